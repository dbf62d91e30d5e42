"""Phone numbers as France and China write them; what is in doubt stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.formats.phones import format_phone, read_phone


@pytest.mark.parametrize(
    ("written", "country", "shown"),
    [
        ("0472595259", "FR", "04 72 59 52 59"),
        ("04.72.59.52.59", "FR", "04 72 59 52 59"),
        ("  02 99 28 74 14  ", "FR", "02 99 28 74 14"),
        ("612345678", "FR", "06 12 34 56 78"),
        ("+33 (0)4 72 59 52 59", "FR", "+33 4 72 59 52 59"),
        ("0033472595259", "FR", "+33 4 72 59 52 59"),
        ("Tél. : 01 41 23 88 38", "FR", "01 41 23 88 38"),
        ("01 41 23 88 38 poste 12", "FR", "01 41 23 88 38 poste 12"),
        ("010-65321381", "CN", "+86 10 6532 1381"),
        ("13912345678", "CN", "+86 139 1234 5678"),
        ("+8613912345678", "FR", "+86 139 1234 5678"),
        ("8613912345678", "FR", "+86 139 1234 5678"),
        ("33472595259", "FR", "+33 4 72 59 52 59"),
        ("0086 10 6532 1381", "FR", "+86 10 6532 1381"),
        ("０１４１２３８８３８", "FR", "01 41 23 88 38"),
        ("021-62791234转801", "CN", "+86 21 6279 1234 ext. 801"),
        ("(010) 85312000-8012", "CN", "+86 10 8531 2000 ext. 8012"),
        ("01.44.55.66.77 (poste 123)", "FR", "01 44 55 66 77 poste 123"),
        ("0612345678 (assistante)", "FR", "06 12 34 56 78 (assistante)"),
        ("0262 20 12 34", "FR", "+262 262 20 12 34"),
    ],
)
def test_a_number_is_written_as_its_country_writes_it(written: str, country: str, shown: str) -> None:
    assert format_phone(written, country) == shown
    assert read_phone(written, country).is_valid


@pytest.mark.parametrize("written", ["04 91 14 64 53 / 57", "003 87 33 60 00", "04 48 67 13", "12", "inconnu", ""])
def test_a_number_in_doubt_stays_as_it_was_written(written: str) -> None:
    phone = read_phone(written)

    assert not phone.is_valid
    assert phone.text == written
    assert phone.e164 == ""


def test_mobiles_are_told_from_other_phones() -> None:
    assert read_phone("06 12 34 56 78").is_mobile
    assert not read_phone("01 41 23 88 38").is_mobile


@given(st.text(max_size=80), st.sampled_from(["FR", "CN", "", "??"]))
def test_whatever_is_written_is_read_and_what_was_shown_is_shown_again(written: str, country: str) -> None:
    shown = format_phone(written, country)

    assert format_phone(shown, country) == shown
