"""The popup of completion: under its field, never over the line being typed, upwards near the lower edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QStyle, QStyledItemDelegate, QVBoxLayout, QWidget

from groupe_pays.i18n import _, ngettext
from groupe_pays.ui.announcing import announce
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Hairline, Keycap, Label
from groupe_pays.ui.widgets.text import draw_text, text_width

_CHOICE = int(Qt.ItemDataRole.UserRole) + 1
_ROOT = QModelIndex()
LINE_HEIGHT = 42
SHOWN = 7
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: SHOWN, Qt.Key.Key_PageUp: -SHOWN}


@dataclass(frozen=True, slots=True)
class Choice:
    """One proposal: ``name`` with the ``typed`` (start, length) letters underlined, ``right`` label, ``second`` line.

    ``value`` is what is chosen; ``icon`` takes the place of the rank.
    """

    value: Any
    name: str
    right: str = ""
    second: str = ""
    typed: tuple[tuple[int, int], ...] = ()
    icon: str = ""


class _Choices(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.choices: list[Choice] = []

    def show(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self.choices = list(choices)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        choice = self.choices[index.row()]
        if role == _CHOICE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (choice.name, choice.right, choice.second) if part)
        return None


class _ChoiceDelegate(QStyledItemDelegate):
    def sizeHint(self, option: Any, index: QModelIndex) -> QSize:
        return QSize(200, LINE_HEIGHT if index.data(_CHOICE).second else 32)

    def paint(self, painter: QPainter, option: Any, index: QModelIndex) -> None:
        choice: Choice = index.data(_CHOICE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selected"))
            painter.drawRoundedRect(rect.adjusted(0, 0, 0, -1), 6, 6)
        self._paint_rank(painter, rect, choice, index.row() + 1)
        upper = rect.adjusted(24, 3, -10, -rect.height() / 2 + 1) if choice.second else rect.adjusted(24, 0, -10, 0)
        taken = text_width(choice.right, 12, 400) + 12 if choice.right else 0
        taken = min(taken, upper.width() / 2)
        edge = QRectF(upper.right() - taken + 12, upper.y(), taken - 12, upper.height())
        draw_text(painter, edge, choice.right, 12, 400, "text2", Qt.AlignmentFlag.AlignRight)
        self._paint_name(painter, upper.adjusted(0, 0, -taken, 0), choice)
        if choice.second:
            lower = rect.adjusted(24, rect.height() / 2 - 1, -10, -3)
            draw_text(painter, lower, choice.second, 12, 400, "text2")
        painter.restore()

    def _paint_rank(self, painter: QPainter, rect: QRectF, choice: Choice, rank: int) -> None:
        if choice.icon:
            paint_icon(painter, QRectF(rect.x(), rect.y(), 24, rect.height()), choice.icon, "text2", 14)
        elif rank <= 9:
            draw_text(painter, rect.adjusted(8, 0, 0, 0), str(rank), 11, 400, "text3")

    def _paint_name(self, painter: QPainter, rect: QRectF, choice: Choice) -> None:
        """Draw the name, then a line under the typed letters."""
        draw_text(painter, rect, choice.name, 13, 600, "text")
        metrics = painter.fontMetrics()
        base = rect.center().y() + metrics.ascent() / 2
        for start, length in choice.typed:
            left = metrics.horizontalAdvance(choice.name[:start])
            width = metrics.horizontalAdvance(choice.name[start : start + length])
            if left + width > rect.width():
                return  # that part of the name is shortened away
            painter.fillRect(QRectF(rect.x() + left, round(base + 1), width, 1), color("text"))


class CompletionPopup(QFrame):
    """A list of proposals for a field that keeps the focus.

    ``show_choices`` opens it (an empty list closes it); ``chosen`` gives the value taken by Enter, Tab or a click;
    ``other_chosen`` is Ctrl+Enter (« new person »), where ``offer_new`` was given words.
    """

    chosen = Signal(object)
    other_chosen = Signal()
    closed = Signal()

    def __init__(self, field: QWidget, name: str, takes_tab: bool = True, anchor: QWidget | None = None) -> None:
        """``anchor`` is what the list stands under or above, where that is more than the field typed in."""
        super().__init__(field.window())
        self.setObjectName(name)
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = field
        self._anchor = anchor or field
        self._takes_tab = takes_tab
        self._model = _Choices()
        self._list = QListView()
        self._list.setObjectName(f"{name}_list")
        self._list.setModel(self._model)
        self._list.setItemDelegate(_ChoiceDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.clicked.connect(lambda index: self._take(index.row()))
        self._list.entered.connect(self._list.setCurrentIndex)
        self._foot = QWidget()
        self._line = Hairline()
        self._keys = [Keycap("Tab"), Keycap("↑ ↓"), Keycap()]
        self._words = [Label("meta", "text2"), Label("meta", "text2")]
        first, arrows, new = self._keys
        foot = row(first, self._words[0], 4, arrows, 4, new, self._words[1], None, spacing=6, margins=(6, 6, 6, 4))
        self._foot.setLayout(foot)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 4)
        box.setSpacing(0)
        box.addWidget(self._list)
        box.addWidget(self._line)
        box.addWidget(self._foot)
        self._foot.hide()
        self._line.hide()
        field.installEventFilter(self)
        self.hide()

    def set_words(self, spoken: str, take: str = "", new: str = "", new_key: str = "") -> None:
        """Name the list; ``take`` (« choose ») and ``new`` (« new person ») with its key make the line at its foot."""
        self._list.setAccessibleName(spoken)
        self.setAccessibleName(spoken)
        self._words[0].setText(take)
        self._words[1].setText(new)
        self._keys[0].set_text(_tab_or_enter(self._takes_tab) if take else "")
        self._keys[1].set_text("↑ ↓" if take else "")
        self._keys[2].set_text(new_key if new else "")
        has_foot = bool(take or new)
        self._foot.setVisible(has_foot)
        self._line.setVisible(has_foot)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Open with these proposals, the first one current; none closes."""
        self._model.show(choices)
        if not choices:
            self.close_popup()
            return
        self._list.setCurrentIndex(self._model.index(0, 0))
        if self.parentWidget() is not self._field.window():
            self.setParent(self._field.window())
        self._place()
        self.show()
        self.raise_()
        self._say(len(choices))

    def choices(self) -> list[Choice]:
        return self._model.choices

    def follow(self) -> None:
        """What it stands under went elsewhere."""
        if not self.isHidden():
            self._place()

    def close_popup(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if not self.isHidden() and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
                return True
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close_popup()
        elif kind in (QEvent.Type.Move, QEvent.Type.Resize) and not self.isHidden():
            self._place()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        """Whether the key was for the popup."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and control and self._words[1].text() and not self._is_left_blank():
            self.close_popup()
            self.other_chosen.emit()
            return True
        if self.isHidden():
            return False
        if key in _STEPS:
            self._move(_STEPS[Qt.Key(key)])
        elif enter or (key == Qt.Key.Key_Tab and self._takes_tab):
            self._take(self._list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close_popup()
        else:
            return False
        return True

    def _is_left_blank(self) -> bool:
        """Whether nothing is typed that something new could be made of: the key is for whatever is around the field."""
        return self.isHidden() and isinstance(self._field, QLineEdit) and not self._field.text().strip()

    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        at = self._list.currentIndex().row() + step
        at = at % count if abs(step) == 1 else min(max(at, 0), count - 1)
        self._list.setCurrentIndex(self._model.index(at, 0))
        self._say()

    def _say(self, number: int = 0) -> None:
        """Tell a screen reader, which is in the field, what a key would take; ``number`` of them have just come up."""
        words = str(self._list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
        if number:
            shown = ngettext("{number} proposal", "{number} proposals", number).format(number=number)
            words = f"{shown}. {words}"
        announce(self._field, words)

    def take_current(self) -> bool:
        """Take the proposal a key is on; False while none is shown."""
        shown = not self.isHidden()
        if shown:
            self._take(self._list.currentIndex().row())
        return shown

    def _take(self, at: int) -> None:
        if 0 <= at < len(self._model.choices):
            value = self._model.choices[at].value
            self.close_popup()
            self.chosen.emit(value)

    def _place(self) -> None:
        """Stand under the field, or above it when there is more room: its line stays in sight either way."""
        window, field = self.parentWidget(), self._anchor
        spot = QRect(field.mapTo(window, QPoint(0, 0)), field.size())
        foot = self._foot.sizeHint().width() + 10 if self._foot.isVisibleTo(self) else 0
        width = min(max(spot.width(), 320, foot), window.width() - 16)
        heights = [self._list.sizeHintForRow(at) for at in range(self._model.rowCount())]
        wanted = sum(heights[:SHOWN]) + 10 + (self._foot.sizeHint().height() + 1 if self._foot.isVisibleTo(self) else 0)
        below, above = window.height() - spot.bottom() - 12, spot.top() - 12
        downwards = wanted <= below or below >= above
        height = min(wanted, below if downwards else above)
        x = min(spot.x(), window.width() - width - 8)
        y = spot.bottom() + 5 if downwards else spot.top() - height - 4
        self.setGeometry(max(x, 8), y, width, height)


def _tab_or_enter(takes_tab: bool) -> str:
    return "Tab" if takes_tab else _("Enter")
