"""Files and pictures made ready to be attached: read, checked, converted. Slow, and free of any dossier: for a worker.

A picture that can be printed stays as it is, byte for byte; what else a clipboard or a folder gives (BMP, WebP, GIF,
TIFF of one page) becomes a PNG. Nothing is trusted: the size in pixels is read from the head before all is decoded.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from groupe_pays.domain.attachments import LARGEST, MOST_PIXELS, NewFile, media_type_of, plain_file_name
from groupe_pays.domain.errors import (
    DamagedPicture,
    EmptyFile,
    FileTooLarge,
    NotAFile,
    NotAPicture,
    TooManyPixels,
    UnreadableFile,
)
from groupe_pays.domain.pictures import describe_picture

if TYPE_CHECKING:
    from PIL.Image import Image

Report = Callable[[int, int], None]
"""Bytes done and bytes in all; it may raise, to break the work off."""

READ_AT_ONCE = 4_000_000
_CONVERTED = {"BMP", "DIB", "GIF", "TIFF", "WEBP", "PPM", "ICO"}
_ENDINGS = {".bmp", ".dib", ".gif", ".tif", ".tiff", ".webp", ".pbm", ".pgm", ".ppm", ".ico"}
_NOT_SHOWN = {".svg", ".svgz", ".heic", ".heif", ".avif", ".jxl", ".emf", ".wmf", ".psd"}
_ORIENTATION = 274
_ON_ITS_SIDE = frozenset({5, 6, 7, 8})


def take_file(path: Path, *, shown: bool = False, report: Report | None = None) -> NewFile:
    """Read a file; with ``shown`` a picture is made one that can be shown and printed, where that loses nothing.

    Raises:
        NotAFile, EmptyFile, FileTooLarge, UnreadableFile: there is nothing to be taken.
        DamagedPicture, TooManyPixels: a PNG or a JPEG, or with ``shown`` any picture, that cannot be decoded.
    """
    return take_bytes(read_file(path, report), path, shown=shown)


def take_bytes(content: bytes, path: Path, *, shown: bool = False) -> NewFile:
    """What ``take_file`` does with bytes already read; ``path`` gives the name. Raises as that does."""
    if not content:
        raise EmptyFile(path)
    if len(content) > LARGEST:
        raise FileTooLarge(path, LARGEST // 1_000_000)
    name = plain_file_name(path.name)
    kind = media_type_of(name, content)
    if kind in ("image/png", "image/jpeg"):
        width, height = _checked(content, path)
        return _new(name, kind, content, width, height)
    if shown:
        return _shown(name, content, path)
    return _new(name, kind, content)


def read_file(path: Path, report: Report | None = None) -> bytes:
    """The bytes of a file that a dossier takes. Raises as ``take_file`` does."""
    try:
        if not path.is_file():
            raise NotAFile(path)
        size = path.stat().st_size
        if size == 0:
            raise EmptyFile(path)
        if size > LARGEST:
            raise FileTooLarge(path, LARGEST // 1_000_000)
        content = _read(path, size, report)
    except OSError as error:
        raise UnreadableFile(path) from error
    if not content:
        raise EmptyFile(path)
    if len(content) > LARGEST:
        raise FileTooLarge(path, LARGEST // 1_000_000)
    return content


def _read(path: Path, size: int, report: Report | None) -> bytes:
    content = bytearray()
    with path.open("rb") as file:
        while len(content) <= LARGEST and (part := file.read(READ_AT_ONCE)):
            content += part
            if report is not None:
                report(len(content), size)
    return bytes(content)


def _new(name: str, kind: str, content: bytes, width: int = 0, height: int = 0, *, as_file: bool = False) -> NewFile:
    return NewFile(name, kind, content, sha256(content).hexdigest(), width, height, as_file)


def _shown(name: str, content: bytes, path: Path) -> NewFile:
    """A picture under a wrong name, or of another kind, made one that is shown; anything else as it is."""
    ending = path.suffix.lower()
    if ending in _NOT_SHOWN:
        return _new(name, media_type_of(name, content), content, as_file=True)
    try:
        found = describe_picture(content)
    except NotAPicture:
        return (
            _converted(name, content, path) if ending in _ENDINGS else _new(name, media_type_of(name, content), content)
        )
    width, height = _checked(content, path)
    stem = name if ending not in _ENDINGS else name[: -len(ending)]
    return _new(
        stem + (".png" if found.media_type == "image/png" else ".jpg"), found.media_type, content, width, height
    )


def _converted(name: str, content: bytes, path: Path) -> NewFile:
    """A picture of another kind as PNG; one of several pages or frames stays the file it is."""
    from PIL import Image

    try:
        with Image.open(BytesIO(content)) as opened:
            if opened.format not in _CONVERTED or getattr(opened, "n_frames", 1) > 1:
                return _new(name, media_type_of(name, content), content, as_file=True)
            _refuse_bomb(*opened.size, path)
            opened.load()
            data, (width, height) = as_png(opened)
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError) as error:
        raise DamagedPicture(path) from error
    if len(data) > LARGEST:
        raise FileTooLarge(path, LARGEST // 1_000_000)
    return _new(name[: -len(path.suffix)] + ".png", "image/png", data, width, height)


def as_png(picture: Image) -> tuple[bytes, tuple[int, int]]:
    """A decoded picture as PNG, upright, with its width and height in pixels."""
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(picture)
    if upright.mode not in ("1", "L", "LA", "P", "RGB", "RGBA"):
        upright = upright.convert("RGBA" if "A" in upright.mode else "RGB")
    out = BytesIO()
    upright.save(out, "PNG")
    return out.getvalue(), upright.size


def _checked(content: bytes, path: Path) -> tuple[int, int]:
    """Width and height of a PNG or JPEG as it is looked at; every pixel of it can be decoded."""
    from PIL import Image

    try:
        head = describe_picture(content)
        _refuse_bomb(head.width, head.height, path)
        with Image.open(BytesIO(content), formats=("PNG", "JPEG", "MPO")) as opened:
            _refuse_bomb(*opened.size, path)
            turned = opened.getexif().get(_ORIENTATION) in _ON_ITS_SIDE
            opened.load()
            width, height = opened.size
    except (NotAPicture, OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError) as error:
        raise DamagedPicture(path) from error
    return (height, width) if turned else (width, height)


def _refuse_bomb(width: int, height: int, path: Path) -> None:
    if width * height > MOST_PIXELS:
        raise TooManyPixels(path, MOST_PIXELS // 1_000_000)
