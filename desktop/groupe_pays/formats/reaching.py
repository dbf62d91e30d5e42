"""Numbers and addresses as they are shown, and what is doubtful about them; what was typed stays as it is stored."""

from __future__ import annotations

import re

from groupe_pays.domain.contact_faults import ContactFault, mail_fault
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.formats.phones import Phone, holds_several, read_phone
from groupe_pays.i18n import pgettext

_NUMBERS = (ContactKind.PHONE, ContactKind.MOBILE, ContactKind.FAX)
_COUNTRIES = ("FR", "CN")
_EXTENSION = re.compile(r" (?:poste|ext\.) (\d+)")


def contact_words(point: ContactPoint, country: str = "FR") -> str:
    """A number as its country writes it; anything else, and a doubtful number, as it was typed.

    ``country`` (ISO 3166-1 alpha-2) is tried first for numbers without a country code. An extension is told in the
    language of the interface: « poste 8012 », « 转8012 ».
    """
    if point.kind not in _NUMBERS:
        return point.value
    phone = _read(point.value, country)
    return _EXTENSION.sub(_extension_words, phone.text) if phone.extension else phone.text


def _extension_words(found: re.Match[str]) -> str:
    return pgettext("phone", " ext. {number}").format(number=found[1])


def contact_fault(point: ContactPoint, country: str = "FR") -> ContactFault | None:
    """Why a number or an address is doubtful; None where it is in order, or nothing is there yet."""
    if not point.value.strip():
        return None
    if point.kind is ContactKind.EMAIL:
        return mail_fault(point.value)
    if point.kind in _NUMBERS and not _read(point.value, country).is_valid:
        return _phone_fault(point.value, country)
    return None


def _read(value: str, country: str) -> Phone:
    """As a number of ``country``, else of the other one of the two the group writes to."""
    tries = [read_phone(value, one) for one in dict.fromkeys((country, *_COUNTRIES))]
    return next((phone for phone in tries if phone.is_valid), tries[0])


def _phone_fault(value: str, country: str) -> ContactFault:
    import phonenumbers

    if holds_several(value):
        return ContactFault.SEVERAL
    kinds = phonenumbers.NumberParseException
    try:
        number = phonenumbers.parse(value, country)
    except phonenumbers.NumberParseException as error:
        unread = {
            kinds.INVALID_COUNTRY_CODE: ContactFault.NO_SUCH_COUNTRY,
            kinds.TOO_SHORT_NSN: ContactFault.TOO_SHORT,
            kinds.TOO_SHORT_AFTER_IDD: ContactFault.TOO_SHORT,
            kinds.TOO_LONG: ContactFault.TOO_LONG,
        }
        return unread.get(error.error_type, ContactFault.NOT_A_NUMBER)
    reasons = {
        phonenumbers.ValidationResult.TOO_SHORT: ContactFault.TOO_SHORT,
        phonenumbers.ValidationResult.TOO_LONG: ContactFault.TOO_LONG,
        phonenumbers.ValidationResult.INVALID_COUNTRY_CODE: ContactFault.NO_SUCH_COUNTRY,
    }
    return reasons.get(phonenumbers.is_possible_number_with_reason(number), ContactFault.NO_SUCH_NUMBER)
