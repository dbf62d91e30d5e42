"""The zip and the XML inside DOCX and ODT, opened with limits: no bomb, no entity, no outside reference."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from groupe_pays.domain.errors import DamagedDocument, DocumentTooLarge, EncryptedDocument

LARGEST_PART = 64_000_000
"""Bytes of one XML part, unpacked: minutes of 200 pages have about three million."""
MOST_TAGS = 3_000_000
"""Tags of one part: minutes of 300 pages have a hundred thousand, and each takes memory."""
MOST_MEMBERS = 5_000
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, RuntimeError, NotImplementedError, ValueError),
)


class _Refused(Exception):
    """The XML declares a document type, which entities need and documents do not."""


class _Builder(ElementTree.TreeBuilder):
    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise _Refused(name)


class Archive:
    """The parts of a document by their names. Raises the errors of ``FileRefused`` with the path of the file."""

    def __init__(self, content: bytes, path: Path, pause: Callable[[], None] | None = None) -> None:
        self._path = path
        self._pause = pause or (lambda: None)
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
            names = self._zip.namelist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise DamagedDocument(path) from error
        if len(names) > MOST_MEMBERS:
            raise DocumentTooLarge(path, LARGEST_PART // 1_000_000)
        self.names = frozenset(names)

    def xml(self, name: str) -> ElementTree.Element | None:
        """The root of a part; None where there is no such part."""
        if name not in self.names:
            return None
        parser = ElementTree.XMLParser(target=_Builder())
        content = self._bytes(name)
        if content.count(b"<") > MOST_TAGS:
            raise DocumentTooLarge(self._path, LARGEST_PART // 1_000_000)
        try:
            for start in range(0, len(content), _CHUNK):
                self._pause()
                parser.feed(content[start : start + _CHUNK])
            root: ElementTree.Element = parser.close()
        except (ElementTree.ParseError, _Refused, ValueError, RecursionError) as error:
            raise DamagedDocument(self._path) from error
        return root

    def _bytes(self, name: str) -> bytes:
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part unpacked bit by bit, given up as soon as it is too large, whatever its directory says."""
        if self._zip.getinfo(name).flag_bits & _ENCRYPTED:
            raise EncryptedDocument(self._path)
        size = 0
        try:
            with self._zip.open(name) as part:
                while chunk := part.read(_CHUNK):
                    self._pause()
                    size += len(chunk)
                    if size > LARGEST_PART:
                        raise DocumentTooLarge(self._path, LARGEST_PART // 1_000_000)
                    yield chunk
        except _UNREADABLE as error:
            raise DamagedDocument(self._path) from error
