"""The rules of Chinese typography that are certain from the text alone."""

from __future__ import annotations

from collections.abc import Iterator

from groupe_pays.domain.typing.edits import HAN, LATIN, Edit, Pattern, by_pattern
from groupe_pays.domain.typing.quotes import CHINESE, find_quotes

_FULL = {",": "，", ".": "。", ":": "：", ";": "；", "?": "？", "!": "！"}
_MARKS = "，。：；？！、（）《》【】“”‘’…"
_SOLID = "，。：；？！、（）《》【】"
"""Marks that bring their own white: no space beside them."""
_CHINESE = f"{HAN}，。：；？！、（）《》【】”’…"


_punctuation = by_pattern(
    ",.:;?!",
    rf"(?<=[{_CHINESE}])(?: ?[,:;?!]+(?![/\\,:;?!])|(?<![…。.])\.(?![.\w]))",
    lambda match: "".join(_FULL[sign] for sign in match.group().strip()),
)


def _brackets(text: str, ended: bool) -> Iterator[Edit]:
    """（ ） around or behind Chinese; a bracket is turned with its fellow."""
    if "(" not in text and ")" not in text:
        return
    open_at: list[int | None] = []
    for at, character in enumerate(text):
        if character == "（":
            open_at.append(None)
        elif character == "(":
            open_at.append(at if _beside_chinese(text, at) else -1)
        elif character == "）" and open_at:
            opening = open_at.pop()
            if opening is not None and opening >= 0:
                yield Edit(opening, opening + 1, "（")
        elif character == ")" and open_at:
            opening = open_at.pop()
            if opening is None or opening >= 0:
                yield Edit(at, at + 1, "）")
            if opening is not None and opening >= 0:
                yield Edit(opening, opening + 1, "（")
    if not ended:
        yield from (Edit(at, at + 1, "（") for at in open_at if at is not None and at >= 0)


def _beside_chinese(text: str, at: int) -> bool:
    """Whether Chinese stands right before a bracket, or right within it."""
    return bool(_HAN.match(text, at + 1) or (at and _CHINESE_CHARACTER.match(text, at - 1)))


_HAN = Pattern(f"[{HAN}]")
_CHINESE_CHARACTER = Pattern(f"[{_CHINESE}]")


def _quotes(text: str, ended: bool) -> Iterator[Edit]:
    """“ ” for straight marks, ‘ ’ within them."""
    return find_quotes(text, ended, CHINESE)


_titles_open = by_pattern("<", rf"<<(?=[{HAN}{LATIN}\d“])(?=[^<>\n]{{1,120}}(?:>>|》))", "《")
_titles_close = by_pattern(">", r"(?<=[^\s<>])>>", "》")


def _titles(text: str, ended: bool) -> Iterator[Edit]:
    """《 》 for << >>, in pairs."""
    yield from _titles_open(text, ended)
    for edit in _titles_close(text, ended):
        opening = max(text.rfind("<<", 0, edit.start), text.rfind("《", 0, edit.start))
        if opening >= 0 and not any(sign in text[opening + 2 : edit.start] for sign in ("》", ">>", "\n")):
            yield edit


_ellipsis = by_pattern(".。…", rf"(?<=[{_CHINESE}])(?<![…])(?:[.。]{{3,}}|…(?!…))", "……")
_no_break_spaces = by_pattern("\u00a0\u202f", "[\u00a0\u202f]", " ")
_space_wanted = by_pattern("", rf"(?<=[{HAN}])(?=[{LATIN}])|(?<=[{LATIN}])(?=[{HAN}])", " ")
_space_unwanted = by_pattern(
    " ",
    rf"(?<=[{_SOLID}]) +(?=[^\s])|(?<=[^\s]) +(?=[{_SOLID}])"
    rf"|(?<=[{HAN}])(?<![日号]) +(?=\d)|(?<=[日号]) +(?=\d)(?!\d{{1,2}}(?:[:：]|$))"
    rf"|(?<=[{HAN}]\d) +(?=[{HAN}])|(?<=[{HAN}]\d\d) +(?=[{HAN}])|(?<=[{HAN}]\d{{4}}) +(?=[{HAN}])"
    rf"|(?<=^\d) +(?=[{HAN}])|(?<=^\d\d) +(?=[{HAN}])|(?<=^\d{{4}}) +(?=[{HAN}])",
    "",
)


def _spacing(text: str, ended: bool) -> Iterator[Edit]:
    """A space between Chinese and Latin words, none beside digits and Chinese marks; 31日 14:00 keeps its own."""
    yield from _space_wanted(text, ended)
    yield from _space_unwanted(text, ended)


FINDERS = {
    "zh_punctuation": _punctuation,
    "zh_brackets": _brackets,
    "zh_quotes": _quotes,
    "zh_titles": _titles,
    "zh_ellipsis": _ellipsis,
    "zh_no_break_spaces": _no_break_spaces,
    "zh_spacing": _spacing,
}
"""By the value of their ``RuleId``, in the order in which they are told of."""
