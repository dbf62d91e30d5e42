"""What the elements and styles of a page of HTML say of its text, as browsers, mail and word processors write it."""

from __future__ import annotations

import re
from collections.abc import Container

UNSEEN = frozenset(
    {
        *("head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template", "textarea"),
        *("title", "xml"),
    }
)
"""Elements whose words nobody reads."""
SINGLE = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
    }
)
UNCLOSED = frozenset({"p", "li", "dd", "dt", "td", "th", "tr", "option"})
"""Elements the next of their kind closes."""
DEEPEST = 200
"""Elements inside each other that are still told apart; a page never has so many."""
LINK = re.compile(r"(https?://|mailto:)\S", re.IGNORECASE)
SPACES = re.compile(r"[ \t\r\n\f]+")
LIST_LEVEL = re.compile(r"mso-list:[^;]*?level(\d+)", re.IGNORECASE)
"""The depth of what Word writes as a paragraph and means as a list item."""
LIST_MARKER = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
"""What Word writes for the bullet or the number itself."""
HIDDEN = re.compile(r"display:\s*none|mso-hide:\s*all", re.IGNORECASE)
_WEIGHT = re.compile(r"(?<![\w-])font-weight:\s*(\w+)", re.IGNORECASE)
_SLANT = re.compile(r"(?<![\w-])font-style:\s*(\w+)", re.IGNORECASE)
_BOLDEST = 600
"""The weight from which a letter counts as bold."""


def marks_in(
    tag: str,
    style: str,
    marks: str,
    bold: Container[str] = ("b", "strong"),
    slanted: Container[str] = ("i", "em", "cite"),
) -> str:
    """The marks inside an element, by its name and then by its style, which is stronger."""
    is_bold, is_slanted = "b" in marks or tag in bold, "i" in marks or tag in slanted
    if weight := _WEIGHT.search(style):
        value = weight[1].lower()
        is_bold = int(value) >= _BOLDEST if value.isdecimal() else value in ("bold", "bolder")
    if slant := _SLANT.search(style):
        is_slanted = slant[1].lower() in ("italic", "oblique")
    return "b" * is_bold + "i" * is_slanted
