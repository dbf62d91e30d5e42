"""Tables whose head, with the group a page begins in, stands again on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
    """A row; ``again`` makes it the head of a group and is what stands for it on the next page."""

    row: Row
    again: Row | None = None


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
    group: Row | None = None
    """The head of the group whose rows come first, drawn above them."""
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False
    ends: bool = True

    def _opening(self) -> list[Element]:
        return [element for element in (self.title, self.head, self.group) if element is not None]

    def _opening_height(self, width: float) -> float:
        gap = self.title_gap if self.title is not None else 0.0
        return sum(element.height(width) for element in self._opening()) + gap

    def height(self, width: float) -> float:
        return self._opening_height(width) + sum(row.row.height(width) for row in self.rows)

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
        while fitting > _FEWEST_ROWS and 0 < sum(row.again is None for row in self.rows[fitting:]) < _COMPANY:
            fitting -= 1
        while fitting and self.rows[fitting - 1].again is not None:
            fitting -= 1
        if fitting:
            return self._cut(self.rows[:fitting], self.rows[fitting:])
        return self._cut_first_row(width, room) if force else None

    def _cut_first_row(self, width: float, room: float) -> tuple[Element, Element] | None:
        """Split a row taller than a page, with the head of its group above it."""
        leading = 1 if self.rows and self.rows[0].again is not None and len(self.rows) > 1 else 0
        room -= self._opening_height(width) + sum(row.row.height(width) for row in self.rows[:leading])
        parts = self.rows[leading].row.split(width, room, force=True)
        if parts is None or not isinstance(parts[0], Row) or not isinstance(parts[1], Row):
            return None
        head = (*self.rows[:leading], TableRow(parts[0]))
        return self._cut(head, (TableRow(parts[1]), *self.rows[leading + 1 :]))

    def _cut(self, fitting: Sequence[TableRow], rest: Sequence[TableRow]) -> tuple[Element, Element]:
        group = next((row.again for row in reversed(fitting) if row.again is not None), self.group)
        if rest and rest[0].again is not None:
            group = None
        first = Table(
            self.head, tuple(fitting), self.title, self.title_again, self.title_gap, self.group, self.before, ends=False
        )
        again = self.title_again
        second = Table(self.head, tuple(rest), again, again, self.title_gap, group, after=self.after)
        return first, second

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        if self.title is not None:
            own = self.title.height(width)
            self.title.draw(pen, x, y, width, own)
            y += own + self.title_gap
        pen.rule(x, y, width, ACCENT, HEAVY_WIDTH)
        if self.head is not None:
            own = self.head.height(width)
            self.head.draw(pen, x, y, width, own)
            y += own
        under_head = y
        rows = [self.group] if self.group is not None else []
        for row in [*rows, *(row.row for row in self.rows)]:
            own = row.height(width)
            row.draw(pen, x, y, width, own)
            y += own
        if self.head is not None:
            pen.rule(x, under_head, width, RULE, RULE_WIDTH)
        if self.ends:
            pen.rule(x, y, width, RULE, RULE_WIDTH)

    def places(self, width: float) -> list[str]:
        found = self.title.places(width) if self.title is not None else []
        return [*found, *(key for row in self.rows for key in row.row.places(width))]
