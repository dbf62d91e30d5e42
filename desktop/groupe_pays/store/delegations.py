"""Delegations to a meeting as rows."""

from __future__ import annotations

from sqlalchemy import Float, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from groupe_pays.domain.invitations import Delegation
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Record, bilingual, reference
from groupe_pays.store.organisations import OrganisationRow


class DelegationRow(Record):
    """People who come to one meeting together, and whoever leads them."""

    __tablename__ = "delegation"

    meeting_id: Mapped[str] = mapped_column(reference("meeting"), index=True)
    name: Mapped[BilingualText] = bilingual("name")
    organisation_id: Mapped[str | None] = mapped_column(reference("organisation"), index=True)
    head_id: Mapped[str | None] = mapped_column(reference("person"), index=True)
    position: Mapped[float] = mapped_column(Float, default=0.0)
    organisation: Mapped[OrganisationRow | None] = relationship()

    def to_domain(self) -> Delegation:
        return Delegation(
            id=self.id,
            meeting_id=self.meeting_id,
            name=self.name,
            organisation_id=self.organisation_id,
            organisation=self.organisation.name if self.organisation is not None else BilingualText(),
            head_id=self.head_id,
        )


def list_delegations(session: Session, meeting_id: str) -> list[Delegation]:
    """The delegations of a meeting, in the order they were made."""
    rows = session.scalars(
        select(DelegationRow)
        .where(DelegationRow.meeting_id == meeting_id)
        .order_by(DelegationRow.position, DelegationRow.id)
    )
    return [row.to_domain() for row in rows]
