"""Filters as removable tags above a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui import fonts
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter in force: ``key`` tells it apart, ``field`` and ``value`` are words of the present language."""

    key: str
    field: str
    value: str


class _Tag(QAbstractButton):
    """A tag, 28 high; a click or Delete removes it."""

    def __init__(self, shown: Filter) -> None:
        super().__init__()
        self.shown = shown
        self.setObjectName(f"filter_{shown.key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name = _("Remove the filter {field}: {value}").format(field=shown.field, value=shown.value)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        field = QFontMetrics(fonts.ui_font(12)).horizontalAdvance(self.shown.field)
        value = QFontMetrics(fonts.ui_font(12, 600)).horizontalAdvance(self.shown.value)
        return QSize(field + value + 6 + 46 - 8, 28)

    minimumSizeHint = sizeHint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        painter.setPen(QPen(color("focus" if ring else "accent"), 2 if ring else 1))
        painter.setBrush(color("accentbg"))
        edge = 1.0 if ring else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 14, 14)
        painter.setPen(color("text2"))
        painter.setFont(fonts.ui_font(12))
        field = painter.fontMetrics().horizontalAdvance(self.shown.field)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(10, 0, field + 2, self.height()), middle, self.shown.field)
        painter.setPen(color("accenttext"))
        painter.setFont(fonts.ui_font(12, 600))
        painter.drawText(QRectF(10 + field + 6, 0, self.width(), self.height()), middle, self.shown.value)
        paint_icon(painter, QRectF(self.width() - 22, 0, 14, self.height()), "x", "text2", 14)


class FilterTags(Retranslating, QWidget):
    """The row of tags and « Add a filter »; ``removed`` gives the key of a tag, ``add`` is a button to give a menu.

    Tags that do not fit beside each other go on under the first.
    """

    removed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._tags: list[_Tag] = []
        self.add = Button(f"{name}_add", "ghost", "plus")
        self._after: list[QWidget] = [self.add]
        self._row = FlowLayout(8)
        self.setLayout(self._row)
        self._row.addWidget(self.add)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def retranslate(self) -> None:
        self.add.set_words(_("Add a filter"))
        self.setAccessibleName(_("Filters"))

    def add_after(self, widget: QWidget) -> None:
        """Have something stand behind « Add a filter »."""
        self._after.append(widget)
        self._row.addWidget(widget)

    def sizeHint(self) -> QSize:
        """All in one line, where there is room."""
        shown = [item.sizeHint() for item in self._items() if not item.isHidden()]
        width = sum(size.width() for size in shown) + self._row.spacing() * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def _items(self) -> list[QWidget]:
        return [*self._tags, *self._after]

    def show_filters(self, filters: Sequence[Filter]) -> None:
        """Show these tags instead of the present ones; the focus stays in the row."""
        had_focus = any(tag.hasFocus() for tag in self._tags)
        for tag in self._tags:
            tag.hide()
            tag.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        self._tags = [_Tag(shown) for shown in filters]
        for widget in self._items():
            self._row.addWidget(widget)
        for tag in self._tags:
            tag.clicked.connect(lambda _checked=False, key=tag.shown.key: self.removed.emit(key))
            tag.show()
        self._order_of_tab()
        self.updateGeometry()
        if had_focus:
            (self._tags[-1] if self._tags else self.add).setFocus()

    def _order_of_tab(self) -> None:
        items = self._items()
        for before, after in pairwise(items):
            QWidget.setTabOrder(before, after)
