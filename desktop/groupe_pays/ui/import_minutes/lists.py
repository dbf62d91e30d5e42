"""The two columns of an import: the source as it is, and the pieces recognised in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.pieces import Piece, PieceKind
from groupe_pays.domain.recognition.source import SourceBlock
from groupe_pays.domain.text import Language
from groupe_pays.labels import label
from groupe_pays.ui import fonts
from groupe_pays.ui.import_minutes.words import KEYS, note_of, tone_of
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.text import draw_text, text_width

LINE = int(Qt.ItemDataRole.UserRole) + 1
_PADDING, _HEAD, _GAP = 12, 22, 6
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_INDENT = 16
_MOST_SHOWN = 2_000
"""Characters of one paragraph drawn; the whole stands in its tooltip."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a row shows: ``head`` in ``tone`` over the words, both optional; ``bar`` marks it as recognised."""

    words: str
    head: str = ""
    note: str = ""
    tone: str = "text2"
    indent: int = 0
    weight: int = 400
    faint: bool = False


class Lines(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def change_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines of the same number, announcing only those that changed."""
        for at, line in enumerate(lines):
            if line != self._lines[at]:
                self.replace(at, line)

    def replace(self, row: int, line: Line) -> None:
        self._lines[row] = line
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self._lines)

    def data(self, index: QModelIndex, role: int = 0) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (line.head, line.note, line.words) if part)
        return None


class LineDelegate(QStyledItemDelegate):
    """Draws a head of one line and words of as many as they need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        view: Any = self.parent()
        line: Line = index.data(LINE)
        width = max(view.viewport().width(), 120)
        return QSize(width, int(self._height(line, width)))

    def _height(self, line: Line, width: int) -> int:
        inner = width - 2 * _PADDING - line.indent * _INDENT
        metrics = QFontMetrics(_font(line))
        box = metrics.boundingRect(0, 0, inner, 100_000, _WRAP, line.words[:_MOST_SHOWN] or " ")
        return box.height() + 2 * _GAP + (_HEAD if line.head else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        line: Line = index.data(LINE)
        rect = QRectF(option.rect)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, color("selected"))
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), color("accent"))
        painter.fillRect(
            QRectF(rect.left() + _PADDING, rect.bottom() - 0.5, rect.width() - 2 * _PADDING, 1), color("line")
        )
        left = rect.left() + _PADDING
        top = rect.top() + _GAP
        if line.head:
            width = text_width(line.head, 12, 600)
            draw_text(painter, QRectF(left, top, width + 2, _HEAD - 4), line.head, 12, 600, line.tone)
            rest = QRectF(left + width + 10, top, rect.right() - _PADDING - left - width - 10, _HEAD - 4)
            draw_text(painter, rest, line.note, 12, 400, "text2")
            top += _HEAD
        left += line.indent * _INDENT
        painter.setFont(_font(line))
        painter.setPen(color("text3" if line.faint else "text"))
        box = QRectF(left, top, rect.right() - _PADDING - left, rect.bottom() - top)
        painter.drawText(box, _WRAP, line.words[:_MOST_SHOWN])
        painter.restore()


def _font(line: Line):
    language = Language.ZH if has_han(line.words[:200]) else Language.FR
    return fonts.content_font(language, 13, line.weight)


class LineList(QListView):
    """A list of paragraphs; ``gone_to`` gives the row the user went to."""

    gone_to = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.lines = Lines()
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(50)
        self.setProperty("pane", True)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_rows(self, rows: Sequence[int]) -> None:
        """Select rows and bring the first into view, without telling of it."""
        self._quiet = True
        selection = self.selectionModel()
        selection.clearSelection()
        for at, row in enumerate(rows):
            index = self.lines.index(row)
            if at == 0:
                self.setCurrentIndex(index)
            selection.select(index, selection.SelectionFlag.Select)
        if rows:
            self.scrollTo(self.lines.index(rows[0]), QAbstractItemView.ScrollHint.EnsureVisible)
        self._quiet = False

    def top_row(self) -> tuple[int, float]:
        """The row at the upper edge, and how much of it is above, from 0 to 1; -1 for an empty list."""
        index = self.indexAt(QPoint(_PADDING, 1))
        rect = self.visualRect(index)
        return index.row(), max(0.0, -rect.top() / rect.height()) if rect.height() else 0.0

    def scroll_to_rows(self, rows: Sequence[int], part: float) -> None:
        """Bring the place ``part`` of the way through neighbouring rows to the upper edge."""
        if rows:
            first, last = (self.visualRect(self.lines.index(row)) for row in (rows[0], rows[-1]))
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(first.top() + part * (last.bottom() - first.top())))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.gone_to.emit(current.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class PieceList(LineList):
    """The pieces; a letter changes the kind of the one selected, Backspace joins it to the one before, F2 goes to what
    was understood of it, a figure says its level or status.
    """

    kind_typed = Signal(object)
    join_typed = Signal()
    part_typed = Signal()
    figure_typed = Signal(int)
    details_typed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        letter = event.text().upper()
        if plain and event.key() == Qt.Key.Key_Backspace:
            self.join_typed.emit()
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.part_typed.emit()
        elif plain and letter.isdigit() and letter != "0":
            self.figure_typed.emit(int(letter))
        elif event.key() == Qt.Key.Key_F2:
            self.details_typed.emit()
        elif plain and letter in KEYS:
            self.kind_typed.emit(KEYS[letter])
        else:
            super().keyPressEvent(event)


def source_line(block: SourceBlock) -> Line:
    """A paragraph of the source as it stands there."""
    words = block.plain.replace("\t", "  ·  ") if block.is_row else block.plain
    mark = "• " if block.is_item and not block.ordered else ""
    if block.label and not block.is_row:
        mark = f"{block.label} "
    notes = "".join(f"\n¹ {note}" for note in block.notes)
    weight = 600 if block.heading or block.is_bold else 400
    return Line(mark + words + notes, indent=max(block.list_level - 1, 0) + int(block.is_item), weight=weight)


def piece_line(piece: Piece, day: date) -> Line:
    """A piece under the name of its kind."""
    words = "\n".join(part.plain.replace("\t", "  ·  ") for part in piece.parts)
    heading = piece.kind in (PieceKind.SECTION, PieceKind.HEADING, PieceKind.TITLE)
    return Line(
        words, head=label(piece.kind), note=note_of(piece, day), tone=tone_of(piece),
        indent=max(piece.level - 1, 0) if piece.kind is PieceKind.SECTION else 0,
        weight=600 if heading else 400, faint=piece.kind is PieceKind.LEFT_OUT,
    )  # fmt: skip
