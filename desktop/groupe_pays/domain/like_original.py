"""A text that came back, in small things as its original has them: spaces at its ends, spelling of addresses."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

from groupe_pays.domain.text import RichText, Span


def ending_like(content: RichText, original: RichText) -> RichText:
    """The content without a space at an end where the original has none: it was typed by a slip."""
    if content.is_blank or not original.blocks:
        return content
    words, pattern = content.characters, original.characters
    blocks = list(content.blocks)
    if words[:1] in " \t" and not pattern[:1].isspace() and blocks[0].spans:
        first, *rest = blocks[0].spans
        blocks[0] = replace(blocks[0], spans=(replace(first, text=first.text.lstrip(" \t")), *rest))
    if words[-1:] in " \t" and not pattern[-1:].isspace() and blocks[-1].spans:
        *start, last = blocks[-1].spans
        blocks[-1] = replace(blocks[-1], spans=(*start, replace(last, text=last.text.rstrip(" \t"))))
    return RichText(tuple(blocks)).normalised()


def leads_alike(href: str, other: str) -> bool:
    """Whether two links have one address: word processors tidy them."""
    return unquote(href).rstrip("/").casefold() == unquote(other).rstrip("/").casefold()


def with_links_of(content: RichText, original: RichText) -> RichText:
    """The content with its links spelled as those of the original that lead to the same place."""
    hrefs = [span.href for span in original.spans() if span.href]
    if not hrefs or all(span.href is None or span.href in hrefs for span in content.spans()):
        return content

    def spelled(span: Span) -> Span:
        alike = next((href for href in hrefs if span.href and leads_alike(href, span.href)), span.href)
        return replace(span, href=alike)

    blocks = tuple(replace(block, spans=tuple(map(spelled, block.spans))) for block in content.blocks)
    return RichText(blocks).normalised()
