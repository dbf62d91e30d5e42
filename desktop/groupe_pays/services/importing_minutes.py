"""Earlier minutes become a meeting: read, recognised, previewed, and written in one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain import clock
from groupe_pays.domain.collation import fold
from groupe_pays.domain.errors import AlreadyImported
from groupe_pays.domain.recognition.pieces import Certainty, PieceKind, Recognised
from groupe_pays.domain.recognition.recognise import recognise
from groupe_pays.domain.recognition.source import SourceDocument
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.exchange.documents_in.reading import read_file, read_html, read_words
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.services.importing.facts import KnownSeries, facts_of
from groupe_pays.services.importing.making import Maker
from groupe_pays.services.importing.plan import Candidate, Doubt, Facts, ImportPlan, Match
from groupe_pays.services.importing.who import (
    gather_organisations,
    gather_people,
    linked_organisations,
    match_organisations,
    match_people,
)
from groupe_pays.store.meetings import MeetingRow, SeriesRow
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.people import list_people
from groupe_pays.store.store import Store

Report = Callable[[int, int], None]
_STEPS = 6
"""Parts of the second half of an import, the journal and the index, in which it may still be given up."""


class ImportingMinutesService:
    """All of it may run in another thread: each asks by a session of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @staticmethod
    def read(path: Path, report: Report | None = None) -> Recognised:
        """A file read and recognised; nothing is written.

        Raises:
            FileRefused: of one of the kinds ``exchange.documents_in.reading.read_file`` names.
        """
        return _recognised(read_file(path, _pause(report)), report)

    @staticmethod
    def read_clipboard(html: str, text: str, name: str, report: Report | None = None) -> Recognised:
        """The same of what a clipboard holds, as HTML where it has that. Raises ``WordlessDocument``."""
        return _recognised(read_html(html, name) if html.strip() else read_words(text, name), report)

    def preview(self, recognised: Recognised, before: ImportPlan | None = None) -> ImportPlan:
        """What importing would make; what the user decided about names in ``before`` stands."""
        people = gather_people(recognised.pieces)
        with self._store.reading() as session:
            known = list_people(session)
            matched = match_people(people, known)
            named = gather_organisations(matched, recognised.pieces)
            bodies = match_organisations(named, list_organisations(session))
            bodies = linked_organisations(matched, bodies, known)
            facts = facts_of(recognised, people, _series(session))
            if before is not None:
                facts = replace(facts, **before.retyped)  # type: ignore[arg-type]
            already = _imported(session, recognised.source.digest)
            same_day = _of_same_day(session, facts) if already is None else None
        plan = ImportPlan(recognised, facts, matched, bodies, already=already, same_day=same_day)
        if before is not None:
            plan = _as_decided(replace(plan, retyped=before.retyped), before)
        return replace(plan, doubts=doubts_of(plan))

    def apply(self, plan: ImportPlan, again: bool = False, report: Report | None = None) -> str:
        """Make the meeting with all that belongs to it, in one step of undo; its id.

        ``report`` is told how far it is until the meeting is kept; what it raises leaves no trace.

        Raises:
            AlreadyImported: the same words, or a meeting of that day and title, are there, and ``again`` is not said.
        """
        standing = plan.already or plan.same_day
        if standing is not None and not again:
            raise AlreadyImported(standing.words)
        title = plan.facts.title
        if title.is_blank:
            name = Path(plan.recognised.source.name).stem
            title = BilingualText(name or "—")
        made = len(plan.recognised.pieces)
        steps = count(1)

        def between() -> None:
            if report is not None:
                report(made + next(steps) * made // _STEPS, 2 * made)

        message = N_("Import the minutes “{title}”")
        with self._store.transaction(message, between=between, title=words(title)) as session:
            return Maker(session, plan, title).make(report)


def _recognised(source: SourceDocument, report: Report | None) -> Recognised:
    return recognise(source, clock.today(), report)


def _imported(session: Session, digest: str) -> Candidate | None:
    if not digest:
        return None
    row = session.scalars(
        select(MeetingRow).where(MeetingRow.imported_from == digest, MeetingRow.deleted_at.is_(None))
    ).first()
    return _shown(row) if row is not None else None


def _of_same_day(session: Session, facts: Facts) -> Candidate | None:
    """A meeting of the same date that is called the same, or nearly."""
    from rapidfuzz.fuzz import token_set_ratio

    if facts.date is None:
        return None
    for row in session.scalars(select(MeetingRow).where(MeetingRow.deleted_at.is_(None))):
        if row.date == facts.date and _alike(row.title, facts.title, token_set_ratio):
            return _shown(row)
    return None


_ALIKE = 80.0


def _alike(one: BilingualText, other: BilingualText, likeness: Callable[[str, str], float]) -> bool:
    pairs = ((one.fr, other.fr), (one.zh, other.zh))
    return any(a and b and likeness(fold(a), fold(b)) >= _ALIKE for a, b in pairs)


def _series(session: Session) -> list[KnownSeries]:
    """The series of the dossier, with what their meetings are called."""
    titles: dict[str, set[BilingualText]] = {}
    for row in session.scalars(select(MeetingRow).where(MeetingRow.deleted_at.is_(None))):
        if row.series_id is not None:
            titles.setdefault(row.series_id, set()).add(row.title)
    rows = session.scalars(select(SeriesRow).where(SeriesRow.deleted_at.is_(None)).order_by(SeriesRow.position))
    return [KnownSeries(row.id, row.name, (row.meeting_title, *titles.get(row.id, ()))) for row in rows]


def _as_decided(plan: ImportPlan, before: ImportPlan) -> ImportPlan:
    for one in before.people:
        plan = plan.decided(one.key, one.match, one.record_id) if one.decided else plan
    for one in before.organisations:
        plan = plan.organisation_decided(one.key, one.match, one.record_id) if one.decided else plan
    return plan


def _pause(report: Report | None) -> Callable[[], None] | None:
    """Called between the parts of a file: how far it is cannot be told there, but it may be given up."""
    return (lambda: report(0, 0)) if report is not None else None


def _shown(row: MeetingRow) -> Candidate:
    return Candidate(row.id, row.title.best(Language.FR))


def doubts_of(plan: ImportPlan) -> dict[Doubt, int]:
    """What the user should look at, as the plan stands."""
    pieces, counts = plan.recognised.pieces, plan.recognised.counts
    sections = counts.get(PieceKind.SECTION, 0)
    found = {
        Doubt.ALREADY: int(plan.already is not None),
        Doubt.SAME_DAY: int(plan.same_day is not None),
        Doubt.NO_DATE: int(plan.facts.date is None),
        Doubt.NO_TITLE: int(plan.facts.title.is_blank),
        Doubt.NO_SECTIONS: int(not sections),
        Doubt.NO_ATTENDANCE: int(not counts.get(PieceKind.ATTENDANCE)),
        Doubt.DOUBTFUL_PIECES: sum(piece.certainty is Certainty.DOUBTFUL for piece in pieces),
        Doubt.DOUBTFUL_NAMES: sum(
            one.match is Match.DOUBTFUL and not one.decided for one in (*plan.people, *plan.organisations)
        ),
    }
    return {doubt: number for doubt, number in found.items() if number}
