"""The minutes as a table: a row an entry, the languages side by side; changed rows change alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from groupe_pays.domain.minutes import MinuteEntry, Section
from groupe_pays.domain.text import Language
from groupe_pays.formats import item_number, joined, time_words
from groupe_pays.i18n import OWN_NAMES, _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.files.words import spoken_file
from groupe_pays.ui.minutes.changes import changes_of, spoken_changes
from groupe_pays.ui.minutes.heads import spoken_kind
from groupe_pays.ui.minutes.originals import column_words, main_original, state_words
from groupe_pays.ui.minutes.rows import EntryRow, Row, SectionRow

ROW = int(Qt.ItemDataRole.UserRole) + 1
"""Role of the ``Row`` itself, for the delegate."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ColumnOf(IntEnum):
    KIND = 0
    FRENCH = 1
    CHINESE = 2
    STATE = 3


LANGUAGES = {ColumnOf.FRENCH: Language.FR, ColumnOf.CHINESE: Language.ZH}


class MinutesModel(QAbstractTableModel):
    """Read-only for the view: editing goes through the services and comes back as changed rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}
        self._heads: list[int] = []
        self._main: Language | None = None

    def rows(self) -> Sequence[Row]:
        return self._rows

    def row_at(self, place: int) -> Row | None:
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, key: str | None) -> int:
        """Where the row of that key stands; -1 where there is none."""
        return self._places.get(key or "", -1)

    def head_of(self, place: int) -> int | None:
        """The row of the head under which a row stands, or which it is."""
        at = bisect_right(self._heads, place) - 1
        return self._heads[at] if at >= 0 else None

    def next_head(self, place: int) -> int | None:
        """The first head after a row."""
        at = bisect_right(self._heads, place)
        return self._heads[at] if at < len(self._heads) else None

    def heads(self) -> list[SectionRow]:
        """The heads of the items in reading order."""
        return [row for row in (self._rows[at] for at in self._heads) if isinstance(row, SectionRow)]

    def entries_of(self, item_id: str) -> list[MinuteEntry]:
        """What is written under an item, in order."""
        head = self.place_of(f"item {item_id}")
        if head < 0:
            return []
        end = self.next_head(head)
        return [row.entry for row in self._rows[head + 1 : end] if isinstance(row, EntryRow)]

    def sections(self) -> list[Section]:
        """The items in reading order, with what is written under them."""
        return [Section(head.item, tuple(self.entries_of(head.item.id))) for head in self.heads()]

    def entry(self, entry_id: str | None) -> MinuteEntry | None:
        row = self.row_at(self.place_of(entry_id))
        return row.entry if isinstance(row, EntryRow) else None

    @property
    def main_original(self) -> Language:
        """The language most entries have as their original: only the others are marked."""
        if self._main is None:
            self._main = main_original(row.entry for row in self._rows if isinstance(row, EntryRow))
        return self._main

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows: what is the same stays untouched, what lies between is taken out and put in."""
        old, new = self._rows, list(rows)
        start = 0
        while start < min(len(old), len(new)) and old[start].key == new[start].key:
            start += 1
        end = 0
        while end < min(len(old), len(new)) - start and old[-1 - end].key == new[-1 - end].key:
            end += 1
        if len(old) - end > start:
            self.beginRemoveRows(_ROOT, start, len(old) - end - 1)
            self._take(old[:start] + old[len(old) - end :])
            self.endRemoveRows()
        if len(new) - end > start:
            self.beginInsertRows(_ROOT, start, len(new) - end - 1)
            self._take(self._rows[:start] + new[start : len(new) - end] + self._rows[start:])
            self.endInsertRows()
        for place, row in enumerate(new):
            if self._rows[place] != row:
                self.set_row(place, row)

    def set_row(self, place: int, row: Row) -> None:
        if _original(self._rows[place]) is not _original(row):
            self._main = None
        self._rows[place] = row
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(ColumnOf) - 1))

    def insert_row(self, place: int, row: Row) -> None:
        """Put one row in before the one at ``place``."""
        self.beginInsertRows(_ROOT, place, place)
        self._take([*self._rows[:place], row, *self._rows[place:]])
        self.endInsertRows()

    def remove_row(self, place: int) -> None:
        self.beginRemoveRows(_ROOT, place, place)
        self._take([*self._rows[:place], *self._rows[place + 1 :]])
        self.endRemoveRows()

    def _take(self, rows: list[Row]) -> None:
        self._rows = rows
        self._main = None
        self._places = {row.key: place for place, row in enumerate(rows)}
        self._heads = [place for place, row in enumerate(rows) if isinstance(row, SectionRow)]

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ColumnOf) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(ColumnOf) - 1))

    # Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(ColumnOf)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole and section in LANGUAGES:
            return OWN_NAMES[LANGUAGES[ColumnOf(section)]]
        if role == Qt.ItemDataRole.DisplayRole and section == ColumnOf.STATE:
            return _("Translation state")
        if role == Qt.ItemDataRole.AccessibleTextRole and section in LANGUAGES:
            return column_words(LANGUAGES[ColumnOf(section)], self.main_original)
        if role == Qt.ItemDataRole.AccessibleTextRole and section == ColumnOf.KIND:
            return _("Kind")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None or not index.isValid():
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(row, ColumnOf(index.column()))
        return None


def _original(row: Row) -> Language | None:
    """The side an entry with words was written in."""
    return row.entry.text.source if isinstance(row, EntryRow) and not row.entry.text.is_blank else None


def _words(row: Row, column: ColumnOf) -> str:
    """What a screen reader says of a cell."""
    if isinstance(row, EntryRow):
        return _entry_words(row, column)
    if isinstance(row, SectionRow):
        return _section_words(row, column)
    return hint_words() if column is ColumnOf.FRENCH else ""


def _entry_words(row: EntryRow, column: ColumnOf) -> str:
    entry = row.entry
    if column is ColumnOf.KIND:
        return label(entry.kind)
    if column is ColumnOf.STATE:
        return "" if entry.text.is_blank else state_words(entry.text)
    language = LANGUAGES[column]
    text = entry.text.side(language)
    parts = [spoken_kind(entry, language)]
    parts.append(text.plain if not text.is_blank else blank_words(row, language))
    if language is entry.text.source:
        parts.append(spoken_changes(changes_of(entry.text)))
    parts += [spoken_file(file, language) for file in entry.files]
    return "\n".join(part for part in parts if part)


def _section_words(row: SectionRow, column: ColumnOf) -> str:
    if column is ColumnOf.KIND:
        return item_number(row.item.path, row.numbering)
    if column is ColumnOf.STATE:
        starts = time_words(row.starts, current_language()) if row.starts else ""
        return joined((state_words(row.item.title), starts), current_language())
    return row.item.title.side(LANGUAGES[column])


def hint_words() -> str:
    return _("Nothing is written under this item yet: press Enter to begin.")


def blank_words(row: EntryRow, language: Language) -> str:
    """What stands in the place of a side without a word."""
    if row.entry.text.is_blank:
        return _("No text yet") if language is row.entry.text.source else ""
    return _("The translation will follow: paragraph marked “missing”")
