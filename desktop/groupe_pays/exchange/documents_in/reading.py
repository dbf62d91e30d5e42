"""Any file or clipboard to a ``SourceDocument``: the kind is told by its bytes, the limits hold for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from groupe_pays.domain.errors import (
    DamagedDocument,
    DocumentTooLarge,
    EmptyFile,
    EncryptedDocument,
    NotAFile,
    OldWordDocument,
    PdfDocument,
    UnknownDocument,
    UnreadableFile,
    WordlessDocument,
)
from groupe_pays.domain.recognition.source import SourceBlock, SourceDocument, Warned
from groupe_pays.domain.text import NOTE_ANCHOR, Span, clean
from groupe_pays.exchange.documents_in.tabs import rows_of_tabs, without_quotes

LARGEST = 60_000_000
"""Bytes of a file, pictures included."""
LARGEST_TEXT = 8_000_000
"""Bytes of plain text, HTML or RTF: 200 pages have half a million."""
MOST_BLOCKS = 60_000
"""Paragraphs and rows: 300 pages have six thousand."""
ENDINGS = (".docx", ".docm", ".dotx", ".odt", ".ott", ".fodt", ".rtf", ".html", ".htm", ".txt", ".md", ".text")

_EVERY = 50
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_FOREIGN = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x05\x06", b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"MZ")
_PACKED = (".docx", ".docm", ".odt")
_HTML = (b"<!doctype html", b"<html", b"<?xml")


class Lost:
    """Counts what a reader leaves out; ``pause`` is called between the parts it reads and may raise to give up."""

    def __init__(self, pause: Callable[[], None] | None = None) -> None:
        self.counts: Counter[Warned] = Counter()
        self.pause = pause or _go_on

    def add(self, kind: Warned, number: int = 1) -> None:
        self.counts[kind] += number


def _go_on() -> None:
    """Between two parts nobody watches."""


def read_file(path: Path, pause: Callable[[], None] | None = None) -> SourceDocument:
    """The document at ``path``; ``pause`` is called between its parts and may raise to give up.

    Raises:
        NotAFile, EmptyFile, UnreadableFile, DocumentTooLarge: nothing was read.
        UnknownDocument, OldWordDocument, PdfDocument, EncryptedDocument, DamagedDocument, WordlessDocument: it cannot
            be understood.
    """
    if not path.is_file():
        raise NotAFile(path)
    try:
        if path.stat().st_size > LARGEST:
            raise DocumentTooLarge(path, LARGEST // 1_000_000)
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path) from error
    return read_content(content, path, pause)


def read_content(content: bytes, path: Path, pause: Callable[[], None] | None = None) -> SourceDocument:
    """The document in ``content``; ``path`` names it in refusals, and its ending tells HTML from text."""
    if not content:
        raise EmptyFile(path)
    lost = Lost(pause)
    try:
        kind, blocks = _blocks(content, path, lost)
    except RecursionError as error:
        # Things inside things, deeper than any program writes them
        raise DamagedDocument(path) from error
    if len(blocks) > MOST_BLOCKS:
        raise DocumentTooLarge(path, LARGEST_TEXT // 1_000_000)
    return document(blocks, path.name, kind, lost, path)


def read_html(html: str, name: str) -> SourceDocument:
    """What a clipboard holds of a web page, a mail or a word processor."""
    from groupe_pays.exchange.documents_in.html_page import read_html_words

    lost = Lost()
    return document(read_html_words(html[:LARGEST_TEXT], lost), name, "html", lost, Path(name))


def read_words(words: str, name: str) -> SourceDocument:
    """Plain words, as a clipboard holds them."""
    from groupe_pays.exchange.documents_in.plain import read_lines

    lost = Lost()
    return document(read_lines(words[:LARGEST_TEXT]), name, "txt", lost, Path(name))


def document(blocks: Iterable[SourceBlock], name: str, kind: str, lost: Lost, path: Path) -> SourceDocument:
    """The blocks that hold words, with the fingerprint of these. Raises ``WordlessDocument`` where there are none."""
    kept = tuple(rows_of_tabs(list(without_quotes([b for b in blocks if b.plain.strip() or b.notes]))))
    if not kept:
        raise WordlessDocument(path)
    words = "\n".join(" ".join(block.plain.split()) for block in kept)
    return SourceDocument(kept, name, kind, sha256(words.encode("utf-8", "replace")).hexdigest(), dict(lost.counts))


def _blocks(content: bytes, path: Path, lost: Lost) -> tuple[str, list[SourceBlock]]:
    if content.startswith(_OLE):
        raise EncryptedDocument(path) if _PACKAGE in content else OldWordDocument(path)
    if content.startswith(b"PK\x03\x04"):
        return _packed(content, path, lost)
    if content[:1024].lstrip().startswith(b"%PDF-"):
        raise PdfDocument(path)
    if content.startswith(_FOREIGN):
        raise UnknownDocument(path)
    if len(content) > LARGEST_TEXT:
        raise DocumentTooLarge(path, LARGEST_TEXT // 1_000_000)
    return _written(content, path, lost)


def _packed(content: bytes, path: Path, lost: Lost) -> tuple[str, list[SourceBlock]]:
    from groupe_pays.exchange.documents_in.archive import Archive
    from groupe_pays.exchange.documents_in.docx_file import read_docx
    from groupe_pays.exchange.documents_in.odt_file import read_odt

    names = Archive(content, path).names
    if "word/document.xml" in names:
        return "docx", read_docx(content, path, lost)
    if "content.xml" in names:
        return "odt", read_odt(content, path, lost)
    raise UnknownDocument(path)


def _written(content: bytes, path: Path, lost: Lost) -> tuple[str, list[SourceBlock]]:
    from groupe_pays.exchange.documents_in.encoding import decode
    from groupe_pays.exchange.documents_in.html_page import read_html_words
    from groupe_pays.exchange.documents_in.plain import read_lines

    if content.lstrip()[:5] == b"{\\rtf":
        from groupe_pays.exchange.documents_in.rtf_file import read_rtf

        return "rtf", read_rtf(content, path)
    named = path.suffix.lower()
    try:
        words = decode(content, path, lost)
    except UnknownDocument as error:
        raise (DamagedDocument(path) if named in _PACKED else error) from error
    if named in (".html", ".htm", ".xhtml") or content.lstrip()[:15].lower().startswith(_HTML):
        return "html", read_html_words(words, lost)
    if named in _PACKED:
        # What a word processor writes under these names is packed: the beginning of the file is gone
        raise DamagedDocument(path)
    return "txt", read_lines(words)


def paced(blocks: Iterable[SourceBlock], lost: Lost) -> Iterator[SourceBlock]:
    """The same blocks, with a pause after each few."""
    for at, block in enumerate(blocks):
        if at % _EVERY == 0:
            lost.pause()
        yield block


def tidy(spans: Iterable[Span]) -> Iterator[Span]:
    """Neighbours of one style joined, empty ones dropped, what cannot be stored taken out."""
    held: Span | None = None
    for span in spans:
        if span.note is None:
            text = clean(span.text).replace(NOTE_ANCHOR, "")
            if not text:
                continue
            span = Span(text, span.marks, span.href)
            if held is not None and held.same_style(span):
                held = Span(held.text + text, held.marks, held.href)
                continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held
