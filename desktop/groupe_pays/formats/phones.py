"""Phone numbers, checked and written as their country writes them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

LONGEST = 60
"""Characters; what is longer is no phone number."""
_SEVERAL = re.compile(r"\d\s*(?:[/;；]|\bou\b|\bor\b|或|、)\s*[+(]?\d")
_FRENCH_ZERO = re.compile(r"(\+\s*33|00\s*33)[\s.]*\(0\)")
_WRITTEN = re.compile(r"^[+\d(][\d\s().,/·•_–—-]*(?:(?:poste|p\.|ext\.?|x|分机|转|#)\s*:?\s*\d{1,6})?$", re.IGNORECASE)
_FOR_ABROAD = re.compile(r"\+|00|(?:86[\s-]?1\d{2}[\d\s-]{8,10}|33[1-9]\d{8}|86\d{10,12})$")
"""Numbers with the code of their country, also those of which a spreadsheet took the sign."""
_EXTENSION = re.compile(r"\s*(?:poste|p\.|分机|转|#)\s*:?\s*(\d{1,6})$", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\(\s*((?:poste|p\.|ext\.?|分机|转|#)[\s:]*\d{1,6})\s*\)$", re.IGNORECASE)
_REMARK = re.compile(r"^(.*\d)\s*(\([^()\d]+\))$")
_DASHED = re.compile(r"^(.*\d{7,8})-(\d{2,6})$")
"""A Chinese number and its extension: « 010-85312000-8012 »."""
_OVERSEAS = ("RE", "GP", "MQ", "GF", "YT", "NC", "PF")
"""Parts of France with a code of their own."""
_LABEL = re.compile(r"^(?:t[ée]l(?:[ée]phone)?|phone|fax|mobile|port(?:able)?|电话|手机|传真)[\s.:：]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phone:
    """``text`` is the number as it should be written, or as it was where it is not valid.

    ``e164`` (« +33123456789 ») is blank where it is not valid; ``is_mobile`` only where that can be told; ``country``
    is ISO 3166-1 alpha-2.
    """

    text: str
    is_valid: bool
    is_mobile: bool = False
    extension: str = ""
    e164: str = ""
    country: str = ""


@lru_cache(maxsize=8192)
def read_phone(written: str, country: str = "FR") -> Phone:
    """The number in ``written``; ``country`` (ISO 3166-1 alpha-2) is that of numbers without a country code.

    Two numbers in one (« 04 91 14 64 53 / 57 ») are none: they are kept as they are. A remark in brackets behind a
    number stays there.
    """
    plain = _plain(written)
    remark = _REMARK.fullmatch(plain)
    if remark is not None:
        phone = read_phone(remark[1], country)
        return replace(phone, text=f"{phone.text} {remark[2]}" if phone.is_valid else written)
    if not plain or len(plain) > LONGEST or _SEVERAL.search(plain) or not _WRITTEN.fullmatch(plain):
        return Phone(written, is_valid=False)
    found, kind = _parsed(plain, country)
    if found is None:
        return Phone(written, is_valid=False)
    return _phone(found, kind, abroad=bool(_FOR_ABROAD.match(plain)))


def holds_several(written: str) -> bool:
    """Whether more than one number stands there: « 04 91 14 64 53 / 57 »."""
    return _SEVERAL.search(_plain(written)) is not None


def format_phone(written: str, country: str = "FR") -> str:
    """The number as forms and documents show it: « 01 23 45 67 89 », « +86 10 6532 1381 »; unchanged if in doubt."""
    return read_phone(written, country).text


def _plain(written: str) -> str:
    """Full-width digits and odd spaces as plain ones, without the word before the number."""
    plain = " ".join(unicodedata.normalize("NFKC", written[: LONGEST * 3]).split())
    plain = _BRACKETED.sub(r" \1", _LABEL.sub("", plain))
    return _FRENCH_ZERO.sub(r"\1 ", plain)


def _parsed(plain: str, country: str) -> tuple[PhoneNumber | None, int]:
    """The number and its kind; none where no country has such a number."""
    import phonenumbers

    plain = _EXTENSION.sub(r" ext. \1", plain)
    tries = [(plain, country)]
    if plain.startswith("00"):
        tries.append(("+" + plain[2:].lstrip(), country))
    elif not plain.startswith("+") and _FOR_ABROAD.match(plain):
        tries.append(("+" + plain, country))
    if country == "FR" and plain.startswith("0"):
        tries += [(plain, region) for region in _OVERSEAS]
    dashed = _DASHED.fullmatch(plain)
    if dashed is not None:
        tries.append((f"{dashed[1]} ext. {dashed[2]}", "CN"))
    for words, region in tries:
        try:
            found = phonenumbers.parse(words, region)
        except phonenumbers.NumberParseException:
            continue
        kind = phonenumbers.number_type(found)
        if kind != phonenumbers.PhoneNumberType.UNKNOWN:
            return found, kind
    return None, phonenumbers.PhoneNumberType.UNKNOWN


def _phone(found: PhoneNumber, kind: int, *, abroad: bool) -> Phone:
    """French numbers as France writes them, unless they were written for abroad; all others with their country code."""
    import phonenumbers as library

    country = library.region_code_for_number(found) or ""
    at_home = found.country_code == 33 and not abroad
    style = library.PhoneNumberFormat.NATIONAL if at_home else library.PhoneNumberFormat.INTERNATIONAL
    extension = found.extension or ""
    bare = library.PhoneNumber(
        country_code=found.country_code,
        national_number=found.national_number,
        italian_leading_zero=found.italian_leading_zero,
        number_of_leading_zeros=found.number_of_leading_zeros,
    )
    text = library.format_number(bare, style)
    if extension:
        text = f"{text} {'poste' if found.country_code == 33 else 'ext.'} {extension}"
    return Phone(
        text,
        is_valid=True,
        is_mobile=kind == library.PhoneNumberType.MOBILE,
        extension=extension,
        e164=library.format_number(bare, library.PhoneNumberFormat.E164),
        country=country,
    )
