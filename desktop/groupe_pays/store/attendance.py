"""Attendance as rows."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Boolean, CheckConstraint, String, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.movements import Movement, MovementKind
from groupe_pays.domain.organisations import College
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.agenda import item_paths
from groupe_pays.store.base import Record, RoughDateType, bilingual, enum_column, reference
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.people import PersonRow


class MovementRow(Record):
    """Somebody came or went while the meeting sat; ``at`` is "HH:MM"."""

    __tablename__ = "movement"

    attendance_id: Mapped[str] = mapped_column(reference("attendance"), index=True)
    kind: Mapped[MovementKind] = mapped_column(enum_column(MovementKind))
    at: Mapped[str] = mapped_column(String(5))
    agenda_item_id: Mapped[str | None] = mapped_column(reference("agenda_item"), index=True)


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
    answer: Mapped[Answer] = mapped_column(enum_column(Answer), default=Answer.NONE)
    answered_on: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    delegation_id: Mapped[str | None] = mapped_column(reference("delegation"), index=True)
    walk_in: Mapped[bool] = mapped_column(Boolean, default=False)
    person: Mapped[PersonRow] = relationship(foreign_keys=[person_id])
    representative: Mapped[PersonRow | None] = relationship(foreign_keys=[represented_by_id])
    movements: Mapped[list[MovementRow]] = relationship(cascade="all, delete-orphan")

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
            answer=self.answer,
            answered_on=self.answered_on,
            delegation_id=self.delegation_id,
            walk_in=bool(self.walk_in),
            representative=self.representative.name if self.representative is not None else None,
        )


def list_attendance(session: Session, meeting_id: str) -> list[Attendance]:
    """The people of a meeting, in no particular order."""
    rows = session.scalars(
        select(AttendanceRow)
        .where(AttendanceRow.meeting_id == meeting_id)
        .options(joinedload(AttendanceRow.person), joinedload(AttendanceRow.representative))
    )
    return [row.to_domain() for row in rows]


def list_movements(session: Session, meeting_id: str) -> list[Movement]:
    """Who came and went during a meeting, in no particular order."""
    query = (
        select(MovementRow, AttendanceRow)
        .join(AttendanceRow, AttendanceRow.id == MovementRow.attendance_id)
        .where(AttendanceRow.meeting_id == meeting_id)
        .options(joinedload(AttendanceRow.person))
    )
    found = session.execute(query).all()
    paths = item_paths(session, [meeting_id]) if found else {}
    return [
        Movement(
            id=row.id,
            attendance_id=row.attendance_id,
            name=attendance.person.name,
            kind=row.kind,
            at=row.at,
            agenda_item_id=row.agenda_item_id,
            item_path=paths.get(row.agenda_item_id or "", ()),
        )
        for row, attendance in found
    ]


def attendance_of(session: Session, ids: Collection[str]) -> list[Attendance]:
    """Those of ``ids`` that there are, in no particular order."""
    query = select(AttendanceRow).where(AttendanceRow.id.in_(ids)).options(joinedload(AttendanceRow.person))
    return [row.to_domain() for row in session.scalars(query)]


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
