"""What is missing or doubtful in the minutes of a meeting: every kind, and the place of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.actions import ActionItem
from groupe_pays.domain.agenda import ItemKind, ItemOutcome
from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.head_counts import CountedGroup, exceeded
from groupe_pays.domain.meetings import Stage
from groupe_pays.domain.minutes import EntryKind, MinuteEntry, Section
from groupe_pays.domain.review_facing import Disagreement, dates_differ, numbers_differ
from groupe_pays.domain.review_texts import Spot, double_spaces, placeholders, said_counts, unbalanced
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language, TranslationState


class Check(StrEnum):
    """In the order they are best seen to."""

    PERSON_EXPECTED = "person_expected"
    PERSON_WITHOUT_FUNCTION = "person_without_function"
    HEAD_COUNT = "head_count"
    ITEM_WITHOUT_TEXT = "item_without_text"
    TEXT = "text"
    SPEAKER = "speaker"
    OWNER = "owner"
    DUE = "due"
    NUMBER = "number"
    SAME_NUMBER = "same_number"
    PLACEHOLDER = "placeholder"
    NEAR_NAME = "near_name"
    SAID_COUNT = "said_count"
    DATES = "dates"
    NUMBERS = "numbers"
    UNBALANCED = "unbalanced"
    SPACES = "spaces"
    TRANSLATION = "translation"
    FRESH_TRANSLATION = "fresh_translation"
    DRAFT_TRANSLATION = "draft_translation"

    @property
    def stage(self) -> Stage:
        """Where it is seen to."""
        people = (Check.PERSON_EXPECTED, Check.PERSON_WITHOUT_FUNCTION, Check.HEAD_COUNT)
        return Stage.RECEIVE if self in people else Stage.MINUTES

    @property
    def can_be_meant(self) -> bool:
        """Whether a place may be as it is on purpose: a doubt, not something still to be done."""
        return self not in (Check.PERSON_EXPECTED, Check.DRAFT_TRANSLATION, Check.FRESH_TRANSLATION)


LISTED = tuple(c for c in Check if c not in (Check.PERSON_EXPECTED, Check.DRAFT_TRANSLATION))
"""Those the list of the minutes holds; the others are work still to come, counted elsewhere."""

FACING = (Check.DATES, Check.NUMBERS)
"""Those of which ``words`` are the French ones and ``other`` the Chinese ones."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place: ``focus`` is the id of the attendance, head count, agenda item or entry to go to.

    ``path`` is that of the agenda item; ``language`` the side to go to, ``at`` the position in its ``characters``;
    ``words`` what stands there, ``other`` what that is measured by (a known name, the other side, the true number).
    """

    check: Check
    focus: str
    path: tuple[int, ...] = ()
    entry: MinuteEntry | None = None
    action: ActionItem | None = None
    language: Language | None = None
    at: int | None = None
    words: str = ""
    other: str = ""

    @property
    def key(self) -> str:
        """What the place is remembered by once somebody said that it is meant so; other words are another place."""
        action = self.action.id if self.action is not None else ""
        return "/".join((self.check.value, self.focus, action, self.language or "", self.words, self.other))


NearName = tuple[Spot, str]
"""A name as it was typed, and the known name it nearly is."""
NameCheck = Callable[[str, Language], Iterable[NearName]]
"""The names in a text that nearly are those of known people."""


@dataclass(frozen=True, slots=True)
class People:
    """What the texts are measured by: how many are there, and the names known."""

    by_status: dict[AttendanceStatus, int]
    names: NameCheck


# Entries


def entry_gaps(entry: MinuteEntry, path: tuple[int, ...]) -> Iterator[Finding]:
    """What an entry lacks: told from its fields, at once."""
    source = entry.text.source
    if entry.text.is_blank:
        yield Finding(Check.TEXT, entry.id, path, entry, language=source)
    if entry.kind is EntryKind.INTERVENTION and not entry.speakers:
        yield Finding(Check.SPEAKER, entry.id, path, entry)
    yield from _outcome_gaps(entry, path)
    if entry.text.is_blank:
        return
    if entry.text.original.is_blank:
        yield Finding(Check.TRANSLATION, entry.id, path, entry, language=source)
    elif entry.state is TranslationState.MISSING:
        yield Finding(Check.TRANSLATION, entry.id, path, entry, language=source.other)
    elif entry.state is TranslationState.OUTDATED:
        yield Finding(Check.FRESH_TRANSLATION, entry.id, path, entry, language=source.other)
    elif entry.state is TranslationState.DRAFT:
        yield Finding(Check.DRAFT_TRANSLATION, entry.id, path, entry, language=source.other)


def _outcome_gaps(entry: MinuteEntry, path: tuple[int, ...]) -> Iterator[Finding]:
    decided = entry.decision is not None and entry.decision.number > 0
    owed = bool(entry.actions) and all(action.number > 0 for action in entry.actions)
    if (entry.kind is EntryKind.DECISION and not decided) or (entry.kind is EntryKind.ACTION and not owed):
        yield Finding(Check.NUMBER, entry.id, path, entry)
    for action in entry.actions:
        if not action.owners:
            yield Finding(Check.OWNER, entry.id, path, entry, action)
        if action.due is None and action.due_words.is_blank:
            yield Finding(Check.DUE, entry.id, path, entry, action)


def entry_doubts(entry: MinuteEntry, path: tuple[int, ...], people: People) -> Iterator[Finding]:
    """What looks wrong in the words of an entry: they are read for it, some tenths of a millisecond each."""

    def finding(check: Check, language: Language, spot: Spot, other: str = "") -> Finding:
        return Finding(check, entry.id, path, entry, None, language, spot.at, spot.words, other)

    for language in CONTENT_LANGUAGES:
        text = entry.text.side(language).characters
        if not text:
            continue
        for check, spots in ((Check.PLACEHOLDER, placeholders), (Check.UNBALANCED, unbalanced)):
            yield from (finding(check, language, spot) for spot in spots(text))
        yield from (finding(Check.SPACES, language, spot) for spot in double_spaces(text))
        yield from (finding(Check.NEAR_NAME, language, spot, known) for spot, known in people.names(text, language))
        for spot, word, number in said_counts(text, language):
            true = people.by_status.get(AttendanceStatus(word), 0)
            if people.by_status and number != true and number != _in_room(people, word):
                yield finding(Check.SAID_COUNT, language, spot, str(true))
    yield from _facing_doubts(entry, path)


def _in_room(people: People, word: str) -> int:
    """Those present, with those by video: both are said of « 34 présents »."""
    remote = people.by_status.get(AttendanceStatus.REMOTE, 0) if word == AttendanceStatus.PRESENT.value else 0
    return people.by_status.get(AttendanceStatus(word), 0) + remote


def _facing_doubts(entry: MinuteEntry, path: tuple[int, ...]) -> Iterator[Finding]:
    french, chinese = entry.text.fr.characters, entry.text.zh.characters
    if entry.text.fr.is_blank or entry.text.zh.is_blank or entry.state is TranslationState.OUTDATED:
        return
    for check, compare in ((Check.DATES, dates_differ), (Check.NUMBERS, numbers_differ)):
        found = compare(french, chinese)
        if found is not None:
            yield _facing(check, entry, path, found)


def _facing(check: Check, entry: MinuteEntry, path: tuple[int, ...], found: Disagreement) -> Finding:
    """In the translation where that says something, else where the original does."""
    spots = {Language.FR: found.french, Language.ZH: found.chinese}
    language = entry.text.source.other if spots[entry.text.source.other].words else entry.text.source
    at, words = spots[language].at, found.french.words
    return Finding(check, entry.id, path, entry, None, language, at, words, found.chinese.words)


# The meeting


def meeting_gaps(
    sections: Sequence[Section], people: Iterable[Attendance], groups: Iterable[CountedGroup]
) -> Iterator[Finding]:
    """What the people and the agenda lack."""
    for row in people:
        if row.status is AttendanceStatus.EXPECTED:
            yield Finding(Check.PERSON_EXPECTED, row.id, words=row.name.latin or row.name.name_zh)
        if row.status.takes_part and row.function.is_blank:
            yield Finding(Check.PERSON_WITHOUT_FUNCTION, row.id, words=row.name.latin or row.name.name_zh)
    known = list(groups)
    for group_id in sorted(exceeded(known)):
        group = next(group for group in known if group.id == group_id)
        parts = sum(part.number for part in known if part.parent_id == group_id)
        yield Finding(Check.HEAD_COUNT, group_id, words=group.words.best(Language.FR), other=f"{parts}/{group.number}")
    parents = {section.item.parent_id for section in sections}
    for section in sections:
        item = section.item
        treated = item.outcome in (ItemOutcome.OPEN, ItemOutcome.TREATED) and item.kind is not ItemKind.BREAK
        if treated and not section.entries and item.id not in parents:
            yield Finding(Check.ITEM_WITHOUT_TEXT, item.id, item.path, words=item.title.best(Language.FR))


def same_numbers(sections: Iterable[Section], taken: Iterable[str]) -> Iterator[Finding]:
    """The decisions and actions whose number another one bears; ``taken`` are the ids of those."""
    doubled = set(taken)
    for section in sections:
        for entry in section.entries:
            if entry.decision is not None and entry.decision.id in doubled:
                yield _same(entry, section, entry.decision.label)
            yield from (_same(entry, section, action.label) for action in entry.actions if action.id in doubled)


def _same(entry: MinuteEntry, section: Section, label: str) -> Finding:
    return Finding(Check.SAME_NUMBER, entry.id, section.item.path, entry, words=label)


def all_entry_findings(sections: Iterable[Section], people: People) -> dict[str, list[Finding]]:
    """Everything about every entry, by its id."""
    return {
        entry.id: [*entry_gaps(entry, section.item.path), *entry_doubts(entry, section.item.path, people)]
        for section in sections
        for entry in section.entries
    }


def review(
    sections: Sequence[Section], about: Iterable[Finding], people: People, meant: frozenset[str]
) -> list[Finding]:
    """The whole list without what is meant so: the meeting (``about``) first, then the entries in reading order."""
    found = list(about)
    for findings in all_entry_findings(sections, people).values():
        found += findings
    return [finding for finding in found if finding.key not in meant]
