"""What the documents around a meeting are given: agenda, invitation, attendance report, certificates."""

from __future__ import annotations

from dataclasses import dataclass, field

from groupe_pays.documents.content import BLANK, MeetingFacts, Participant, Words
from groupe_pays.documents.wording import Label
from groupe_pays.domain.attendance import AttendanceStatus


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A point of the agenda; ``numeral`` is « II », 二 or 2.1 without the mark that follows it.

    ``clocks`` are the times of day it begins at, one for each city of the agenda; empty where they are not known.
    ``remark`` tells briefly how it is dealt with: length, kind, who presents it.
    """

    title: Words
    numeral: Words = BLANK
    depth: int = 0
    clocks: tuple[str, ...] = ()
    remark: Words = BLANK
    description: Words = BLANK
    is_break: bool = False


@dataclass(frozen=True, slots=True)
class AgendaContent:
    """The agenda of one meeting.

    ``cities`` name the clocks of the lines, that of the meeting first; ``drawn_up_on`` is the day it was printed.
    """

    issuer: Words
    subtitle: Words
    running: Words
    facts: MeetingFacts = field(default_factory=MeetingFacts)
    cities: tuple[Words, ...] = ()
    lines: tuple[AgendaLine, ...] = ()
    drawn_up_on: Words = BLANK
    author: str = ""


@dataclass(frozen=True, slots=True)
class LetterFact:
    """A line of the block of a letter: ``strong`` in bold before the rest; ``target`` is where the value leads."""

    label: Label
    strong: Words = BLANK
    value: Words = BLANK
    target: str = ""


@dataclass(frozen=True, slots=True)
class Recipient:
    """To whom a letter goes: the lines of the window, the first in bold, and how it greets and takes leave.

    ``beside`` is the address told briefly in the other language, under the lines.
    """

    lines: tuple[Words, ...]
    beside: Words
    salutation: Words
    closing: Words


@dataclass(frozen=True, slots=True)
class InvitationContent:
    """The letters of invitation to one meeting, one a recipient; all say the same.

    ``sender``, ``group`` and ``address`` are the letterhead; ``body`` holds paragraphs, ``signature`` the lines of who
    signs, the first in bold.
    """

    sender: Words
    group: Words
    subject: Words
    running: Words
    recipients: tuple[Recipient, ...]
    address: Words = BLANK
    place_and_date: Words = BLANK
    body: tuple[Words, ...] = ()
    facts: tuple[LetterFact, ...] = ()
    cities: tuple[Words, ...] = ()
    lines: tuple[AgendaLine, ...] = ()
    signature: tuple[Words, ...] = ()
    author: str = ""


@dataclass(frozen=True, slots=True)
class CollegeCount:
    """How many people of one college are in each state."""

    college: Words
    by_status: dict[AttendanceStatus, int]

    @property
    def total(self) -> int:
        return sum(self.by_status.values())


@dataclass(frozen=True, slots=True)
class AttendanceReportContent:
    """Who came to one meeting; ``participants`` stand in the order they are printed in, ``head_counts`` tell of people
    counted beside them, a sentence each.
    """

    issuer: Words
    subtitle: Words
    running: Words
    facts: MeetingFacts = field(default_factory=MeetingFacts)
    counts: tuple[CollegeCount, ...] = ()
    participants: tuple[Participant, ...] = ()
    drawn_up_on: Words = BLANK
    author: str = ""
    head_counts: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Attested:
    """One person whose presence is attested; ``by_video`` where it was not in the room."""

    name: Words
    office: Words = BLANK
    by_video: bool = False


@dataclass(frozen=True, slots=True)
class CertificatesContent:
    """One certificate a person: ``meeting``, ``when`` and ``place`` tell what was attended.

    ``issuer`` is the line at the head of the sheet, ``certifier`` who attests, ``done`` where and when it is issued.
    """

    issuer: Words
    certifier: Words
    meeting: Words
    running: Words
    people: tuple[Attested, ...]
    when: Words = BLANK
    place: Words = BLANK
    done: Words = BLANK
    author: str = ""
