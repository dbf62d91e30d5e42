"""Given names that are one: called shortly, spelled as they are said, or typed with a slip of the hand."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

_CALLED = {
    "alex": "alexandre alexandra alexis",
    "babeth": "elisabeth",
    "ben": "benoit benjamin",
    "bernie": "bernard bernadette",
    "bob": "robert",
    "caro": "caroline",
    "cathy": "catherine",
    "charlie": "charles charlotte",
    "chris": "christophe christian christine christelle christiane",
    "clem": "clement clemence clementine",
    "dan": "daniel danielle",
    "dany": "daniel danielle",
    "dede": "andre",
    "didi": "didier",
    "dom": "dominique",
    "domi": "dominique",
    "eddy": "edouard edmond",
    "flo": "florence florian florent",
    "fred": "frederic frederique alfred",
    "gaby": "gabriel gabrielle",
    "gege": "gerard",
    "greg": "gregory gregoire",
    "isa": "isabelle",
    "jacky": "jacques jacqueline",
    "jeannot": "jean",
    "jeff": "jeanfrancois geoffrey geoffroy",
    "jo": "joseph joel joelle josette jocelyne jocelyn",
    "josy": "josiane josette",
    "kiki": "christian christine",
    "laeti": "laetitia",
    "leo": "leonard leopold",
    "lolo": "laurent laurence",
    "ludo": "ludovic",
    "lulu": "lucien lucienne",
    "mado": "madeleine",
    "manu": "emmanuel emmanuelle manuel manuelle",
    "max": "maxime maximilien",
    "mich": "michel michele",
    "mike": "michel michael mickael",
    "momo": "mohamed maurice",
    "nat": "nathalie nathan",
    "nath": "nathalie",
    "nico": "nicolas",
    "pat": "patrick patricia",
    "phil": "philippe",
    "pierrot": "pierre",
    "raph": "raphael raphaelle",
    "sam": "samuel samir samia",
    "sandra": "alexandra",
    "seb": "sebastien",
    "stef": "stephane stephanie",
    "steph": "stephane stephanie",
    "theo": "theodore theophile",
    "titi": "thierry",
    "tom": "thomas",
    "tony": "antoine anthony",
    "val": "valerie valentin valentine",
    "vero": "veronique",
    "vince": "vincent",
    "xav": "xavier",
    "zab": "isabelle",
}
_SAID = (
    ("eau", "o"),
    ("au", "o"),
    ("hs", "x"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "c"),
    ("k", "c"),
    ("y", "i"),
    ("z", "s"),
)
_DOUBLED = re.compile(r"(.)\1+(?=.)")
"""Not at the end, where it is another name: « Andrée » is not André."""
_ROWS = ("azertyuiop qsdfghjklm wxcvbn", "qwertyuiop asdfghjkl zxcvbnm")
_LEAST = 5
"""Letters of a given name from which on a wrong key can be told from another name."""


def is_called(one: str, other: str) -> bool:
    """« Fred » and « Frédéric », folded, in either order."""
    return other in _called().get(one, ()) or one in _called().get(other, ())


@lru_cache(maxsize=16384)
def said(name: str) -> str:
    """A folded given name by its sound: Thierry, Thiery; Mohammed, Mohamed; Catherine, Katherine; Hsiao, Xiao."""
    for written, sound in _SAID:
        name = name.replace(written, sound)
    return _DOUBLED.sub(r"\1", name)


def is_mistyped(one: str, other: str) -> bool:
    """One key beside the right one, or two letters that changed places: « Xaviet » for Xavier."""
    if min(len(one), len(other)) < _LEAST or len(one) != len(other) or OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    wrong = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 2 or wrong[0] in _beside()


@cache
def _called() -> dict[str, tuple[str, ...]]:
    return {short: tuple(long.split()) for short, long in _CALLED.items()}


@cache
def _beside() -> frozenset[tuple[str, str]]:
    """Keys of one row next to each other, on French and English keyboards, both ways."""
    pairs = [pair for keyboard in _ROWS for row in keyboard.split() for pair in pairwise(row)]
    return frozenset(pairs) | {(b, a) for a, b in pairs}
