"""Spreadsheets: what is written is read back, and nothing in it can be executed."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.text import Language
from groupe_pays.exchange.csv_file import harmless, write_csv
from groupe_pays.exchange.sheet import Cell, Column, ColumnKind, Sheet
from groupe_pays.exchange.xlsx_file import LONGEST_CELL, write_xlsx

COLUMNS = (Column("Nom"), Column("Nombre", ColumnKind.NUMBER), Column("Date", ColumnKind.DATE))
FORMULAS = ['=HYPERLINK("http://x")', "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "\t=1", " =1", "\n@x"]
PHONES = ["+33 1 53 41 81 81", "+86-10-8532 8080", "+33(0)1.53.41", "-5", "+3,5"]


def sheet(*rows: tuple[Cell, ...]) -> Sheet:
    return Sheet("Membres", COLUMNS, rows)


def read_csv(data: bytes, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def read_xlsx(data: bytes) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(io.BytesIO(data)).active.values)


def test_a_workbook_holds_real_dates_numbers_and_texts() -> None:
    found = read_xlsx(write_xlsx(sheet(("Rennes", 3, date(2017, 1, 31)), ("001", None, "fin 2017")), Language.FR))
    assert found == [
        ("Nom", "Nombre", "Date"),
        ("Rennes", 3, datetime(2017, 1, 31)),
        ("001", None, "fin 2017"),
    ]


def test_the_head_of_a_workbook_stays_in_sight_and_filters() -> None:
    page = openpyxl.load_workbook(io.BytesIO(write_xlsx(sheet(("a", 1, None)), Language.FR))).active
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:C2"
    assert page["A2"].number_format == "@"
    assert page.title == "Membres"


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_in_a_name_is_text_everywhere(text: str) -> None:
    page = openpyxl.load_workbook(io.BytesIO(write_xlsx(sheet((text, None, None)), Language.FR))).active
    assert page["A2"].data_type == "s"
    assert page["A2"].value == text
    assert read_csv(write_csv(sheet((text, None, None)), Language.FR), ";")[1][0] == f"'{text}"


@pytest.mark.parametrize("text", [*PHONES, "Jean-Pierre", "– tiret", "o'=1"])
def test_phone_numbers_and_plain_words_are_left_as_they_are(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize(("language", "delimiter"), [(Language.FR, ";"), (Language.ZH, ","), (Language.EN, ",")])
def test_a_csv_file_opens_in_the_spreadsheet_of_the_reader(language: Language, delimiter: str) -> None:
    data = write_csv(sheet(('é; , "x"\nœ', 2, date(2017, 3, 1))), language)
    assert data.startswith(b"\xef\xbb\xbf")
    assert read_csv(data, delimiter) == [["Nom", "Nombre", "Date"], ['é; , "x"\nœ', "2", "2017-03-01"]]


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\x00"), max_size=60))
def test_no_text_is_changed_but_for_the_apostrophe_before_a_formula(text: str) -> None:
    found = read_csv(write_csv(sheet((text, None, None)), Language.FR), ";")[1][0]
    assert found.removeprefix("'") == text.removeprefix("'")
    assert not found.lstrip(" \n").startswith(("=", "@"))


def test_a_cell_longer_than_a_workbook_takes_is_cut_and_the_rest_of_the_book_kept() -> None:
    found = read_xlsx(write_xlsx(sheet(("x" * 40_000, 1, None), ("y", 2, None)), Language.FR))
    assert len(str(found[1][0])) == LONGEST_CELL
    assert found[2][0] == "y"


def test_dates_before_the_calendar_of_workbooks_are_text() -> None:
    assert read_xlsx(write_xlsx(sheet(("a", None, date(1789, 7, 14))), Language.FR))[1][2] == "1789-07-14"


def test_an_empty_list_has_its_head() -> None:
    assert read_xlsx(write_xlsx(sheet(), Language.FR)) == [("Nom", "Nombre", "Date")]
    assert read_csv(write_csv(sheet(), Language.FR), ";") == [["Nom", "Nombre", "Date"]]


def test_the_same_list_gives_the_same_bytes() -> None:
    assert write_xlsx(sheet(("a", 1, None)), Language.FR) == write_xlsx(sheet(("a", 1, None)), Language.FR)
