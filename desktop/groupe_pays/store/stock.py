"""Standing agendas, items to use again and ideas as rows."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import CheckConstraint, Float, Integer, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.stock import StockItem, StockRole
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Binnable, RoughDateType, bilingual, enum_column, reference


class StockItemRow(Binnable):
    __tablename__ = "stock_item"
    __table_args__ = (
        CheckConstraint("title_fr <> '' OR title_zh <> ''", name="titled"),
        CheckConstraint("duration IS NULL OR duration BETWEEN 0 AND 1440", name="duration"),
        CheckConstraint("role <> 'standing' OR series_id IS NOT NULL", name="standing"),
    )

    role: Mapped[StockRole] = mapped_column(enum_column(StockRole), index=True)
    series_id: Mapped[str | None] = mapped_column(reference("series"), index=True)
    position: Mapped[float] = mapped_column(Float)
    title: Mapped[BilingualText] = bilingual("title")
    description: Mapped[BilingualText] = bilingual("description")
    kind: Mapped[ItemKind] = mapped_column(enum_column(ItemKind), default=ItemKind.DISCUSSION)
    duration: Mapped[int | None] = mapped_column(Integer)
    proposed_by: Mapped[BilingualText] = bilingual("proposed_by")
    proposed_on: Mapped[RoughDate | None] = mapped_column(RoughDateType)

    def to_domain(self) -> StockItem:
        return StockItem(
            id=self.id,
            role=self.role,
            title=self.title,
            series_id=self.series_id,
            kind=self.kind,
            duration=self.duration,
            description=self.description,
            proposed_by=self.proposed_by,
            proposed_on=self.proposed_on,
        )


def stock_rows(
    session: Session, role: StockRole, series_id: str | None = None, *, shared: bool = True
) -> Sequence[StockItemRow]:
    """The living items of a role in their order: all, or those of one series, with what is ``shared`` by all."""
    query = select(StockItemRow).where(StockItemRow.role == role, StockItemRow.deleted_at.is_(None))
    if series_id is not None:
        own = StockItemRow.series_id == series_id
        query = query.where(or_(own, StockItemRow.series_id.is_(None)) if shared else own)
    return session.scalars(query.order_by(StockItemRow.position, StockItemRow.id)).all()
