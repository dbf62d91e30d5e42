"""The form of a person: roles in the group, functions in order, numbers told to be doubtful where they stand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.ui.driving import find, press, replace_text, settle, type_text

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.people import GroupRole, PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.links import LinkLine
from groupe_pays.ui.people.person_panel import PersonPanel


@pytest.fixture
def someone(context: Context) -> str:
    return context.services.people.create(PersonName("Anne", "Martin"))


@pytest.fixture
def panel(context: Context, someone: str) -> Iterator[PersonPanel]:
    made = PersonPanel(context)
    context.signals.store_changed.connect(lambda _notice: made.show_record(someone))
    made.resize(448, 900)
    made.show()
    made.show_id(someone)
    settle()
    yield made
    made.close()


def test_a_role_is_given_dated_ended_and_shown(context: Context, panel: PersonPanel, someone: str) -> None:
    panel.set_editing(True)
    find(panel, "role_add").click()
    (held,) = context.services.people.load(someone).roles
    find(panel, "role_0_role").chosen.emit(GroupRole.CO_CHAIR)
    replace_text(find(panel, "role_0_since").line, "2015")
    context.drafts.flush()
    (held,) = context.services.people.load(someone).roles
    assert (held.role, held.since, held.until) == (GroupRole.CO_CHAIR, RoughDate("2015"), None)
    assert "Coprésidence" in panel.head.badge.accessibleName()
    find(panel, "role_0_end").click()
    assert context.services.people.load(someone).current_roles == ()
    find(panel, "role_0_remove").click()
    assert context.services.people.load(someone).roles == ()


def test_a_doubtful_number_is_told_in_place_and_kept(context: Context, panel: PersonPanel, someone: str) -> None:
    panel.set_editing(True)
    find(panel, "person_contacts_add").click()
    settle()
    find(panel, "person_contacts_kind_0").set_value(ContactKind.PHONE)
    value, said = find(panel, "person_contacts_value_0"), find(panel, "person_contacts_said_0")
    type_text(value, "02 28 20")
    assert said.isVisible()
    assert "court" in said.text()
    type_text(value, " 50 00")
    assert not said.isVisible()
    find(panel, "person_contacts_noted_0").click()
    type_text(find(panel, "person_contacts_note_0"), "direct")
    context.drafts.flush()
    (point,) = context.services.people.load(someone).contacts
    assert point == ContactPoint(ContactKind.PHONE, "02 28 20 50 00", "direct")


def test_functions_move_and_lead(context: Context, panel: PersonPanel, someone: str) -> None:
    people = context.services.people
    first, second = (people.add_position(someone, None, BilingualText(title)) for title in ("Maire", "Députée"))
    panel.set_editing(True)
    card = panel.form.positions.card(second)
    assert not card.down.isEnabled()
    press(card.up, "Space")
    assert [one.id for one in people.load(someone).positions] == [second, first]
    card.head.click()
    assert people.load(someone).positions[0].is_head
    find(panel, "person_confirm_today").click()
    assert people.load(someone).confirmed_on is not None


def test_all_somebody_took_part_in_is_counted_and_one_press_away(context: Context, panel: PersonPanel) -> None:
    person = next(one for one in context.services.people.list_people() if one.name.surname == "Auxiette")
    went: list[tuple[object, ...]] = []
    panel.go = lambda *route: went.append(route)
    panel.show_id(person.id)
    part = context.services.taking_part.of_person(person.id)
    lines = {line.objectName(): line for line in panel.findChildren(LinkLine)}
    assert find(panel, "person_interventions_count").text() == str(len(part.interventions))
    press(lines["person_interventions_0"], "Space")
    assert went[-1] == ("meeting", part.interventions[0].meeting_id, "minutes", part.interventions[0].entry_id)
    press(lines["person_meetings_0"], "Space")
    assert went[-1][:3] == ("meeting", part.meetings[0].meeting.id, "receive")


def test_a_name_of_sixty_letters_does_not_push_the_fields_out(context: Context, panel: PersonPanel) -> None:
    long = context.services.people.create(PersonName("Jean", "Wolfeschlegelsteinhausenbergerdorffwelchevoraltern" * 2))
    panel.show_id(long)
    settle()
    assert panel.edit.mapTo(panel, panel.edit.rect().topRight()).x() < panel.width()
