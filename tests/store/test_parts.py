"""A change of a part is a change of the whole: screens and index of a person hear of a new function."""

from __future__ import annotations

from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.parties import Party
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services


def test_a_new_function_touches_the_person_also_when_it_is_undone(services: Services) -> None:
    person = services.people.create(PersonName("Alban", "Zanchiello"))
    heard: list[ChangeNotice] = []
    services.subscribe(heard.append)

    services.people.add_position(person, None, BilingualText("Conseiller"))
    services.history.undo()

    assert [notice.ids("person") for notice in heard] == [{person}, {person}]
    assert services.search.find("conseiller") == []


def test_new_owners_touch_the_action(services: Services) -> None:
    action = services.actions.create_action(BilingualText("Écrire"))
    heard: list[ChangeNotice] = []
    services.subscribe(heard.append)

    services.actions.set_owners(action, (Party(words=BilingualText("Groupe-pays")),))

    assert heard[0].ids("action") == {action}
