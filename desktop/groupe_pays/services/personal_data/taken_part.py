"""What somebody took part in, as data about them: meetings, replies, comings and goings, interventions, actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.documents.content import Words
from groupe_pays.documents.content_personal import DataSection, Datum
from groupe_pays.domain.answers import Answer
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.partnerships import partners_title
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import date_words
from groupe_pays.i18n import N_, catalogue
from groupe_pays.labels import label
from groupe_pays.services.attendance import PartInMeeting
from groupe_pays.services.personal_data.origin_words import Origins
from groupe_pays.services.printing.words import both, of, of_date, of_enum
from groupe_pays.services.taking_part import TakenPart, TakingPartService
from groupe_pays.store.attachments import AttachmentRow
from groupe_pays.store.attendance import AttendanceRow, MovementRow
from groupe_pays.store.delegations import DelegationRow
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow, SpeakerRow
from groupe_pays.store.store import Store


def taken_part_sections(session: Session, store: Store, person_id: str) -> Iterator[DataSection]:
    """One section a kind; a section may be empty."""
    part, origins = TakingPartService(store).of_person(person_id), Origins(session)
    yield _section("meetings", N_("Meetings"), (_attendance(session, origins, one) for one in part.meetings))
    yield _section("represented", N_("Others represented at meetings"), _represented(session, origins, person_id))
    yield _section("movements", N_("Arrivals and departures"), _movements(session, origins, person_id))
    yield _section("delegations", N_("Delegations led"), _delegations(session, origins, person_id))
    yield _section("interventions", N_("Interventions"), _interventions(session, origins, person_id))
    yield _section("outcomes", N_("Decisions and actions"), _outcomes(origins, part))
    yield _section("partnerships", N_("Contact for partnerships"), _partnerships(origins, part))
    yield _section("attachments", N_("Files beside their interventions"), _attachments(session, origins, person_id))


def _section(key: str, title: str, data: Iterable[Datum]) -> DataSection:
    return DataSection(key, both(lambda language: catalogue(language).gettext(title)), tuple(data), title)


def _meeting(meeting: Meeting) -> Words:
    """« Réunion …, 31 janvier 2017 »."""
    return _list(of(meeting.title), of_date(meeting.date))


def _list(*parts: Words) -> Words:
    return both(
        lambda language: ("，" if language is Language.ZH else ", ").join(
            words for part in parts if (words := part.best(language))
        )
    )


def _pair(text: BilingualText) -> dict[str, str]:
    return {"fr": text.fr, "zh": text.zh}


def _attendance(session: Session, origins: Origins, part: PartInMeeting) -> Datum:
    row = part.attendance
    delegation = session.get(DelegationRow, row.delegation_id) if row.delegation_id else None
    stated = Words(row.represented_by, row.represented_by)
    value = _list(
        of_enum(row.status), of(row.function), of(row.organisation), _answer(part), stated, Words(row.note, row.note),
        of(delegation.name) if delegation is not None else Words(),
    )  # fmt: skip
    raw = {
        "meeting": part.meeting.id,
        "date": part.meeting.date.edtf if part.meeting.date else None,
        "status": row.status.value,
        "function": _pair(row.function),
        "organisation": _pair(row.organisation),
        "answer": row.answer.value,
        "answered_on": row.answered_on.edtf if row.answered_on else None,
        "represented_by": row.represented_by,
        "note": row.note,
        "delegation": _pair(delegation.name) if delegation is not None else None,
        "walk_in": row.walk_in,
    }
    return origins.datum("attendance", _meeting(part.meeting), value, ("attendance", row.id), raw)


def _answer(part: PartInMeeting) -> Words:
    row = part.attendance
    if row.answer is Answer.NONE:
        return Words()

    def words(language: Language) -> str:
        said = catalogue(language).gettext("reply: {answer}").format(answer=label(row.answer, language))
        return f"{said} ({date_words(row.answered_on, language)})" if row.answered_on is not None else said

    return both(words)


def _represented(session: Session, origins: Origins, person_id: str) -> Iterator[Datum]:
    query = (
        select(AttendanceRow, MeetingRow)
        .join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
        .where(AttendanceRow.represented_by_id == person_id)
    )
    for row, meeting in session.execute(query):
        raw = {"meeting": meeting.id}
        name = _meeting(meeting.to_domain())
        yield origins.datum("represented", name, of(row.organisation), ("attendance", row.id), raw)


def _movements(session: Session, origins: Origins, person_id: str) -> Iterator[Datum]:
    query = (
        select(MovementRow, MeetingRow)
        .join(AttendanceRow, AttendanceRow.id == MovementRow.attendance_id)
        .join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
        .where(AttendanceRow.person_id == person_id)
        .order_by(MeetingRow.date, MovementRow.at)
    )
    for row, meeting in session.execute(query):
        raw = {"meeting": meeting.id, "kind": row.kind.value, "at": row.at}
        value = _list(of_enum(row.kind), Words(row.at, row.at))
        yield origins.datum("movement", _meeting(meeting.to_domain()), value, ("movement", row.id), raw)


def _delegations(session: Session, origins: Origins, person_id: str) -> Iterator[Datum]:
    query = (
        select(DelegationRow, MeetingRow)
        .join(MeetingRow, MeetingRow.id == DelegationRow.meeting_id)
        .where(DelegationRow.head_id == person_id)
    )
    for row, meeting in session.execute(query):
        raw = {"meeting": meeting.id, "name": _pair(row.name)}
        yield origins.datum("delegation", _meeting(meeting.to_domain()), of(row.name), ("delegation", row.id), raw)


def _interventions(session: Session, origins: Origins, person_id: str) -> Iterator[Datum]:
    query = (
        select(EntryRow, MeetingRow)
        .join(SpeakerRow, SpeakerRow.entry_id == EntryRow.id)
        .join(MeetingRow, MeetingRow.id == EntryRow.meeting_id)
        .where(SpeakerRow.person_id == person_id, EntryRow.deleted_at.is_(None), MeetingRow.deleted_at.is_(None))
        .order_by(MeetingRow.date, EntryRow.position)
    )
    for row, meeting in session.execute(query):
        raw = {"meeting": meeting.id, "entry": row.id, "text": {"fr": row.plain_fr, "zh": row.plain_zh}}
        said = Words(row.plain_fr, row.plain_zh)
        yield origins.datum("intervention", _meeting(meeting.to_domain()), said, ("entry", row.id), raw)


def _outcomes(origins: Origins, part: TakenPart) -> Iterator[Datum]:
    for decision in part.decisions:
        text = decision.title if not decision.title.is_blank else _plain(decision.said)
        name = _list(_gettext(N_("Decision")), Words(decision.label, decision.label))
        raw = {"id": decision.id, "text": _pair(text)}
        yield origins.datum("decision", name, of(text), ("decision", decision.id), raw)
    for action in part.actions:
        text = action.title if not action.title.is_blank else _plain(action.said)
        name = _list(_gettext(N_("Action")), Words(action.label, action.label))
        value = _list(of(text), of_enum(action.state), of_date(action.due))
        raw = {"id": action.id, "text": _pair(text), "state": action.state.value}
        yield origins.datum("action", name, value, ("action", action.id), raw)


def _plain(said: object) -> BilingualText:
    return BilingualText(said.fr.plain, said.zh.plain)  # type: ignore[attr-defined]


def _gettext(message: str) -> Words:
    return both(lambda language: catalogue(language).gettext(message))


def _partnerships(origins: Origins, part: TakenPart) -> Iterator[Datum]:
    for one in part.partnerships:
        title = partners_title([partner.name for partner in (*one.french, *one.chinese)])
        raw = {"id": one.id, "partners": _pair(title)}
        yield origins.datum("partnership", of(title), of_enum(one.kind), ("partnership", one.id), raw)


def _attachments(session: Session, origins: Origins, person_id: str) -> Iterator[Datum]:
    spoken = select(SpeakerRow.entry_id).where(SpeakerRow.person_id == person_id)
    query = select(AttachmentRow).where(AttachmentRow.entry_id.in_(spoken), AttachmentRow.deleted_at.is_(None))
    for row in session.scalars(query):
        raw = {"id": row.id, "file": row.file_name, "sha256": row.sha256, "size": row.size}
        name = Words(row.file_name, row.file_name)
        yield origins.datum("attachment", name, of(row.caption), ("attachment", row.id), raw)
