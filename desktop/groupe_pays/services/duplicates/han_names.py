"""A Chinese name without what stands around it, and as it was written in Latin letters before pinyin."""

from __future__ import annotations

import re
from functools import lru_cache

_HAN = re.compile("[\u3400-\u9fff·]+(?:\\s+[\u3400-\u9fff·]+)*")
_BRACKETS = re.compile(r"\s*[(（\[【][^)）\]】]*[)）\]】]")
_TITLES = (
    *("先生", "女士", "小姐", "夫人", "同志", "教授", "博士", "老师", "院士"),
    *(
        "主任",
        "局长",
        "处长",
        "厅长",
        "市长",
        "省长",
        "部长",
        "科长",
        "书记",
        "主席",
        "会长",
        "校长",
        "院长",
        "大使",
        "总领事",
    ),
    *("经理", "总经理", "董事长", "秘书", "秘书长", "翻译"),
)
"""How somebody is addressed, behind the name; the surname alone keeps it: 王局长."""
_DEPUTY = "副"
_LEAST = 2
_INITIALS = (
    *(("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("d", "t"), ("t", "t"), ("g", "k"), ("k", "k")),
    *(("j", "ch"), ("q", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"), ("r", "j")),
)
_WHOLE = {
    **{"zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu", "er": "erh"},
    **{"ge": "ko", "ke": "ko", "he": "ho", "e": "o", "yan": "yen", "ye": "yeh", "yue": "yueh", "you": "yu", "yi": "i"},
    **{"yong": "yung", "gui": "kuei", "kui": "kuei", "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo"},
}


def names_in(text: str) -> tuple[str, str]:
    """What of a field is in Latin letters and what is in Chinese characters: « 陈宇伟 Chen Yuwei »."""
    if text.isascii():
        return text, ""
    han = "".join(_HAN.findall(text))
    return (_HAN.sub(" ", text), han) if han else (text, "")


@lru_cache(maxsize=16384)
def bare(name: str) -> str:
    """A Chinese name, folded, without what stands in brackets or how its bearer is addressed."""
    name = "".join(_BRACKETS.sub("", name).split()) or name
    for title in sorted(_TITLES, key=len, reverse=True):
        left = name.removesuffix(title)
        if left != name:
            left = left.removesuffix(_DEPUTY)
            return left if len(left) >= _LEAST else name
    return name


def wade_giles(syllable: str) -> str:
    """A syllable of pinyin as Wade and Giles wrote it, without its signs: xue is hsueh, zhao is chao."""
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    for pinyin, old in _INITIALS:
        if syllable.startswith(pinyin):
            return old + _final(syllable.removeprefix(pinyin), pinyin)
    return _final(syllable, "")


def _final(final: str, initial: str) -> str:
    final = final.replace("v", "u").replace("ong", "ung")
    if final.endswith("ian"):
        return final.removesuffix("an") + "en"
    if final in ("ie", "ue"):
        return final + "h"
    if final == "uo":
        return "o"  # cho, to, lo, tso; kuo, huo and shuo are told above
    return "ieh" if initial == "" and final == "ye" else final
