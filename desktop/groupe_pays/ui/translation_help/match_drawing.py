"""A match of the memory in a row as high as its words need: the translation, then the original with what differs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from groupe_pays.domain.differences import Piece, PieceKind
from groupe_pays.ui import fonts
from groupe_pays.ui.theme import color
from groupe_pays.ui.translation_help.offer_words import percent_words, source_words
from groupe_pays.ui.translation_help.offers import Offer
from groupe_pays.ui.widgets.text import draw_text, text_width

_PERCENT = 46
_SURE, _LIKELY = 95, 75
_CONTEXT = 28
"""Characters kept before the first difference, where the line is too short for all."""
_MOST_LINES = 2
_TONES = {PieceKind.SAME: "text2", PieceKind.REMOVED: "danger", PieceKind.ADDED: "ok"}
_Formats = list[QTextLayout.FormatRange]
_APART = 16
"""Between the words and where they come from."""


class MatchRow:
    """The words of a match laid out in a width; made for measuring and for drawing."""

    def __init__(self, offer: Offer, width: float) -> None:
        self._offer, self._width = offer, max(width - _PERCENT, 60.0)
        self._target = _laid_out(offer.target, [], fonts.ui_font(13, 500), self._width)
        pieces = _shortened(offer.pieces) if offer.pieces else (Piece(PieceKind.SAME, offer.source),)
        words = "".join(piece.text for piece in pieces)
        self._source = _laid_out(words, _formats(pieces), fonts.ui_font(12, 400), self._width)
        self._origin = source_words(offer)
        last = self._source.lineAt(self._source.lineCount() - 1)
        room = self._width - last.naturalTextWidth() - _APART
        self._below = text_width(self._origin, 12, 400) > room
        self._line = last.height()

    @property
    def height(self) -> float:
        return _height(self._target) + _height(self._source) + (self._line if self._below else 0) + 8

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        offer = self._offer
        tone = "ok" if offer.percent >= _SURE else "info" if offer.percent >= _LIKELY else "text2"
        first = QRectF(rect.x(), rect.y() + 3, _PERCENT - 6, self._target.lineAt(0).height())
        draw_text(painter, first, percent_words(offer), 13, 600, tone)
        x, y = rect.x() + _PERCENT, rect.y() + 3
        painter.setPen(color("text"))
        self._target.draw(painter, QPointF(x, y))
        y += _height(self._target)
        self._source.draw(painter, QPointF(x, y))
        y += _height(self._source) - (0 if self._below else self._line)
        place = QRectF(x, y, self._width, self._line)
        draw_text(painter, place, self._origin, 12, 400, "text3", Qt.AlignmentFlag.AlignRight)


def _laid_out(words: str, formats: _Formats, font: QFont, width: float) -> QTextLayout:
    """Two lines at the most, the second shortened."""
    words = words.replace("\n", " ")
    layout = _layout(words, formats, font, width)
    if layout.lineCount() > _MOST_LINES:
        start = layout.lineAt(_MOST_LINES - 1).textStart()
        units = words.encode("utf-16-le", "surrogatepass")
        head = units[: 2 * start].decode("utf-16-le", "surrogatepass")
        rest = units[2 * start :].decode("utf-16-le", "surrogatepass")
        shown = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        layout = _layout(head + shown, formats, font, width)
    return layout


def _layout(words: str, formats: _Formats, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(words, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _formats(pieces: Sequence[Piece]) -> _Formats:
    """What the memory has and the text has not is struck out, what the text has besides is underlined."""
    found, at = [], 0
    for piece in pieces:
        form = QTextCharFormat()
        form.setForeground(color(_TONES[piece.kind]))
        form.setFontStrikeOut(piece.kind is PieceKind.REMOVED)
        form.setFontUnderline(piece.kind is PieceKind.ADDED)
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = at, len(piece.text.encode("utf-16-le", "surrogatepass")) // 2, form
        at += part.length
        found.append(part)
    return found


def _height(layout: QTextLayout) -> float:
    return sum(layout.lineAt(number).height() for number in range(layout.lineCount()))


def _shortened(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A long beginning that is the same gives way to what differs."""
    first = pieces[0]
    if first.kind is not PieceKind.SAME or len(first.text) <= 2 * _CONTEXT or len(pieces) < 2:
        return pieces
    return (Piece(PieceKind.SAME, "…" + first.text[-_CONTEXT:]), *pieces[1:])
