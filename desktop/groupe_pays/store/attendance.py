"""Attendance as rows."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.organisations import College
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Record, bilingual, enum_column, reference
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.people import PersonRow


class AttendanceRow(Record):
    """One person's part in one meeting; a person takes part once."""

    __tablename__ = "attendance"
    __table_args__ = (
        UniqueConstraint("meeting_id", "person_id"),
        CheckConstraint("represented_by_id IS NULL OR represented_by_id <> person_id", name="represented"),
    )

    meeting_id: Mapped[str] = mapped_column(reference("meeting"), index=True)
    person_id: Mapped[str] = mapped_column(reference("person"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(reference("organisation"), index=True)
    organisation: Mapped[BilingualText] = bilingual("organisation")
    function: Mapped[BilingualText] = bilingual("function")
    college: Mapped[College] = mapped_column(enum_column(College))
    status: Mapped[AttendanceStatus] = mapped_column(enum_column(AttendanceStatus), default=AttendanceStatus.EXPECTED)
    represented_by_id: Mapped[str | None] = mapped_column(reference("person"))
    represented_by: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    person: Mapped[PersonRow] = relationship(foreign_keys=[person_id])

    def to_domain(self) -> Attendance:
        return Attendance(
            id=self.id,
            meeting_id=self.meeting_id,
            person_id=self.person_id,
            name=self.person.name,
            organisation_id=self.organisation_id,
            organisation=self.organisation,
            function=self.function,
            college=self.college,
            status=self.status,
            represented_by_id=self.represented_by_id,
            represented_by=self.represented_by,
            note=self.note,
        )


def list_attendance(session: Session, meeting_id: str) -> list[Attendance]:
    """The people of a meeting, in no particular order."""
    rows = session.scalars(
        select(AttendanceRow).where(AttendanceRow.meeting_id == meeting_id).options(joinedload(AttendanceRow.person))
    )
    return [row.to_domain() for row in rows]


def part_rows(
    session: Session, person_id: str | None, organisation_id: str | None
) -> list[tuple[AttendanceRow, MeetingRow]]:
    """The attendance of a person, or under an organisation of the day, with its living meeting."""
    query = (
        select(AttendanceRow, MeetingRow)
        .join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
        .where(MeetingRow.deleted_at.is_(None))
        .options(joinedload(AttendanceRow.person))
    )
    if person_id is not None:
        query = query.where(AttendanceRow.person_id == person_id)
    if organisation_id is not None:
        query = query.where(AttendanceRow.organisation_id == organisation_id)
    return [(row, meeting) for row, meeting in session.execute(query)]
