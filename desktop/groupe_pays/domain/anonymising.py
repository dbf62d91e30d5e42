"""A name taken out of words that somebody wrote, wherever they are kept: in spans, footnotes, addresses of links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from groupe_pays.domain.text import Block, RichText, Span

Found = Sequence[tuple[int, int]]
Find = Callable[[str], Found]
"""Where a name stands in words: first character and the one behind the last, in their order."""


def all_words(text: RichText) -> str:
    """What a text says, and what its footnotes and the addresses of its links say."""
    addresses = (span.href for span in text.spans() if span.href)
    return "\n".join((text.plain, *text.notes, *addresses))


def renamed(words: str, find: Find, instead: str) -> str:
    """Plain words with another name."""
    out, at = [], 0
    for start, end in find(words):
        out += [words[at:start], instead]
        at = end
    return "".join((*out, words[at:]))


def renamed_text(text: RichText, find: Find, instead: str) -> RichText:
    """A text with another name, also where the name is in two formats; it takes the format the name began in."""
    return RichText(tuple(_renamed_block(block, find, instead) for block in text.blocks)).normalised()


def _renamed_block(block: Block, find: Find, instead: str) -> Block:
    found = list(find("".join(span.text for span in block.spans)))
    spans: list[Span] = []
    at = 0
    for span in block.spans:
        spans.append(_without(span, at, found, instead, find))
        at += len(span.text)
    return replace(block, spans=tuple(spans))


def _without(span: Span, at: int, found: Found, instead: str, find: Find) -> Span:
    """One span that begins at ``at``: the other name where a name begins in it, nothing where one goes on."""
    if span.note is not None:
        return replace(span, note=renamed(span.note, find, instead))
    out, done, end = [], at, at + len(span.text)
    for start, behind in found:
        if behind > at and start < end:
            out.append(span.text[done - at : max(start, done) - at])
            out += [instead] if start >= at else []
            done = min(max(behind, done), end)
    out.append(span.text[done - at :])
    href = "" if span.href and find(span.href) else span.href
    return replace(span, text="".join(out), href=href)
