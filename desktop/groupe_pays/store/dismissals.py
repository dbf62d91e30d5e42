"""Places of the review list of which somebody said: it is meant so."""

from __future__ import annotations

from sqlalchemy import Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.store.base import Record, reference


class DismissalRow(Record):
    """``key`` is that of a ``domain.review.Finding``."""

    __tablename__ = "dismissal"

    meeting_id: Mapped[str] = mapped_column(reference("meeting"), index=True)
    key: Mapped[str] = mapped_column(Text)


def dismissal_rows(session: Session, meeting_id: str) -> list[DismissalRow]:
    return list(session.scalars(select(DismissalRow).where(DismissalRow.meeting_id == meeting_id)))
