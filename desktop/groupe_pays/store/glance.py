"""What the window shows before anything is asked of it, read by plain SQL.

Loading SQLAlchemy and the rows takes as long as everything else of a start together, so the first page does without
them; they are loaded while it is looked at (``opened``). The statements are those any SQL database understands.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from groupe_pays.domain.actions import ActionState
from groupe_pays.domain.changes import ChangeLabel
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import DamagedDossier
from groupe_pays.domain.parties import Party
from groupe_pays.domain.partnerships import partners_title
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language, TranslationState
from groupe_pays.domain.translation import State, TranslationCount, count_states
from groupe_pays.store.file import file_errors
from groupe_pays.store.place import Place

OPEN_STATES = tuple(state.value for state in ActionState if state.is_open)


class MeetingGlance(NamedTuple):
    """A meeting that is not in the bin; ``people`` are those on its list, whatever their status."""

    id: str
    title: BilingualText
    date: RoughDate | None
    place: BilingualText
    series_id: str | None
    series_name: BilingualText
    people: int


class DueAction(NamedTuple):
    """An action still open whose due date is known; ``title`` falls back on the words of the minutes."""

    id: str
    label: str
    title: BilingualText
    due: RoughDate


class ChinesePartner(NamedTuple):
    partnership_id: str
    organisation_id: str
    province: str


class Glance:
    """A connection of its own that only reads, and sees every change once it is committed."""

    def __init__(self, place: Place) -> None:
        self._path = place.path
        with file_errors(place.path):
            self._connection = place.connect()
            self._connection.execute("PRAGMA query_only = ON")

    def close(self) -> None:
        self._connection.close()

    def group_name(self) -> BilingualText:
        return BilingualText(*self._one("SELECT name_fr, name_zh FROM dossier"))

    def last_done(self) -> ChangeLabel | None:
        """What undo would undo."""
        return self._label("SELECT message, fields FROM change WHERE state = 'done' ORDER BY id DESC LIMIT 1")

    def first_undone(self) -> ChangeLabel | None:
        """What redo would do again."""
        return self._label("SELECT message, fields FROM change WHERE state = 'undone' ORDER BY id LIMIT 1")

    def meetings(self) -> list[MeetingGlance]:
        """Living meetings, the latest first; those without a date before all others."""
        found = [
            MeetingGlance(row[0], _text(row, 1), _date(row[3]), _text(row, 4), row[6], _text(row, 7), row[9])
            for row in self._all(_MEETINGS)
        ]
        found.sort(key=lambda meeting: meeting.date.sort_key if meeting.date is not None else _LAST, reverse=True)
        return found

    def agenda_items(self, meeting_id: str) -> int:
        """How many items the agenda of a meeting has; the parts of an item in the bin are gone with it."""
        return int(self._one(_AGENDA_ITEMS, meeting_id)[0])

    def translation_counts(self) -> dict[str, TranslationCount]:
        """How far the minutes of each meeting are, counted as ``domain.translation`` does; none written, none told."""
        states: dict[str, Counter[State]] = {}
        written: set[str] = set()
        for meeting_id, is_entry, stored, source, translated, number in self._all(_TRANSLATION_STATES):
            state = TranslationState(stored) if translated else TranslationState.MISSING
            states.setdefault(meeting_id, Counter())[state, Language(source).other] += number
            if is_entry:
                written.add(meeting_id)
        return {meeting_id: count_states(states[meeting_id].elements()) for meeting_id in written}

    def due_actions(self) -> list[DueAction]:
        """The open actions with a due date, the one due first in front."""
        found = [
            DueAction(row[0], f"{row[1]}-{row[2]}", _first_text(_text(row, 3), _text(row, 5)), RoughDate.parse(row[7]))
            for row in self._all(_DUE_ACTIONS, *OPEN_STATES)
        ]
        return sorted(found, key=lambda action: action.due.sort_key)

    def owners(self, action_id: str) -> tuple[Party, ...]:
        return tuple(_party(row) for row in self._all(_OWNERS, action_id))

    def dates_ahead(self) -> list[tuple[str, BilingualText, RoughDate]]:
        """Id, label and date of what was announced, the earliest first."""
        rows = self._all("SELECT id, label_fr, label_zh, date FROM upcoming_date WHERE deleted_at IS NULL")
        return sorted(((row[0], _text(row, 1), RoughDate.parse(row[3])) for row in rows), key=lambda d: d[2].sort_key)

    def count(self, table: str) -> int:
        """How many rows of a table are not in the bin; people who were erased are none."""
        erased = " AND erased_on IS NULL" if table == "person" else ""
        return int(self._one(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL{erased}")[0])

    def review_years(self) -> int:
        """After how many years without confirmation a person is to be reviewed."""
        return int(self._one("SELECT review_years FROM dossier")[0])

    def count_unconfirmed(self, day: str, youngest_id: str) -> int:
        """How many people were last confirmed before ``day`` (ISO 8601), or never and made before ``youngest_id``."""
        return int(self._one(_UNCONFIRMED, day, youngest_id)[0])

    def chinese_partners(self) -> list[ChinesePartner]:
        """The Chinese side of every living partnership, in the order of the partnerships."""
        return [ChinesePartner(*row) for row in self._all(_CHINESE_PARTNERS)]

    def recent_rows(self, tables: Iterable[str], limit: int) -> list[tuple[str, str, str]]:
        """The rows changed last: table, key and moment (UTC in ISO 8601), each row once."""
        named = list(tables)
        return [(row[0], row[1], row[2]) for row in self._all(_RECENT.format(_marks(named)), *named, limit)]

    def title(self, table: str, row_id: str) -> tuple[BilingualText, str | None] | None:
        """What a row is called and the meeting it belongs to; None where it is gone or in the bin.

        Says what ``titles.row_title`` says of a row: a test holds the two together.
        """
        row = next(self._all(_TITLES[table], row_id), None)
        if row is None:
            return None
        if table == "person":
            return BilingualText(PersonName(row[1], row[2]).latin, row[3]), None
        if table == "partnership":
            names = [_text(partner, 0) for partner in self._all(_PARTNERS, row_id)]
            return partners_title(names), None
        return _first_text(_text(row, 1), _text(row, 3)), row[0]

    def _label(self, query: str) -> ChangeLabel | None:
        row = next(self._all(query), None)
        return ChangeLabel(row[0], json.loads(row[1])) if row is not None else None

    def _all(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        with file_errors(self._path):
            return iter(self._connection.execute(query, values).fetchall())

    def _one(self, query: str, *values: object) -> tuple[Any, ...]:
        row = next(self._all(query, *values), None)
        if row is None:
            raise DamagedDossier(self._path)
        return row


def _text(row: Sequence[Any], at: int) -> BilingualText:
    """Two neighbouring columns as one text; how far it is translated, nobody asks here."""
    return BilingualText(row[at] or "", row[at + 1] or "")


def _first_text(text: BilingualText, other: BilingualText) -> BilingualText:
    return other if text.is_blank else text


def _date(stored: str | None) -> RoughDate | None:
    return RoughDate.parse(stored) if stored else None


def _party(row: Sequence[Any]) -> Party:
    person = PersonName(row[4] or "", row[5] or "", row[6] or "") if row[0] is not None else None
    return Party(row[0], row[1], _text(row, 2), person, _first_text(_text(row, 9), _text(row, 7)))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


_LAST = (3_652_060, 0, "")
"""After the sort key of every date."""

_MEETINGS = """
    SELECT meeting.id, meeting.title_fr, meeting.title_zh, meeting.date, meeting.place_fr, meeting.place_zh,
           meeting.series_id, series.name_fr, series.name_zh,
           (SELECT count(*) FROM attendance WHERE attendance.meeting_id = meeting.id)
    FROM meeting LEFT JOIN series ON series.id = meeting.series_id
    WHERE meeting.deleted_at IS NULL
