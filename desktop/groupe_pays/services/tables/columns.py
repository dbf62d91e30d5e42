"""Columns of tables: their head, and what stands in them for one record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.exchange.sheet import Cell, Column, ColumnKind, Sheet
from groupe_pays.formats import date_words
from groupe_pays.i18n import N_, catalogue
from groupe_pays.labels import label

Record = TypeVar("Record")
TEXT, NUMBER, DATE = ColumnKind.TEXT, ColumnKind.NUMBER, ColumnKind.DATE
WIDE, NARROW = 40.0, 9.0


@dataclass(frozen=True)
class Told(Generic[Record]):
    """One column: ``title`` is a message id, ``cell`` what stands in it, given the record and the language."""

    title: str
    cell: Callable[[Record, Language], Cell]
    kind: ColumnKind = TEXT
    width: float = 18.0
    suffix: str = ""
    """Written after the title: the language of a column that exists in both."""


FRENCH, CHINESE = N_("{column} (French)"), N_("{column} (Chinese)")
"""Heads of two columns that hold the same text in both languages."""


def both(title: str, text: Callable[[Record], BilingualText], width: float = 24.0) -> list[Told[Record]]:
    """Two columns, the French text and the Chinese one."""
    return [
        Told(title, lambda record, _language: text(record).fr, width=width, suffix=FRENCH),
        Told(title, lambda record, _language: text(record).zh, width=width, suffix=CHINESE),
    ]


def dated(title: str, date: Callable[[Record], RoughDate | None]) -> Told[Record]:
    """A real date where the day is known, else the words of the rough one."""
    return Told(title, lambda record, language: day_or_words(date(record), language), DATE, 14.0)


def chosen(title: str, value: Callable[[Record], Enum | None], width: float = 16.0) -> Told[Record]:
    """A value of an enumeration, in words."""

    def words(record: Record, language: Language) -> str:
        found = value(record)
        return label(found, language) if found is not None else ""

    return Told(title, words, width=width)


def day_or_words(date: RoughDate | None, language: Language) -> Cell:
    if date is None:
        return None
    return date.exact_day or date_words(date, language)


def contacts_of(contacts: Iterable[ContactPoint], *kinds: ContactKind) -> str:
    """The numbers or addresses of those kinds, a semicolon between two."""
    return "; ".join(contact.value for contact in contacts if contact.kind in kinds)


def told(title: str, columns: Sequence[Told[Record]], records: Iterable[Record], language: Language) -> Sheet:
    """The sheet of these records, its heads in ``language``; ``title`` is a message id."""
    say = catalogue(language).gettext
    heads = tuple(
        Column(
            say(column.suffix).format(column=say(column.title)) if column.suffix else say(column.title),
            column.kind,
            column.width,
        )
        for column in columns
    )
    rows = tuple(tuple(column.cell(record, language) for column in columns) for record in records)
    return Sheet(say(title), heads, rows)
