"""A rich text cut into units and put together again, block by block, its footnotes by themselves.

Where both sides have as many blocks, those of one place belong together. Otherwise the text is one unit, whose codes
tell the paragraphs.
"""

from __future__ import annotations

from collections.abc import Mapping

from groupe_pays.domain.text import Block, RichText
from groupe_pays.domain.translation_units import numbered, one_block, plain_content, plain_of, with_notes

WHOLE = "all"


def parts_of(source: RichText, target: RichText) -> dict[str, tuple[RichText, RichText]]:
    """The units of a text by the names of their parts, in reading order: a block, then the notes called in it."""
    if not target.is_blank and len(target.blocks) != len(source.blocks):
        names = [WHOLE, *(f"n{number + 1}" for number in range(len(source.notes)))]
    else:
        names, called = [], 0
        for place, block in enumerate(source.blocks):
            names.append(f"b{place}")
            before, called = called, called + len(RichText((block,)).notes)
            names += [f"n{number + 1}" for number in range(before, called)]
    parts = {name: part_of(source, target, name) for name in names}
    return {name: sides for name, sides in parts.items() if not sides[0].is_blank}


def part_of(source: RichText, target: RichText, name: str) -> tuple[RichText, RichText]:
    """Both sides of one part as they are; what is not there is the empty text."""
    return _side(source, name), _side(target, name)


def _side(text: RichText, name: str) -> RichText:
    if name == WHOLE:
        return RichText() if text.is_blank else numbered(text)
    place = _place(name)
    if place is None:
        return RichText()
    if name.startswith("n"):
        return plain_content(text.notes[place - 1]) if 1 <= place <= len(text.notes) else RichText()
    if place >= len(text.blocks):
        return RichText()
    found = RichText((numbered(text).blocks[place],))
    return RichText() if found.is_blank else one_block(found)


def _place(name: str) -> int | None:
    return int(name[1:]) if name[:1] in ("b", "n") and name[1:].isdecimal() and len(name) < 8 else None


def joined(source: RichText, target: RichText, parts: Mapping[str, RichText]) -> RichText:
    """``target`` with these parts in the place of its own; the new blocks are of the kind of the original's.

    Footnotes called in the parts keep the text they have in ``parts``, else in ``target``; else they are blank.
    """
    notes = {str(number): words for number, words in enumerate(target.notes, 1)}
    notes |= {name[1:]: plain_of(content) for name, content in parts.items() if name[:1] == "n"}
    if WHOLE in parts:
        return with_notes(parts[WHOLE], notes).normalised()
    blocks = list(numbered(target).blocks)
    named = {place: parts[name] for name in parts if name[:1] == "b" and (place := _place(name)) is not None}
    if named or blocks:
        length = max([len(blocks), *(place + 1 for place in named)])
        if named and not any(block.spans for block in blocks):
            length = max(length, len(source.blocks))
        shapes = list(source.blocks[:length])
        blocks += [Block((), block.kind, block.depth) for block in shapes[len(blocks) :]]
        blocks += [Block()] * (length - len(blocks))
    for place, content in named.items():
        kept = blocks[place]
        spans = one_block(content).blocks[0].spans if content.blocks else ()
        blocks[place] = Block(spans, kept.kind, kept.depth)
    return with_notes(RichText(tuple(blocks)), notes).normalised()
