"""What the list of participation over time is given: names and rates already in words, figures as numbers."""

from __future__ import annotations

from dataclasses import dataclass

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_lists import ListHead
from groupe_pays.domain.participation import Subject


@dataclass(frozen=True, slots=True)
class TurnoutLine:
    """One meeting; ``counts`` are in the order of ``participation.COUNTED``."""

    meeting: Words
    title: Words
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ParticipationLine:
    """One person, organisation or college; ``rate`` is « 92 % »."""

    name: Words
    counts: tuple[int, ...]
    rate: Words = BLANK
    organisation: Words = BLANK

    @property
    def meetings(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class ParticipationGroup:
    """The lines of one college; ``college`` is blank where the lines are colleges themselves."""

    college: Words
    lines: tuple[ParticipationLine, ...]


@dataclass(frozen=True, slots=True)
class ParticipationContent:
    head: ListHead
    subject: Subject
    turnouts: tuple[TurnoutLine, ...] = ()
    groups: tuple[ParticipationGroup, ...] = ()
