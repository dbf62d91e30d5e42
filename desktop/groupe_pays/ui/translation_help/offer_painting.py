"""Drawing the rows of the help: a match with its percentage and its differences, or two words with an arrow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from groupe_pays.domain.differences import Piece, PieceKind
from groupe_pays.ui import fonts
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.theme import color
from groupe_pays.ui.translation_help.offer_words import percent_words, source_words
from groupe_pays.ui.translation_help.offers import Offer
from groupe_pays.ui.widgets.text import draw_text, text_width

_PERCENT = 46
_SURE, _LIKELY = 95, 75
_CONTEXT = 28
"""Characters kept before the first difference, where the line is too short for all."""


def two_line_height() -> int:
    return 44


def one_line_height() -> int:
    return 28


def paint_match(painter: QPainter, rect: QRectF, offer: Offer) -> None:
    """The percentage; the translation, and under it the original with what differs, and where it comes from."""
    tone = "ok" if offer.percent >= _SURE else "info" if offer.percent >= _LIKELY else "text2"
    upper = QRectF(rect.x(), rect.y() + 3, rect.width(), rect.height() / 2 - 2)
    lower = QRectF(rect.x() + _PERCENT, rect.center().y(), rect.width() - _PERCENT, rect.height() / 2 - 3)
    draw_text(painter, QRectF(rect.x(), upper.y(), _PERCENT - 6, upper.height()), percent_words(offer), 13, 600, tone)
    draw_text(painter, upper.adjusted(_PERCENT, 0, 0, 0), one_line(offer.target), 13, 500, "text")
    said = source_words(offer)
    width = min(text_width(said, 12, 400), lower.width() * 0.4)
    place = QRectF(lower.right() - width, lower.y(), width, lower.height())
    draw_text(painter, place, said, 12, 400, "text3", Qt.AlignmentFlag.AlignRight)
    room = lower.adjusted(0, 0, -width - 12, 0)
    if offer.pieces:
        paint_pieces(painter, room, offer.pieces)
    else:
        draw_text(painter, room, one_line(offer.source), 12, 400, "text2")


def paint_pieces(painter: QPainter, rect: QRectF, pieces: tuple[Piece, ...]) -> None:
    """What the memory has and the text has not is struck out, what the text has besides is underlined."""
    x = rect.x()
    for at, piece in enumerate(_shortened(pieces)):
        font = fonts.ui_font(12, 400 if piece.kind is PieceKind.SAME else 500)
        font.setStrikeOut(piece.kind is PieceKind.REMOVED)
        font.setUnderline(piece.kind is PieceKind.ADDED)
        painter.setFont(font)
        painter.setPen(color(_TONES[piece.kind]))
        metrics = QFontMetrics(font)
        words = one_line(piece.text, strip=at == 0)
        room = rect.right() - x
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room) + 1)
        painter.drawText(QRectF(x, rect.y(), room, rect.height()), _LINE, shown)
        x += metrics.horizontalAdvance(shown)
        if shown != words or x >= rect.right():
            return


def paint_pair(painter: QPainter, rect: QRectF, offer: Offer) -> None:
    """The word and its equivalent; a warning where the translation lacks it."""
    x = rect.x()
    if offer.doubt:
        paint_icon(painter, QRectF(x, rect.y(), 16, rect.height()), "triangle-alert", "warn", 14)
        x += 22
    half = (rect.right() - x) * 0.5
    said = one_line(offer.source)
    width = min(text_width(said, 13, 400), half)
    draw_text(painter, QRectF(x, rect.y(), half, rect.height()), said, 13, 400, "text2")
    x += width + 8
    paint_icon(painter, QRectF(x, rect.y(), 14, rect.height()), "arrow-right", "text3", 12)
    x += 22
    draw_text(painter, QRectF(x, rect.y(), rect.right() - x, rect.height()), one_line(offer.target), 13, 500, "text")


def one_line(text: str, strip: bool = True) -> str:
    words = " ".join(text.split("\n"))
    return words.strip() if strip else words


def _shortened(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A long beginning that is the same gives way to what differs."""
    first = pieces[0]
    if first.kind is not PieceKind.SAME or len(first.text) <= 2 * _CONTEXT or len(pieces) < 2:
        return pieces
    return (Piece(PieceKind.SAME, "…" + first.text[-_CONTEXT:]), *pieces[1:])


_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_TONES = {PieceKind.SAME: "text2", PieceKind.REMOVED: "danger", PieceKind.ADDED: "ok"}
