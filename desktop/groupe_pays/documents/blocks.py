"""Elements that hold other elements: cells side by side, frames around a decision, an action or a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from groupe_pays.documents.elements import Element, Stack
from groupe_pays.documents.look import (
    ACCENT,
    BAR_WIDTH,
    FRAME_WIDTH,
    HAIRLINE,
    HAIRLINE_WIDTH,
    RULE,
    RULE_WIDTH,
    TINT,
)
from groupe_pays.documents.pen import Pen

KEPT_WHOLE = 260.0
"""Frames up to this height, in points, are never cut by the end of a page that a next page can mend."""


@dataclass(frozen=True)
class Cell:
    """An element ``width`` points wide at ``x`` points from the left of its row."""

    x: float
    width: float
    element: Element


class Valign(Enum):
    TOP = auto()
    MIDDLE = auto()


@dataclass
class Row(Element):
    """Cells side by side; each is split at the same height where a page ends."""

    cells: tuple[Cell, ...]
    above: float = 0.0
    below: float = 0.0
    least: float = 0.0
    """The least height, white above and below included."""
    valign: Valign = Valign.TOP
    ground: str | None = None
    rule_below: str | None = None
    upright_at: float | None = None
    """Where a hairline runs down the row."""
    whole: bool = False
    """Whether the row moves to the next page rather than being split."""
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False
    faces: bool = False
    """Whether this is one row of facing columns, with the rule between them."""
    continued: object = field(default=None, init=False, repr=False, compare=False)
    """What the parts of one row cut by the ends of pages have in common."""
    _known_height: float | None = field(default=None, init=False, repr=False, compare=False)

    def height(self, width: float) -> float:
        if self._known_height is None:
            tallest = max((cell.element.height(cell.width) for cell in self.cells), default=0.0)
            self._known_height = max(self.least, tallest + self.above + self.below)
        return self._known_height

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Element, Element] | None:
        if self.whole and not force:
            return None
        room -= self.above
        heads, tails = [], []
        for cell in self.cells:
            if cell.element.height(cell.width) <= room + 0.01:
                heads.append(cell)
                continue
            parts = cell.element.split(cell.width, room, force=force)
            if parts is None:
                return None
            heads.append(replace(cell, element=parts[0]))
            tails.append(replace(cell, element=parts[1]))
        head = replace(self, cells=tuple(heads), below=0.0, least=0.0, rule_below=None, after=0.0)
        tail = replace(self, cells=tuple(tails), above=0.0, least=0.0, before=0.0)
        head.continued = tail.continued = self.continued or object()
        return head, tail

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        if self.ground:
            pen.panel(x, y, width, height, self.ground)
        if self.rule_below:
            pen.rule(x, y + height - HAIRLINE_WIDTH / 2, width, self.rule_below, HAIRLINE_WIDTH)
        if self.upright_at is not None:
            pen.upright(x + self.upright_at, y, y + height, HAIRLINE, HAIRLINE_WIDTH)
        room = height - self.above - self.below
        tag = pen.structure.take_row()
        for index, cell in enumerate(self.cells):
            own = cell.element.height(cell.width)
            top = y + self.above + ((room - own) / 2 if self.valign is Valign.MIDDLE else 0.0)
            given = own if self.valign is Valign.MIDDLE else room
            if tag is None:
                cell.element.draw(pen, x + cell.x, top, cell.width, given)
                continue
            with pen.structure.cell(tag.cell(index, len(self.cells), cell.x)):
                cell.element.draw(pen, x + cell.x, top, cell.width, given)

    def places(self, width: float) -> list[str]:
        return [key for cell in self.cells for key in cell.element.places(cell.width)]


class Decoration(Enum):
    """What a frame looks like."""

    NONE = auto()
    DECISION = auto()
    ACTION = auto()
    NOTE = auto()
    FOOTNOTES = auto()


@dataclass
class Frame(Element):
    """An element with white around it and the sign of what it is; ``white`` is left, top, right, bottom."""

    element: Element
    white: tuple[float, float, float, float]
    decoration: Decoration = Decoration.NONE
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False
    opens: bool = field(default=True, repr=False)
    closes: bool = field(default=True, repr=False)

    def _inner(self, width: float) -> float:
        return width - self.white[0] - self.white[2]

    def height(self, width: float) -> float:
        return self.element.height(self._inner(width)) + self.white[1] + self.white[3]

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Element, Element] | None:
        if self.decoration is not Decoration.NONE and not force and self.height(width) <= KEPT_WHOLE:
            return None
        left, top, right, bottom = self.white
        parts = self.element.split(self._inner(width), room - top, force=force)
        if parts is None:
            return None
        head = replace(self, element=parts[0], white=(left, top, right, 0.0), closes=False, after=0.0)
        tail = replace(self, element=parts[1], white=(left, 0.0, right, bottom), opens=False, before=0.0)
        return head, tail

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        self._decorate(pen, x, y, width, height)
        room = height - self.white[1] - self.white[3]
        self.element.draw(pen, x + self.white[0], y + self.white[1], self._inner(width), room)

    def _decorate(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        if self.decoration is Decoration.DECISION:
            pen.panel(x, y, width, height, TINT)
            pen.panel(x, y, BAR_WIDTH, height, ACCENT)
        elif self.decoration is Decoration.ACTION:
            if self.opens and self.closes:
                pen.outline(x, y, width, height, ACCENT, FRAME_WIDTH)
            else:
                self._open_frame(pen, x, y, width, height)
        elif self.decoration is Decoration.NOTE:
            if self.opens:
                pen.rule(x, y, width, HAIRLINE, RULE_WIDTH)
            if self.closes:
                pen.rule(x, y + height, width, HAIRLINE, RULE_WIDTH)
        elif self.decoration is Decoration.FOOTNOTES and self.opens:
            pen.rule(x, y, 30 * 72 / 25.4, RULE, RULE_WIDTH)

    def _open_frame(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """A frame without the side where it goes on to another page."""
        half = FRAME_WIDTH / 2
        for side in (x + half, x + width - half):
            pen.upright(side, y, y + height, ACCENT, FRAME_WIDTH)
        if self.opens:
            pen.rule(x, y + half, width, ACCENT, FRAME_WIDTH)
        if self.closes:
            pen.rule(x, y + height - half, width, ACCENT, FRAME_WIDTH)

    def places(self, width: float) -> list[str]:
        return self.element.places(self._inner(width))


@dataclass
class Rule(Element):
    """A line across the column."""

    colour: str
    thickness: float
    before: float = 0.0
    after: float = 0.0

    def height(self, width: float) -> float:
        return self.thickness

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        pen.rule(x, y + self.thickness / 2, width, self.colour, self.thickness)


def stacked(elements: Sequence[Element]) -> Element:
    """One element as it is, several as a stack."""
    return elements[0] if len(elements) == 1 else Stack(elements)


EMPTY = Stack(())
"""The cell of a language that has nothing to say here."""
