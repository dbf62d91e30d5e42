"""Minute entries and their speakers as rows."""

from __future__ import annotations

from sqlalchemy import Float, Integer, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from groupe_pays.domain.minutes import EntryKind, Speaker
from groupe_pays.domain.text import BilingualRichText, BilingualText
from groupe_pays.store.base import Binnable, Record, bilingual, bilingual_rich, enum_column, reference
from groupe_pays.store.people import PersonRow


class SpeakerRow(Record):
    """Somebody who spoke in an entry, with the function and organisation of that day."""

    __tablename__ = "speaker"

    entry_id: Mapped[str] = mapped_column(reference("entry"), index=True)
    person_id: Mapped[str | None] = mapped_column(reference("person"), index=True)
    words: Mapped[BilingualText] = bilingual("words")
    function: Mapped[BilingualText] = bilingual("function")
    organisation: Mapped[BilingualText] = bilingual("organisation")
    position: Mapped[float] = mapped_column(Float, default=0.0)
    person: Mapped[PersonRow | None] = relationship()

    def to_domain(self) -> Speaker:
        name = self.person.name if self.person is not None else None
        return Speaker(self.person_id, name, self.words, self.function, self.organisation)


class EntryRow(Binnable):
    """One element of the minutes; the plain columns are derived from the text and feed search and lists."""

    __tablename__ = "entry"

    meeting_id: Mapped[str] = mapped_column(reference("meeting"), index=True)
    agenda_item_id: Mapped[str] = mapped_column(reference("agenda_item"), index=True)
    position: Mapped[float] = mapped_column(Float)
    kind: Mapped[EntryKind] = mapped_column(enum_column(EntryKind))
    depth: Mapped[int] = mapped_column(Integer, default=0)
    text: Mapped[BilingualRichText] = bilingual_rich("text")
    plain_fr: Mapped[str] = mapped_column(Text, default="")
    plain_zh: Mapped[str] = mapped_column(Text, default="")
    speakers: Mapped[list[SpeakerRow]] = relationship(order_by=SpeakerRow.position, cascade="all, delete-orphan")

    def write(self, text: BilingualRichText) -> None:
        """Replace the text together with the columns derived from it."""
        self.text = text
        self.plain_fr = text.fr.plain
        self.plain_zh = text.zh.plain


def entry_rows(session: Session, meeting_id: str) -> list[EntryRow]:
    """The living entries of a meeting by position, whatever their agenda item."""
    return list(
        session.scalars(
            select(EntryRow)
            .where(EntryRow.meeting_id == meeting_id, EntryRow.deleted_at.is_(None))
            .order_by(EntryRow.position, EntryRow.id)
            .options(selectinload(EntryRow.speakers).joinedload(SpeakerRow.person))
        )
    )


def items_with_entries(session: Session, meeting_id: str) -> set[str]:
    """The ids of the agenda items of a meeting under which something is written."""
    query = select(EntryRow.agenda_item_id).where(EntryRow.meeting_id == meeting_id, EntryRow.deleted_at.is_(None))
    return set(session.scalars(query.distinct()))
