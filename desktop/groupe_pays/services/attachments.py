"""Files of a meeting: the scan of a signed sheet, annexes. They live in the dossier, not beside it."""

from __future__ import annotations

import os
import tempfile
from hashlib import sha256
from pathlib import Path

from groupe_pays.domain.attachments import LARGEST, Attachment, media_type_of, plain_file_name
from groupe_pays.domain.errors import (
    DamagedDossier,
    DiskFull,
    EmptyFile,
    FileTooLarge,
    MissingFolder,
    NotAFile,
    ReadOnlyPlace,
    UnreadableFile,
)
from groupe_pays.i18n import N_
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.attachments import AttachmentRow, ContentRow, list_attachments, list_item_attachments
from groupe_pays.store.base import utc_now
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.store import Store, get_row

_NO_SPACE = 28
"""ENOSPC, the same on every system."""


class AttachmentsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_files(self, meeting_id: str) -> list[Attachment]:
        """The files of a meeting, in the order they came; what is in them is not read."""
        with self._store.reading() as session:
            return list_attachments(session, meeting_id)

    def add_file(self, meeting_id: str, path: Path) -> str:
        """Copy a file into the dossier; the attachment's id. The file itself is left as it is.

        Raises:
            NotAFile: there is no file at ``path``, or a folder.
            EmptyFile, FileTooLarge: of no byte, or of more than ``LARGEST``.
            UnreadableFile: the system does not hand it over.
            NothingFound: the meeting is gone.
        """
        return self._attach(MeetingRow, meeting_id, path)

    def list_item_files(self, item_id: str) -> list[Attachment]:
        """The files of an agenda item, in the order they came."""
        with self._store.reading() as session:
            return list_item_attachments(session, item_id)

    def add_item_file(self, item_id: str, path: Path) -> str:
        """Copy a file into the dossier for an agenda item; the attachment's id. Raises as ``add_file`` does."""
        return self._attach(AgendaItemRow, item_id, path)

    def _attach(self, kind: type[MeetingRow | AgendaItemRow], owner_id: str, path: Path) -> str:
        content = read_file(path)
        name = plain_file_name(path.name)
        digest = sha256(content).hexdigest()
        with self._store.transaction(N_("Attach “{file}”"), file=name) as session:
            owner = get_row(session, kind, owner_id)
            if session.get(ContentRow, digest) is None:
                session.add(ContentRow(id=digest, content=content))
            row = AttachmentRow(
                meeting_id=owner.id if isinstance(owner, MeetingRow) else None,
                agenda_item_id=owner.id if isinstance(owner, AgendaItemRow) else None,
                file_name=name, media_type=media_type_of(name, content), size=len(content), sha256=digest,
            )  # fmt: skip
            session.add(row)
            return row.id

    def read(self, attachment_id: str) -> bytes:
        """What is in a file.

        Raises:
            NothingFound: there is no such attachment.
            DamagedDossier: its bytes are not those that were attached.
        """
        with self._store.reading() as session:
            row = get_row(session, AttachmentRow, attachment_id)
            kept = session.get(ContentRow, row.sha256)
            if kept is None or sha256(kept.content).hexdigest() != row.sha256:
                raise DamagedDossier(self._store.path)
            return kept.content

    def save_as(self, attachment_id: str, path: Path) -> None:
        """Write a file out. Raises ``MissingFolder``, ``ReadOnlyPlace``, ``DiskFull`` and what ``read`` does."""
        if not path.parent.is_dir():
            raise MissingFolder(path)
        content = self.read(attachment_id)
        try:
            path.write_bytes(content)
        except OSError as error:
            raise (DiskFull if error.errno == _NO_SPACE else ReadOnlyPlace)(path) from error

    def copy_to_open(self, attachment_id: str) -> Path:
        """A copy for another program to show, in a folder of its own that the system clears away.

        It cannot be written to: what is changed there would not come back into the dossier.
        """
        with self._store.reading() as session:
            name = plain_file_name(get_row(session, AttachmentRow, attachment_id).file_name)
        path = Path(tempfile.mkdtemp(prefix="groupe-pays-")) / name
        self.save_as(attachment_id, path)
        os.chmod(path, 0o400)
        return path

    def delete(self, attachment_id: str) -> None:
        """Put a file into the bin. Raises ``NothingFound``."""
        with self._store.reading() as session:
            name = get_row(session, AttachmentRow, attachment_id).file_name
        with self._store.transaction(N_("Delete the file “{file}”"), file=name) as session:
            get_row(session, AttachmentRow, attachment_id).deleted_at = utc_now()


def read_file(path: Path) -> bytes:
    """The bytes of a file that a dossier takes. Raises as ``add_file`` does."""
    try:
        if not path.is_file():
            raise NotAFile(path)
        size = path.stat().st_size
        if size == 0:
            raise EmptyFile(path)
        if size > LARGEST:
            raise FileTooLarge(path, LARGEST // 1_000_000)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableFile(path) from error
    if not content:
        raise EmptyFile(path)
    if len(content) > LARGEST:
        raise FileTooLarge(path, LARGEST // 1_000_000)
    return content
