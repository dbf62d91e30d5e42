"""Tables of every form, read as they stand; hostile files are refused with a reason and never do anything."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from groupe_pays.domain import errors
from groupe_pays.domain.importing import Column, Field, SourceForm, SourceRow, SourceTable, TableNote, guess_columns
from groupe_pays.domain.text import Language
from groupe_pays.exchange.cleaning import clean_row
from groupe_pays.exchange.csv_file import write_csv
from groupe_pays.exchange.sheet import Column as SheetColumn
from groupe_pays.exchange.sheet import Sheet
from groupe_pays.exchange.tables_in import read_table
from groupe_pays.exchange.xlsx_file import write_xlsx

BOOK = Path("list.bin")
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def read(content: bytes | str, sheet: str | None = None) -> SourceTable:
    return read_table(BOOK, content.encode() if isinstance(content, str) else content, sheet)


def cells(table: SourceTable) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def xlsx(*sheets: tuple[str, list[list[Any]]], formats: dict[str, str] | None = None) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
        for place, code in (formats or {}).items():
            page[place].number_format = code
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def ods(body: str, **parts: str) -> bytes:
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{OFFICE}" xmlns:table="{TABLE}"'
        f' xmlns:text="{TEXT}"><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content, **parts})


def zipped(parts: dict[str, str | bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def workbook(sheet: str, *, strings: str = "", book: str = "") -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return zipped(
        {
            "xl/workbook.xml": book
            or f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets>'
            '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="t" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>',
            **({"xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>'} if strings else {}),
        }
    )


# ------------------------------------------------------------------------------------------------------------ tables


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_french_tables_of_any_separator_and_encoding_are_read(separator: str, encoding: str) -> None:
    text = "Nom;Prénom;Fonction\r\nLefèvre;Hélène;Chargée d’études\r\nŒuvrard;Noël;Élu\r\n".replace(";", separator)

    table = read(text.encode(encoding))

    assert table.separator == separator
    assert cells(table) == [("Lefèvre", "Hélène", "Chargée d’études"), ("Œuvrard", "Noël", "Élu")]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk", "utf-16-le", "big5"])
def test_chinese_tables_of_any_encoding_are_read(encoding: str) -> None:
    text = "姓名,單位,電話\n李明,成都市政府辦公室,02861885555\n王芳,武漢大學國際交流處,02782800000\n"
    if encoding != "big5":
        text = "姓名,单位,电话\n李明,成都市人民政府办公室,02861885555\n王芳,武汉大学国际交流处,02782800000\n"
    written = text.encode(encoding)

    table = read((b"\xff\xfe" if encoding == "utf-16-le" else b"") + written)

    assert table.headers[0] == "姓名"
    assert [row[0] for row in cells(table)] == ["李明", "王芳"]


def test_quotes_line_ends_in_cells_ragged_rows_and_empty_columns() -> None:
    table = read('Nom;;Adresse;Notes\n"Le ""Grand""";;"6, rue X\n17000 La Rochelle"\nPetit;;;a;b;\n;;;\nDernier\n')

    assert table.headers == ("Nom", "Adresse", "Notes", "")
    assert table.positions == (0, 2, 3, 4)
    assert cells(table)[0] == ('Le "Grand"', "6, rue X\n17000 La Rochelle", "", "")
    assert cells(table)[1:] == [("Petit", "", "a", "b"), ("Dernier", "", "", "")]
    assert [row.number for row in table.rows] == [2, 4, 6]


def test_a_table_without_headers_is_told_and_guessed_by_what_it_holds() -> None:
    table = read("Zoé Bernard;zoe@agglo.fr;05 46 30 34 00\nLéo Petit;leo@agglo.fr;05 46 30 34 01\n")

    assert table.header_row == 0
    assert dict(table.notes) == {TableNote.NO_HEADER: 1}
    assert len(table.rows) == 2
    fields = [column.field for column in guess_columns(table.headers, cells(table))]
    assert fields == [Field.FULL_NAME, Field.EMAIL, Field.PHONE]


