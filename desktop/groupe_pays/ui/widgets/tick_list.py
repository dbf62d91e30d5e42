"""A list of lines with a box each: Space ticks what is selected, a click its line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from groupe_pays.ui.theme import color

STATE = Qt.CheckState
_ROOT = QModelIndex()


class TickModel(QAbstractListModel):
    """Lines that can be ticked; whoever inherits keeps them and says what a tick does (``tick``, ``state_at``)."""

    ticked_changed = Signal()

    def tick(self, rows: Sequence[int], on: bool) -> None:
        """Tick lines, or leave them out."""
        raise NotImplementedError

    def state_at(self, row: int) -> Qt.CheckState:
        raise NotImplementedError

    def repaint_all(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def flags(self, index: Any) -> Qt.ItemFlag:
        checkable = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | checkable

    def setData(self, index: Any, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick([index.row()], STATE(value) is STATE.Checked)
        return True


class TickList(QListView):
    """One stop of the Tab key; arrows go, Shift selects more, Space ticks or leaves out what is selected."""

    def __init__(self, name: str, ticks: TickModel) -> None:
        super().__init__()
        self.setObjectName(name)
        self._ticks = ticks
        ticks.setParent(self)
        self.setModel(ticks)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._toggle()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._ticks.rowCount():
            self.setCurrentIndex(self._ticks.index(0, 0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole line ticks its box."""
        super().mouseReleaseEvent(event)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.button() is Qt.MouseButton.LeftButton
        index = self.indexAt(event.position().toPoint())
        if plain and index.isValid() and self.selectedIndexes() == [index]:
            self._toggle()

    def _toggle(self) -> None:
        current = self.currentIndex().row()
        if current >= 0:
            rows = sorted({index.row() for index in self.selectedIndexes()} | {current})
            self._ticks.tick(rows, self._ticks.state_at(current) is not STATE.Checked)


class TickDelegate(QStyledItemDelegate):
    """Lines of one height on the ground of what is selected; whoever inherits draws what stands there."""

    def __init__(self, view: TickList, height: int) -> None:
        super().__init__(view)
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        view: Any = self.parent()
        return QSize(view.viewport().width(), self._height)

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Any) -> bool:
        """The view ticks; Qt would a second time."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        view: Any = self.parent()
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and view.hasFocus()
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selected" if chosen else "hover"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        self.draw(painter, rect, index)
        painter.restore()

    def draw(self, painter: QPainter, rect: QRectF, index: Any) -> None:
        """Draw a line in its place."""
        raise NotImplementedError
