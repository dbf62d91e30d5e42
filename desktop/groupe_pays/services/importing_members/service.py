"""Address books and lists of members: read, columns told, planned, written in one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from sqlalchemy import select

from groupe_pays.domain import clock
from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.importing import Column, Known, SourceTable, guess_columns
from groupe_pays.domain.uncollected import uncollected
from groupe_pays.exchange.cleaning import clean_rows
from groupe_pays.exchange.tables_in import read_table
from groupe_pays.i18n import N_, current_language
from groupe_pays.places import all_names
from groupe_pays.services.importing_members.columns import naming_organisations, recalled
from groupe_pays.services.importing_members.overriding import read_as
from groupe_pays.services.importing_members.plan import Decisions, Given, Imported, MembersPlan
from groupe_pays.services.importing_members.planning import Planner
from groupe_pays.services.importing_members.report import report_sheet
from groupe_pays.services.importing_members.snapshot import read_snapshot
from groupe_pays.services.importing_members.writing import Writer
from groupe_pays.services.writing import write_file
from groupe_pays.store.imported_columns import recall_columns, remember_columns
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.store import Store

Between = Callable[[int, int], None]
"""Told what is done of what there is to do, from time to time; may raise to give up: nothing is written then."""
_EVERY = 200
"""Rows after which progress is told."""


class ImportingMembersService:
    """Everything may run in a worker: no row is handed out."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @staticmethod
    def read(
        path: Path, sheet: str | None = None, encoding: str = "", separator: str = "", between: Between | None = None
    ) -> SourceTable:
        """The table of a file; ``encoding`` and ``separator`` where those recognised are wrong.

        Raises what ``exchange.tables_in.read_table`` raises; nothing is written.
        """
        if encoding or separator:
            return read_as(path, encoding, separator)
        return read_table(path, sheet=sheet, between=between)

    def columns(self, table: SourceTable) -> tuple[Column, ...]:
        """What the columns hold: as it was said for such a file before, else as it is guessed."""
        with self._store.reading() as session:
            remembered = recall_columns(session, table.headers)
            query = select(OrganisationRow.name, OrganisationRow.short_name).where(OrganisationRow.deleted_at.is_(None))
            sides = [side for texts in session.execute(query) for text in texts for side in (text.fr, text.zh)]
        known = Known(frozenset(map(fold, filter(None, sides))), _places())
        guessed = guess_columns(table.headers, [row.cells for row in table.rows], known)
        return recalled(naming_organisations(guessed), remembered)

    @staticmethod
    def give(
        path: Path,
        table: SourceTable,
        columns: tuple[Column, ...],
        overwrite: bool = False,
        between: Between | None = None,
    ) -> Given:
        """The rows cleaned under these columns, ready to be planned."""
        today, rows = clock.today(), []
        for done, row in enumerate(clean_rows(columns, table.rows, today)):
            if between is not None and done % _EVERY == 0:
                between(done, len(table.rows))
            rows.append(row)
        return Given(path.name, _day_of(path), table, columns, tuple(rows), overwrite)

    def plan(self, given: Given, decisions: Decisions | None = None, between: Between | None = None) -> MembersPlan:
        """What would become of each row; nothing is written."""
        with self._store.reading() as session:
            snapshot = read_snapshot(session)
        return Planner(given, snapshot, decisions or Decisions()).plan(between)

    def apply(self, given: Given, decisions: Decisions | None = None, between: Between | None = None) -> Imported:
        """Plan once more over the dossier as it is now, and write it: one change, one step of undo.

        What the columns meant is remembered with it. Raises what ``Store.transaction`` raises: nothing was written.
        """
        plan = self.plan(given, decisions, between)
        if plan.changes_nothing:
            return Imported()
        change = self._store.transaction(N_("Import {file}"), between=_step(between), file=given.name)
        with uncollected(), change as session:
            done = Writer(session, plan, between).write()
            remember_columns(session, given.table.headers, [column.field for column in given.columns])
        return done

    @staticmethod
    def save_report(plan: MembersPlan, path: Path) -> None:
        """Every row with its fate and why, as CSV or Excel by the ending; in the language of the interface.

        Raises:
            MissingFolder, ReadOnlyPlace, DiskFull: what was at ``path`` is still there.
        """
        sheet, language = report_sheet(plan), current_language()
        if path.suffix.lower() == ".csv":
            from groupe_pays.exchange.csv_file import write_csv

            write_file(path, write_csv(sheet, language))
        else:
            from groupe_pays.exchange.xlsx_file import write_xlsx

            write_file(path, write_xlsx(sheet, language))


def _step(between: Between | None) -> Callable[[], None] | None:
    return (lambda: between(1, 1)) if between is not None else None


def _places() -> frozenset[str]:
    return frozenset(fold(name) for names in all_names() for name in names)


def _day_of(path: Path) -> RoughDate | None:
    """The day the file was last written."""
    try:
        return RoughDate.day(min(date.fromtimestamp(path.stat().st_mtime), clock.today()))
    except (OSError, ValueError, OverflowError):
        return None
