"""The review list of a meeting: what is missing or doubtful, and what somebody said is meant so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import Session

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.attendance import count as count_people
from groupe_pays.domain.head_counts import CountedGroup
from groupe_pays.domain.minutes import Section
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.review import Finding, People, meeting_gaps, review, same_numbers
from groupe_pays.i18n import N_
from groupe_pays.services.fields import shorten
from groupe_pays.services.minutes import MinutesService
from groupe_pays.services.names_watch import NamesWatch
from groupe_pays.store.actions import ActionRow, DecisionRow
from groupe_pays.store.attendance import list_attendance
from groupe_pays.store.dismissals import DismissalRow, dismissal_rows
from groupe_pays.store.head_counts import list_counted
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.people import PersonRow
from groupe_pays.store.store import Store


class ReviewingService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def findings(self, meeting_id: str) -> list[Finding]:
        """The whole list without what is meant so: people and agenda first, then the entries in reading order."""
        sections = MinutesService(self._store).load(meeting_id)
        about = self.about_meeting(meeting_id, sections)
        return review(sections, about, self.people(meeting_id), self.dismissed(meeting_id))

    def about_meeting(self, meeting_id: str, sections: Sequence[Section]) -> list[Finding]:
        """What the people, the head counts, the agenda and the numbers of a meeting lack."""
        with self._store.reading() as session:
            attendance = list_attendance(session, meeting_id)
            groups: list[CountedGroup] = list_counted(session, meeting_id)
            doubled = [*_doubled(session, DecisionRow), *_doubled(session, ActionRow)]
        return [*meeting_gaps(sections, attendance, groups), *same_numbers(sections, doubled)]

    def people(self, meeting_id: str) -> People:
        """What the texts of a meeting are measured by; plain data, that any thread may use."""
        with self._store.reading() as session:
            statuses = count_people(list_attendance(session, meeting_id)).by_status
            rows = session.execute(select(PersonRow.given_name, PersonRow.surname, PersonRow.name_zh)).all()
            names = [PersonName(given, surname, chinese) for given, surname, chinese in rows]
            bodies = OrganisationRow.__table__.c
            known = session.execute(select(bodies.name_fr, bodies.short_name_fr)).all()
        counted = statuses if any(statuses[s] for s in AttendanceStatus if s is not AttendanceStatus.EXPECTED) else {}
        return People(counted, NamesWatch(names, (words for row in known for words in row)))

    def dismissed(self, meeting_id: str) -> frozenset[str]:
        """The keys of the places of a meeting that are meant so."""
        with self._store.reading() as session:
            return frozenset(row.key for row in dismissal_rows(session, meeting_id))

    def dismiss(self, meeting_id: str, finding: Finding) -> None:
        """Take a place off the list: it is meant so. It comes back when its words change."""
        message = N_("“{words}” is meant so")
        with self._store.transaction(message, words=shorten(finding.words or finding.check.value)) as session:
            if finding.key not in {row.key for row in dismissal_rows(session, meeting_id)}:
                session.add(DismissalRow(meeting_id=meeting_id, key=finding.key))

    def restore(self, meeting_id: str) -> int:
        """Put every place that was meant so back on the list; how many there were."""
        with self._store.transaction(N_("List again what was meant so")) as session:
            rows = dismissal_rows(session, meeting_id)
            for row in rows:
                session.delete(row)
            return len(rows)


def _doubled(session: Session, kind: Any) -> list[str]:
    """The ids of the living decisions, or actions, whose year and number another living one bears."""
    living = kind.deleted_at.is_(None)
    numbers = select(kind.year, kind.number).where(living).group_by(kind.year, kind.number).having(func.count() > 1)
    return list(session.scalars(select(kind.id).where(living, tuple_(kind.year, kind.number).in_(numbers))))
