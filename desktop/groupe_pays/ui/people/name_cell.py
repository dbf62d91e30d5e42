"""A person's name in a list: given name, then SURNAME in bold; in Chinese the Chinese name first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import Language
from groupe_pays.formats import NameStyle, name_words, upper_surname
from groupe_pays.ui.widgets.records import Cell
from groupe_pays.ui.widgets.row_painter import RowDelegate
from groupe_pays.ui.widgets.text import draw_text, text_width


def name_cell(name: PersonName, language: Language, tone: str = "text") -> Cell:
    """Both parts in one tone make one name; a Chinese name has the Latin one beside it, smaller."""
    spoken = name_words(name, language, NameStyle.FIRST)
    if name.name_zh and (language is Language.ZH or not name.latin):
        latin = name_words(name, Language.FR, NameStyle.LIST) if name.latin else ""
        return Cell(name.name_zh, latin, tone=tone, weight=600, spoken=spoken)
    surname = upper_surname(name.surname)
    if name.is_chinese:
        return Cell(surname, name.given_name, tone=tone, after_tone=tone, weight=600, spoken=spoken)
    return Cell(name.given_name, surname, tone=tone, after_tone=tone, after_weight=600, spoken=spoken)


class NameDelegate(RowDelegate):
    """Draws the column ``name`` as one name in two weights."""

    def paint_cell(
        self, painter: QPainter, rect: QRectF, cell: Cell, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        model: Any = index.model()
        if model.columns[index.column()].name == "name" and cell.after_tone == cell.tone:
            paint_name(painter, rect, cell)
        else:
            super().paint_cell(painter, rect, cell, option, index)


def paint_name(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """Both parts in the size of the list, a word space between them."""
    x = rect.x()
    if cell.text:
        x += draw_text(painter, rect, cell.text, 13, cell.weight, cell.tone) + text_width(" ", 13, 400)
    room = QRectF(x, rect.y(), rect.right() - x, rect.height())
    draw_text(painter, room, cell.after, 13, cell.after_weight, cell.after_tone)
