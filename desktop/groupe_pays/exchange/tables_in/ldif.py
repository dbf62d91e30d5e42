"""LDIF, as Thunderbird and Mozilla write address books (RFC 2849). Addresses of files in it are never opened."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from pathlib import Path

from groupe_pays.domain.importing import SourceForm, TableNote
from groupe_pays.exchange.tables_in.grid import Grid, Line
from groupe_pays.exchange.tables_in.records import Record, lines_of
from groupe_pays.exchange.tables_in.separated import letters_of

ORDER = (
    *("personalTitle", "givenName", "sn", "cn", "o", "ou", "title", "mail", "mozillaSecondEmail", "telephoneNumber"),
    *("mobile", "facsimileTelephoneNumber", "homePhone", "pager", "street", "mozillaWorkStreet2", "postalCode", "l"),
    *("st", "c", "mozillaWorkUrl", "mozillaHomeUrl", "preferredLanguage", "description"),
)
_SAME = {
    **{"surname": "sn", "commonname": "cn", "fullname": "cn", "displayname": "cn"},
    **{"company": "o", "workurl": "mozillaWorkUrl"},
    **{"department": "ou", "orgunit": "ou", "organizationname": "o", "xmozillasecondemail": "mozillaSecondEmail"},
    **{"cellphone": "mobile", "mobiletelephonenumber": "mobile", "fax": "facsimileTelephoneNumber"},
    **{"pagerphone": "pager", "streetaddress": "street", "postofficebox": "mozillaWorkStreet2", "zip": "postalCode"},
    **{"locality": "l", "region": "st", "countryname": "c", "co": "c", "homeurl": "mozillaHomeUrl"},
    **{"notes": "description", "emailaddress": "mail", "workphone": "telephoneNumber"},
}  # fmt: skip
_KNOWN = {name.lower(): name for name in ORDER}
_GROUPS = frozenset(("groupofnames", "groupofuniquenames", "organizationalunit", "dcobject"))
_ATTRIBUTE = re.compile(r"([A-Za-z0-9.-]+)((?:;[^:;]+)*):([:<]?)[ ]*(.*)", re.DOTALL)


def read_ldif(content: bytes, path: Path) -> tuple[Grid, Iterator[Line]]:
    """The records of a file. Raises ``UnknownTable``."""
    letters, encoding = letters_of(content, path)
    grid = Grid(SourceForm.LDIF, encoding=encoding)
    return grid, lines_of(_records(letters, grid), ORDER)


def _records(letters: str, grid: Grid) -> Iterator[tuple[int, Record]]:
    number = 0
    for block in re.split(r"(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+", letters):
        attributes = list(_attributes(block, grid))
        if not any(name == "dn" for name, _value in attributes):
            continue
        number += 1
        if any(name == "objectclass" and value.lower() in _GROUPS for name, value in attributes):
            grid.notes[TableNote.GROUPS] += 1
        elif not any(name == "changetype" and value.lower() != "add" for name, value in attributes):
            yield number, _record(attributes)


def _record(attributes: list[tuple[str, str]]) -> Record:
    record: Record = {}
    for name, value in attributes:
        column = _KNOWN.get(_SAME.get(name, name).lower())
        if column and value.strip():
            record.setdefault(column, []).append(value.strip())
    return record


def _attributes(block: str, grid: Grid) -> Iterator[tuple[str, str]]:
    """Names in small letters with their values; lines that go on are joined, comments and addresses left out."""
    unfolded = re.sub(r"(?:\r\n|\n|\r)[ \t]", "", block)
    for line in re.split(r"\r\n|\n|\r", unfolded):
        if not line.strip() or line.startswith("#"):
            continue
        found = _ATTRIBUTE.match(line)
        if found is None:
            grid.notes[TableNote.BROKEN_CARDS] += 1
            continue
        name = found[1].lower()
        if found[3] == "<" or name in ("jpegphoto", "photo", "audio", "usercertificate"):
            grid.notes[TableNote.PICTURES] += 1
            continue
        yield name, _decoded(found[4], grid) if found[3] == ":" else found[4]


def _decoded(words: str, grid: Grid) -> str:
    try:
        return base64.b64decode("".join(words.split()), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        grid.notes[TableNote.BROKEN_CARDS] += 1
        return ""
