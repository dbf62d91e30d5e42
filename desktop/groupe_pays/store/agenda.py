"""Agenda items as rows, and the agenda read in order with its numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from sqlalchemy import CheckConstraint, Float, Integer, Row, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from groupe_pays.domain.agenda import AgendaItem, ItemKind
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Binnable, Record, bilingual, enum_column, reference
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
    presenters: Mapped[list[PresenterRow]] = relationship(order_by=PresenterRow.position, cascade="all, delete-orphan")
    carried: Mapped[list[CarriedActionRow]] = relationship(order_by=CarriedActionRow.id, cascade="all, delete-orphan")

    def to_domain(self, path: tuple[int, ...]) -> AgendaItem:
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
        )


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
    return [row.to_domain(path) for row, path in agenda_rows(session, meeting_id)]
