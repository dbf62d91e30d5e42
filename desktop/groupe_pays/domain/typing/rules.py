"""The rules: their names, their examples, and who looks for them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from groupe_pays.domain.typing import chinese, french
from groupe_pays.domain.typing.edits import Edit, Finder, allowed
from groupe_pays.domain.typing.rule_ids import RuleId


@dataclass(frozen=True, slots=True)
class TypingRule:
    """One rule; ``example`` is something it changes, ``becomes`` what that becomes."""

    id: RuleId
    example: str
    becomes: str
    find: Finder


_EXAMPLES = {
    RuleId.FR_APOSTROPHE: ("l'Europe", "l’Europe"),
    RuleId.FR_QUOTES: ('"Jeunesse"', "«\u00a0Jeunesse\u00a0»"),
    RuleId.FR_GUILLEMETS: ("«Jeunesse»", "«\u00a0Jeunesse\u00a0»"),
    RuleId.FR_COLON: ("Lieu: Paris", "Lieu\u00a0: Paris"),
    RuleId.FR_HIGH_SIGNS: ("Quand ?", "Quand\u202f?"),
    RuleId.FR_ELLIPSIS: ("à suivre...", "à suivre…"),
    RuleId.FR_DASH: ("Lyon - pilote", "Lyon \u2013 pilote"),
    RuleId.FR_LIGATURES: ("oeuvre", "œuvre"),
    RuleId.FR_ORDINALS: ("5èmes", "5es"),
    RuleId.FR_THOUSANDS: ("1 733 732", "1\u202f733\u202f732"),
    RuleId.FR_LONG_NUMBERS: ("25000 élus", "25\u202f000 élus"),
    RuleId.FR_MONEY: ("10 €, 5%", "10\u202f€, 5\u202f%"),
    RuleId.FR_CAPITALS: ("Etat", "État"),
    RuleId.ZH_PUNCTUATION: ("好,请坐.", "好，请坐。"),
    RuleId.ZH_BRACKETS: ("好(杭州)", "好（杭州）"),
    RuleId.ZH_QUOTES: ('"青年"', "“青年”"),
    RuleId.ZH_TITLES: ("<<合作协议>>", "《合作协议》"),
    RuleId.ZH_ELLIPSIS: ("等等...", "等等……"),
    RuleId.ZH_NO_BREAK_SPACES: ("存为\u00a0PDF", "存为 PDF"),
    RuleId.ZH_SPACING: ("存为PDF", "存为 PDF"),
}
RULES = {rule: TypingRule(rule, *_EXAMPLES[rule], {**french.FINDERS, **chinese.FINDERS}[rule.value]) for rule in RuleId}


def find_edits(text: str, rules: Collection[RuleId], ended: bool = True) -> list[Edit]:
    """What ``rules`` change in ``text`` in one go; where two meet, the first stands.

    ``ended``: the end of the text is the end of its paragraph, else somebody is still typing there.
    """
    return allowed(_found(text, rules, ended), text)


def _found(text: str, rules: Collection[RuleId], ended: bool) -> Iterator[Edit]:
    for rule in RuleId:
        if rule in rules:
            yield from RULES[rule].find(text, ended)
