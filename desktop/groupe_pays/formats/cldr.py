"""Names of months, weekdays and cities from CLDR, read when first asked for: loading Babel would delay the window."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from groupe_pays.domain.text import Language
from groupe_pays.i18n import LOCALES

if TYPE_CHECKING:
    from babel.core import Locale


@cache
def month_name(month: int, language: Language, short: bool = False) -> str:
    """« janvier », "January", 一月; short: « janv. », "Jan", 1月."""
    return str(_locale(language).months["format"]["abbreviated" if short else "wide"][month])


@cache
def weekday_name(weekday: int, language: Language, short: bool = False) -> str:
    """« lundi », 星期一, "Monday" for 0; short: « lun. », 周一, "Mon"."""
    return str(_locale(language).days["format"]["abbreviated" if short else "wide"][weekday])


@cache
def city_of_zone(zone: str, language: Language) -> str:
    """The city an IANA time zone is named after: « Bruxelles » for Europe/Brussels."""
    known = _locale(language).time_zones.get(zone)
    return str((known or {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " "))


@cache
def _locale(language: Language) -> Locale:
    from babel.core import Locale

    return Locale.parse(LOCALES[language])
