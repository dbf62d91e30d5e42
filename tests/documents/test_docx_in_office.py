"""Our Word files in LibreOffice: they open, every word is read back, no page is empty, no Latin word is cut."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from tests.documents import office
from tests.documents.building import real_minutes
from tests.documents.reading import read_by_pdfium, squashed
from tests.documents.test_docx import FORMS, action_list, agenda
from tests.documents.word_reading import as_written, opened, paragraphs

from groupe_pays.documents.docx.action_list import build_action_list_docx
from groupe_pays.documents.docx.agenda import build_agenda_docx
from groupe_pays.documents.docx.minutes import build_minutes_docx
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.documents.result import Rendered
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH
_HAN = re.compile("[\u4e00-\u9fff]")
_LETTER_LAST, _LETTER_FIRST = re.compile("[A-Za-zÀ-ÿ]$"), re.compile("[a-zà-ÿ]")
BUILT: dict[str, Callable[..., Rendered]] = {
    "minutes": lambda *form, **how: build_minutes_docx(real_minutes(), *form, **how),
    "agenda": lambda *form, **how: build_agenda_docx(agenda(), *form, **how),
    "actions": lambda *form, **how: build_action_list_docx(action_list(40), *form, **how),
}

pytestmark = pytest.mark.skipif(office.PROGRAM is None, reason=office.MISSING)


@pytest.mark.timeout(240)
@pytest.mark.parametrize("kind", BUILT)
def test_libreoffice_opens_every_form_and_reads_back_every_word(kind: str, tmp_path: Path) -> None:
    """One test a kind: starting LibreOffice is what takes the time."""
    forms = {("+" if facing else "-").join(languages): (languages, facing) for languages, facing in FORMS}
    built = {name: BUILT[kind](languages, facing=facing).data for name, (languages, facing) in forms.items()}
    for name, pdf in office.to_pdf(built, tmp_path).items():
        words_are_all_there(built[name], pdf)
        faces_are_ours(pdf)
        no_latin_word_is_cut(pdf)
        languages, facing = forms[name]
        pages = pages_with_text(pdf)
        if kind == "minutes":
            printed = build_minutes(real_minutes(), languages, facing=facing).pages
            assert printed - 2 <= pages <= 1.5 * printed + 1


def words_are_all_there(built: bytes, pdf: bytes) -> None:
    found = read_by_pdfium(pdf)
    for style, words in paragraphs(opened(built)):
        for part in words.replace("\t", "\n").split("\n"):
            said = as_written(part, ZH if style.endswith("Zh") else FR)
            assert said_across_pages(said, found), said


def said_across_pages(said: str, found: str) -> bool:
    """Whether a text is found whole, or in two parts where a page ends."""
    return said in found or any(said[:cut] in found and said[cut:] in found for cut in range(4, len(said) - 3))


def faces_are_ours(pdf: bytes) -> None:
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    faces = {str(font.get_object()["/BaseFont"]) for page in pages for font in page["/Resources"]["/Font"].values()}
    assert all("+NotoSans" in face for face in faces), faces


def pages_with_text(pdf: bytes) -> int:
    """The number of pages, none of which is empty."""
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    assert all(len(squashed(page.extract_text())) > 60 for page in pages)
    return len(pages)


def no_latin_word_is_cut(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    try:
        lines = [line for page in document for line in page.get_textpage().get_text_range().splitlines()]
    finally:
        document.close()
    cut = [
        (before, after)
        for before, after in pairwise(lines)
        if _HAN.search(before) and _HAN.search(after) and _LETTER_LAST.search(before) and _LETTER_FIRST.match(after)
    ]
    assert cut == []
