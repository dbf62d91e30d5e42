"""Styles and list numbers of an OpenDocument text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from groupe_pays.exchange.documents_in.docx_styles import Counted, number_words

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_FORMATS = {"I": "upperRoman", "i": "lowerRoman", "A": "upperLetter", "a": "lowerLetter", "一, 二, 三, ...": "chinese"}
_DEEPEST = 40
_MOST_LEVELS = 10


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    name: str = ""
    heading: int = 0
    marks: str = ""
    list_style: str = ""

    @property
    def is_quotation(self) -> bool:
        return self.name.lower().startswith(("quot", "citation", "引用"))


@dataclass(frozen=True, slots=True)
class _ListLevel:
    format: str = ""
    """Blank for a bullet."""
    prefix: str = ""
    suffix: str = ""


class Styles:
    def __init__(self, roots: Sequence[Element]) -> None:
        self._found: dict[str, Element] = {}
        self._lists: dict[str, dict[int, _ListLevel]] = {}
        for root in roots:
            for style in root.iter(f"{STYLE}style"):
                self._found[style.get(f"{STYLE}name", "")] = style
            for style in root.iter(f"{TEXT}list-style"):
                self._lists[style.get(f"{STYLE}name", "")] = _list_levels(style)

    def paragraph(self, name: str) -> ParagraphStyle:
        chain = self._chain(name)
        if not chain:
            return ParagraphStyle(name)
        named = next((one for one in chain if not one.get(f"{STYLE}name", "").startswith("P")), chain[-1])
        shown = named.get(f"{STYLE}display-name") or named.get(f"{STYLE}name", "").replace("_20_", " ")
        outline = next((one.get(f"{STYLE}default-outline-level", "") for one in chain
                        if one.get(f"{STYLE}default-outline-level")), "")  # fmt: skip
        listed = next((one.get(f"{STYLE}list-style-name", "") for one in chain
                       if one.get(f"{STYLE}list-style-name")), "")  # fmt: skip
        marks = ""
        for one in reversed(chain):
            marks = _marks(one, marks)
        return ParagraphStyle(shown, int(outline) if outline.isdigit() else 0, marks, listed)

    def marks(self, name: str, before: str) -> str:
        marks = before
        for one in reversed(self._chain(name)):
            marks = _marks(one, marks)
        return marks

    def list_level(self, name: str, level: int) -> _ListLevel:
        return self._lists.get(name, {}).get(level, _ListLevel())

    def _chain(self, name: str) -> list[Element]:
        """A style and those it takes over from, the nearest first."""
        chain: list[Element] = []
        while name in self._found and len(chain) < _DEEPEST:
            chain.append(self._found[name])
            name = self._found[name].get(f"{STYLE}parent-style-name", "")
        return chain


class Counter:
    """Counts the items of numbered lists."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._counts: dict[str, list[int]] = {}

    def restart(self, style: str) -> None:
        self._counts.pop(style, None)

    def count(self, style: str, level: int) -> Counted:
        counts = self._counts.setdefault(style, [0] * (_MOST_LEVELS + 1))
        at = min(level, _MOST_LEVELS)
        counts[at] += 1
        for deeper in range(at + 1, _MOST_LEVELS + 1):
            counts[deeper] = 0
        kind = self._styles.list_level(style, at)
        if not kind.format:
            return Counted(False)
        words = number_words(counts[at], _FORMATS.get(kind.format, "decimal"))
        return Counted(True, f"{kind.prefix}{words}{kind.suffix}".strip())


def _list_levels(style: Element) -> dict[int, _ListLevel]:
    levels = {}
    for one in style:
        level = one.get(f"{TEXT}level", "")
        if level.isdigit() and one.tag == f"{TEXT}list-level-style-number":
            levels[int(level)] = _ListLevel(
                one.get(f"{STYLE}num-format", ""), one.get(f"{STYLE}num-prefix", ""), one.get(f"{STYLE}num-suffix", "")
            )
    return levels


def _marks(style: Element, before: str) -> str:
    settings = style.find(f"{STYLE}text-properties")
    if settings is None:
        return before
    weight, slant = settings.get(f"{_FO}font-weight"), settings.get(f"{_FO}font-style")
    bold = "b" in before if weight is None else weight == "bold" or (weight.isdigit() and int(weight) >= 600)
    slanted = "i" in before if slant is None else slant in ("italic", "oblique")
    line = settings.get(f"{STYLE}text-underline-style")
    under = "u" in before if line is None else line != "none"
    return "b" * bold + "i" * slanted + "u" * under
