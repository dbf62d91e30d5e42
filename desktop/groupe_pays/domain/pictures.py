"""Pictures by their first bytes: what kind they are and how large, without decoding them."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from groupe_pays.domain.errors import NotAPicture, PictureTooLarge

LARGEST_FILE = 5 * 1024 * 1024
"""Bytes of a picture kept in a dossier."""
LARGEST_SIDE = 4000
"""Pixels along either side of a picture kept in a dossier."""

_PNG = b"\x89PNG\r\n\x1a\n"
_FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, slots=True)
class Picture:
    """``width`` and ``height`` in pixels."""

    media_type: str
    width: int
    height: int


def describe_picture(data: bytes) -> Picture:
    """What the head of a PNG or JPEG picture says of it.

    Raises:
        NotAPicture: it is neither, or its head is cut off.
    """
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        found = Picture("image/png", width, height)
    elif data.startswith(b"\xff\xd8"):
        found = Picture("image/jpeg", *_jpeg_size(data))
    else:
        raise NotAPicture
    if not found.width or not found.height:
        raise NotAPicture
    return found


def check_picture(data: bytes) -> Picture:
    """Hold a picture to what a dossier takes.

    Raises:
        NotAPicture: neither PNG nor JPEG.
        PictureTooLarge: above ``LARGEST_FILE`` or ``LARGEST_SIDE``.
    """
    found = describe_picture(data)
    if len(data) > LARGEST_FILE or max(found.width, found.height) > LARGEST_SIDE:
        raise PictureTooLarge(LARGEST_FILE // (1024 * 1024), LARGEST_SIDE)
    return found


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Width and height from the first frame header among the segments of a JPEG."""
    position = 2
    while position + 4 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker == 0xFF:
            position += 1
            continue
        if marker in _ALONE:
            position += 2
            continue
        (length,) = struct.unpack(">H", data[position + 2 : position + 4])
        if marker in _FRAME_MARKERS and position + 9 <= len(data):
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return width, height
        position += 2 + length
    raise NotAPicture
