"""Numbers, lists and sizes as a language writes them, and the numerals of headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.text import Language

_SEPARATORS = {Language.FR: ("\u202f", ","), Language.ZH: (",", "."), Language.EN: (",", ".")}
_UNITS = {
    Language.FR: ("o", "ko", "Mo", "Go", "To"),
    Language.ZH: ("B", "KB", "MB", "GB", "TB"),
    Language.EN: ("B", "kB", "MB", "GB", "TB"),
}
_LAST = {Language.FR: " et ", Language.ZH: "和", Language.EN: " and "}
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_HAN_DIGITS = "零一二三四五六七八九"
_HAN_UNITS = ("", "十", "百", "千")
_HAN_BY_LATIN = re.compile("(?<=[\u3400-\u9fff])(?=[A-Za-zÀ-ɏ])|(?<=[A-Za-zÀ-ɏ])(?=[\u3400-\u9fff])")
_STOPS = tuple(".!?…:。！？：")
_INNER_QUOTES = str.maketrans("“”", "‘’")


def number(value: float, language: Language, decimals: int = 0) -> str:
    """1733732 as « 1 733 732 » (U+202F), zh and en 1,733,732; a French decimal comma."""
    thousands, point = _SEPARATORS[language]
    signs = {",": thousands, ".": point, "-": "\u2212"}
    return "".join(signs.get(sign, sign) for sign in f"{value:,.{decimals}f}")


def percent(share: float, language: Language) -> str:
    """0.917 as « 92 % » (U+202F), "92%"."""
    space = "\u202f" if language is Language.FR else ""
    return f"{number(100 * share, language)}{space}%"


def bytes_size(size: int, language: Language) -> str:
    """« 1,2 Mo », "340 kB": thousands of bytes, one decimal below ten."""
    value, unit = float(size), 0
    while round(value) >= 1000 and unit < len(_UNITS[language]) - 1:
        value, unit = value / 1000, unit + 1
    decimals = 1 if unit and value < 9.95 else 0
    space = " " if language is Language.ZH else "\u00a0"
    return number(value, language, decimals) + space + _UNITS[language][unit]


def list_of(words: Sequence[str], language: Language) -> str:
    """« a, b et c », a、b和c, "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    comma = "、" if language is Language.ZH else ", "
    return comma.join(words[:-1]) + _LAST[language] + words[-1]


def joined(words: Iterable[str], language: Language) -> str:
    """« 43 personnes, 9 excusés »; zh 43人，9人请假: side by side without « and »; blanks are left out."""
    return ("，" if language is Language.ZH else ", ").join(word for word in words if word)


def sentences(told: Iterable[str], language: Language) -> str:
    """Sentences one after the other, with a space between them but in Chinese; missing full stops are added."""
    whole = (words if words.endswith(_STOPS) else words + ("。" if language is Language.ZH else ".") for words in told)
    return ("" if language is Language.ZH else " ").join(whole)


def counted(words: str, language: Language, **counts: int) -> str:
    """A sentence with its counts filled in as the language writes numbers: « 1 673 termes ».

    The form, singular or plural, is chosen by whoever gives the sentence.
    """
    return words.format(**{name: number(count, language) for name, count in counts.items()})


def with_aside(words: str, aside: str, language: Language) -> str:
    """« Décision (Ctrl+Maj+D) », 决定（Ctrl+Shift+D）: an aside in brackets; none where it is empty."""
    if not aside:
        return words
    return f"{words}（{aside}）" if language is Language.ZH else f"{words} ({aside})"


def spaced(words: str, language: Language) -> str:
    """新建人员 Jocelyne Bougeard: a Latin name put into a Chinese sentence stands apart from its characters."""
    return _HAN_BY_LATIN.sub(" ", words) if language is Language.ZH else words


def within_quotes(words: str, language: Language) -> str:
    """Words that will stand in quotes: 新建“成都” becomes 新建‘成都’; French labels have the inner ones already."""
    return words.translate(_INNER_QUOTES) if language is Language.ZH else words


def roman(value: int) -> str:
    """IV for 4; outside 1-3999 the digits themselves."""
    if not 0 < value < 4000:
        return str(value)
    letters = ""
    for worth, sign in _ROMAN:
        times, value = divmod(value, worth)
        letters += sign * times
    return letters


def chinese_numeral(value: int) -> str:
    """十一 for 11, 一百零五 for 105; outside 0-9999 the digits themselves."""
    if not 0 <= value < 10_000:
        return str(value)
    digits = str(value)
    words = ""
    for place, digit in zip(range(len(digits) - 1, -1, -1), map(int, digits), strict=True):
        if digit:
            words += _HAN_DIGITS[digit] + _HAN_UNITS[place]
        elif words and not words.endswith("零"):
            words += "零"
    words = words.rstrip("零") or "零"
    return words[1:] if words.startswith("一十") else words


def item_number(path: Sequence[int], numbering: Numbering = Numbering.ARABIC, language: Language = Language.FR) -> str:
    """The number of an item by its ordinals from the top: « II » or 二 for (2,) in roman numbering, else 2, 3.1."""
    if len(path) == 1 and numbering is Numbering.ROMAN:
        return chinese_numeral(path[0]) if language is Language.ZH else roman(path[0])
    return ".".join(map(str, path))


def ordinal(value: int, language: Language, *, feminine: bool = False, plural: bool = False) -> str:
    """« 1er », « 1re », « 1res », « 5e », « 5es »; zh 第5; en 1st. The letters are plain: print raises them."""
    if language is Language.ZH:
        return f"第{value}"
    if language is Language.EN:
        last = {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
        return f"{value}{'th' if value % 100 in (11, 12, 13) else last}"
    letters = ("re" if feminine else "er") if value == 1 else "e"
    return f"{value}{letters}{'s' if plural else ''}"
