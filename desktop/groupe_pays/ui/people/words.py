"""How organisations, places, partners and periods are worded on the members page, in the language of the interface."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.partnerships import PartnerOrganisation
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import DateStyle, capitalised, date_words, with_aside
from groupe_pays.i18n import _
from groupe_pays.places import without_rank

_TOO_LONG = re.compile(r"[^\s-]{25,}")
_PIECE = re.compile(r".{1,12}")


def both_sides(text: BilingualText, language: Language) -> tuple[str, str]:
    """The text in the language, and what is said beside it: the other side where it differs."""
    first = text.best(language)
    other = text.fr if language is Language.ZH else text.zh
    return first, other if other != first else ""


def short_name(organisation: Organisation, language: Language) -> str:
    side = Language.ZH if language is Language.ZH else Language.FR
    return organisation.short_name.side(side) or organisation.name.best(language)


def place_name(name_fr: str, places: Mapping[str, BilingualText], language: Language) -> str:
    """A region or province, which records keep by its French name."""
    known = places.get(name_fr)
    return known.best(language) if known is not None else name_fr


def province_name(name_fr: str, places: Mapping[str, BilingualText], language: Language) -> str:
    """A Chinese province as it stands in brackets after a town: 江苏 for 江苏省."""
    name = place_name(name_fr, places, language)
    return without_rank(name) if language is Language.ZH else name


def partner_words(
    partner: PartnerOrganisation,
    bodies: Mapping[str, Organisation],
    places: Mapping[str, BilingualText],
    language: Language,
) -> str:
    """« Jinan (Shandong) », 济南（山东）; a province alone is not repeated."""
    body = bodies.get(partner.organisation_id)
    name = short_name(body, language) if body is not None else partner.name.best(language)
    return placed_words(name, partner.province, places, language)


def placed_words(name: str, province_fr: str, places: Mapping[str, BilingualText], language: Language) -> str:
    """A name with its province in brackets behind it; a province alone is not repeated."""
    province = province_name(province_fr, places, language) if province_fr else ""
    if not province or province == name:
        return name
    return with_aside(name, province, language)


def joined(words: Iterable[str], language: Language) -> str:
    return ("、" if language is Language.ZH else ", ").join(words)


def year_words(date: RoughDate, language: Language) -> str:
    """The year a relation began: « 1985 », 1985年."""
    return date_words(RoughDate(f"{date.earliest.year:04}"), language)


def period_words(since: RoughDate | None, until: RoughDate | None, language: Language) -> str:
    """« 2003 – 2005 », « depuis 2015 », « jusqu’à 2016 »; nothing for unknown dates."""
    start = date_words(since, language, DateStyle.MEDIUM) if since is not None else ""
    end = date_words(until, language, DateStyle.MEDIUM) if until is not None else ""
    if start and end:
        return f"{start}—{end}" if language is Language.ZH else f"{start}\u00a0– {end}"
    if start:
        return _("since {date}").format(date=start)
    return _("until {date}").format(date=end) if end else ""


def day_words(date: RoughDate | None, language: Language) -> str:
    return capitalised(date_words(date, language)) if date is not None else _("No date yet")


def breakable(words: str) -> str:
    """Words a narrow label may break anywhere where one of them is too long for a line: a surname of 60 letters."""
    return _TOO_LONG.sub(lambda word: "\u200b".join(_PIECE.findall(word[0])), words)
