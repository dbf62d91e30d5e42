"""Saved audiences as rows."""

from __future__ import annotations

from sqlalchemy import Float, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from groupe_pays.domain.audiences import Audience, Criteria
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Record, bilingual, reference


class AudiencePersonRow(Record):
    """Somebody who belongs to an audience by name."""

    __tablename__ = "audience_person"
    __table_args__ = (UniqueConstraint("audience_id", "person_id"),)

    audience_id: Mapped[str] = mapped_column(reference("audience"), index=True)
    person_id: Mapped[str] = mapped_column(reference("person"), index=True)


class AudienceRow(Record):
    """``criteria`` is what ``Criteria.to_json`` writes; blank where only people named belong."""

    __tablename__ = "audience"

    name: Mapped[BilingualText] = bilingual("name")
    criteria: Mapped[str] = mapped_column(Text, default="")
    position: Mapped[float] = mapped_column(Float, default=0.0)
    people: Mapped[list[AudiencePersonRow]] = relationship(order_by=AudiencePersonRow.id, cascade="all, delete-orphan")

    def to_domain(self) -> Audience:
        criteria = Criteria.from_json(self.criteria) if self.criteria else None
        return Audience(self.id, self.name, criteria, tuple(row.person_id for row in self.people))


def list_audiences(session: Session) -> list[Audience]:
    """All audiences, in the order they were made."""
    rows = session.scalars(
        select(AudienceRow).order_by(AudienceRow.position, AudienceRow.id).options(selectinload(AudienceRow.people))
    )
    return [row.to_domain() for row in rows]
