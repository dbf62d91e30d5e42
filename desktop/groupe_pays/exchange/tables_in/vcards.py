"""Address cards to a table: one row a card, one column a kind of value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from groupe_pays.domain.errors import UnknownTable
from groupe_pays.domain.importing import SourceForm, TableNote
from groupe_pays.domain.names import has_han
from groupe_pays.exchange.documents_in.encoding import encoding_of
from groupe_pays.exchange.tables_in.cards import Property, read_cards
from groupe_pays.exchange.tables_in.grid import Grid, Line
from groupe_pays.exchange.tables_in.records import Record, lines_of
from groupe_pays.exchange.tables_in.separated import letters_of

ORDER = (
    *("N.prefix", "N.given", "N.family", "FN", "N.zh", "ORG", "ORG.zh", "ORG.unit", "TITLE", "TITLE.zh", "ROLE"),
    *("EMAIL", "TEL", "TEL;CELL", "TEL;FAX", "TEL;HOME", "URL", "ADR.street", "ADR.code", "ADR.locality"),
    *("ADR.region", "ADR.country", "LANG", "CATEGORIES", "NOTE"),
)
_PLAIN = {"NOTE", "URL", "LANG", "EMAIL"}
_SPOKEN_OF = frozenset((
    *("IMPP", "X-SOCIALPROFILE", "RELATED", "X-ABRELATEDNAMES", "X-ASSISTANT", "X-MANAGER", "X-QQ", "X-WECHAT"),
    *("X-WEIXIN", "X-MS-MANAGER", "X-MS-ASSISTANT"),
    *( "X-SKYPE", "X-SKYPE-USERNAME", "X-TWITTER", "X-WHATSAPP", "X-TELEGRAM", "X-MOZILLA-CUSTOM1"),
    *("X-EVOLUTION-ASSISTANT", "X-EVOLUTION-MANAGER", "X-DEPARTMENT", "X-KADDRESSBOOK-X-ASSISTANTSNAME"),
))  # fmt: skip
"""Properties whose words a person wrote, and that no field takes: they go to the note with what they are called."""
_NO_CATEGORIES = frozenset(("mycontacts", "* mycontacts", "starred", "imported", "friends"))
_NO_LABELS = ("_$!<",)


def read_vcards(content: bytes, path: Path) -> tuple[Grid, Iterator[Line]]:
    """The cards of a file, of any of the three versions. Raises ``UnknownTable``."""
    encoding = encoding_of(content)
    if encoding is None:
        raise UnknownTable(path)
    if encoding.startswith(("utf-16", "utf-32")):
        content, encoding = letters_of(content, path)[0].encode("utf-8", "replace"), "utf-8"
    grid = Grid(SourceForm.VCARD, encoding=encoding)
    cards = read_cards(content.removeprefix(b"\xef\xbb\xbf"), encoding, grid.notes)
    return grid, lines_of(_records(cards, grid), ORDER)


def _records(cards: Iterator[list[Property]], grid: Grid) -> Iterator[tuple[int, Record]]:
    for number, card in enumerate(cards, start=1):
        if any(each.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND") and each.text.lower() == "group" for each in card):
            grid.notes[TableNote.GROUPS] += 1
            continue
        yield number, _record(card)


def _record(card: Sequence[Property]) -> Record:
    record: Record = {}
    labels = {each.group: each.text for each in card if each.name == "X-ABLABEL" and each.group}
    _put_names(record, card)
    for each in card:
        if each.name in ("TEL", "EMAIL"):
            _add(record, _column(each), _said(each, labels))
        elif each.name in _PLAIN:
            _add(record, each.name, each.text)
        elif each.name == "ORG":
            _put_organisation(record, each)
        elif each.name in _SPOKEN_OF:
            _put_aside(record, each, labels)
        elif each.name == "TITLE" or (each.name == "ROLE" and not _has(card, "TITLE")):
            _add(record, "TITLE.zh" if has_han(each.text) and "TITLE" in record else "TITLE", each.text)
        elif each.name == "ROLE":
            _add(record, "NOTE", each.text)
        elif each.name == "CATEGORIES":
            for part in each.parts(","):
                if part.lower() not in _NO_CATEGORIES:
                    _add(record, "CATEGORIES", part)
    _put_address(record, [each for each in card if each.name == "ADR"])
    if _is_organisation(card):
        full = record.pop("FN", [])
        record.setdefault("ORG", full)
    return record


def _put_aside(record: Record, each: Property, labels: dict[str, str]) -> None:
    """« wechat : manguyen »."""
    user = each.parameters.get("X-USER", "")
    value = user or each.text.strip().partition(":")[2] if each.name == "X-SOCIALPROFILE" else each.text.strip()
    label = labels.get(each.group, "").strip("_$!<>")
    kind = next((kind.lower() for kind in sorted(each.types) if kind not in ("PREF", "HOME", "WORK")), "")
    called = label or kind or each.parameters.get("X-SERVICE-TYPE", "") or each.name.removeprefix("X-").capitalize()
    if value:
        _add(record, "NOTE", f"{called}\u00a0: {value}")


def _add(record: Record, column: str, value: str) -> None:
    if value := value.strip():
        record.setdefault(column, []).append(value)


def _has(card: Sequence[Property], name: str) -> bool:
    return any(each.name == name and each.text.strip() for each in card)


def _is_organisation(card: Sequence[Property]) -> bool:
    return any(
        (each.name == "KIND" and each.text.lower() == "org")
        or (each.name == "X-ABSHOWAS" and each.text.upper() == "COMPANY")
        for each in card
    )


def _put_names(record: Record, card: Sequence[Property]) -> None:
    """Name and first names of N; a Chinese one apart where there is a Latin one, or a reading in Latin letters."""
    for each in card:
        if each.name != "N":
            continue
        family, given, more, prefix = (*each.parts(), "", "", "", "")[:4]
        given = f"{given} {more}".strip() if not has_han(given) else given + more
        latin = "N.family" in record or "N.given" in record
        if has_han(family + given) and (latin or each.parameters.get("LANGUAGE", "").lower().startswith("zh")):
            _add(record, "N.zh", family + given)
            continue
        for column, value in (("N.family", family), ("N.given", given), ("N.prefix", prefix)):
            if column not in record:
                _add(record, column, value.replace(",", " "))
    _put_reading(record, card)
    _put_whole(record)
    full = next((each.text.strip() for each in card if each.name == "FN" and each.text.strip()), "")
    named = record.keys() & {"N.family", "N.given", "N.zh"}
    if full and (not named or (has_han(full) and "N.zh" not in record and not has_han(_latin(record)))):
        _add(record, "FN", full)


def _put_whole(record: Record) -> None:
    """Telephones keep whole names as first names: « ;Pauline D’Hérouville;;; »; FN says the same."""
    given = record.get("N.given", [])
    if (
        "N.family" not in record
        and "N.zh" not in record
        and any(" " in name for name in given)
        and not has_han(given[0])
    ):
        record["FN"] = record.pop("N.given")


def _latin(record: Record) -> str:
    return "".join(record.get("N.family", [])) + "".join(record.get("N.given", []))


def _put_reading(record: Record, card: Sequence[Property]) -> None:
    """Pinyin of a Chinese name, as Apple writes it: the characters go to the Chinese name."""
    reading = {each.name: each.text.strip() for each in card if each.name.startswith("X-PHONETIC-")}
    family, given = reading.get("X-PHONETIC-LAST-NAME", ""), reading.get("X-PHONETIC-FIRST-NAME", "")
    if not (family or given) or not has_han(_latin(record)) or has_han(family + given):
        return
    _add(record, "N.zh", _latin(record))
    for column, value in (("N.family", family), ("N.given", given)):
        record.pop(column, None)
        _add(record, column, value)


def _put_organisation(record: Record, each: Property) -> None:
    name, *units = each.parts()
    if "ORG" in record:
        _add(record, "ORG.zh" if has_han(name) else "NOTE", name)
        return
    _add(record, "ORG", name)
    _add(record, "ORG.unit", ", ".join(unit for unit in units if unit))


def _column(each: Property) -> str:
    if each.name == "EMAIL":
        return "EMAIL"
    if each.types & {"FAX"}:
        return "TEL;FAX"
    if each.types & {"CELL", "MOBILE", "IPHONE"}:
        return "TEL;CELL"
    return "TEL;HOME" if "HOME" in each.types and "WORK" not in each.types else "TEL"


def _said(each: Property, labels: dict[str, str]) -> str:
    """The value, with what it is called in brackets where somebody named it: « 01 … (assistante) »."""
    value = each.text.strip()
    for start in ("tel:", "mailto:"):
        if value.lower().startswith(start):
            value = value[len(start) :].replace(";ext=", " ext. ")
    label = labels.get(each.group, "").strip()
    return f"{value} ({label})" if value and label and not label.startswith(_NO_LABELS) and len(label) < 60 else value


def _put_address(record: Record, addresses: Sequence[Property]) -> None:
    """The address at work, or the first; others are kept in the note."""
    chosen = next((each for each in addresses if "WORK" in each.types), next(iter(addresses), None))
    for each in addresses:
        box, more, street, locality, region, code, country = (*each.parts(), *[""] * 7)[:7]
        if each is not chosen:
            words = (box, more, street, f"{code} {locality}".strip(), region, country)
            _add(record, "NOTE", ", ".join(word for word in words if word))
            continue
        lines = ", ".join(word for word in (more, *street.split("\n"), box) if word.strip())
        for column, value in zip(ORDER[-8:-3], (lines, code, locality, region, country), strict=True):
            _add(record, column, value)
