"""What is done about a stretch no line can hold: first cuts a reader forgives, then cuts anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable

from groupe_pays.documents.characters import Trait
from groupe_pays.documents.pieces import FORBIDDEN, Pieces
from groupe_pays.documents.words import syllables

FORGIVEN = 500
"""What a line end costs after a no-break space, inside a date, or at a syllable of text that is not hyphenated."""
ANYWHERE = 2000

Range = tuple[int, int]
_Part = tuple[str, int, bool]
"""A text, what a line end after it costs, whether that adds a hyphen."""

_BETWEEN_WORDS = re.compile(r"(?<=\w)[\u00a0\u202f](?=\w)")
_IN_DATES = "年月日—"
_PLAIN_WORD = re.compile(r"[^\W\d_]+[’,.;:!?)»\u00a0\u202f]*|[^\W\d_]+(?:’[^\W\d_]+)+[,.;:!?)]*")


def relaxed(pieces: Pieces, too_wide: list[Range]) -> Pieces:
    """``pieces`` with line ends allowed in the given ranges where readers of narrow columns accept them."""

    def parts(index: int, _is_last: bool) -> list[_Part]:
        text, end = pieces.text[index], pieces.end[index]
        cuts = dict.fromkeys((match.end() for match in _BETWEEN_WORDS.finditer(text)), False)
        if not (pieces.joined[index] or (index and pieces.joined[index - 1])):
            cuts.update(dict.fromkeys(syllables(text), True))
        if end == FORBIDDEN and text[-1:] in _IN_DATES and _goes_on(pieces, index):
            end = FORGIVEN
        return [*_cut_at(text, cuts), (text[max(cuts, default=0) :], end, pieces.hyphen[index])]

    return _recut(pieces, too_wide, parts)


def shattered(pieces: Pieces, too_wide: list[Range], crumb: float) -> Pieces:
    """``pieces`` with the given ranges cut into crumbs, between which a line may end if nothing else helps.

    A crumb is at most ``crumb`` points wide, or one character. Words of letters alone get hyphens, so that they are
    still read as words; numbers and addresses do not.
    """

    def parts(index: int, is_last: bool) -> list[_Part]:
        text, end, hyphen = pieces.text[index], pieces.end[index], pieces.hyphen[index]
        if end == FORBIDDEN and not is_last:
            end = ANYWHERE
        letters = bool(_PLAIN_WORD.fullmatch(text)) and not pieces.trait[index] & Trait.WIDE
        offsets = _crumbs(pieces, index, crumb)
        cuts = {at: letters and text[at - 1].isalpha() and text[at].isalpha() for at in offsets}
        return [
            *((said, ANYWHERE, mark) for said, _cost, mark in _cut_at(text, cuts)),
            (text[max(cuts, default=0) :], end, hyphen),
        ]

    return _recut(pieces, too_wide, parts)


def _goes_on(pieces: Pieces, index: int) -> bool:
    """Whether a digit follows: the next part of a date or of a time."""
    return index + 1 < len(pieces) and bool(pieces.trait[index + 1] & Trait.DIGIT)


def _cut_at(text: str, cuts: dict[int, bool]) -> list[_Part]:
    """What stands before each cut."""
    parts: list[_Part] = []
    start = 0
    for at in sorted(cuts):
        parts.append((text[start:at], FORGIVEN, cuts[at]))
        start = at
    return parts


def _crumbs(pieces: Pieces, index: int, widest: float) -> list[int]:
    """The offsets that cut the text of a piece into parts not wider than ``widest``."""
    widths, size = pieces.face[index].widths, pieces.ink[index].size
    offsets: list[int] = []
    total = 0.0
    for at, character in enumerate(pieces.text[index]):
        width = widths[ord(character)] / 1000 * size
        if at and total + width > widest:
            offsets.append(at)
            total = 0.0
        total += width
    return offsets


def _recut(pieces: Pieces, ranges: list[Range], parts: Callable[[int, bool], list[_Part]]) -> Pieces:
    """A copy in which each piece of the ranges is replaced by its parts."""
    out = Pieces(pieces.size, pieces.language, missing=pieces.missing, linked=pieces.linked)
    waiting = iter([*ranges, (len(pieces), len(pieces))])
    start, stop = next(waiting)
    for index in range(len(pieces)):
        if index >= stop:
            start, stop = next(waiting)
        if index < start:
            _copy(pieces, index, out)
            continue
        told = parts(index, index == stop - 1)
        for number, (text, end, hyphen) in enumerate(told, 1):
            _copy(pieces, index, out)
            out.text[-1], out.end[-1], out.hyphen[-1] = text, end, hyphen
            out.width[-1] = pieces.face[index].width(text) * pieces.ink[index].size
            if number < len(told):
                out.gap[-1], out.joined[-1] = 0.0, True
    return out


def _copy(pieces: Pieces, index: int, out: Pieces) -> None:
    out.text.append(pieces.text[index])
    out.face.append(pieces.face[index])
    out.ink.append(pieces.ink[index])
    out.width.append(pieces.width[index])
    out.gap.append(pieces.gap[index])
    out.end.append(pieces.end[index])
    out.hyphen.append(pieces.hyphen[index])
    out.trait.append(pieces.trait[index])
    out.joined.append(pieces.joined[index])
