"""The pictures and annexes of one meeting as its minutes receive them: numbered in reading order, read when drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from groupe_pays.documents.content import Annex, Picture, Words
from groupe_pays.domain.attachments import Attachment
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.minutes import Section
from groupe_pays.formats import item_number
from groupe_pays.formats.numbers import bytes_size
from groupe_pays.services.attachments import AttachmentsService
from groupe_pays.services.printing.words import both, of
from groupe_pays.store.store import Store


class PrintedFiles:
    """``pictures`` by entry; ``annexes`` are the other files of entries, those of items, then those of the meeting."""

    def __init__(self, store: Store, meeting: Meeting, sections: Sequence[Section]) -> None:
        self._service, self._meeting = AttachmentsService(store), meeting
        self.pictures: dict[str, tuple[Picture, ...]] = {}
        annexes: list[Annex] = []
        number = 0
        for section in sections:
            for entry in section.entries:
                shown = [file for file in entry.files if file.is_picture]
                self.pictures[entry.id] = tuple(self._picture(file, number + at) for at, file in enumerate(shown, 1))
                number += len(shown)
                annexes += self._annexes((file for file in entry.files if not file.is_picture), section)
            annexes += self._annexes(self._service.list_item_files(section.item.id), section)
        annexes += self._annexes(self._service.list_files(meeting.id), None)
        self.annexes = tuple(annexes)

    def _picture(self, file: Attachment, number: int) -> Picture:
        return Picture(number, file.width, file.height, partial(self._service.read, file.id), of(file.caption))

    def _annexes(self, files: Iterable[Attachment], section: Section | None) -> list[Annex]:
        item = Words()
        if section is not None and section.item.path:
            path = section.item.path
            item = both(lambda language: item_number(path, self._meeting.numbering, language))
        return [
            Annex(
                file.file_name,
                both(partial(bytes_size, file.size)),
                partial(self._service.read, file.id),
                file.media_type,
                of(file.caption),
                item,
            )
            for file in files
        ]
