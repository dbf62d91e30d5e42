"""What is worth knowing of an organisation at once, in words: its place, its inhabitants, its membership."""

from __future__ import annotations

from collections.abc import Iterator

from groupe_pays.domain.organisations import Contribution, Organisation
from groupe_pays.domain.text import Language
from groupe_pays.formats import number, with_aside
from groupe_pays.formats.countries import country_name
from groupe_pays.i18n import _, ngettext
from groupe_pays.labels import label
from groupe_pays.services.places import PlacesService
from groupe_pays.ui.people.words import period_words, place_name, province_name


def facts(body: Organisation, places: PlacesService, language: Language) -> Iterator[str]:
    """« Alsace → Grand Est », « 207 178 habitants (2012) », « membre depuis 2003 », « contribution 2017 : payée »."""
    if body.country not in ("FR", "CN"):
        yield country_name(body.country, language)
    elif body.region:
        yield region_words(body.region, places, language)
    elif body.province:
        yield province_name(body.province, places.provinces(), language)
    yield from population_words(body, language)
    if body.member_since is not None or body.member_until is not None:
        yield _("member {period}").format(period=period_words(body.member_since, body.member_until, language))
    if body.contribution is not Contribution.UNKNOWN:
        state = label(body.contribution).lower() if language is not Language.ZH else label(body.contribution)
        if body.contribution_year is not None:
            yield _("contribution {year}: {state}").format(year=body.contribution_year, state=state)
        else:
            yield _("contribution: {state}").format(state=state)


def region_words(region: str, places: PlacesService, language: Language) -> str:
    """A region, with that of today behind one of before 2016."""
    name, successor = place_name(region, places.regions(), language), places.successors().get(region)
    return f"{name} → {successor.best(language)}" if successor is not None else name


def population_words(body: Organisation, language: Language) -> Iterator[str]:
    """How many live there, in what year, and of what that is the number."""
    if body.population is None:
        return
    words = ngettext("{number} inhabitant", "{number} inhabitants", body.population)
    words = words.format(number=number(body.population, language))
    year, note = body.population_year, body.population_note.best(language)
    about = ("，" if language is Language.ZH else ", ").join(part for part in (note, str(year) if year else "") if part)
    if about:
        words = with_aside(words, about, language)
    yield words
