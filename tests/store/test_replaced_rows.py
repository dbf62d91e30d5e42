"""Parts that a change replaces come back with undo: contact details, owners, presenters."""

from __future__ import annotations

from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.parties import Party
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services

PHONE = ContactPoint(ContactKind.PHONE, "02 99 28 55 55")
FAX = ContactPoint(ContactKind.FAX, "02 99 63 52 07")
EMAIL = ContactPoint(ContactKind.EMAIL, "maire@rennes.fr")


def test_contact_details_replaced_come_back_and_go_again(services: Services) -> None:
    body = services.organisations.create(BilingualText("Rennes"))
    services.organisations.set_contacts(body, (PHONE, FAX))
    services.organisations.edit(body, city="Rennes")
    services.organisations.set_contacts(body, (PHONE, EMAIL))

    services.history.undo()
    assert services.organisations.load(body).contacts == (PHONE, FAX)
    services.history.redo()
    assert services.organisations.load(body).contacts == (PHONE, EMAIL)


def test_several_replacements_that_are_one_step_come_back_together(services: Services) -> None:
    body = services.organisations.create(BilingualText("Rennes"))
    services.organisations.set_contacts(body, (PHONE,))
    services.organisations.edit(body, city="Rennes")
    for contacts in ((PHONE, FAX), (FAX,), (FAX, EMAIL)):
        services.organisations.set_contacts(body, contacts)

    services.history.undo()

    assert services.organisations.load(body).contacts == (PHONE,)


def test_the_same_contact_details_again_are_no_change(services: Services) -> None:
    body = services.organisations.create(BilingualText("Rennes"))
    services.organisations.set_contacts(body, (PHONE,))
    services.organisations.edit(body, city="Rennes")
    label = services.history.undo_label()
    services.organisations.set_contacts(body, (PHONE,))
    assert services.history.undo_label() == label


def test_owners_and_presenters_replaced_come_back(services: Services) -> None:
    first, second = Party(words=BilingualText("CUF")), Party(words=BilingualText("Le groupe"))
    action = services.actions.create_action(BilingualText("Écrire"), (first,))
    services.actions.set_owners(action, (second,))
    services.history.undo()
    assert [owner.words.fr for owner in services.actions.load(action).owners] == ["CUF"]

    item = services.agenda.add_item(services.meetings.plan_meeting(BilingualText("Réunion")), BilingualText("Point"))
    services.agenda.set_presenters(item, (first,))
    services.agenda.set_presenters(item, (second,))
    services.history.undo()
    meeting = services.meetings.list_meetings()[0].meeting.id
    assert [one.words.fr for one in services.agenda.list_items(meeting)[0].presenters] == ["CUF"]
