"""How letters speak to people: by title, never by given name, without guessing."""

from __future__ import annotations

import pytest

from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats.addressing import addressee, chinese_title, invited_to, salutation

FR, ZH = Language.FR, Language.ZH
BOUGEARD = PersonName("Jocelyne", "Bougeard", "若瑟琳·布吉尔")
LI = PersonName("Ming", "Li", "李明", Civility.MR)


@pytest.mark.parametrize(
    ("civility", "function", "said"),
    [
        (Civility.MRS, "Adjointe au maire", "Madame l’Adjointe au Maire"),
        (Civility.NONE, "Adjointe au maire déléguée aux RI", "Madame l’Adjointe au Maire"),
        (Civility.NONE, "Vice –Président en charge des RI", "Monsieur le Vice-Président"),
        (Civility.MRS, "Vice-président de la Région", "Madame la Vice-Présidente"),
        (Civility.NONE, "Maire", "Madame, Monsieur"),
        (Civility.MRS, "Maire", "Madame la Maire"),
        (Civility.NONE, "Chef de service", "Madame, Monsieur"),
        (Civility.NONE, "Chargée de mission", "Madame"),
        (Civility.NONE, "Représentant de la présidente", "Monsieur"),
        (Civility.MR, "", "Monsieur"),
        (Civility.NONE, "", "Madame, Monsieur"),
        (Civility.MR, "Conseiller au cabinet de la Présidente", "Monsieur"),
        (Civility.MR, "Conseiller régional", "Monsieur le Conseiller"),
    ],
)
def test_a_french_letter_greets_by_the_office(civility: Civility, function: str, said: str) -> None:
    assert salutation(PersonName("X", "Y", civility=civility), BilingualText(function), FR) == said


def test_a_chinese_official_is_a_vice_mayor_in_french_too() -> None:
    assert salutation(LI, BilingualText("", "副市长"), FR) == "Monsieur le Vice-Maire"
    assert salutation(LI, BilingualText("", "副市长"), ZH) == "尊敬的李明副市长"


@pytest.mark.parametrize(
    ("name", "function", "said"),
    [
        (BOUGEARD, BilingualText("Adjointe au maire", "副市长"), "尊敬的若瑟琳·布吉尔副市长"),
        (LI, BilingualText(), "尊敬的李明先生"),
        (PersonName("Ming", "Li", "李明"), BilingualText(), "尊敬的李明女士/先生"),
        (PersonName("Sophie", "Chappellet"), BilingualText("Coordinatrice", "协调员"), "尊敬的 Sophie Chappellet 女士"),
    ],
)
def test_a_chinese_letter_greets_by_title_else_by_civility(
    name: PersonName, function: BilingualText, said: str
) -> None:
    assert salutation(name, function, ZH) == said


@pytest.mark.parametrize(
    ("function", "title"),
    [
        ("主管国际关系的副市长", "副市长"),
        ("主管对外关系、重大项目和欧洲基金的受托主席", "主席"),
        ("市长、市委书记", "书记"),
        ("市委副书记、市长", "市长"),
        ("副主席（市长）", "副主席"),
        ("主席代表", ""),
        ("项目专员", ""),
        ("", ""),
    ],
)
def test_the_title_is_what_a_chinese_function_ends_with(function: str, title: str) -> None:
    assert chinese_title(function) == title


def test_the_envelope_names_the_person_in_full() -> None:
    assert addressee(BOUGEARD, BilingualText("Adjointe au maire"), FR) == "Madame Jocelyne BOUGEARD"
    assert addressee(LI, BilingualText(), FR) == "Monsieur LI Ming"
    assert addressee(PersonName("Ganaelle", "Guiter"), BilingualText("Responsable"), FR) == "Ganaelle GUITER"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Réunion du groupe-pays Chine", "à la réunion du groupe-pays Chine"),
        ("Comité de pilotage", "au comité de pilotage"),
        ("5es Rencontres franco-chinoises", "aux 5es Rencontres franco-chinoises"),
        ("Atelier « villes durables »", "à l’atelier « villes durables »"),
        ("Retour de Chengdu", "à la réunion «\u00a0Retour de Chengdu\u00a0»"),
    ],
)
def test_a_meeting_is_invited_to_with_its_article(title: str, said: str) -> None:
    assert invited_to(title) == said
