"""Takes everything that names one person out of a dossier: rows, wordings of the day, the journal, the index."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Table, Text, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Session

from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.personal_data import NO_NAME, Traces
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.pinyin import syllables
from groupe_pays.store.actions import OwnerRow
from groupe_pays.store.agenda import PresenterRow
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.audiences import AudiencePersonRow
from groupe_pays.store.delegations import DelegationRow
from groupe_pays.store.earlier_selves import ids_of
from groupe_pays.store.erased_words import clear_bases, clear_dismissals, clear_json, clear_questions
from groupe_pays.store.free_texts import rename_in_texts
from groupe_pays.store.head_counts import CountedGroupRow
from groupe_pays.store.journal import ChangeRow, ImageRow
from groupe_pays.store.meetings import MeetingRow, SeriesRow
from groupe_pays.store.minutes import SpeakerRow
from groupe_pays.store.partnerships import PartnershipContactRow
from groupe_pays.store.people import PersonRow
from groupe_pays.store.spelling import DictionaryWordRow

_OWN = ("person", "contact", "position", "group_role")
"""Tables whose rows, and their images, are the record of a person itself."""
_LISTS = ("audience_person", "partnership_contact")


def traces_of(session: Session, person: PersonRow) -> Traces:
    """The names and addresses somebody has, and those the journal still remembers."""
    names, values = [person.name], [contact.value for contact in person.contacts]
    values += [person.notes.fr, person.notes.zh]
    for table, image in _own_images(session, ids_of(session, person.id)):
        if table == "person":
            names.append(_name_of(image))
            values += [image.get("notes_fr") or "", image.get("notes_zh") or ""]
        elif table == "contact":
            values.append(image.get("value") or "")
    known = {name: None for name in names if name.latin or name.name_zh}
    values = [value for value in values if len(value.strip()) > 3]
    return Traces(tuple(known), tuple(dict.fromkeys(values)), tuple(dict.fromkeys(_said(known))))


def _said(names: Iterable[PersonName]) -> Iterator[str]:
    """« Wang Xiaoming » and « Xiaoming Wang » for 王小明: as somebody writes who has no Chinese letters."""
    for name in names:
        said = syllables(name.name_zh)
        if 1 < len(said) < 4:
            given = "".join(said[1:])
            yield from (f"{said[0]} {given}", f"{given} {said[0]}", " ".join(said), f"{said[0]}{given}")


# --- the record and what points at it ---


def erase_person(
    session: Session, person: PersonRow, day: RoughDate, *, functions: bool, texts: Collection[tuple[str, str]] = ()
) -> None:
    """Leave a row without a name in the place of the record; ``functions`` of the day go too where asked for.

    ``texts``: the rows (table and id) of ``find_occurrences`` in whose words another name is written.
    """
    traces, ids = traces_of(session, person), ids_of(session, person.id)
    rename_in_texts(session, traces, person.id, texts)
    dictionary = {fold(part) for name in traces.names for part in name.surname.split()}
    _clear_record(person, day)
    for kind in (AudiencePersonRow, PartnershipContactRow):
        for row in session.scalars(select(kind).where(kind.person_id == person.id)):
            session.delete(row)
    _clear_attendance(session, person.id, traces, functions)
    _clear_speakers(session, person.id, traces, functions)
    _clear_parties(session, person.id, traces)
    _clear_chairs(session, person.id, functions)
    for word in session.scalars(select(DictionaryWordRow)):
        if fold(word.word) in dictionary:
            session.delete(word)
    clear_questions(session, traces)
    clear_dismissals(session, traces)
    session.flush()
    clear_bases(session, traces)
    _clear_images(session, ids, traces, dictionary)


def _clear_record(person: PersonRow, day: RoughDate) -> None:
    person.civility, person.given_name, person.surname = Civility.NONE, NO_NAME.fr, ""
    person.name_zh = NO_NAME.zh
    person.preferred_language, person.notes, person.source = Language.FR, BilingualText(), ""
    person.confirmed_on, person.erased_on = None, day
    person.contacts, person.positions, person.roles = [], [], []


def _cleared(text: BilingualText, traces: Traces, *, surname: bool = False) -> BilingualText:
    """Both sides without the name; the very same object where they do not bear it."""
    fr = traces.clear(text.fr, NO_NAME.fr, surname=surname)
    zh = traces.clear(text.zh, NO_NAME.zh, surname=surname)
    return text if (fr, zh) == (text.fr, text.zh) else replace(text, fr=fr, zh=zh)


def _rows_naming(session: Session, kind: type[Any], person_id: str, own: str, traces: Traces) -> Iterator[Any]:
    """The rows of a table that point at the person by a column of ``own``, or whose words name them."""
    table: Table = kind.__table__
    written = [column for column in table.columns if type(column.type) is Text]
    pointing = [table.c[name] for name in own.split()]
    for key, *values in session.execute(select(table.c.id, *pointing, *written)).all():
        mine = person_id in values[: len(pointing)]
        if mine or any(traces.find(words) for words in values[len(pointing) :] if words):
            yield session.get_one(kind, key)


def _clear_attendance(session: Session, person_id: str, traces: Traces, functions: bool) -> None:
    for row in _rows_naming(session, AttendanceRow, person_id, "person_id represented_by_id", traces):
        mine = row.person_id == person_id
        about = mine or row.represented_by_id == person_id
        row.represented_by = traces.clear(row.represented_by or "", NO_NAME.fr, surname=about)
        row.note = "" if mine else traces.clear(row.note or "", NO_NAME.fr)
        row.function = BilingualText() if mine and functions else _cleared(row.function, traces, surname=mine)
        row.organisation = _cleared(row.organisation, traces)


def _clear_speakers(session: Session, person_id: str, traces: Traces, functions: bool) -> None:
    for row in _rows_naming(session, SpeakerRow, person_id, "person_id", traces):
        mine = row.person_id == person_id
        row.words = _cleared(row.words, traces, surname=mine)
        row.function = BilingualText() if mine and functions else _cleared(row.function, traces, surname=mine)
        row.organisation = _cleared(row.organisation, traces)


def _clear_parties(session: Session, person_id: str, traces: Traces) -> None:
    for kind in (OwnerRow, PresenterRow):
        for row in _rows_naming(session, kind, person_id, "person_id", traces):
            row.words = _cleared(row.words, traces, surname=row.person_id == person_id)
    for row in _rows_naming(session, DelegationRow, person_id, "head_id", traces):
        row.name = _cleared(row.name, traces, surname=row.head_id == person_id)
    for row in _rows_naming(session, CountedGroupRow, person_id, "", traces):
        row.words = _cleared(row.words, traces)


def _clear_chairs(session: Session, person_id: str, functions: bool) -> None:
    if not functions:
        return
    for meeting in session.scalars(select(MeetingRow).where(MeetingRow.chair_id == person_id)):
        meeting.chair_function = BilingualText()
    for series in session.scalars(select(SeriesRow).where(SeriesRow.chair_id == person_id)):
        series.chair_function = BilingualText()


# --- the journal ---


def _own_images(session: Session, ids: Sequence[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What the journal remembers of a person's records: table and image, before and after each change."""
    for person_id in ids:
        query = select(ImageRow.table_name, ImageRow.before, ImageRow.after).where(_is_own(person_id))
        for table, *images in session.execute(query):
            yield from ((table, json.loads(image)) for image in images if image)


