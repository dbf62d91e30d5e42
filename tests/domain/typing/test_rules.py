"""What each rule changes, what none of them touches, and that no text is ever the worse for them."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groupe_pays.domain.text import Language
from groupe_pays.domain.typing.correcting import corrected
from groupe_pays.domain.typing.rule_ids import RuleId, rules_of
from groupe_pays.domain.typing.rules import RULES, find_edits

FRENCH, CHINESE = rules_of(Language.FR), rules_of(Language.ZH)
N, F = "\u00a0", "\u202f"


@pytest.mark.parametrize("rule", RuleId)
def test_the_example_of_a_rule_is_what_it_does(rule: RuleId) -> None:
    example, becomes = RULES[rule].example, RULES[rule].becomes

    assert corrected(example, [rule]) == becomes
    assert corrected(example, rules_of(rule.language)) == becomes
    assert corrected(example, [other for other in RuleId if other is not rule]) != becomes, "it can be switched off"


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ('Il dit: "la "Chine" est là"!', f"Il dit{N}: «{N}la “Chine” est là{N}»{F}!"),
        ("quoi?! oui ; non !", f"quoi{F}?! oui{F}; non{F}!"),
        ("A l'issue, l'Etat... A partir de là", "À l’issue, l’État… À partir de là"),
        ("coeur SOEUR Oeuvre chef-d'oeuvre boeufs", "cœur SŒUR Œuvre chef-d’œuvre bœufs"),
        ("2ème 5èmes 1ère 1ères XXème 3eme 12e", "2e 5es 1re 1res XXe 3e 12e"),
        ("25000 habitants, 125000 € et 12000€", f"25{F}000 habitants, 125{F}000{F}€ et 12{F}000{F}€"),
        ("Etats-Unis et Ile-de-France", "États-Unis et Île-de-France"),
        ('l\'"Europe" de demain', f"l’«{N}Europe{N}» de demain"),
        ("M. X - maire de Y", "M. X \u2013 maire de Y"),
    ],
)
def test_french_is_put_right(typed: str, right: str) -> None:
    assert corrected(typed, FRENCH) == right


@pytest.mark.parametrize(
    "text",
    [
        *("coexister, moelle, coefficient, goéland", "réunion de 14:30 à 15:00", "http://a.fr/b?c=1;d:e!f"),
        *("le rapport 2017-4", "en 2017 300 personnes", "35000 Rennes", "code postal 35000 est", "BP 12345 dans"),
        *("06 12 34 56 78", "+33 299 123 456", "02 99 123 456", "nom@exemple.fr?sujet=oui", "www.a.fr/x?y=1"),
        *(r"C:\Documents\l'an", "compte-rendu.docx", "std::vector", "x = y_z", "`l'option: a`", "a -> b", "5 - 3"),
        *("- un", "rock 'n' roll", "Le 1er et la 2e", "A Lyon", "4 - 5", "10/02/2017", "Ete"),
    ],
)
def test_what_only_looks_like_a_case_is_left_alone(text: str) -> None:
    assert corrected(text, FRENCH) == text


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("会议,开始.时间:14:30;地点:杭州(中国).", "会议，开始.时间：14:30;地点：杭州（中国）。"),
        ('他说:"我们"同意"了"', "他说：“我们”同意“了”"),
        ("<<中法PDF协议>>", "《中法 PDF 协议》"),
        ("导出为文件 , 好", "导出为文件，好"),
        ("2017 年 1 月 31 日", "2017年1月31日"),
        ("若瑟琳·布吉尔(Jocelyne Bougeard)", "若瑟琳·布吉尔（Jocelyne Bougeard）"),
        ("等等...好", "等等……好"),
        (f"好{N}!", "好！"),
    ],
)
def test_chinese_is_put_right(typed: str, right: str) -> None:
    assert corrected(typed, CHINESE) == right


@pytest.mark.parametrize(
    "text", ["见 http://a.fr/b,c", "M. LI, maire.", "第1.2节", "3.5万", "14:00—17:00", "Windows 10 系统", "A4纸"]
)
def test_chinese_leaves_latin_and_figures_alone(text: str) -> None:
    assert corrected(text, CHINESE) == text


# What holds for every text

PIECES = st.sampled_from(
    [
        *(
            "l'",
            '"',
            "'",
            "«",
            "»",
            "“",
            "”",
            ":",
            ";",
            "!",
            "?",
            "...",
            "…",
            ".",
            ",",
            " ",
            "  ",
            N,
            F,
            "(",
            ")",
            "（",
        ),
        *(
            "）",
            "<<",
            ">>",
            "《",
            "》",
            "oe",
            "coeur",
            "5èmes",
            "1ère",
            "XXème",
            "25000",
            "1 733",
            "€",
            "%",
            "-",
            " - ",
        ),
        *(
            "会议",
            "纪要",
            "，",
            "。",
            "：",
            "PDF",
            "A4",
            "http://a.fr/b?c",
            "a@b.fr",
            "14:30",
            "Etat",
            "A partir",
            "\n",
        ),
        *("\ufffc", "\u2060", "😀", "e\u0301", "\u3000", "_", "*", "#", "0", "7", "a", "É", "‘", "’", "……", "—", "、"),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=14).map("".join), st.text(max_size=30))
RULE_SETS = st.sampled_from([FRENCH, CHINESE])


@given(TEXTS, RULE_SETS)
def test_doing_it_again_changes_nothing(text: str, rules: tuple[RuleId, ...]) -> None:
    once = corrected(text, rules)

    assert corrected(once, rules) == once


@given(TEXTS, RULE_SETS, st.booleans())
def test_edits_are_in_order_and_apart(text: str, rules: tuple[RuleId, ...], ended: bool) -> None:
    edits = find_edits(text, rules, ended)

    for edit in edits:
        assert 0 <= edit.start <= edit.end <= len(text)
    for first, second in pairwise(edits):
        assert first.end <= second.start


@given(TEXTS, RULE_SETS)
def test_no_word_is_ever_lost(text: str, rules: tuple[RuleId, ...]) -> None:
    assert bare(corrected(text, rules), rules) == bare(text, rules)


def bare(text: str, rules: tuple[RuleId, ...]) -> str:
    """The letters and figures alone, French ordinals in one form: all that no rule may change."""
    if rules is CHINESE:
        return "".join(c for c in text if unicodedata.category(c)[0] in "LN" or c in "\ufffc\n")
    text = re.sub(r"(?<=[0-9IVX])(?:i?[èeé]me|[èe]re|re|e)(?=s?(?!\w))", "e", text)
    text = text.replace("œ", "oe").replace("Œ", "OE").translate({ord("É"): "E", ord("À"): "A", ord("Î"): "I"})
    return "".join(c for c in text.lower() if unicodedata.category(c)[0] in "LN" or c in "\ufffc\n")


@settings(deadline=None, max_examples=30)
@given(st.text(alphabet="ab .'\"«»:;!?-oe15€è会，()<>", max_size=4000).filter(lambda text: len(text) > 500))
def test_long_texts_settle(text: str) -> None:
    for rules in (FRENCH, CHINESE):
        once = corrected(text, rules)
        assert corrected(once, rules) == once
