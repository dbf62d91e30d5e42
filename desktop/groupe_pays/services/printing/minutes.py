"""The minutes of a meeting, gathered as the document receives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content import (
    DateAhead,
    Entry,
    MinutesContent,
    Outcome,
    Section,
    SpeakerWords,
    Words,
)
from groupe_pays.domain.actions import ActionItem, Decision
from groupe_pays.domain.calendar import UpcomingDate
from groupe_pays.domain.meetings import Meeting, MeetingState
from groupe_pays.domain.minutes import MinuteEntry, Speaker
from groupe_pays.domain.minutes import Section as MinutesSection
from groupe_pays.domain.printing import DocumentRequest, FileType, Look
from groupe_pays.domain.text import Language
from groupe_pays.formats import capitalised, date_words, item_number, joined
from groupe_pays.services.actions import ActionsService
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.calendar import CalendarService
from groupe_pays.services.decisions import DecisionsService
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.head_counts import HeadCountsService
from groupe_pays.services.minutes import MinutesService
from groupe_pays.services.movements import MovementsService
from groupe_pays.services.printing.files import PrintedFiles
from groupe_pays.services.printing.movements import movements_by_person, movements_in_one
from groupe_pays.services.printing.neighbours import adopting_meeting, next_meeting
from groupe_pays.services.printing.record import fingerprint, follow_up_record, minutes_record
from groupe_pays.services.printing.words import (
    both,
    head_counts,
    issuer_line,
    meeting_asked,
    meeting_facts,
    of,
    of_date,
    of_name,
    of_parties,
    participants,
    running_head,
    with_date,
)
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the document from it."""
    meeting = meeting_asked(store, request)
    data = _data(store, meeting) if request.options.attach_data else {}
    return partial(_build, gather(store, meeting), request, look, data)


def _build(content: MinutesContent, request: DocumentRequest, look: Look, data: Mapping[str, bytes]) -> Rendered:
    from groupe_pays.documents.minutes import build_minutes

    extent = request.options.extent
    if request.file_type is FileType.DOCX:
        from groupe_pays.documents.docx.minutes import build_minutes_docx

        return build_minutes_docx(content, request.form.languages, facing=request.form.facing, look=look, extent=extent)
    return build_minutes(
        content,
        request.form.languages,
        facing=request.form.facing,
        look=look,
        extent=extent,
        data=data,
        with_annexes=request.options.attach_files,
    )


def _data(store: Store, meeting: Meeting) -> Mapping[str, bytes]:
    """The files attached: the SHA-256 of the first is the fingerprint that is printed."""
    follow_up = follow_up_record(
        DecisionsService(store).list_decisions(meeting.id), ActionsService(store).list_actions(meeting.id)
    )
    return {"minutes.json": record_of(store, meeting), "follow-up.json": follow_up}


def record_of(store: Store, meeting: Meeting) -> bytes:
    """The text of the minutes as data."""
    return minutes_record(
        meeting,
        MinutesService(store).load(meeting.id),
        AttendanceService(store).list_attendance(meeting.id),
        CalendarService(store).list_dates(meeting.id),
        MovementsService(store).list_movements(meeting.id),
        HeadCountsService(store).list_groups(meeting.id),
    )


def gather(store: Store, meeting: Meeting) -> MinutesContent:
    """Everything the minutes say; the fingerprint is taken from the records as they stand, where they are adopted."""
    dossier = DossierService(store).load()
    actions = ActionsService(store).list_actions(meeting.id)
    decisions = DecisionsService(store).list_decisions(meeting.id)
    sections = MinutesService(store).load(meeting.id)
    files = PrintedFiles(store, meeting, sections)
    keys = {entry.id: f"entry-{number}" for number, entry in enumerate(_entries(sections), 1)}
    movements = MovementsService(store).list_movements(meeting.id)
    moved = movements_by_person(movements, meeting)
    following = next_meeting(store, meeting)
    adopted = meeting.state is MeetingState.ADOPTED
    return MinutesContent(
        issuer=issuer_line(dossier.issuer, dossier.name),
        subtitle=with_date(of(meeting.title), meeting),
        running=running_head(dossier.name, meeting),
        facts=meeting_facts(meeting),
        state=MeetingState.DRAFT if meeting.state is MeetingState.PLANNED else meeting.state,
        sent_on=of_date(meeting.circulated_on),
        adopted_on=of_date(meeting.adopted_on),
        sections=tuple(_section(section, meeting, keys, files) for section in sections),
        decisions=tuple(_decided(decision, meeting, keys) for decision in decisions),
        actions=tuple(_to_do(action, meeting, keys) for action in actions),
        dates=tuple(_date_ahead(date) for date in CalendarService(store).list_dates(meeting.id)),
        participants=participants(AttendanceService(store).list_attendance(meeting.id), movements=moved),
        movements=movements_in_one(movements, moved),
        author=dossier.issuer.best(Language.FR),
        publisher=of(dossier.issuer),
        next_meeting=_meeting_ahead(following) if following is not None else None,
        adopted_at=_adopted_at(store, meeting, following),
        fingerprint=fingerprint(record_of(store, meeting)) if adopted else "",
        head_counts=head_counts(HeadCountsService(store).list_groups(meeting.id)),
        annexes=files.annexes,
    )


