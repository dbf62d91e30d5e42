"""What changed between two versions of a text, word by word in French, character by character in Chinese.

Used for a translation that is no longer in step, for fuzzy matches of the translation memory and for what comes back
from a translator. Tokens never cut a grapheme: an accent typed as its own character stays with its letter.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, StrEnum, auto

_ZERO_WIDTH_JOINER = "\u200d"
_APOSTROPHES = "'\u2019\u02bc"
_DECIMAL_MARKS = ",."
_MOST_COMPARISONS = 2_000_000
"""Products of token counts above which two texts are compared line by line only: under half a second in the worst."""


class PieceKind(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text found in both versions, in the new one only, or in the old one only."""

    kind: PieceKind
    text: str


class _Class(Enum):
    """What a grapheme may be joined with into one token."""

    LETTER = auto()
    DIGIT = auto()
    SPACE = auto()
    ALONE = auto()


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


def tokens(text: str) -> list[str]:
    """The units of comparison; joined, they give ``text`` back.

    A word of an alphabet (with the apostrophe that ends it: « l’ »), a number with its decimals, a run of spaces, or
    one grapheme: a Han character, a mark of punctuation, a line end.
    """
    found: list[str] = []
    last = _Class.ALONE
    for cluster in graphemes(text):
        kind = _class_of(cluster)
        if found and _joins(found[-1], last, cluster, kind):
            found[-1] += cluster
            last = _Class.ALONE if cluster in _APOSTROPHES else kind if kind is not _Class.ALONE else last
        else:
            found.append(cluster)
            last = kind
    return _without_hanging_marks(found)


def _joins(token: str, last: _Class, cluster: str, kind: _Class) -> bool:
    if kind is _Class.ALONE:
        elides = cluster in _APOSTROPHES and last is _Class.LETTER
        return elides or (cluster in _DECIMAL_MARKS and last is _Class.DIGIT and token[-1] not in _DECIMAL_MARKS)
    if token[-1] in _DECIMAL_MARKS and last is _Class.DIGIT:
        return kind is _Class.DIGIT
    if last is _Class.ALONE:
        return False
    return (kind is _Class.SPACE) == (last is _Class.SPACE)


def _without_hanging_marks(found: list[str]) -> list[str]:
    """The stop after « 2017. » ends a sentence: it is not part of the number."""
    out: list[str] = []
    for token in found:
        if len(token) > 1 and token[-1] in _DECIMAL_MARKS:
            out += [token[:-1], token[-1]]
        else:
            out.append(token)
    return out


def _class_of(cluster: str) -> _Class:
    char = cluster[0]
    if char == "\n":
        return _Class.ALONE
    if char.isspace():
        return _Class.SPACE
    if char.isdecimal():
        return _Class.DIGIT
    return _Class.LETTER if char.isalpha() and not _stands_alone(char) else _Class.ALONE


def _stands_alone(char: str) -> bool:
    """Whether the script of ``char`` puts no space between words: Han, kana, their extensions."""
    return "\u2e80" <= char <= "\u31ff" or "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char > "\uffff"


def differences(old: str, new: str) -> tuple[Piece, ...]:
    """How ``old`` became ``new``, in reading order; what was removed stands before what replaced it.

    Pieces kept and removed give ``old`` back, pieces kept and added give ``new``; neighbours differ in kind and none
    is empty. Two texts with next to nothing in common are one removal and one addition, not a scatter of words.
    """
    if old == new:
        return (Piece(PieceKind.SAME, new),) if new else ()
    before, after = tokens(old), tokens(new)
    start = _common_start(before, after)
    end = _common_start(before[start:][::-1], after[start:][::-1])
    middle = _edits(before[start : len(before) - end], after[start : len(after) - end])
    head, tail = "".join(before[:start]), "".join(before[len(before) - end :])
    return tuple(_joined([("same", head), *middle, ("same", tail)]))


def _common_start(before: list[str], after: list[str]) -> int:
    count = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        count += 1
    return count


_Edit = tuple[str, str]


def _edits(before: list[str], after: list[str]) -> list[_Edit]:
    if not before or not after:
        return [("removed", "".join(before)), ("added", "".join(after))]
    if len(before) * len(after) > _MOST_COMPARISONS:
        lines = _lines("".join(before)), _lines("".join(after))
        if len(lines[0]) * len(lines[1]) > _MOST_COMPARISONS:
            return [("removed", "".join(before)), ("added", "".join(after))]
        return _matched(*lines)
    return _matched(before, after)


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _matched(before: list[str], after: list[str]) -> list[_Edit]:
    edits: list[_Edit] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            edits.append(("same", "".join(before[i:j])))
        else:
            edits += [("removed", "".join(before[i:j])), ("added", "".join(after[k:m]))]
    return _without_scatter(edits)


def _without_scatter(edits: list[_Edit]) -> list[_Edit]:
    """The same edits where a space, a mark or a lone word kept between two larger changes is told as changed too."""
    runs = _runs(edits)
    merged = True
    while merged:
        merged = False
        for place in range(1, len(runs) - 1):
            kept = runs[place]
            if kept[0] and _is_scatter(kept, runs[place - 1], runs[place + 1]):
                left, right = runs[place - 1], runs[place + 1]
                runs[place - 1 : place + 2] = [("", left[1] + kept[0] + right[1], left[2] + kept[0] + right[2])]
                merged = True
                break
    return [edit for same, removed, added in runs for edit in (("same", same), ("removed", removed), ("added", added))]


_Run = tuple[str, str, str]
"""Kept, removed, added: either the first alone, or the two others."""


def _runs(edits: Iterable[_Edit]) -> list[_Run]:
    runs: list[_Run] = []
    for kind, text in edits:
        if not text:
            continue
        if kind == "same":
            runs.append((text, "", ""))
        elif runs and not runs[-1][0]:
            runs[-1] = ("", runs[-1][1] + (text if kind == "removed" else ""), runs[-1][2] + (text if kind == "added" else ""))
        else:
            runs.append(("", text, "") if kind == "removed" else ("", "", text))
    return runs


def _is_scatter(kept: _Run, left: _Run, right: _Run) -> bool:
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
        for kind, text in ((PieceKind.SAME, same), (PieceKind.REMOVED, removed), (PieceKind.ADDED, added)):
            if text:
                pieces.append(Piece(kind, text))
    return pieces
