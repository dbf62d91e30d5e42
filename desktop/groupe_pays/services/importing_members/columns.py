"""What the columns of a file mean: as it was said before, as it is guessed, or as a list of organisations tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing import Column, Field, Likelihood, Why

_NAMES_SOMEBODY = frozenset((Field.GIVEN_NAME, Field.SURNAME, Field.FULL_NAME))
_UNTOLD = frozenset((Field.IGNORED, Field.ORGANISATION))
_NAME = ("nom", "name", "名称", "单位名称", "organisation", "organization")
_SHORT = ("court", "short", "sigle", "简称")


def with_fields(columns: tuple[Column, ...], chosen: Mapping[int, Field]) -> tuple[Column, ...]:
    """The columns with what the user said of some, by index."""
    return tuple(
        replace(column, field=chosen[column.index], confidence=Likelihood.SURE, why=Why.CHOSEN)
        if column.index in chosen
        else column
        for column in columns
    )


def recalled(columns: tuple[Column, ...], remembered: Sequence[Field | None]) -> tuple[Column, ...]:
    """The columns as they were taken the last time; None where that is not known."""
    return tuple(_recalled(column, field) for column, field in zip(columns, remembered, strict=True))


def naming_organisations(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The names of a table that names nobody are those of organisations."""
    if any(column.field in _NAMES_SOMEBODY for column in columns):
        return columns
    if any(column.field is Field.ORGANISATION and column.confidence >= Likelihood.LIKELY for column in columns):
        return columns
    if any(column.field is Field.NAME_ZH and column.why is Why.CONTENT for column in columns):
        return columns  # names of Chinese people, in a list that says nothing above them
    return tuple(_of_organisation(column) for column in columns)


def _of_organisation(column: Column) -> Column:
    header = fold(column.header)
    if any(word in header for word in _SHORT):
        field = Field.SHORT_NAME
    elif column.field is Field.NAME_ZH:
        field = Field.ORGANISATION_ZH
    elif (column.field in _UNTOLD or column.why is Why.CONTENT) and header.startswith(_NAME):
        field = Field.ORGANISATION
    else:
        return column
    return replace(column, field=field, confidence=Likelihood.LIKELY, why=Why.HEADER)


def _recalled(column: Column, field: Field | None) -> Column:
    if field is None or field is column.field:
        return column
    return replace(column, field=field, confidence=Likelihood.SURE, why=Why.REMEMBERED)
