"""Where the lines of a paragraph end: all of them chosen together, so that the paragraph as a whole looks best."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from groupe_pays.documents.characters import Trait
from groupe_pays.documents.pieces import FORBIDDEN, Pieces, shattered
from groupe_pays.domain.text import Language

_EPSILON = 0.01
_WORD_SPACE_STRETCH = 0.13
_WORD_SPACE_SHRINK = 0.032
_WIDEST_WORD_SPACE = 1.0
"""Ems added to a French word space beyond which a line stays ragged."""
_CHINESE_STRETCH = 0.13
_CHINESE_SHRINK = 0.2
_CONSECUTIVE_HYPHENS = 12_000.0
_CRUMBS = 12
"""Into how many parts of a line a word too long for it is cut."""
_LOOSE = 6
"""A line opened by more than this many times its stretch is as bad as a line can be."""
_LONELY_END = 1e9
_SHORTEST_HYPHEN_REST = 8
_HEADING_MARK = -4
_SHORT_WORD = 3


class Shape(Enum):
    """How the lines of a paragraph fill their width."""

    JUSTIFIED = auto()
    RAGGED = auto()
    BALANCED = auto()
    """Few lines of much the same length: headings."""


@dataclass(frozen=True, slots=True)
class Span:
    """One line: pieces ``first`` to ``last`` (exclusive), and by how many points its flexible places open or close."""

    first: int
    last: int
    stretch: float = 0.0
    shrink: float = 0.0
    hyphen: bool = False
    lead: float = 0.0
    """Points by which the first mark hangs out to the left, its white half dropped."""
    width: float = 0.0


@dataclass(slots=True)
class _Ends:
    """The places where a line may end; entry 0 is the start of the paragraph. Offsets are natural, in points."""

    piece: list[int]
    stop: list[float]
    """Offset of the line's ink if it ends here."""
    start: list[float]
    """Offset at which the next line begins."""
    cost: list[float]
    flex_stop: list[int]
    flex_start: list[int]
    give_stop: list[float]
    give_start: list[float]
    hyphen: list[bool]
    lead: list[float]

    def add(
        self,
        piece: int,
        cost: float,
        stop: tuple[float, int, float],
        start: tuple[float, int, float],
        hyphen: bool,
        lead: float,
    ) -> None:
        """``stop`` and ``start`` are offset, flexible places and points of give: of a line ending here, of the next."""
        self.piece.append(piece)
        self.cost.append(cost)
        self.stop.append(stop[0])
        self.flex_stop.append(stop[1])
        self.give_stop.append(stop[2])
        self.start.append(start[0])
        self.flex_start.append(start[1])
        self.give_start.append(start[2])
        self.hyphen.append(hyphen)
        self.lead.append(lead)


def hyphen_width(pieces: Pieces, index: int) -> float:
    """The width of the hyphen added after a piece, in points."""
    return pieces.face[index].widths[0x2D] / 1000 * pieces.ink[index].size


def _find_ends(pieces: Pieces, indent: float) -> _Ends:
    """Walk the pieces once, noting offsets, flexible places and possible line ends."""
    chinese = pieces.language is Language.ZH
    lead = pieces.ink[0].size / 2 if pieces.trait[0] & Trait.BLANK_LEFT else 0.0
    ends = _Ends([-1], [0.0], [lead - indent], [0.0], [0], [0], [0.0], [0.0], [False], [lead])
    offset = give = 0.0
    flex = 0
    count = len(pieces)
    ink_stop, ink_flex, ink_give = 0.0, 0, 0.0
    widths, gaps, traits, costs, joined = pieces.width, pieces.gap, pieces.trait, pieces.end, pieces.joined
    for index in range(count):
        trait, gap = traits[index], gaps[index]
        space = trait & Trait.SPACE
        offset += widths[index]
        if not space:
            ink_stop, ink_flex, ink_give = offset, flex, give
            if trait & Trait.BLANK_RIGHT and trait & Trait.WIDE:
                ink_stop -= pieces.ink[index].size / 2
        offset += gap
        if chinese:
            if not joined[index] and not (index + 1 < count and traits[index + 1] & Trait.SPACE):
                flex += 1
            if trait & Trait.BLANK_RIGHT and gap >= 0:
                give += pieces.size
        elif space:
            flex += 1
            give += pieces.size
        cost = costs[index]
        if cost == FORBIDDEN and index + 1 < count:
            continue
        lead = 0.0
        if index + 1 < count and traits[index + 1] & Trait.BLANK_LEFT:
            lead = pieces.ink[index + 1].size / 2
        hyphen = pieces.hyphen[index]
        stop = ink_stop + (hyphen_width(pieces, index) if hyphen else 0.0)
        ends.add(index, cost, (stop, ink_flex, ink_give), (offset + lead, flex, give), hyphen, lead)
    return ends


