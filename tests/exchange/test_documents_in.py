"""Documents of other programs are read as they are; what cannot be read is refused in a sentence, and never hangs."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from groupe_pays.domain import errors
from groupe_pays.domain.recognition.source import Place, SourceDocument, Warned
from groupe_pays.exchange.documents_in import archive
from groupe_pays.exchange.documents_in.reading import read_content, read_file, read_html

WORDS = (
    "Compte rendu : l’été à Pékin, « cœur » de la coopération.\nMme Gaëlle Leray remercie les élus présents à Rennes."
)
CHINESE = "会议纪要：北京市人民政府外事办公室。\n出席人员讨论了下一步工作，决定成立联合工作组。"
_ODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style></office:automatic-styles><office:body><office:text>
<text:h text:outline-level="1">Bilan</text:h>
<text:p>Un <text:span text:style-name="T1">mot gras</text:span> et un
<text:a xlink:href="https://exemple.fr/">lien</text:a>
<text:note><text:note-citation>1</text:note-citation>
<text:note-body><text:p>La note.</text:p></text:note-body></text:note></text:p>
<text:list><text:list-item><text:p>premier</text:p><text:list><text:list-item><text:p>dedans</text:p></text:list-item></text:list>
</text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Nom</text:p></table:table-cell><table:table-cell>
<text:p>Fonction</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>"""


