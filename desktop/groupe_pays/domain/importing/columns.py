"""What a column is taken for, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from groupe_pays.domain.importing.fields import Field


class Likelihood(IntEnum):
    """How sure a guess is, from nothing known to certain."""

    NONE = 0
    DOUBTFUL = 1
    LIKELY = 2
    SURE = 3


class Why(StrEnum):
    NOTHING = "nothing"
    HEADER = "header"
    CONTENT = "content"
    BOTH = "both"
    REMEMBERED = "remembered"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Column:
    """``index`` is the place among the headers of the table, from 0; ``samples`` are first values that differ.

    ``note`` goes with every contact of the column: « domicile », « assistante »; ``label`` is the place of the column
    that names each value: « Work fax »; -1 where there is none.
    """

    index: int
    header: str
    samples: tuple[str, ...] = ()
    field: Field = Field.IGNORED
    confidence: Likelihood = Likelihood.NONE
    why: Why = Why.NOTHING
    note: str = ""
    label: int = -1


@dataclass(frozen=True, slots=True)
class Known:
    """Folded names (``collation.fold``) that the dossier or the glossary knows, which tell what a column holds."""

    organisations: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
