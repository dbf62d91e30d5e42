"""Files kept in the dossier: scans of a sheet, annexes, photographs."""

from __future__ import annotations

from dataclasses import dataclass

LARGEST = 50_000_000
"""Bytes of a file kept in a dossier."""

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}
"""What a scan may be; any other file is kept as plain bytes."""
_HEADS = {"application/pdf": b"%PDF-", "image/jpeg": b"\xff\xd8", "image/png": b"\x89PNG\r\n\x1a\n"}
_ANY = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file without its content; ``size`` in bytes, ``sha256`` in hexadecimal."""

    id: str
    file_name: str
    media_type: str
    size: int
    sha256: str
    meeting_id: str | None = None


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
