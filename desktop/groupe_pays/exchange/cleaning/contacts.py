"""E-mails, phones and sites of a row; what is not valid is kept as it was written, and told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from groupe_pays.domain.collation import fold
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
_WITH_AREA = re.compile(r"((?:\+?86[ -]?)?\(?0\d{2,3}\)?[ -]?)(\d{3,4}[ -]?\d{4})")
"""A Chinese number of a town: its area, and what is dialled there."""
_DASHED_EXTENSION = re.compile(r"((?:\+?86[ -]?)?\(?0\d{2,3}\)?[ -]?\d{7,8})[ ]?[-—][ ]?(\d{1,5})")
_POWER = re.compile(r"\d(?:[.,]\d+)?E\+?\d{1,3}", re.IGNORECASE)
_SITE = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-zA-Z\u3400-\u9fff]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_PROFILE = re.compile(
    r"(?:https?://)?(?:\w+\.)?linkedin\.com/(?:in|pub)/|(?:https?://)?(?:www\.)?(?:x|twitter)\.com/", re.I
)
_LABEL = re.compile(
    r"(?:(?<=^)|(?<=[\s;,/|–-]))(t[ée]l[ée]copie|t[ée]l[ée]phone|t[ée]l|fax|portable|port|mobile|mob|gsm|电话|手机|传真)"
    r"[ \t]*[.:：]?[ \t]*[:：]?[ \t]*(?=[+(\d])",
    re.IGNORECASE,
)
_LABELS = {
    **{"fax": ContactKind.FAX, "传真": ContactKind.FAX, "por": ContactKind.MOBILE, "mob": ContactKind.MOBILE},
    **{"gsm": ContactKind.MOBILE, "手机": ContactKind.MOBILE, "tel": ContactKind.PHONE, "电话": ContactKind.PHONE},
}
_EDGES = " \t\n;,/|–-"
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
        words = part.split("/") if "/" in part else part.split()
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
            is_fax = column.label >= 0 and "fax" in fold(column.note)
            for sort, said in _labelled(value, ContactKind.FAX if is_fax else kind, field, country, log):
                for part in _phones(said, field, country, log):
                    number, note = _with_note(part)
                    point = _phone(number, note or ("" if is_fax else column.note), sort, field, country, log)
                    found.setdefault((point.kind, point.value), point)
    return tuple(found.values())


def _labelled(value: str, kind: ContactKind, field: Field, country: str, log: Log) -> list[tuple[ContactKind, str]]:
    """« 02 98 00 80 80 - fax 02 98 00 80 81 » by the words before the numbers, where all of them are numbers."""
    labels = list(_LABEL.finditer(value))
    if not labels:
        return [(kind, value)]
    starts = [label.end() for label in labels]
    ends = [*(label.start() for label in labels[1:]), len(value)]
    found = [(kind, value[: labels[0].start()].strip(_EDGES))]
    for label, start, end in zip(labels, starts, ends, strict=True):
        found.append((_sort(fold(label[1]), kind), value[start:end].strip(_EDGES)))
    found = [(sort, part) for sort, part in found if part]
    if not all(read_phone(_with_note(part)[0], country).is_valid for _sort, part in found):
        return [(kind, value)]
    if len(found) > 1:
        log.mend(field, value, "; ".join(part for _sort, part in found), Mended.SPLIT)
    return found


def _sort(label: str, kind: ContactKind) -> ContactKind:
    """What a number is by the word before it; « tél. » in a column of mobiles says nothing new."""
    if label == "telecopie":
        return ContactKind.FAX
    return kind if label.startswith("tel") and kind is ContactKind.MOBILE else _LABELS.get(label[:3], kind)


def _phones(value: str, field: Field, country: str, log: Log) -> list[str]:
    """The numbers of a cell: « 04 91 14 64 53 / 57 » is one that cannot be taken apart."""
    parts = [part for sure in _SURE_BREAK.split(value) for part in _both_valid(sure, country)][:_MOST]
    if len(parts) > 1 and "\n".join(parts) != value:
        log.mend(field, value, "; ".join(parts), Mended.SPLIT)
    return [part for part in parts if part]


def _both_valid(value: str, country: str) -> list[str]:
    parts = _with_area([part for part in _BETWEEN_PHONES.split(value) if part])
    return (
        parts
        if len(parts) > 1 and all(read_phone(_with_note(part)[0], country).is_valid for part in parts)
        else [value]
    )


def _with_area(parts: list[str]) -> list[str]:
    """« 025-83391235/83391236 »: the second number is of the same town."""
    first = _WITH_AREA.fullmatch(parts[0]) if len(parts) > 1 else None
    if first is None:
        return parts
    local = len(re.sub(r"\D", "", first[2]))
    return [
        f"{first[1]}{part}" if part.isdecimal() and len(part) == local and not part.startswith(("0", "1")) else part
        for part in parts
    ]


def _phone(number: str, note: str, kind: ContactKind, field: Field, country: str, log: Log) -> ContactPoint:
    phone = read_phone(number, country)
    if dashed := _DASHED_EXTENSION.fullmatch(number):
        phone = read_phone(f"{dashed[1]}转{dashed[2]}", "CN")
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


def of_person(site: ContactPoint) -> bool:
    """Whether a page is somebody's own in a network, and not that of where they work."""
    return _PROFILE.match(site.value) is not None


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
