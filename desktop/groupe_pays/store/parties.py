"""The columns of a party: a person, an organisation or bare words, in an order."""

from __future__ import annotations

from sqlalchemy import Float
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from groupe_pays.domain.parties import Party
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Record, bilingual, reference
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.people import PersonRow


class PartyRow(Record):
    """The common part of presenters and owners."""

    __abstract__ = True

    position: Mapped[float] = mapped_column(Float, default=0.0)

    @declared_attr
    def words(cls) -> Mapped[BilingualText]:
        return bilingual("words")

    @declared_attr
    def person_id(cls) -> Mapped[str | None]:
        return mapped_column(reference("person"), index=True)

    @declared_attr
    def organisation_id(cls) -> Mapped[str | None]:
        return mapped_column(reference("organisation"), index=True)

    @declared_attr
    def person(cls) -> Mapped[PersonRow | None]:
        return relationship(PersonRow)

    @declared_attr
    def organisation(cls) -> Mapped[OrganisationRow | None]:
        return relationship(OrganisationRow)

    def to_domain(self) -> Party:
        return Party(
            person_id=self.person_id,
            organisation_id=self.organisation_id,
            words=self.words,
            person_name=self.person.name if self.person is not None else None,
            organisation_name=_shown_name(self.organisation),
        )


def _shown_name(row: OrganisationRow | None) -> BilingualText:
    """The short name where a body has one (DAECT, APCAE): lists have little room."""
    if row is None:
        return BilingualText()
    return row.name if row.short_name.is_blank else row.short_name