def docx(document: Document) -> bytes:
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def packed(parts: dict[str, str]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, words in parts.items():
            package.writestr(name, words)
    return held.getvalue()


def read(content: bytes, name: str = "essai.docx") -> SourceDocument:
    return read_content(content, Path(name))


def test_a_word_file_gives_titles_lists_bold_tables_and_margins() -> None:
    document = Document()
    document.add_heading("Bilan de l’année", 1)
    line = document.add_paragraph()
    line.add_run("Mme Dupont").bold = True
    line.add_run(" : bonjour")
    document.add_paragraph("un point", style="List Bullet")
    document.add_paragraph("un numéro", style="List Number")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Nom", "Fonction"
    document.sections[0].header.paragraphs[0].text = "En-tête"

    blocks = read(docx(document)).blocks

    by_words = {block.plain: block for block in blocks}
    assert by_words["Bilan de l’année"].heading == 1
    assert by_words["Mme Dupont : bonjour"].spans[0].bold
    assert by_words["un point"].list_level == 1
    assert by_words["un numéro"].ordered
    assert by_words["Nom\tFonction"].is_row
    assert by_words["En-tête"].place is Place.HEADER


def test_tracked_changes_are_read_as_accepted() -> None:
    document = Document()
    paragraph = document.add_paragraph("Texte gardé")
    for tag, words in (("w:ins", " et ajouté"), ("w:del", " et supprimé")):
        change, run = OxmlElement(tag), OxmlElement("w:r")
        text = OxmlElement("w:t" if tag == "w:ins" else "w:delText")
        text.text = words
        text.set(qn("xml:space"), "preserve")
        run.append(text)
        change.append(run)
        paragraph._p.append(change)

    found = read(docx(document))

    assert found.plain == "Texte gardé et ajouté"
    assert found.lost == {Warned.DELETIONS: 1}


def test_an_opendocument_text_gives_the_same() -> None:
    found = read(packed({"content.xml": _ODT}), "essai.odt")

    title, line, first, inside, table_row = found.blocks
    assert title.heading == 1
    assert any(span.bold and span.text == "mot gras" for span in line.spans)
    assert any(span.href == "https://exemple.fr/" for span in line.spans)
    assert line.notes == ("La note.",)
    assert (first.list_level, inside.list_level) == (1, 2)
    assert table_row.plain == "Nom\tFonction"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_french_text_of_any_encoding(encoding: str) -> None:
    assert read(WORDS.encode(encoding), "essai.txt").plain == WORDS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_chinese_text_of_any_encoding(encoding: str) -> None:
    assert read(CHINESE.encode(encoding), "essai.txt").plain == CHINESE


def test_an_rtf_file_gives_its_words() -> None:
    found = read(rb"{\rtf1\ansi\ansicpg1252 R\'e9union du groupe\par Deuxi\'e8me ligne\par}", "essai.rtf")

    assert found.plain == "Réunion du groupe\nDeuxième ligne"


def test_an_rtf_file_keeps_titles_bold_lines_and_paragraphs_in_a_cell() -> None:
    found = read(
        rb"{\rtf1\ansi\ansicpg1252 {\pard\plain\outlinelevel1 Accueil\par}\pard\plain{\b Suites}\par "
        rb"{\b Mme Roux} : bonjour\par\pard\trowd\cellx100\cellx200\pard\intbl "
        rb"Anne\par Luc\cell Paul\cell\row\pard fin\par}",
        "essai.rtf",
    )

    assert [(block.heading, block.is_bold) for block in found.blocks[:3]] == [(2, False), (0, True), (0, False)]
    assert [[block.plain for block in cell] for cell in found.blocks[3].cells] == [["Anne", "Luc"], ["Paul"]]


def test_underlined_lines_are_told_in_word_and_in_a_page() -> None:
    document = Document()
    document.add_paragraph().add_run("Tour de table").underline = True
    document.add_paragraph("Rien.")
    page = read_html("<p><u>Tour de table</u></p><p>Rien <u>de</u> plus.</p>", "presse-papiers")

    assert [block.is_bold for block in read(docx(document)).blocks] == [True, False]
    assert [block.is_bold for block in page.blocks] == [True, False]


def test_pages_parted_by_form_feeds_run_on_and_what_stands_at_their_edges_is_told_apart() -> None:
    head, said = "Ville de Mulhouse – Coopération", ("La première page.", "La convention-cadre qui pourrait")
    pages = [f"{head}\n\n{words}\n\n\n\nCR du 3 juillet     Page {at} / 3" for at, words in enumerate(said, 1)]
    text = "\f".join([*pages, f"{head}\n\nêtre signée à l’automne, sous réserve de l’accord des assemblées.\n\n\n\n3"])

    found = read(text.encode(), "essai.txt")

    body = [block.plain for block in found.blocks if block.place is Place.BODY]
    joined = f"{said[1]} être signée à l’automne, sous réserve de l’accord des assemblées."
    assert " ".join(body) == f"{said[0]} {joined}"
    assert [block.plain for block in found.blocks if block.place is Place.HEADER] == [head]


def test_html_gives_words_and_fetches_nothing() -> None:
    found = read_html(
        "<h2>Bilan</h2><p>Un <b>mot</b><script>alert(1)</script></p><ol><li>un</li></ol><img src='http://x.example/a.png'>"
        "<table><tr><td>Nom</td><td>Rôle</td></tr></table>",
        "presse-papiers",
    )

    assert [block.plain for block in found.blocks] == ["Bilan", "Un mot", "un", "Nom\tRôle"]
    assert found.lost == {Warned.PICTURES: 1}


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", errors.EmptyFile),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), errors.OldWordDocument),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), errors.EncryptedDocument),
        (b"%PDF-1.7 x", errors.PdfDocument),
        (b"\n%PDF-1.4", errors.PdfDocument),
        (bytes(range(256)) * 40, errors.UnknownDocument),
        (b"PK\x03\x04 cut short", errors.DamagedDocument),
        (packed({"mimetype": "x"}), errors.UnknownDocument),
        (packed({"word/document.xml": "<a"}), errors.DamagedDocument),
        (b"   \n\n ", errors.WordlessDocument),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(content, "essai.txt")


def test_a_truncated_word_file_is_refused() -> None:
    document = Document()
    document.add_paragraph("bonjour " * 500)
    content = docx(document)

    for end in range(100, len(content), len(content) // 12):
        with pytest.raises(errors.FileRefused):
            read(content[:end])


def test_entities_are_never_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'

    for words in (bomb, outside):
        with pytest.raises(errors.DamagedDocument):
            read(packed({"word/document.xml": words}))


def test_a_zip_bomb_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_PART", 1_000_000)

    with pytest.raises(errors.DocumentTooLarge):
        read(packed({"word/document.xml": "<a>" + " " * 3_000_000 + "</a>"}))


def test_things_nested_beyond_all_reason_and_millions_of_tags_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    deep = f"<w:document xmlns:w='{name}'><w:body>{'<w:sdt>' * 9000}{'</w:sdt>' * 9000}</w:body></w:document>"
    wide = f"<w:document xmlns:w='{name}'><w:body>{'<w:p/>' * 900}</w:body></w:document>"
    monkeypatch.setattr(archive, "MOST_TAGS", 20_000)

    with pytest.raises(errors.DamagedDocument):
        read(packed({"word/document.xml": deep}))
    monkeypatch.setattr(archive, "MOST_TAGS", 800)
    with pytest.raises(errors.DocumentTooLarge):
        read(packed({"word/document.xml": wide}))


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(errors.NotAFile):
        read_file(tmp_path)


@pytest.mark.parametrize("name", ["compte rendu.docx", "compte rendu.odt", "COMPTE RENDU.DOCX"])
@pytest.mark.parametrize("content", [b"hello world " * 40, bytes(4000), bytes(range(256)) * 40])
def test_what_is_no_package_under_the_name_of_one_is_damaged(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(errors.DamagedDocument):
        read_file(path)


def test_a_web_page_and_rtf_under_the_name_of_a_word_document_are_read(tmp_path: Path) -> None:
    for content in (b"<html><body><p>Bonjour</p></body></html>", rb"{\rtf1\ansi Bonjour\par}"):
        path = tmp_path / "ancien.docx"
        path.write_bytes(content)

        assert [block.plain for block in read_file(path).blocks] == ["Bonjour"]
