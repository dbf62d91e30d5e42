"""Paints the rows of the minutes: both languages of an entry, the heads of items, hints."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.text import Language
from groupe_pays.ui import fonts
from groupe_pays.ui.files.thumbnails import Thumbnails
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.entry_files import files_height, paint_files
from groupe_pays.ui.minutes.entry_texts import EntryTexts, depth_indent, indent_of
from groupe_pays.ui.minutes.heads import TONES, Head, head_of, icon_of
from groupe_pays.ui.minutes.model import LANGUAGES, ROW, ColumnOf, Index, MinutesModel, blank_words, hint_words
from groupe_pays.ui.minutes.originals import paint_original_mark
from groupe_pays.ui.minutes.painting import draw_document, draw_line, draw_state, line_width
from groupe_pays.ui.minutes.rich_document import LINE_HEIGHTS, SIZE
from groupe_pays.ui.minutes.rows import EntryRow, HintRow, SectionRow
from groupe_pays.ui.minutes.section_heads import paint_section_cell
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.shapes import paint_shape


class MinutesDelegate(QStyledItemDelegate):
    """``texts`` holds the documents it draws."""

    def __init__(self, view: QTableView, texts: EntryTexts) -> None:
        super().__init__(view)
        self._view = view
        self._texts = texts
        self.thumbnails: Thumbnails | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, measures.HINT_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        rect, column = QRectF(option.rect), ColumnOf(index.column())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, SectionRow):
            paint_section_cell(painter, rect, row, column, bool(option.state & QStyle.StateFlag.State_Selected))
        elif isinstance(row, EntryRow):
            self._paint_ground(painter, rect, column, option)
            self._paint_entry(painter, rect, row, column)
            self._paint_files(painter, rect, row.entry, column)
        elif isinstance(row, HintRow):
            self._paint_ground(painter, rect, column, option)
            if column is ColumnOf.FRENCH:
                line = rect.adjusted(0, 0, rect.width(), 0)
                draw_line(painter, line, hint_words(), fonts.ui_font(13), "text3")
        painter.restore()

    def _minutes(self) -> MinutesModel:
        return cast(MinutesModel, self._view.model())

    # Grounds

    def _paint_ground(self, painter: QPainter, rect: QRectF, column: ColumnOf, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("accentbg"))
            self._paint_bar(painter, rect, column, "accent")
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), color("hover"))

    def _paint_bar(self, painter: QPainter, rect: QRectF, column: ColumnOf, tone: str) -> None:
        if column is ColumnOf.KIND:
            painter.fillRect(QRectF(rect.x(), rect.y(), measures.BAR, rect.height() - 1), color(tone))

    # Entries

    def _paint_entry(self, painter: QPainter, rect: QRectF, row: EntryRow, column: ColumnOf) -> None:
        entry = row.entry
        has_head = head_of(entry, Language.FR) is not None
        line = _first_line(rect, has_head)
        if column is ColumnOf.KIND:
            self._paint_kind(painter, rect, line, entry)
        elif column is ColumnOf.STATE:
            if not entry.text.is_blank:
                draw_state(painter, line, entry.state)
        else:
            self._paint_side(painter, rect, line, row, LANGUAGES[column])

    def _paint_files(self, painter: QPainter, rect: QRectF, entry: MinuteEntry, column: ColumnOf) -> None:
        if entry.files:
            top = rect.bottom() + 1 - measures.BOTTOM - files_height(entry.files)
            painter.setClipRect(rect)
            paint_files(painter, QRectF(rect.x(), top, rect.width(), 0), entry.files, column, self.thumbnails)

    def _paint_kind(self, painter: QPainter, rect: QRectF, line: QRectF, entry: MinuteEntry) -> None:
        tone = TONES.get(entry.kind, "text2")
        if entry.kind in TONES:
            self._paint_bar(painter, rect, ColumnOf.KIND, tone)
        paint_icon(painter, QRectF(measures.MARGIN - 1, line.y(), 18, line.height()), icon_of(entry), tone, 18)

    def _paint_side(self, painter: QPainter, rect: QRectF, line: QRectF, row: EntryRow, language: Language) -> None:
        entry = row.entry
        gap = measures.GAP if language is Language.FR else measures.STATE_GAP
        width, deep = rect.width() - gap, depth_indent(entry)
        head = head_of(entry, language)
        if head is not None:
            paint_head(painter, QRectF(rect.x() + deep, line.y(), width - deep, line.height()), head, language)
        top = rect.y() + measures.text_top(head is not None)
        if language is entry.text.source and language is not self._minutes().main_original:
            paint_original_mark(painter, rect.x(), line, language)
        if entry.kind is EntryKind.QUOTATION:
            rule = QRectF(
                rect.x() + deep, rect.y() + measures.TOP - 1, 2, rect.height() - measures.TOP - measures.BOTTOM + 2
            )
            painter.fillRect(rule, color("ctrl"))
        if entry.text.side(language).is_blank:
            indent = indent_of(entry)
            place = QRectF(rect.x() + indent, top, width - indent, LINE_HEIGHTS[language])
            draw_line(painter, place, blank_words(row, language), fonts.ui_font(SIZE), "text3")
            return
        document, numbers = self._texts.document(entry, language, int(width))
        draw_document(painter, rect.x() + indent_of(entry), top, document, numbers, rect)


def _first_line(rect: QRectF, has_head: bool) -> QRectF:
    """Where icon, head and state stand: on the head line, else on the first line of text."""
    if has_head:
        return QRectF(rect.x(), rect.y() + measures.HEAD_TOP, rect.width(), measures.HEAD_HEIGHT)
    return QRectF(rect.x(), rect.y() + measures.TOP, rect.width(), LINE_HEIGHTS[Language.FR])


_BESIDE_WORDS = 33
"""Pixels of the sign before a fact of the head line and of the space between two."""


def paint_head(painter: QPainter, rect: QRectF, head: Head, language: Language) -> None:
    """The head line: who spoke and their function, or a number with owner and due date at the right."""
    strong = fonts.content_font(language, 14 if head.tone == "text" else 13, 600)
    right = rect.right()
    if head.owner:
        right = _paint_outcome(painter, rect, head, language, line_width(head.strong, strong) + 16)
    x = rect.x() + draw_line(
        painter, QRectF(rect.x(), rect.y(), right - rect.x(), rect.height()), head.strong, strong, head.tone
    )
    if head.rest:
        place = QRectF(x + 8, rect.y() + 1, right - x - 8, rect.height() - 1)
        draw_line(painter, place, head.rest, fonts.content_font(language, 12), "text2")


def _paint_outcome(painter: QPainter, rect: QRectF, head: Head, language: Language, taken: float) -> float:
    """Owner and due date, from the right; the edge left for the number is returned.

    Each has half of the room, and what the other leaves of it.
    """
    font, right = fonts.content_font(language, 12, 500), rect.right()
    room = rect.width() - taken
    if head.due:
        left_over = room - line_width(head.owner, font) - _BESIDE_WORDS
        right = _paint_fact(painter, rect, right, "calendar", head.due, font, max(room / 2, left_over))
    return _paint_owner(painter, rect, right, head, font, right - rect.x() - taken)


def _paint_fact(
    painter: QPainter, rect: QRectF, right: float, icon: str, words: str, font: QFont, room: float
) -> float:
    width = min(line_width(words, font) + 1, max(room - 20, 30))
    draw_line(painter, QRectF(right - width, rect.y(), width, rect.height()), words, font, "text")
    paint_icon(painter, QRectF(right - width - 20, rect.y(), 14, rect.height()), icon, "text2", 14)
    return right - width - 20 - 12


def _paint_owner(painter: QPainter, rect: QRectF, right: float, head: Head, font: QFont, room: float) -> float:
    if head.named:
        return _paint_fact(painter, rect, right, "user-round", head.owner, font, room)
    width = min(line_width(head.owner, font) + 1, max(room - 20, 30))
    draw_line(painter, QRectF(right - width, rect.y(), width, rect.height()), head.owner, font, "warn")
    paint_shape(painter, QRectF(round(right - width - 20), round(rect.center().y() - 7), 14, 14), "unnamed")
    return right - width - 20 - 12
