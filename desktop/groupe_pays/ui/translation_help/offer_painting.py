"""Drawing the rows of the glossary and of names: two words with an arrow."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.translation_help.offers import Offer
from groupe_pays.ui.widgets.text import draw_text, text_width


def one_line_height() -> int:
    return 28


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


def one_line(text: str) -> str:
    return " ".join(text.split("\n")).strip()
