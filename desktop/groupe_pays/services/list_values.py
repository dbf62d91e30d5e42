"""What somebody writes for the value of a filter, in any language: « commune », 市镇, « éducation », « non »."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from sqlalchemy.orm import Session

from groupe_pays.domain import clock
from groupe_pays.domain.collation import fold
from groupe_pays.domain.lists import MISSING, YES, ListKind, confirmed_before
from groupe_pays.domain.people import GroupRole
from groupe_pays.domain.text import Language
from groupe_pays.labels import label
from groupe_pays.labels.lists import country_words, presence_words
from groupe_pays.services.list_choices import enum_of, names_of
from groupe_pays.store.lines.asking import is_flag, values_of

_HELD_BY = {
    GroupRole.CHAIR: ("président", "présidente", "president", "chairman", "chairwoman"),
    GroupRole.CO_CHAIR: ("co-président", "co-présidente", "coprésident", "coprésidente", "co-president", "co-chair"),
    GroupRole.SECRETARIAT: ("secrétaire", "secretary", "秘书"),
    GroupRole.REFERENT: ("référent", "référente"),
}
"""Roles by what who holds them is called: the words of the list name the office."""
_YES, _NO = frozenset({"yes", "true", "1", "oui"}), frozenset({"no", "false", "0", "non", "missing", "sans"})


def values_meant(session: Session, kind: ListKind, field: str, written: str) -> tuple[str, ...]:
    """The values of a filter that ``written`` names: of that very name, else those whose name holds it.

    Raises:
        KeyError: the list has no such filter.
    """
    if field == "confirmed_before":
        return _day(written)
    wanted = fold(written)
    if is_flag(kind, field):
        return _presence(field, wanted)
    named = list(_named(session, kind, field))
    exact = tuple(dict.fromkeys(value for value, words in named if wanted in (fold(value), fold(words))))
    return exact or tuple(dict.fromkeys(value for value, words in named if wanted and wanted in fold(words)))


def _day(written: str) -> tuple[str, ...]:
    try:
        confirmed_before(written, clock.today())
    except ValueError:
        return ()
    return (written,)


def _presence(field: str, wanted: str) -> tuple[str, ...]:
    for value, known in ((YES, _YES), (MISSING, _NO)):
        if wanted in known or wanted in (fold(presence_words(field, value, language)) for language in Language):
            return (value,)
    return ()


def _named(session: Session, kind: ListKind, field: str) -> Iterable[tuple[str, str]]:
    """Values with each of the names they go by."""
    values: type[Enum] | None = enum_of(kind, field)
    if values is not None:
        named = [(str(one.value), label(one, language)) for one in values for language in Language]
        held = _HELD_BY.items() if values is GroupRole else ()
        return named + [(role.value, words) for role, names in held for words in names]
    if field == "country":
        there = values_of(session, kind, field)
        return [(code, country_words(code, language)) for code in there for language in Language]
    names = names_of(session, field)
    return [(key, words) for key, name in names.items() for words in (name.fr, name.zh) if words]
