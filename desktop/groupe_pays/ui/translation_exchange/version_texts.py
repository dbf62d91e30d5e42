"""A text in HTML for a label: its formatting, or what changed in it; never by colour alone."""

from __future__ import annotations

import html

from groupe_pays.domain.differences import differences
from groupe_pays.domain.text import NOTE_ANCHOR, RichText, Span
from groupe_pays.ui.widgets.change_html import pieces_html


def text_html(text: RichText) -> str:
    """Bold, italic, links underlined, footnote calls raised."""
    return "<br>".join("".join(_span_html(span) for span in block.spans) for block in text.blocks)


def _span_html(span: Span) -> str:
    if span.note is not None:
        return f"<sup>[{html.escape(span.note)}]</sup>"
    words = html.escape(span.text).replace("\n", "<br>")
    for is_on, tag in ((span.bold, "b"), (span.italic, "i"), (span.href is not None, "u")):
        words = f"<{tag}>{words}</{tag}>" if is_on else words
    return words


def changed_html(old: RichText, new: RichText) -> str:
    """The new text with what came underlined and what went struck through; formatted where no word changed."""
    before, after = old.plain.replace(NOTE_ANCHOR, ""), new.plain.replace(NOTE_ANCHOR, "")
    if before == after:
        return text_html(new)
    return pieces_html(differences(before, after))
