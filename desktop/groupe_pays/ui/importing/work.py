"""What the worker does for the page: read a file, tell its columns, clean its rows and plan them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from groupe_pays.domain.importing import Column, Field, Likelihood, Why
from groupe_pays.services.importing_members.columns import with_fields
from groupe_pays.services.importing_members.plan import Decisions, Given, MembersPlan
from groupe_pays.services.importing_members.service import ImportingMembersService
from groupe_pays.ui.tasks import Progress

_QUICK = 2_000
"""Rows that are planned anew without showing that it takes a while."""
_PHASES = 3
_UNIT = 1_000


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it was read, with its plan; ``stay`` where the user looks at the columns."""

    given: Given
    plan: MembersPlan
    stay: bool = False
    is_cleaned: bool = True

    def mapped(self, index: int, field: Field) -> Reading:
        """The same with another meaning of a column; its rows are to be cleaned anew."""
        columns = with_fields(self.given.columns, {index: field})
        return replace(self, given=replace(self.given, columns=columns), is_cleaned=False)

    def overwriting(self, overwrite: bool) -> Reading:
        return replace(self, given=replace(self.given, overwrite=overwrite))

    @property
    def is_unsure(self) -> bool:
        """Whether the columns are to be looked at first: one that holds something is not told surely."""
        columns = self.given.columns
        if any(column.why in (Why.REMEMBERED, Why.CHOSEN) for column in columns):
            return False
        return any(is_unsure(column) for column in columns)


@dataclass(frozen=True, slots=True)
class Work:
    service: ImportingMembersService
    path: Path
    sheet: str | None = None
    encoding: str = ""
    separator: str = ""
    overwrite: bool = False
    stay: bool = False
    reading: Reading | None = None
    decisions: Decisions = field(default_factory=Decisions)

    @classmethod
    def over(cls, service: ImportingMembersService, path: Path, reading: Reading, decisions: Decisions) -> Work:
        """Plan anew what was read."""
        return cls(service, path, reading=reading, decisions=decisions)

    @property
    def is_quick(self) -> bool:
        return self.reading is not None and len(self.reading.given.rows) <= _QUICK

    def run(self, progress: Progress) -> Reading:
        """Do it; in the worker."""
        given = self._given(progress)
        plan = self.service.plan(given, self.decisions, _phase(progress, 2))
        return Reading(given, plan, self.stay)

    def _given(self, progress: Progress) -> Given:
        before = self.reading
        if before is not None and before.is_cleaned:
            return before.given
        if before is not None:
            table, columns, overwrite = before.given.table, before.given.columns, before.given.overwrite
        else:
            table = self.service.read(self.path, self.sheet, self.encoding, self.separator, _phase(progress, 0))
            columns, overwrite = self.service.columns(table), self.overwrite
        return self.service.give(self.path, table, columns, overwrite, _phase(progress, 1))


def _phase(progress: Progress, phase: int) -> Callable[[int, int], None]:
    def between(done: int, total: int) -> None:
        part = _UNIT * done // total if total else 0
        progress.report(phase * _UNIT + part, _PHASES * _UNIT)

    return between


def is_unsure(column: Column) -> bool:
    """Whether a column that holds something is to be looked at by somebody."""
    return bool(column.samples) and (column.field is Field.IGNORED or column.confidence < Likelihood.LIKELY)
