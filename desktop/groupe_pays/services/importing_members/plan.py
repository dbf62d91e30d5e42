"""What an import would do, row by row; nothing is written until it is applied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.duplicates import Reason
from groupe_pays.domain.importing import CleanRow, Column, Field, SourceTable
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.importing.plan import Candidate, Match
from groupe_pays.services.importing_members.drafts import BodyDraft, PersonDraft


class Fate(StrEnum):
    """What a row is shown under; each row stands under one only, the most pressing."""

    NEW = "new"
    CORRECTED = "corrected"
    """New, with values that were put right."""
    UPDATED = "updated"
    SAME = "same"
    """The dossier says all of it already."""
    DOUBTFUL = "doubtful"
    TO_CHECK = "to_check"
    REFUSED = "refused"


class Deed(StrEnum):
    """What is done with a row, whatever it is shown under."""

    CREATE = "create"
    UPDATE = "update"
    JOIN = "join"
    """Added to the person an earlier row of the file makes."""
    NOTHING = "nothing"


class Choice(StrEnum):
    """What the user says of a doubtful duplicate."""

    ONE = "one"
    TWO = "two"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Change:
    """A value the dossier holds and the one the row gives; where not ``applied``, that of the dossier stays."""

    field: Field
    old: str
    new: str
    applied: bool = True


@dataclass(frozen=True, slots=True)
class Twin:
    """Who a row may be: another row of the file (``row``), or somebody of the dossier (``person_id``)."""

    words: str
    score: int
    reasons: tuple[Reason, ...]
    row: int | None = None
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class RowPlan:
    """``number`` is the line in the file, from 1; ``person`` the key of the draft it goes to, ``body`` likewise."""

    row: CleanRow
    fate: Fate
    deed: Deed
    person: str = ""
    body: str = ""
    twin: Twin | None = None
    choice: Choice = Choice.LATER
    changes: tuple[Change, ...] = ()

    @property
    def number(self) -> int:
        return self.row.number


@dataclass(frozen=True, slots=True)
class BodyPlan:
    """An organisation the file names: of the dossier, or new; ``rows`` counts the rows that name it."""

    key: str
    name: BilingualText
    match: Match
    record_id: str | None = None
    candidates: tuple[Candidate, ...] = ()
    decided: bool = False
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the user said: of doubtful rows by their number, of organisations by key (None: a new one)."""

    rows: Mapping[int, Choice] = field(default_factory=dict)
    bodies: Mapping[str, str | None] = field(default_factory=dict)

    def with_row(self, number: int, choice: Choice) -> Decisions:
        return Decisions({**self.rows, number: choice}, self.bodies)

    def with_body(self, key: str, record_id: str | None) -> Decisions:
        return Decisions(self.rows, {**self.bodies, key: record_id})


@dataclass(frozen=True, slots=True)
class Given:
    """A file as it was read and cleaned, with what is to be done with it.

    ``name`` and ``day`` are those of the file: the source of what is new, and the day it was last confirmed.
    ``overwrite``: values of the file take the place of others; else only what is blank is filled.
    """

    name: str
    day: RoughDate | None
    table: SourceTable
    columns: tuple[Column, ...]
    rows: tuple[CleanRow, ...]
    overwrite: bool = False


@dataclass(frozen=True)
class MembersPlan:
    given: Given
    decisions: Decisions
    rows: tuple[RowPlan, ...]
    bodies: tuple[BodyPlan, ...]
    people: Mapping[str, PersonDraft]
    organisations: Mapping[str, BodyDraft]

    @cached_property
    def counts(self) -> dict[Fate, int]:
        """Rows by fate, all fates named."""
        found = Counter(row.fate for row in self.rows)
        return {fate: found[fate] for fate in Fate}

    @cached_property
    def deeds(self) -> dict[Deed, int]:
        found = Counter(row.deed for row in self.rows)
        return {deed: found[deed] for deed in Deed}

    @property
    def refused(self) -> int:
        return self.counts[Fate.REFUSED]

    @property
    def written(self) -> int:
        """How many rows bring something to the dossier."""
        return len(self.rows) - self.deeds[Deed.NOTHING]

    @property
    def changes_nothing(self) -> bool:
        """Whether applying it would leave the dossier as it is."""
        return not (
            any(draft.touched for draft in self.people.values())
            or any(draft.touched for draft in self.organisations.values())
        )

    @cached_property
    def undecided(self) -> int:
        """How many rows may speak of somebody already known, of whom nobody has said so: they make new people."""
        return sum(1 for row in self.rows if row.choice is Choice.LATER and row.deed is Deed.CREATE and _is_later(row))

    @cached_property
    def left_out(self) -> dict[str, int]:
        """The columns that go nowhere, by header, with how many of their cells say something."""
        found: dict[str, int] = {}
        for column in self.given.columns:
            if column.field is Field.IGNORED:
                cells = (row.cells[column.index] for row in self.given.table.rows)
                if said := sum(bool(cell) and not cell.isspace() for cell in cells):
                    name = column.header or str(column.index + 1)
                    found[name] = found.get(name, 0) + said
        return found

    @cached_property
    def pairs(self) -> int:
        """How many pairs of records are still to be decided."""
        return sum(1 for row in self.rows if row.choice is Choice.LATER and _is_later(row))


def _is_later(row: RowPlan) -> bool:
    """Whether a row is like somebody of the dossier, or like a row above it: each pair counts once."""
    return row.twin is not None and (row.twin.row or 0) < row.number


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote."""

    people_made: int = 0
    people_changed: int = 0
    organisations_made: int = 0
    organisations_changed: int = 0
