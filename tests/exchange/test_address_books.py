"""Address books as Outlook, Google, Thunderbird, Apple, Android and WPS write them: the same people come out of all."""

from __future__ import annotations

from pathlib import Path

import pytest

from groupe_pays.domain.importing import CleanRow, Field, SourceForm, TableNote, guess_columns
from groupe_pays.domain.organisations import ContactKind, OrganisationKind
from groupe_pays.domain.people import Civility
from groupe_pays.domain.text import Language
from groupe_pays.exchange.cleaning import clean_row
from groupe_pays.exchange.tables_in import SourceTable, read_table

BOOKS = Path(__file__).parent.parent / "data" / "address_books"
ALL = sorted(path.name for path in BOOKS.iterdir())


def table(name: str) -> SourceTable:
    return read_table(BOOKS / name)


def rows(name: str) -> list[CleanRow]:
    read = table(name)
    columns = guess_columns(read.headers, [row.cells for row in read.rows])
    return [clean_row(columns, row) for row in read.rows]


def values(row: CleanRow, kind: ContactKind) -> list[str]:
    assert row.person is not None
    return [contact.value for contact in row.person.contacts if contact.kind is kind]


def somebody(name: str, email: str) -> CleanRow:
    return next(row for row in rows(name) if row.person and email in values(row, ContactKind.EMAIL))


WITH_HELENE = [name for name in ALL if name not in ("outlook_zh.csv", "wps_zh.csv")]
WITH_LI_MING = [name for name in ALL if name not in ("outlook_fr.csv", "thunderbird_fr.csv", "plain_fr.csv")]


@pytest.mark.parametrize("name", WITH_HELENE)
def test_a_french_colleague_is_understood_whatever_program_wrote_her(name: str) -> None:
    row = somebody(name, "helene.lefevre@besancon.fr")

    assert row.person is not None
    assert (row.person.name.given_name, row.person.name.surname) == ("Hélène", "Lefèvre-Dumas")
    assert values(row, ContactKind.MOBILE)[0].replace("+33 6", "06") == "06 12 34 56 78"
    assert row.organisation is not None
    assert row.organisation.name.fr == "Ville de Besançon"
    assert row.organisation.kind is OrganisationKind.COMMUNE
    assert row.position is not None
    assert row.position.title.fr == "Adjointe à la maire"
    assert not row.doubts
    assert row.refused is None


@pytest.mark.parametrize("name", WITH_LI_MING)
def test_a_chinese_colleague_is_understood_whatever_program_wrote_him(name: str) -> None:
    row = somebody(name, "liming@chengdu.gov.cn")

    assert row.person is not None
    if name == "outlook_en.csv":
        assert (row.person.name.surname, row.person.name.given_name) == ("Li", "Ming")
    else:
        assert row.person.name.name_zh == "李明"
        assert row.organisation is not None
        assert row.organisation.name.zh.startswith("成都市")
        assert row.organisation.province == "Sichuan"
        assert row.organisation.place.country == "CN"
        assert row.position is not None
        assert row.position.title.zh == "处长"
    assert values(row, ContactKind.MOBILE) == ["+86 138 8000 1234"]
    assert values(row, ContactKind.PHONE) == ([] if name == "wps_zh.xls" else ["+86 28 6188 5555"])
    assert not row.doubts


@pytest.mark.parametrize(
    ("name", "form", "encoding", "separator", "people"),
    [
        ("outlook_fr.csv", SourceForm.CSV, "cp1252", ",", 2),
        ("outlook_en.csv", SourceForm.CSV, "utf-8", ",", 2),
        ("outlook_zh.csv", SourceForm.CSV, "gb18030", ",", 2),
        ("google_old.csv", SourceForm.CSV, "utf-16", ",", 2),
        ("google_new.csv", SourceForm.CSV, "utf-8", ",", 2),
        ("thunderbird_fr.csv", SourceForm.CSV, "utf-8", ",", 2),
        ("plain_fr.csv", SourceForm.CSV, "cp1252", "\t", 3),
        ("wps_zh.csv", SourceForm.CSV, "gb18030", ",", 3),
        ("wps_zh.xls", SourceForm.XLS, "", "", 2),
        ("android.vcf", SourceForm.VCARD, "utf-8", "", 2),
        ("apple.vcf", SourceForm.VCARD, "utf-8", "", 3),
        ("thunderbird_4.vcf", SourceForm.VCARD, "utf-8", "", 2),
        ("thunderbird.ldif", SourceForm.LDIF, "utf-8", "", 2),
    ],
)
def test_the_form_of_a_file_is_recognised_whatever_it_is_called(
    name: str, form: SourceForm, encoding: str, separator: str, people: int
) -> None:
    read = read_table(Path("list.bin"), (BOOKS / name).read_bytes())

    assert (read.form, read.encoding, read.separator, len(read.rows)) == (form, encoding, separator, people)


