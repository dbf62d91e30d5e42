"""What the first page tells: the next meeting and its gaps, what to translate, what is late, what is coming."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from groupe_pays.domain import clock
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.minutes import TranslationCount, count_translations
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.meetings import MeetingsService, MeetingSummary
from groupe_pays.store.agenda import item_paths
from groupe_pays.store.journal import recent_rows
from groupe_pays.store.minutes import translation_states
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.partnerships import PartnershipRow, chinese_partners
from groupe_pays.store.people import PersonRow
from groupe_pays.store.search import INDEXED
from groupe_pays.store.store import Store, count_living
from groupe_pays.store.titles import row_title

RECENT = 5
"""Records shown under « Recent »."""
PROVINCES = 5
"""Bars of partnerships by province."""


class Readiness(StrEnum):
    """What a meeting needs before its day."""

    DATE = "date"
    AGENDA = "agenda"
    PEOPLE = "people"
    SERIES = "series"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The next meeting, with what is there and what is missing."""

    meeting: Meeting
    ready: dict[Readiness, bool]
    items: int
    people: int

    @property
    def missing(self) -> int:
        return sum(not is_there for is_there in self.ready.values())


@dataclass(frozen=True, slots=True)
class ToTranslate:
    """A meeting whose minutes are not reviewed in both languages yet."""

    meeting: Meeting
    count: TranslationCount


@dataclass(frozen=True, slots=True)
class Recent:
    """A record changed lately; ``kind`` is its table, ``moment`` local time."""

    kind: str
    id: str
    title: BilingualText
    meeting_id: str | None
    moment: datetime


@dataclass(frozen=True, slots=True)
class Figures:
    organisations: int
    people: int
    partnerships: int
    chinese_partners: int
    provinces: tuple[tuple[str, int], ...]


class OverviewService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def next_meeting(self) -> NextMeeting | None:
        """The first meeting that is not over: the earliest dated one, else one whose date is open."""
        today = clock.today()
        summaries = MeetingsService(self._store).list_meetings()
        coming = [s for s in summaries if s.meeting.date is None or s.meeting.date.latest >= today]
        if not coming:
            return None
        first = min(coming, key=lambda s: (s.meeting.date is None, s.meeting.date.sort_key if s.meeting.date else ()))
        return self._readiness(first)

    def to_translate(self) -> list[ToTranslate]:
        """The meetings with minutes to translate or review, the latest first."""
        with self._store.reading() as session:
            states = translation_states(session)
        found = []
        for summary in MeetingsService(self._store).list_meetings():
            count = count_translations(states[summary.meeting.id].elements())
            if count.total > count.reviewed:
                found.append(ToTranslate(summary.meeting, count))
        return found

    def recent(self) -> list[Recent]:
        """What was worked on last, each record once."""
        found = []
        with self._store.reading() as session:
            for kind, row_id, moment in recent_rows(session, INDEXED, RECENT):
                row = session.get(INDEXED[kind], row_id)
                if row is not None and row.deleted_at is None:
                    meeting_id = row_id if kind == "meeting" else getattr(row, "meeting_id", None)
                    local = datetime.fromisoformat(moment).astimezone()
                    found.append(Recent(kind, row_id, row_title(row), meeting_id, local))
        return found

    def figures(self) -> Figures:
        with self._store.reading() as session:
            organisations, people, partnerships = count_living(session, OrganisationRow, PersonRow, PartnershipRow)
            partners = chinese_partners(session)
        in_province = {(partner.partnership_id, partner.province) for partner in partners if partner.province}
        provinces = Counter(province for _partnership, province in sorted(in_province))
        return Figures(
            organisations=organisations,
            people=people,
            partnerships=partnerships,
            chinese_partners=len({partner.organisation_id for partner in partners}),
            provinces=tuple(provinces.most_common(PROVINCES)),
        )

    def _readiness(self, summary: MeetingSummary) -> NextMeeting:
        meeting = summary.meeting
        with self._store.reading() as session:
            items = len(item_paths(session, [meeting.id]))
        ready = {
            Readiness.DATE: meeting.date is not None and meeting.date.is_exact,
            Readiness.AGENDA: items > 0,
            Readiness.PEOPLE: summary.people > 0,
            Readiness.SERIES: meeting.series_id is not None,
            Readiness.PLACE: not meeting.place.is_blank,
        }
        return NextMeeting(meeting, ready, items, summary.people)
