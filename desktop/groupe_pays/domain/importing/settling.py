"""What columns mean together: private addresses, names said twice, labels beside values, what nobody understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing.columns import Column, Likelihood, Why
from groupe_pays.domain.importing.fields import Field

_HOME_FIELDS = frozenset((Field.ADDRESS, Field.POSTCODE, Field.CITY, Field.REGION, Field.PROVINCE, Field.COUNTRY))
_LABEL = re.compile(r"^(.*?)[\s_-]*\b(?:label|type|libelle)$|^(.*?)[\s_-]*(?:类型|标签)$")
_VALUE = re.compile(r"^(.*?)[\s_-]*\b(?:value|valeur)$|^(.*?)[\s_-]*值$")
_SURNAME = re.compile(r"(?:(?:d[eu]s?|l[ae]|d['’])\s?)*[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,2}", re.IGNORECASE)
_MORE_NAMES = re.compile(r"middle|additional|deuxi|second|autre|more|中间|\d|naissance|maiden|weitere")
_OTHER_NAMES = frozenset((Field.SURNAME, Field.FULL_NAME, Field.NAME_ZH))
MARKS = frozenset(
    ("true", "false", "yes", "no", "oui", "non", "vrai", "faux", "0", "1", "是", "否", "x", "-", "normal")
)


def settle(columns: list[Column], at_home: Sequence[bool], values: Sequence[Sequence[str]]) -> list[Column]:
    """The columns as they stand beside each other; ``at_home`` and ``values`` are theirs, in the same order."""
    columns = _without_homes(columns, _homes(columns, at_home), values)
    columns = _one_name(columns)
    columns = _without_repeats(_towns_as_bodies(columns), values)
    columns = _surnames_beside(columns, values)
    return _labelled(_kept_as_notes(columns, values))


def _homes(columns: Sequence[Column], at_home: Sequence[bool]) -> list[bool]:
    """The town and the postcode that follow a private street are private too, to the next street."""
    found, private = list(at_home), False
    for place, column in enumerate(columns):
        if column.field not in _HOME_FIELDS:
            private = False
        elif column.field is Field.ADDRESS or at_home[place]:
            private = at_home[place]
        found[place] = found[place] or private
    return found


def _without_homes(columns: list[Column], at_home: Sequence[bool], values: Sequence[Sequence[str]]) -> list[Column]:
    """Private addresses are left out where there is another one."""
    elsewhere = {
        column.field
        for column, home, cells in zip(columns, at_home, values, strict=True)
        if not home and (cells or column.field is Field.ADDRESS)
    }
    return [
        replace(column, field=Field.IGNORED)
        if home and column.field in _HOME_FIELDS and (Field.ADDRESS in elsewhere or column.field in elsewhere)
        else column
        for column, home in zip(columns, at_home, strict=True)
    ]


def _towns_as_bodies(columns: list[Column]) -> list[Column]:
    """« Commune » beside names is where they sit, in a list that names no other organisation and no address."""
    fields = {column.field for column in columns}
    if fields & _BODY_FIELDS or not fields & _NAME_FIELDS:
        return columns
    return [
        replace(column, field=Field.ORGANISATION, confidence=Likelihood.LIKELY, why=Why.HEADER)
        if column.field is Field.CITY and fold(column.header).split(" ")[-1] in _SEATS
        else column
        for column in columns
    ]


_BODY_FIELDS = frozenset((Field.ORGANISATION, Field.ORGANISATION_ZH, Field.SHORT_NAME, Field.ADDRESS, Field.POSTCODE))
_NAME_FIELDS = frozenset((Field.FULL_NAME, Field.SURNAME, Field.NAME_ZH))
_SEATS = frozenset(("城市", "市", "地市", "commune", "communes", "ville", "villes", "mairie", "mairies"))
_GUESSED_ONCE = frozenset(
    (
        Field.COUNTRY,
        Field.GIVEN_NAME,
        Field.FULL_NAME,
        Field.NAME_ZH,
        Field.ORGANISATION,
        Field.TITLE,
        Field.CITY,
        Field.CIVILITY,
    )
)


def _without_repeats(columns: list[Column], values: Sequence[Sequence[str]]) -> list[Column]:
    """What was guessed from the cells alone gives way to a column that says so in its header, or says it first."""
    named = {column.field for column in columns if column.why in (Why.HEADER, Why.BOTH)}
    if any(_is_han(cells) for column, cells in zip(columns, values, strict=True) if _names(column)):
        named.add(Field.NAME_ZH)
    kept: list[Column] = []
    for column in columns:
        if column.why is Why.CONTENT and column.field in _GUESSED_ONCE:
            whole = column.field is Field.FULL_NAME and named & {Field.SURNAME, Field.GIVEN_NAME}
            if column.field in named or whole:
                column = replace(column, field=Field.IGNORED, confidence=Likelihood.NONE, why=Why.NOTHING)
            else:
                named.add(column.field)
        kept.append(column)
    return kept


def _surnames_beside(columns: list[Column], values: Sequence[Sequence[str]]) -> list[Column]:
    """Single words beside first names, where no header says what either is, are their surnames."""
    at = next((place for place, each in enumerate(columns) if each.field is Field.GIVEN_NAME), -1)
    if at < 0 or columns[at].why is not Why.CONTENT or any(each.field in _OTHER_NAMES for each in columns):
        return columns
    for beside in (at - 1, at + 1):
        if 0 <= beside < len(columns) and _may_be_surnames(columns[beside], values[beside]):
            found = replace(columns[beside], field=Field.SURNAME, confidence=Likelihood.DOUBTFUL, why=Why.CONTENT)
            return [*columns[:beside], found, *columns[beside + 1 :]]
    return columns


def _may_be_surnames(column: Column, cells: Sequence[str]) -> bool:
    free = column.field is Field.IGNORED and column.why is Why.NOTHING
    return free and bool(cells) and all(_SURNAME.fullmatch(cell) for cell in cells)


def _one_name(columns: list[Column]) -> list[Column]:
    """« Nom » and « Nom adhérent » are two people: the second is kept as a note. Middle names go with the first."""
    told: set[Field] = set()
    kept: list[Column] = []
    for column in columns:
        if column.field in (Field.SURNAME, Field.GIVEN_NAME) and column.samples:
            if column.field in told and not _MORE_NAMES.search(fold(column.header)):
                column = replace(column, field=Field.NOTES, confidence=Likelihood.DOUBTFUL)
            told.add(column.field)
        kept.append(column)
    return kept


def _names(column: Column) -> bool:
    return column.field in _WHOLE_NAMES and column.why in (Why.HEADER, Why.BOTH)


def _is_han(cells: Sequence[str]) -> bool:
    """Whether most cells are written in Chinese."""
    return sum("\u3400" <= cell[:1] <= "\u9fff" for cell in cells) * 2 > len(cells)


_WHOLE_NAMES = frozenset((Field.FULL_NAME, Field.SURNAME, Field.GIVEN_NAME))


def _kept_as_notes(columns: list[Column], values: Sequence[Sequence[str]]) -> list[Column]:
    """What stands below a name that nobody understood is kept as notes, not lost; but « oui » and « 0 » say nothing."""
    return [
        replace(column, field=Field.NOTES, confidence=Likelihood.DOUBTFUL, why=Why.CONTENT)
        if column.field is Field.IGNORED and column.why is Why.NOTHING and column.header and _say_something(cells)
        else column
        for column, cells in zip(columns, values, strict=True)
    ]


def _say_something(cells: Sequence[str]) -> bool:
    return any(fold(cell) not in MARKS for cell in cells)


def _labelled(columns: list[Column]) -> list[Column]:
    """« Phone 1 - Value » with the column « Phone 1 - Label » that says which it is."""
    labels = {stem: column.index for column in columns if (stem := _stem(_LABEL, column.header))}
    return [
        replace(column, label=labels[stem]) if (stem := _stem(_VALUE, column.header)) in labels else column
        for column in columns
    ]


def _stem(pattern: re.Pattern[str], header: str) -> str:
    found = pattern.match(fold(header))
    return (found[1] or found[2] or "") if found else ""
