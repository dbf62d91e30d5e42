"""What all workbooks share: choosing the sheet, writing a number as a person would, XML read as it comes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, Protocol
from xml.etree import ElementTree

from groupe_pays.domain.errors import DamagedDocument, NoSuchSheet
from groupe_pays.exchange.tables_in.grid import Line, header_score

_LINES_TO_LOOK_AT = 30
_MOST_SHEETS = 200
_LARGEST_EXACT = 1e15
"""From there on a spreadsheet has rounded the digits of a whole number."""
_LAST_DAY = 2_958_465
"""31 December 9999 as a workbook counts days."""


def choose_sheet(
    names: Sequence[str], wanted: str | None, lines_of: Callable[[str], Iterable[Line]], path: Path
) -> tuple[str, tuple[str, ...]]:
    """The sheet to read and those that hold something: the one asked for, else the one with most names of columns.

    Raises:
        NoSuchSheet: there is no sheet of that name.
    """
    if wanted is not None and wanted not in names:
        raise NoSuchSheet(path, wanted, tuple(names))
    said: dict[str, tuple[int, int]] = {}
    for name in names[:_MOST_SHEETS]:
        first = [cells for _number, cells in islice(lines_of(name), _LINES_TO_LOOK_AT) if any(map(str.strip, cells))]
        if first:
            said[name] = max(map(header_score, first)), len(first)
    chosen = wanted or max(said, key=lambda name: said[name], default=names[0] if names else "")
    return chosen, tuple(said) or tuple(names[:1])


def number_words(value: float) -> str:
    """A number without the « .0 » of whole ones; in powers of ten where its last digits are lost."""
    if value != value or value in (float("inf"), float("-inf")):
        return ""
    if value == int(value) and abs(value) < _LARGEST_EXACT:
        return str(int(value))
    return f"{value:.15g}"


def day_words(serial: float, *, since_1904: bool = False) -> str:
    """A day number of a workbook as ISO 8601, with the time where it has one; the number where it is no date."""
    days = serial + 1462 if since_1904 else serial
    if not 0 <= days <= _LAST_DAY:
        return number_words(serial)
    start = datetime(1899, 12, 30) if days >= 60 else datetime(1899, 12, 31)
    moment = start + timedelta(seconds=round(days * 86400))
    return moment_words(moment.time() if days < 1 else moment)


def moment_words(moment: date | time | datetime) -> str:
    if isinstance(moment, datetime):
        return moment.date().isoformat() if moment.time() == time() else moment.strftime("%Y-%m-%d %H:%M")
    return moment.strftime("%H:%M") if isinstance(moment, time) else moment.isoformat()


class Target(Protocol):
    """What ``XMLParser`` tells of a document; ``ready`` gives what is complete, and forgets it."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...
    def data(self, text: str) -> None: ...
    def doctype(self, name: str, public: str | None, system: str | None) -> None: ...
    def ready(self) -> list[Any]: ...


class DoctypeFound(ValueError):
    """Entities need a document type, workbooks do not."""


def stream(chunks: Iterable[bytes], target: Target, path: Path) -> Iterator[Any]:
    """What ``target`` makes of a part, as it is unpacked. Raises ``DamagedDocument``."""
    parser = ElementTree.XMLParser(target=target)
    try:
        for chunk in chunks:
            parser.feed(chunk)
            yield from target.ready()
        parser.close()
    except (ElementTree.ParseError, ValueError, RecursionError, OverflowError) as error:
        raise DamagedDocument(path) from error
    yield from target.ready()
