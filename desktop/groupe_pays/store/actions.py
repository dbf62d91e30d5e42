"""Decisions and actions as rows, read with the meeting and the words that created them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Integer, func, select
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship, selectinload

from groupe_pays.domain.actions import ActionItem, ActionState, Decision, Priority
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.text import BilingualRichText, BilingualText
from groupe_pays.store.base import Binnable, RoughDateType, bilingual, enum_column, reference
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow
from groupe_pays.store.parties import PartyRow

NO_TEXT = BilingualRichText()


class DecisionRow(Binnable):
    __tablename__ = "decision"
    __table_args__ = (CheckConstraint("number > 0", name="number"), Index("ix_decision_year_number", "year", "number"))

    meeting_id: Mapped[str | None] = mapped_column(reference("meeting"), index=True)
    entry_id: Mapped[str | None] = mapped_column(reference("entry"), index=True)
    year: Mapped[int] = mapped_column(Integer)
    number: Mapped[int] = mapped_column(Integer)
    title: Mapped[BilingualText] = bilingual("title")
    meeting: Mapped[MeetingRow | None] = relationship()
    entry: Mapped[EntryRow | None] = relationship()

    def to_domain(self, paths: dict[str, tuple[int, ...]] | None = None) -> Decision:
        """The record; ``paths`` maps agenda items to their ordinals."""
        return Decision(
            id=self.id,
            year=self.year,
            number=self.number,
            title=self.title,
            meeting_id=self.meeting_id,
            entry_id=self.entry_id,
            meeting_title=self.meeting.title if self.meeting is not None else BilingualText(),
            meeting_date=self.meeting.date if self.meeting is not None else None,
            item_path=(paths or {}).get(self.entry.agenda_item_id, ()) if self.entry is not None else (),
            numbering=self.meeting.numbering if self.meeting is not None else Numbering.ROMAN,
            said=self.entry.text if self.entry is not None else NO_TEXT,
        )


class OwnerRow(PartyRow):
    __tablename__ = "action_owner"

    action_id: Mapped[str] = mapped_column(reference("action"), index=True)


class ActionRow(Binnable):
    __tablename__ = "action"
    __table_args__ = (CheckConstraint("number > 0", name="number"), Index("ix_action_year_number", "year", "number"))

    meeting_id: Mapped[str | None] = mapped_column(reference("meeting"), index=True)
    entry_id: Mapped[str | None] = mapped_column(reference("entry"), index=True)
    year: Mapped[int] = mapped_column(Integer)
    number: Mapped[int] = mapped_column(Integer)
    title: Mapped[BilingualText] = bilingual("title")
    due: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    due_words: Mapped[BilingualText] = bilingual("due_words")
    priority: Mapped[Priority] = mapped_column(enum_column(Priority), default=Priority.NORMAL)
    state: Mapped[ActionState] = mapped_column(enum_column(ActionState), default=ActionState.TODO)
    done_on: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    postponed: Mapped[int] = mapped_column(Integer, default=0)
    meeting: Mapped[MeetingRow | None] = relationship()
    entry: Mapped[EntryRow | None] = relationship()
    owners: Mapped[list[OwnerRow]] = relationship(order_by=OwnerRow.position, cascade="all, delete-orphan")

    def to_domain(self, paths: dict[str, tuple[int, ...]] | None = None) -> ActionItem:
        """The record; ``paths`` maps agenda items to their ordinals."""
        return ActionItem(
            id=self.id,
            year=self.year,
            number=self.number,
            title=self.title,
            owners=tuple(owner.to_domain() for owner in self.owners),
            due=self.due,
            due_words=self.due_words,
            priority=self.priority,
            state=self.state,
            done_on=self.done_on,
            postponed=self.postponed or 0,
            meeting_id=self.meeting_id,
            entry_id=self.entry_id,
            meeting_title=self.meeting.title if self.meeting is not None else BilingualText(),
            meeting_date=self.meeting.date if self.meeting is not None else None,
            item_path=(paths or {}).get(self.entry.agenda_item_id, ()) if self.entry is not None else (),
            numbering=self.meeting.numbering if self.meeting is not None else Numbering.ROMAN,
            said=self.entry.text if self.entry is not None else NO_TEXT,
        )


def next_number(session: Session, table: type[DecisionRow] | type[ActionRow], year: int) -> int:
    """The number after the highest ever given in ``year``, in the bin or not: a number is never given twice.

    The table does not enforce it: two copies of a dossier that come together may each have given it.
    """
    highest = session.scalar(select(func.max(table.number)).where(table.year == year))
    return (highest or 0) + 1


def action_rows(session: Session, meeting_id: str | None = None) -> list[ActionRow]:
    """Living actions of one meeting, or of all, by year and number."""
    query = (
        select(ActionRow)
        .where(ActionRow.deleted_at.is_(None))
        .order_by(ActionRow.year, ActionRow.number)
        .options(
            selectinload(ActionRow.owners).options(joinedload(OwnerRow.person), joinedload(OwnerRow.organisation)),
            selectinload(ActionRow.entry),
            selectinload(ActionRow.meeting),
        )
    )
    if meeting_id is not None:
        query = query.where(ActionRow.meeting_id == meeting_id)
    return list(session.scalars(query))


def decision_rows(session: Session, meeting_id: str | None = None) -> list[DecisionRow]:
    """Living decisions of one meeting, or of all, by year and number."""
    query = (
        select(DecisionRow)
        .where(DecisionRow.deleted_at.is_(None))
        .order_by(DecisionRow.year, DecisionRow.number)
        .options(selectinload(DecisionRow.entry), selectinload(DecisionRow.meeting))
    )
    if meeting_id is not None:
        query = query.where(DecisionRow.meeting_id == meeting_id)
    return list(session.scalars(query))
