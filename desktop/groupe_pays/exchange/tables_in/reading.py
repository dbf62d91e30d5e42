"""Any address book to a ``SourceTable``: the form is told by the bytes, the limits hold for all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from groupe_pays.domain.errors import (
    DocumentTooLarge,
    EmptyFile,
    EncryptedDocument,
    NotAFile,
    UnknownTable,
    UnreadableFile,
)
from groupe_pays.domain.importing import SourceTable
from groupe_pays.exchange.tables_in.grid import Grid, Line, gather, table_of

LARGEST = 60_000_000
"""Bytes of a file."""
ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".fods", ".vcf", ".vcard", ".ldif", ".ldi")
"""What a file dialog offers; the form itself is told by the content."""
_EVERY = 500

Between = Callable[[int, int], None]
"""Called with lines done and lines in all (0 where not known), every few hundred; may raise to stop the reading."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_FOREIGN = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x05\x06", b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"MZ")
_MARKUP = re.compile(r"\s*(<\?xml|<!doctype|<html|<head|<meta|<style|<table|<!--|\{\\rtf)", re.IGNORECASE)
_TABLE = re.compile(rb"<(?:\w+:)?table\b|<\0?t\0?a\0?b\0?l\0?e", re.IGNORECASE)
_FLAT = re.compile(r"<office:document\s[^>]{0,9000}opendocument", re.IGNORECASE)
"""OpenDocument as one file of XML: .fods."""
_CARD = re.compile(r"^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_LDIF = re.compile(r"^(dn::? |version: ?1\s*$)", re.IGNORECASE | re.MULTILINE)
_HEAD = 20_000


def read_table(
    path: Path, data: bytes | None = None, sheet: str | None = None, between: Between | None = None
) -> SourceTable:
    """The table in the file at ``path``, or in ``data``, which ``path`` then only names in refusals.

    ``sheet`` names the sheet of a workbook to read; the one that looks most like a list of people otherwise.

    Raises:
        NotAFile, EmptyFile, UnreadableFile, DocumentTooLarge, TooManyRows: nothing was read.
        UnknownTable, EncryptedDocument, DamagedDocument, RowlessTable, NoSuchSheet: it cannot be understood.
    """
    content = _content(path) if data is None else data
    if len(content) > LARGEST:
        raise DocumentTooLarge(path, LARGEST // 1_000_000)
    if not content.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise EmptyFile(path)
    grid, lines = _read(content, path, sheet)
    gather(_watched(lines, between), grid, path)
    return table_of(grid, path)


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise NotAFile(path)
        size = path.stat().st_size
        if size > LARGEST:
            raise DocumentTooLarge(path, LARGEST // 1_000_000)
        if not size:
            raise EmptyFile(path)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path) from error


def _watched(lines: Iterable[Line], between: Between | None) -> Iterator[Line]:
    for done, line in enumerate(lines):
        if between is not None and done % _EVERY == 0:
            between(done, 0)
        yield line


def _read(content: bytes, path: Path, sheet: str | None) -> tuple[Grid, Iterator[Line]]:
    if content.startswith(_OLE):
        if _PACKAGE in content:
            raise EncryptedDocument(path)
        from groupe_pays.exchange.tables_in.xls_book import read_xls

        return read_xls(content, path, sheet)
    if content.startswith(b"PK\x03\x04"):
        return _packed(content, path, sheet)
    if content.startswith(_FOREIGN):
        raise UnknownTable(path)
    return _written(content, path, sheet)


def _packed(content: bytes, path: Path, sheet: str | None) -> tuple[Grid, Iterator[Line]]:
    from groupe_pays.exchange.documents_in.archive import Archive

    archive = Archive(content, path)
    if "xl/workbook.xml" in archive.names:
        from groupe_pays.exchange.tables_in.xlsx_book import read_xlsx

        return read_xlsx(archive, path, sheet)
    if "content.xml" in archive.names:
        from groupe_pays.exchange.tables_in.ods_book import read_ods

        return read_ods(archive, path, sheet)
    raise UnknownTable(path)


def _written(content: bytes, path: Path, sheet: str | None) -> tuple[Grid, Iterator[Line]]:
    from groupe_pays.exchange.tables_in.html_table import read_html
    from groupe_pays.exchange.tables_in.ldif import read_ldif
    from groupe_pays.exchange.tables_in.recipients import read_recipients
    from groupe_pays.exchange.tables_in.separated import letters_of, read_separated
    from groupe_pays.exchange.tables_in.vcards import read_vcards

    head, _encoding = letters_of(content[:_HEAD], path)
    if _MARKUP.match(head) and _FLAT.search(head):
        from groupe_pays.exchange.tables_in.ods_book import FlatBook, read_ods

        return read_ods(FlatBook(content), path, sheet)
    if _MARKUP.match(head):
        if not _TABLE.search(content):
            raise UnknownTable(path)
        return read_html(content, path)
    if _CARD.search(head):
        return read_vcards(content, path)
    if _LDIF.search(head):
        return read_ldif(content, path)
    if recipients := read_recipients(content, path):
        return recipients
    return read_separated(content, path)
