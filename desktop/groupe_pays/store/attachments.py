"""Files kept in the dossier: pictures, scans, annexes."""

from __future__ import annotations

from sqlalchemy import Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, deferred, mapped_column

from groupe_pays.store.base import Binnable, at_least_one, reference


class AttachmentRow(Binnable):
    """A file attached to a meeting, an entry or a partnership; ``size`` in bytes, ``sha256`` in hexadecimal."""

    __tablename__ = "attachment"
    __table_args__ = (at_least_one("owner", "meeting_id", "entry_id", "partnership_id"),)

    meeting_id: Mapped[str | None] = mapped_column(reference("meeting"), index=True)
    entry_id: Mapped[str | None] = mapped_column(reference("entry"), index=True)
    partnership_id: Mapped[str | None] = mapped_column(reference("partnership"), index=True)
    file_name: Mapped[str] = mapped_column(Text)
    media_type: Mapped[str] = mapped_column(Text, default="application/octet-stream")
    size: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))
