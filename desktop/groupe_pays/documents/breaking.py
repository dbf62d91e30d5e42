"""Where the lines of a paragraph end: all of them chosen together, so that the paragraph as a whole looks best."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from itertools import pairwise

from groupe_pays.documents.characters import Trait
from groupe_pays.documents.emergency import relaxed, shattered
from groupe_pays.documents.pieces import FORBIDDEN, Pieces
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
_SLACKEST = 0.3
"""Share of a justified line that may stay white before it is not worth looking at once another will do."""
_INFINITE = float("inf")
_WIDE, _SPACE = Trait.WIDE, Trait.SPACE
_BLANK_RIGHT, _BLANK_LEFT = Trait.BLANK_RIGHT, Trait.BLANK_LEFT


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


def hyphen_width(pieces: Pieces, index: int) -> float:
    """The width of the hyphen added after a piece, in points."""
    return pieces.face[index].widths[0x2D] / 1000 * pieces.ink[index].size


def _find_ends(pieces: Pieces, indent: float) -> _Ends:
    """Walk the pieces once, noting offsets, flexible places and possible line ends."""
    chinese = pieces.language is Language.ZH
    size, count = pieces.size, len(pieces)
    traits, gaps, costs, joined, hyphens = pieces.trait, pieces.gap, pieces.end, pieces.joined, pieces.hyphen
    lead = _lead(pieces, 0)
    ends = _Ends([-1], [0.0], [lead - indent], [0.0], [0], [0], [0.0], [0.0], [False], [lead])
    offset = give = ink_stop = ink_give = 0.0
    flex = ink_flex = 0
    for index, width in enumerate(pieces.width):
        trait, gap = traits[index], gaps[index]
        offset += width
        if not trait & _SPACE:
            ink_stop, ink_flex, ink_give = offset, flex, give
            if trait & _BLANK_RIGHT and trait & _WIDE:
                ink_stop -= pieces.ink[index].size / 2
        offset += gap
        if chinese:
            if not joined[index] and not (index + 1 < count and traits[index + 1] & _SPACE):
                flex += 1
            if trait & _BLANK_RIGHT and gap >= 0:
                give += size
        elif trait & _SPACE:
            flex += 1
            give += size
        cost = costs[index]
        if cost == FORBIDDEN and index + 1 < count:
            continue
        lead = _lead(pieces, index + 1) if index + 1 < count and traits[index + 1] & _BLANK_LEFT else 0.0
        ends.piece.append(index)
        ends.cost.append(cost)
        ends.stop.append(ink_stop + hyphen_width(pieces, index) if hyphens[index] else ink_stop)
        ends.flex_stop.append(ink_flex)
        ends.give_stop.append(ink_give)
        ends.start.append(offset + lead)
        ends.flex_start.append(flex)
        ends.give_start.append(give)
        ends.hyphen.append(hyphens[index])
        ends.lead.append(lead)
    return ends


def _lead(pieces: Pieces, index: int) -> float:
    """By how much a piece hangs out at the start of a line: the white half of an opening mark."""
    return pieces.ink[index].size / 2 if pieces.trait[index] & _BLANK_LEFT else 0.0


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
    for rescue in (relaxed, partial(shattered, crumb=width / _CRUMBS)):
        too_wide = _too_wide(ends, width)
        if not too_wide:
            break
        pieces = rescue(pieces, too_wide)
        ends = _find_ends(pieces, indent)
    if shape is not Shape.JUSTIFIED and ends.stop[-1] - ends.start[0] <= width:
        chosen = [0, len(ends.piece) - 1]
    else:
        chosen = _Fitter(pieces, ends, width, shape).choose()
    return pieces, _spans(pieces, ends, chosen, width, shape)


def _loose(ratio: float) -> float:
    """The fault of a line whose spaces open by so many times their stretch."""
    if ratio <= 1:
        return 10 + 100 * ratio * ratio * ratio
    return 10 + 100 * min(ratio, _LOOSE) ** 3 + 100 * max(ratio - _LOOSE, 0.0)


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
        came_from = self._justified() if self._shape is Shape.JUSTIFIED else self._ragged()
        chosen = [len(came_from) - 1]
        while chosen[-1]:
            chosen.append(came_from[chosen[-1]])
        return chosen[::-1]

    def _justified(self) -> list[int]:
        """For each end, the end of the line before it: the dearest loop of all, hence written out."""
        ends, width, chinese = self._ends, self._width, self._chinese
        stretch, shrink = self._stretch, self._shrink
        starts, stops, hyphens = ends.start, ends.stop, ends.hyphen
        flex_starts, give_starts = ends.flex_start, ends.give_start
        last, slackest, window = len(stops) - 1, _SLACKEST * width, 0
        total, came_from = [0.0] * (last + 1), [0] * (last + 1)
        for end in range(1, last + 1):
            beyond, flex_stop, give_stop = stops[end] - width, ends.flex_stop[end], ends.give_stop[end]
            is_last, cost = end == last, 0.0 if end == last else ends.cost[end]
            while window < end - 1 and beyond - starts[window] > self._room(give_stop - give_starts[window]):
                window += 1
            best, best_start = _INFINITE, end - 1
            for start in range(window, end):
                faults = total[start]
                if faults >= best:
                    continue
                slack = starts[start] - beyond
                if slack < 0:
                    ratio = -slack / ((give_stop - give_starts[start]) * shrink + 1e-9)
                    own = 10 + 60 * ratio * ratio * ratio
                elif is_last:
                    own = 10.0
                elif slack > slackest and best < _INFINITE:
                    break
                else:
                    ratio = slack / ((flex_stop - flex_starts[start]) * stretch + 1e-9)
                    own = 120 + 900 * slack / width if chinese and ratio > 1 else _loose(ratio)
                faults += (own + cost) * (own + cost)
                if is_last:
                    faults += self._lonely(start, end)
                elif hyphens[end] and hyphens[start]:
                    faults += _CONSECUTIVE_HYPHENS
                if faults < best:
                    best, best_start = faults, start
            total[end], came_from[end] = best, best_start
        return came_from

    def _room(self, give: float) -> float:
        """By how much a line with that many points of give may be longer than its column."""
        return max(0.0, give * self._shrink) + _EPSILON

    def _ragged(self) -> list[int]:
        """The same for lines that are not justified."""
        ends, width, balanced = self._ends, self._width, self._shape is Shape.BALANCED
        starts, stops = ends.start, ends.stop
        last, slackest, window = len(stops) - 1, (1.0 if balanced else 0.5) * width, 0
        total, came_from = [0.0] * (last + 1), [0] * (last + 1)
        for end in range(1, last + 1):
            beyond, is_last = stops[end] - width, end == last
            while window < end - 1 and starts[window] - beyond < -_EPSILON:
                window += 1
            same = (210 if balanced else 10) + (0.0 if is_last else ends.cost[end] * 0.2)
            best, best_start = _INFINITE, end - 1
            for start in range(window, end):
                slack = starts[start] - beyond
                if slack > slackest and not is_last and best < _INFINITE:
                    break
                share = 0.0 if is_last and not balanced else slack / width * 10
                own = same + share * share
                faults = total[start] + own * abs(own)
                if is_last:
                    faults += self._lonely(start, end)
                elif ends.hyphen[end] and ends.hyphen[start]:
                    faults += _CONSECUTIVE_HYPHENS
                if faults < best:
                    best, best_start = faults, start
            total[end], came_from[end] = best, best_start
        return came_from

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