def test_the_line_excel_puts_first_names_the_separator() -> None:
    table = read("sep=|\r\nNom|Courriel\r\nA;B, C|x@y.fr\r\n")

    assert table.separator == "|"
    assert table.rows[0].cells == ("A;B, C", "x@y.fr")
    assert table.rows[0].number == 3


@pytest.mark.parametrize("count", [20, 1500])
def test_a_quotation_mark_nobody_closed_does_not_swallow_the_file(count: int) -> None:
    lines = [f"Nom{number};n{number}@x.fr" for number in range(count)]
    lines[3] = 'Le "Grand;grand@x.fr'
    lines[4] = '"Petit;petit@x.fr'

    table = read("Nom;Courriel\n" + "\n".join(lines))

    assert len(table.rows) == count


# ------------------------------------------------------------------------------------------------------- workbooks


def test_a_workbook_keeps_phones_dates_and_the_values_of_formulas() -> None:
    rows = [
        ["Annuaire 2017"],
        [],
        ["Nom", "Téléphone", "Confirmé le", "CP", "Actif", "Note"],
        ["Bernard", 546303400, date(2017, 1, 31), 6364, True, "a\nb"],
        ["Petit", 8613880001234, datetime(2016, 12, 1, 14, 30), 17000, False, 2.5],
    ]

    table = read(xlsx(("Membres", rows)))

    assert (table.form, table.sheet, table.header_row) == (SourceForm.XLSX, "Membres", 3)
    assert cells(table) == [
        ("Bernard", "546303400", "2017-01-31", "6364", "TRUE", "a\nb"),
        ("Petit", "8613880001234", "2016-12-01 14:30", "17000", "FALSE", "2.5"),
    ]


def test_formulas_give_the_value_that_was_kept_and_are_never_worked_out() -> None:
    sheet = (
        '<row r="1"><c t="inlineStr"><is><t>Nom</t></is></c><c t="inlineStr"><is><t>Courriel</t></is></c></row>'
        '<row r="2"><c t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c><c t="str"><f>WEBSERVICE("http://x")</f></c></row>'
        '<row r="3"><c t="s"><v>0</v></c><c t="e"><v>#REF!</v></c></row>'
    )

    table = read(workbook(sheet, strings="<si><r><t>Zo</t></r><r><t>é</t></r><rPh><t>zoe</t></rPh></si>"))

    assert cells(table) == [("ab", ""), ("Zoé", "")]


def test_the_sheet_with_the_names_of_columns_is_read_unless_another_is_asked_for() -> None:
    content = xlsx(
        ("Lisez-moi", [["Mode d’emploi"], ["Complétez la feuille suivante"]]),
        ("Membres", [["Nom", "Prénom", "Courriel"], ["Bernard", "Zoé", "zoe@agglo.fr"]]),
        ("2016", [["Nom", "Fonction"], ["Petit", "Maire"]]),
    )

    assert read(content).sheet == "Membres"
    assert read(content).sheets == ("Lisez-moi", "Membres", "2016")
    assert cells(read(content, "2016")) == [("Petit", "Maire")]
    with pytest.raises(errors.NoSuchSheet):
        read(content, "2015")


