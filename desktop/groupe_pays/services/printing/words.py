"""Words of the records as documents hold them: one string a language, dates and names written out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum

from groupe_pays.documents.content import BLANK, MeetingFacts, Participant, Words
from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import Attendance, AttendanceStatus, SheetOrder, in_order
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.head_counts import CountedGroup
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.parties import Party
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.printing import DocumentRequest
from groupe_pays.domain.text import CONTENT_LANGUAGES, BilingualText, Language
from groupe_pays.formats import (
    NameStyle,
    capitalised,
    clock_ranges,
    date_words,
    head_count_words,
    joined,
    list_of,
    name_words,
)
from groupe_pays.i18n import catalogue
from groupe_pays.labels import label
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.store.store import Store


def meeting_asked(store: Store, request: DocumentRequest) -> Meeting:
    """The meeting a document is about.

    Raises:
        NothingFound: it is gone or in the bin.
        ValueError: none was named.
    """
    if request.meeting_id is None:
        raise ValueError(f"{request.kind} is about a meeting")
    return MeetingsService(store).load(request.meeting_id)


def both(words: Callable[[Language], str]) -> Words:
    """The same thing said in each language of the content."""
    return Words(*(words(language) for language in CONTENT_LANGUAGES))


def of(text: BilingualText) -> Words:
    return Words(text.fr, text.zh)


def of_enum(value: Enum) -> Words:
    return both(lambda language: label(value, language))


def of_date(date: RoughDate | None, *, weekday: bool = False) -> Words:
    return both(lambda language: date_words(date, language, weekday=weekday)) if date is not None else BLANK


def of_name(name: PersonName, style: NameStyle = NameStyle.TEXT, *, civil: bool = False) -> Words:
    return both(lambda language: name_words(name, language, style, civil=civil))


def of_parties(parties: Iterable[Party]) -> Words:
    known = list(parties)
    return both(lambda language: list_of([party.name(language) for party in known], language))


def meeting_facts(meeting: Meeting) -> MeetingFacts:
    """The block of facts under a title."""
    return MeetingFacts(
        date=_day(meeting),
        hours=both(lambda language: _hours(meeting, language)[0]),
        other_hours=both(lambda language: _hours(meeting, language)[1]),
        place=of(meeting.place),
        address=Words(meeting.address, meeting.address),
        access=of(meeting.access),
        chair=of_name(meeting.chair_name, civil=True) if meeting.chair_name is not None else BLANK,
        chair_function=of(meeting.chair_function),
    )


def participants(
    rows: list[Attendance], order: SheetOrder = SheetOrder.PROTOCOL, movements: Mapping[str, Words] | None = None
) -> tuple[Participant, ...]:
    """The people of a meeting in the order of the French list, which is that of every edition.

    They stand under their colleges in protocol order only. ``movements``: what is said of arrivals and departures, by
    attendance.
    """
    moved = movements or {}
    grouped = order is SheetOrder.PROTOCOL
    return tuple(
        Participant(
            name=of_name(row.name, NameStyle.LIST),
            status=row.status,
            college=of_enum(row.college) if grouped else BLANK,
            organisation=of(row.organisation),
            function=of(row.function),
            represented_by=_representative(row),
            movements=moved.get(row.id, BLANK),
            announced=_ANNOUNCED.get(row.answer) if row.status is AttendanceStatus.EXPECTED else None,
        )
        for row in in_order(rows, order)
    )


_ANNOUNCED = {Answer.COMING: AttendanceStatus.PRESENT, Answer.REMOTE: AttendanceStatus.REMOTE}


def head_counts(groups: Iterable[CountedGroup]) -> tuple[Words, ...]:
    """The people counted beside those named, a sentence for each group."""
    known = list(groups)
    told = zip(*(head_count_words(known, language) for language in CONTENT_LANGUAGES), strict=True)
    return tuple(Words(french, chinese) for french, chinese in told)


def _representative(row: Attendance) -> Words:
    """A known person, on the list or not, or words."""
    if row.representative is not None:
        return of_name(row.representative)
    return Words(row.represented_by, row.represented_by)


def _day(meeting: Meeting) -> Words:
    date = meeting.date
    if date is None:
        return BLANK
    return both(lambda language: capitalised(date_words(date, language, weekday=True)))


def _hours(meeting: Meeting, language: Language) -> tuple[str, str]:
    """The hours on the clock of the meeting, and on the other one; without a start, neither."""
    if meeting.start is None:
        return "", ""
    clocks = clock_ranges(
        meeting.date,
        meeting.start,
        meeting.end,
        meeting.time_zone,
        language,
        ends_next_day=meeting.ends_next_day,
        padded=False,
    )
    return clocks[0], clocks[1] if len(clocks) > 1 else ""


def issuer_line(issuer: BilingualText, group: BilingualText) -> Words:
    """Who publishes, above the title: « Cités Unies France · Groupe-pays Chine »."""

    def line(language: Language) -> str:
        gap = "\u3000" if language is Language.ZH else " · "
        return gap.join(words for words in (issuer.best(language), group.best(language)) if words)

    return both(line)


def with_date(title: Words, meeting: Meeting) -> Words:
    """A title and the day: « Réunion du groupe-pays Chine, 31 janvier 2017 »."""

    def line(language: Language) -> str:
        when = date_words(meeting.date, language) if meeting.date is not None else ""
        return joined((title.best(language), when), language)

    return both(line)


def running_head(group: BilingualText, meeting: Meeting) -> Words:
    """« Groupe-pays Chine · Compte rendu du 31 janvier 2017 »; without a day the title of the meeting."""

    def line(language: Language) -> str:
        date = meeting.date
        about = joined((meeting.title.best(language), date_words(date, language) if date else ""), language)
        if date is not None and date.is_exact:
            pattern = catalogue(language).pgettext("document", "Minutes of {date}")
            about = pattern.format(date=date_words(date, language))
        gap = "\u3000" if language is Language.ZH else " · "
        return gap.join(words for words in (group.best(language), about) if words)

    return both(line)
