"""A meeting of the example: agenda, entries, attendance, actions, upcoming dates."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.domain.actions import ActionState
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.meetings import MeetingState, Numbering
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.services.example_data import Keys, rich_text, rough, text
from groupe_pays.store.actions import ActionRow, OwnerRow
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.calendar import UpcomingDateRow
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow, SpeakerRow
from groupe_pays.store.organisations import OrganisationRow


def add_meeting(session: Session, data: dict[str, Any], series: Keys, organisations: Keys, people: Keys) -> None:
    meeting = _meeting_row(data, series, people)
    session.add(meeting)
    entries = _add_agenda(session, meeting.id, data["agenda"], people)
    for item in data["attendance"]:
        _add_attendance(session, meeting.id, item, organisations, people)
    for item in data["actions"]:
        _add_action(session, meeting, item, entries, organisations, people)
    for item in data["upcoming"]:
        session.add(
            UpcomingDateRow(
                meeting_id=meeting.id,
                label=text(item["label"]),
                date=rough(item["date"]),
                words=text(item.get("words")),
                note=item.get("note") or "",
            )
        )


def _meeting_row(data: dict[str, Any], series: Keys, people: Keys) -> MeetingRow:
    place, chair = data["place"], data["chair"]
    return MeetingRow(
        series_id=series[data["series"]],
        title=text(data["title"]),
        date=rough(data["date"]),
        start=data["start"],
        end=data["end"],
        time_zone=data["time_zone"],
        place=text(place["name"]),
        address=place["address"],
        access=text(place["access"]),
        chair_id=people[chair["person"]],
        chair_function=text(chair["function"]),
        numbering=Numbering(data["numbering"]),
        state=MeetingState(data["state"]),
    )


def _add_agenda(session: Session, meeting_id: str, agenda: list[dict[str, Any]], people: Keys) -> Keys:
    keys: Keys = {}
    for ordinal, item in enumerate(agenda, start=1):
        row = AgendaItemRow(
            meeting_id=meeting_id, title=text(item["title"]), position=float(ordinal), duration=item.get("duration")
        )
        session.add(row)
        for place, entry in enumerate(item["entries"], start=1):
            keys[entry["key"]] = _add_entry(session, row, entry, float(place), people)
    return keys


def _add_entry(session: Session, item: AgendaItemRow, data: dict[str, Any], position: float, people: Keys) -> str:
    row = EntryRow(meeting_id=item.meeting_id, agenda_item_id=item.id, position=position, kind=EntryKind(data["kind"]))
    row.write(rich_text(data["text"]))
    row.speakers = [
        SpeakerRow(
            person_id=people[speaker["person"]],
            function=text(speaker.get("function")),
            organisation=text(speaker.get("organisation")),
            position=float(ordinal),
        )
        for ordinal, speaker in enumerate(data.get("speakers") or ())
    ]
    session.add(row)
    return row.id


def _add_attendance(session: Session, meeting_id: str, data: dict[str, Any], organisations: Keys, people: Keys) -> None:
    body = session.get(OrganisationRow, organisations[data["organisation"]])
    assert body is not None
    session.add(
        AttendanceRow(
            meeting_id=meeting_id,
            person_id=people[data["person"]],
            organisation_id=body.id,
            organisation=text(data["organisation_label"]),
            function=text(data["function"]),
            college=body.college,
            status=AttendanceStatus(data["status"]),
            note=data.get("note") or "",
        )
    )


def _add_action(
    session: Session,
    meeting: MeetingRow,
    data: dict[str, Any],
    entries: Keys,
    organisations: Keys,
    people: Keys,
) -> None:
    assert meeting.date is not None
    row = ActionRow(
        meeting_id=meeting.id,
        entry_id=entries[data["entry"]],
        year=meeting.date.earliest.year,
        number=data["number"],
        title=text(data["title"]),
        due=rough(data.get("due")),
        due_words=text(data.get("due_words")),
        state=ActionState(data["state"]),
    )
    row.owners = [
        OwnerRow(
            person_id=people.get(owner.get("person") or ""),
            organisation_id=organisations.get(owner.get("organisation") or ""),
            words=text(owner.get("words")),
            position=float(ordinal),
        )
        for ordinal, owner in enumerate(data.get("owners") or ())
    ]
    session.add(row)
