"""The names that stand in the records as terms: people, what they are, and bodies with their short names."""

from __future__ import annotations

from collections.abc import Iterator

from groupe_pays.domain.glossary import Term, TermCategory, TermOrigin
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.people import Person, PersonName
from groupe_pays.domain.text import Language
from groupe_pays.formats import NameStyle, name_words, text_surname


def record_terms(people: list[Person], organisations: list[Organisation]) -> Iterator[Term]:
    """A term a person, a body and a short name; the functions people hold now, each once."""
    functions: dict[tuple[str, str], Term] = {}
    for person in people:
        yield person_term(person)
        for position in person.positions:
            title = position.title
            if title.fr.strip() and title.zh.strip():
                functions.setdefault((title.fr, title.zh), _function(title.fr, title.zh))
    yield from functions.values()
    for body in organisations:
        yield _record(f"organisation:{body.id}", body.name.fr, body.name.zh, TermCategory.ORGANISATION)
        if not body.short_name.is_blank:
            short = body.short_name
            zh = short.zh or body.name.zh
            yield _record(f"organisation:{body.id}:short", short.fr, zh, TermCategory.ORGANISATION)


def person_term(person: Person) -> Term:
    """« Jocelyne Bougeard », 若瑟琳·布吉尔; also found as « Bougeard Jocelyne »."""
    name = person.name
    main = person.main_position
    note = main.title.best(Language.FR) if main is not None else ""
    return Term(
        id=f"person:{person.id}",
        fr=name_words(name, Language.FR, NameStyle.TEXT) if name.latin else "",
        zh=name.name_zh,
        category=TermCategory.PERSON,
        note=note,
        origin=TermOrigin.RECORDS,
        others_fr=_other_orders(name),
        others_zh=_surname_zh(name),
    )


def _other_orders(name: PersonName) -> tuple[str, ...]:
    if not (name.given_name and name.surname):
        return ()
    surname = text_surname(name.surname)
    return (f"{surname} {name.given_name}", f"{name.given_name} {surname}")


def _surname_zh(name: PersonName) -> tuple[str, ...]:
    """布吉尔 for 若瑟琳·布吉尔: how somebody is called once they were named in full."""
    _given, dot, surname = name.name_zh.rpartition("·")
    return (surname,) if dot and len(surname) > 1 else ()


def _function(fr: str, zh: str) -> Term:
    return _record(f"function:{fr}:{zh}", fr, zh, TermCategory.FUNCTION)


def _record(key: str, fr: str, zh: str, category: TermCategory) -> Term:
    return Term(id=key, fr=fr, zh=zh, category=category, origin=TermOrigin.RECORDS)
