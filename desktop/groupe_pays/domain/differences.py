"""What changed between two versions of a text, word by word in French, character by character in Chinese.

Used for a translation that is no longer in step, for fuzzy matches of the translation memory and for what comes back
from a translator. Tokens never cut a grapheme: an accent typed as its own character stays with its letter.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

_ZERO_WIDTH_JOINER = "\u200d"
_APOSTROPHES = "'\u2019\u02bc"
_DECIMAL_MARKS = ",."
_DATE_MARKS = "年月日"
_UNSPACED = (("\u2e80", "\u31ff"), ("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00010000", "\U0010ffff"))
_MOST_COMPARISONS = 1_000_000
"""Product of the token counts above which two texts are compared line by line only: some 150 ms at the worst."""


class PieceKind(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text found in both versions, in the new one only, or in the old one only."""

    kind: PieceKind
    text: str


_LETTER, _DIGIT, _SPACE, _ALONE = "letter", "digit", "space", "alone"
"""What a grapheme may be joined with into one token."""


def graphemes(text: str) -> Iterator[str]:
    """The characters as a reader counts them: a letter with its accents, a flag, a joined emoji."""
    cluster = ""
    for char in text:
        if cluster and _extends(cluster, char):
            cluster += char
        else:
            if cluster:
                yield cluster
            cluster = char
    if cluster:
        yield cluster


def _extends(cluster: str, char: str) -> bool:
    if cluster[-1] == _ZERO_WIDTH_JOINER:
        return True
    if char < "\u0300":
        return False
    if char in "\u200c\u200d" or "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f":
        return True
    if _is_regional(char):
        return len(cluster) == 1 and _is_regional(cluster)
    return unicodedata.category(char).startswith("M")


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


@lru_cache(maxsize=16)
def _known_tokens(text: str) -> list[str]:
    """``tokens``: one text is compared with several, one after the other. Not to be changed."""
    return tokens(text)


def tokens(text: str) -> list[str]:
    """The units of comparison; joined, they give ``text`` back.

    A word of an alphabet (with the apostrophe that ends it: « l’ »), a number with its decimals or its
    年, 月 or 日, a run of spaces, or
    one grapheme: a Han character, a mark of punctuation, a line end.
    """
    found: list[str] = []
    last = _ALONE
    for cluster in graphemes(text):
        kind = _class_of(cluster)
        if found and _joins(found[-1], last, cluster, kind):
            found[-1] += cluster
            last = last if cluster in _DECIMAL_MARKS else kind
        else:
            found.append(cluster)
            last = kind
    return _without_hanging_marks(found)


def _joins(token: str, last: str, cluster: str, kind: str) -> bool:
    if kind == _ALONE:
        if last == _LETTER and cluster in _APOSTROPHES:
            return True
        parts_number = cluster in _DECIMAL_MARKS and token[-1] not in _DECIMAL_MARKS
        return last == _DIGIT and (cluster in _DATE_MARKS or parts_number)
    if token[-1] in _DECIMAL_MARKS and last == _DIGIT:
        return kind == _DIGIT
    if last == _ALONE:
        return False
    return (kind == _SPACE) == (last == _SPACE)


def _without_hanging_marks(found: list[str]) -> list[str]:
    """The stop after « 2017. » ends a sentence: it is not part of the number."""
    out: list[str] = []
    for token in found:
        if len(token) > 1 and token[-1] in _DECIMAL_MARKS:
            out += [token[:-1], token[-1]]
        else:
            out.append(token)
    return out


@lru_cache(maxsize=16_384)
def _class_of(cluster: str) -> str:
    char = cluster[0]
    if char == "\n":
        return _ALONE
    if char.isspace():
        return _SPACE
    if char.isdecimal():
        return _DIGIT
    return _LETTER if char.isalpha() and not _stands_alone(char) else _ALONE


def _stands_alone(char: str) -> bool:
    """Whether the script of ``char`` puts no space between words: Han, kana, their extensions."""
    return any(first <= char <= last for first, last in _UNSPACED)