"""
_AGENDA_ITEMS = """
    WITH RECURSIVE living (id) AS (
        SELECT id FROM agenda_item WHERE meeting_id = ? AND parent_id IS NULL AND deleted_at IS NULL
        UNION ALL
        SELECT part.id FROM agenda_item AS part JOIN living ON part.parent_id = living.id WHERE part.deleted_at IS NULL
    )
    SELECT count(*) FROM living
"""
_TRANSLATION_STATES = """
    WITH RECURSIVE living (id) AS (
        SELECT id FROM agenda_item WHERE parent_id IS NULL AND deleted_at IS NULL
        UNION ALL
        SELECT part.id FROM agenda_item AS part JOIN living ON part.parent_id = living.id WHERE part.deleted_at IS NULL
    ),
    written (meeting_id, is_entry, state, source, fr, zh) AS (
        SELECT entry.meeting_id, 1, text_state, text_source, trim(plain_fr), trim(plain_zh)
        FROM entry JOIN living ON living.id = entry.agenda_item_id WHERE entry.deleted_at IS NULL
        UNION ALL
        SELECT item.meeting_id, 0, title_state, title_source, trim(title_fr), trim(title_zh)
        FROM agenda_item AS item JOIN living ON living.id = item.id
        UNION ALL
        SELECT entry.meeting_id, 0, caption_state, caption_source, trim(caption_fr), trim(caption_zh)
        FROM attachment JOIN entry ON entry.id = attachment.entry_id JOIN living ON living.id = entry.agenda_item_id
        WHERE attachment.deleted_at IS NULL AND entry.deleted_at IS NULL
            AND attachment.width > 0 AND attachment.height > 0 AND media_type IN ('image/jpeg', 'image/png')
    )
    SELECT meeting_id, is_entry, state, source, CASE WHEN source = 'fr' THEN zh <> '' ELSE fr <> '' END, count(*)
    FROM written WHERE fr <> '' OR zh <> ''
    GROUP BY meeting_id, is_entry, state, source, CASE WHEN source = 'fr' THEN zh <> '' ELSE fr <> '' END
