"""Rich texts as nobody writes them, for properties that must hold all the same."""

from __future__ import annotations

from hypothesis import strategies as st

from groupe_pays.domain.text import NOTE_ANCHOR, Block, BlockKind, RichText, Span

WORDS = st.text(max_size=12) | st.sampled_from(
    ["[n1]", "【n2】", "**重点**内容", "\n", "<b1>", "&amp;", " ", "\u00a0", "lb1", "1. a", "_x_", "]]>", "=1+1"]
)
_HREFS = st.none() | st.sampled_from(["", "https://a.example/?x=1&y=é", "https://b.example", "mailto:é@example.org"])
_SPANS = st.builds(Span, WORDS, st.sampled_from(["", "b", "i", "bi"]), _HREFS)
_NOTES = st.builds(lambda words: Span(NOTE_ANCHOR, "", None, words), WORDS)
_BLOCKS = st.builds(
    Block, st.lists(_SPANS | _NOTES, max_size=5).map(tuple), st.sampled_from(list(BlockKind)), st.integers(0, 4)
)
RICH_TEXTS = st.lists(_BLOCKS, max_size=4).map(lambda blocks: RichText(tuple(blocks)).normalised())
