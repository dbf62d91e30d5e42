"""The names of the rules, apart from what they do: whoever only names them need not build their expressions."""

from __future__ import annotations

from enum import StrEnum

from groupe_pays.domain.text import Language


class RuleId(StrEnum):
    """What is put right; the words for it are ``label(rule)``."""

    FR_APOSTROPHE = "fr_apostrophe"
    FR_QUOTES = "fr_quotes"
    FR_GUILLEMETS = "fr_guillemets"
    FR_COLON = "fr_colon"
    FR_HIGH_SIGNS = "fr_high_signs"
    FR_ELLIPSIS = "fr_ellipsis"
    FR_DASH = "fr_dash"
    FR_LIGATURES = "fr_ligatures"
    FR_ORDINALS = "fr_ordinals"
    FR_THOUSANDS = "fr_thousands"
    FR_LONG_NUMBERS = "fr_long_numbers"
    FR_MONEY = "fr_money"
    FR_CAPITALS = "fr_capitals"
    ZH_PUNCTUATION = "zh_punctuation"
    ZH_BRACKETS = "zh_brackets"
    ZH_QUOTES = "zh_quotes"
    ZH_TITLES = "zh_titles"
    ZH_ELLIPSIS = "zh_ellipsis"
    ZH_NO_BREAK_SPACES = "zh_no_break_spaces"
    ZH_SPACING = "zh_spacing"

    @property
    def language(self) -> Language:
        return Language(self.value[:2])


def rules_of(language: Language) -> tuple[RuleId, ...]:
    """Every rule of a language; none for English."""
    return tuple(rule for rule in RuleId if rule.value.startswith(language.value))
