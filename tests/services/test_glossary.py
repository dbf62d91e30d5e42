"""The glossary of a dossier: what is shipped, corrected, added, and the names of its records."""

from __future__ import annotations

import pytest

from groupe_pays.domain.errors import EmptyTitle, NothingFound
from groupe_pays.domain.glossary import Term, TermCategory, TermOrigin
from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText
from groupe_pays.services.glossary import Imported
from groupe_pays.services.services import Services


def term(services: Services, fr: str) -> Term:
    return next(one for one in services.glossary.terms(hidden=True) if one.fr == fr)


def words(fr: str, zh: str) -> BilingualRichText:
    return BilingualRichText(RichText.from_plain(fr), RichText.from_plain(zh))


def test_shipped_terms_and_places_are_there_from_the_start(services: Services) -> None:
    assert term(services, "jumelage").zh == "友好城市关系"
    assert term(services, "Pékin").category is TermCategory.PLACE
    assert len(services.glossary.terms()) > 1200


def test_a_term_is_added_changed_deleted_and_comes_back(services: Services) -> None:
    added = services.glossary.add(Term(fr="pacte local", zh="地方公约"))
    services.glossary.edit(added, zh="地方协约")
    assert term(services, "pacte local").zh == "地方协约"
    services.glossary.delete(added)
    assert [one for one in services.glossary.terms() if one.fr == "pacte local"] == []
    assert [item.title.fr for item in services.bin.list_items()] == ["pacte local"]
    services.bin.restore("term", added)
    assert term(services, "pacte local").zh == "地方协约"
    assert services.history.undo() is not None


def test_a_shipped_term_is_corrected_and_what_it_said_is_pointed_out(services: Services) -> None:
    shipped = term(services, "coopération décentralisée")
    services.glossary.edit(shipped.id, zh="地方合作")
    now = term(services, "coopération décentralisée")
    assert (now.id, now.zh, now.origin) == (shipped.id, "地方合作", TermOrigin.CORRECTED)
    (doubt,) = services.glossary.doubts(words("La coopération décentralisée", "地方政府合作"))
    assert (doubt.expected[0], doubt.used) == ("地方合作", "地方政府合作")
    services.glossary.delete(shipped.id)
    assert term(services, "coopération décentralisée") == shipped


def test_a_shipped_term_can_be_put_aside(services: Services) -> None:
    shipped = term(services, "jumelage")
    services.glossary.delete(shipped.id)
    assert services.glossary.find("un jumelage", Language.FR) == []
    assert term(services, "jumelage").is_hidden
    services.glossary.use_again(shipped.id)
    assert services.glossary.find("un jumelage", Language.FR)[0].term == shipped


def test_a_term_needs_a_word(services: Services) -> None:
    with pytest.raises(EmptyTitle):
        services.glossary.add(Term(fr=" "))
    with pytest.raises(NothingFound):
        services.glossary.edit("nobody", zh="无")


def test_names_of_the_records_are_terms(services: Services) -> None:
    name = PersonName("Jocelyne", "BOUGEARD", "若瑟琳·布吉尔", Civility.MRS)
    services.people.create(name)
    services.organisations.create(BilingualText("Ville de Rennes", "雷恩市"))
    found = services.glossary.find("Jocelyne Bougeard, puis BOUGEARD Jocelyne, de la Ville de Rennes", Language.FR)
    assert [one.term.zh for one in found] == ["若瑟琳·布吉尔", "若瑟琳·布吉尔", "雷恩市"]
    proposals = services.proposals.propose("Mme Bougeard et Jocelyne Bougeard", Language.FR, services.glossary)
    assert [one.target for one in proposals] == ["布吉尔女士", "若瑟琳·布吉尔"]
    back = services.proposals.propose("若瑟琳·布吉尔指出", Language.ZH, services.glossary)
    assert back[0].target == "Jocelyne Bougeard"


def test_a_surname_is_enough_to_know_somebody_by(services: Services) -> None:
    services.people.create(PersonName("Jocelyne", "BOUGEARD", "若瑟琳·布吉尔", Civility.MRS))
    services.people.create(PersonName("Bertrand", "FORT", "贝特朗·福尔", Civility.MR))

    def told(text: str, source: Language) -> list[tuple[str, str]]:
        return [(one.words, one.target) for one in services.proposals.propose(text, source, services.glossary)]

    assert told("Fort de ce constat, le délégué Fort répond.", Language.FR) == [("Fort", "福尔")]
    assert told("MM. Fort et Bougeard", Language.FR) == [("Fort", "福尔"), ("Bougeard", "布吉尔")]
    assert told("Mme Bougeard et M. Fort", Language.FR) == [("Mme Bougeard", "布吉尔女士"), ("M. Fort", "福尔先生")]
    assert told("J. Bougeard et X. Fort", Language.FR) == [("J. Bougeard", "若瑟琳·布吉尔")]
    assert told("福尔先生与布吉尔女士", Language.ZH) == [
        ("福尔先生", "M.\u00a0Fort"),
        ("布吉尔女士", "Mme\u00a0Bougeard"),
    ]


def test_words_of_the_program_are_not_looked_for(services: Services) -> None:
    assert term(services, "Annuler").category is TermCategory.UI
    assert services.glossary.find("Annuler et Enregistrer", Language.FR) == []


def test_imported_terms_are_added_corrected_or_known_in_one_step(services: Services) -> None:
    services.glossary.add(Term(fr="pacte local", zh="地方公约"))
    before = services.glossary.terms()
    terms = [
        Term(fr="Pacte local", zh="地方协约"),
        Term(fr="jumelage", zh="结好"),
        Term(fr="réunion", zh="会议"),
        Term(fr="neuf", zh="新"),
    ]
    assert services.glossary.import_terms(terms) == Imported(added=1, changed=2, same=1)
    assert term(services, "jumelage").origin is TermOrigin.CORRECTED
    services.history.undo()
    assert services.glossary.terms() == before
