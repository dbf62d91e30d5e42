"""Address cards (vCard, RFC 6350 and RFC 2426) as phones and mail programs take them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from groupe_pays.domain.importing import Place
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language, clean

_NOBODY, _NOWHERE = PersonName(), Place()

_UUID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")
_ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;"})
_LONGEST_LINE = 75
"""Octets of a line, without its end (RFC 6350, 3.2)."""
_TEL_TYPES = {ContactKind.PHONE: "work,voice", ContactKind.MOBILE: "cell", ContactKind.FAX: "work,fax"}


class VCardVersion(StrEnum):
    V3 = "3.0"
    V4 = "4.0"


@dataclass(frozen=True, slots=True)
class Card:
    """One card: a person, or an organisation where ``name`` is blank.

    ``uid`` is the record's own and never changes; ``revised`` is in UTC; ``categories`` are words.
    """

    uid: str
    name: PersonName = _NOBODY
    organisation: BilingualText = BilingualText()
    service: str = ""
    title: BilingualText = BilingualText()
    contacts: tuple[ContactPoint, ...] = ()
    place: Place = _NOWHERE
    notes: str = ""
    language: Language | None = None
    categories: tuple[str, ...] = ()
    revised: datetime | None = None

    @property
    def is_organisation(self) -> bool:
        return not (self.name.latin or self.name.name_zh)


def write_vcards(cards: Iterable[Card], version: VCardVersion = VCardVersion.V4) -> bytes:
    """The cards one after the other, UTF-8; the same cards give the same bytes."""
    lines = (line for card in cards for line in _card(card, version))
    return b"".join(_folded(line) for line in lines)


def _card(card: Card, version: VCardVersion) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield f"UID:{_uid(card.uid)}"
    yield from _names(card, version)
    yield from _organisation(card)
    yield from _both("TITLE", card.title)
    for number, contact in enumerate(card.contacts, start=1):
        yield from _contact(contact, number)
    if not card.place.is_blank:
        place = card.place
        parts = ("", "", place.address, place.city, "", place.postcode, _country(place.country))
        yield f"ADR;TYPE=work:{';'.join(map(_escaped, parts))}"
    if card.categories:
        yield f"CATEGORIES:{','.join(map(_escaped, card.categories))}"
    if card.language is not None and version is VCardVersion.V4:
        yield f"LANG:{card.language.value}"
    if card.notes.strip():
        yield f"NOTE:{_escaped(card.notes)}"
    if card.revised is not None:
        yield f"REV:{card.revised.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield "END:VCARD"


def _uid(uid: str) -> str:
    return f"urn:uuid:{uid}" if _UUID.fullmatch(uid) else _escaped(uid)


def _names(card: Card, version: VCardVersion) -> Iterator[str]:
    name = card.name
    if card.is_organisation:
        if version is VCardVersion.V4:
            yield "KIND:org"
        else:
            yield "X-ABShowAs:COMPANY"
        yield f"FN:{_escaped(card.organisation.best(Language.FR))}"
        yield "N:;;;;"
    elif not name.latin or not name.name_zh:
        yield f"FN:{_escaped(name.latin or name.name_zh)}"
        yield (
            f"N:{_parts(name.surname, name.given_name, name)}" if name.latin else f"N:{_parts(name.name_zh, '', name)}"
        )
    elif version is VCardVersion.V4:
        yield f"FN;LANGUAGE=fr;ALTID=1:{_escaped(name.latin)}"
        yield f"FN;LANGUAGE=zh;ALTID=1:{_escaped(name.name_zh)}"
        yield f"N;LANGUAGE=fr;ALTID=1:{_parts(name.surname, name.given_name, name)}"
        yield f"N;LANGUAGE=zh;ALTID=1:{_parts(name.name_zh, '', name)}"
    else:
        yield from _names_of_version_3(name)


def _names_of_version_3(name: PersonName) -> Iterator[str]:
    """One name only: that of Chinese people in characters with its pinyin beside it, as phones want it."""
    if name.is_chinese:
        yield f"FN:{_escaped(name.name_zh)}"
        yield f"N:{_parts(name.name_zh, '', name)}"
        yield f"X-PHONETIC-LAST-NAME:{_escaped(name.surname)}"
        yield f"X-PHONETIC-FIRST-NAME:{_escaped(name.given_name)}"
    else:
        yield f"FN:{_escaped(f'{name.latin} ({name.name_zh})')}"
        yield f"N:{_parts(name.surname, name.given_name, name)}"


def _parts(surname: str, given: str, name: PersonName) -> str:
    return ";".join((_escaped(surname), _escaped(given), "", _escaped(name.civility.value), ""))


def _organisation(card: Card) -> Iterator[str]:
    service = f";{_escaped(card.service)}" if card.service.strip() else ""
    name = card.organisation
    if name.fr and name.zh:
        yield f"ORG;LANGUAGE=fr;ALTID=1:{_escaped(name.fr)}{service}"
        yield f"ORG;LANGUAGE=zh;ALTID=1:{_escaped(name.zh)}"
    elif name.fr or name.zh or service:
        yield f"ORG:{_escaped(name.fr or name.zh)}{service}"


def _both(name: str, text: BilingualText) -> Iterator[str]:
    if text.fr and text.zh:
        yield f"{name};LANGUAGE=fr;ALTID=1:{_escaped(text.fr)}"
        yield f"{name};LANGUAGE=zh;ALTID=1:{_escaped(text.zh)}"
    elif not text.is_blank:
        yield f"{name}:{_escaped(text.fr or text.zh)}"


def _contact(contact: ContactPoint, number: int) -> Iterator[str]:
    """A phone, an address or a site; a group ties its note to it, as Apple and Google write them."""
    group = f"item{number}." if contact.note.strip() else ""
    if contact.kind is ContactKind.EMAIL:
        yield f"{group}EMAIL;TYPE=work:{_escaped(contact.value)}"
    elif contact.kind is ContactKind.WEB:
        yield f"{group}URL:{_escaped(contact.value)}"
    else:
        yield f"{group}TEL;TYPE={_TEL_TYPES[contact.kind]}:{_escaped(contact.value)}"
    if group:
        yield f"{group}X-ABLabel:{_escaped(contact.note)}"


def _country(code: str) -> str:
    if not code:
        return ""
    from babel import Locale

    return str(Locale("fr").territories.get(code, code))


def _escaped(text: str) -> str:
    return clean(text).strip().translate(_ESCAPES)


def _folded(line: str) -> bytes:
    """A line in pieces of at most 75 octets, none of which cuts a character."""
    pieces: list[bytes] = []
    held = b""
    for letter in line:
        letters = letter.encode("utf-8")
        if len(held) + len(letters) > _LONGEST_LINE:
            pieces.append(held)
            held = b" "
        held += letters
    pieces.append(held)
    return b"\r\n".join(pieces) + b"\r\n"
