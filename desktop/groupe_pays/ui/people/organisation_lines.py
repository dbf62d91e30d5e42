"""The organisations as the list shows them: partners, since when, how many people; folded words and sort keys ready."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from groupe_pays.domain.collation import fold
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.partnerships import PartnerOrganisation, Partnership
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _, ngettext, pgettext
from groupe_pays.labels import label
from groupe_pays.services.services import Services
from groupe_pays.ui.people.ordering import collator, name_order
from groupe_pays.ui.people.words import both_sides, joined, partner_words, year_words
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """One line; ``keys`` sort it by the column of that name, ``hay`` is everything it is found by, folded."""

    organisation: Organisation
    name: str
    other: str
    partners: str
    year: str
    relation: str
    people: int
    has_partnership: bool
    hay: str
    keys: dict[str, Any]

    @property
    def id(self) -> str:
        return self.organisation.id


class LineReader:
    """Reads everything once, then makes the lines; ``only`` limits it to some organisations and their partners."""

    def __init__(self, services: Services, language: Language, only: Collection[str] | None = None) -> None:
        self._language = language
        self._order, self._letters = name_order(language), collator(language)
        self._provinces, self._regions = services.places.provinces(), services.places.regions()
        partnerships = services.partnerships.list_partnerships()
        wanted = None
        if only is not None:
            partnerships = [one for one in partnerships if any(side.organisation_id in only for side in _sides(one))]
            wanted = {*only, *(side.organisation_id for one in partnerships for side in _sides(one))}
        self._bodies = {body.id: body for body in services.organisations.list_organisations(wanted)}
        self._wanted = self._bodies if only is None else [body_id for body_id in only if body_id in self._bodies]
        self._held = _count_people(services, only)
        self._bound = self._bind(partnerships)

    def read(self) -> list[OrganisationLine]:
        """The lines, in no particular order."""
        return [self._line(self._bodies[body_id]) for body_id in self._wanted]

    def _bind(self, partnerships: Sequence[Partnership]) -> dict[str, list[tuple[Partnership, str]]]:
        """The partnerships of each organisation, each with the words for those on the other side."""
        bound: dict[str, list[tuple[Partnership, str]]] = defaultdict(list)
        for one in partnerships:
            for mine, others in ((one.french, one.chinese), (one.chinese, one.french)):
                words = [partner_words(other, self._bodies, self._provinces, self._language) for other in others]
                for side in mine:
                    bound[side.organisation_id].append((one, joined(words, self._language)))
        return bound

    def _line(self, body: Organisation) -> OrganisationLine:
        mine, people = self._bound[body.id], self._held[body.id]
        name, other = both_sides(body.name, self._language)
        partners = joined(dict.fromkeys(words for _one, words in mine), self._language)
        first = _earliest([one for one, _words in mine])
        began = first.since.earliest if first is not None and first.since is not None else None
        keys = {
            "name": self._order(body.name),
            "partners": (not partners, self._letters.sortKey(partners)),
            "since": (began is None, began or date.max),
            "people": -people,
        }
        return OrganisationLine(
            organisation=body,
            name=name,
            other=other,
            partners=partners,
            year=year_words(first.since, self._language) if first is not None and first.since is not None else "",
            relation=label(first.kind) if first is not None else "",
            people=people,
            has_partnership=bool(mine),
            hay=fold("\n".join((*self._found_by(body), partners))),
            keys=keys,
        )

    def _found_by(self, body: Organisation) -> Iterator[str]:
        region = self._regions.get(body.region) or self._provinces.get(body.province)
        texts = (body.name, body.short_name, *((region,) if region is not None else ()))
        yield from (side for text in texts for side in (text.fr, text.zh))
        yield from (body.city, body.region, body.province)


def _sides(one: Partnership) -> tuple[PartnerOrganisation, ...]:
    return (*one.french, *one.chinese)


def _earliest(partnerships: Sequence[Partnership]) -> Partnership | None:
    """The one that began first, else one whose beginning nobody knows."""
    dated = [one for one in partnerships if one.since is not None]
    if dated:
        return min(dated, key=lambda one: one.since.earliest if one.since is not None else date.max)
    return next(iter(partnerships), None)


def _count_people(services: Services, only: Collection[str] | None) -> Counter[str]:
    """How many people hold a function at each organisation now."""
    if only is None:
        people = services.people.list_people()
    else:
        found = (person for body_id in only for person in services.people.list_of_organisation(body_id))
        people = list({person.id: person for person in found}.values())
    return Counter(
        body_id
        for person in people
        for body_id in {position.organisation_id for position in person.positions if position.is_current}
        if body_id is not None
    )


def organisation_model() -> RecordModel:
    return RecordModel(
        (
            Column("name", lambda: _("Organisation"), _name, sortable=True),
            Column(
                "partners", lambda: _("Partners"), lambda line: Cell(line.partners, tip=line.partners), sortable=True
            ),
            Column("since", lambda: pgettext("partnership", "Since"), _since, 188, sortable=True),
            Column("people", lambda: _("People"), _people, 76, sortable=True),
        )
    )


def _name(line: OrganisationLine) -> Cell:
    return Cell(line.name, line.other, weight=600, tip=" — ".join(part for part in (line.name, line.other) if part))


def _since(line: OrganisationLine) -> Cell:
    if not line.has_partnership:
        return Cell("")
    return Cell(line.year or "—", line.relation, tone="text" if line.year else "text2", tip=line.relation)


def _people(line: OrganisationLine) -> Cell:
    words = ngettext("{number} person", "{number} people", line.people).format(number=line.people)
    return Cell(str(line.people), tone="text2", spoken=words)
