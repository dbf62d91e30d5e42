"""How people and organisations are proposed under a field in which their letters are typed."""

from __future__ import annotations

from collections.abc import Iterable

from groupe_pays.domain.parties import Party
from groupe_pays.domain.text import Language
from groupe_pays.formats.names import NameStyle, name_words
from groupe_pays.i18n import current_language
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.widgets.completion import Choice
from groupe_pays.ui.widgets.matching import find_typed

LEAST_LETTERS = 2
"""Letters before anything is proposed; one Chinese character is enough."""


def party_words(party: Party, language: Language) -> str:
    """The party in running text: a person without civility, an organisation, or the words."""
    if party.person_name is not None:
        return name_words(party.person_name, language, civil=False)
    return party.name(language)


def is_enough(typed: str) -> bool:
    """Whether it is worth looking for who is meant by what is typed so far."""
    words = typed.strip()
    return len(words) >= LEAST_LETTERS or any("\u3400" <= letter <= "\u9fff" for letter in words)


def party_choices(found: Iterable[FoundParty], typed: str) -> list[Choice]:
    """The proposals in the language of the interface; ``value`` is the ``FoundParty``."""
    return [_choice(party, typed, current_language()) for party in found]


def _choice(found: FoundParty, typed: str, language: Language) -> Choice:
    party = found.party
    if party.person_name is None:
        name = party.name(language)
        short = found.organisation.best(language)
        return Choice(found, name, short if short != name else "", "", find_typed(name, typed), "building-2")
    name = name_words(party.person_name, language, NameStyle.FIRST, civil=False)
    return Choice(
        found, name, found.organisation.best(language), found.function.best(language), find_typed(name, typed)
    )
