"""Pages of a plain text parted by form feeds, as a PDF gives them: what stands at their edges, and the text between."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_PAGE_WORD = re.compile(r"page|页|\bp\.|\d\s*/\s*\d", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_NUMBER = re.compile(r"^[-–—\s]*(?:page|p\.)?\s*\d{1,4}(?:\s*(?:/|sur|of|de)\s*\d{1,4})?[-–—\s]*$", re.IGNORECASE)
_DEEPEST = 3
"""Lines of a head or a foot."""
_FARTHEST = 2
"""From one line of it to the next: an empty one may stand between, more part it from the text."""
_END = re.compile(r"[.!?:;…»”\"。！？：；”）)]\s*$")


@dataclass(frozen=True, slots=True)
class Pages:
    """``text`` runs through all pages; ``heads`` and ``feet`` are each told once."""

    text: str
    heads: tuple[str, ...] = ()
    feet: tuple[str, ...] = ()


def read_pages(text: str) -> Pages:
    """A text without what comes back at the edges of its pages; as it is where it has no form feeds."""
    pages = [page.split("\n") for page in text.replace("\r\n", "\n").split("\f")]
    pages = [page for page in pages if any(line.strip() for line in page)]
    if len(pages) < 2:
        return Pages(text.replace("\f", "\n"))
    upper, lower = _counts(pages, 1), _counts(pages, -1)
    heads: dict[str, None] = {}
    feet: dict[str, None] = {}
    kept = []
    for page in pages:
        lines, head = _cut(page, upper, len(pages))
        turned, foot = _cut(lines[::-1], lower, len(pages))
        heads |= dict.fromkeys(head)
        feet |= dict.fromkeys(reversed(foot))
        kept.append(turned[::-1])
    return Pages(_joined(kept), tuple(heads), tuple(feet))


def _counts(pages: list[list[str]], step: int) -> Counter[str]:
    """How many pages have a line among their first ones, or their last ones, figures apart."""
    return Counter(
        words
        for page in pages
        for words in {_bare(line) for line in [one for one in page[::step] if one.strip()][:_DEEPEST]}
    )


def _cut(lines: list[str], counts: Counter[str], pages: int) -> tuple[list[str], list[str]]:
    """The lines without those at their beginning that come back on most pages; and these."""
    edge: list[int] = []
    for at in [at for at, line in enumerate(lines) if line.strip()][:_DEEPEST]:
        far = edge and at - edge[-1] > _FARTHEST
        if far or not _is_edge(lines[at], counts, pages):
            break
        edge.append(at)
    if not edge:
        return lines, []
    return lines[edge[-1] + 1 :], [lines[at].strip() for at in edge]


def _is_edge(line: str, counts: Counter[str], pages: int) -> bool:
    often = counts[_bare(line)]
    return bool(_NUMBER.match(line)) or (often >= 2 and 2 * often > pages)


def _bare(line: str) -> str:
    """A line that names its page is one with those of the other pages."""
    words = " ".join(line.split())
    return _FIGURES.sub("#", words) if _PAGE_WORD.search(words) else words


def _joined(pages: list[list[str]]) -> str:
    """The pages after each other, with no empty line inside a sentence that goes on."""
    text = ""
    for page in pages:
        words = "\n".join(page).strip("\n")
        before = text.rpartition("\n")[2]
        text += ("\n" if before.strip() and not _END.search(before) else "\n\n") + words if text else words
    return text
