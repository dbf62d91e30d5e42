"""Entries that stand in do so on paper: further right in the PDF, indented in the Word file, in both languages."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from docx import Document

from groupe_pays.documents.arranging import DEPTH_STEP
from groupe_pays.documents.content import Entry, MinutesContent, Section, Words
from groupe_pays.documents.docx.minutes import build_minutes_docx
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualRichText, Block, BlockKind, Language, RichText, Span

FR, ZH = Language.FR, Language.ZH
KINDS = (EntryKind.DISCUSSION, EntryKind.TEXT, EntryKind.QUOTATION, EntryKind.DECISION, EntryKind.NOTE)


def content(kind: EntryKind, listed: bool = False) -> MinutesContent:
    """Two entries of the same words, the second two steps in."""
    kinds = (BlockKind.BULLET, 1) if listed else (BlockKind.PARAGRAPH, 0)
    texts = [RichText((Block((Span(words),), *kinds),)) for words in ("Mot dit.", "话语")]
    entries = tuple(Entry(kind, BilingualRichText(*texts), depth=depth, key=str(depth)) for depth in (0, 2))
    return MinutesContent(
        issuer=Words("CUF"), subtitle=Words("Séance"), running=Words("CUF"), sections=(Section(Words("I"), entries),)
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("languages", [(FR,), (ZH,), (FR, ZH)])
def test_an_entry_stands_in_on_the_page(kind: EntryKind, languages: tuple[Language, ...]) -> None:
    pdf = build_minutes(content(kind), languages, facing=len(languages) > 1).data
    for language in languages:
        found = places(pdf, "Mot" if language is FR else "话语")
        assert found[1] - found[0] == pytest.approx(2 * DEPTH_STEP, abs=0.5)


def places(pdf: bytes, words: str) -> list[float]:
    """How far from the left the words stand on the first page, from the top to the bottom."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    search = text.search(words)
    found = []
    while (hit := search.get_next()) is not None:
        left, _bottom, _right, top = text.get_charbox(hit[0])
        found.append((-top, left))
    return [left for _top, left in sorted(found)][:2]


@pytest.mark.parametrize("listed", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_an_entry_stands_in_in_the_word_file(kind: EntryKind, listed: bool) -> None:
    document = Document(BytesIO(build_minutes_docx(content(kind, listed), (FR,)).data))
    first, second = (p for p in document.paragraphs if "Mot dit." in p.text)
    assert first.paragraph_format.left_indent is None
    assert second.paragraph_format.left_indent.pt > 2 * DEPTH_STEP - 0.5
