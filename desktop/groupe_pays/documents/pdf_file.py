"""The bytes of a PDF 1.7 file: small objects packed and compressed together, and the table of where each stands."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable
from itertools import islice
from typing import Any

from reportlab.pdfbase import pdfdoc

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED_TOGETHER = 200
_STREAM_END = b"endstream"


class Raw(pdfdoc.PDFObject):
    """An object whose bytes are known, or will be when the file is written."""

    __RefOnly__ = 1

    def __init__(self, body: bytes = b"") -> None:
        self.body = body

    def format(self, document: Any) -> bytes:
        return self.body


def stream(data: bytes, entries: bytes = b"", *, compress: bool = True) -> bytes:
    """The body of a stream object, as ReportLab leaves it: without the line end before ``endstream``."""
    if compress:
        data, entries = zlib.compress(data, 6), entries + b"/Filter/FlateDecode"
    return b"<<%b/Length %d>>\nstream\n%bendstream" % (entries, len(data), data)


def text_string(text: str) -> bytes:
    """A string for people: ASCII as it is, all else in UTF-16."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return b"(" + escaped.encode("ascii") + b")"
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode("ascii") + b">"


class PdfFile:
    """Collects numbered objects and writes them once; the same objects give the same bytes."""

    def __init__(self) -> None:
        self._parts: list[bytes] = [_HEADER]
        self._length = len(_HEADER)
        self._places: dict[int, tuple[int, int, int]] = {}
        """By object: 1, its offset and 0; or 2, the object it is packed in and its index there."""
        self._small: list[tuple[int, bytes]] = []

    def add(self, number: int, body: bytes) -> None:
        """Add object ``number``; a stream stands by itself, anything else is packed with its neighbours."""
        if body.rstrip().endswith(_STREAM_END):
            self._write(number, body)
        else:
            self._small.append((number, body))

    def _write(self, number: int, body: bytes) -> None:
        # Both characters of the line end: alone, the second would join a stream that happens to end in the first.
        told = b"%d 0 obj\n%b\r\nendstream\nendobj\n" % (number, body.rstrip().removesuffix(_STREAM_END))
        self._places[number] = (1, self._length, 0)
        self._parts.append(told)
        self._length += len(told)

    def finish(self, root: int, info: int) -> bytes:
        """The file, its catalogue being object ``root``."""
        number = max([*self._places, *(number for number, _ in self._small)]) + 1
        small = iter(self._small)
        while packed := list(islice(small, _PACKED_TOGETHER)):
            self._write(number, _packed(packed))
            self._places |= {inner: (2, number, index) for index, (inner, _) in enumerate(packed)}
            number += 1
        end = self._cross_references(number, root, info)
        return b"".join([*self._parts[:-1], end])

    def _cross_references(self, number: int, root: int, info: int) -> bytes:
        self._places[number] = (1, self._length, 0)
        free = (0, 0, 65535)
        places = (self._places.get(index, free) for index in range(number + 1))
        table = b"".join(struct.pack(">BIH", *place) for place in places)
        digest = hashlib.md5(usedforsecurity=False)
        for part in self._parts:
            digest.update(part)
        identity = digest.hexdigest().upper().encode("ascii")
        entries = b"/Type/XRef/W[1 4 2]/Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]" % (
            number + 1,
            root,
            info,
            identity,
            identity,
        )
        at = self._length
        self._write(number, stream(table, entries))
        return self._parts[-1] + b"startxref\n%d\n%%%%EOF\n" % at


def _packed(objects: Iterable[tuple[int, bytes]]) -> bytes:
    """An object stream of small objects."""
    index: list[str] = []
    bodies: list[bytes] = []
    offset = 0
    for number, body in objects:
        index.append(f"{number} {offset}")
        bodies.append(body)
        offset += len(body) + 1
    first = " ".join(index).encode("ascii") + b"\n"
    entries = b"/Type/ObjStm/N %d/First %d" % (len(bodies), len(first))
    return stream(first + b"\n".join(bodies), entries)
