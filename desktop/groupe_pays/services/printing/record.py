"""The words of a meeting as data: what the fingerprint of adopted minutes is taken of, and what is attached to the PDF.

``minutes_record`` is the text itself: the same bytes as long as not a letter of it changes, whatever form, look or
version of the program prints it. ``follow_up_record`` is what lives on after the meeting.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from groupe_pays.domain.actions import ActionItem, Decision
from groupe_pays.domain.attendance import Attendance, SheetOrder, in_order
from groupe_pays.domain.calendar import UpcomingDate
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.head_counts import CountedGroup
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.minutes import MinuteEntry, Section, Speaker
from groupe_pays.domain.movements import Movement
from groupe_pays.domain.parties import Party
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualRichText, BilingualText, RichText

_FORMAT = 1


def fingerprint(record: bytes) -> str:
    """SHA-256 of ``minutes_record``, 64 hexadecimal digits."""
    return sha256(record).hexdigest()


def minutes_record(
    meeting: Meeting,
    sections: Iterable[Section],
    attendance: Iterable[Attendance],
    dates: Iterable[UpcomingDate],
    movements: Iterable[Movement] = (),
    head_counts: Iterable[CountedGroup] = (),
) -> bytes:
    """The text of the minutes in both languages as canonical JSON.

    In it, in this order of meaning: of the meeting its title, date (EDTF), hours, time zone, place, address, access,
    chair and function of the chair; every item of the agenda with the ordinals that number it, its title and its
    entries: kind, pictures and files (name, SHA-256, caption), text with bold, italic, lists, links and footnotes,
    speakers with the function and organisation of that day, number of the decision or action, numbers of the actions
    its words created; the people invited in the
    order of the printed list, with organisation, function, status, who represented them, and when and at which item
    they came or went; the people counted beside them (``depth`` 0, or 1 and more for a part of the group before); the
    dates announced.

    Not in it: keys of the records, state of the minutes and of the translation, days of circulation and adoption,
    internal notes, and what becomes of an action after the meeting (title in the list, owners, due date, progress).

    UTF-8, Unicode form NFC, names of fields sorted, no blank between signs, blank fields left out.
    """
    return _canonical(
        {
            "format": _FORMAT,
            "meeting": {
                "title": _both(meeting.title),
                "date": _date(meeting.date),
                "start": meeting.start,
                "end": meeting.end,
                "ends_next_day": meeting.ends_next_day,
                "time_zone": meeting.time_zone,
                "place": _both(meeting.place),
                "address": meeting.address,
                "access": _both(meeting.access),
                "chair": _name(meeting.chair_name),
                "chair_function": _both(meeting.chair_function),
            },
            "sections": [_section(section) for section in sections],
            "attendance": _invited(list(attendance), list(movements)),
            "head_counts": [
                {"depth": group.depth, "words": _both(group.words), "number": group.number} for group in head_counts
            ],
            "dates": [
                {"date": _date(date.date), "words": _both(date.words), "label": _both(date.label)} for date in dates
            ],
        }
    )


def follow_up_record(decisions: Iterable[Decision], actions: Iterable[ActionItem]) -> bytes:
    """The decisions and the actions as they stand on the day of printing, as canonical JSON."""
    return _canonical(
        {
            "format": _FORMAT,
            "decisions": [_outcome(decision) for decision in decisions],
            "actions": [
                {
                    **_outcome(action),
                    "owners": [_party(owner) for owner in action.owners],
                    "due": _date(action.due),
                    "due_words": _both(action.due_words),
                    "state": action.state,
                    "done_on": _date(action.done_on),
                }
                for action in actions
            ],
        }
    )


def _canonical(record: dict[str, Any]) -> bytes:
    text = json.dumps(_without_blanks(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", text).encode()


def _without_blanks(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _without_blanks(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {}, False)}
    return [_without_blanks(item) for item in value] if isinstance(value, list) else value


def _section(section: Section) -> dict[str, Any]:
    return {
        "path": list(section.item.path),
        "title": _both(section.item.title),
        "entries": [_entry(entry) for entry in section.entries],
    }


def _entry(entry: MinuteEntry) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "depth": entry.depth,
        "text": _rich(entry.text),
        "speakers": [_speaker(speaker) for speaker in entry.speakers],
        "files": [
            {"name": file.file_name, "sha256": file.sha256, "caption": _both(file.caption)} for file in entry.files
        ],
        "decision": entry.decision.number if entry.decision is not None else None,
        "actions": [action.number for action in entry.actions],
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": _name(speaker.name),
        "words": _both(speaker.words),
        "function": _both(speaker.function),
        "organisation": _both(speaker.organisation),
    }


def _invited(rows: list[Attendance], movements: list[Movement]) -> list[dict[str, Any]]:
    return [
        {
            "name": _name(row.name),
            "organisation": _both(row.organisation),
            "function": _both(row.function),
            "college": row.college,
            "status": row.status,
            "represented_by": _name(row.representative) or row.represented_by,
            "movements": [
                {"kind": moved.kind, "at": moved.at, "item": list(moved.item_path)}
                for moved in movements
                if moved.attendance_id == row.id
            ],
        }
        for row in in_order(rows, SheetOrder.PROTOCOL)
    ]


def _outcome(outcome: Decision | ActionItem) -> dict[str, Any]:
    return {"year": outcome.year, "number": outcome.number, "title": _both(outcome.title), "said": _rich(outcome.said)}


def _party(party: Party) -> dict[str, Any]:
    return {
        "name": _name(party.person_name),
        "organisation": _both(party.organisation_name),
        "words": _both(party.words),
    }


def _name(name: PersonName | None) -> dict[str, str] | None:
    if name is None:
        return None
    return {"given": name.given_name, "surname": name.surname, "zh": name.name_zh, "civility": name.civility}


def _both(text: BilingualText) -> dict[str, str]:
    return {"fr": text.fr, "zh": text.zh}


def _rich(text: BilingualRichText) -> dict[str, Any]:
    return {"fr": _blocks(text.fr), "zh": _blocks(text.zh)}


def _blocks(text: RichText) -> list[Any]:
    stored = text.normalised().to_json()
    return list(json.loads(stored)["b"]) if stored else []


def _date(date: RoughDate | None) -> str | None:
    return date.edtf if date is not None else None