"""
_DUE_ACTIONS = f"""
    SELECT action.id, action.year, action.number, action.title_fr, action.title_zh, entry.plain_fr, entry.plain_zh,
           action.due
    FROM action LEFT JOIN entry ON entry.id = action.entry_id
    WHERE action.deleted_at IS NULL AND action.due IS NOT NULL AND action.state IN ({_marks(OPEN_STATES)})
"""
_OWNERS = """
    SELECT owner.person_id, owner.organisation_id, owner.words_fr, owner.words_zh,
           person.given_name, person.surname, person.name_zh,
           organisation.name_fr, organisation.name_zh, organisation.short_name_fr, organisation.short_name_zh
    FROM action_owner AS owner
    LEFT JOIN person ON person.id = owner.person_id
    LEFT JOIN organisation ON organisation.id = owner.organisation_id
    WHERE owner.action_id = ? ORDER BY owner.position
"""
_CHINESE_PARTNERS = """
    SELECT partner.partnership_id, partner.organisation_id, organisation.province
    FROM partner
    JOIN partnership ON partnership.id = partner.partnership_id
    JOIN organisation ON organisation.id = partner.organisation_id
    WHERE partnership.deleted_at IS NULL AND partner.is_chinese
    ORDER BY partnership.position, partnership.id, partner.position
"""
_RECENT = """
    SELECT change_image.table_name, change_image.row_id, max(change.made_at)
    FROM change_image JOIN change ON change.id = change_image.change_id
    WHERE change.state = 'done' AND change_image.table_name IN ({})
    GROUP BY change_image.table_name, change_image.row_id
    ORDER BY max(change.id) DESC LIMIT ?
"""
_SAID = """
    SELECT {0}.meeting_id, {0}.title_fr, {0}.title_zh, entry.plain_fr, entry.plain_zh
    FROM {0} LEFT JOIN entry ON entry.id = {0}.entry_id WHERE {0}.id = ? AND {0}.deleted_at IS NULL
"""
_NAMED = "SELECT {2}, {1}_fr, {1}_zh, '', '' FROM {0} WHERE id = ? AND deleted_at IS NULL"
_UNCONFIRMED = (
    "SELECT count(*) FROM person_line WHERE (confirmed <> '' AND confirmed < ?) OR (confirmed = '' AND id < ?)"
)
_TITLES = {
    "meeting": _NAMED.format("meeting", "title", "id"),
    "agenda_item": _NAMED.format("agenda_item", "title", "meeting_id"),
    "entry": _NAMED.format("entry", "plain", "meeting_id"),
    "upcoming_date": _NAMED.format("upcoming_date", "label", "meeting_id"),
    "organisation": _NAMED.format("organisation", "name", "NULL"),
    "action": _SAID.format("action"),
    "decision": _SAID.format("decision"),
    "person": "SELECT NULL, given_name, surname, name_zh FROM person WHERE id = ? AND deleted_at IS NULL",
    "partnership": "SELECT NULL FROM partnership WHERE id = ? AND deleted_at IS NULL",
}
"""By table: the meeting it belongs to, then its title, then the words that stand for a title nobody gave."""

TITLED = tuple(_TITLES)
"""The tables whose rows have a title to show."""

_PARTNERS = """
    SELECT organisation.name_fr, organisation.name_zh
    FROM partner JOIN organisation ON organisation.id = partner.organisation_id
    WHERE partner.partnership_id = ? ORDER BY partner.position
"""
