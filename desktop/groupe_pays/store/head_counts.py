"""Head counts as rows."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Float, Integer, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.head_counts import CountedGroup, in_order
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Record, bilingual, reference


class CountedGroupRow(Record):
    """People counted at a meeting, not named; a part of another group where it has a parent."""

    __tablename__ = "counted_group"
    __table_args__ = (CheckConstraint("number >= 0", name="number"),)

    meeting_id: Mapped[str] = mapped_column(reference("meeting"), index=True)
    parent_id: Mapped[str | None] = mapped_column(reference("counted_group"), index=True)
    words: Mapped[BilingualText] = bilingual("words")
    number: Mapped[int] = mapped_column(Integer)
    position: Mapped[float] = mapped_column(Float, default=0.0)

    def to_domain(self) -> CountedGroup:
        return CountedGroup(self.id, self.meeting_id, self.words, self.number, self.position, self.parent_id)


def list_counted(session: Session, meeting_id: str) -> list[CountedGroup]:
    """The groups counted at a meeting, each before its parts."""
    rows = session.scalars(select(CountedGroupRow).where(CountedGroupRow.meeting_id == meeting_id))
    return in_order(row.to_domain() for row in rows)
