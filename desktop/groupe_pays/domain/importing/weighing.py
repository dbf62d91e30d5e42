"""Weighs the header of a column against what stands in it and beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing.columns import Column, Known, Likelihood, Why
from groupe_pays.domain.importing.content import field_of, share, words_in
from groupe_pays.domain.importing.fields import Field
from groupe_pays.domain.importing.headers import Meaning, meaning_of
from groupe_pays.domain.importing.settling import MARKS, settle

_LOOKED_AT = 200
_LONGEST = 200
_SAMPLES = 5
_LONGEST_SOURCE = 120
"""Letters: what « Origine » says at more length is a story."""
_PLAIN = frozenset((Field.EMAIL, Field.WEB, Field.PHONE, Field.MOBILE, Field.POSTCODE))
"""Fields whose values cannot be taken for anything else."""
_SETTLED = frozenset((Field.SURNAME, Field.REGION, Field.PROVINCE))
"""Meanings that the other columns or the script of the cells have settled."""
_CLEAR, _MOST = 0.8, 0.5
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_PROMISED = {
    Field.EMAIL: frozenset("@"),
    Field.WEB: frozenset("."),
    Field.PHONE: _DIGITS,
    Field.MOBILE: _DIGITS,
    Field.FAX: _DIGITS,
}
_FEWEST = {Field.EMAIL: 1, Field.WEB: 1, Field.PHONE: 4, Field.MOBILE: 4, Field.FAX: 4}
"""Signs that some cell of such a column has, and how many."""


def weigh_columns(headers: Sequence[str], rows: Sequence[Sequence[str]], known: Known) -> tuple[Column, ...]:
    """See ``guess_columns``."""
    meanings = [meaning_of(header) for header in headers]
    meant = {meaning.fields[0] for meaning in meanings if meaning is not None and len(meaning.fields) == 1}
    values = [_values(rows, place) for place in range(len(headers))]
    columns = [
        _guess(Column(place, header, tuple(cells[:_SAMPLES])), meaning, cells, meant, known)
        for place, (header, meaning, cells) in enumerate(zip(headers, meanings, values, strict=True))
    ]
    at_home = [meaning is not None and meaning.at_home for meaning in meanings]
    return tuple(settle(columns, at_home, values))


def _values(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    """The first values of a column that differ."""
    found: dict[str, None] = {}
    for row in rows:
        if place < len(row) and (cell := " ".join(row[place][:_LONGEST].split())):
            found[cell] = None
            if len(found) >= _LOOKED_AT:
                break
    return list(found)


def _guess(column: Column, meaning: Meaning | None, cells: list[str], meant: set[Field], known: Known) -> Column:
    seen, part = field_of(cells, known)
    if meaning is not None and not meaning.exact and _never(meaning.fields[0], cells):
        meaning = None
    if meaning is None:
        if seen is Field.IGNORED or seen is Field.CONFIRMED_ON or (seen is Field.POSTCODE and column.header):
            return column
        sure = Likelihood.LIKELY if part >= _CLEAR and seen in _PLAIN else Likelihood.DOUBTFUL
        return replace(column, field=seen, confidence=sure, why=Why.CONTENT)
    if meaning.fields == (Field.IGNORED,):
        return replace(column, confidence=Likelihood.SURE, why=Why.HEADER)
    told = _choose(meaning, cells, meant, known)
    if told is not Field.STATUS and cells and all(fold(cell) in MARKS for cell in cells):
        return replace(column, confidence=Likelihood.LIKELY, why=Why.HEADER)  # « Est une société » above « True »
    if _speaks_against(told, seen, part, cells, known):
        return replace(column, field=seen, confidence=Likelihood.DOUBTFUL, why=Why.CONTENT)
    fits = share(told, cells, known) >= _CLEAR
    sure = Likelihood.SURE if meaning.exact or fits else Likelihood.LIKELY
    if len(meaning.fields) > 1 and not fits and told not in _SETTLED:
        sure = Likelihood.LIKELY
    return replace(
        column, field=told, confidence=sure, why=Why.BOTH if fits else Why.HEADER, note=_note(column, meaning)
    )


def _never(told: Field, cells: list[str]) -> bool:
    """Whether a word of the header promises what no cell has: « Email opt out » above « false »."""
    if not cells or told not in _PROMISED:
        return False
    return not any(sum(map(_PROMISED[told].__contains__, cell)) >= _FEWEST[told] for cell in cells)


def _note(column: Column, meaning: Meaning) -> str:
    """What goes with a private phone or address: the word the header itself has in brackets, or the header."""
    if not meaning.at_home:
        return ""
    _before, mark, rest = column.header.partition("(")
    return rest.rstrip(") ").strip() if mark and rest.strip(") ") else column.header


def _speaks_against(told: Field, seen: Field, part: float, cells: list[str], known: Known) -> bool:
    """Whether the cells are so plainly something else that the header must be wrong."""
    if seen not in _PLAIN or seen is told or part < _CLEAR or len(cells) < 2:
        return False
    if {seen, told} <= {Field.PHONE, Field.MOBILE, Field.FAX, Field.POSTCODE}:
        return False
    return share(told, cells, known) < 1 - _CLEAR and told not in (Field.NOTES, Field.SOURCE, Field.IGNORED)


def _choose(meaning: Meaning, cells: list[str], meant: set[Field], known: Known) -> Field:
    """Which of the meanings of a name is meant, by the other columns and by the cells."""
    first = meaning.fields[0]
    if len(meaning.fields) == 1:
        return first
    if Field.SURNAME in meaning.fields:
        return _which_name(cells, meant, known)
    if set(meaning.fields) == {Field.CIVILITY, Field.TITLE}:
        return _which_title(first, cells, meant, known)
    if Field.PROVINCE in meaning.fields:
        return Field.PROVINCE if _is_chinese(cells) else Field.REGION if cells else first
    if first is Field.SOURCE:
        is_told = any(len(cell) > _LONGEST_SOURCE for cell in cells)
        return meaning.fields[1] if Field.SOURCE in meant or is_told else first
    if Field.SERVICE in meaning.fields:
        are_places = share(Field.CITY, cells, known) >= _MOST and Field.REGION in meaning.fields
        return meaning.fields[1] if Field.SERVICE in meant or are_places else Field.SERVICE
    return max(meaning.fields, key=lambda field: (share(field, cells, known), -meaning.fields.index(field)))


def _which_name(cells: list[str], meant: set[Field], known: Known) -> Field:
    """« Nom » is a surname beside a first name, else whole names, else an organisation."""
    if Field.GIVEN_NAME in meant:
        return Field.FULL_NAME if Field.SURNAME in meant else Field.SURNAME
    bodies = share(Field.ORGANISATION, cells, known)
    if bodies >= 0.4 and bodies > share(Field.FULL_NAME, cells, known) and Field.ORGANISATION not in meant:
        return Field.ORGANISATION
    return (
        Field.FULL_NAME
        if not cells or words_in(cells) > 1.3 or share(Field.NAME_ZH, cells, known) > 0.3
        else Field.SURNAME
    )


def _which_title(first: Field, cells: list[str], meant: set[Field], known: Known) -> Field:
    """« Titre » in address books is a civility, in lists of members a function."""
    if not cells:
        return Field.CIVILITY if Field.TITLE in meant else first
    if share(Field.CIVILITY, cells, known) >= 0.5:
        return Field.CIVILITY
    return Field.TITLE


def _is_chinese(cells: list[str]) -> bool:
    return any("\u3400" <= letter <= "\u9fff" for cell in cells for letter in cell)
