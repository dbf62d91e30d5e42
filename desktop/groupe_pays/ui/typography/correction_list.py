"""What the rules would change, text by text with a box: as it is, and under it as it would be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from groupe_pays.domain.differences import Piece, PieceKind
from groupe_pays.domain.typing.proposals import CorrectedPart, Correction, nearby
from groupe_pays.i18n import OWN_NAMES, _, current_language
from groupe_pays.ui import fonts
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.text import draw_text
from groupe_pays.ui.widgets.tick_box import BOX, paint_tick_box
from groupe_pays.ui.widgets.tick_list import STATE, TickDelegate, TickList, TickModel

ROW = 76
_SIZE = 14
_ROOT = QModelIndex()
_CORRECTION = Qt.ItemDataRole.UserRole + 1


class CorrectionModel(TickModel):
    """Corrections, all ticked at first."""

    def __init__(self) -> None:
        super().__init__()
        self._corrections: Sequence[Correction] = ()
        self._ticked: set[int] = set()
        self._shown: dict[int, tuple[Piece, ...]] = {}

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        self.beginResetModel()
        self._corrections = corrections
        self._ticked = set(range(len(corrections)))
        self._shown = {}
        self.endResetModel()
        self.ticked_changed.emit()

    def ticked(self) -> list[Correction]:
        return [correction for row, correction in enumerate(self._corrections) if row in self._ticked]

    def tick(self, rows: Sequence[int], on: bool) -> None:
        self._ticked = self._ticked | set(rows) if on else self._ticked - set(rows)
        self.repaint_all()
        self.ticked_changed.emit()

    def state_at(self, row: int) -> Qt.CheckState:
        return STATE.Checked if row in self._ticked else STATE.Unchecked

    def pieces(self, row: int) -> tuple[Piece, ...]:
        """What is shown of a correction, computed when first seen."""
        if row not in self._shown:
            self._shown[row] = nearby(self._corrections[row].pieces)
        return self._shown[row]

    def rowCount(self, parent: Any = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._corrections)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._corrections):
            return None
        correction = self._corrections[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return where_words(correction)
            case Qt.ItemDataRole.CheckStateRole:
                return self.state_at(index.row())
            case Qt.ItemDataRole.AccessibleTextRole:
                before, after = _sides(self.pieces(index.row()))
                return _("{place}: “{before}” becomes “{after}”").format(
                    place=where_words(correction), before=_words(before), after=_words(after)
                )
            case Qt.ItemDataRole.ToolTipRole:
                return correction.new.plain
            case _ if role == _CORRECTION:
                return correction
        return None


class CorrectionList(TickList):
    """The corrections, with the words that go and those that come."""

    def __init__(self, name: str) -> None:
        self.corrections = CorrectionModel()
        super().__init__(name, self.corrections)
        self.setItemDelegate(_CorrectionDelegate(self, ROW))


class _CorrectionDelegate(TickDelegate):
    """Box and place; below them the words that go on red, and the words that come on green."""

    def draw(self, painter: QPainter, rect: QRectF, index: Any) -> None:
        correction: Correction = index.data(_CORRECTION)
        corrections: Any = index.model()
        box = QRectF(round(rect.x() + 10), round(rect.y() + 8), BOX, BOX)
        paint_tick_box(painter, box, corrections.state_at(index.row()))
        left = box.right() + 10
        line = QRectF(left, rect.y() + 6, rect.right() - left - 8, 20)
        draw_text(painter, line, index.data(), 12, 400, "text2")
        before, after = _sides(corrections.pieces(index.row()))
        _draw_pieces(painter, line.translated(0, 22), before, correction, "danger")
        _draw_pieces(painter, line.translated(0, 44), after, correction, "ok")


def _draw_pieces(painter: QPainter, line: QRectF, pieces: Sequence[Piece], correction: Correction, tone: str) -> None:
    """Draw words in a line, those that differ on a ground of their tone: a space is seen by it."""
    font = fonts.content_font(correction.language, _SIZE)
    painter.setFont(font)
    metrics = QFontMetrics(font)
    at = line.x()
    for piece in pieces:
        words = piece.text.replace("\n", " ")
        if piece.kind is PieceKind.SAME:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(int(line.right() - at), 0))
        width = metrics.horizontalAdvance(words)
        if at + width > line.right() + 1:
            break
        cut = words != piece.text.replace("\n", " ")
        if piece.kind is not PieceKind.SAME:
            painter.fillRect(QRectF(at - 1, line.y() + 1, width + 2, line.height() - 2), color(f"{tone}bg"))
            painter.fillRect(QRectF(at - 1, line.bottom() - 2, width + 2, 2), color(tone))
        painter.setPen(color("text" if piece.kind is PieceKind.SAME else tone))
        painter.drawText(
            QRectF(at, line.y(), width + 4, line.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            words,
        )
        at += width
        if cut:
            break


def _sides(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The pieces of the text as it is, and as it would be."""
    before = [piece for piece in pieces if piece.kind is not PieceKind.ADDED]
    return before, [piece for piece in pieces if piece.kind is not PieceKind.REMOVED]


def _words(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def where_words(correction: Correction) -> str:
    """The agenda item, which text of it, and the language."""
    item = correction.item.best(current_language())
    language = OWN_NAMES[correction.language]
    if correction.part is CorrectedPart.ITEM_TITLE:
        return f"{_('Title')} · {language}"
    if correction.part is CorrectedPart.ITEM_DESCRIPTION:
        return f"{item} · {_('Description')} · {language}"
    return f"{item} · {language}"
