"""Gathers everything a dossier holds about one person, with where each datum came from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.documents.content import Words
from groupe_pays.documents.content_personal import DataSection, Datum, PersonalContent
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.personal_data.origin_words import Origins, made_words
from groupe_pays.services.personal_data.taken_part import taken_part_sections
from groupe_pays.services.printing.lists import list_head
from groupe_pays.services.printing.words import both, of, of_date, of_enum
from groupe_pays.store.audiences import AudienceRow
from groupe_pays.store.erasure import traces_of
from groupe_pays.store.free_texts import find_occurrences
from groupe_pays.store.origins import EarlierValue, earlier_values
from groupe_pays.store.people import PersonRow
from groupe_pays.store.store import Store, get_row

_FIELDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("civility", N_("Civility"), ("civility",)),
    ("given_name", N_("Given name"), ("given_name",)),
    ("surname", N_("Surname"), ("surname",)),
    ("name_zh", N_("Chinese name"), ("name_zh",)),
    ("preferred_language", N_("Preferred language"), ("preferred_language",)),
    ("notes", N_("Notes"), ("notes_fr", "notes_zh")),
    ("source", N_("Source"), ("source",)),
    ("confirmed_on", N_("Confirmed on"), ("confirmed_on",)),
)
"""Key, name and columns of each field of the record itself."""
_EARLIER = {
    "civility": N_("Civility"),
    "given_name": N_("Given name"),
    "surname": N_("Surname"),
    "name_zh": N_("Chinese name"),
    "preferred_language": N_("Preferred language"),
    "notes_fr": N_("Notes"),
    "notes_zh": N_("Notes"),
    "source": N_("Source"),
    "confirmed_on": N_("Confirmed on"),
    "value": N_("Contact details"),
    "note": N_("Contact details"),
    "title_fr": N_("Function"),
    "title_zh": N_("Function"),
    "since": N_("From"),
    "until": N_("Until"),
    "role": N_("Role in the group"),
}


def gather(store: Store, person_id: str) -> PersonalContent:
    """Read all of it. Raises ``NothingFound``."""
    with store.reading() as session:
        row = get_row(session, PersonRow, person_id)
        person = row.to_domain()
        origins = Origins(session)
        sections = [
            _identity(origins, person),
            _contacts(origins, row),
            _functions(origins, person),
            _roles(origins, person),
            *taken_part_sections(session, store, person_id),
            _audiences(session, person_id),
            _mentions(session, row),
            _earlier(session, person_id),
        ]
    head = list_head(store, about=BilingualText(person.name.latin or person.name.name_zh, person.name.name_zh))
    return PersonalContent(head, person_id, tuple(one for one in sections if one.data))


def said(message: str) -> Words:
    """A message in both languages."""
    return both(lambda language: catalogue(language).gettext(message))


def section(key: str, title: str, data: Iterable[Datum]) -> DataSection:
    return DataSection(key, said(title), tuple(data), title)


def _identity(origins: Origins, person: Person) -> DataSection:
    name = person.name
    values: dict[str, tuple[Words, Any]] = {
        "civility": (of_enum(name.civility) if name.civility.value else Words(), name.civility.value),
        "given_name": (Words(name.given_name, name.given_name), name.given_name),
        "surname": (Words(name.surname, name.surname), name.surname),
        "name_zh": (Words(name.name_zh, name.name_zh), name.name_zh),
        "preferred_language": (of_enum(person.preferred_language), person.preferred_language.value),
        "notes": (of(person.notes), _pair(person.notes)),
        "source": (Words(person.source, person.source), person.source),
        "confirmed_on": (of_date(person.confirmed_on), _edtf(person.confirmed_on)),
    }
    row = ("person", person.id)
    data = [
        origins.datum(key, said(title), values[key][0], row, values[key][1], columns=columns, source=person.source)
        for key, title, columns in _FIELDS
        if not values[key][0].is_blank
    ]
    return section("identity", N_("Identity"), data)


def _pair(text: BilingualText) -> dict[str, str]:
    return {"fr": text.fr, "zh": text.zh}


def _edtf(date: RoughDate | None) -> str | None:
    return date.edtf if date is not None else None


def _contacts(origins: Origins, row: PersonRow) -> DataSection:
    data = []
    for contact in row.contacts:
        shown = f"{contact.value} ({contact.note})" if contact.note else contact.value
        raw = {"kind": contact.kind.value, "value": contact.value, "note": contact.note}
        name, place = of_enum(contact.kind), ("contact", contact.id)
        data.append(origins.datum("contact", name, Words(shown, shown), place, raw, source=row.source or ""))
    return section("contacts", N_("Contact details"), data)


def _period(since: Any, until: Any) -> Words:
    from_words, to_words = of_date(since), of_date(until)

    def words(language: Any) -> str:
        say, first, last = catalogue(language), from_words.side(language), to_words.side(language)
        if first and last:
            return say.gettext("from {start} until {end}").format(start=first, end=last)
        if first:
            return say.gettext("since {date}").format(date=first)
        return say.gettext("until {date}").format(date=last) if last else ""

    return both(words)


def _joined(*parts: Words) -> Words:
    return both(
        lambda language: ("，" if language.value == "zh" else ", ").join(
            part.best(language) for part in parts if not part.is_blank
        )
    )


def _functions(origins: Origins, person: Person) -> DataSection:
    data = []
    for held in person.positions:
        head = said(N_("At the head of the organisation")) if held.is_head else Words()
        value = _joined(of(held.organisation_name), _period(held.since, held.until), head)
        raw = {
            "title": _pair(held.title),
            "organisation": _pair(held.organisation_name),
            "since": _edtf(held.since),
            "until": _edtf(held.until),
            "main": held.is_main,
            "head": held.is_head,
        }
        title = said(N_("Function")) if held.title.is_blank else of(held.title)
        data.append(origins.datum("function", title, value, ("position", held.id), raw, source=person.source))
    return section("functions", N_("Functions"), data)


def _roles(origins: Origins, person: Person) -> DataSection:
    data = []
    for held in person.roles:
        raw = {"role": held.role.value, "since": _edtf(held.since), "until": _edtf(held.until)}
        value, place = _period(held.since, held.until), ("group_role", held.id)
        data.append(origins.datum("role", of_enum(held.role), value, place, raw, source=person.source))
    return section("roles", N_("Roles in the group"), data)


def _audiences(session: Session, person_id: str) -> DataSection:
    lists = session.scalars(select(AudienceRow).where(AudienceRow.people.any(person_id=person_id)))
    data = [Datum("audience", of(one.name), said(N_("Named in this list of recipients")), raw=one.id) for one in lists]
    return section("audiences", N_("Mailing lists"), data)


def _mentions(session: Session, row: PersonRow) -> DataSection:
    """Where free words name somebody, outside of what they said themselves."""
    data = [
        Datum(
            "mention",
            Words(one.found, one.found),
            Words(one.excerpt, one.excerpt),
            raw={"table": one.table, "id": one.row_id, "column": one.column, "certain": one.is_certain},
        )
        for one in find_occurrences(session, traces_of(session, row), row.id)
    ]
    return section("mentions", N_("Named in texts"), data)


def _earlier(session: Session, person_id: str) -> DataSection:
    """What the record no longer says, and the journal still holds for undo and for history."""
    data = [_earlier_datum(one) for one in earlier_values(session, person_id) if one.column in _EARLIER]
    return section("earlier", N_("Earlier values kept in the journal"), data)


def _earlier_datum(one: EarlierValue) -> Datum:
    value = str(one.value)
    raw = {"table": one.table, "column": one.column, "value": one.value}
    name, until = said(_EARLIER[one.column]), one.until
    return Datum("earlier", name, Words(value, value), made_words(until), raw, until.made_at)
