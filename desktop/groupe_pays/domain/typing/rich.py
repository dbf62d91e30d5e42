"""Rules on rich texts: marks, links, footnote calls and lists stay where they were."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from groupe_pays.domain.text import NOTE_ANCHOR, Block, RichText, Span
from groupe_pays.domain.typing.correcting import ROUNDS, corrected
from groupe_pays.domain.typing.edits import Edit
from groupe_pays.domain.typing.rule_ids import RuleId
from groupe_pays.domain.typing.rules import find_edits


def corrected_rich(text: RichText, rules: Collection[RuleId]) -> RichText:
    """A rich text with the rules applied, in its footnotes too; marks, links and calls stay where they were."""
    return RichText(tuple(_corrected_block(block, rules) for block in text.blocks)).normalised()


def _corrected_block(block: Block, rules: Collection[RuleId]) -> Block:
    spans = tuple(
        replace(span, note=corrected(span.note, rules)) if span.note is not None else span for span in block.spans
    )
    for _round in range(ROUNDS):
        edits = list(_edits_of_lines("".join(span.text for span in spans), rules))
        if not edits:
            break
        spans = tuple(edited_spans(spans, edits))
    return replace(block, spans=spans)


def _edits_of_lines(text: str, rules: Collection[RuleId]) -> Iterator[Edit]:
    """The edits of a block whose lines end with line breaks; a footnote call stands for no character."""
    at = 0
    for line in text.split("\n"):
        for edit in find_edits(line.replace(NOTE_ANCHOR, "\u2060"), rules):
            if NOTE_ANCHOR not in line[edit.start : edit.end]:
                yield Edit(at + edit.start, at + edit.end, edit.text)
        at += len(line) + 1


def edited_spans(spans: tuple[Span, ...], edits: list[Edit]) -> Iterator[Span]:
    """The spans with the edits made; what comes is written as what stood where it begins, or right before it."""
    at = 0
    for index, span in enumerate(spans):
        end = at + len(span.text)
        if span.note is None:
            last = index == len(spans) - 1 or spans[index + 1].note is not None
            yield replace(span, text=_edited_run(span.text, at, end, edits, last))
        else:
            yield span
        at = end


def _edited_run(text: str, at: int, end: int, edits: list[Edit], last: bool) -> str:
    """A run from ``at`` to ``end``: the new words of an edit go to the run its first character is in."""
    said, done = [], at
    for edit in edits:
        if edit.end < at or edit.start > end:
            continue
        begins = at <= edit.start < end or (edit.start == edit.end == end and last)
        if edit.start >= end and not begins:
            continue
        if edit.end <= at and not begins:
            continue
        said.append(text[max(done, at) - at : max(edit.start, at) - at])
        if begins:
            said.append(edit.text)
        done = max(min(edit.end, end), done)
    said.append(text[max(done, at) - at :])
    return "".join(said)


def corrected_part(text: RichText, rules: Collection[RuleId], start: int, end: int) -> RichText:
    """``text`` with the rules applied to the characters from ``start`` to ``end`` alone.

    Positions count every character, one for a footnote call and one between blocks.
    """
    blocks: list[Block] = []
    at = 0
    for block in text.blocks:
        length = sum(len(span.text) for span in block.spans)
        first, last = min(max(start - at, 0), length), min(max(end - at, 0), length)
        part = _corrected_block(replace(block, spans=_cut(block.spans, first, last)), rules)
        spans = (*_cut(block.spans, 0, first), *part.spans, *_cut(block.spans, last, length))
        blocks.append(replace(block, spans=spans))
        at += length + 1
    return RichText(tuple(blocks)).normalised()


def _cut(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    found, at = [], 0
    for span in spans:
        words = span.text[max(start - at, 0) : max(end - at, 0)]
        if words:
            found.append(replace(span, text=words))
        at += len(span.text)
    return tuple(found)
