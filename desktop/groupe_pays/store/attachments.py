"""Files kept in the dossier: pictures, scans, annexes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Float, Integer, LargeBinary, Select, String, Text, delete, func, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.attachments import Attachment
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Base, Binnable, at_least_one, bilingual, reference
from groupe_pays.store.minutes import EntryRow

PART = 1_000_000
"""Bytes of a part of a file: written one by one, so that nobody who types waits for the whole of it."""


class ContentRow(Base):
    """A part of the bytes of a file, which its SHA-256 names: once each, however often it is attached.

    The journal does not follow it: twenty megabytes would stand there again, in base64. Undo takes the attachment back
    and leaves the bytes for redo.
    """

    __tablename__ = "attachment_content"

    id: Mapped[str] = mapped_column(String(72), primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    part: Mapped[int] = mapped_column(Integer)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class AttachmentRow(Binnable):
    """A file of a meeting, agenda item, entry or partnership; ``size`` in bytes, ``sha256`` names its content."""

    __tablename__ = "attachment"
    __table_args__ = (at_least_one("owner", "meeting_id", "agenda_item_id", "entry_id", "partnership_id"),)

    meeting_id: Mapped[str | None] = mapped_column(reference("meeting"), index=True)
    agenda_item_id: Mapped[str | None] = mapped_column(reference("agenda_item"), index=True)
    entry_id: Mapped[str | None] = mapped_column(reference("entry"), index=True)
    partnership_id: Mapped[str | None] = mapped_column(reference("partnership"), index=True)
    position: Mapped[float] = mapped_column(Float, default=0.0)
    file_name: Mapped[str] = mapped_column(Text)
    media_type: Mapped[str] = mapped_column(Text, default="application/octet-stream")
    size: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    width: Mapped[int] = mapped_column(Integer, default=0)
    height: Mapped[int] = mapped_column(Integer, default=0)
    caption: Mapped[BilingualText] = bilingual("caption")

    def to_domain(self) -> Attachment:
        return Attachment(
            self.id,
            self.file_name,
            self.media_type,
            self.size,
            self.sha256,
            self.meeting_id,
            self.agenda_item_id,
            self.entry_id,
            self.caption,
            self.width,
            self.height,
        )


def list_attachments(session: Session, meeting_id: str) -> list[Attachment]:
    """The files of a meeting in their order, without their content."""
    return _listed(session, AttachmentRow.meeting_id == meeting_id)


def list_item_attachments(session: Session, item_id: str) -> list[Attachment]:
    """The files of an agenda item in their order, without their content."""
    return _listed(session, AttachmentRow.agenda_item_id == item_id)


def list_entry_attachments(session: Session, entry_id: str) -> list[Attachment]:
    """The pictures and files of an entry in their order, without their content."""
    return _listed(session, AttachmentRow.entry_id == entry_id)


def list_partnership_attachments(session: Session, partnership_id: str) -> list[Attachment]:
    """The documents of a partnership in their order, without their content."""
    return _listed(session, AttachmentRow.partnership_id == partnership_id)


def attachments_by_entry(session: Session, meeting_id: str) -> dict[str, tuple[Attachment, ...]]:
    """The pictures and files of the entries of a meeting, by the entry."""
    entries = select(EntryRow.id).where(EntryRow.meeting_id == meeting_id)
    found = defaultdict(list)
    for attachment in _listed(session, AttachmentRow.entry_id.in_(entries)):
        found[attachment.entry_id].append(attachment)
    return {entry_id: tuple(files) for entry_id, files in found.items() if entry_id is not None}


def sibling_rows(session: Session, row: AttachmentRow) -> list[AttachmentRow]:
    """The living files of what ``row`` belongs to, in order, itself among them."""
    owners = (
        AttachmentRow.meeting_id,
        AttachmentRow.agenda_item_id,
        AttachmentRow.entry_id,
        AttachmentRow.partnership_id,
    )
    values = (row.meeting_id, row.agenda_item_id, row.entry_id, row.partnership_id)
    owned = next(column == value for column, value in zip(owners, values, strict=True) if value is not None)
    return list(session.scalars(_query(owned)))


def hand_over_attachments(session: Session, entry_id: str, other_id: str) -> None:
    """Give the files of one entry to another, behind its own: for entries that are joined."""
    kept = list(session.scalars(_query(AttachmentRow.entry_id == other_id)))
    last = kept[-1].position if kept else 0.0
    for number, row in enumerate(session.scalars(_query(AttachmentRow.entry_id == entry_id)), 1):
        row.entry_id, row.position = other_id, last + number


def attach_copies(session: Session, entry_id: str, attachment_ids: Sequence[str]) -> None:
    """Give an entry files like these, in this order: the same bytes. What this dossier does not hold is left out."""
    for number, attachment_id in enumerate(attachment_ids, 1):
        row = session.get(AttachmentRow, attachment_id)
        if row is not None and kept_bytes(session, row.sha256) == row.size:
            session.add(
                AttachmentRow(
                    entry_id=entry_id, position=float(number), file_name=row.file_name, media_type=row.media_type,
                    size=row.size, sha256=row.sha256, width=row.width, height=row.height, caption=row.caption,
                )
            )  # fmt: skip


def _listed(session: Session, owned: ColumnElement[bool]) -> list[Attachment]:
    return [row.to_domain() for row in session.scalars(_query(owned))]


def _query(owned: ColumnElement[bool]) -> Select[tuple[AttachmentRow]]:
    living = AttachmentRow.deleted_at.is_(None)
    return select(AttachmentRow).where(owned, living).order_by(AttachmentRow.position, AttachmentRow.id)


# --- content ---


def kept_bytes(session: Session, sha256: str) -> int:
    """How many bytes of a content are there; fewer than its size where the writing was broken off."""
    length = func.sum(func.length(ContentRow.content))
    return session.scalar(select(length).where(ContentRow.sha256 == sha256)) or 0


def drop_content(session: Session, sha256: str) -> None:
    """Take away the parts of a content that nothing bears."""
    session.execute(delete(ContentRow).where(ContentRow.sha256 == sha256))


def write_part(session: Session, sha256: str, part: int, content: bytes) -> None:
    session.execute(insert(ContentRow).values(id=f"{sha256}-{part}", sha256=sha256, part=part, content=content))


def read_content(session: Session, sha256: str) -> bytes:
    """The bytes of a content; empty where there are none."""
    query = select(ContentRow.content).where(ContentRow.sha256 == sha256).order_by(ContentRow.part)
    return b"".join(session.scalars(query))
