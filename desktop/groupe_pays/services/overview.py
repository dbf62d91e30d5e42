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
from groupe_pays.store.agenda import list_agenda
from groupe_pays.store.journal import recent_rows
from groupe_pays.store.minutes import entry_rows
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.partnerships import list_partnerships
from groupe_pays.store.people import list_people
from groupe_pays.store.search import INDEXED
from groupe_pays.store.store import Store
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
        found = []
        with self._store.reading() as session:
            for summary in MeetingsService(self._store).list_meetings():
                entries = entry_rows(session, summary.meeting.id)
                count = count_translations(row.text.state for row in entries if not row.text.is_blank)
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
            partnerships = list_partnerships(session)
            chinese = {partner.organisation_id: partner for p in partnerships for partner in p.chinese}
            provinces = Counter(
                province for p in partnerships for province in {c.province for c in p.chinese} if province
            )
            return Figures(
                organisations=len(list_organisations(session)),
                people=len(list_people(session)),
                partnerships=len(partnerships),
                chinese_partners=len(chinese),
                provinces=tuple(provinces.most_common(PROVINCES)),
            )

    def _readiness(self, summary: MeetingSummary) -> NextMeeting:
        meeting = summary.meeting
        with self._store.reading() as session:
            items = len(list_agenda(session, meeting.id))
        ready = {
            Readiness.DATE: meeting.date is not None and meeting.date.is_exact,
            Readiness.AGENDA: items > 0,
            Readiness.PEOPLE: summary.people > 0,
            Readiness.SERIES: meeting.series_id is not None,
            Readiness.PLACE: not meeting.place.is_blank,
        }
        return NextMeeting(meeting, ready, items, summary.people)
