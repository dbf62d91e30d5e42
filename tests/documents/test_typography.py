"""The rules of each language, applied on paper and nowhere else."""

from __future__ import annotations

import pytest

from groupe_pays.documents.typography import typeset, with_superiors
from groupe_pays.domain.text import Language

N, F = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'ouverture d'aujourd'hui", "l’ouverture d’aujourd’hui"),
        ("garder à l'esprit:", f"garder à l’esprit{N}:"),
        ("à votre service :", f"à votre service{N}:"),
        ("oui ; non ! quoi ?", f"oui{F}; non{F}! quoi{F}?"),
        ("oui; non! quoi?", f"oui{F}; non{F}! quoi{F}?"),
        ("« Jeunesse III »", f"«{N}Jeunesse III{N}»"),
        ("«Jing-jin-ji»", f"«{N}Jing-jin-ji{N}»"),
        ("1 733 732 habitants, 10 000 €", f"1{F}733{F}732 habitants, 10{F}000{F}€"),
        ("le 1er mars 2017 à 14 h 30", f"le 1er{N}mars{N}2017 à 14{N}h{N}30"),
        ("M. Zanchiello et Mme Delga", f"M.{N}Zanchiello et Mme{N}Delga"),
        ("des images...", "des images…"),
        ("http://a.fr/b?c=1;d", "http://a.fr/b?c=1;d"),
        ("de 14:00 à 17:00", "de 14:00 à 17:00"),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_french_is_printed_with_its_spaces_and_marks(typed: str, printed: str) -> None:
    assert typeset(typed, Language.FR) == printed
    assert typeset(printed, Language.FR) == printed, "what is right stays as it is"


def test_chinese_keeps_its_text_and_takes_one_dash() -> None:
    assert typeset("对应机构——中国人民对外友好协会", Language.ZH) == "对应机构\u2e3a中国人民对外友好协会"
    assert typeset("“驯服全球化”的宝贵财富。", Language.ZH) == "“驯服全球化”的宝贵财富。"


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("5es Rencontres", ["es"]),
        ("le 1er mars", ["er"]),
        ("la 1re fois, le XXe siècle", ["re", "e"]),
        ("Le 5 et les 12 élus", []),
        ("2e et 3es", ["e", "es"]),
    ],
)
def test_ordinals_are_raised(text: str, raised: list[str]) -> None:
    pieces = with_superiors(text, Language.FR)
    assert "".join(piece for piece, _ in pieces) == text
    assert [piece for piece, superior in pieces if superior] == raised
