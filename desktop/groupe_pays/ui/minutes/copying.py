"""A text for the clipboard of other programs, as plain HTML: paragraphs, lists, bold, italics, links."""

from __future__ import annotations

from html import escape

from groupe_pays.domain.text import Block, BlockKind, RichText, Span

_LISTS = {BlockKind.BULLET: "ul", BlockKind.NUMBER: "ol"}


def to_html(text: RichText) -> str:
    """The text without its footnotes, which other programs would take for words of the sentence."""
    parts: list[str] = []
    opened: list[str] = []
    for block in text.blocks:
        depth = block.depth if block.is_list_item else 0
        while len(opened) > depth or (opened and len(opened) == depth and opened[-1] != _LISTS[block.kind]):
            parts.append(f"</li></{opened.pop()}>")
        if depth == 0:
            parts.append(f"<p>{_spans(block)}</p>")
            continue
        if len(opened) == depth:
            parts.append("</li><li>")
        while len(opened) < depth:
            opened.append(_LISTS[block.kind])
            parts.append(f"<{opened[-1]}><li>")
        parts.append(_spans(block))
    parts += [f"</li></{tag}>" for tag in reversed(opened)]
    return "".join(parts)


def _spans(block: Block) -> str:
    return "".join(_span(span) for span in block.spans if span.note is None)


def _span(span: Span) -> str:
    words = escape(span.text).replace("\n", "<br>")
    if span.italic:
        words = f"<i>{words}</i>"
    if span.bold:
        words = f"<b>{words}</b>"
    return f'<a href="{escape(span.href)}">{words}</a>' if span.href else words
