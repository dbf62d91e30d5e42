"""The agenda a new meeting would have, line by line with a box: Space ticks what is selected, a click its line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter

from groupe_pays.domain.planning import LineOrigin, Proposal, ProposedLine
from groupe_pays.i18n import current_language
from groupe_pays.ui.meetings.proposal_words import reason_words
from groupe_pays.ui.widgets.text import draw_text
from groupe_pays.ui.widgets.tick_box import BOX, paint_tick_box
from groupe_pays.ui.widgets.tick_list import STATE, TickDelegate, TickList, TickModel

ROW = 46
INDENT = 20
_ROOT = QModelIndex()
_LINE = Qt.ItemDataRole.UserRole + 1


class ProposalModel(TickModel):
    """The lines of a proposal; an action is only taken with the item that reviews it."""

    def __init__(self) -> None:
        super().__init__()
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

    def tick(self, rows: Sequence[int], on: bool) -> None:
        """Tick lines, or leave them out; the item that reviews actions takes all of them along."""
        keys = {self._lines[row].key for row in rows}
        keys |= {line.key for line in self._lines if line.origin is LineOrigin.ACTION and line.parent in keys}
        self.ticked = self.ticked | keys if on else self.ticked - keys
        self._tick_reviews()
        self.repaint_all()
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
                return STATE.PartiallyChecked
        return STATE.Checked if line.key in self.ticked else STATE.Unchecked

    def state_at(self, row: int) -> Qt.CheckState:
        return self.state(self._lines[row])

    def retranslate(self) -> None:
        self.repaint_all()

    def reason(self, line: ProposedLine) -> str:
        return reason_words(line, self._proposal) if self._proposal is not None else ""

    def rowCount(self, parent: Any = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

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


class ProposalList(TickList):
    """The lines of a proposal, with the reason of each."""

    def __init__(self, name: str) -> None:
        self.lines = ProposalModel()
        super().__init__(name, self.lines)
        self.setProperty("pane", True)
        self.setItemDelegate(_LineDelegate(self, ROW))


class _LineDelegate(TickDelegate):
    """Box, title, and below it why the line is there."""

    def draw(self, painter: QPainter, rect: QRectF, index: Any) -> None:
        line: ProposedLine = index.data(_LINE)
        lines: Any = index.model()
        state = lines.state(line)
        left = rect.x() + 8 + (INDENT if line.parent else 0)
        paint_tick_box(painter, QRectF(round(left), round(rect.y() + 7), BOX, BOX), state)
        text = left + BOX + 10
        upper = QRectF(text, rect.y() + 4, rect.right() - text - 6, 20)
        draw_text(painter, upper, index.data(), 13, 500, "text" if state is not STATE.Unchecked else "text2")
        draw_text(painter, upper.translated(0, 19), lines.reason(line), 12, 400, "text2")
