"""E-mails, phones and sites of a row; what is not valid is kept as it was written, and told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from groupe_pays.domain.importing import Field, Mended, Unsure
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.exchange.cleaning.texts import Cells, Log
from groupe_pays.formats.phones import read_phone

_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}")
_IN_ANGLES = re.compile(r"<([^<>\s]+@[^<>\s]+)>")
_BETWEEN_EMAILS = re.compile(r"\s*(?:[;,\n|、；，]|:::)\s*|\s+(?:/|ou|et|or)\s+")
_BETWEEN_PHONES = re.compile(r"\s*(?:[;\n|；]|[/,、]|\bou\b|\bor\b|或)\s*")
_SURE_BREAK = re.compile(r"\s*(?:[;\n|；]|:::)\s*")
_WITH_NOTE = re.compile(r"(.*\S)\s*[(（]([^()（）]*[^\W\d][^()（）]*)[)）]", re.DOTALL)
_POWER = re.compile(r"\d(?:[.,]\d+)?E\+?\d{1,3}", re.IGNORECASE)
_SITE = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-zA-Z\u3400-\u9fff]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_KINDS = {
    Field.PHONE: ContactKind.PHONE,
    Field.MOBILE: ContactKind.MOBILE,
    Field.FAX: ContactKind.FAX,
}
_MOST = 50
"""Values of one cell: beyond that it is no address."""


def emails_of(cells: Cells, log: Log) -> tuple[ContactPoint, ...]:
    found: dict[str, ContactPoint] = {}
    for value, column in cells.with_columns(Field.EMAIL):
        parts = _emails(value)
        if len(parts) > 1 and "\n".join(parts) != value:
            log.mend(Field.EMAIL, value, "; ".join(parts), Mended.SPLIT)
        for part in parts:
            address, note = _with_note(part)
            if not _EMAIL.fullmatch(address):
                log.doubt(Field.EMAIL, address, Unsure.EMAIL)
            found.setdefault(address.casefold(), ContactPoint(ContactKind.EMAIL, address, note or column.note))
    return tuple(found.values())


def _emails(value: str) -> list[str]:
    parts = [part.strip().removeprefix("mailto:") for part in _apart(value)]
    return [_bare(part) for part in parts if part][:_MOST]


def _bare(part: str) -> str:
    """« Zoé Bernard <zoe@agglo.fr> » is that address."""
    inside = _IN_ANGLES.findall(part)
    return str(inside[0]) if len(inside) == 1 and part.count("@") == 1 else part


def _apart(value: str) -> list[str]:
    """At signs that part values; at spaces only where both sides are whole addresses."""
    parts = _BETWEEN_EMAILS.split(value)
    found: list[str] = []
    for part in parts:
        words = part.split()
        found += words if len(words) > 1 and all(_EMAIL.fullmatch(word) for word in words) else [part]
    return found


def _with_note(part: str) -> tuple[str, str]:
    found = _WITH_NOTE.fullmatch(part)
    return (found[1], found[2].strip()) if found else (part, "")


def phones_of(cells: Cells, country: str, log: Log) -> tuple[ContactPoint, ...]:
    """Phones, mobiles and faxes; ``country`` is that of numbers that do not name theirs."""
    found: dict[tuple[ContactKind, str], ContactPoint] = {}
    for field, kind in _KINDS.items():
        for value, column in cells.with_columns(field):
            for part in _phones(value, field, country, log):
                number, note = _with_note(part)
                point = _phone(number, note or column.note, kind, field, country, log)
                found.setdefault((point.kind, point.value), point)
    return tuple(found.values())


def _phones(value: str, field: Field, country: str, log: Log) -> list[str]:
    """The numbers of a cell: « 04 91 14 64 53 / 57 » is one that cannot be taken apart."""
    parts = [part for sure in _SURE_BREAK.split(value) for part in _both_valid(sure, country)][:_MOST]
    if len(parts) > 1 and "\n".join(parts) != value:
        log.mend(field, value, "; ".join(parts), Mended.SPLIT)
    return [part for part in parts if part]


def _both_valid(value: str, country: str) -> list[str]:
    parts = [part for part in _BETWEEN_PHONES.split(value) if part]
    return (
        parts
        if len(parts) > 1 and all(read_phone(_with_note(part)[0], country).is_valid for part in parts)
        else [value]
    )


def _phone(number: str, note: str, kind: ContactKind, field: Field, country: str, log: Log) -> ContactPoint:
    phone = read_phone(number, country)
    if not phone.is_valid:
        log.doubt(field, number, _why(number))
        return ContactPoint(kind, number, note)
    log.mend(field, number, phone.text, Mended.PHONE)
    if kind is ContactKind.PHONE and phone.is_mobile:
        kind = ContactKind.MOBILE
    return ContactPoint(kind, phone.text, note)


def _why(number: str) -> Unsure:
    if _POWER.fullmatch(number):
        return Unsure.NUMBER_CUT
    return Unsure.SEVERAL_PHONES if re.search(r"\d\s*(?:[/,、]|\bou\b|或)\s*\d", number) else Unsure.PHONE


def sites_of(cells: Cells, log: Log) -> tuple[ContactPoint, ...]:
    return tuple(dict.fromkeys(_sites(cells, log)))


def _sites(cells: Cells, log: Log) -> Iterator[ContactPoint]:
    for value, column in cells.with_columns(Field.WEB):
        for part in re.split(r"[;\n|；]\s*|\s+", value)[:_MOST]:
            if not part:
                continue
            if not _SITE.fullmatch(part):
                log.doubt(Field.WEB, part, Unsure.WEB)
            yield ContactPoint(ContactKind.WEB, part, column.note)
