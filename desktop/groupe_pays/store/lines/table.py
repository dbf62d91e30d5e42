"""The tables of lines: columns of plain text that SQLite searches and sorts faster than any object could be read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection

from groupe_pays import pinyin, places
from groupe_pays.domain.collation import fold, sort_key
from groupe_pays.domain.text import BilingualText, Language

Line = Mapping[str, str | int]

_BETWEEN = "\x01"
"""Parts the elements of a sort key: lower than any character of a text."""
NOTHING = "\U0010ffff"
"""The sort key of what is blank or unknown: it stands last."""
BAR = "|"
"""Stands around each of several values of one column: ``|jiangsu|anhui|``."""


@dataclass(frozen=True, slots=True)
class LineTable:
    """A table of lines: what they are found by, what they are filtered by, what they are sorted by.

    ``sorts`` come last in a row, as they are long: measured on 50,000 lines, a search reads past them six times as
    fast. The first two are the name in either order; each of the others has an index with that of its language, or with
    both.
    """

    name: str
    facets: tuple[str, ...]
    sorts: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        return ("hay", *self.facets, *self.sorts)

    def create(self, connection: Connection) -> None:
        columns = ", ".join(f"{column} NOT NULL" for column in self.columns)
        connection.exec_driver_sql(f"CREATE TABLE {self.name} (id VARCHAR(36) PRIMARY KEY, {columns})")
        for column in self.sorts:
            for name in self.sorts[:2]:
                language = name[-3:]
                if column.endswith(("_fr", "_zh")) and not column.endswith(language):
                    continue
                keys = ", ".join(dict.fromkeys((column, name, "id")))
                index = f"ix_{self.name}_{column.removesuffix(language)}{language}"
                connection.exec_driver_sql(f"CREATE INDEX {index} ON {self.name} ({keys})")

    def write(self, connection: Connection, lines: Iterable[Line], gone: Iterable[str]) -> None:
        """Put lines in the place of those of the same ids; take out those of ``gone``."""
        away = [(row_id,) for row_id in gone]
        if away:
            connection.exec_driver_sql(f"DELETE FROM {self.name} WHERE id = ?", away)
        values = [(line["id"], *(line[column] for column in self.columns)) for line in lines]
        if values:
            marks = ", ".join("?" * (len(self.columns) + 1))
            connection.exec_driver_sql(
                f"INSERT OR REPLACE INTO {self.name} (id, {', '.join(self.columns)}) VALUES ({marks})", values
            )

    def read(self, connection: Connection, ids: Collection[str], columns: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """What stands in some columns of the lines of these ids, at most a few hundred."""
        marks = ", ".join("?" * len(ids))
        rows = connection.exec_driver_sql(
            f"SELECT id, {', '.join(columns)} FROM {self.name} WHERE id IN ({marks})", tuple(ids)
        )
        return {row[0]: tuple(row[1:]) for row in rows}


@lru_cache(maxsize=4096)
def order(text: str, language: Language) -> str:
    """A sort key as one text: by the alphabet of French, or by pinyin; the blank comes last."""
    return _BETWEEN.join(sort_key(text, language)) if text.strip() else NOTHING


def orders(name: str, text: BilingualText) -> dict[str, str]:
    """The keys of one column for both languages: ``name_fr`` and ``name_zh``."""
    return {f"{name}_{language}": order(text.best(language), language) for language in (Language.FR, Language.ZH)}


def parted(value: str) -> list[str]:
    """The inverse of ``barred``."""
    return [each for each in value.split(BAR) if each]


def barred(values: Iterable[str]) -> str:
    """Several values of one column; empty where there are none."""
    kept = [value for value in dict.fromkeys(values) if value]
    return f"{BAR}{BAR.join(kept)}{BAR}" if kept else ""


def hay(names: Iterable[str], words: Iterable[str] = (), spoken: Iterable[str] = ()) -> str:
    """What a line is found by, folded: names also by the other names of their places, ``spoken`` ones by pinyin.

    Chinese forms of French names are not spelled: nobody would type them in Latin letters.
    """
    said: dict[str, None] = {}
    for name in names:
        if name:
            said[fold(name)] = None
            said.update(dict.fromkeys(places.other_names(name)))
    for name in spoken:
        said.update(dict.fromkeys(pinyin.spelled(name)))
    said.update(dict.fromkeys(fold(word) for word in words if word))
    return "\n".join(said)
