"""Cards for phones and mail programs: what is written is read back the same, and keeps to the standard."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.importing import CleanRow, Place, guess_columns
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.exchange.cleaning import clean_row
from groupe_pays.exchange.tables_in import read_table
from groupe_pays.exchange.vcard_file import Card, VCardVersion, write_vcards

LI_MING = Card(
    uid="0b7e2a3c-1111-4222-8333-444455556666",
    name=PersonName("Ming", "Li", "李明", Civility.MR),
    organisation=BilingualText("Bureau des affaires étrangères de Chengdu", "成都市外事办公室"),
    service="Section Europe; Asie",
    title=BilingualText("Directeur, chef de section", "处长"),
    contacts=(
        ContactPoint(ContactKind.EMAIL, "liming@chengdu.gov.cn"),
        ContactPoint(ContactKind.PHONE, "+86 28 6188 5555", "assistante"),
        ContactPoint(ContactKind.MOBILE, "+86 138 8000 1234"),
        ContactPoint(ContactKind.FAX, "+86 28 6188 5556"),
        ContactPoint(ContactKind.WEB, "www.chengdu.gov.cn"),
    ),
    place=Place("99, rue Shuxing", "610042", "Chengdu", "CN"),
    notes="Parle français;\nrencontré à Rennes \\ 2017",
    language=Language.ZH,
    revised=datetime(2017, 1, 31, 14, 0, tzinfo=UTC),
)


def read_back(data: bytes) -> list[CleanRow]:
    table = read_table(Path("cards.vcf"), data)
    columns = guess_columns(table.headers, [row.cells for row in table.rows])
    return [clean_row(columns, row) for row in table.rows]


@pytest.mark.parametrize("version", VCardVersion)
def test_a_card_is_read_back_whole(version: VCardVersion) -> None:
    row = read_back(write_vcards([LI_MING], version))[0]

    assert row.person is not None
    assert row.person.name == LI_MING.name
    assert row.organisation is not None
    assert row.organisation.name == LI_MING.organisation
    assert row.organisation.place == LI_MING.place
    assert row.position is not None
    assert (row.position.title.fr, row.position.title.zh) == ("Directeur, chef de section", "处长")
    assert row.position.service == "Section Europe; Asie"
    assert {*row.person.contacts, *row.organisation.contacts} == set(LI_MING.contacts)
    assert row.notes == LI_MING.notes
    assert row.person.language is (Language.ZH if version is VCardVersion.V4 else None)
    assert not row.doubts


def test_the_lines_keep_to_the_standard() -> None:
    written = write_vcards([LI_MING])
    lines = written.split(b"\r\n")

    assert lines[:2] == [b"BEGIN:VCARD", b"VERSION:4.0"]
    assert lines[-2:] == [b"END:VCARD", b""]
    assert all(len(line) <= 75 for line in lines)
    assert b"UID:urn:uuid:0b7e2a3c-1111-4222-8333-444455556666" in lines
    assert b"REV:20170131T140000Z" in lines
    assert all(line.decode("utf-8") is not None for line in lines)
    assert written == write_vcards([LI_MING])


def test_version_3_gives_phones_the_characters_with_their_reading() -> None:
    lines = write_vcards([LI_MING], VCardVersion.V3).decode().split("\r\n")

    assert "N:李明;;;M.;" in lines
    assert {"X-PHONETIC-LAST-NAME:Li", "X-PHONETIC-FIRST-NAME:Ming"} <= set(lines)


@pytest.mark.parametrize("version", VCardVersion)
def test_an_organisation_is_a_card_of_its_own(version: VCardVersion) -> None:
    card = Card(
        "o1", organisation=BilingualText("Ville de Rennes"), contacts=(ContactPoint(ContactKind.EMAIL, "a@b.fr"),)
    )

    row = read_back(write_vcards([card], version))[0]

    assert row.person is None
    assert row.organisation is not None
    assert row.organisation.name.fr == "Ville de Rennes"
    assert row.organisation.contacts == card.contacts


def test_nothing_in_a_value_can_begin_a_line_of_its_own() -> None:
    card = Card("x\r\nEND:VCARD", PersonName("A\r\nTEL:1", "B\nEND:VCARD"), notes="c\u2028BEGIN:VCARD\x00")

    written = write_vcards([card]).decode()

    assert written.count("\r\nEND:VCARD\r\n") == 1
    assert len(re.findall(r"^BEGIN:VCARD", written, re.MULTILINE)) == 1
    assert "\r\nTEL" not in written
    assert "\x00" not in written


LATIN = st.from_regex(r"[A-Z][a-zéèœ]{1,12}(-[A-Z][a-z]{1,8})?", fullmatch=True)


@given(
    LATIN,
    LATIN,
    st.sampled_from(["", "李明", "若瑟琳·布吉尔"]),
    st.sampled_from(Civility),
    st.sampled_from(VCardVersion),
)
def test_every_name_comes_back(
    given_name: str, surname: str, chinese: str, civility: Civility, version: VCardVersion
) -> None:
    name = PersonName(given_name, surname, chinese, civility)

    row = read_back(write_vcards([Card("1", name)], version))[0]

    assert row.person is not None
    assert row.person.name == name


@given(st.lists(st.text(max_size=80), min_size=1, max_size=3), st.sampled_from(VCardVersion))
def test_every_note_comes_back(notes: list[str], version: VCardVersion) -> None:
    cards = [Card(str(at), PersonName("Zoé", "Bernard"), notes=f"a {note} b") for at, note in enumerate(notes)]

    table = read_table(Path("cards.vcf"), write_vcards(cards, version))

    assert len(table.rows) == len(cards)
    assert [row.cells[:2] for row in table.rows] == [("Zoé", "Bernard")] * len(cards)