def _entries(sections: Iterable[MinutesSection]) -> Iterator[MinuteEntry]:
    for section in sections:
        yield from section.entries


def _section(section: MinutesSection, meeting: Meeting, keys: Mapping[str, str], files: PrintedFiles) -> Section:
    return Section(
        title=of(section.item.title),
        entries=tuple(_entry(entry, keys, files) for entry in section.entries),
        numeral=_numeral(section.item.path, meeting),
        depth=section.item.depth,
    )


def _numeral(path: tuple[int, ...], meeting: Meeting) -> Words:
    return both(lambda language: item_number(path, meeting.numbering, language)) if path else Words()


def _entry(entry: MinuteEntry, keys: Mapping[str, str], files: PrintedFiles) -> Entry:
    outcome = entry.action or entry.decision
    return Entry(
        kind=entry.kind,
        text=entry.text,
        speakers=tuple(_speaker(speaker) for speaker in entry.speakers),
        number=outcome.number if outcome is not None else None,
        owners=of_parties(entry.action.owners) if entry.action is not None else Words(),
        due=_due(entry.action) if entry.action is not None else Words(),
        key=keys[entry.id],
        depth=entry.depth,
        pictures=files.pictures[entry.id],
    )


def _speaker(speaker: Speaker) -> SpeakerWords:
    name = of_name(speaker.name) if speaker.name is not None else of(speaker.words)
    return SpeakerWords(name, of(speaker.function), of(speaker.organisation))


def _due(action: ActionItem) -> Words:
    """The date as it was said, else in the words of each language."""
    return both(
        lambda language: (
            action.due_words.side(language) or (date_words(action.due, language) if action.due is not None else "")
        )
    )


def _decided(decision: Decision, meeting: Meeting, keys: Mapping[str, str]) -> Outcome:
    return Outcome(
        decision.number,
        _title(decision),
        item=_numeral(decision.item_path, meeting),
        said=both(lambda language: _said(decision, language) if decision.title.side(language) else ""),
        source=keys.get(decision.entry_id or "", ""),
    )


def _to_do(action: ActionItem, meeting: Meeting, keys: Mapping[str, str]) -> Outcome:
    return Outcome(
        action.number,
        _title(action),
        of_parties(action.owners),
        _due(action),
        _numeral(action.item_path, meeting),
        source=keys.get(action.entry_id or "", ""),
    )


def _title(outcome: Decision | ActionItem) -> Words:
    """The title, or the words of the minutes where none was given."""
    return both(lambda language: outcome.title.side(language) or _said(outcome, language))


def _said(outcome: Decision | ActionItem, language: Language) -> str:
    return " ".join(outcome.said.side(language).plain.split())


def _date_ahead(date: UpcomingDate) -> DateAhead:
    return DateAhead(both(lambda language: capitalised(date_words(date.date, language))), of(date.label))


def _meeting_ahead(meeting: Meeting) -> DateAhead:
    """The next meeting: day and hours, title and place."""
    facts = meeting_facts(meeting)
    when = both(lambda language: joined((facts.date.best(language), facts.hours.best(language)), language))
    about = (of(meeting.title), facts.place, facts.address)
    return DateAhead(when, both(lambda language: joined((part.best(language) for part in about), language)))


def _adopted_at(store: Store, meeting: Meeting, following: Meeting | None) -> Words:
    """The day of the meeting that adopted the text, or that will; blank where it is not known to the day."""
    found = adopting_meeting(store, meeting) if meeting.state is MeetingState.ADOPTED else following
    return of_date(found.date) if found is not None and found.date is not None and found.date.is_exact else Words()