def _is_own(person_id: str) -> Any:
    key = f'"person_id":"{person_id}"'
    return or_(
        (ImageRow.table_name == "person") & (ImageRow.row_id == person_id),
        ImageRow.table_name.in_((*_OWN[1:], *_LISTS))
        & (func.instr(ImageRow.before, key) + func.instr(ImageRow.after, key) > 0),
    )


def _name_of(image: dict[str, Any]) -> PersonName:
    civility = Civility(image.get("civility") or "")
    return PersonName(image.get("given_name") or "", image.get("surname") or "", image.get("name_zh") or "", civility)


def _clear_images(session: Session, ids: Sequence[str], traces: Traces, dictionary: set[str]) -> None:
    """Drop the images of the record, and put « Personne anonymisée » for the name in those of everything else."""
    own = list(session.scalars(select(ImageRow.id).where(or_(*map(_is_own, ids)))))
    for start in range(0, len(own), 500):
        session.execute(delete(ImageRow).where(ImageRow.id.in_(own[start : start + 500])))
    images: Any = ImageRow.__table__
    changes: Any = ChangeRow.__table__
    for row in session.execute(select(images.c.id, images.c.table_name, images.c.before, images.c.after)).all():
        word = row.table_name == "dictionary_word" and _holds_word(row, dictionary)
        if word or (row.table_name == "dismissal" and traces.find_likely(row.before + row.after)):
            session.execute(delete(ImageRow).where(ImageRow.id == row.id))
            continue
        mine = any(f'"person_id":"{one}"' in (row.before + row.after) for one in ids)
        before, after = (clear_json(image, traces, surname=mine) for image in (row.before, row.after))
        if (before, after) != (row.before, row.after):
            session.execute(
                update(images).where(images.c.id == bindparam("key")).values(before=before, after=after),
                {"key": row.id},
            )
    for key, fields in session.execute(select(changes.c.id, changes.c.fields)).all():
        cleared = clear_json(fields, traces)
        if cleared != fields:
            session.execute(update(changes).where(changes.c.id == key).values(fields=cleared))


def _holds_word(row: Any, dictionary: set[str]) -> bool:
    return any(fold(json.loads(image)["word"]) in dictionary for image in (row.before, row.after) if image)
