"""Names of months, weekdays and cities, as CLDR has them.

Months and weekdays stand here because every page shows dates and loading Babel would delay the window; a test holds
them to Babel's. The cities of time zones are too many: Babel is read when the first one is asked for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from groupe_pays.domain.text import Language
from groupe_pays.i18n import LOCALES

if TYPE_CHECKING:
    from babel.core import Locale

_MONTHS = {
    Language.FR: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    Language.ZH: "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
    Language.EN: "January February March April May June July August September October November December",
}
_SHORT_MONTHS = {
    Language.FR: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    Language.ZH: "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    Language.EN: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
_WEEKDAYS = {
    Language.FR: "lundi mardi mercredi jeudi vendredi samedi dimanche",
    Language.ZH: "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
    Language.EN: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_SHORT_WEEKDAYS = {
    Language.FR: "lun. mar. mer. jeu. ven. sam. dim.",
    Language.ZH: "周一 周二 周三 周四 周五 周六 周日",
    Language.EN: "Mon Tue Wed Thu Fri Sat Sun",
}


def month_name(month: int, language: Language, short: bool = False) -> str:
    """« janvier », "January", 一月 for 1; short: « janv. », "Jan", 1月."""
    return (_SHORT_MONTHS if short else _MONTHS)[language].split()[month - 1]


def weekday_name(weekday: int, language: Language, short: bool = False) -> str:
    """« lundi », 星期一, "Monday" for 0; short: « lun. », 周一, "Mon"."""
    return (_SHORT_WEEKDAYS if short else _WEEKDAYS)[language].split()[weekday]


@cache
def city_of_zone(zone: str, language: Language) -> str:
    """The city an IANA time zone is named after: « Bruxelles » for Europe/Brussels."""
    known = _locale(language).time_zones.get(zone)
    return str((known or {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " "))


@cache
def _locale(language: Language) -> Locale:
    from babel.core import Locale

    return Locale.parse(LOCALES[language])
