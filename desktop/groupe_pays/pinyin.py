"""Chinese names by the letters of their pinyin: « jiang », « kaiyun » and « jky » all mean 蒋开云.

The one home of it: the lists, the roll call, walk-ins and the speakers of the minutes ask here. The readings come from
pypinyin, imported when somebody first types Latin letters beside Chinese names; ``make_ready`` does it beforehand.
"""

from __future__ import annotations

import os
from functools import lru_cache

from groupe_pays.domain.names import has_han

LEAST_LETTERS = 2
"""Letters before a name is spelled: one letter begins half of them."""

Readings = tuple[frozenset[str], ...]
"""What each character may be said as, without tones: 重 is « zhong » and « chong », 单 « dan » and « shan »."""


def make_ready() -> None:
    """Import the table of readings; takes 0.1 s, in any thread, while nobody waits for it."""
    readings("中")


@lru_cache(maxsize=8192)
def readings(text: str) -> Readings:
    """The readings of the Chinese characters of a text, in their order; other characters are passed over."""
    if not has_han(text):
        return ()
    # Readings of whole phrases would take twice the time and five times the memory: every reading counts here anyway.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin import Style, pinyin

    said = pinyin(text, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(frozenset(form for reading in each for form in _forms(reading)) for each in said)


def syllables(text: str) -> tuple[str, ...]:
    """The usual reading of each Chinese character of a text, without tones."""
    if not has_han(text):
        return ()
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin import Style, lazy_pinyin

    return tuple(lazy_pinyin(text, style=Style.NORMAL, errors="ignore"))


def spelled(text: str) -> tuple[str, ...]:
    """How a text with Chinese characters is typed in Latin letters: whole and by initials, « jiangkaiyun », « jky »."""
    said = syllables(text)
    return ("".join(said), "".join(each[0] for each in said)) if said else ()


def spells(typed: str, text: str) -> bool:
    """Whether folded Latin letters spell ``text`` from one of its characters on.

    Whole syllables with the last one begun (« kaiy »), then or at once the first letters of the following ones
    (« jky », « jiangky »). Nothing is spelled by a single letter.
    """
    if len(typed) < LEAST_LETTERS or not (typed.isascii() and typed.isalpha()):
        return False
    said = readings(text)
    return any(_follows(typed, said, start) for start in range(len(said)))


def _follows(typed: str, said: Readings, at: int) -> bool:
    """Syllables from ``at`` on, the last of them perhaps only begun, or initials to the end."""
    if not typed:
        return True
    if at == len(said):
        return False
    if any(reading.startswith(typed) for reading in said[at]) or _are_initials(typed, said, at):
        return True
    return any(typed.startswith(each) and _follows(typed[len(each) :], said, at + 1) for each in said[at])


def _are_initials(typed: str, said: Readings, at: int) -> bool:
    places = said[at : at + len(typed)]
    return len(places) == len(typed) and all(
        any(reading[0] == letter for reading in each) for letter, each in zip(typed, places, strict=True)
    )


def _forms(reading: str) -> tuple[str, ...]:
    """« lü » is typed « lv » or « lu »."""
    return (reading, reading.replace("v", "u")) if "v" in reading else (reading,)
