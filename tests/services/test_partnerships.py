"""Partnerships made and changed: each step undone by its name, nothing half made."""

from __future__ import annotations

import pytest

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import NothingFound, PartnerMissing, PartnerOnBothSides
from groupe_pays.domain.organisations import OrganisationKind
from groupe_pays.domain.partnerships import PartnershipKind, PartnershipState, PartnershipText
from groupe_pays.domain.text import BilingualText, TranslationState
from groupe_pays.services.services import Services


@pytest.fixture
def sides(services: Services) -> tuple[str, str]:
    """A French town and a Chinese one."""
    french = services.organisations.create(BilingualText("Quimper", "坎佩尔市"), OrganisationKind.COMMUNE)
    chinese = services.organisations.create(
        BilingualText("Yantai", "烟台市"), OrganisationKind.CHINESE_LOCAL_GOVERNMENT, "CN"
    )
    return french, chinese


@pytest.fixture
def partnership(services: Services, sides: tuple[str, str]) -> str:
    return services.partnerships.create(sides[:1], sides[1:])


def test_a_partnership_binds_both_sides(services: Services, partnership: str) -> None:
    loaded = services.partnerships.load(partnership)

    assert [partner.name.fr for partner in loaded.french] == ["Quimper"]
    assert [partner.name.zh for partner in loaded.chinese] == ["烟台市"]
    assert loaded.kind is PartnershipKind.CONTACTS
    assert loaded.state is PartnershipState.UNKNOWN


def test_making_one_is_undone_whole_and_by_its_name(services: Services, partnership: str) -> None:
    assert services.history.undo_label() == "créer le partenariat “Quimper – Yantai”"
    services.history.undo()
    assert services.partnerships.list_partnerships() == []
    services.history.redo()
    assert services.partnerships.load(partnership).chinese[0].name.fr == "Yantai"


def test_a_new_one_comes_last_in_the_directory(example: Services) -> None:
    french = example.organisations.create(BilingualText("Quimper"))
    chinese = example.organisations.create(BilingualText("Yantai"), country="CN")

    made = example.partnerships.create([french], [chinese])

    assert example.partnerships.list_partnerships()[-1].id == made


def test_one_side_alone_is_no_partnership(services: Services, sides: tuple[str, str]) -> None:
    french, chinese = sides
    for bound in (([french], []), ([], [chinese]), ([], [])):
        with pytest.raises(PartnerMissing):
            services.partnerships.create(*bound)
    with pytest.raises(PartnerOnBothSides):
        services.partnerships.create([french], [chinese, french])
    assert services.partnerships.list_partnerships() == []


def test_fields_are_changed_and_taken_back(services: Services, partnership: str) -> None:
    services.partnerships.edit(partnership, kind=PartnershipKind.TWINNING)
    services.partnerships.edit(partnership, since=RoughDate.parse("1985"))
    assert services.partnerships.load(partnership).since == RoughDate.parse("1985")

    services.history.undo()
    loaded = services.partnerships.load(partnership)
    assert (loaded.kind, loaded.since) == (PartnershipKind.TWINNING, None)


def test_what_is_no_field_of_a_partnership_is_a_mistake_of_the_caller(services: Services, partnership: str) -> None:
    with pytest.raises(TypeError):
        services.partnerships.edit(partnership, name="Quimper – Yantai")


def test_a_text_is_written_then_translated_then_outdated(services: Services, partnership: str) -> None:
    kind = PartnershipText.OBJECTIVES
    french = BilingualText().edited(BilingualText().source, "Échanges scolaires")
    services.partnerships.edit_text(partnership, kind, french)
    both = french.edited(BilingualText().source.other, "学校交流")
    services.partnerships.edit_text(partnership, kind, both)
    services.partnerships.edit_text(partnership, kind, both.edited(both.source, "Échanges scolaires et culturels"))

    stored = (services.partnerships.load(partnership).texts or {})[kind]
    assert stored.zh == "学校交流"
    assert stored.state is TranslationState.OUTDATED


def test_typing_one_text_is_one_step_of_undo(services: Services, partnership: str) -> None:
    for words in ("Éch", "Échanges", "Échanges scolaires"):
        services.partnerships.edit_text(partnership, PartnershipText.OBJECTIVES, BilingualText(words))
    services.partnerships.edit_text(partnership, PartnershipText.OUTLOOK, BilingualText("À suivre"))

    services.history.undo()
    services.history.undo()

    assert services.partnerships.load(partnership).texts == {}
    assert services.history.undo_label() == "créer le partenariat “Quimper – Yantai”"


def test_deleting_is_undone_and_leaves_the_organisations(services: Services, partnership: str) -> None:
    services.partnerships.delete(partnership)
    assert services.partnerships.list_partnerships() == []
    with pytest.raises(NothingFound):
        services.partnerships.load(partnership)
    assert len(services.organisations.list_organisations()) == 2

    services.history.undo()
    assert services.partnerships.load(partnership).id == partnership


def test_organisations_of_one_country_are_found_those_that_begin_so_first(example: Services) -> None:
    found = [one.party.organisation_name.fr for one in example.finding.find_organisations("renn", "FR")]
    assert found[0] == "Rennes"
    assert "Jinan" in [one.party.organisation_name.fr for one in example.finding.find_organisations("济", "CN")]
    assert example.finding.find_organisations("renn", "CN") == []
    assert example.finding.find_organisations("  ") == []


def test_words_of_a_sheet_are_found_everywhere_until_they_are_taken_back(services: Services, partnership: str) -> None:
    services.partnerships.edit_text(partnership, PartnershipText.OUTLOOK, BilingualText("Une véloroute commune"))
    assert [(hit.kind, hit.id) for hit in services.search.find("veloroute")] == [("partnership", partnership)]

    services.history.undo()
    assert services.search.find("veloroute") == []
