"""A text table read with another encoding or separator than those recognised."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

from groupe_pays.domain.errors import UnreadableFile
from groupe_pays.domain.importing import SourceTable
from groupe_pays.exchange.tables_in import LARGEST, read_table

ENCODINGS = ("utf-8", "cp1252", "gb18030", "utf-16", "big5", "mac_roman", "cp850")
SEPARATORS = (";", ",", "\t", "|")
_WRITTEN = ";"
_LONGEST_FIELD = 1 << 24


def read_as(path: Path, encoding: str, separator: str) -> SourceTable:
    """The table as these say; a blank one is recognised. What cannot be decoded stands as U+FFFD.

    Raises what ``read_table`` raises.
    """
    try:
        if path.stat().st_size > LARGEST:
            return read_table(path)
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path) from error
    letters = content.decode(encoding or read_table(path).encoding or "utf-8", errors="replace").removeprefix("\ufeff")
    if separator:
        letters = _rewritten(letters, separator)
    table = read_table(path, data=letters.encode("utf-8-sig"))
    return replace(table, encoding=encoding or table.encoding, separator=separator or table.separator)


def _rewritten(letters: str, separator: str) -> str:
    """The same lines with every cell quoted, so that only this separator parts them."""
    csv.field_size_limit(_LONGEST_FIELD)
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=_WRITTEN, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows(csv.reader(io.StringIO(letters.replace("\0", ""), newline=""), delimiter=separator))
    return written.getvalue()
