"""Notes of a row: those of a column of notes as they are, those of any other with what their column is called."""

from __future__ import annotations

from collections.abc import Iterator

from groupe_pays.domain.importing import Field, Why
from groupe_pays.domain.importing.headers import is_note
from groupe_pays.domain.names import has_han
from groupe_pays.exchange.cleaning.texts import Cells

_SAID_SO = frozenset((Why.CHOSEN, Why.REMEMBERED))
"""Columns that somebody called notes."""


def notes_of(cells: Cells) -> Iterator[str]:
    """« Assistante : Soizic » of a column « Assistante » that the notes take in."""
    for value, column in cells.with_columns(Field.NOTES):
        is_plain = column.why in _SAID_SO or is_note(column.header)
        yield _said(column.note or ("" if is_plain else column.header.strip()), value)


def _said(name: str, value: str) -> str:
    if not name:
        return value
    return f"{name}：{value}" if has_han(name) else f"{name}\u00a0: {value}"
