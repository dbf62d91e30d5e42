"""RTF: its words and paragraphs, tables as rows; a password or a broken file is refused by what is left of it."""

from __future__ import annotations

from pathlib import Path

from groupe_pays.domain.errors import DamagedDocument
from groupe_pays.domain.recognition.source import SourceBlock
from groupe_pays.exchange.documents_in.plain import read_lines
from groupe_pays.exchange.documents_in.rtf_marks import marked, read_marks


def read_rtf(content: bytes, path: Path) -> list[SourceBlock]:
    """The paragraphs of an RTF file. Raises ``DamagedDocument``."""
    from striprtf.striprtf import rtf_to_text

    try:
        words: str = rtf_to_text(  # type: ignore[no-untyped-call]
            marked(content.decode("latin-1")), encoding="cp1252", errors="replace"
        )
    except (ValueError, IndexError, KeyError, RecursionError, LookupError, AttributeError, TypeError) as error:
        raise DamagedDocument(path) from error
    return read_marks(read_lines(words.replace("|\n", "\n").replace("|", "\t")))
