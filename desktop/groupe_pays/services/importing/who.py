"""Who is who: the names of a source brought together, and matched to the people and organisations of a dossier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from groupe_pays.domain.collation import fold
from groupe_pays.domain.names import read_name
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.people import Person
from groupe_pays.domain.recognition.details import chair_of, speakers_of
from groupe_pays.domain.recognition.listed import bodies_of, people_of
from groupe_pays.domain.recognition.pieces import Cell, Piece, PieceKind
from groupe_pays.domain.text import Language
from groupe_pays.services.importing.plan import (
    Candidate,
    Match,
    Named,
    body_key,
    listed_cell,
    name_key,
    spoken_name,
)

_LIKELY = 84.0
"""Likeness in per cent from which a name may be that of somebody known."""
_LIKELY_BODY = 88.0
_PARTLY = 75.0
"""Likeness of a part from which the organisation of somebody known may be the one a damaged name stands for."""
_MOST = 4


def gather_people(pieces: Iterable[Piece]) -> dict[str, Named]:
    """Everybody named, by key; those listed first, so that « M. Zanchiello » is found to be Alban Zanchiello."""
    kept = list(pieces)
    found: dict[str, Named] = {}
    listed = [one for piece in kept if piece.kind is PieceKind.ATTENDANCE for one in people_of(piece)]
    whole = [one for one in listed if _is_whole(listed_cell(one))]
    for one in whole:
        _note(found, listed_cell(one), one.function, one.organisation)
    for piece in kept:
        if piece.kind is PieceKind.CHAIR:
            french, chinese = chair_of(piece)
            _note(found, spoken_name(french, chinese), Cell(french.function, chinese.function), Cell())
    for one in listed:
        if one not in whole:
            _note(found, listed_cell(one), one.function, one.organisation)
    for piece in kept:
        if piece.kind is PieceKind.INTERVENTION:
            for french, chinese in speakers_of(piece):
                function = Cell(french.function, chinese.function)
                _note(found, spoken_name(french, chinese), function, Cell(french.organisation, chinese.organisation))
    return found


def _is_whole(name: Cell) -> bool:
    read = read_name(name.either)
    return bool(read.given_name or read.name_zh)


def _note(found: dict[str, Named], name: Cell, function: Cell, organisation: Cell) -> None:
    if not name.either.strip():
        return
    key = resolve(name, found)
    known = found.get(key)
    if known is None:
        found[key] = Named(key, name, Match.NEW, function=function, organisation=organisation)
        return
    both = Cell(known.name.fr or name.fr, known.name.zh or name.zh)
    found[key] = replace(
        known,
        name=both,
        function=known.function if known.function.either else function,
        organisation=known.organisation if known.organisation.either else organisation,
        times=known.times + 1,
    )


def resolve(name: Cell, known: Mapping[str, Named]) -> str:
    """The key of a name; a surname alone is that of the only person of the source who bears it."""
    key = name_key(name)
    if key in known:
        return key
    read = read_name(name.fr)
    wanted = fold(read.surname).replace("-", " ").split()
    if not read.given_name and wanted:
        bearers = [one for one in known.values() if _bears(one, wanted)]
        bearers = bearers or [one for one in known.values() if fold(one.person_name.given_name) == " ".join(wanted)]
        if len(bearers) == 1:
            return bearers[0].key
    if name.zh:
        same = [one for one in known.values() if one.name.zh and fold(one.name.zh) == fold(name.zh)]
        if len(same) == 1:
            return same[0].key
    return key


def _bears(one: Named, surname: list[str]) -> bool:
    """Whether a surname, without its particle or not, is that of somebody."""
    own = fold(one.person_name.surname).replace("-", " ").split()
    return bool(own) and (own == surname or own[-len(surname) :] == surname)


def match_people(found: Mapping[str, Named], people: Iterable[Person]) -> tuple[Named, ...]:
    """Each name with the person it means, those it may mean, or as somebody new."""
    from rapidfuzz.fuzz import token_sort_ratio
    from rapidfuzz.process import extract

    known = list(people)
    keys = {at: name_key(Cell(person.name.latin, person.name.name_zh)) for at, person in enumerate(known)}
    chinese = {fold(person.name.name_zh): at for at, person in enumerate(known) if person.name.name_zh}
    matched = []
    for one in found.values():
        exact = [known[at] for at, key in keys.items() if key == one.key]
        if not exact and one.name.zh and fold(one.person_name.name_zh) in chinese:
            exact = [known[chinese[fold(one.person_name.name_zh)]]]
        if len(exact) == 1:
            matched.append(replace(one, match=Match.KNOWN, record_id=exact[0].id, candidates=(_candidate(exact[0]),)))
            continue
        near = extract(one.key, keys, scorer=token_sort_ratio, score_cutoff=_LIKELY, limit=_MOST)
        likely = exact or [known[at] for _key, _score, at in near] or _same_surname(one, known)
        matched.append(_judged(one, likely))
    return tuple(matched)


def _same_surname(one: Named, people: Iterable[Person]) -> list[Person]:
    """Where only a surname is given: those who bear it."""
    name = one.person_name
    if name.given_name or not name.surname:
        return []
    return [person for person in people if fold(person.name.surname) == fold(name.surname)][:_MOST]


def _judged(one: Named, likely: list[Person]) -> Named:
    candidates = tuple(_candidate(person) for person in likely[:_MOST])
    name = one.person_name
    whole = bool(len(name.name_zh) > 1 or (name.given_name and name.surname))
    if candidates:
        single = candidates[0].id if len(candidates) == 1 else None
        return replace(one, match=Match.DOUBTFUL, record_id=single, candidates=candidates)
    return replace(one, match=Match.NEW if whole else Match.WORDS)


def gather_organisations(people: Iterable[Named], pieces: Iterable[Piece] = ()) -> dict[str, Named]:
    """The organisations of people, and those a list of attendance names without anybody."""
    found: dict[str, Named] = {}
    alone = [body for piece in pieces if piece.kind is PieceKind.ATTENDANCE for body in bodies_of(piece)]
    for name in (*(one.organisation for one in people), *alone):
        key = body_key(name)
        if key:
            before = found.get(key)
            times = before.times + 1 if before is not None else 1
            found[key] = Named(key, name, Match.NEW, times=times)
    return found


def match_organisations(found: Mapping[str, Named], organisations: Iterable[Organisation]) -> tuple[Named, ...]:
    """Each organisation with the record of that name or short name, one near it, or as a new one."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    known = list(organisations)
    names: dict[str, Organisation] = {}
    for body in known:
        for text in (body.name.fr, body.name.zh, body.short_name.fr, body.short_name.zh):
            if text:
                names.setdefault(fold(text), body)
    matched = []
    for one in found.values():
        sides = [fold(side) for side in (one.name.fr, one.name.zh) if side]
        exact = next((names[side] for side in sides if side in names), None)
        if exact is not None:
            candidate = Candidate(exact.id, exact.name.best(Language.FR))
            matched.append(replace(one, match=Match.KNOWN, record_id=exact.id, candidates=(candidate,)))
            continue
        near = extract(one.key, list(names), scorer=ratio, score_cutoff=_LIKELY_BODY, limit=_MOST)
        bodies = {names[name].id: names[name] for name, _score, _at in near}
        candidates = tuple(Candidate(body.id, body.name.best(Language.FR)) for body in bodies.values())
        match = Match.DOUBTFUL if candidates else Match.NEW
        matched.append(replace(one, match=match, candidates=candidates))
    return tuple(matched)


