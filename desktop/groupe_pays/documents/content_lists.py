"""What the lists of the group are given: plain words in both languages, dates, names and delays already written out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from groupe_pays.documents.content import BLANK, Words


@dataclass(frozen=True, slots=True)
class ListHead:
    """What stands above, beside and below every list.

    ``group`` is what the list is about, ``as_of`` the day it was printed; ``chosen`` are how many records it shows out
    of how many, where it does not show all; ``meeting`` is the one meeting it is about.
    """

    issuer: Words
    group: Words
    as_of: Words
    meeting: Words = BLANK
    chosen: tuple[int, int] | None = None
    author: str = ""


class ActionGroup(Enum):
    """The groups of the action list, in their order."""

    LATE = auto()
    UNDER_WAY = auto()
    TODO = auto()
    DONE = auto()
    DROPPED = auto()


@dataclass(frozen=True, slots=True)
class ActionLine:
    """``number`` is « 2 », or « 2017-2 » where numbers of several years meet; ``delay`` is how late it is.

    ``life`` is what became of it; ``meeting`` is the day of the meeting it comes from, ``item`` the numeral there.
    """

    number: str
    group: ActionGroup
    title: Words
    owners: Words = BLANK
    due: Words = BLANK
    delay: Words = BLANK
    life: Words = BLANK
    meeting: Words = BLANK
    item: Words = BLANK


@dataclass(frozen=True, slots=True)
class ActionListContent:
    """The lines stand group by group, in the order they are printed in; ``meetings`` is how many meetings they
    come from."""

    head: ListHead
    lines: tuple[ActionLine, ...] = ()
    meetings: int = 0


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """``text`` is the decision in full, ``title`` a shorter name where it has one; ``follow_up`` who does what."""

    number: str
    text: Words
    title: Words = BLANK
    item: Words = BLANK
    follow_up: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionGroup:
    """The decisions of one meeting; ``state`` tells whether its minutes are adopted."""

    year: int
    meeting: Words
    state: Words = BLANK
    lines: tuple[DecisionLine, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionRegisterContent:
    head: ListHead
    groups: tuple[DecisionGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactWords:
    """A phone number or an address; ``link`` is where it leads, if anywhere."""

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class MemberLine:
    name: Words
    functions: tuple[Words, ...] = ()
    contacts: tuple[ContactWords, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberBody:
    """An organisation with its people; without a name, the people who belong to none."""

    college: Words
    name: Words = BLANK
    contacts: tuple[ContactWords, ...] = ()
    people: tuple[MemberLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MembersListContent:
    """The bodies stand in protocol order; ``people`` counts each person once."""

    head: ListHead
    bodies: tuple[MemberBody, ...] = ()
    people: int = 0


@dataclass(frozen=True, slots=True)
class PartnershipLine:
    partners: Words
    kind: Words = BLANK
    since: Words = BLANK
    state: Words = BLANK


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """Somebody of the organisation and the functions held there now."""

    name: Words
    functions: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class PresenceLine:
    """A meeting, and who of the organisation was there in which way."""

    meeting: Words
    title: Words = BLANK
    people: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitmentsContent:
    """What binds one organisation; ``decisions`` are those that name it."""

    head: ListHead
    open_actions: tuple[ActionLine, ...] = ()
    closed_actions: tuple[ActionLine, ...] = ()
    decisions: tuple[DecisionLine, ...] = ()
    partnerships: tuple[PartnershipLine, ...] = ()
    people: tuple[OfficeLine, ...] = ()
    presence: tuple[PresenceLine, ...] = ()
