"""Tables whose head, with the group a page begins in, stands again on every page."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from itertools import islice, takewhile

from groupe_pays.documents.blocks import Row
from groupe_pays.documents.elements import Element
from groupe_pays.documents.look import ACCENT, HEAVY_WIDTH, RULE, RULE_WIDTH
from groupe_pays.documents.pen import Pen

_KEPT_WHOLE = 160.0
"""Tables up to this height, in points, move to the next page rather than being cut."""

_FEWEST_ROWS = 2
"""Rows left on a page for the last ones to take company to the next."""

_COMPANY = 3
"""Rows, heads of groups aside, that the last page of a table holds where there are as many."""


@dataclass(frozen=True)
class TableRow:
    """A row; ``again`` makes it the head of a group and is what stands for it on the next page.

    ``level`` is 1 for what begins a part of a group, with a head of its own or without one: the part before ends there.
    """

    row: Row
    again: Row | None = None
    level: int = 0

    @property
    def opens(self) -> bool:
        return self.again is not None

    @property
    def closes(self) -> int | None:
        """The level at which, and below which, groups end before this row."""
        return self.level if self.opens or self.level else None


@dataclass(frozen=True)
class _Whole:
    """The table that several parts belong to."""

    columns: int


@dataclass
class Table(Element):
    """Rows under a head.

    ``title`` stands above the head, ``title_again`` in its place on the following pages; a heavy rule parts them.
    """

    head: Row | None
    rows: tuple[TableRow, ...]
    title: Element | None = None
    title_again: Element | None = None
    title_gap: float = 4.0
    groups: tuple[TableRow, ...] = ()
    """The heads of the groups whose rows come first, told again above them."""
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False
    ends: bool = True
    continued: object = field(default=None, repr=False, compare=False)
    """What the parts of one table cut by the ends of pages have in common."""
    _rows_height: float | None = field(default=None, init=False, repr=False, compare=False)

    def _opening(self) -> list[Element]:
        heads = [head.again for head in self.groups]
        return [element for element in (self.title, self.head, *heads) if element is not None]

    def _opening_height(self, width: float) -> float:
        gap = self.title_gap if self.title is not None else 0.0
        return sum(element.height(width) for element in self._opening()) + gap

    def height(self, width: float) -> float:
        if self._rows_height is None:
            self._rows_height = sum(row.row.height(width) for row in self.rows)
        return self._opening_height(width) + self._rows_height

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Element, Element] | None:
        if not force and self.height(width) <= _KEPT_WHOLE:
            return None
        used = self._opening_height(width)
        fitting = 0
        for row in self.rows:
            used += row.row.height(width)
            if used > room + 0.01:
                break
            fitting += 1
        while fitting > _FEWEST_ROWS and 0 < self._company(fitting) < _COMPANY:
            fitting -= 1
        while fitting and self.rows[fitting - 1].opens:
            fitting -= 1
        if fitting:
            return self._cut(width, self.rows[:fitting], self.rows[fitting:])
        return self._cut_first_row(width, room) if force else None

    def _company(self, first: int) -> int:
        """How many rows there are from ``first`` on, heads of groups aside; no more than matter are counted."""
        following = (row for row in islice(self.rows, first, None) if not row.opens)
        return sum(1 for _row in islice(following, _COMPANY))

    def _cut_first_row(self, width: float, room: float) -> tuple[Element, Element] | None:
        """Split a row taller than a page, with the heads of its groups above it."""
        leading = sum(1 for _row in takewhile(lambda row: row.opens, self.rows[:-1]))
        room -= self._opening_height(width) + sum(row.row.height(width) for row in self.rows[:leading])
        parts = self.rows[leading].row.split(width, room, force=True)
        if parts is None or not isinstance(parts[0], Row) or not isinstance(parts[1], Row):
            return None
        head = (*self.rows[:leading], TableRow(parts[0]))
        return self._cut(width, head, (TableRow(parts[1]), *self.rows[leading + 1 :]))

    def _open_groups(self, fitting: Sequence[TableRow], rest: Sequence[TableRow]) -> tuple[TableRow, ...]:
        """The heads of the groups that go on after ``fitting``, the outermost first."""
        found: list[TableRow] = []
        for row in (*self.groups, *fitting, *rest[:1]):
            if row.closes is not None:
                found = [head for head in found if head.level < row.level]
            if row.opens:
                found.append(row)
        return tuple(head for head in found if not rest or head is not rest[0])

    def _cut(self, width: float, fitting: Sequence[TableRow], rest: Sequence[TableRow]) -> tuple[Element, Element]:
        groups = self._open_groups(fitting, rest)
        first = Table(
            self.head,
            tuple(fitting),
            self.title,
            self.title_again,
            self.title_gap,
            self.groups,
            self.before,
            ends=False,
        )
        again = self.title_again
        second = Table(self.head, tuple(rest), again, again, self.title_gap, groups, after=self.after)
        first.continued = second.continued = self.continued or _Whole(self._columns())
        first._rows_height = sum(row.row.height(width) for row in fitting)
        if self._rows_height is not None and sum(len(part) for part in (fitting, rest)) == len(self.rows):
            second._rows_height = self._rows_height - first._rows_height
        return first, second

    def _columns(self) -> int:
        """Of the whole table, for those who are read it cell by cell."""
        if isinstance(self.continued, _Whole):
            return self.continued.columns
        rows = [row.row for row in self.rows if row.again is None]
        counted = [len(row.cells) for row in (*rows, *([self.head] if self.head is not None else []))]
        return max(counted, default=1)

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        structure, columns = pen.structure, self._columns()
        token = self.continued or self
        first = structure.is_new(token)
        if self.title is not None:
            own = self.title.height(width)
            with nullcontext() if first else pen.artifact():
                self.title.draw(pen, x, y, width, own)
            y += own + self.title_gap
        node = structure.table(token)
        pen.rule(x, y, width, ACCENT, HEAVY_WIDTH)
        if self.head is not None:
            own = self.head.height(width)
            with nullcontext() if first else pen.artifact():
                structure.begin_row(node, "head", columns, None)
                self.head.draw(pen, x, y, width, own)
            y += own
        under_head = y
        for again in (head.again for head in self.groups if head.again is not None):
            own = again.height(width)
            with pen.artifact():
                again.draw(pen, x, y, width, own)
            y += own
        for row in self.rows:
            own = row.row.height(width)
            kind = "group" if row.again is not None else "headless" if self.head is None else "body"
            structure.begin_row(node, kind, columns, row.row.continued)
            row.row.draw(pen, x, y, width, own)
            y += own
        if self.head is not None:
            pen.rule(x, under_head, width, RULE, RULE_WIDTH)
        if self.ends:
            pen.rule(x, y, width, RULE, RULE_WIDTH)

    def places(self, width: float) -> list[str]:
        found = self.title.places(width) if self.title is not None else []
        return [*found, *(key for row in self.rows for key in row.row.places(width))]
