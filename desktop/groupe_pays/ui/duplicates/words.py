"""How the fields of two records are named and worded when they stand side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.merging import Kind
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import DateStyle, NameStyle, capitalised, date_words, name_words
from groupe_pays.formats.countries import country_name
from groupe_pays.formats.numbers import number
from groupe_pays.formats.reaching import contact_words
from groupe_pays.i18n import _, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.people.words import period_words, place_name

if TYPE_CHECKING:
    from groupe_pays.services.services import Services

_FIELDS: Mapping[str, Callable[[], str]] = {
    "civility": lambda: _("Civility"),
    "given_name": lambda: _("Given name"),
    "surname": lambda: _("Surname"),
    "name_zh": lambda: _("Chinese name"),
    "preferred_language": lambda: _("Preferred language"),
    "name": lambda: _("Name"),
    "short_name": lambda: _("Short name"),
    "kind": lambda: pgettext("organisation", "Kind"),
    "college": lambda: _("College"),
    "country": lambda: _("Country"),
    "region": lambda: pgettext("place", "Region"),
    "province": lambda: pgettext("place", "Province"),
    "parent_id": lambda: _("Part of"),
    "address": lambda: _("Address"),
    "postcode": lambda: _("Postal code"),
    "city": lambda: _("City"),
    "population": lambda: _("Population"),
    "population_year": lambda: _("Population, year"),
    "population_note": lambda: pgettext("population", "Of"),
    "member_since": lambda: _("Member since"),
    "member_until": lambda: _("Member until"),
    "contribution": lambda: _("Contribution"),
    "contribution_year": lambda: _("Contribution, year"),
    "notes": lambda: _("Notes"),
    "source": lambda: _("Source"),
    "confirmed_on": lambda: _("Confirmed on"),
}
_YEARS = ("population_year", "contribution_year")


def field_words(name: str) -> str:
    return _FIELDS[name]()


def value_words(services: Services, name: str, value: Any, language: Language) -> str:
    """A value as it is read; blank for none."""
    if value is None or value == "":
        return ""
    if isinstance(value, BilingualText):
        return "\n".join(side for side in dict.fromkeys((value.fr, value.zh)) if side)
    if isinstance(value, Enum):
        return label(value)
    if isinstance(value, RoughDate):
        return capitalised(date_words(value, language, DateStyle.MEDIUM))
    if name == "country":
        return country_name(value, language)
    if name == "region":
        return place_name(value, services.places.regions(), language)
    if name == "province":
        return place_name(value, services.places.provinces(), language)
    if name == "parent_id":
        return _body_words(services, value, language)
    return str(value) if name in _YEARS or not isinstance(value, int) else number(value, language)


def _body_words(services: Services, organisation_id: str, language: Language) -> str:
    try:
        return services.organisations.load(organisation_id).name.best(language)
    except NothingFound:
        return ""


def record_words(record: Person | Organisation, language: Language) -> str:
    """The name a record goes by in a list."""
    if isinstance(record, Person):
        return name_words(record.name, language, NameStyle.LIST, civil=False) or record.name.plain(language)
    return record.name.best(language)


def about_words(record: Person | Organisation, language: Language) -> str:
    """What tells it from others of that name: the function and organisation, the kind and the town."""
    if isinstance(record, Person):
        main = record.main_position
        sides = (main.title.best(language), main.organisation_name.best(language)) if main is not None else ()
    else:
        sides = (label(record.kind), record.city or record.province)
    return " · ".join(side for side in sides if side)


def held_words(record: Person | Organisation, language: Language) -> str:
    """The functions somebody holds or held, one a line."""
    lines = []
    for held in record.positions if isinstance(record, Person) else ():
        between = "，" if language is Language.ZH else ", "
        words = between.join(
            part for part in (held.title.best(language), held.organisation_name.best(language)) if part
        )
        period = period_words(held.since, held.until, language)
        lines.append(f"{words} ({period})" if period and language is not Language.ZH else words + period)
    return "\n".join(lines)


def reach_words(record: Person | Organisation, kind: Kind) -> str:
    """Phones, addresses and sites, one a line."""
    country = "FR" if kind is Kind.PERSON else getattr(record, "country", "FR")
    return "\n".join(contact_words(point, country) for point in record.contacts)
