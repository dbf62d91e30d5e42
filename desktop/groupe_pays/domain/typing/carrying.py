"""What was respelled in a text is respelled in an older wording of it too, where the same words still stand there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from groupe_pays.domain.text import BilingualRichText, Block, Language, RichText
from groupe_pays.domain.typing.edits import Edit
from groupe_pays.domain.typing.rich import edited_spans

_AGREE = 2
"""Characters after a change that have to be the same for the texts to be in step again; the end of a line is enough."""
_FURTHEST = 16
"""Characters on either side one change of a rule takes at most; « 1234567 » becomes « 1 234 567 »."""
_AROUND = 12
"""Characters on each side that tell a place in the older wording."""


def respelled(text: BilingualRichText, language: Language, value: RichText) -> BilingualRichText:
    """One side in other characters; the words are the same, so the other side is as much its translation as before.

    What an outdated translation is measured by follows: an apostrophe is no difference to be translated.
    """
    value, base = value.normalised(), text.base
    if language is text.source and base.blocks:
        base = carried(base, text.side(language), value)
    return replace(text, fr=value, base=base) if language is Language.FR else replace(text, zh=value, base=base)


def carried(older: RichText, before: RichText, after: RichText) -> RichText:
    """``older`` with the changes that made ``after`` of ``before``; those whose place is not certain are left out."""
    words, was = older.characters, before.characters
    first = _common_start(was, words)
    last = len(was) - _common_start(was[first:][::-1], words[first:][::-1])
    edits = []
    for edit in _changes(was, after.characters):
        if edit.end < first or was == words:
            edits.append(edit)
        elif edit.start > last:
            shift = len(words) - len(was)
            edits.append(Edit(edit.start + shift, edit.end + shift, edit.text))
        else:
            edits += _found_again(words, was, edit)
    return _edited(older, sorted(edits, key=lambda edit: edit.start)) if edits else older


def _changes(before: str, after: str) -> Iterator[Edit]:
    """The short changes between two texts, in one go; the rest of the texts where they never agree again."""
    here = there = 0
    while here < len(before) or there < len(after):
        if here < len(before) and there < len(after) and before[here] == after[there]:
            here, there = here + 1, there + 1
            continue
        gone, came = _step(before[here:], after[there:])
        yield Edit(here, here + gone, after[there : there + came])
        here, there = here + gone, there + came


def _step(before: str, after: str) -> tuple[int, int]:
    """How many characters go and come until both texts agree again."""
    for total in range(1, 2 * _FURTHEST):
        for gone in range(total + 1):
            left, right = before[gone : gone + _AGREE], after[total - gone : total - gone + _AGREE]
            ends_line = left[:1] == right[:1] == "\n"
            if ends_line or (left == right and (len(left) == _AGREE or before[gone:] == after[total - gone :])):
                return gone, total - gone
    return len(before), len(after)


def _found_again(older: str, before: str, edit: Edit) -> Iterator[Edit]:
    """The change where the words around it stand in the older wording, once only."""
    left, right = before[max(edit.start - _AROUND, 0) : edit.start], before[edit.end : edit.end + _AROUND]
    around = left + before[edit.start : edit.end] + right
    at = older.find(around)
    if at >= 0 and older.find(around, at + 1) < 0:
        start = at + len(left)
        yield Edit(start, start + edit.end - edit.start, edit.text)


def _common_start(one: str, other: str) -> int:
    at, shortest = 0, min(len(one), len(other))
    while at < shortest and one[at] == other[at]:
        at += 1
    return at


def _edited(text: RichText, edits: list[Edit]) -> RichText:
    """A text with changes made inside its blocks; positions count one character between two blocks."""
    blocks: list[Block] = []
    at = 0
    for block in text.blocks:
        end = at + sum(len(span.text) for span in block.spans)
        inside = [Edit(e.start - at, e.end - at, e.text) for e in edits if at <= e.start and e.end <= end]
        blocks.append(replace(block, spans=tuple(edited_spans(block.spans, inside))))
        at = end + 1
    return RichText(tuple(blocks)).normalised()
