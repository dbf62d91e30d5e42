"""Names of countries, as CLDR has them; Babel is read when another one than France or China is asked for."""

from __future__ import annotations

from functools import cache

from groupe_pays.domain.text import Language
from groupe_pays.i18n import LOCALES

_NEAR = {
    "FR": {Language.FR: "France", Language.ZH: "法国", Language.EN: "France"},
    "CN": {Language.FR: "Chine", Language.ZH: "中国", Language.EN: "China"},
}
_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})


def country_name(code: str, language: Language) -> str:
    """« Belgique », 比利时 for BE; the code itself where nobody knows it."""
    near = _NEAR.get(code)
    return near[language] if near is not None else _names(language).get(code, code)


def country_codes() -> list[str]:
    """ISO 3166-1 alpha-2 of every country, France and China first, the others by code."""
    others = (code for code in _names(Language.EN) if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY)
    return [*_NEAR, *sorted(code for code in others if code not in _NEAR)]


@cache
def _names(language: Language) -> dict[str, str]:
    from babel.core import Locale

    return {str(code): str(name) for code, name in Locale.parse(LOCALES[language]).territories.items()}
