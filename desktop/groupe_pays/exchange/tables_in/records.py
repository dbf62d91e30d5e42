"""Records with named values, as cards and LDIF have them, put into columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from groupe_pays.exchange.tables_in.grid import Line

Record = dict[str, list[str]]
"""Values by the name of their column, in the order they stand."""


def lines_of(records: Iterable[tuple[int, Record]], order: Sequence[str]) -> Iterator[Line]:
    """A line of headers, then a line a record; columns in ``order``, unknown ones after them, empty ones left out."""
    held = [(number, record) for number, record in records if record]
    if not held:
        return
    seen = dict.fromkeys(name for _number, record in held for name in record)
    headers = [name for name in order if name in seen] + [name for name in seen if name not in order]
    yield 0, headers
    for number, record in held:
        yield number, ["\n".join(dict.fromkeys(record.get(name, ()))) for name in headers]
