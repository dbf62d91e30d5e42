"""Pairs of records of which somebody said: these are two."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from groupe_pays.store.base import Record, reference


class DistinctPeopleRow(Record):
    """``first_id`` is the lower of the two."""

    __tablename__ = "distinct_people"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)

    first_id: Mapped[str] = mapped_column(reference("person"), index=True)
    second_id: Mapped[str] = mapped_column(reference("person"), index=True)


class DistinctOrganisationsRow(Record):
    """``first_id`` is the lower of the two."""

    __tablename__ = "distinct_organisations"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)

    first_id: Mapped[str] = mapped_column(reference("organisation"), index=True)
    second_id: Mapped[str] = mapped_column(reference("organisation"), index=True)