def test_titles_above_the_headers_are_left_out_and_told_and_lines_keep_their_numbers() -> None:
    read = table("wps_zh.csv")

    assert dict(read.notes) == {TableNote.TITLE_ROWS: 2}
    assert read.headers[1] == "姓名"
    assert [row.number for row in read.rows] == [5, 6, 8]


def test_what_is_left_out_of_cards_is_told() -> None:
    assert dict(table("apple.vcf").notes) == {TableNote.PICTURES: 1}
    assert dict(table("thunderbird_4.vcf").notes) == {TableNote.GROUPS: 1}
    assert dict(table("thunderbird.ldif").notes) == {TableNote.GROUPS: 1}


def test_a_card_of_an_organisation_is_no_person() -> None:
    office = rows("apple.vcf")[2]

    assert office.person is None
    assert office.organisation is not None
    assert office.organisation.name.fr == "Office de tourisme de Provins"
    assert [contact.value for contact in office.organisation.contacts] == ["01 64 60 26 22"]


def test_the_note_beside_an_address_goes_with_it() -> None:
    row = somebody("apple.vcf", "helene.lefevre@besancon.fr")
    assert row.person is not None
    assert ("h.lefevre@orange.fr", "personnel") in [(each.value, each.note) for each in row.person.contacts]

    home = somebody("outlook_fr.csv", "noel.oeuvrard@grandest.fr")
    assert home.person is not None
    assert ("03 87 00 00 01", "domicile") in [(each.value, each.note) for each in home.person.contacts]


def test_private_addresses_give_way_to_those_at_work() -> None:
    home = somebody("outlook_fr.csv", "noel.oeuvrard@grandest.fr")

    assert home.organisation is not None
    assert home.organisation.place.city == "Metz"
    assert "Clercs" not in home.organisation.place.address


def test_both_sides_of_a_card_of_version_4_are_kept() -> None:
    row = somebody("thunderbird_4.vcf", "liming@chengdu.gov.cn")

    assert row.person is not None
    assert (row.person.name.surname, row.person.name.name_zh, row.person.name.civility) == ("Li", "李明", Civility.MR)
    assert row.organisation is not None
    assert row.organisation.name.fr == "Bureau des affaires étrangères de Chengdu"


def test_languages_notes_and_dates_are_read() -> None:
    assert [row.person.language for row in rows("outlook_en.csv") if row.person] == [Language.FR, Language.ZH]
    assert rows("outlook_fr.csv")[0].notes == "Parle chinois;\npréfère le courriel"
    assert [str(row.confirmed_on) for row in rows("wps_zh.xls")] == ["2017-01-31", "2016-12-01"]


def test_the_meaning_of_titre_and_nom_is_told_by_the_columns_beside_them() -> None:
    def fields(headers: str, *lines: str) -> list[Field]:
        cells = [line.split(";") for line in lines]
        return [column.field for column in guess_columns(headers.split(";"), cells)]

    assert fields("Titre;Prénom;Nom", "Mme;Zoé;Bernard") == [Field.CIVILITY, Field.GIVEN_NAME, Field.SURNAME]
    assert fields("Titre;Nom", "Maire;Zoé Bernard") == [Field.TITLE, Field.FULL_NAME]
    assert fields("Nom;Ville", "Ville de Rennes;Rennes", "Conseil régional de Bretagne;Rennes")[0] is Field.ORGANISATION
    assert fields(";;", "Zoé Bernard;zoe@agglo.fr;05 46 30 34 00") == [Field.FULL_NAME, Field.EMAIL, Field.PHONE]
    assert fields("Nom / 姓名;Courriel 邮箱", "Zoé Bernard;zoe@agglo.fr") == [Field.FULL_NAME, Field.EMAIL]
