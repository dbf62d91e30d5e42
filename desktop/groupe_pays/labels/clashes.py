"""What speaks against a day, in words: names of public holidays, dates to avoid, other meetings."""

from __future__ import annotations

from groupe_pays.domain.avoiding import Clash, ClashKind, Country, Holiday
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words, list_of, name_words
from groupe_pays.i18n import catalogue
from groupe_pays.labels.values import label

_MOST_NAMES = 3


def holiday_names(holiday: Holiday, language: Language) -> list[str]:
    """What is celebrated; of a moved day that stands alone, that it is one."""
    names = [*(label(festival, language) for festival in holiday.festivals), *holiday.other]
    if names or holiday.worked_instead is None:
        return names
    words = catalogue(language).gettext("day off, worked on {date} instead")
    return [words.format(date=date_words(holiday.worked_instead, language))]


def holiday_words(holiday: Holiday, language: Language) -> str:
    """« Nouvel An chinois (congés en Chine) »."""
    say = catalogue(language)
    if holiday.country is Country.FR:
        pattern = say.gettext("{holiday} (public holiday in France)")
    elif holiday.estimated:
        pattern = say.gettext("{holiday} (days off in China, still to be confirmed)")
    elif holiday.first == holiday.last:
        pattern = say.gettext("{holiday} (public holiday in China)")
    else:
        pattern = say.gettext("{holiday} (days off in China)")
    return pattern.format(holiday=list_of(holiday_names(holiday, language), language))


def clash_words(clash: Clash, language: Language) -> str:
    """What it is, without its date."""
    say = catalogue(language)
    if clash.holiday is not None:
        return holiday_words(clash.holiday, language)
    if clash.kind is ClashKind.WEEKEND:
        return say.gettext("weekend")
    title = clash.label.best(language)
    if clash.kind is ClashKind.MEETING:
        return say.gettext("another meeting, “{title}”").format(title=title)
    if clash.kind is ClashKind.PEOPLE:
        number = len(clash.people)
        pattern = say.ngettext(
            "{people} is expected at another meeting, “{title}”",
            "{people} are expected at another meeting, “{title}”",
            number,
        )
        return pattern.format(people=_people(clash, language), title=title)
    return title


def _people(clash: Clash, language: Language) -> str:
    """Some names, and how many more."""
    names = [name_words(name, language) for name in clash.people]
    if len(names) > _MOST_NAMES:
        more = len(names) - _MOST_NAMES + 1
        say = catalogue(language)
        others = say.ngettext("{number} other person", "{number} other people", more).format(number=more)
        names = [*names[: _MOST_NAMES - 1], others]
    return list_of(names, language)