def _too_wide(ends: _Ends, width: float) -> list[tuple[int, int]]:
    """Ranges of pieces between two possible line ends that no line can hold."""
    return [
        (ends.piece[index - 1] + 1, ends.piece[index] + 1)
        for index in range(1, len(ends.piece))
        if ends.stop[index] - ends.start[index - 1] > width + _EPSILON
    ]


def break_lines(pieces: Pieces, width: float, shape: Shape, indent: float = 0.0) -> tuple[Pieces, list[Span]]:
    """The lines of a paragraph ``width`` points wide, the first one indented by ``indent`` points.

    Returns the pieces as well: a word too long for a line is cut into smaller ones.
    """
    if not len(pieces):
        return pieces, [Span(0, 0)]
    ends = _find_ends(pieces, indent)
    too_wide = _too_wide(ends, width)
    if too_wide:
        pieces = shattered(pieces, too_wide, width / _CRUMBS)
        ends = _find_ends(pieces, indent)
    if shape is not Shape.JUSTIFIED and ends.stop[-1] - ends.start[0] <= width:
        chosen = [0, len(ends.piece) - 1]
    else:
        chosen = _Fitter(pieces, ends, width, shape).choose()
    return pieces, _spans(pieces, ends, chosen, width, shape)


class _Fitter:
    """Chooses line ends by dynamic programming over the total of the lines' faults."""

    def __init__(self, pieces: Pieces, ends: _Ends, width: float, shape: Shape) -> None:
        self._pieces, self._ends, self._width, self._shape = pieces, ends, width, shape
        self._chinese = pieces.language is Language.ZH
        self._stretch = (_CHINESE_STRETCH if self._chinese else _WORD_SPACE_STRETCH) * pieces.size
        self._shrink = _CHINESE_SHRINK if self._chinese else _WORD_SPACE_SHRINK
        if shape is Shape.BALANCED:
            self._favour_good_headings()

    def choose(self) -> list[int]:
        """Indices into the ends, from the start of the paragraph to its end."""
        ends, width = self._ends, self._width
        stops, starts = ends.stop, ends.start
        last = len(stops) - 1
        total = [0.0] * (last + 1)
        came_from = [0] * (last + 1)
        window = 0
        slackest = self._slackest()
        for end in range(1, last + 1):
            stop = stops[end]
            while window < end - 1 and self._overfull(window, end):
                window += 1
            best, best_start = float("inf"), end - 1
            for start in range(window, end):
                slack = width - stop + starts[start]
                if slack > slackest and end != last and best < float("inf"):
                    break
                faults = total[start] + self._faults(start, end, slack, end == last)
                if faults < best:
                    best, best_start = faults, start
            total[end], came_from[end] = best, best_start
        chosen = [last]
        while chosen[-1]:
            chosen.append(came_from[chosen[-1]])
        return chosen[::-1]

    def _slackest(self) -> float:
        """White beyond which a line is not worth looking at once another will do."""
        share = {Shape.JUSTIFIED: 0.3, Shape.RAGGED: 0.5, Shape.BALANCED: 1.0}[self._shape]
        return self._width * share

    def _overfull(self, start: int, end: int) -> bool:
        ends = self._ends
        slack = self._width - ends.stop[end] + ends.start[start]
        if slack >= -_EPSILON:
            return False
        if self._shape is not Shape.JUSTIFIED:
            return True
        give = (ends.give_stop[end] - ends.give_start[start]) * self._shrink
        return -slack > give + _EPSILON

    def _faults(self, start: int, end: int, slack: float, last: bool) -> float:
        ends = self._ends
        cost = ends.cost[end] if not last else 0.0
        if self._shape is Shape.JUSTIFIED:
            faults = self._justified_faults(start, end, slack, last) + cost
        else:
            share = slack / self._width * 10
            faults = share * share if not (last and self._shape is Shape.RAGGED) else 0.0
            faults = 10 + faults + cost * 0.2
            if self._shape is Shape.BALANCED:
                faults += 200
        demerits = faults * abs(faults)
        if last:
            return demerits + self._lonely(start, end)
        if ends.hyphen[end] and ends.hyphen[start]:
            demerits += _CONSECUTIVE_HYPHENS
        return demerits

    def _justified_faults(self, start: int, end: int, slack: float, last: bool) -> float:
        ends = self._ends
        if slack < 0:
            give = (ends.give_stop[end] - ends.give_start[start]) * self._shrink
            ratio = -slack / (give + 1e-9)
            return 10 + 60 * ratio**3
        if last:
            return 10.0
        flex = (ends.flex_stop[end] - ends.flex_start[start]) * self._stretch
        ratio = slack / (flex + 1e-9)
        if self._chinese and ratio > 1:
            return 120 + 900 * slack / self._width
        return 10 + 100 * min(ratio, _LOOSE) ** 3 + 100 * max(ratio - _LOOSE, 0.0)

    def _lonely(self, start: int, end: int) -> float:
        """The price of a last line of one Chinese character or of the short rest of a cut word."""
        ends, pieces = self._ends, self._pieces
        if not start:
            return 0.0
        first = ends.piece[start] + 1
        rest = range(first, ends.piece[end] + 1)
        if ends.hyphen[start]:
            letters = sum(len(pieces.text[index]) for index in rest)
            return _LONELY_END if letters < _SHORTEST_HYPHEN_REST else 0.0
        if len(rest) <= 3 and sum(1 for index in rest if pieces.trait[index] & Trait.HAN) == 1:
            only_marks = all(pieces.trait[index] & (Trait.HAN | Trait.NO_START) for index in rest)
            return _LONELY_END if only_marks else 0.0
        return 0.0

    def _favour_good_headings(self) -> None:
        """In a heading end a line after ： or before （ rather than elsewhere, and not after a short word."""
        pieces, ends = self._pieces, self._ends
        for number, index in enumerate(ends.piece[1:-1], 1):
            following = pieces.text[index + 1]
            if pieces.text[index] in "：；" or following in "（《":
                ends.cost[number] += _HEADING_MARK * 100
            elif pieces.trait[index] & Trait.SPACE and index and len(pieces.text[index - 1]) <= _SHORT_WORD:
                ends.cost[number] += 60
            elif pieces.text[index].endswith("-"):
                ends.cost[number] += 300


def _spans(pieces: Pieces, ends: _Ends, chosen: list[int], width: float, shape: Shape) -> list[Span]:
    limit = (_CHINESE_STRETCH if pieces.language is Language.ZH else _WIDEST_WORD_SPACE) * pieces.size
    lines = []
    for start, end in pairwise(chosen):
        natural = ends.stop[end] - ends.start[start]
        slack, drawn = width - natural, natural
        stretch = shrink = 0.0
        if shape is Shape.JUSTIFIED:
            flex = ends.flex_stop[end] - ends.flex_start[start]
            give = ends.give_stop[end] - ends.give_start[start]
            if slack < 0 and give:
                shrink, drawn = -slack / give * pieces.size, width
            elif end != chosen[-1] and flex and slack / flex <= limit + _EPSILON:
                stretch, drawn = slack / flex, width
        hyphen = ends.hyphen[end] and end != chosen[-1]
        span = Span(ends.piece[start] + 1, ends.piece[end] + 1, stretch, shrink, hyphen, ends.lead[start], drawn)
        lines.append(span)
    return lines
