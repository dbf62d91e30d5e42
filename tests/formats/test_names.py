"""People are named as their language and ours name them."""

from __future__ import annotations

import pytest

from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.text import Language
from groupe_pays.formats import NameStyle, name_words, person_name, text_surname, upper_surname

BOUGEARD = PersonName("Jocelyne", "Bougeard", "若瑟琳·布吉尔", Civility.MRS)
RUSSE = PersonName("Guillaume", "De RUSSÉ")
LI_MING = PersonName("Ming", "Li", "李明", Civility.MRS)


@pytest.mark.parametrize(
    ("name", "language", "text", "in_list", "first"),
    [
        (BOUGEARD, Language.FR, "Jocelyne Bougeard", "Jocelyne BOUGEARD", "Jocelyne Bougeard"),
        (BOUGEARD, Language.ZH, "若瑟琳·布吉尔", "若瑟琳·布吉尔", "若瑟琳·布吉尔（Jocelyne Bougeard）"),
        (BOUGEARD, Language.EN, "Jocelyne Bougeard", "Jocelyne BOUGEARD", "Jocelyne Bougeard"),
        (RUSSE, Language.FR, "Guillaume De Russé", "Guillaume De RUSSÉ", "Guillaume De Russé"),
        (RUSSE, Language.ZH, "Guillaume De Russé", "Guillaume De RUSSÉ", "Guillaume De Russé"),
        (LI_MING, Language.FR, "LI Ming", "LI Ming", "LI Ming (李明)"),
        (LI_MING, Language.ZH, "李明", "李明", "李明"),
        (PersonName(name_zh="李明"), Language.FR, "李明", "李明", "李明"),
        (PersonName(surname="Dupont"), Language.FR, "Dupont", "DUPONT", "Dupont"),
        (PersonName(), Language.FR, "", "", ""),
    ],
)
def test_a_name_in_text_in_lists_and_at_first(
    name: PersonName, language: Language, text: str, in_list: str, first: str
) -> None:
    assert [name_words(name, language, style) for style in NameStyle] == [text, in_list, first]


def test_a_name_with_its_civility() -> None:
    parts = ("Jocelyne", "Bougeard", "若瑟琳·布吉尔")

    assert person_name(Civility.MRS, *parts, Language.FR) == "Mme\u00a0Jocelyne Bougeard"
    assert person_name(Civility.MRS, *parts, Language.ZH) == "若瑟琳·布吉尔女士"
    assert person_name(Civility.MRS, *parts, Language.EN) == "Ms\u00a0Jocelyne Bougeard"
    assert person_name(Civility.MRS, "Ming", "Li", "李明", Language.FR, NameStyle.FIRST) == "Mme\u00a0LI Ming (李明)"
    assert person_name(Civility.MR, "Ming", "Li", "李明", Language.ZH) == "李明先生"
    assert name_words(BOUGEARD, Language.FR) == "Jocelyne Bougeard"


@pytest.mark.parametrize(
    ("typed", "in_list", "in_text"),
    [
        ("Da Silva", "Da SILVA", "Da Silva"),
        ("de Russé", "de RUSSÉ", "de Russé"),
        ("DE RUSSÉ", "DE RUSSÉ", "De Russé"),
        ("d’Ormesson", "d’ORMESSON", "d’Ormesson"),
        ("D’ORMESSON", "D’ORMESSON", "D’Ormesson"),
        ("de La Fontaine", "de LA FONTAINE", "de La Fontaine"),
        ("SAINT-DRENANT", "SAINT-DRENANT", "Saint-Drenant"),
        ("Kerroc’h", "KERROC’H", "Kerroc’h"),
        ("KERROC’H", "KERROC’H", "Kerroc’h"),
        ("Le Goff", "LE GOFF", "Le Goff"),
        ("Lefrançois", "LEFRANÇOIS", "Lefrançois"),
        ("Lecœur", "LECŒUR", "Lecœur"),
        ("Da", "DA", "Da"),
        ("", "", ""),
    ],
)
def test_capitals_of_surnames(typed: str, in_list: str, in_text: str) -> None:
    assert (upper_surname(typed), text_surname(typed)) == (in_list, in_text)
