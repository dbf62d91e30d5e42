"""All the words of a meeting that can be translated, in reading order, with what a translator wants to know of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText, TranslationState
from groupe_pays.domain.translation_units import Place, SendExtent, Unit, UnitKind, plain_content
from groupe_pays.domain.unit_texts import part_of, parts_of
from groupe_pays.formats import item_number, name_words
from groupe_pays.labels import label
from groupe_pays.store.actions import ActionRow, DecisionRow, OwnerRow, action_rows, decision_rows
from groupe_pays.store.agenda import AgendaItemRow, PresenterRow, agenda_rows
from groupe_pays.store.attachments import AttachmentRow
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.base import Record
from groupe_pays.store.calendar import UpcomingDateRow
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow, SpeakerRow, entry_rows
from groupe_pays.store.store import get_row

Terms = Callable[[str], Sequence[tuple[str, str]]]
"""The terms of a text in the language of the original, with their equivalents."""
ROWS: dict[str, type[Record]] = {
    kind.__tablename__: kind
    for kind in (
        *(MeetingRow, AgendaItemRow, PresenterRow, EntryRow, SpeakerRow, DecisionRow, ActionRow, OwnerRow),
        *(AttendanceRow, UpcomingDateRow, AttachmentRow),
    )
}
"""By table, the rows that hold words of a meeting."""


@dataclass(frozen=True, slots=True)
class MeetingText:
    """One bilingual text: where it is, what it is, what stands around it."""

    kind: UnitKind
    table: str
    record_id: str
    field: str
    text: BilingualText | BilingualRichText
    notes: tuple[str, ...] = ()


def meeting_texts(session: Session, meeting_id: str, language: Language) -> list[MeetingText]:
    """The texts of a meeting that are not blank, their notes in ``language``. Raises ``NothingFound``."""
    meeting = get_row(session, MeetingRow, meeting_id)
    found = [
        *_of_meeting(meeting),
        *_of_people(session, meeting_id, language),
        *_of_minutes(session, meeting, language),
    ]
    found += _of_dates(session, meeting_id)
    return [text for text in found if not text.text.is_blank]


def _text(kind: UnitKind, row: Record, field: str, *notes: str) -> MeetingText:
    return MeetingText(
        kind, row.__tablename__, row.id, field, getattr(row, field), tuple(note for note in notes if note)
    )


def _of_meeting(row: MeetingRow) -> Iterator[MeetingText]:
    fields = (
        (UnitKind.TITLE, "title"),
        (UnitKind.PLACE, "place"),
        (UnitKind.ACCESS, "access"),
        (UnitKind.CHAIR, "chair_function"),
    )
    return (_text(kind, row, field) for kind, field in fields)


def _of_people(session: Session, meeting_id: str, language: Language) -> Iterator[MeetingText]:
    rows = session.scalars(
        select(AttendanceRow).where(AttendanceRow.meeting_id == meeting_id).order_by(AttendanceRow.id)
    )
    for row in rows:
        name = name_words(row.person.name, language)
        yield _text(UnitKind.FUNCTION, row, "function", name)
        yield _text(UnitKind.ORGANISATION, row, "organisation", name)


def _of_minutes(session: Session, meeting: MeetingRow, language: Language) -> Iterator[MeetingText]:
    entries: dict[str, list[EntryRow]] = {}
    for entry in entry_rows(session, meeting.id):
        entries.setdefault(entry.agenda_item_id, []).append(entry)
    outcomes: dict[str | None, list[MeetingText]] = {}
    for decision in decision_rows(session, meeting.id):
        told = f"{label(UnitKind.DECISION, language)} {decision.year}-{decision.number}"
        outcomes.setdefault(decision.entry_id, []).append(_text(UnitKind.DECISION, decision, "title", told))
    for action in action_rows(session, meeting.id):
        outcomes.setdefault(action.entry_id, []).extend(_of_action(action, language))
    captions = _captions(session, meeting.id)
    for item, path in agenda_rows(session, meeting.id):
        section = _section(item, path, meeting.numbering or Numbering.ROMAN, language)
        yield _text(UnitKind.ITEM, item, "title", item_number(path, meeting.numbering, language))
        yield _text(UnitKind.DESCRIPTION, item, "description", section)
        for presenter in item.presenters:
            yield _text(UnitKind.PRESENTER, presenter, "words", section)
        for entry in entries.get(item.id, ()):
            yield from _of_entry(entry, section, language)
            yield from outcomes.pop(entry.id, ())
        yield from captions.pop(item.id, ())
    for rest in (*outcomes.values(), *captions.values()):
        yield from rest


def _section(item: AgendaItemRow, path: tuple[int, ...], numbering: Numbering, language: Language) -> str:
    return f"{item_number(path, numbering, language)} {item.title.best(language)}".strip()


def _of_entry(entry: EntryRow, section: str, language: Language) -> Iterator[MeetingText]:
    speakers = [row.to_domain() for row in entry.speakers]
    names = ", ".join(speaker.plain(language) for speaker in speakers)
    for row in entry.speakers:
        name = row.to_domain().plain(language)
        yield _text(UnitKind.SPEAKER, row, "words", section)
        yield _text(UnitKind.FUNCTION, row, "function", name, section)
        yield _text(UnitKind.ORGANISATION, row, "organisation", name, section)
    yield _text(UnitKind.PARAGRAPH, entry, "text", section, label(entry.kind, language), names)


def _of_action(action: ActionRow, language: Language) -> Iterator[MeetingText]:
    told = f"{label(UnitKind.ACTION, language)} {action.year}-{action.number}"
    yield _text(UnitKind.ACTION, action, "title", told)
    yield _text(UnitKind.DUE, action, "due_words", told)
    for owner in action.owners:
        yield _text(UnitKind.OWNER, owner, "words", told)


def _captions(session: Session, meeting_id: str) -> dict[str | None, list[MeetingText]]:
    """Captions of files by the agenda item they stand under."""
    items = {row.id for row, _path in agenda_rows(session, meeting_id)}
    entries = {row.id: row.agenda_item_id for row in entry_rows(session, meeting_id)}
    owned = or_(
        AttachmentRow.meeting_id == meeting_id,
        AttachmentRow.agenda_item_id.in_(items),
        AttachmentRow.entry_id.in_(entries),
    )
    rows = session.scalars(
        select(AttachmentRow).where(owned, AttachmentRow.deleted_at.is_(None)).order_by(AttachmentRow.id)
    )
    found: dict[str | None, list[MeetingText]] = {}
    for row in rows:
        item = row.agenda_item_id or entries.get(row.entry_id or "")
        found.setdefault(item, []).append(_text(UnitKind.CAPTION, row, "caption", row.file_name))
    return found


def _of_dates(session: Session, meeting_id: str) -> Iterator[MeetingText]:
    query = select(UpcomingDateRow).where(
        UpcomingDateRow.meeting_id == meeting_id, UpcomingDateRow.deleted_at.is_(None)
    )
    for row in sorted(session.scalars(query), key=lambda row: row.date.sort_key):
        yield _text(UnitKind.DATE, row, "label")
        yield _text(UnitKind.DATE_WORDS, row, "words", row.label.fr or row.label.zh)


def units_of(
    texts: Iterable[MeetingText], target: Language, extent: SendExtent = SendExtent.ALL, terms: Terms | None = None
) -> tuple[Unit, ...]:
    """What goes out to be translated into ``target``: texts whose original is the other side, cut into units.

    With ``SendExtent.MISSING`` those whose translation is in step stay at home.
    """
    units: list[Unit] = []
    for text in texts:
        units += [unit for unit in _units_of(text, target) if extent is SendExtent.ALL or _is_wanted(unit)]
    return tuple(
        replace(unit, number=number, terms=tuple(terms(unit.source.plain)) if terms is not None else ())
        for number, unit in enumerate(units, 1)
    )


def _is_wanted(unit: Unit) -> bool:
    return unit.state in (TranslationState.MISSING, TranslationState.OUTDATED)


def _units_of(text: MeetingText, target: Language) -> Iterator[Unit]:
    value = text.text
    if value.source is target and not _is_blank(value.side(target)):
        return  # what was first written in that language is not translated into it
    for part, (source, translated) in sides(value, target).items():
        kind = UnitKind.FOOTNOTE if part[0] == "n" else text.kind
        state = TranslationState.MISSING if translated.is_blank else value.stored_state
        place = Place(text.table, text.record_id, text.field, part)
        yield Unit(place, kind, source, translated, state, text.notes)


def _is_blank(side: str | RichText) -> bool:
    return side.is_blank if isinstance(side, RichText) else not side.strip()


def sides(value: BilingualText | BilingualRichText, target: Language) -> dict[str, tuple[RichText, RichText]]:
    """Original and translation of every part of a text."""
    if isinstance(value, BilingualRichText):
        return parts_of(value.side(target.other), value.side(target))
    source = plain_content(value.side(target.other))
    return {} if source.is_blank else {"t": (source, plain_content(value.side(target)))}


def side_of(value: BilingualText | BilingualRichText, target: Language, part: str) -> tuple[RichText, RichText]:
    """Original and translation of one part as they are now; what is not there is the empty text."""
    if isinstance(value, BilingualRichText):
        return part_of(value.side(target.other), value.side(target), part)
    return plain_content(value.side(target.other)), plain_content(value.side(target))