def test_an_opendocument_sheet_keeps_noughts_dates_lines_and_its_repeats() -> None:
    body = (
        '<table:table table:name="Feuille1"><table:table-row><table:table-cell><text:p>Nom</text:p></table:table-cell>'
        "<table:table-cell><text:p>Téléphone</text:p></table:table-cell><table:table-cell><text:p>Confirmé le</text:p>"
        '</table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="3"><table:table-cell><text:p>Le<text:s text:c="2"/>Grand</text:p>'
        "<text:p>Zoé</text:p><office:annotation><text:p>caché</text:p></office:annotation></table:table-cell>"
        '<table:table-cell office:value-type="float" office:value="546303400"><text:p>05 46 30 34 00</text:p>'
        '</table:table-cell><table:table-cell office:value-type="date" office:date-value="2017-01-31">'
        "<text:p>31 janv.</text:p></table:table-cell></table:table-row>"
        '<table:table-row table:number-rows-repeated="1048570">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )

    table = read(ods(body))

    assert table.form is SourceForm.ODS
    assert cells(table) == [("Le  Grand\nZoé", "05 46 30 34 00", "2017-01-31")] * 3
    assert [row.number for row in table.rows] == [2, 3, 4]


# --------------------------------------------------------------------------------------------------------- hostile


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 ...",
        b"\x89PNG\r\n\x1a\n",
        b"<html><table><tr><td>Nom</td></tr></table></html>",
        b"{\\rtf1 Nom}",
        bytes(range(256)) * 40,
        zipped({"a.txt": "Nom;Courriel"}),
        zipped({"word/document.xml": "<w/>"}),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    ],
)
def test_what_is_no_address_book_is_told_so(content: bytes) -> None:
    with pytest.raises(errors.UnknownTable):
        read(content)


@pytest.mark.parametrize("content", [b"", b"  \r\n\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told_so(content: bytes) -> None:
    with pytest.raises(errors.EmptyFile):
        read(content)


@pytest.mark.parametrize("content", ["Nom;Prénom;Courriel\n", "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"])
def test_a_book_of_nobody_is_told_so(content: str) -> None:
    with pytest.raises(errors.RowlessTable):
        read(content)


def test_a_cell_in_the_last_corner_of_a_sheet_costs_nothing() -> None:
    far = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c>'
    )
    table = read(workbook(f'{far}<c r="A1048576" t="inlineStr"><is><t>Zoé</t></is></c></row>'))

    assert [(row.number, row.cells) for row in table.rows] == [(1048576, ("Zoé",))]


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "content.xml"])
def test_a_part_that_swells_when_unpacked_is_given_up(part: str) -> None:
    swollen = b"<a>" + b" " * 90_000_000 + b"</a>"
    if part == "content.xml":
        content = zipped({part: swollen})
    else:
        content = workbook("")
        parts = {
            name: zipfile.ZipFile(io.BytesIO(content)).read(name)
            for name in zipfile.ZipFile(io.BytesIO(content)).namelist()
        }
        content = zipped({**parts, part: swollen})

    assert len(content) < 200_000
    with pytest.raises(errors.DocumentTooLarge):
        read(content)


ENTITIES = '<!DOCTYPE a [<!ENTITY b "{}"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'


@pytest.mark.parametrize(
    "trick", [ENTITIES.format("x" * 1000), '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>']
)
def test_entities_in_the_xml_of_workbooks_are_refused(trick: str) -> None:
    for content in (zipped({"content.xml": trick}), workbook("", book=trick)):
        with pytest.raises(errors.DamagedDocument):
            read(content)


def test_rows_repeated_without_end_are_refused() -> None:
    cell = "<table:table-cell><text:p>A</text:p></table:table-cell>"
    row = f'<table:table-row table:number-rows-repeated="999999999">{cell}'

    with pytest.raises(errors.TooManyRows):
        read(ods(f'<table:table table:name="A">{row}</table:table-row></table:table>'))


def test_too_many_rows_are_refused() -> None:
    with pytest.raises(errors.TooManyRows):
        read("Nom;Courriel\n" + "a;b@c.fr\n" * 200_001)


def test_protected_workbooks_are_told_so() -> None:
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le")
    sealed = ods("", **{"META-INF/manifest.xml": "<manifest><file-entry><encryption-data/></file-entry></manifest>"})

    for content in (encrypted, sealed):
        with pytest.raises(errors.EncryptedDocument):
            read(content)


