"""The words for the rules of typography."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from gettext import NullTranslations

from groupe_pays.domain.typing.rule_ids import RuleId


def words_of_typing(say: NullTranslations) -> Mapping[type[Enum], Mapping[Enum, str]]:
    """What each rule puts right, by type and value."""
    return {RuleId: {**_french(say), **_chinese(say)}}


def _french(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        RuleId.FR_APOSTROPHE: say.pgettext("rule", "Curved apostrophe"),
        RuleId.FR_QUOTES: say.pgettext("rule", "French quotation marks"),
        RuleId.FR_GUILLEMETS: say.pgettext("rule", "No-break spaces inside « »"),
        RuleId.FR_COLON: say.pgettext("rule", "No-break space before the colon"),
        RuleId.FR_HIGH_SIGNS: say.pgettext("rule", "Narrow space before ; ! ?"),
        RuleId.FR_ELLIPSIS: say.pgettext("rule", "Ellipsis in one character"),
        RuleId.FR_DASH: say.pgettext("rule", "Dash between spaces"),
        RuleId.FR_LIGATURES: say.pgettext("rule", "Letters œ where certain"),
        RuleId.FR_ORDINALS: say.pgettext("rule", "Short ordinals"),
        RuleId.FR_THOUSANDS: say.pgettext("rule", "Narrow spaces between thousands"),
        RuleId.FR_LONG_NUMBERS: say.pgettext("rule", "Long numbers in groups of three"),
        RuleId.FR_MONEY: say.pgettext("rule", "Narrow space before € and %"),
        RuleId.FR_CAPITALS: say.pgettext("rule", "Accents of capitals where certain"),
    }


def _chinese(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        RuleId.ZH_PUNCTUATION: say.pgettext("rule", "Full-width punctuation after Chinese"),
        RuleId.ZH_BRACKETS: say.pgettext("rule", "Full-width brackets around Chinese"),
        RuleId.ZH_QUOTES: say.pgettext("rule", "Chinese quotation marks"),
        RuleId.ZH_TITLES: say.pgettext("rule", "Title marks 《 》"),
        RuleId.ZH_ELLIPSIS: say.pgettext("rule", "Chinese ellipsis"),
        RuleId.ZH_NO_BREAK_SPACES: say.pgettext("rule", "No French no-break spaces"),
        RuleId.ZH_SPACING: say.pgettext("rule", "Spaces between Chinese and Latin words"),
    }
