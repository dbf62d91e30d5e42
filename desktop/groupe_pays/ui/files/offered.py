"""What a clipboard or a drop offers to be attached: files of a folder, or a picture without a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QDateTime, QIODevice, QMimeData
from PySide6.QtGui import QImage

from groupe_pays.domain.attachments import LARGEST, MOST_PIXELS, NewFile
from groupe_pays.domain.errors import DamagedPicture, FileTooLarge, TooManyPixels
from groupe_pays.i18n import _
from groupe_pays.services.taking_in import Report, take_bytes, take_file

_KEPT_AS_THEY_ARE = {"image/png": ".png", "image/jpeg": ".jpg"}
"""Formats of a clipboard taken byte for byte; any other picture is written anew as PNG."""
_ABOUT = 1_000_000
"""Bytes a picture without a file counts for in the progress."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A file by its path; or else a picture, as bytes or decoded, with the name it will have."""

    path: Path
    content: bytes | None = None
    image: QImage | None = None

    @property
    def size(self) -> int:
        """Bytes, about: for the progress."""
        if self.content is not None or self.image is not None:
            return _ABOUT
        try:
            return min(self.path.stat().st_size, LARGEST)
        except OSError:
            return _ABOUT

    def take(self, shown: bool, report: Report | None = None) -> NewFile:
        """Read, check and convert it; in a worker. Raises what ``taking_in.take_file`` does."""
        if self.image is not None:
            return take_bytes(_png_of(self.image, self.path), self.path, shown=shown)
        if self.content is not None:
            return take_bytes(self.content, self.path, shown=shown)
        return take_file(self.path, shown=shown, report=report)


def local_files(source: QMimeData) -> list[Path]:
    """The files and folders of this machine that are offered; addresses of the web are not fetched."""
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []


def offers_files(source: QMimeData) -> bool:
    """Whether there is something to attach rather than words to insert.

    Word and spreadsheets put a picture of the words beside them: words win. A browser puts the address of a picture
    beside it: the picture wins.
    """
    if local_files(source):
        return True
    return _has_picture(source) and not _has_words(source)


def offered_by(source: QMimeData) -> list[Offered]:
    """What is to be attached; read at once, since a clipboard may change."""
    files = local_files(source)
    if files:
        return [Offered(path) for path in files]
    name = f"{_('Picture')} {QDateTime.currentDateTime().toString('yyyy-MM-dd-HHmmss')}"
    for kind, ending in _KEPT_AS_THEY_ARE.items():
        if source.hasFormat(kind):
            return [Offered(Path(name + ending), bytes(source.data(kind).data()))]
    image = QImage(source.imageData()) if source.hasImage() else QImage()
    return [Offered(Path(f"{name}.png"), image=image)] if _has_picture(source) else []


def _has_picture(source: QMimeData) -> bool:
    return source.hasImage() or any(source.hasFormat(kind) for kind in _KEPT_AS_THEY_ARE)


def _has_words(source: QMimeData) -> bool:
    from groupe_pays.ui.minutes.paste import from_html

    text = source.text().strip() if source.hasText() else ""
    if source.hasHtml():
        return not from_html(source.html()).text.is_blank
    return bool(text) and not _is_address(text)


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://", "file:", "data:")) and len(text.split()) == 1


def _png_of(image: QImage, path: Path) -> bytes:
    if image.isNull():
        raise DamagedPicture(path)
    if image.width() * image.height() > MOST_PIXELS:
        raise TooManyPixels(path, MOST_PIXELS // 1_000_000)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise DamagedPicture(path)
    content = bytes(data.data())
    if len(content) > LARGEST:
        raise FileTooLarge(path, LARGEST // 1_000_000)
    return content
