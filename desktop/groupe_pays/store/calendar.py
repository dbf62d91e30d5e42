"""Upcoming dates and dates to avoid as rows."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from groupe_pays.domain.avoiding import AvoidedDate
from groupe_pays.domain.calendar import UpcomingDate
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Binnable, Record, RoughDateType, bilingual, reference
from groupe_pays.store.meetings import MeetingRow


class UpcomingDateRow(Binnable):
    __tablename__ = "upcoming_date"
    __table_args__ = (CheckConstraint("label_fr <> '' OR label_zh <> ''", name="labelled"),)

    meeting_id: Mapped[str | None] = mapped_column(reference("meeting"), index=True)
    label: Mapped[BilingualText] = bilingual("label")
    date: Mapped[RoughDate] = mapped_column(RoughDateType, nullable=False)
    words: Mapped[BilingualText] = bilingual("words")
    note: Mapped[str] = mapped_column(Text, default="")
    meeting: Mapped[MeetingRow | None] = relationship()

    def to_domain(self) -> UpcomingDate:
        title = self.meeting.title if self.meeting is not None else BilingualText()
        return UpcomingDate(self.id, self.label, self.date, self.words, self.note, self.meeting_id, title)


class AvoidedDateRow(Record):
    """A day or period without meetings; deleted at once, undo brings it back."""

    __tablename__ = "avoided_date"
    __table_args__ = (CheckConstraint("label_fr <> '' OR label_zh <> ''", name="labelled"),)

    label: Mapped[BilingualText] = bilingual("label")
    date: Mapped[RoughDate] = mapped_column(RoughDateType, nullable=False)
    note: Mapped[str] = mapped_column(Text, default="")

    def to_domain(self) -> AvoidedDate:
        return AvoidedDate(self.id, self.label, self.date, self.note)


def list_avoided(session: Session) -> list[AvoidedDate]:
    """All dates to avoid, the earliest first."""
    rows = session.scalars(select(AvoidedDateRow))
    return sorted((row.to_domain() for row in rows), key=lambda row: row.date.sort_key)


def list_upcoming(session: Session, meeting_id: str | None = None) -> list[UpcomingDate]:
    """Living dates of one meeting, or of all, the earliest first."""
    query = select(UpcomingDateRow).where(UpcomingDateRow.deleted_at.is_(None))
    if meeting_id is not None:
        query = query.where(UpcomingDateRow.meeting_id == meeting_id)
    return sorted((row.to_domain() for row in session.scalars(query)), key=lambda row: row.date.sort_key)
