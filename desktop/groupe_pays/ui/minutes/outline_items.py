"""The items of the agenda in the outline: numeral, title, elements, progress of the translation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from groupe_pays.domain.agenda import AgendaItem, ItemOutcome
from groupe_pays.domain.meetings import Meeting, MeetingState, Numbering
from groupe_pays.domain.minutes import MinuteEntry, Section
from groupe_pays.domain.text import BilingualText, TranslationState
from groupe_pays.domain.translation import State, TranslationCount, printed_texts, state_of, translation_count
from groupe_pays.formats import duration_words, item_number, time_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui import fonts
from groupe_pays.ui.agenda.outcomes import fate_words
from groupe_pays.ui.agenda.sitting import on_the_clock
from groupe_pays.ui.minutes.painting import SHAPE, draw_line, line_width, wrapped_lines
from groupe_pays.ui.minutes.rows import planned_starts
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.shapes import TONES, paint_shape

_ITEM = int(Qt.ItemDataRole.UserRole) + 1
_ROOT = QModelIndex()
_LEFT, _TEXT, _RIGHT = 16, 40, 16
_LINE, _META, _PADDING, _LINES = 18, 20, 8, 3
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """``starts`` is "HH:MM" or None; ``texts`` counts its title, entries and captions by the state of their
    translation."""

    item: AgendaItem
    numbering: Numbering
    entries: int
    texts: TranslationCount
    starts: str | None

    def number(self) -> str:
        return item_number(self.item.path, self.numbering)

    def title(self) -> str:
        return self.item.title.best(current_language())

    def meta(self) -> str:
        """« 9 éléments »; before anything is written, the plan: « à venir · 16 h 10 · 50 min »; what became of it.

        On the clock, that it is under way; then the time it took.
        """
        fate, taken = fate_words(self.item), on_the_clock(self.item)
        if self.entries:
            words = ngettext("{number} element", "{number} elements", self.entries).format(number=self.entries)
            return " · ".join(part for part in (words, taken, fate) if part)
        if taken or self.item.outcome is not ItemOutcome.OPEN:
            return " · ".join(part for part in (taken, fate) if part)
        language = current_language()
        parts = [_("to come")]
        if self.starts is not None:
            parts.append(time_words(self.starts, language))
        if self.item.duration:
            parts.append(duration_words(self.item.duration, language))
        return " · ".join(parts) if len(parts) > 1 else _("No element yet")

    def progress(self) -> str:
        return f"{self.texts.reviewed}/{self.texts.total}" if self.texts.total else ""

    def shape(self) -> str:
        if self.texts.reviewed == self.texts.total:
            return TranslationState.REVIEWED.value
        nothing = self.texts.missing == self.texts.total
        return (TranslationState.MISSING if nothing else TranslationState.DRAFT).value

    def spoken(self) -> str:
        words = f"{self.number()} {self.title()}, {self.meta()}"
        if not self.texts.total:
            return words
        translated = _("{done} of {total} translations reviewed")
        return f"{words}, {translated.format(done=self.texts.reviewed, total=self.texts.total)}"


def outline_items(meeting: Meeting, sections: Sequence[Section]) -> tuple[bool, list[OutlineItem]]:
    """Whether titles may be changed, and the items."""
    starts = planned_starts(meeting, [section.item for section in sections])
    items = [
        OutlineItem(
            section.item,
            meeting.numbering,
            len(section.entries),
            translation_count([section]),
            starts.get(section.item.id),
        )
        for section in sections
    ]
    return meeting.state is not MeetingState.ADOPTED, items


class OutlineModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[OutlineItem] = []
        self.writable = True

    def set_items(self, shown: tuple[bool, list[OutlineItem]]) -> None:
        self.writable, items = shown
        if [one.item.id for one in items] == [one.item.id for one in self._items]:
            self._items = items
            self.retranslate()
            return
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def recount(self, before: State | None, after: State | None, item_id: str) -> None:
        """One text of an item went from a state (None: it had no word) to another."""
        place = self.place_of(item_id)
        if place < 0 or before == after:
            return
        self._items[place] = replace(self._items[place], texts=self._items[place].texts.moved(before, after))
        self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def count(self, entry: MinuteEntry, step: int) -> None:
        """An entry came (1) or went (-1)."""
        place = self.place_of(entry.agenda_item_id)
        if place < 0:
            return
        shown = self._items[place]
        texts = shown.texts
        for text in printed_texts(Section(replace(shown.item, title=BilingualText()), (entry,))):
            state = state_of(text)
            texts = texts.moved(None, state) if step > 0 else texts.moved(state, None)
        self._items[place] = replace(shown, entries=shown.entries + step, texts=texts)
        self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def texts(self) -> TranslationCount:
        """How far the translation of all items is."""
        return sum((item.texts for item in self._items), TranslationCount())

    def retranslate(self) -> None:
        if self._items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, 0))

    def item(self, place: int) -> OutlineItem | None:
        return self._items[place] if 0 <= place < len(self._items) else None

    def item_id(self, place: int) -> str:
        return self._items[place].item.id

    def place_of(self, item_id: str | None) -> int:
        return next((place for place, one in enumerate(self._items) if one.item.id == item_id), -1)

    def height(self, width: int) -> int:
        """The height of all items together."""
        return sum(item_height(item, width) for item in self._items)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row())
        if item is None:
            return None
        if role == _ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return item.title()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.spoken()
        return None


def item_height(item: OutlineItem, width: int) -> int:
    lines = wrapped_lines(item.title(), fonts.ui_font(13, 600), width - _TEXT - _RIGHT, _LINES)
    return _PADDING + _LINE * len(lines) + _META + _PADDING


class OutlineDelegate(QStyledItemDelegate):
    def __init__(self, items: QListView) -> None:
        super().__init__(items)
        self._list = items

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._list.viewport().width(), item_height(index.data(_ITEM), self._list.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: OutlineItem = index.data(_ITEM)
        # As wide as without a scroll bar, which would else change the lines, and with them the need for one.
        rect = QRectF(option.rect.x(), option.rect.y(), self._list.width(), option.rect.height())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option, chosen)
        line = QRectF(rect.x() + _TEXT, rect.y() + _PADDING, rect.width() - _TEXT - _RIGHT, _LINE)
        number = QRectF(rect.x() + _LEFT, line.y(), _TEXT - _LEFT, _LINE)
        draw_line(painter, number, item.number(), fonts.ui_font(12, 500), "accenttext" if chosen else "text2")
        font = fonts.ui_font(13, 600 if chosen else 500)
        for words in wrapped_lines(item.title(), fonts.ui_font(13, 600), line.width(), _LINES):
            draw_line(painter, line, words, font, "text")
            line.translate(0, _LINE)
        self._paint_meta(painter, QRectF(line.x(), line.y(), line.width(), _META), item)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, chosen: bool) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selected" if chosen else "hover"))
            painter.drawRoundedRect(rect.adjusted(8, 1, -8, -1), 6, 6)

    def _paint_meta(self, painter: QPainter, rect: QRectF, item: OutlineItem) -> None:
        font, progress = fonts.ui_font(12), item.progress()
        taken = 0.0
        if progress:
            strong = fonts.ui_font(12, 500)
            taken = line_width(progress, strong) + SHAPE + 4
            place = QRectF(round(rect.right() - taken), round(rect.center().y() - SHAPE / 2), SHAPE, SHAPE)
            paint_shape(painter, place, item.shape())
            draw_line(painter, rect, progress, strong, TONES[item.shape()], Qt.AlignmentFlag.AlignRight)
        draw_line(painter, rect.adjusted(0, 0, -taken - 6, 0), item.meta(), font, "text2")
