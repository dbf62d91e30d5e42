"""Whatever is pasted into a field is kept as far as a file can hold it, and never stops the program."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import EmptyTitle, Refusal
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.parties import Party
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language, clean
from groupe_pays.services.services import Services

HOSTILE = [
    "a\x00b",
    "lone \ud800 surrogate",
    "\ufffe\uffffx",
    '=HYPERLINK("x")',
    "<b>&amp;</b>",
    "'; DROP TABLE person; --",
    "\u202eright to left",
    "𠅤𠮷 rare",
    "x" * 100_000,
    "a\r\nb\x0bc",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_kept_in_every_kind_of_field(services: Services, words: str) -> None:
    kept = clean(words)
    meeting = services.meetings.plan_meeting(BilingualText(words, words), date=RoughDate.parse("2017-01-31"))
    services.meetings.edit(meeting, address=words)
    body = services.organisations.create(BilingualText(words))
    services.organisations.edit(body, city=words)
    services.organisations.set_contacts(body, (ContactPoint(ContactKind.PHONE, words),))
    person = services.people.create(PersonName(words, words, words), body, BilingualText(words))
    services.attendance.add_person(meeting, person)
    item = services.agenda.add_item(meeting, BilingualText(words))
    services.agenda.edit_item(item, internal_note=words)
    action = services.actions.create_action(BilingualText(words), (Party(words=BilingualText(words)),))
    services.calendar.add_date(BilingualText(words), RoughDate.parse("2017"))
    services.search.find(words[:200])
    assert services.meetings.load(meeting).address == kept
    assert services.meetings.load(meeting).title.zh == kept
    assert services.organisations.load(body).contacts[0].value == kept
    assert services.people.load(person).name.surname == kept
    assert services.actions.load(action).owners[0].name(Language.FR) == kept
    while services.history.undo() is not None:
        pass
    assert services.people.list_people() == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_name=st.text(max_size=20), surname=st.text(max_size=20))
def test_any_name_is_kept_or_refused(services: Services, given_name: str, surname: str) -> None:
    try:
        person = services.people.create(PersonName(given_name, surname))
    except Refusal:
        return
    assert services.people.load(person).name.given_name == clean(given_name)


def test_a_title_of_characters_no_file_can_hold_is_no_title(services: Services) -> None:
    with pytest.raises(EmptyTitle):
        services.meetings.plan_meeting(BilingualText("\ufffe\x00", "\x07"))
    with pytest.raises(EmptyTitle):
        services.people.create(PersonName("\x00", "\ufffe"))
