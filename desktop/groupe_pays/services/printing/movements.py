"""Arrivals and departures as documents tell them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.movements import Movement, MovementKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import item_number, name_words, time_words
from groupe_pays.i18n import catalogue
from groupe_pays.services.printing.words import both


def movements_by_person(movements: Iterable[Movement], meeting: Meeting) -> dict[str, Words]:
    """What is said of each person, by the id of their attendance: « arrivée à 15 h 10 (point II) »."""
    own: dict[str, list[Movement]] = {}
    for movement in movements:
        own.setdefault(movement.attendance_id, []).append(movement)
    return {key: both(partial(_all, moved, meeting)) for key, moved in own.items()}


def movements_in_one(movements: Iterable[Movement], said: Mapping[str, Words]) -> Words:
    """Everybody who came late or left early, in the order in which they first did; blank for nobody."""
    names = {movement.attendance_id: movement.name for movement in reversed(list(movements))}
    if not names:
        return BLANK

    def line(language: Language) -> str:
        pattern = catalogue(language).pgettext("document", "{name}, {movements}")
        told = [
            pattern.format(name=name_words(name, language), movements=said[key].best(language))
            for key, name in reversed(names.items())
        ]
        return _gap(language).join(told)

    return both(line)


def _all(movements: Iterable[Movement], meeting: Meeting, language: Language) -> str:
    parts = [_one(movement, meeting, language) for movement in movements]
    return ("，" if language is Language.ZH else ", ").join(parts)


def _one(movement: Movement, meeting: Meeting, language: Language) -> str:
    say, arrives = catalogue(language), movement.kind is MovementKind.ARRIVAL
    time = time_words(movement.at, language)
    if not movement.item_path:
        bare = (
            say.pgettext("document", "arrival at {time}")
            if arrives
            else say.pgettext("document", "departure at {time}")
        )
        return bare.format(time=time)
    pattern = (
        say.pgettext("document", "arrival at {time} (item {item})")
        if arrives
        else say.pgettext("document", "departure at {time} (item {item})")
    )
    return pattern.format(time=time, item=item_number(movement.item_path, meeting.numbering, language))


def _gap(language: Language) -> str:
    return "；" if language is Language.ZH else "\u202f; " if language is Language.FR else "; "
