"""Names so many people bear that a name alone does not tell who is meant."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_FRENCH = (
    "martin bernard thomas petit robert richard durand dubois moreau laurent simon michel lefebvre leroy roux "
    "david bertrand morel fournier girard bonnet dupont lambert fontaine rousseau vincent muller lefevre faure "
    "andre mercier blanc guerin boyer garnier chevalier francois legrand gauthier garcia perrin robin clement "
    "morin nicolas henry roussel mathieu gautier masson marchand duval denis dumont marie lemaire noel meyer "
    "dufour meunier brun blanchard giraud joly riviere lucas brunet gaillard barbier arnaud martinez gerard "
    "roche renard schmitt roy leroux colin vidal caron picard roger fabre aubert lemoine renaud dumas lacroix "
    "olivier philippe bourgeois pierre benoit rey leclerc payet rolland leclercq guillaume lecomte lopez jean "
    "dupuy guillot hubert berger carpentier sanchez "
)
_CHINESE = (
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han "
    "tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du "
    "dai xia zhong tian ren fan fang shi yao tan zou jin hao kong bai cui kang mao qiu qin gu hou shao meng long "
    "wan duan lei qian yin yi chang qiao lai gong wen "
)
_ONE_SYLLABLE = 5
"""Most letters of a given name that is one syllable of pinyin, such as « Zhang » or « Xiang »."""


_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[b-df-hj-np-tw-z])?(?:[iu]?(?:a[ino]?(?:ng|n)?|e[inr]?(?:ng)?|ong|[iou]n?g?|ui|iu)))+"
)


@lru_cache(maxsize=16384)
def is_pinyin(letters: str) -> bool:
    """Whether folded letters without spaces can be syllables of pinyin, by their form."""
    return _PINYIN.fullmatch(letters) is not None


def bears_common_french_name(last: str) -> bool:
    """Of a folded surname."""
    return last in _french()


def bears_common_chinese_name(first: str, last: str, han: str) -> bool:
    """Two characters, or a frequent surname and one syllable: there are 300,000 people called 王伟."""
    if han:
        return len(han) == 2
    return last in _chinese() and 0 < len(first) <= _ONE_SYLLABLE


@cache
def _french() -> frozenset[str]:
    return frozenset(_FRENCH.split())


@cache
def _chinese() -> frozenset[str]:
    return frozenset(_CHINESE.split())
