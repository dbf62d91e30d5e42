"""What the documents are given: plain words in both languages, dates and names already written out.

A side may be blank. Nothing here is read from a dossier: services gather it, documents set it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualRichText, Language


@dataclass(frozen=True, slots=True)
class Words:
    """The same short text in French and Chinese."""

    fr: str = ""
    zh: str = ""

    def side(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.fr

    def best(self, language: Language) -> str:
        """The text in ``language`` or, where that is blank, in the other one."""
        return self.side(language) or self.fr or self.zh

    @property
    def is_blank(self) -> bool:
        return not (self.fr.strip() or self.zh.strip())

    @property
    def distinct(self) -> Words:
        """These words without a side that only repeats the other, as a name without a Chinese form does."""
        return Words(self.fr) if self.fr and self.fr == self.zh else self


BLANK = Words()


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """The block under the title; what is blank is left out.

    ``hours`` and ``other_hours`` are the same hours on the two clocks, each with its city where that is wanted.
    """

    date: Words = BLANK
    hours: Words = BLANK
    other_hours: Words = BLANK
    place: Words = BLANK
    address: Words = BLANK
    access: Words = BLANK
    chair: Words = BLANK
    chair_function: Words = BLANK


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """Who spoke, as on that day."""

    name: Words
    function: Words = BLANK
    organisation: Words = BLANK


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture under an entry, numbered through the minutes; ``width`` and ``height`` are its pixels.

    ``read`` gives its bytes when it is drawn: all pictures of a meeting at once would fill the memory.
    """

    number: int
    width: int
    height: int
    read: Callable[[], bytes] = field(compare=False)
    caption: Words = BLANK


@dataclass(frozen=True, slots=True)
class Annex:
    """A file that goes with the minutes: ``size`` in words, ``item`` the numeral of the section it belongs to."""

    name: str
    size: Words
    read: Callable[[], bytes] = field(compare=False)
    media_type: str = "application/octet-stream"
    title: Words = BLANK
    item: Words = BLANK


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the minutes; ``number``, ``owners`` and ``due`` are those of a decision or an action.

    ``depth`` is how many steps it stands in. ``key`` is what the ``source`` of an outcome names it by.
    """

    kind: EntryKind
    text: BilingualRichText
    speakers: tuple[SpeakerWords, ...] = ()
    number: int | None = None
    owners: Words = BLANK
    due: Words = BLANK
    key: str = ""
    depth: int = 0
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the minutes; ``numeral`` is « II » and 二, without the mark that follows it.

    ``depth`` is 0 for an item of the agenda, 1 and more for its parts.
    """

    title: Words
    entries: tuple[Entry, ...] = ()
    numeral: Words = BLANK
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """A line of the closing lists; ``item`` is the numeral of the section it comes from.

    ``said`` holds the words of the minutes where ``title`` is not made of them, ``source`` the key of their entry.
    """

    number: int
    title: Words
    owners: Words = BLANK
    due: Words = BLANK
    item: Words = BLANK
    said: Words = BLANK
    source: str = ""


@dataclass(frozen=True, slots=True)
class DateAhead:
    """A date to come, exact or rough, and what falls on it."""

    date: Words
    label: Words


@dataclass(frozen=True, slots=True)
class Participant:
    """A person invited, with the function and organisation of that day; ``college`` is the heading of the group.

    ``movements`` tells when somebody came late or left early; ``announced`` is how somebody still expected said they
    would take part.
    """

    name: Words
    status: AttendanceStatus
    college: Words = BLANK
    organisation: Words = BLANK
    function: Words = BLANK
    represented_by: Words = BLANK
    movements: Words = BLANK
    announced: AttendanceStatus | None = None


@dataclass(frozen=True, slots=True)
class MinutesContent:
    """The minutes of one meeting.

    ``issuer`` is the line above the title, ``running`` the head of the following pages; ``sent_on`` and ``adopted_on``
    are dates in words. ``participants`` stand in the order they are printed in; ``movements`` tells who of them came
    late or left early. ``closing`` is a note after the lists.
    ``publisher`` receives the comments on a draft; ``adopted_at`` is the date of the meeting that adopts the text,
    ahead of it for a draft; ``fingerprint`` is that of an adopted text, in hexadecimal digits.
    ``head_counts`` tell of people counted beside those named, a sentence each.
    """

    issuer: Words
    subtitle: Words
    running: Words
    title: Words = BLANK
    facts: MeetingFacts = field(default_factory=MeetingFacts)
    state: MeetingState = MeetingState.DRAFT
    sent_on: Words = BLANK
    adopted_on: Words = BLANK
    sections: tuple[Section, ...] = ()
    decisions: tuple[Outcome, ...] = ()
    actions: tuple[Outcome, ...] = ()
    dates: tuple[DateAhead, ...] = ()
    participants: tuple[Participant, ...] = ()
    movements: Words = BLANK
    closing: Words = BLANK
    author: str = ""
    publisher: Words = BLANK
    next_meeting: DateAhead | None = None
    adopted_at: Words = BLANK
    fingerprint: str = ""
    head_counts: tuple[Words, ...] = ()
    annexes: tuple[Annex, ...] = ()


@dataclass(frozen=True, slots=True)
class SignInSheetContent:
    """A sheet to be signed at the door.

    ``when`` is the line with date, hours and place; ``code`` names the sheet on every page; ``notice`` tells what is
    done with the data. The status already known of a participant is marked in advance.
    """

    issuer: Words
    subtitle: Words
    when: Words = BLANK
    code: str = ""
    notice: Words = BLANK
    participants: tuple[Participant, ...] = ()
    spare_rows: int = 8
    author: str = ""
