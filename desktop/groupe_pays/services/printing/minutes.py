"""The minutes of a meeting, gathered as the document receives them."""

from __future__ import annotations

from collections.abc import Callable
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
from groupe_pays.domain.printing import DocumentRequest, Look
from groupe_pays.domain.text import Language
from groupe_pays.formats import capitalised, date_words, item_number
from groupe_pays.services.actions import ActionsService
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.calendar import CalendarService
from groupe_pays.services.decisions import DecisionsService
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.minutes import MinutesService
from groupe_pays.services.printing.words import (
    both,
    issuer_line,
    meeting_asked,
    meeting_facts,
    of,
    of_date,
    of_name,
    of_parties,
    participants,
    with_date,
)
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the document from it."""
    meeting = meeting_asked(store, request)
    return partial(_build, gather(store, meeting), request, look)


def _build(content: MinutesContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.minutes import build_minutes

    return build_minutes(content, request.form.languages, facing=request.form.facing, look=look)


def gather(store: Store, meeting: Meeting) -> MinutesContent:
    dossier = DossierService(store).load()
    actions = ActionsService(store).list_actions(meeting.id)
    decisions = DecisionsService(store).list_decisions(meeting.id)
    return MinutesContent(
        issuer=issuer_line(dossier.issuer, dossier.name),
        subtitle=with_date(of(meeting.title), meeting),
        running=with_date(of(meeting.title), meeting),
        facts=meeting_facts(meeting),
        state=MeetingState.DRAFT if meeting.state is MeetingState.PLANNED else meeting.state,
        sent_on=of_date(meeting.circulated_on),
        adopted_on=of_date(meeting.adopted_on),
        sections=tuple(_section(section, meeting) for section in MinutesService(store).load(meeting.id)),
        decisions=tuple(_decided(decision, meeting) for decision in decisions),
        actions=tuple(_to_do(action, meeting) for action in actions),
        dates=tuple(_date_ahead(date) for date in CalendarService(store).list_dates(meeting.id)),
        participants=participants(AttendanceService(store).list_attendance(meeting.id)),
        author=dossier.issuer.best(Language.FR),
    )


def _section(section: MinutesSection, meeting: Meeting) -> Section:
    return Section(
        title=of(section.item.title),
        entries=tuple(_entry(entry) for entry in section.entries),
        numeral=_numeral(section.item.path, meeting),
    )


def _numeral(path: tuple[int, ...], meeting: Meeting) -> Words:
    return both(lambda language: item_number(path, meeting.numbering, language)) if path else Words()


def _entry(entry: MinuteEntry) -> Entry:
    outcome = entry.action or entry.decision
    return Entry(
        kind=entry.kind,
        text=entry.text,
        speakers=tuple(_speaker(speaker) for speaker in entry.speakers),
        number=outcome.number if outcome is not None else None,
        owners=of_parties(entry.action.owners) if entry.action is not None else Words(),
        due=_due(entry.action) if entry.action is not None else Words(),
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


def _decided(decision: Decision, meeting: Meeting) -> Outcome:
    return Outcome(decision.number, _title(decision), item=_numeral(decision.item_path, meeting))


def _to_do(action: ActionItem, meeting: Meeting) -> Outcome:
    return Outcome(
        action.number, _title(action), of_parties(action.owners), _due(action), _numeral(action.item_path, meeting)
    )


def _title(outcome: Decision | ActionItem) -> Words:
    """The title, or the words of the minutes where none was given."""
    return both(lambda language: outcome.title.side(language) or " ".join(outcome.said.side(language).plain.split()))


def _date_ahead(date: UpcomingDate) -> DateAhead:
    return DateAhead(both(lambda language: capitalised(date_words(date.date, language))), of(date.label))
