"""Questions to the long lists kept under a name, as rows."""

from __future__ import annotations

import json

from sqlalchemy import Boolean, Float, String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.lists import Filter, ListKind, ListQuery, SavedList
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Record, bilingual, enum_column


class SavedListRow(Record):
    """``filters`` is a JSON list of pairs: field and value."""

    __tablename__ = "saved_list"

    name: Mapped[BilingualText] = bilingual("name")
    kind: Mapped[ListKind] = mapped_column(enum_column(ListKind))
    words: Mapped[str] = mapped_column(Text, default="")
    filters: Mapped[str] = mapped_column(Text, default="[]")
    sort: Mapped[str] = mapped_column(String(40), default="")
    down: Mapped[bool] = mapped_column(Boolean, default=False)
    position: Mapped[float] = mapped_column(Float, default=0.0)

    def ask(self, query: ListQuery) -> None:
        """Keep another question under the name."""
        self.words, self.sort, self.down = query.words, query.sort, query.down
        self.filters = json.dumps([[one.field, one.value] for one in query.filters], ensure_ascii=False)

    def to_domain(self) -> SavedList:
        filters = tuple(Filter(field, value) for field, value in json.loads(self.filters))
        return SavedList(self.id, self.name, ListQuery(self.kind, self.words, filters, self.sort, self.down))


def list_saved(session: Session, kind: ListKind) -> list[SavedList]:
    """Those of one list, in the order they were saved."""
    query = select(SavedListRow).where(SavedListRow.kind == kind).order_by(SavedListRow.position, SavedListRow.id)
    return [row.to_domain() for row in session.scalars(query)]
