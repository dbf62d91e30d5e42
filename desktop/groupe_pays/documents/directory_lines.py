"""Lines of contents and of an index: words on the left, a number on the right, dots between; set in two columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from groupe_pays.documents.blocks import Frame
from groupe_pays.documents.elements import Element, Stack, Text
from groupe_pays.documents.look import HAIRLINE, RULE, RULE_WIDTH
from groupe_pays.documents.pen import Pen

_BETWEEN = 6.0
_ROOM_FOR_DOTS = 11.0
_DOTS_APART = 3.0
_DOT = 0.55
_INDENT = 12.0
_FEW_NUMBERS = 0.24
"""The share of the width up to which numbers stay beside the words."""
_ANY_WIDTH = 10_000.0


@dataclass
class Leader(Element):
    """Texts one after the other, and one at the right end of their line; a single text may take several lines."""

    parts: tuple[Text, ...]
    right: Text | None = None
    indent: float = 0.0
    underlined: bool = False
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False

    def _room(self, width: float) -> float:
        taken = natural_width(self.right) + _ROOM_FOR_DOTS if self.right is not None else 0.0
        return width - self.indent - taken

    def height(self, width: float) -> float:
        room = self._room(width) if len(self.parts) == 1 else _ANY_WIDTH
        tallest = max((part.height(room) for part in self.parts), default=0.0)
        right = self.right.style.leading if self.right is not None else 0.0
        return max(tallest, right) + (1.5 if self.underlined else 0.0)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Element, Element] | None:
        parts = self.parts[0].split(self._room(width), room, force=force) if len(self.parts) == 1 else None
        if parts is None or not isinstance(parts[0], Text) or not isinstance(parts[1], Text):
            return None
        head = replace(self, parts=(parts[0],), right=None, underlined=False, after=0.0)
        return head, replace(self, parts=(parts[1],), before=0.0)

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        room = self._room(width)
        left, last = x + self.indent, 0.0
        for part in self.parts:
            own = room if len(self.parts) == 1 else natural_width(part) + 0.5
            part.draw(pen, left, y, own, part.height(own))
            last = left + (part.lines(own)[-1].width if part.lines(own) else 0.0)
            left += own + _BETWEEN
        if self.underlined:
            pen.rule(x, y + height - RULE_WIDTH / 2, width, RULE, RULE_WIDTH)
        if self.right is not None:
            own = natural_width(self.right) + 0.5
            top = y + height - self.right.style.leading
            self.right.draw(pen, x + width - own, top, own, self.right.style.leading)
            _dots(pen, last + 6, x + width - own - 5, top + self.right.style.baseline - 0.4)


def natural_width(text: Text) -> float:
    """The width of a text set on one line, in points."""
    return max((line.width for line in text.lines(_ANY_WIDTH)), default=0.0)


def _dots(pen: Pen, left: float, right: float, y: float) -> None:
    """Dots standing one under the other on all lines of a page."""
    count = int((right - left) / _DOTS_APART)
    if count < 2:
        return
    pen.canvas.setDash(_DOT, _DOTS_APART - _DOT)
    pen.rule(right - count * _DOTS_APART, y, count * _DOTS_APART, HAIRLINE, _DOT + 0.25)
    pen.canvas.setDash()


def heading_line(names: Sequence[Text], width: float, *, before: float, after: float) -> Element:
    """The head of a group over a rule: its names on one line where they fit, else one under the other."""
    together = sum(map(natural_width, names)) + _BETWEEN * (len(names) - 1)
    if together <= width:
        return Leader(tuple(names), underlined=True, before=before, after=after, keep_with_next=True)
    lines = [Leader((name,), underlined=name is names[-1], keep_with_next=True) for name in names]
    stack = Stack(lines)
    stack.before, stack.after, stack.keep_with_next = before, after, True
    return stack


def index_line(names: Sequence[Text], numbers: Text, width: float) -> Element:
    """Names and the numbers they are found under: on one line where they fit, else one under the other."""
    said = [name for name in names if not name.is_blank]
    together = sum(map(natural_width, said)) + _BETWEEN * (len(said) - 1)
    counted = natural_width(numbers)
    if together + counted + _ROOM_FOR_DOTS <= width:
        return Leader(tuple(said), numbers)
    if counted <= _FEW_NUMBERS * width:
        return _kept([Leader((said[0],), numbers), *(Leader((name,), indent=_INDENT) for name in said[1:])])
    lines: list[Element] = [Leader(tuple(said))]
    if together > width:
        lines = [Leader((name,), indent=_INDENT if place else 0.0) for place, name in enumerate(said)]
    return _kept([*lines, Frame(numbers, (_INDENT, 0, 0, 0))])


def _kept(lines: Sequence[Element]) -> Element:
    for line in lines[:-1]:
        line.keep_with_next = True
    return Stack(lines)


class TwoColumns(Element):
    """Elements in two columns of equal height, or filling the page and going on in two columns on the next."""

    def __init__(self, children: Sequence[Element], width: float, *, before: float = 0.0, after: float = 0.0) -> None:
        self._children = tuple(children)
        self._width = width
        self._gaps = [
            max(first.after, second.before) for first, second in zip(self._children, self._children[1:], strict=False)
        ]
        self._heights = [child.height(width) for child in self._children]
        self.before, self.after = before, after

    def _column(self, first: int, room: float) -> tuple[int, float]:
        """The child after the last that fits into a column begun with ``first``, and the height it is filled to."""
        used, end = 0.0, first
        while end < len(self._children):
            more = self._heights[end] + (self._gaps[end - 1] if end > first else 0.0)
            if used + more > room + 0.01:
                break
            used += more
            end += 1
        if end < len(self._children):
            kept = end
            while kept > first and self._children[kept - 1].keep_with_next:
                kept -= 1
            if kept > first:
                end = kept
                used = self._filled(first, end)
        return end, used

    def _filled(self, first: int, end: int) -> float:
        return sum(self._heights[first:end]) + sum(self._gaps[first : max(end - 1, first)])

    def _cut(self, room: float) -> tuple[int, int]:
        """Where the second column begins and where it ends, both columns being ``room`` high."""
        middle, _ = self._column(0, room)
        end, _ = self._column(middle, room)
        return middle, end

    def _balanced(self) -> float:
        """The least height at which everything stands in the two columns."""
        low, high = 0.0, self._filled(0, len(self._children))
        while high - low > 0.5:
            room = (low + high) / 2
            low, high = (low, room) if self._cut(room)[1] == len(self._children) else (room, high)
        return high

    def height(self, width: float) -> float:
        middle, end = self._cut(self._balanced())
        return max(self._filled(0, middle), self._filled(middle, end))

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Element, Element] | None:
        _middle, end = self._cut(room)
        if end == 0 and force:
            return self._first_cut(room)
        if not 0 < end < len(self._children):
            return None
        head = TwoColumns(self._children[:end], self._width, before=self.before)
        return head, TwoColumns(self._children[end:], self._width, after=self.after)

    def _first_cut(self, room: float) -> tuple[Element, Element] | None:
        """The first element higher than a page, cut at its foot."""
        parts = self._children[0].split(self._width, room, force=True)
        if parts is None:
            return None
        head = TwoColumns(parts[:1], self._width, before=self.before)
        return head, TwoColumns([parts[1], *self._children[1:]], self._width, after=self.after)

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        middle, end = self._cut(self._balanced())
        for left, first, last in ((x, 0, middle), (x + width - self._width, middle, end)):
            top = y
            for index in range(first, last):
                top += self._gaps[index - 1] if index > first else 0.0
                self._children[index].draw(pen, left, top, self._width, self._heights[index])
                top += self._heights[index]
