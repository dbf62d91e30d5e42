"""A meeting translated in the two-column Word file, as people and word processors give it back."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from tests.exchange.translators_programs import translated, translated_text
from tests.services.test_returned_by_programs import ORIGINALS, meeting, previewed, texts

from groupe_pays.domain.errors import OtherWordFormat
from groupe_pays.domain.text import Language
from groupe_pays.domain.translation_units import ExchangeFormat
from groupe_pays.services.services import Services
from groupe_pays.services.translation_sending import SendRequest

__all__ = ["meeting"]
Document = docx.document.Document


@pytest.fixture
def document(services: Services, meeting: str) -> Document:
    """The file with each original copied beside itself and translated there, as somebody writes over a copy."""
    job = services.translation_sending.prepare(SendRequest(meeting, Language.ZH, ExchangeFormat.WORD))
    made = docx.Document(io.BytesIO(job.render()))
    for row in _rows(made):
        _number, original, translation, _remarks = row.findall(qn("w:tc"))
        for paragraph in translation.findall(qn("w:p")):
            translation.remove(paragraph)
        for paragraph in original.iter(qn("w:p")):
            copied = copy.deepcopy(paragraph)
            for text in copied.iter(qn("w:t")):
                text.text = text.text if re.fullmatch(r"\[n\d\]", text.text) else translated(text.text)
            translation.append(copied)
    return made


def _lines(made: Document) -> list[docx.oxml.table.CT_Row]:
    return list(made.element.body.iter(qn("w:tr")))


def _rows(made: Document) -> list[docx.oxml.table.CT_Row]:
    return _lines(made)[1:]


def saved(made: Document, *without: str) -> bytes:
    whole, out = io.BytesIO(), io.BytesIO()
    made.save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if not name.startswith(without or ("-",)):
                new.writestr(name, old.read(name))
    return out.getvalue()


def as_google_docs(made: Document) -> None:
    """Without controls and bookmarks, which it does not know."""
    for control in list(made.element.body.iter(qn("w:sdt"))):
        parent, place = control.getparent(), control.getparent().index(control)
        for each in list(control.find(qn("w:sdtContent"))):
            parent.insert(place, each)
            place += 1
        parent.remove(control)
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        for mark in list(made.element.body.iter(qn(tag))):
            mark.getparent().remove(mark)


def columns(*order: int) -> Callable[[Document], None]:
    """The columns of the table in this order, the others deleted."""

    def change(made: Document) -> None:
        for line in _lines(made):
            cells = line.findall(qn("w:tc"))
            for cell in cells:
                line.remove(cell)
            line.extend([cells[place] for place in order])

    return change


def links_as_fields(made: Document) -> None:
    for link in list(made.element.body.iter(qn("w:hyperlink"))):
        address = made.part.rels[link.get(qn("r:id"))].target_ref + "/"
        place = link.getparent().index(link)
        for part in (_field("begin"), _code(address), _field("separate"), *link, _field("end")):
            link.getparent().insert(place, part)
            place += 1
        link.getparent().remove(link)


def _field(kind: str) -> docx.oxml.text.run.CT_R:
    run, sign = OxmlElement("w:r"), OxmlElement("w:fldChar")
    sign.set(qn("w:fldCharType"), kind)
    run.append(sign)
    return run


def _code(address: str) -> docx.oxml.text.run.CT_R:
    run, code = OxmlElement("w:r"), OxmlElement("w:instrText")
    code.text = f' HYPERLINK "{address}" \\h '
    run.append(code)
    return run


def bold_as_style(made: Document) -> None:
    """As pasted from a web page or typed in WPS: « Strong », not bold."""
    strong = made.styles.add_style("Accent fort", 2)
    strong.font.bold = True
    for row in _rows(made):
        for properties in row.findall(qn("w:tc"))[2].iter(qn("w:rPr")):
            for bold in properties.findall(qn("w:b")):
                style = OxmlElement("w:rStyle")
                style.set(qn("w:val"), strong.style_id)
                properties.replace(bold, style)


def spaces_at_ends(made: Document) -> None:
    for row in _rows(made):
        words = [text for text in row.findall(qn("w:tc"))[2].iter(qn("w:t")) if not text.text.startswith("[")]
        words[0].text = f" {words[0].text}"
        words[-1].text += "  "


def codes_gone(made: Document) -> None:
    as_google_docs(made)
    for row in _rows(made):
        for text in row.findall(qn("w:tc"))[0].iter(qn("w:t")):
            text.text = ""


@pytest.mark.parametrize(
    ("changes", "without"),
    [
        ((as_google_docs,), ("customXml",)),
        ((as_google_docs, columns(0, 2, 1, 3)), ("customXml",)),
        ((columns(0, 2, 1, 3),), ()),
        ((columns(0, 1, 3, 2),), ()),
        ((columns(1, 2, 3),), ()),
        ((as_google_docs, columns(1, 2)), ("customXml",)),
        ((codes_gone,), ()),
        ((links_as_fields,), ()),
        ((bold_as_style,), ()),
        ((spaces_at_ends,), ()),
    ],
    ids=[
        *("Google Docs", "Google Docs, columns swapped", "columns swapped", "remarks before the translation"),
        *("numbers deleted", "only original and translation", "codes gone"),
        *("links as fields", "bold as a style", "spaces at the ends"),
    ],
)
def test_whatever_became_of_the_table_the_translation_is_found(
    services: Services,
    meeting: str,
    document: Document,
    tmp_path: Path,
    changes: tuple[Callable[[Document], None], ...],
    without: tuple[str, ...],
) -> None:
    for change in changes:
        change(document)
    services.translation_return.apply(previewed(services, tmp_path, saved(document, *without)))

    assert [text.zh for text in texts(services, meeting)] == [translated_text(text) for text in ORIGINALS]


def test_a_table_pasted_into_a_cell_is_read_once(services: Services, document: Document, tmp_path: Path) -> None:
    inner = docx.Document().add_table(2, 3)
    for cell, word in zip(inner._cells, "甲乙丙丁戊己", strict=True):
        cell.text = word
    _rows(document)[-1].findall(qn("w:tc"))[2].insert(1, inner._tbl)
    preview = previewed(services, tmp_path, saved(document))

    assert len(preview.rows) == len(_lines(document)) - 3
    assert preview.rows[-1].theirs.plain.count("甲") == 1


def test_comments_of_the_translator_are_remarks(services: Services, document: Document, tmp_path: Path) -> None:
    paragraph = docx.text.paragraph.Paragraph(_rows(document)[0].findall(qn("w:tc"))[2].find(qn("w:p")), document)
    document.add_comment(paragraph.runs, "À vérifier", "Li")
    preview = previewed(services, tmp_path, saved(document))

    assert [row.remark for row in preview.rows if row.remark] == ["À vérifier"]


@pytest.mark.parametrize("head", ["<!DOCTYPE html><html>", "<office:document>", "<pkg:package>"])
def test_a_table_saved_as_a_page_is_told_so(services: Services, tmp_path: Path, head: str) -> None:
    with pytest.raises(OtherWordFormat):
        previewed(services, tmp_path, f'<?xml version="1.0"?>{head}'.encode())
