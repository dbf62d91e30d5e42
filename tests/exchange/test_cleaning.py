"""Rows made tidy: the 102 rows of the group's own list, one by one, and whatever else people type."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groupe_pays.domain.importing import (
    CleanRow,
    Column,
    Field,
    Mended,
    Reason,
    SourceRow,
    Unsure,
    guess_columns,
)
from groupe_pays.domain.organisations import ContactKind
from groupe_pays.domain.people import Civility, GroupRole
from groupe_pays.exchange.cleaning import clean_row
from groupe_pays.exchange.tables_in import read_table

MEMBERS = Path(__file__).parent.parent / "data" / "members.csv"
TODAY = date(2026, 1, 1)


def members() -> list[CleanRow]:
    table = read_table(MEMBERS)
    columns = guess_columns(table.headers, [row.cells for row in table.rows])
    return [clean_row(columns, row, TODAY) for row in table.rows]


def cleaned(**cells: str) -> CleanRow:
    columns = [Column(place, name, field=Field(name)) for place, name in enumerate(cells)]
    return clean_row(columns, SourceRow(2, tuple(cells.values())), TODAY)


def name(row: CleanRow) -> tuple[str, str, str, str]:
    assert row.person is not None
    words = row.person.name
    return words.civility.value, words.given_name, words.surname, words.name_zh


def contacts(row: CleanRow) -> list[tuple[ContactKind, str]]:
    assert row.person is not None
    return [(contact.kind, contact.value) for contact in row.person.contacts]


def doubts(row: CleanRow) -> list[tuple[Field, str, Unsure]]:
    return [(doubt.field, doubt.value, doubt.why) for doubt in row.doubts]


def test_the_102_members_are_all_somebody_somewhere_and_nothing_is_refused() -> None:
    found = members()

    assert len(found) == 102
    assert all(row.person and row.organisation and row.position for row in found)
    assert not any(row.refused for row in found)
    assert [row.number for row in found] == list(range(2, 104))


def test_the_stray_spaces_of_the_members_are_taken_away_and_told() -> None:
    mended = Counter(each.why for row in members() for each in row.corrections)

    assert mended[Mended.SPACES] == 38
    assert mended[Mended.HYPHEN] == 3
    assert mended[Mended.POSTCODE] == 4


def test_names_wrapped_in_their_cell_are_joined() -> None:
    surnames = [row.person.name.surname for row in members() if row.person]

    assert [each for each in surnames if each.startswith(("Saint-", "Pothier", "Mouly"))] == [
        *("Saint-Drenant", "Pothier-Leroux", "Mouly-Camus", "Pothier"),
    ]
    assert {"Da Silva", "De Russé", "De Brion", "Kerroc’h", "de Veyrac", "Rocca Serra"} <= set(surnames)


def test_what_cannot_be_true_is_kept_as_written_and_marked() -> None:
    found = {row.number: doubts(row) for row in members() if row.doubts}

    assert found == {
        48: [(Field.EMAIL, "s.couratin@region–bretagne.fr", Unsure.EMAIL)],
        54: [(Field.EMAIL, "s. pothier@cr-poitou-charentes.fr", Unsure.EMAIL)],
        89: [(Field.PHONE, "04 91 14 64 53 / 57", Unsure.SEVERAL_PHONES)],
    }
    kept = {value for row in members() for _kind, value in contacts(row)}
    assert {"s.couratin@region–bretagne.fr", "s. pothier@cr-poitou-charentes.fr", "04 91 14 64 53 / 57"} <= kept


def test_every_phone_fax_and_email_of_the_members_is_found_again() -> None:
    table = read_table(MEMBERS)
    at = {header: place for place, header in enumerate(table.headers)}
    written = {
        kind: [" ".join(row.cells[at[header]].split()) for row in table.rows if row.cells[at[header]].strip()]
        for kind, header in (
            (ContactKind.EMAIL, "Courriel"),
            (ContactKind.PHONE, "Téléphone"),
            (ContactKind.FAX, "Fax"),
        )
    }

    for kind, expected in written.items():
        assert [value for row in members() for found, value in contacts(row) if found is kind] == expected


def test_partners_and_regions_of_the_members_are_taken_apart_and_named() -> None:
    found = {row.number: row for row in members()}

    assert found[14].partners == ("District de Chongwen (Pékin)", "Leshan (Sichuan)")
    regions = [found[number].organisation.region for number in (26, 28, 30, 31, 44)]  # type: ignore[union-attr]
    assert regions == [
        *("Auvergne-Rhône-Alpes", "Centre-Val de Loire", "Île-de-France", "Nouvelle-Aquitaine"),
        "Provence-Alpes-Côte d’Azur",
    ]
    assert found[93].organisation.place.postcode == "06364"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"full_name": "Mme Claire SAINT- DRENANT"}, ("Mme", "Claire", "Saint-Drenant", "")),
        ({"full_name": "DUPONT, Jean-Pierre"}, ("", "Jean-Pierre", "Dupont", "")),
        ({"full_name": "M. LI Ming (李明)"}, ("M.", "Ming", "Li", "李明")),
        ({"full_name": "王小红女士"}, ("Mme", "", "", "王小红")),
        ({"full_name": "李 明 先生"}, ("M.", "", "", "李明")),
        ({"full_name": "若瑟琳·布吉尔（Jocelyne BOUGEARD）"}, ("", "Jocelyne", "Bougeard", "若瑟琳·布吉尔")),
        ({"surname": "李", "given_name": "明", "civility": "女"}, ("Mme", "", "", "李明")),
        ({"surname": "LI (李)", "given_name": "Ming (明)"}, ("", "Ming", "Li", "李明")),
        ({"surname": "de LA FONTAINE", "given_name": "jean"}, ("", "Jean", "de La Fontaine", "")),
        ({"surname": "D’ORMESSON", "given_name": "MARIE-CLAIRE"}, ("", "Marie-Claire", "D’Ormesson", "")),
        ({"surname": "García MÁRQUEZ", "given_name": "J. F."}, ("", "J. F.", "García Márquez", "")),
        ({"surname": "O'Neill", "given_name": "Mme Siobhán"}, ("Mme", "Siobhán", "O'Neill", "")),
        ({"surname": "Zoé 🌸", "given_name": ""}, ("", "", "Zoé 🌸", "")),
        ({"surname": "العربي", "given_name": "محمد"}, ("", "محمد", "العربي", "")),
        ({"surname": "B" * 60, "given_name": "A"}, ("", "A", "B" + "b" * 59, "")),
    ],
)
def test_names_come_out_in_their_parts(cells: dict[str, str], expected: tuple[str, str, str, str]) -> None:
    assert name(cleaned(**cells)) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Zoé Martin, PhD", ("", "Zoé", "Martin", "")),
        ("MARTIN, Zoé, Ph.D.", ("", "Zoé", "Martin", "")),
        ("Martin, Jr", ("", "", "Martin", "")),
    ],
)
def test_a_degree_behind_a_name_is_no_given_name_and_is_not_lost(
    written: str, expected: tuple[str, str, str, str]
) -> None:
    row = cleaned(full_name=written)

    assert name(row) == expected
    assert written.rpartition(", ")[2] in row.notes


def test_a_name_of_one_word_is_kept_and_marked() -> None:
    row = cleaned(surname="Cher")

    assert name(row) == ("", "", "Cher", "")
    assert doubts(row) == [(Field.SURNAME, "Cher", Unsure.SURNAME_ONLY)]


def test_which_of_two_names_in_pinyin_is_the_surname_is_not_guessed_silently() -> None:
    assert doubts(cleaned(full_name="Jingyuan Kang")) == [(Field.FULL_NAME, "Jingyuan Kang", Unsure.NAME_ORDER)]
    assert not doubts(cleaned(full_name="KANG Jingyuan"))


def test_several_values_of_a_cell_are_taken_apart() -> None:
    row = cleaned(
        full_name="Zoé BERNARD",
        email="Zoé <zoe@agglo.fr>, accueil@agglo.fr",
        phone="05 46 30 34 00 / 06 12 34 56 78",
        fax="0546303401",
    )

    assert contacts(row) == [
        (ContactKind.EMAIL, "zoe@agglo.fr"),
        (ContactKind.EMAIL, "accueil@agglo.fr"),
        (ContactKind.PHONE, "05 46 30 34 00"),
        (ContactKind.MOBILE, "06 12 34 56 78"),
        (ContactKind.FAX, "05 46 30 34 01"),
    ]


def test_a_number_that_a_spreadsheet_rounded_is_told() -> None:
    assert doubts(cleaned(full_name="Zoé BERNARD", phone="8,61E+12")) == [(Field.PHONE, "8,61E+12", Unsure.NUMBER_CUT)]


def test_formulas_stay_text_and_are_told_and_the_apostrophe_that_tamed_them_goes() -> None:
    row = cleaned(full_name='=HYPERLINK("http://x")', organisation="'=1+1", phone="'+33 1 23 45 67 89")

    assert (Field.FULL_NAME, '=HYPERLINK("http://x")', Unsure.FORMULA) in doubts(row)
    assert row.organisation is not None
    assert row.organisation.name.fr == "=1+1"
    assert (ContactKind.PHONE, "+33 1 23 45 67 89") in contacts(row)
    assert not [each for each in doubts(row) if each[0] is Field.PHONE]


def test_control_characters_go_and_lone_surrogates_are_marked() -> None:
    row = cleaned(surname="Du\x00pont\x07", given_name="Zo\ud800é")

    assert name(row) == ("", "Zo\ufffdé", "Dupont", "")
    assert [each.why for each in row.doubts] == [Unsure.CHARACTERS]
    assert Mended.CHARACTERS in [each.why for each in row.corrections]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"surname": "  ", "email": ""}, Reason.EMPTY),
        ({"phone": "05 46 30 34 00"}, Reason.NOBODY),
        ({"email": "zoe@agglo.fr"}, Reason.ONLY_EMAIL),
        ({"surname": "surname", "email": "email"}, Reason.HEADER),
    ],
)
def test_rows_without_anybody_are_refused_with_their_reason(cells: dict[str, str], reason: Reason) -> None:
    assert cleaned(**cells).refused is reason


def test_roles_dates_and_both_languages_are_read() -> None:
    row = cleaned(
        full_name="LI Ming",
        organisation="Ville de Pékin 北京市",
        title="Directeur / 主任",
        role="co-président ; référente",
        confirmed_on="42766",
        member_since="mars 2005",
    )

    assert row.person is not None
    assert row.person.roles == (GroupRole.CO_CHAIR, GroupRole.REFERENT)
    assert row.person.name.civility is Civility.NONE
    assert row.organisation is not None
    assert (row.organisation.name.fr, row.organisation.name.zh) == ("Ville de Pékin", "北京市")
    assert row.position is not None
    assert (row.position.title.fr, row.position.title.zh) == ("Directeur", "主任")
    assert str(row.confirmed_on) == "2017-01-31"
    assert str(row.organisation.member_since) == "2005-03"


def test_an_organisation_alone_keeps_its_own_contacts() -> None:
    row = cleaned(organisation="Mairie de Rennes", email="dri@ville-rennes.fr", title="standard")

    assert row.person is None
    assert row.organisation is not None
    assert [contact.value for contact in row.organisation.contacts] == ["dri@ville-rennes.fr"]
    assert row.notes == "standard"


def test_an_address_on_several_lines_is_taken_apart() -> None:
    row = cleaned(full_name="Zoé BERNARD", address="6, rue St Michel\n17086 La Rochelle\nFrance")

    assert row.person is not None
    place = row.person.place
    assert (place.address, place.postcode, place.city, place.country) == (
        "6, rue St Michel",
        "17086",
        "La Rochelle",
        "FR",
    )


@given(st.lists(st.tuples(st.sampled_from(list(Field)), st.text(max_size=60)), max_size=8))
def test_no_row_is_too_strange(cells: list[tuple[Field, str]]) -> None:
    columns = [Column(place, f"c{place}", field=field) for place, (field, _cell) in enumerate(cells)]

    row = clean_row(columns, SourceRow(1, tuple(cell for _field, cell in cells)), TODAY)

    assert (row.refused is None) == (row.person is not None or row.organisation is not None)


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(16)))
def test_columns_mean_the_same_in_any_order(order: list[int]) -> None:
    table = read_table(MEMBERS)
    cells = [row.cells for row in table.rows[20:60]]
    before = [column.field for column in guess_columns(table.headers, cells)]

    after = guess_columns([table.headers[place] for place in order], [[row[place] for place in order] for row in cells])

    assert [column.field for column in after] == [before[place] for place in order]


@pytest.mark.parametrize(
    "sign", ["a", " ", "a, ", "(", "a@", "1 ", "李", "-", "a - ", "=", "a;", "\n", "\u202e", "@a.", "/1"]
)
def test_a_megabyte_of_anything_is_cleaned_without_hanging(sign: str) -> None:
    cell = sign * (1_000_000 // len(sign))
    columns = [Column(place, field.value, field=field) for place, field in enumerate(Field)]

    row = clean_row(columns, SourceRow(2, tuple(cell[:100_000] for _column in columns)), TODAY)

    assert row.number == 2
