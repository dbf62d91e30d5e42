"""The heads of the agenda items among the entries: numeral, title in both languages, planned start."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from groupe_pays.domain.text import Language
from groupe_pays.formats import item_number, time_words
from groupe_pays.i18n import current_language
from groupe_pays.ui import fonts
from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.model import LANGUAGES, ColumnOf
from groupe_pays.ui.minutes.painting import SHAPE, draw_line, wrapped_lines
from groupe_pays.ui.minutes.rows import SectionRow
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.shapes import paint_shape

_PADDING = (measures.SECTION_HEIGHT - measures.SECTION_LINE) / 2


def section_height(row: SectionRow, width: int) -> int:
    """The height of the head with texts ``width`` pixels wide."""
    lines = max(len(_lines(row, language, width)) for language in LANGUAGES.values())
    return measures.SECTION_HEIGHT + measures.SECTION_LINE * (lines - 1)


def paint_section_cell(
    painter: QPainter,
    rect: QRectF,
    row: SectionRow,
    column: ColumnOf,
    selected: bool = False,
    lines: int = measures.SECTION_LINES,
) -> None:
    painter.fillRect(rect, color("selected" if selected else "alt"))
    painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), 1), color("line"))
    painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), color("line"))
    first = QRectF(rect.x(), rect.y() + _PADDING, rect.width(), measures.SECTION_LINE)
    if column is ColumnOf.KIND:
        if selected:
            painter.fillRect(QRectF(rect.x(), rect.y(), measures.BAR, rect.height()), color("accent"))
        number = item_number(row.item.path, row.numbering)
        font = fonts.content_font(Language.FR, 14, 600)
        draw_line(painter, first.adjusted(measures.MARGIN, 0, 0, 0), number, font, "accenttext")
    elif column is ColumnOf.STATE:
        words = time_words(row.starts, current_language()) if row.starts else ""
        shape = QRectF(round(first.x()), round(first.center().y() - SHAPE / 2), SHAPE, SHAPE)
        paint_shape(painter, shape, row.item.title.state.value)
        place = first.adjusted(0, 0, -measures.RIGHT, 0)
        draw_line(painter, place, words, fonts.ui_font(12, 500), "text2", Qt.AlignmentFlag.AlignRight)
    else:
        _paint_title(painter, first, row, LANGUAGES[column], lines)


def _paint_title(painter: QPainter, first: QRectF, row: SectionRow, language: Language, lines: int) -> None:
    gap = measures.GAP if language is Language.FR else measures.STATE_GAP
    title, font = row.item.title.side(language), _font(language)
    place = first.adjusted(0, 0, -gap, 0)
    if lines == 1:
        draw_line(painter, place, title, font, "text")
        return
    for words in _lines(row, language, place.width()):
        draw_line(painter, place, words, font, "text")
        place.translate(0, measures.SECTION_LINE)


def _lines(row: SectionRow, language: Language, width: float) -> list[str]:
    return wrapped_lines(row.item.title.side(language), _font(language), width, measures.SECTION_LINES)


def _font(language: Language) -> QFont:
    return fonts.content_font(language, 14, 600)
