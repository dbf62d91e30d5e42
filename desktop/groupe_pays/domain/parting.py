"""Parting a bilingual text in two and joining two into one: nothing of either language is ever lost.

A translation goes with its original where the two correspond: block by block, and inside a block sentence by sentence.
Where they do not, it stays whole with the first half, and is outdated.
"""

from __future__ import annotations

import re
from dataclasses import replace

from groupe_pays.domain.text import BilingualRichText, Block, Language, RichText, Span, TranslationState

_SENTENCE = re.compile(r"[。！？]+[”》）」]*|[.!?…]+(?:[\u00a0\u202f]?»)?(?=\s)")
"""The end of a sentence inside a block, French or Chinese."""
_IN_STEP = (TranslationState.DRAFT, TranslationState.REVIEWED)

Halves = tuple[RichText, RichText]
Pair = tuple[BilingualRichText, BilingualRichText]


def cut(text: RichText, block: int, offset: int) -> Halves:
    """The text before and behind a place: a block, and a number of characters in it.

    Spaces at the cut go, and so does the empty paragraph a cut at the edge of a block would leave.
    """
    if not text.blocks:
        return text, RichText()
    block = min(max(block, 0), len(text.blocks) - 1)
    before, behind = _cut_block(text.blocks[block], offset)
    first = (*text.blocks[:block], *_kept(before))
    second = (*_kept(behind), *text.blocks[block + 1 :])
    return RichText(first).normalised(), RichText(second).normalised()


def _kept(block: Block) -> tuple[Block, ...]:
    return (block,) if block.spans else ()


def _cut_block(block: Block, offset: int) -> tuple[Block, Block]:
    before: list[Span] = []
    behind: list[Span] = []
    left = max(offset, 0)
    for span in block.spans:
        length = len(span.text)
        if left >= length:
            before.append(span)
        elif left <= 0:
            behind.append(span)
        else:
            before.append(replace(span, text=span.text[:left]))
            behind.append(replace(span, text=span.text[left:]))
        left -= length
    if before and behind:
        before[-1], behind[0] = _trimmed(before[-1], end=True), _trimmed(behind[0], end=False)
    first, second = (tuple(span for span in side if span.text) for side in (before, behind))
    return replace(block, spans=first), replace(block, spans=second)


def _trimmed(span: Span, end: bool) -> Span:
    if span.note is not None:
        return span
    return replace(span, text=span.text.rstrip(" \n") if end else span.text.lstrip(" \n"))


def part(text: BilingualRichText, language: Language, block: int, offset: int) -> Pair:
    """Part a text at a place of one side; the other side is parted where the two correspond.

    Each half keeps its state, unless a translation had to stay whole: that is outdated then.
    """
    cut_side, whole = text.side(language), text.side(language.other)
    block = min(max(block, 0), max(len(cut_side.blocks) - 1, 0))
    mine = cut(cut_side, block, offset)
    if whole.is_blank:
        return _halves(text, language, mine, (whole, RichText()), exact=True)
    place = matching_place(cut_side, whole, block, offset)
    if place is not None:
        return _halves(text, language, mine, cut(whole, *place), exact=True)
    theirs = (whole, RichText())
    if _same_blocks(cut_side, whole):
        theirs = RichText(whole.blocks[: block + 1]), RichText(whole.blocks[block + 1 :])
    return _halves(text, language, mine, theirs, exact=False)


def matching_place(cut_side: RichText, whole: RichText, block: int, offset: int) -> tuple[int, int] | None:
    """Where the other side is to be cut; None where nothing there corresponds to the place."""
    if not _same_blocks(cut_side, whole):
        return None
    here, there = cut_side.blocks[block], whole.blocks[block]
    if offset <= 0 or not _length(here, 0, offset).strip():
        return block, 0
    if not _length(here, offset, None).strip():
        return block, sum(len(span.text) for span in there.spans)
    ends, others = _ends(here), _ends(there)
    if len(ends) != len(others):
        return None
    words = _length(here, 0, None)
    near = [at for at, end in enumerate(ends) if not words[min(end, offset) : max(end, offset)].strip()]
    return (block, others[near[0]]) if near else None


def _length(block: Block, start: int, end: int | None) -> str:
    return "".join(span.text for span in block.spans)[start:end]


def _ends(block: Block) -> list[int]:
    """Where the sentences of a block end, the last one apart."""
    words = _length(block, 0, None)
    return [found.end() for found in _SENTENCE.finditer(words) if words[found.end() :].strip()]


def _same_blocks(one: RichText, other: RichText) -> bool:
    return [block.is_list_item for block in one.blocks] == [block.is_list_item for block in other.blocks]


def _halves(text: BilingualRichText, language: Language, mine: Halves, theirs: Halves, *, exact: bool) -> Pair:
    bases = _bases(text, language, mine, theirs, exact=exact)
    made = []
    for own, other, base in zip(mine, theirs, bases, strict=True):
        fr, zh = (own, other) if language is Language.FR else (other, own)
        half = BilingualRichText(fr, zh, text.source, text.stored_state)
        if half.original.is_blank and not half.translation.is_blank:
            half = replace(half, source=text.source.other, stored_state=TranslationState.DRAFT)
        elif half.state is TranslationState.OUTDATED or (half.state in _IN_STEP and not exact):
            half = replace(half, stored_state=TranslationState.OUTDATED, base=base)
        made.append(half)
    return made[0], made[1]


def _bases(text: BilingualRichText, language: Language, mine: Halves, theirs: Halves, *, exact: bool) -> Halves:
    """The original as the translation of each half still has it."""
    if text.state is TranslationState.OUTDATED:
        at = len(theirs[0].blocks)
        if theirs[1].is_blank or not _same_blocks(text.base, text.translation):
            return text.base, RichText()
        return RichText(text.base.blocks[:at]), RichText(text.base.blocks[at:])
    if text.source is not language:
        return theirs
    if exact or theirs[1].is_blank:
        return text.original, RichText()
    at = len(theirs[0].blocks)
    return RichText(text.original.blocks[:at]), RichText(text.original.blocks[at:])


def join(first: BilingualRichText, second: BilingualRichText) -> BilingualRichText:
    """Both texts, one after the other in each language; reviewed only where both were."""
    if second.is_blank:
        return first
    if first.is_blank:
        return second
    source = first.source
    fr, zh = _together(first.fr, second.fr), _together(first.zh, second.zh)
    joined = BilingualRichText(fr, zh, source)
    states = {first.state, second.state}
    if states <= {TranslationState.REVIEWED}:
        return replace(joined, stored_state=TranslationState.REVIEWED)
    if states <= set(_IN_STEP) or (states == {TranslationState.MISSING} and first.source is second.source):
        return joined
    if joined.original.is_blank:
        return replace(joined, source=source.other)
    base = _together(_translated(first, source), _translated(second, source))
    return replace(joined, stored_state=TranslationState.OUTDATED, base=base)


def _together(first: RichText, second: RichText) -> RichText:
    if first.is_blank or second.is_blank:
        return second if first.is_blank else first
    return RichText((*first.blocks, *second.blocks))


def _translated(text: BilingualRichText, source: Language) -> RichText:
    """What of the original its translation has."""
    if text.state is TranslationState.MISSING:
        return RichText()
    if text.state is TranslationState.OUTDATED and text.source is source:
        return text.base
    return text.side(source)
