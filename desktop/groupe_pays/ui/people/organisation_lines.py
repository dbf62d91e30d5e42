"""The organisations as the list shows them: partners, since when, how many people."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from groupe_pays.domain.lists import Surroundings
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.partnerships import PartnerOrganisation, Partnership
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import _, ngettext, pgettext
from groupe_pays.labels import label
from groupe_pays.services.services import Services
from groupe_pays.ui.people.words import both_sides, joined, partner_words, year_words
from groupe_pays.ui.widgets.records import Cell, Column


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """One line, in the words of one language."""

    organisation: Organisation
    name: str
    other: str
    partners: str
    year: str
    relation: str
    people: int
    has_partnership: bool

    @property
    def id(self) -> str:
        return self.organisation.id


def read_lines(services: Services, language: Language, ids: Collection[str]) -> list[OrganisationLine]:
    """The lines of those organisations, in their order; what is gone is left out."""
    around, provinces = services.lists.around(ids), services.places.provinces()
    return [_line(around.bodies[key], around, provinces, language) for key in ids if key in around.bodies]


def _line(
    body: Organisation, around: Surroundings, provinces: dict[str, BilingualText], language: Language
) -> OrganisationLine:
    mine = around.partnerships.get(body.id, ())
    name, other = both_sides(body.name, language)
    words = [
        joined([partner_words(each, around.bodies, provinces, language) for each in _others(one, body.id)], language)
        for one in mine
    ]
    first = _earliest(mine)
    return OrganisationLine(
        organisation=body,
        name=name,
        other=other,
        partners=joined(dict.fromkeys(words), language),
        year=year_words(first.since, language) if first is not None and first.since is not None else "",
        relation=label(first.kind) if first is not None else "",
        people=around.people.get(body.id, 0),
        has_partnership=bool(mine),
    )


def _others(one: Partnership, organisation_id: str) -> Sequence[PartnerOrganisation]:
    """Those on the other side."""
    return one.chinese if any(side.organisation_id == organisation_id for side in one.french) else one.french


def _earliest(partnerships: Sequence[Partnership]) -> Partnership | None:
    """The one that began first, else one whose beginning nobody knows."""
    dated = [one for one in partnerships if one.since is not None]
    if dated:
        return min(dated, key=lambda one: one.since.earliest if one.since is not None else date.max)
    return next(iter(partnerships), None)


def organisation_columns() -> tuple[Column, ...]:
    return (
        Column("name", lambda: _("Organisation"), _name, sortable=True),
        Column("partners", lambda: _("Partners"), lambda line: Cell(line.partners, tip=line.partners), sortable=True),
        Column("since", lambda: pgettext("partnership", "Since"), _since, 188, sortable=True),
        Column("people", lambda: _("People"), _people, 76, sortable=True),
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
