"""The review list: what is missing, under its button; Enter or a click goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.review import Check, Finding
from groupe_pays.domain.text import NOTE_ANCHOR
from groupe_pays.formats import item_number, sentences
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.review import SHAPES, sentence_of
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.row_painter import draw_text
from groupe_pays.ui.widgets.shapes import paint_shape

WIDTH = 420
LINE = 42
SHOWN = 9
_BEFORE = 24
"""Characters shown before the place."""
_GAP = int(Qt.ItemDataRole.UserRole) + 1


class _GapDelegate(QStyledItemDelegate):
    numbering = Numbering.ROMAN

    def sizeHint(self, option: Any, index: QModelIndex) -> QSize:
        return QSize(WIDTH - 12, LINE)

    def paint(self, painter: QPainter, option: Any, index: QModelIndex) -> None:
        gap: Finding = index.data(_GAP)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selected"))
            painter.drawRoundedRect(rect.adjusted(0, 0, 0, -1), 6, 6)
        paint_shape(painter, QRectF(rect.x() + 10, rect.y() + 7, 14, 14), SHAPES.get(gap.check, "gap"))
        upper, lower = rect.adjusted(34, 3, -10, -LINE / 2 + 1), rect.adjusted(34, LINE / 2 - 1, -10, -3)
        number = item_number(gap.path, self.numbering)
        draw_text(painter, upper, number, 12, 500, "text2", Qt.AlignmentFlag.AlignRight)
        draw_text(painter, upper.adjusted(0, 0, -40, 0), sentence_of(gap), 13, 500, "text")
        draw_text(painter, lower, excerpt(gap), 12, 400, "text2")
        painter.restore()


def excerpt(gap: Finding) -> str:
    """The words around the place, else the first ones of the entry; for an item, its title."""
    if gap.entry is None:
        return gap.words if gap.check is Check.ITEM_WITHOUT_TEXT else label(gap.check.stage)
    if gap.language is not None and gap.at is not None:
        text = gap.entry.text.side(gap.language).characters
        start = max(gap.at - _BEFORE, 0)
        shown = " ".join(text[start : gap.at + 100].replace(NOTE_ANCHOR, "").split())
        return f"…{shown}" if start else shown
    return " ".join(gap.entry.text.best(current_language()).plain.split())[:120]


class ReviewPopover(Retranslating, QFrame):
    """Opened by ``show_gaps`` under a button; ``chosen`` gives the gap to go to."""

    chosen = Signal(object)
    meant = Signal(object)
    """The place is meant so."""
    restored = Signal()
    """Everything that was meant so is to be listed again."""
    closed = Signal()
    """Put away with the keyboard in it; whatever took the focus instead keeps it."""

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor.window())
        self.setObjectName("review_popover")
        self.setProperty("kind", "popup")
        self._anchor = anchor
        self._title = Label("strong")
        self._nothing = Label("", "text2", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("review_list")
        self._delegate = _GapDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self._choose(item))
        self.list.installEventFilter(self)
        self.meant_button = Button("review_meant", "ghost")
        self.restore_button = Button("review_restore", "link")
        for button, slot in ((self.meant_button, self._mean), (self.restore_button, self.restored)):
            button.clicked.connect(slot)
            button.installEventFilter(self)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_foot())
        self._restorable = 0
        box = QVBoxLayout(self)
        box.setContentsMargins(5, 8, 5, 5)
        self._title.setContentsMargins(10, 0, 10, 0)
        self._nothing.setContentsMargins(10, 0, 10, 6)
        for part in (self._title, self._nothing, self.list):
            box.addWidget(part)
        box.addLayout(row(self.meant_button, None, self.restore_button, spacing=6))
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(_("To review"))
        self._nothing.setText(_("Nothing is missing: every entry has its text, its translation and its facts."))
        self.list.setAccessibleName(_("What is missing or doubtful in the minutes"))
        self._show_foot()

    def _show_foot(self) -> None:
        item = self.list.currentItem()
        finding: Finding | None = item.data(_GAP) if item is not None else None
        self.meant_button.set_words(_("It is meant so"), tip=_("Take it off the list (Delete)"))
        self.meant_button.setVisible(finding is not None and finding.check.can_be_meant)
        again = ngettext("{number} meant so: list again", "{number} meant so: list again", self._restorable)
        self.restore_button.set_words(again.format(number=self._restorable))
        self.restore_button.setVisible(self._restorable > 0)

    def show_gaps(self, gaps: Sequence[Finding], numbering: Numbering, current: int = 0, restorable: int = 0) -> None:
        """Open with these, the one at ``current`` chosen; ``restorable`` places are meant so."""
        self._restorable = restorable
        # The foot keeps its room: the list neither grows over it nor jumps as one goes from line to line.
        policy = self.meant_button.sizePolicy()
        policy.setRetainSizeWhenHidden(any(gap.check.can_be_meant for gap in gaps))
        self.meant_button.setSizePolicy(policy)
        self._delegate.numbering = numbering
        self.list.clear()
        for gap in gaps:
            item = QListWidgetItem(sentences(filter(None, (sentence_of(gap), excerpt(gap))), current_language()))
            item.setData(_GAP, gap)
            self.list.addItem(item)
        self.list.setVisible(bool(gaps))
        self._nothing.setVisible(not gaps)
        self.list.setCurrentRow(current)
        self._show_foot()
        self._place(len(gaps))
        self.show()
        self.raise_()
        self.setAccessibleName(_("To review") if gaps else self._nothing.text())
        (self.list if gaps else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def next(self) -> None:
        """Go down one line, from the last to the first."""
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())

    def close_popover(self) -> None:
        if not self.isHidden():
            held = self._has_keys()
            self.hide()
            if held:
                self.closed.emit()

    def _has_keys(self) -> bool:
        focused = self.window().focusWidget()
        return focused is None or focused is self or self.isAncestorOf(focused)

    def _place(self, count: int) -> None:
        window = self._anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.list.setFixedHeight(min(count, SHOWN) * LINE + 2)
        self.layout().activate()  # else the line of the foot, a layout of its own, says how high it was before
        self.resize(WIDTH, 10)
        self.adjustSize()
        self.setFixedWidth(WIDTH)
        corner = self._anchor.mapTo(window, QPoint(self._anchor.width(), self._anchor.height() + 4))
        self.move(max(corner.x() - WIDTH, 8), corner.y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event, watched is self.list)
        if event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._close_if_left)
        return False

    def _on_key(self, event: QKeyEvent, in_list: bool) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
        elif in_list and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.currentItem() is not None:
            self._choose(self.list.currentItem())
        elif in_list and event.key() == Qt.Key.Key_Delete:
            self._mean()
        else:
            return False
        return True

    def _close_if_left(self) -> None:
        """Tab goes on to the buttons at the foot; anything else that takes the focus puts the list away."""
        if not self._has_keys():
            self.close_popover()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()

    def _mean(self) -> None:
        """Take the line off the list and stay at its place."""
        item = self.list.currentItem()
        finding: Finding | None = item.data(_GAP) if item is not None else None
        if finding is None or not finding.check.can_be_meant:
            return
        self.list.takeItem(self.list.row(item))
        self._restorable += 1
        self.list.setVisible(self.list.count() > 0)
        self._nothing.setVisible(self.list.count() == 0)
        self._show_foot()
        self._place(self.list.count())
        (self.list if self.list.count() else self).setFocus(Qt.FocusReason.OtherFocusReason)
        self.meant.emit(finding)

    def _choose(self, item: QListWidgetItem) -> None:
        self.close_popover()
        self.chosen.emit(item.data(_GAP))
