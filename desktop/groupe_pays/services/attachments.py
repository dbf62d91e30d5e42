"""Files of meetings, items, entries and partnerships: scans, annexes, pictures. They live in the dossier itself.

What is slow may be done by a worker: ``taking_in.take_file``, then ``keep``. ``attach`` is then a moment.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from sqlalchemy.orm import Session

from groupe_pays.domain.attachments import Attachment, FileOwner, NewFile, plain_file_name
from groupe_pays.domain.errors import DamagedDossier, DiskFull, MinutesAdopted, MissingFolder, ReadOnlyPlace
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import Language
from groupe_pays.i18n import N_
from groupe_pays.services.ordering import index_after, place
from groupe_pays.services.taking_in import Report, take_file
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.attachments import (
    PART,
    AttachmentRow,
    drop_content,
    kept_bytes,
    list_attachments,
    list_entry_attachments,
    list_item_attachments,
    list_partnership_attachments,
    read_content,
    sibling_rows,
    write_part,
)
from groupe_pays.store.base import utc_now
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow
from groupe_pays.store.partnerships import PartnershipRow
from groupe_pays.store.store import Store, get_row

_NO_SPACE = 28
"""ENOSPC, the same on every system."""


class AttachmentsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    # --- what is there ---

    def list_files(self, meeting_id: str) -> list[Attachment]:
        """The files of a meeting, in their order; what is in them is not read."""
        with self._store.reading() as session:
            return list_attachments(session, meeting_id)

    def list_item_files(self, item_id: str) -> list[Attachment]:
        """The files of an agenda item, in their order."""
        with self._store.reading() as session:
            return list_item_attachments(session, item_id)

    def list_entry_files(self, entry_id: str) -> list[Attachment]:
        """The pictures and files of an entry, in their order."""
        with self._store.reading() as session:
            return list_entry_attachments(session, entry_id)

    def list_partnership_files(self, partnership_id: str) -> list[Attachment]:
        """The documents of a partnership, in their order."""
        with self._store.reading() as session:
            return list_partnership_attachments(session, partnership_id)

    # --- taking in ---

    def add_file(self, meeting_id: str, path: Path) -> str:
        """Copy a file into the dossier; the attachment's id. The file itself is left as it is.

        Raises:
            FileRefused: by ``taking_in.take_file``.
            NothingFound: the meeting is gone.
        """
        return self._take_and_attach(FileOwner.MEETING, meeting_id, path)

    def add_item_file(self, item_id: str, path: Path) -> str:
        """Copy a file into the dossier for an agenda item; the attachment's id. Raises as ``add_file`` does."""
        return self._take_and_attach(FileOwner.AGENDA_ITEM, item_id, path)

    def add_entry_file(self, entry_id: str, path: Path) -> str:
        """Copy a picture or a file into an entry. Raises as ``add_file`` does, and ``MinutesAdopted``."""
        return self._take_and_attach(FileOwner.ENTRY, entry_id, path)

    def add_partnership_file(self, partnership_id: str, path: Path) -> str:
        """Copy a document of a partnership into the dossier. Raises as ``add_file`` does."""
        return self._take_and_attach(FileOwner.PARTNERSHIP, partnership_id, path)

    def _take_and_attach(self, owner: FileOwner, owner_id: str, path: Path) -> str:
        file = take_file(path, shown=owner is FileOwner.ENTRY)
        self.keep(file)
        return self.attach(owner, owner_id, [file])[0]

    def keep(self, file: NewFile, report: Report | None = None) -> None:
        """Write the bytes of a file into the dossier, part by part; from any thread. Those known are not written again.

        Broken off by what ``report`` raises, it leaves nothing behind.

        Raises:
            DiskFull, ReadOnlyPlace, DossierBusy, DamagedDossier.
        """
        with self._store.keeping() as session:
            if kept_bytes(session, file.sha256) == len(file.content):
                return
            drop_content(session, file.sha256)
        try:
            for number, start in enumerate(range(0, len(file.content), PART)):
                with self._store.keeping() as session:
                    write_part(session, file.sha256, number, file.content[start : start + PART])
                if report is not None:
                    report(min(start + PART, len(file.content)), len(file.content))
        except BaseException:
            with self._store.keeping() as session:
                drop_content(session, file.sha256)
            raise

    def attach(self, owner: FileOwner, owner_id: str, files: Sequence[NewFile], after: str | None = None) -> list[str]:
        """Attach files whose bytes are kept, after the file ``after`` or last, in one step of undo; their ids.

        Raises:
            NothingFound: what they are attached to is gone.
            MinutesAdopted: the entry belongs to minutes that are locked.
            DamagedDossier: the bytes were not kept.
        """
        message = N_("Attach “{file}”") if len(files) == 1 else N_("Attach {count} files")
        with self._store.transaction(message, file=files[0].file_name, count=str(len(files))) as session:
            made: list[AttachmentRow] = []
            for file in files:
                row = self._row(session, owner, owner_id, file)
                others = sibling_rows(session, row)
                place(row, others, index_after(others, made[-1].id if made else after))
                session.add(row)
                session.flush()
                made.append(row)
            return [row.id for row in made]

    def _row(self, session: Session, owner: FileOwner, owner_id: str, file: NewFile) -> AttachmentRow:
        if kept_bytes(session, file.sha256) != len(file.content):
            raise DamagedDossier(self._store.path)
        row = AttachmentRow(
            file_name=file.file_name, media_type=file.media_type, size=len(file.content), sha256=file.sha256,
            width=file.width, height=file.height,
        )  # fmt: skip
        if owner is FileOwner.MEETING:
            row.meeting_id = get_row(session, MeetingRow, owner_id).id
        elif owner is FileOwner.AGENDA_ITEM:
            row.agenda_item_id = get_row(session, AgendaItemRow, owner_id).id
        elif owner is FileOwner.PARTNERSHIP:
            row.partnership_id = get_row(session, PartnershipRow, owner_id).id
        else:
            row.entry_id = get_row(session, EntryRow, owner_id).id
            _refuse_adopted(session, row)
        return row

    # --- changing ---

    def set_caption(self, attachment_id: str, language: Language, words: str) -> None:
        """What stands under a picture in one language; edits in a row are one step of undo.

        Raises:
            NothingFound, MinutesAdopted.
        """
        merge = f"attachment/{attachment_id}/caption/{language.value}"
        with self._store.transaction(N_("Caption “{words}”"), merge=merge, words=words[:40]) as session:
            row = self._writable(session, attachment_id)
            row.caption = row.caption.edited(language, words)

    def move(self, attachment_id: str, step: int) -> None:
        """One place up (-1) or down (+1) among the files beside it; nothing at the ends. Raises ``MinutesAdopted``."""
        with self._store.transaction(N_("Move the file")) as session:
            row = self._writable(session, attachment_id)
            rows = sibling_rows(session, row)
            index = [other.id for other in rows].index(row.id) + step
            if 0 <= index < len(rows):
                place(row, [other for other in rows if other.id != row.id], index)

    def delete(self, attachment_id: str) -> None:
        """Put a file into the bin. Raises ``NothingFound``, ``MinutesAdopted``."""
        with self._store.reading() as session:
            name = get_row(session, AttachmentRow, attachment_id).file_name
        with self._store.transaction(N_("Delete the file “{file}”"), file=name) as session:
            self._writable(session, attachment_id).deleted_at = utc_now()

    @staticmethod
    def _writable(session: Session, attachment_id: str) -> AttachmentRow:
        row = get_row(session, AttachmentRow, attachment_id)
        _refuse_adopted(session, row)
        return row

    # --- out again ---

    def read(self, attachment_id: str) -> bytes:
        """What is in a file; from any thread.

        Raises:
            NothingFound: there is no such attachment.
            DamagedDossier: its bytes are not those that were attached.
        """
        with self._store.reading() as session:
            name = get_row(session, AttachmentRow, attachment_id).sha256
            content = read_content(session, name)
        if sha256(content).hexdigest() != name:
            raise DamagedDossier(self._store.path)
        return content

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


def _refuse_adopted(session: Session, row: AttachmentRow) -> None:
    """Adopted minutes are locked with their pictures."""
    if row.entry_id is not None:
        meeting = get_row(session, MeetingRow, get_row(session, EntryRow, row.entry_id).meeting_id)
        if meeting.state is MeetingState.ADOPTED:
            raise MinutesAdopted