def differences(old: str, new: str) -> tuple[Piece, ...]:
    """How ``old`` became ``new``, in reading order; what was removed stands before what replaced it.

    Pieces kept and removed give ``old`` back, pieces kept and added give ``new``; neighbours differ in kind and none
    is empty. Two texts with next to nothing in common are one removal and one addition, not a scatter of words.
    """
    if old == new:
        return (Piece(PieceKind.SAME, new),) if new else ()
    before, after = _known_tokens(old), _known_tokens(new)
    start = _common_start(before, after)
    end = _common_start(before[start:][::-1], after[start:][::-1])
    middle = _edits(before[start : len(before) - end], after[start : len(after) - end])
    head, tail = "".join(before[:start]), "".join(before[len(before) - end :])
    return tuple(_joined([(PieceKind.SAME, head), *middle, (PieceKind.SAME, tail)]))


def _common_start(before: list[str], after: list[str]) -> int:
    count = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        count += 1
    return count


_Edit = tuple[PieceKind, str]


def _edits(before: list[str], after: list[str]) -> list[_Edit]:
    if not before or not after:
        return [(PieceKind.REMOVED, "".join(before)), (PieceKind.ADDED, "".join(after))]
    if len(before) * len(after) > _MOST_COMPARISONS:
        lines = _lines("".join(before)), _lines("".join(after))
        if len(lines[0]) * len(lines[1]) > _MOST_COMPARISONS:
            return [(PieceKind.REMOVED, "".join(before)), (PieceKind.ADDED, "".join(after))]
        return _matched(*lines)
    return _matched(before, after)


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _matched(before: list[str], after: list[str]) -> list[_Edit]:
    edits: list[_Edit] = []
    for tag, i, j, k, m in SequenceMatcher(_is_blank, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            edits.append((PieceKind.SAME, "".join(before[i:j])))
        else:
            edits += [(PieceKind.REMOVED, "".join(before[i:j])), (PieceKind.ADDED, "".join(after[k:m]))]
    return _without_scatter(edits)


def _is_blank(token: str) -> bool:
    """Spaces are matched along with their words only: alone they would pair texts that have nothing in common."""
    return token != "\n" and token.isspace()


def _without_scatter(edits: list[_Edit]) -> list[_Edit]:
    """The same edits where a space, a mark or a lone word kept between two larger changes is told as changed too."""
    kept: list[_Run] = []
    for run in _runs(edits):
        kept.append(run)
        while len(kept) > 2 and kept[-2][0] and _is_scatter(*kept[-3:]):
            left, same, right = kept[-3:]
            kept[-3:] = [("", left[1] + same[0] + right[1], left[2] + same[0] + right[2])]
    return [edit for run in kept for edit in zip(PieceKind, run, strict=True)]


_Run = tuple[str, str, str]
"""Kept, removed, added: either the first alone, or the two others."""


def _runs(edits: Iterable[_Edit]) -> list[_Run]:
    runs: list[_Run] = []
    for kind, text in edits:
        if not text:
            continue
        if kind is PieceKind.SAME:
            runs.append((text, "", ""))
            continue
        removed, added = (text, "") if kind is PieceKind.REMOVED else ("", text)
        if runs and not runs[-1][0]:
            runs[-1] = ("", runs[-1][1] + removed, runs[-1][2] + added)
        else:
            runs.append(("", removed, added))
    return runs


def _is_scatter(left: _Run, kept: _Run, right: _Run) -> bool:
    """Whether what is kept is shorter than the changes on each of its sides, and those replace, not only add."""
    length = len(kept[0].strip())
    if length == 0:
        return "\n" not in kept[0] and bool(left[1] and left[2] and right[1] and right[2])
    return 2 * length <= min(len(left[1]), len(left[2]), len(right[1]), len(right[2]))


def _joined(edits: Iterable[_Edit]) -> list[Piece]:
    pieces: list[Piece] = []
    for same, removed, added in _runs(edits):
        if same and pieces and pieces[-1].kind is PieceKind.SAME:
            pieces[-1] = Piece(PieceKind.SAME, pieces[-1].text + same)
            continue
        pieces += [Piece(kind, text) for kind, text in zip(PieceKind, (same, removed, added), strict=True) if text]
    return pieces
