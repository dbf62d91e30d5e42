"""Files kept in the dossier: scans of a sheet, annexes, pictures in the minutes.

Annotations are evaluated here (no ``from __future__``): the store maps the caption to columns by them.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from groupe_pays.domain.text import BilingualText, Language

LARGEST = 50_000_000
"""Bytes of a file kept in a dossier."""
MOST_PIXELS = 60_000_000
"""Pixels of a picture shown and printed: those of a good camera, a quarter of a gigabyte once decoded."""

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}
"""What a scan may be; any other file is kept as plain bytes."""
_HEADS = {"application/pdf": b"%PDF-", "image/jpeg": b"\xff\xd8", "image/png": b"\x89PNG\r\n\x1a\n"}
_ANY = "application/octet-stream"
_PICTURES = frozenset({"image/jpeg", "image/png"})


class FileOwner(StrEnum):
    """What a file is attached to."""

    MEETING = "meeting"
    AGENDA_ITEM = "agenda_item"
    ENTRY = "entry"
    PARTNERSHIP = "partnership"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file without its content; ``size`` in bytes, ``sha256`` in hexadecimal.

    ``width`` and ``height`` are the pixels of a picture as it is looked at, 0 for any other file. ``caption`` is what
    stands under a picture, and what those hear who cannot see it.
    """

    id: str
    file_name: str
    media_type: str
    size: int
    sha256: str
    meeting_id: str | None = None
    agenda_item_id: str | None = None
    entry_id: str | None = None
    caption: BilingualText = BilingualText()
    width: int = 0
    height: int = 0

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown and printed."""
        return self.media_type in _PICTURES and self.width > 0 and self.height > 0

    def title(self, language: Language) -> str:
        """The caption, or the name of the file where none was given."""
        return self.caption.best(language) or self.file_name


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file read and ready to be attached; ``kept_as_file`` for a picture of a kind that can be kept, not shown."""

    file_name: str
    media_type: str
    content: bytes = field(repr=False)
    sha256: str
    width: int = 0
    height: int = 0
    kept_as_file: bool = False


def media_type_of(file_name: str, content: bytes) -> str:
    """The kind of a file by its name, where its first bytes agree."""
    kind = next((kind for ending, kind in MEDIA_TYPES.items() if file_name.lower().endswith(ending)), _ANY)
    head = _HEADS.get(kind, b"")
    return kind if head in content[:1024] else _ANY


def plain_file_name(file_name: str) -> str:
    """A name that every system takes, without a folder; a dossier may come from anywhere."""
    name = file_name.replace("\\", "/").rpartition("/")[2]
    kept = "".join("_" if letter in '<>:"|?*' or ord(letter) < 32 else letter for letter in name).strip(" .")
    return kept[-120:] or "file"