def test_files_cut_short_are_refused_or_read_as_far_as_they_go() -> None:
    books = Path(__file__).parent.parent / "data" / "address_books"
    whole = {path.name: path.read_bytes() for path in books.iterdir()}
    whole["a.xlsx"] = xlsx(("A", [["Nom", "Courriel"], ["Zoé", "zoe@agglo.fr"]] * 20))

    for content in whole.values():
        for part in range(1, 12):
            with suppress(errors.FileRefused):
                assert read(content[: len(content) * part // 12]).rows


def test_a_cell_of_a_megabyte_is_cut_and_told() -> None:
    table = read(f"Nom;Courriel\n{'a' * 1_000_000};a@b.fr\n")

    assert len(table.rows[0].cells[0]) == 100_000
    assert dict(table.notes) == {TableNote.LONG_CELLS: 1}


def test_noughts_and_lone_surrogates_in_a_file_do_no_harm() -> None:
    table = read(
        b"Nom;Courriel\nZo" + b"\0" + "é;a@b.fr\n".encode() + b"\xed\xa0\x80;c@d.fr\n" + b"Petit;p@d.fr\n" * 60
    )

    assert table.rows[0].cells[0].startswith("Zo")
    assert len(table.rows) == 62


def test_what_we_export_comes_back_and_no_cell_of_it_is_a_formula() -> None:
    said = [
        '=HYPERLINK("http://x")',
        "+33 1 23 45 67 89",
        "@SUM(A1)",
        "-1+cmd|' /C calc'!A0",
        "Zoé",
        "+86 28 6188 5555",
    ]
    sheet = Sheet("Membres", (SheetColumn("Nom"), SheetColumn("Téléphone")), tuple((text, text) for text in said))

    back = read(write_xlsx(sheet, Language.FR))
    assert [row[0] for row in cells(back)] == said
    book = load_workbook(io.BytesIO(write_xlsx(sheet, Language.FR)))
    assert not [cell for line in book.active.iter_rows() for cell in line if cell.data_type == "f"]

    written = [row[0] for row in cells(read(write_csv(sheet, Language.FR)))]
    assert written == [text if text.startswith(("+", "Z")) else f"'{text}" for text in said]
    columns = [Column(0, "Notes", field=Field.NOTES)]
    assert [
        clean_row([*columns, Column(1, "x", field=Field.SURNAME)], SourceRow(2, (text, "A"))).notes for text in written
    ] == said


def test_reading_stops_when_it_is_told_to() -> None:
    class Stopped(Exception):
        pass

    calls: list[int] = []

    def between(done: int, _total: int) -> None:
        calls.append(done)
        if done >= 1000:
            raise Stopped

    with pytest.raises(Stopped):
        read_table(BOOK, b"Nom;Courriel\n" + b"a;b@c.fr\n" * 5000, None, between)
    assert calls == [0, 500, 1000]


def test_nothing_that_a_card_points_at_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    card = f"BEGIN:VCARD\nVERSION:4.0\nFN:Zoé Bernard\nPHOTO:file://{secret}\nSOUND;VALUE=uri:http://127.0.0.1:9/a\nEND:VCARD\n"
    record = f"dn: cn=Zoe\ncn: Zoé Bernard\njpegPhoto:< file://{secret}\ndescription:< file://{secret}\n"

    for content in (card, record):
        table = read(content)
        assert cells(table) == [("Zoé Bernard",)]
        assert dict(table.notes) == {TableNote.PICTURES: 2}


@settings(max_examples=150)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(errors.FileRefused):
        assert read(content).rows


@settings(max_examples=150)
@given(st.text(alphabet=':;,="\\\n\r\t =%ABCDEFN.VKLTRaé李0123456789', max_size=300))
def test_any_card_is_read_or_refused(body: str) -> None:
    for start, end in (("BEGIN:VCARD\nVERSION:2.1\n", "\nEND:VCARD"), ("dn: cn=a\n", "\n\n")):
        with suppress(errors.FileRefused):
            assert read(start + body + end).rows
