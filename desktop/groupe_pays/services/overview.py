"""What the first page tells: the next meeting and its gaps, what to translate, what is late, what is coming.

All of it is read at a glance (``store.glance``): the page is there before SQLAlchemy is.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.parties import Party
from groupe_pays.domain.personal_data import unconfirmed_since
from groupe_pays.domain.text import BilingualText
from groupe_pays.domain.translation import TranslationCount
from groupe_pays.store.glance import TITLED, DueAction, Glance, MeetingGlance

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

    meeting: MeetingGlance
    ready: dict[Readiness, bool]
    items: int
    people: int

    @property
    def missing(self) -> int:
        return sum(not is_there for is_there in self.ready.values())


@dataclass(frozen=True, slots=True)
class ToTranslate:
    """A meeting whose minutes are not reviewed in both languages yet."""

    meeting: MeetingGlance
    count: TranslationCount


@dataclass(frozen=True, slots=True)
class ActionAhead:
    """An open action with its due date; ``title`` falls back on the words of the minutes."""

    id: str
    label: str
    title: BilingualText
    due: RoughDate
    owners: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class DateAhead:
    """A date announced, exact or rough."""

    id: str
    label: BilingualText
    date: RoughDate


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
    def __init__(self, glance: Glance) -> None:
        self._glance = glance

    def group_name(self) -> BilingualText:
        """The name of the group, as the window bears it."""
        return self._glance.group_name()

    def next_meeting(self) -> NextMeeting | None:
        """The first meeting that is not over: the earliest dated one, else one whose date is open."""
        today = clock.today()
        coming = [m for m in self._glance.meetings() if m.date is None or m.date.latest >= today]
        if not coming:
            return None
        first = min(coming, key=lambda m: (m.date is None, m.date.sort_key if m.date is not None else ()))
        return self._readiness(first)

    def to_translate(self) -> list[ToTranslate]:
        """The meetings with minutes to translate or review, the latest first."""
        counts = self._glance.translation_counts()
        waiting = [ToTranslate(m, counts[m.id]) for m in self._glance.meetings() if m.id in counts]
        return [found for found in waiting if found.count.total > found.count.reviewed]

    def late_actions(self, limit: int) -> list[ActionAhead]:
        """Open actions whose last day is past, the longest past first."""
        today = clock.today()
        return self._ahead([action for action in self._glance.due_actions() if action.due.is_past(today)][:limit])

    def coming_actions(self, limit: int) -> list[ActionAhead]:
        """Open actions with a date to keep, the next first."""
        today = clock.today()
        return self._ahead([action for action in self._glance.due_actions() if not action.due.is_past(today)][:limit])

    def count_late(self) -> int:
        today = clock.today()
        return sum(action.due.is_past(today) for action in self._glance.due_actions())

    def coming_dates(self) -> list[DateAhead]:
        """Announced dates that are not past, the earliest first."""
        today = clock.today()
        return [DateAhead(*announced) for announced in self._glance.dates_ahead() if not announced[2].is_past(today)]

    def recent(self) -> list[Recent]:
        """What was worked on last, each record once."""
        found = []
        for kind, row_id, moment in self._glance.recent_rows(TITLED, RECENT):
            titled = self._glance.title(kind, row_id)
            if titled is not None:
                title, meeting_id = titled
                found.append(Recent(kind, row_id, title, meeting_id, datetime.fromisoformat(moment).astimezone()))
        return found

    def count_to_review(self) -> int:
        """How many people nobody has confirmed for as many years as the dossier says."""
        return self._glance.count_unconfirmed(*unconfirmed_since(self._glance.review_years()))

    def figures(self) -> Figures:
        partners = self._glance.chinese_partners()
        in_province = {(partner.partnership_id, partner.province) for partner in partners if partner.province}
        provinces = Counter(province for _partnership, province in sorted(in_province))
        return Figures(
            organisations=self._glance.count("organisation"),
            people=self._glance.count("person"),
            partnerships=self._glance.count("partnership"),
            chinese_partners=len({partner.organisation_id for partner in partners}),
            provinces=tuple(provinces.most_common(PROVINCES)),
        )

    def _ahead(self, actions: list[DueAction]) -> list[ActionAhead]:
        return [ActionAhead(*action, self._glance.owners(action.id)) for action in actions]

    def _readiness(self, meeting: MeetingGlance) -> NextMeeting:
        items = self._glance.agenda_items(meeting.id)
        ready = {
            Readiness.DATE: meeting.date is not None and meeting.date.is_exact,
            Readiness.AGENDA: items > 0,
            Readiness.PEOPLE: meeting.people > 0,
            Readiness.SERIES: meeting.series_id is not None,
            Readiness.PLACE: not meeting.place.is_blank,
        }
        return NextMeeting(meeting, ready, items, meeting.people)
