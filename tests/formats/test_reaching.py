"""Numbers and addresses are shown as their country writes them; what is doubtful is told, and nothing is changed."""

from __future__ import annotations

import pytest

from groupe_pays.domain.contact_faults import ContactFault, mail_fault
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.text import Language
from groupe_pays.formats.reaching import contact_fault, contact_words
from groupe_pays.i18n import set_current_language


@pytest.mark.parametrize(
    ("written", "country", "shown"),
    [
        ("0228205000", "FR", "02 28 20 50 00"),
        ("+33 (0)2.28.20.50.00", "FR", "+33 2 28 20 50 00"),
        ("+8610 65321381", "FR", "+86 10 6532 1381"),
        ("13800138000", "CN", "+86 138 0013 8000"),
        ("02 28 20 50 00", "CN", "02 28 20 50 00"),
    ],
)
def test_a_number_is_shown_as_its_country_writes_it(written: str, country: str, shown: str) -> None:
    point = ContactPoint(ContactKind.PHONE, written)
    assert contact_fault(point, country) is None
    assert contact_words(point, country).replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("demander à l’accueil", ContactFault.NOT_A_NUMBER),
        ("02 28 20", ContactFault.TOO_SHORT),
        ("02 28 20 50 00 00 00 00 00 00", ContactFault.TOO_LONG),
        ("+999 12345678", ContactFault.NO_SUCH_COUNTRY),
        ("04 91 14 64 53 / 57", ContactFault.SEVERAL),
        ("01 47 29 30 31 ; 01 47 29 30 32", ContactFault.SEVERAL),
    ],
)
def test_a_doubtful_number_is_told_and_left_as_it_is(written: str, fault: ContactFault) -> None:
    point = ContactPoint(ContactKind.PHONE, written)
    assert contact_fault(point) is fault
    assert contact_words(point) == written


def test_an_extension_is_told_in_the_language_of_the_interface() -> None:
    told = []
    for language in (Language.FR, Language.ZH):
        set_current_language(language)
        points = (ContactPoint(ContactKind.PHONE, one) for one in ("010-85312000转8012", "01 44 55 66 77 p. 123"))
        told.append([contact_words(point, "CN") for point in points])
    assert told == [
        ["+86 10 8531 2000 poste 8012", "01 44 55 66 77 poste 123"],
        ["+86 10 8531 2000转8012", "01 44 55 66 77转123"],
    ]


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("anne.martin@rennes.fr", None),
        (" anne.martin@rennes.fr ", None),
        ("anne@pays–de-la-loire.fr", ContactFault.LONG_DASH),
        ("anne martin@rennes.fr", ContactFault.SPACE),
        ("anne.martin@rennes", ContactFault.NO_DOMAIN),
        ("anne.martin", ContactFault.NOT_AN_ADDRESS),
        ("a@b.fr ; c@d.fr", ContactFault.SEVERAL),
        ("anne＠rennes.fr", ContactFault.NOT_AN_ADDRESS),
        ("hélène@rennes.fr", ContactFault.STRANGE_SIGN),
    ],
)
def test_what_is_wrong_with_an_address(written: str, fault: ContactFault | None) -> None:
    assert mail_fault(written) is fault


def test_nothing_is_said_of_an_empty_line_or_a_site() -> None:
    assert contact_fault(ContactPoint(ContactKind.PHONE, " ")) is None
    assert contact_fault(ContactPoint(ContactKind.WEB, "rennes.fr")) is None
