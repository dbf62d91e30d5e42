"""A name typed in one line at the door comes apart as its owner would write it."""

from __future__ import annotations

import pytest

from groupe_pays.domain.names import as_typed, read_name
from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.text import BilingualText, Language


@pytest.mark.parametrize(
    ("typed", "given", "surname"),
    [
        ("Bertrand Gallet", "Bertrand", "Gallet"),
        ("Claire SAINT-DRENANT", "Claire", "Saint-Drenant"),
        ("GALLET Bertrand", "Bertrand", "Gallet"),
        ("Magali Da SILVA", "Magali", "Da Silva"),
        ("Guillaume de Russé", "Guillaume", "de Russé"),
        ("De RUSSÉ Guillaume", "Guillaume", "De Russé"),
        ("Jean-Pierre Le Goff", "Jean-Pierre", "Le Goff"),
        ("J.-P. O’BRIEN", "J.-P.", "O’Brien"),
        ("LI Ming", "Ming", "Li"),
        ("Marie  Claude\u00a0POMEL", "Marie Claude", "Pomel"),
        ("Dupont", "", "Dupont"),
        ("DUPONT", "", "Dupont"),
        ("   ", "", ""),
    ],
)
def test_capitals_are_the_surname_else_the_last_word(typed: str, given: str, surname: str) -> None:
    assert read_name(typed) == PersonName(given, surname)


def test_a_title_before_the_name_is_the_civility() -> None:
    assert read_name("Mme Claire SAINT-DRENANT").civility is Civility.MRS
    assert read_name("M. Auxiette") == PersonName("", "Auxiette", "", Civility.MR)


def test_a_chinese_name_is_kept_whole_beside_the_latin_one() -> None:
    assert read_name("李明") == PersonName("", "", "李明")
    assert read_name("LI Ming (李明)") == PersonName("Ming", "Li", "李明")
    assert read_name("若瑟琳·布吉尔（Jocelyne BOUGEARD）") == PersonName("Jocelyne", "Bougeard", "若瑟琳·布吉尔")
    assert read_name("让-马克·艾罗").name_zh == "让-马克·艾罗"
    assert read_name("李明女士") == PersonName("", "", "李明", Civility.MRS)


def test_a_short_text_goes_to_the_side_of_its_script() -> None:
    assert as_typed("  Cités  Unies France ") == BilingualText("Cités Unies France")
    assert as_typed("昂热市") == BilingualText("", "昂热市", Language.ZH)
