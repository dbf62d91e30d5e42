"""Styles and automatic numbers of a Word file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADINGS = ("heading ", "titre ", "标题 ", "überschrift ")
_QUOTATIONS = ("quote", "citation", "intense quote", "引用", "引文")
_LIST_STYLE = re.compile(
    r"^(?:list (?:bullet|number|continue)|liste (?:à puces|à numéros|continue)|列表(?:项目符号|编号)?)\s*([2-5])$", re.I
)
_MOST_LEVELS = 9
_HAN_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Style:
    """``marks``: bold and italic of its letters; ``number``, ``level``: the list it puts its paragraphs in."""

    name: str = ""
    heading: int = 0
    marks: str = ""
    number: str = ""
    level: str = ""

    @property
    def depth(self) -> int:
        """Levels below the first that a style of lists says by its name: « List Bullet 2 »."""
        found = _LIST_STYLE.match(self.name)
        return int(found[1]) - 1 if found is not None else 0

    @property
    def is_quotation(self) -> bool:
        return self.name.lower().startswith(_QUOTATIONS)


@dataclass(frozen=True, slots=True)
class Level:
    format: str = "bullet"
    text: str = ""
    start: int = 1


@dataclass(frozen=True, slots=True)
class Counted:
    """A paragraph of a list: whether it has a number, and how that reads (« II. »)."""

    ordered: bool
    label: str = ""


@dataclass(slots=True)
class Numbering:
    """Counts the paragraphs of every list as Word does."""

    lists: dict[str, tuple[str, list[Level]]]
    _counts: dict[str, list[int]] = field(default_factory=dict)

    def count(self, number: str, level: int) -> Counted:
        """The next paragraph of the list ``number`` at ``level``, from 0."""
        abstract, levels = self.lists.get(number, ("", []))
        if not 0 <= level < len(levels):
            return Counted(False)
        counts = self._counts.setdefault(abstract, [one.start - 1 for one in levels])
        counts[level] += 1
        for deeper in range(level + 1, len(levels)):
            counts[deeper] = levels[deeper].start - 1
        kind = levels[level]
        if kind.format in ("bullet", "none"):
            return Counted(False)
        label = kind.text
        for at in range(min(len(levels), _MOST_LEVELS)):
            label = label.replace(f"%{at + 1}", number_words(max(counts[at], 1), levels[at].format))
        return Counted(True, label.strip())


def read_styles(root: Element | None) -> dict[str, Style]:
    """The styles by their ids, each with what it takes over from the one it is based on."""
    found = {one.get(f"{W}styleId", ""): one for one in (root.iter(f"{W}style") if root is not None else ())}
    read: dict[str, Style] = {}
    for key in found:
        _style(key, found, read, set())
    return read


def _style(key: str, found: dict[str, Element], read: dict[str, Style], open_ones: set[str]) -> Style:
    if key in read:
        return read[key]
    element = found.get(key)
    if element is None or key in open_ones or len(open_ones) > 50:
        return Style()
    based = _value(element, "basedOn")
    style = _style(based, found, read, open_ones | {key}) if based else Style()
    name = _value(element, "name") or key
    marks = "".join(mark for mark in "bi" if _switched(element.find(f"{W}rPr/{W}{mark}"), mark in style.marks))
    outline = _value(element, "pPr/outlineLvl")
    heading = int(outline) + 1 if outline.isdigit() and int(outline) < 9 else _heading(name) or style.heading
    number = _value(element, "pPr/numPr/numId") or style.number
    level = _value(element, "pPr/numPr/ilvl") or style.level
    read[key] = replace(style, name=name, heading=heading, marks="" if heading else marks, number=number, level=level)
    return read[key]


def _heading(name: str) -> int:
    lowered = name.lower()
    for begin in _HEADINGS:
        rest = lowered.removeprefix(begin)
        if rest != lowered and rest[:1].isdigit():
            return int(rest[0]) or 1
    return 0


def read_numbering(root: Element | None) -> dict[str, tuple[str, list[Level]]]:
    """The levels of each list by its number, with the key of what it counts with."""
    if root is None:
        return {}
    abstract = {one.get(f"{W}abstractNumId", ""): _levels(one) for one in root.iter(f"{W}abstractNum")}
    lists = {}
    for one in root.iter(f"{W}num"):
        key = _value(one, "abstractNumId")
        number = one.get(f"{W}numId", "")
        restarts = one.find(f"{W}lvlOverride/{W}startOverride") is not None
        lists[number] = (f"{key}/{number}" if restarts else key, abstract.get(key, []))
    return lists


def _levels(abstract: Element) -> list[Level]:
    levels = []
    for one in abstract.findall(f"{W}lvl")[:_MOST_LEVELS]:
        start = _value(one, "start")
        levels.append(
            Level(_value(one, "numFmt") or "bullet", _value(one, "lvlText"), int(start) if start.isdigit() else 1)
        )
    return levels


def number_words(number: int, kind: str) -> str:
    """A number as Word writes it in the format ``kind``."""
    if kind in ("upperRoman", "lowerRoman"):
        roman = to_roman(number)
        return roman if kind == "upperRoman" else roman.lower()
    if kind in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (number - 1) % 26)
        return letter if kind == "upperLetter" else letter.lower()
    if kind.startswith(("chinese", "ideograph", "taiwanese", "japanese")):
        return to_han(number)
    return str(number)


def to_roman(number: int) -> str:
    steps = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    number = min(number, 399)
    for value, letters in steps:
        written += letters * (number // value)
        number %= value
    return written


def to_han(number: int) -> str:
    tens, ones = divmod(min(number, 99), 10)
    if not tens:
        return _HAN_DIGITS[ones]
    return ("" if tens == 1 else _HAN_DIGITS[tens]) + "十" + (_HAN_DIGITS[ones] if ones else "")


def _value(element: Element, path: str) -> str:
    found = element.find("/".join(W + step for step in path.split("/")))
    return found.get(f"{W}val", "") if found is not None else ""


def _switched(found: Element | None, before: bool) -> bool:
    return before if found is None else found.get(f"{W}val", "true") not in ("0", "false", "off")
