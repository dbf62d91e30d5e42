"""Address books and lists of members: what a file holds, what its columns mean, what a row says once cleaned."""

from groupe_pays.domain.importing.columns import Column, Known, Likelihood, Why
from groupe_pays.domain.importing.fields import Field
from groupe_pays.domain.importing.guessing import guess_columns
from groupe_pays.domain.importing.rows import (
    CleanOrganisation,
    CleanPerson,
    CleanPosition,
    CleanRow,
    Correction,
    Doubt,
    Mended,
    Place,
    Reason,
    Unsure,
)
from groupe_pays.domain.importing.source import SourceForm, SourceRow, SourceTable, TableNote

__all__ = [
    "CleanOrganisation",
    "CleanPerson",
    "CleanPosition",
    "CleanRow",
    "Column",
    "Correction",
    "Doubt",
    "Field",
    "Known",
    "Likelihood",
    "Mended",
    "Place",
    "Reason",
    "SourceForm",
    "SourceRow",
    "SourceTable",
    "TableNote",
    "Unsure",
    "Why",
    "guess_columns",
]
