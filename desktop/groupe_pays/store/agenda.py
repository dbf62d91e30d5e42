"""Agenda items as rows, and the agenda read in order with its numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TypeVar

from sqlalchemy import CheckConstraint, Float, Integer, Row, String, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from groupe_pays.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Binnable, Record, bilingual, enum_column, reference
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.parties import PartyRow


class PresenterRow(PartyRow):
    __tablename__ = "presenter"

    agenda_item_id: Mapped[str] = mapped_column(reference("agenda_item"), index=True)


class CarriedActionRow(Record):
    """An open action that an item takes up again; it may come back at several meetings until it is done."""

    __tablename__ = "carried_action"
    __table_args__ = (UniqueConstraint("agenda_item_id", "action_id"),)

    agenda_item_id: Mapped[str] = mapped_column(reference("agenda_item"), index=True)
    action_id: Mapped[str] = mapped_column(reference("action"), index=True)


class AgendaItemRow(Binnable):
    __tablename__ = "agenda_item"
    __table_args__ = (
        CheckConstraint("title_fr <> '' OR title_zh <> ''", name="titled"),
        CheckConstraint("duration IS NULL OR duration BETWEEN 0 AND 1440", name="duration"),
    )

    meeting_id: Mapped[str] = mapped_column(reference("meeting"), index=True)
    parent_id: Mapped[str | None] = mapped_column(reference("agenda_item"), index=True)
    position: Mapped[float] = mapped_column(Float)
    title: Mapped[BilingualText] = bilingual("title")
    description: Mapped[BilingualText] = bilingual("description")
    kind: Mapped[ItemKind] = mapped_column(enum_column(ItemKind), default=ItemKind.DISCUSSION)
    duration: Mapped[int | None] = mapped_column(Integer)
    internal_note: Mapped[str] = mapped_column(Text, default="")
    outcome: Mapped[ItemOutcome] = mapped_column(enum_column(ItemOutcome), default=ItemOutcome.OPEN)
    carried_from_id: Mapped[str | None] = mapped_column(reference("agenda_item"), index=True)
    adopts_id: Mapped[str | None] = mapped_column(reference("meeting"), index=True)
    stock_id: Mapped[str | None] = mapped_column(reference("stock_item"), index=True)
    started_at: Mapped[str | None] = mapped_column(String(32))
    ended_at: Mapped[str | None] = mapped_column(String(32))
    spent: Mapped[int] = mapped_column(Integer, default=0)
    presenters: Mapped[list[PresenterRow]] = relationship(order_by=PresenterRow.position, cascade="all, delete-orphan")
    carried: Mapped[list[CarriedActionRow]] = relationship(order_by=CarriedActionRow.id, cascade="all, delete-orphan")

    def to_domain(self, path: tuple[int, ...], postponed: int = 0) -> AgendaItem:
        return AgendaItem(
            id=self.id,
            meeting_id=self.meeting_id,
            title=self.title,
            path=path,
            parent_id=self.parent_id,
            kind=self.kind,
            duration=self.duration,
            description=self.description,
            internal_note=self.internal_note,
            presenters=tuple(row.to_domain() for row in self.presenters),
            carries=tuple(row.action_id for row in self.carried),
            outcome=self.outcome,
            carried_from_id=self.carried_from_id,
            postponed=postponed,
            adopts_id=self.adopts_id,
            stock_id=self.stock_id,
            started_at=_moment(self.started_at),
            ended_at=_moment(self.ended_at),
            spent=self.spent,
        )


def _moment(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None


def agenda_rows(session: Session, meeting_id: str) -> list[tuple[AgendaItemRow, tuple[int, ...]]]:
    """The items of a meeting in reading order, each with its path of ordinals."""
    rows = session.scalars(
        select(AgendaItemRow)
        .where(AgendaItemRow.meeting_id == meeting_id, AgendaItemRow.deleted_at.is_(None))
        .order_by(AgendaItemRow.position, AgendaItemRow.id)
        .options(selectinload(AgendaItemRow.presenters), selectinload(AgendaItemRow.carried))
    ).all()
    return list(_in_order(rows))


def item_paths(session: Session, meeting_ids: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The ordinals of every living agenda item of some meetings, by its id."""
    items = AgendaItemRow.__table__.c
    paths: dict[str, tuple[int, ...]] = {}
    for meeting_id in meeting_ids:
        query = (
            select(items.id, items.parent_id)
            .where(items.meeting_id == meeting_id, items.deleted_at.is_(None))
            .order_by(items.position, items.id)
        )
        paths |= {item.id: path for item, path in _in_order(session.execute(query).all())}
    return paths


ItemT = TypeVar("ItemT", AgendaItemRow, Row[tuple[str, str | None]])


def _in_order(items: Iterable[ItemT]) -> Iterator[tuple[ItemT, tuple[int, ...]]]:
    """Every item before its parts, with its path; the parts of an item in the bin are not reached from the top."""
    children: dict[str | None, list[ItemT]] = defaultdict(list)
    for item in items:
        children[item.parent_id].append(item)
    return _walk(children, None, ())


def _walk(
    children: dict[str | None, list[ItemT]], parent: str | None, path: tuple[int, ...]
) -> Iterator[tuple[ItemT, tuple[int, ...]]]:
    for ordinal, item in enumerate(children[parent], start=1):
        yield item, (*path, ordinal)
        yield from _walk(children, item.id, (*path, ordinal))


def list_agenda(session: Session, meeting_id: str) -> list[AgendaItem]:
    found = agenda_rows(session, meeting_id)
    postponed = postponements(session, [row for row, _path in found])
    return [row.to_domain(path, postponed[row.id]) for row, path in found]


def postponements(session: Session, rows: Iterable[AgendaItemRow]) -> Counter[str]:
    """How many earlier meetings left each item unfinished, by its id; meetings in the bin do not count."""
    items, meetings = AgendaItemRow.__table__.c, MeetingRow.__table__.c
    before = {row.id: row.carried_from_id for row in rows}
    passed: dict[str, set[str]] = {item_id: set() for item_id in before}
    seen: dict[str, set[str]] = {item_id: {item_id} for item_id in before}
    while ahead := {item_id: source for item_id, source in before.items() if source and source not in seen[item_id]}:
        query = (
            select(items.id, items.carried_from_id, items.meeting_id, meetings.deleted_at)
            .join(MeetingRow, meetings.id == items.meeting_id)
            .where(items.id.in_(set(ahead.values())))
        )
        found = {row.id: row for row in session.execute(query)}
        before = {}
        for item_id, source in ahead.items():
            seen[item_id].add(source)
            if source in found:
                before[item_id] = found[source].carried_from_id
                if found[source].deleted_at is None:
                    passed[item_id].add(found[source].meeting_id)
    return Counter({item_id: len(meetings_passed) for item_id, meetings_passed in passed.items()})
