"""The organisations as the list shows them: partners, since when, how many people."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from groupe_pays.domain.lists import BondEntry, OrganisationEntry, PartnerEntry
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.labels import label
from groupe_pays.services.services import Services
from groupe_pays.ui.people.words import both_sides, joined, placed_words, year_words
from groupe_pays.ui.widgets.records import Cell, Column


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """One line, in the words of one language."""

    id: str
    name: str
    other: str
    partners: str
    year: str
    relation: str
    people: int
    has_partnership: bool


def read_lines(services: Services, language: Language, ids: Collection[str]) -> list[OrganisationLine]:
    """The lines of those organisations, in no particular order; what is gone is left out."""
    provinces = services.places.provinces()
    return [_line(entry, provinces, language) for entry in services.lists.organisation_entries(ids)]


def _line(entry: OrganisationEntry, provinces: dict[str, BilingualText], language: Language) -> OrganisationLine:
    name, other = both_sides(entry.name, language)
    words = [joined([_partner(one, provinces, language) for one in bond.partners], language) for bond in entry.bonds]
    first = _earliest(entry.bonds)
    return OrganisationLine(
        id=entry.id,
        name=name,
        other=other,
        partners=joined(dict.fromkeys(words), language),
        year=year_words(first.since, language) if first is not None and first.since is not None else "",
        relation=label(first.kind) if first is not None else "",
        people=entry.people,
        has_partnership=bool(entry.bonds),
    )


def _partner(one: PartnerEntry, provinces: dict[str, BilingualText], language: Language) -> str:
    side = Language.ZH if language is Language.ZH else Language.FR
    return placed_words(one.short_name.side(side) or one.name.best(language), one.province, provinces, language)


def _earliest(bonds: Sequence[BondEntry]) -> BondEntry | None:
    """The one that began first, else one whose beginning nobody knows."""
    dated = [one for one in bonds if one.since is not None]
    if dated:
        return min(dated, key=lambda one: one.since.earliest if one.since is not None else date.max)
    return next(iter(bonds), None)


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
    words = counted(ngettext("{number} person", "{number} people", line.people), current_language(), number=line.people)
    return Cell(str(line.people), tone="text2", spoken=words)
