"""What the rules would change, text by text with a box: as it is, and under it as it would be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from groupe_pays.domain.differences import Piece, PieceKind
from groupe_pays.domain.typing.proposals import CorrectedPart, Correction, nearby
from groupe_pays.i18n import OWN_NAMES, _, current_language
from groupe_pays.ui import fonts
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.text import draw_text
from groupe_pays.ui.widgets.tick_box import BOX, paint_tick_box

ROW = 76
_SIZE = 14
_ROOT = QModelIndex()
_CORRECTION = Qt.ItemDataRole.UserRole + 1
_STATE = Qt.CheckState


class CorrectionModel(QAbstractListModel):
    """Corrections, all ticked at first."""

    ticked_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
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
        if self._corrections:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._corrections) - 1, 0))
        self.ticked_changed.emit()

    def is_ticked(self, row: int) -> bool:
        return row in self._ticked

    def pieces(self, row: int) -> tuple[Piece, ...]:
        """What is shown of a correction, computed when first seen."""
        if row not in self._shown:
            self._shown[row] = nearby(self._corrections[row].pieces)
        return self._shown[row]

    def rowCount(self, parent: Any = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._corrections)

    def flags(self, index: Any) -> Qt.ItemFlag:
        checkable = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | checkable

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._corrections):
            return None
        correction = self._corrections[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return where_words(correction)
            case Qt.ItemDataRole.CheckStateRole:
                return _STATE.Checked if index.row() in self._ticked else _STATE.Unchecked
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

    def setData(self, index: Any, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick([index.row()], _STATE(value) is _STATE.Checked)
        return True


class CorrectionList(QListView):
    """One stop of the Tab key; arrows go, Shift selects more, Space ticks or leaves out what is selected."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.corrections = CorrectionModel(self)
        self.setModel(self.corrections)
        self.setItemDelegate(_CorrectionDelegate(self))
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
        if not self.currentIndex().isValid() and self.corrections.rowCount():
            self.setCurrentIndex(self.corrections.index(0, 0))

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
            self.corrections.tick(rows, not self.corrections.is_ticked(current))


class _CorrectionDelegate(QStyledItemDelegate):
    """Box and place; below them the words that go on red, and the words that come on green."""

    def __init__(self, view: CorrectionList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        return QSize(self._view.viewport().width(), ROW)

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Any) -> bool:
        """The view ticks; Qt would a second time."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        correction: Correction = index.data(_CORRECTION)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selected" if chosen else "hover"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        box = QRectF(round(rect.x() + 10), round(rect.y() + 8), BOX, BOX)
        ticked = self._view.corrections.is_ticked(index.row())
        paint_tick_box(painter, box, _STATE.Checked if ticked else _STATE.Unchecked)
        left = box.right() + 10
        line = QRectF(left, rect.y() + 6, rect.right() - left - 8, 20)
        draw_text(painter, line, index.data(), 12, 400, "text2")
        before, after = _sides(self._view.corrections.pieces(index.row()))
        _draw_pieces(painter, line.translated(0, 22), before, correction, "danger")
        _draw_pieces(painter, line.translated(0, 44), after, correction, "ok")
        painter.restore()


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
