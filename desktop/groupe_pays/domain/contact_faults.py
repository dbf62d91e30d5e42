"""What may be wrong with an address or a number as it was typed: it is kept, and the reason is told."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

_MAIL = re.compile(r"[^@]+@[^@.][^@]*")
_LIST = re.compile(r"[;,/]")


class ContactFault(StrEnum):
    """Why a number or an address is doubtful."""

    NOT_A_NUMBER = "not_a_number"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NO_SUCH_COUNTRY = "no_such_country"
    NO_SUCH_NUMBER = "no_such_number"
    NOT_AN_ADDRESS = "not_an_address"
    SEVERAL = "several"
    SPACE = "space"
    LONG_DASH = "long_dash"
    STRANGE_SIGN = "strange_sign"
    NO_DOMAIN = "no_domain"


def mail_fault(address: str) -> ContactFault | None:
    """What is wrong with an e-mail address; None where letters would get there.

    A dash that a word processor made long, a space, a full-width sign: they are what copying leaves behind.
    """
    written = address.strip()
    if written.count("@") > 1 or _LIST.search(written):
        return ContactFault.SEVERAL
    if not _MAIL.fullmatch(written):
        return ContactFault.NOT_AN_ADDRESS
    if any(character.isspace() for character in written):
        return ContactFault.SPACE
    if any(unicodedata.category(character) == "Pd" and character != "-" for character in written):
        return ContactFault.LONG_DASH
    if not written.isascii() or not written.isprintable():
        return ContactFault.STRANGE_SIGN
    domain = written.rpartition("@")[2]
    name, dot, end = domain.rpartition(".")
    if not dot or not name or len(end) < 2 or ".." in domain or not name[0].isalnum():
        return ContactFault.NO_DOMAIN
    return None