def linked_organisations(
    people: Iterable[Named], bodies: tuple[Named, ...], known: Iterable[Person]
) -> tuple[Named, ...]:
    """Organisations that are not found by their name, taken for that of the known people who name them.

    « ncy » beside the mayor of Nancy may be Nancy: it is proposed, and the user is asked.
    """
    from rapidfuzz.fuzz import partial_ratio

    records = {person.id: person for person in known}
    meant: dict[str, set[tuple[str, str]]] = {}
    for one in people:
        person = records.get(one.record_id or "") if one.match is Match.KNOWN else None
        for position in person.positions if person is not None else ():
            name = position.organisation_name.best(Language.FR)
            near = partial_ratio(body_key(one.organisation), fold(name)) >= _PARTLY
            if position.organisation_id and near:
                meant.setdefault(body_key(one.organisation), set()).add((position.organisation_id, name))
    linked = []
    for body in bodies:
        found = meant.get(body.key, set())
        if body.match is not Match.KNOWN and len(found) == 1:
            record_id, name = next(iter(found))
            candidates = (Candidate(record_id, name), *(one for one in body.candidates if one.id != record_id))
            body = replace(body, match=_how_sure(body.key, name), record_id=record_id, candidates=candidates)
        linked.append(body)
    return tuple(linked)


def _how_sure(key: str, name: str) -> Match:
    """A short form of a name is that name; a few letters of it, as a bad scan leaves them, are to be checked."""
    words = fold(name).replace("-", " ").split()
    whole = key.replace("-", " ").replace("/", " ").split()
    return Match.KNOWN if whole and all(word in words for word in whole) else Match.DOUBTFUL


def _candidate(person: Person) -> Candidate:
    main = person.main_position
    body = main.organisation_name.best(Language.FR) if main is not None else ""
    name = person.name.plain(Language.FR)
    return Candidate(person.id, f"{name}, {body}" if body else name)
