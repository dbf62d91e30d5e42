"""Letter by letter, the rules come to what they make of the whole text: none of them waits for a key that is past."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.text import Language
from groupe_pays.domain.typing.correcting import completed, corrected
from groupe_pays.domain.typing.edits import applied
from groupe_pays.domain.typing.rule_ids import RuleId, rules_of
from groupe_pays.domain.typing.rules import RULES

N, F = "\u00a0", "\u202f"


def typed(text: str, language: Language) -> str:
    """What stands there once ``text`` was typed, one character a key."""
    line = ""
    for character in text:
        before, line = line, line + character
        line = applied(line, completed(before, line, rules_of(language)))
    return line


@pytest.mark.parametrize("rule", RuleId)
def test_the_example_of_every_rule_is_put_right_by_the_key_after_it(rule: RuleId) -> None:
    assert typed(RULES[rule].example + " ", rule.language).rstrip(" ") == RULES[rule].becomes


@pytest.mark.parametrize(
    "text",
    [
        *("Un budget de 25000 euros, pour 12000 jeunes.", "25000€ et 125000 habitants.", "35000 Rennes est là."),
        *('Le "prix de l\'"avenir" européen" est là.', 'Il dit: "d\'"ici" et qu\'"ailleurs"".'),
        *("La 5ème fois, l'Etat. A partir de mars: oui!", "Les oeuvres - surtout - du coeur..."),
    ],
)
def test_french_comes_to_the_same_by_keys_and_as_a_whole(text: str) -> None:
    assert typed(text, Language.FR) == corrected(text, rules_of(Language.FR))


@pytest.mark.parametrize(
    "text", ["会议2017年1月31日 14:00—17:00开始", "第 5 届会议，共 3 份", "存为PDF，2017年 1 月", "3月15日 9:30 到"]
)
def test_chinese_comes_to_the_same_by_keys_and_as_a_whole(text: str) -> None:
    assert typed(text, Language.ZH) == corrected(text, rules_of(Language.ZH))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Un budget de 25000 euros est", f"Un budget de 25{F}000 euros est"),
        ('Le "mot d\'"ordre" dit" ici', f"Le «{N}mot d’“ordre” dit{N}» ici"),
        ("Il dit 'oui' et 'non', d'accord", "Il dit 'oui' et 'non', d’accord"),
    ],
)
def test_french_as_typed(text: str, right: str) -> None:
    assert typed(text, Language.FR) == right


def test_an_hour_keeps_its_space_after_a_date() -> None:
    assert corrected("2017年1月31日 14:00 开始", rules_of(Language.ZH)) == "2017年1月31日 14:00 开始"
    assert corrected("1月 31 日 14 点", rules_of(Language.ZH)) == "1月31日14点"


@given(st.lists(st.sampled_from(["12500", " ", "euros", "'", '"', "l", "oui", "日", "14:00", ",", "a"]), max_size=12))
def test_no_key_takes_a_letter_away(pieces: list[str]) -> None:
    text = "".join(pieces)
    for language in (Language.FR, Language.ZH):
        kept = [c for c in typed(text, language) if c.isalnum()]
        assert kept == [c for c in text if c.isalnum()]
