"""The agenda a new meeting would have, line by line with a box: Space ticks what is selected, a click its line."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from groupe_pays.domain.planning import LineOrigin, Proposal, ProposedLine
from groupe_pays.i18n import current_language
from groupe_pays.ui.meetings.proposal_words import reason_words
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.text import draw_text
from groupe_pays.ui.widgets.tick_box import BOX, paint_tick_box

ROW = 46
INDENT = 20
_ROOT = QModelIndex()
_LINE = Qt.ItemDataRole.UserRole + 1
_STATE = Qt.CheckState


class ProposalModel(QAbstractListModel):
    """The lines of a proposal; an action is only taken with the item that reviews it."""

    ticked_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._proposal: Proposal | None = None
        self._lines: tuple[ProposedLine, ...] = ()
        self.ticked: set[str] = set()

    def show_proposal(self, proposal: Proposal | None, kept: dict[str, bool]) -> None:
        """Tick what the proposal does, except where ``kept`` says what the user wanted."""
        self.beginResetModel()
        self._proposal, self._lines = proposal, proposal.lines if proposal is not None else ()
        self.ticked = {line.key for line in self._lines if kept.get(line.key, line.chosen)}
        self._tick_reviews()
        self.endResetModel()
        self.ticked_changed.emit()

    def line(self, row: int) -> ProposedLine | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def tick(self, rows: list[int], on: bool) -> None:
        """Tick lines, or leave them out; the item that reviews actions takes all of them along."""
        keys = {self._lines[row].key for row in rows}
        keys |= {line.key for line in self._lines if line.origin is LineOrigin.ACTION and line.parent in keys}
        self.ticked = self.ticked | keys if on else self.ticked - keys
        self._tick_reviews()
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))
        self.ticked_changed.emit()

    def _tick_reviews(self) -> None:
        for line in self._lines:
            if line.origin is LineOrigin.REVIEW:
                some = any(one.key in self.ticked for one in self._lines if one.parent == line.key)
                self.ticked = self.ticked | {line.key} if some else self.ticked - {line.key}

    def state(self, line: ProposedLine) -> Qt.CheckState:
        if line.origin is LineOrigin.REVIEW:
            parts = {one.key for one in self._lines if one.parent == line.key}
            if parts & self.ticked and not parts <= self.ticked:
                return _STATE.PartiallyChecked
        return _STATE.Checked if line.key in self.ticked else _STATE.Unchecked

    def retranslate(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))

    def reason(self, line: ProposedLine) -> str:
        return reason_words(line, self._proposal) if self._proposal is not None else ""

    def rowCount(self, parent: Any = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Any) -> Qt.ItemFlag:
        checkable = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | checkable

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        title = line.title.best(current_language())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title
            case Qt.ItemDataRole.CheckStateRole:
                return self.state(line)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{title}, {self.reason(line)}"
            case _ if role == _LINE:
                return line
        return None

    def setData(self, index: Any, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick([index.row()], _STATE(value) is _STATE.Checked)
        return True


class ProposalList(QListView):
    """One stop of the Tab key; arrows go, Shift selects more, Space ticks or leaves out what is selected."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("pane", True)
        self.lines = ProposalModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_LineDelegate(self))
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
        if not self.currentIndex().isValid() and self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(0, 0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole line ticks its box."""
        super().mouseReleaseEvent(event)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.button() is Qt.MouseButton.LeftButton
        index = self.indexAt(event.position().toPoint())
        if plain and index.isValid() and self.selectedIndexes() == [index]:
            self._toggle()

    def _toggle(self) -> None:
        current = self.lines.line(self.currentIndex().row())
        if current is not None:
            rows = sorted({index.row() for index in self.selectedIndexes()} | {self.currentIndex().row()})
            self.lines.tick(rows, self.lines.state(current) is not _STATE.Checked)


class _LineDelegate(QStyledItemDelegate):
    """Box, title, and below it why the line is there."""

    def __init__(self, view: ProposalList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        return QSize(self._view.viewport().width(), ROW)

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Any) -> bool:
        """The view ticks; Qt would a second time."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        line: ProposedLine = index.data(_LINE)
        state = self._view.lines.state(line)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selected" if chosen else "hover"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        left = rect.x() + 8 + (INDENT if line.parent else 0)
        paint_tick_box(painter, QRectF(round(left), round(rect.y() + 7), BOX, BOX), state)
        text = left + BOX + 10
        upper = QRectF(text, rect.y() + 4, rect.right() - text - 6, 20)
        draw_text(painter, upper, index.data(), 13, 500, "text" if state is not _STATE.Unchecked else "text2")
        draw_text(painter, upper.translated(0, 19), self._view.lines.reason(line), 12, 400, "text2")
        painter.restore()
