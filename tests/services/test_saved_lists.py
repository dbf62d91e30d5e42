"""Questions kept under a name, and what the filters of a list are called by."""

from __future__ import annotations

import pytest

from groupe_pays.domain.collation import fold
from groupe_pays.domain.errors import EmptyTitle, NothingFound
from groupe_pays.domain.lists import Filter, ListKind, ListQuery
from groupe_pays.domain.people import GroupRole
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.labels import label
from groupe_pays.services.services import Services

ASKED = ListQuery(
    ListKind.ORGANISATIONS, "éducation", (Filter("kind", "departement"), Filter("partner_province", "Jiangsu")), "since"
)


def test_a_question_is_kept_asked_again_renamed_updated_and_forgotten_each_undoable(services: Services) -> None:
    saved = services.saved_lists
    key = saved.save(BilingualText("Avec le Jiangsu", "与江苏合作"), ASKED)
    (one,) = saved.list_saved(ListKind.ORGANISATIONS)
    assert (one.name.zh, one.query) == ("与江苏合作", ASKED)
    assert saved.list_saved(ListKind.PEOPLE) == []
    saved.rename(key, BilingualText("Jiangsu"))
    saved.update(key, ListQuery(ListKind.ORGANISATIONS, "nanjing", down=True))
    (one,) = saved.list_saved(ListKind.ORGANISATIONS)
    assert (one.name.fr, one.query.words, one.query.filters, one.query.down) == ("Jiangsu", "nanjing", (), True)
    saved.delete(key)
    assert saved.list_saved(ListKind.ORGANISATIONS) == []
    for _step in range(3):
        services.history.undo()
    assert saved.list_saved(ListKind.ORGANISATIONS)[0].query == ASKED


def test_a_name_is_needed_and_what_is_gone_is_said(services: Services) -> None:
    with pytest.raises(EmptyTitle):
        services.saved_lists.save(BilingualText(" "), ASKED)
    with pytest.raises(NothingFound):
        services.saved_lists.delete("nothing")
    assert services.history.undo_label() is None


@pytest.mark.parametrize("kind", list(ListKind))
@pytest.mark.parametrize("language", [Language.FR, Language.ZH])
def test_every_choice_of_every_filter_finds_as_many_as_it_says(
    example: Services, kind: ListKind, language: Language
) -> None:
    for field in example.lists.fields(kind):
        for choice in example.lists.choices(kind, field, language):
            found = example.lists.find(ListQuery(kind, filters=(Filter(field, choice.value),)))
            assert len(found) == choice.count, (field, choice)
            assert example.lists.words(kind, field, choice.value, language) == choice.words


@pytest.mark.parametrize(
    ("kind", "field", "written", "value"),
    [
        (ListKind.ORGANISATIONS, "kind", "Département", "departement"),
        (ListKind.ORGANISATIONS, "kind", "市镇", "commune"),
        (ListKind.ORGANISATIONS, "partner_province", "江苏省", "Jiangsu"),
        (ListKind.PEOPLE, "email", "non", "missing"),
        (ListKind.PEOPLE, "email", "manquant", "missing"),
        (ListKind.PEOPLE, "role", label(GroupRole.CO_CHAIR, Language.ZH), "co_chair"),
        (ListKind.PARTNERSHIPS, "confirmed_before", "2015-06", "2015-06"),
    ],
)
def test_values_are_named_in_any_language(
    example: Services, kind: ListKind, field: str, written: str, value: str
) -> None:
    assert example.lists.meant(kind, field, written) == (value,)


def test_part_of_a_name_means_all_that_hold_it_and_nonsense_means_none(example: Services) -> None:
    names = {use.id: use.sector.name.fr for use in example.sectors.list_sectors()}
    meant = example.lists.meant(ListKind.PARTNERSHIPS, "sector", "ECONO")
    assert {names[key] for key in meant} == {name for name in names.values() if "econo" in fold(name)}
    assert len(meant) > 1
    assert example.lists.meant(ListKind.PARTNERSHIPS, "sector", "xyz") == ()
    assert example.lists.meant(ListKind.PEOPLE, "confirmed_before", "bientôt") == ()


def test_several_records_go_to_the_bin_in_one_step(example: Services) -> None:
    ids = example.lists.find(ListQuery(ListKind.PEOPLE))[:5]
    example.lists.delete(ListKind.PEOPLE, ids)
    assert not set(ids) & set(example.lists.find(ListQuery(ListKind.PEOPLE)))
    example.history.undo()
    assert example.lists.find(ListQuery(ListKind.PEOPLE))[:5] == ids
