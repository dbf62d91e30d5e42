"""What a new meeting of a series would be, before it is made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import PARIS, Meeting, Numbering
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.slots import length_of
from groupe_pays.domain.text import BilingualText


class LineOrigin(StrEnum):
    """Why an item is proposed."""

    STANDING = "standing"
    ADOPTION = "adoption"
    UNFINISHED = "unfinished"
    REVIEW = "review"
    """The item under which open actions are gone through."""
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class ProposedLine:
    """An item the new agenda may have; ``key`` names it in ``make``, ``parent`` is the key of what it is a part of.

    ``source_id``: the stock item, the earlier agenda item, the meeting to adopt the minutes of, or the action.
    ``postponed``: how many meetings left it unfinished so far. ``elsewhere``: another meeting carries it already.
    """

    key: str
    origin: LineOrigin
    title: BilingualText
    source_id: str | None = None
    parent: str | None = None
    kind: ItemKind = ItemKind.DISCUSSION
    duration: int | None = None
    description: BilingualText = BilingualText()
    postponed: int = 0
    continues_id: str | None = None
    elsewhere: Meeting | None = None
    number: str = ""
    """The label of an action, « 2017-4 »."""
    chosen: bool = True


@dataclass(frozen=True, slots=True)
class ProposedPerson:
    person_id: str
    name: PersonName


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meeting with everything its series and the meetings before it suggest; nothing is made yet.

    ``previous`` is the meeting before it; ``people`` are those of ``people_of``, the last meeting that had any, or
    where that is None those of the audience of the series.
    """

    series_id: str
    title: BilingualText
    number: int | None = None
    date: RoughDate | None = None
    start: str | None = None
    end: str | None = None
    ends_next_day: bool = False
    time_zone: str = PARIS
    place: BilingualText = BilingualText()
    address: str = ""
    access: BilingualText = BilingualText()
    video_link: str = ""
    chair_id: str | None = None
    chair_name: PersonName | None = None
    chair_function: BilingualText = BilingualText()
    numbering: Numbering = Numbering.ROMAN
    previous: Meeting | None = None
    lines: tuple[ProposedLine, ...] = ()
    people: tuple[ProposedPerson, ...] = ()
    people_of: Meeting | None = None

    @property
    def slot_minutes(self) -> int | None:
        """The planned length in real minutes; None while a bound is open."""
        if self.start is None or self.end is None:
            return None
        day = self.date.exact_day if self.date is not None else None
        return length_of(day, self.start, self.end, self.ends_next_day, self.time_zone)

    def of(self, *origins: LineOrigin) -> list[ProposedLine]:
        """The lines of some origins, in order."""
        return [line for line in self.lines if line.origin in origins]
