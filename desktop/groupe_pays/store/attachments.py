"""Files kept in the dossier: pictures, scans, annexes."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Integer, LargeBinary, String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.attachments import Attachment
from groupe_pays.store.base import Base, Binnable, at_least_one, reference


class ContentRow(Base):
    """The bytes of a file by their SHA-256, once each.

    The journal does not follow it: twenty megabytes would stand there again, in base64. Undo takes the attachment back
    and leaves the bytes for redo.
    """

    __tablename__ = "attachment_content"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class AttachmentRow(Binnable):
    """A file of a meeting, agenda item, entry or partnership; ``size`` in bytes, ``sha256`` names its content."""

    __tablename__ = "attachment"
    __table_args__ = (at_least_one("owner", "meeting_id", "agenda_item_id", "entry_id", "partnership_id"),)

    meeting_id: Mapped[str | None] = mapped_column(reference("meeting"), index=True)
    agenda_item_id: Mapped[str | None] = mapped_column(reference("agenda_item"), index=True)
    entry_id: Mapped[str | None] = mapped_column(reference("entry"), index=True)
    partnership_id: Mapped[str | None] = mapped_column(reference("partnership"), index=True)
    file_name: Mapped[str] = mapped_column(Text)
    media_type: Mapped[str] = mapped_column(Text, default="application/octet-stream")
    size: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64), index=True)

    def to_domain(self) -> Attachment:
        return Attachment(self.id, self.file_name, self.media_type, self.size, self.sha256, self.meeting_id)


def list_attachments(session: Session, meeting_id: str) -> list[Attachment]:
    """The files of a meeting in the order they came, without their content."""
    return _listed(session, AttachmentRow.meeting_id == meeting_id)


def list_item_attachments(session: Session, item_id: str) -> list[Attachment]:
    """The files of an agenda item in the order they came, without their content."""
    return _listed(session, AttachmentRow.agenda_item_id == item_id)


def _listed(session: Session, owned: ColumnElement[bool]) -> list[Attachment]:
    rows = session.scalars(
        select(AttachmentRow).where(owned, AttachmentRow.deleted_at.is_(None)).order_by(AttachmentRow.id)
    )
    return [row.to_domain() for row in rows]
