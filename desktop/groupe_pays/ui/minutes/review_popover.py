"""The review list: what is missing, under its button; Enter or a click goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, QSize, Qt, Signal
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
from groupe_pays.formats import item_number
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.review import SHAPES, Gap
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.row_painter import draw_text
from groupe_pays.ui.widgets.shapes import paint_shape

WIDTH = 420
LINE = 42
SHOWN = 9
_GAP = int(Qt.ItemDataRole.UserRole) + 1


class _GapDelegate(QStyledItemDelegate):
    numbering = Numbering.ROMAN

    def sizeHint(self, option: Any, index: QModelIndex) -> QSize:
        return QSize(WIDTH - 12, LINE)

    def paint(self, painter: QPainter, option: Any, index: QModelIndex) -> None:
        gap: Gap = index.data(_GAP)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selected"))
            painter.drawRoundedRect(rect.adjusted(0, 0, 0, -1), 6, 6)
        paint_shape(painter, QRectF(rect.x() + 10, rect.y() + 7, 14, 14), SHAPES[gap.lack])
        upper, lower = rect.adjusted(34, 3, -10, -LINE / 2 + 1), rect.adjusted(34, LINE / 2 - 1, -10, -3)
        number = item_number(gap.path, self.numbering)
        draw_text(painter, upper, number, 12, 500, "text2", Qt.AlignmentFlag.AlignRight)
        draw_text(painter, upper.adjusted(0, 0, -40, 0), gap.sentence(), 13, 500, "text")
        draw_text(painter, lower, excerpt(gap), 12, 400, "text2")
        painter.restore()


def excerpt(gap: Gap) -> str:
    """The first words of the entry meant."""
    return " ".join(gap.entry.text.best(current_language()).plain.split())[:120]


class ReviewPopover(Retranslating, QFrame):
    """Opened by ``show_gaps`` under a button; ``chosen`` gives the gap to go to."""

    chosen = Signal(object)
    closed = Signal()

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
        box = QVBoxLayout(self)
        box.setContentsMargins(5, 8, 5, 5)
        self._title.setContentsMargins(10, 0, 10, 0)
        self._nothing.setContentsMargins(10, 0, 10, 6)
        for part in (self._title, self._nothing, self.list):
            box.addWidget(part)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(_("To review"))
        self._nothing.setText(_("Nothing is missing: every entry has its text, its translation and its facts."))
        self.list.setAccessibleName(_("What is missing in the minutes"))

    def show_gaps(self, gaps: Sequence[Gap], numbering: Numbering, current: int = 0) -> None:
        """Open with these, the one at ``current`` chosen."""
        self._delegate.numbering = numbering
        self.list.clear()
        for gap in gaps:
            item = QListWidgetItem(f"{gap.sentence()}. {excerpt(gap)}")
            item.setData(_GAP, gap)
            self.list.addItem(item)
        self.list.setVisible(bool(gaps))
        self._nothing.setVisible(not gaps)
        self.list.setCurrentRow(current)
        self._place(len(gaps))
        self.show()
        self.raise_()
        (self.list if gaps else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def next(self) -> None:
        """Go down one line, from the last to the first."""
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())

    def close_popover(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _place(self, count: int) -> None:
        window = self._anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.list.setFixedHeight(min(count, SHOWN) * LINE + 2)
        self.resize(WIDTH, 10)
        self.adjustSize()
        self.setFixedWidth(WIDTH)
        corner = self._anchor.mapTo(window, QPoint(self._anchor.width(), self._anchor.height() + 4))
        self.move(max(corner.x() - WIDTH, 8), corner.y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.currentItem() is not None:
                self._choose(self.list.currentItem())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_popover()
                return True
        elif event.type() is QEvent.Type.FocusOut:
            self.close_popover()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()

    def _choose(self, item: QListWidgetItem) -> None:
        self.close_popover()
        self.chosen.emit(item.data(_GAP))
