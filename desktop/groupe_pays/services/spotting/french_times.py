"""Hours of the day and ranks of a French text, in Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from groupe_pays.domain.proposals import Proposal, ProposalKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import chinese_numeral, duration_words, roman, time_range, time_words
from groupe_pays.services.spotting.common import Finder, compiled, proposal

_HOUR = "([01]?\\d|2[0-4]) ?(?:h|heures?)(?: ?([0-5]\\d))?"
_TIMES = compiled(f"\\b{_HOUR}\\b(?: ?(?:[-–—]|à|et) ?{_HOUR}\\b)?")
_RANKS = compiled(
    "\\b(?:(\\d{1,3})|([IVX]{1,6}))(?:er|re|ère|e|ème|nd|nde|es|res|ers|ères|èmes|nds|ndes)\\b(?= ?(\\w*))"
)
_WORDS = {
    **{"premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4},
    **{"cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10},
}
_SAID = compiled(f"\\b({'|'.join(_WORDS)})(s?) (?=(\\w+))")
_GATHERINGS = ("rencontre", "assise", "forum", "édition", "session", "congrès", "salon", "foire")
_SITTINGS = ("réunion", "séance", "comité", "visite", "mission")
_EARLIEST = 6
"""Hour before which no meeting is likely to begin."""


def _times(text: str) -> Iterator[Proposal]:
    for match in _TIMES.finditer(text):
        start, end = _time(match[1], match[2]), _time(match[3], match[4])
        if start is None:
            continue
        clock = time_range(start, end, Language.ZH) if end else time_words(start, Language.ZH)
        lasting = _lasting(start, end) if start.hour < _EARLIEST else ()
        yield proposal(ProposalKind.TIME, match, *lasting, clock)


def _lasting(start: time, end: time | None) -> tuple[str, ...]:
    """« 1 h 30 à 2 h » speaks of how long rather than of the middle of the night."""
    words = [duration_words(60 * each.hour + each.minute, Language.ZH) for each in (start, end) if each is not None]
    return ("至".join(words),)


def _time(hour: str | None, minute: str | None) -> time | None:
    return None if hour is None else time(int(hour) % 24, int(minute or 0))


def _ranks(text: str) -> Iterator[Proposal]:
    """« 5es Rencontres », « XIIe édition », « troisième réunion »: what is counted tells the measure word."""
    for match in _RANKS.finditer(text):
        measure = _measure(match[3])
        value = int(match[1]) if match[1] else _roman(match[2])
        if value and (match[1] or measure):
            yield proposal(ProposalKind.ORDINAL, match, f"第{chinese_numeral(value)}{measure}")
    for match in _SAID.finditer(text):
        measure = _measure(match[3])
        if measure:
            said = f"第{chinese_numeral(_WORDS[match[1].casefold()])}{measure}"
            yield Proposal(ProposalKind.ORDINAL, match.start(), match.end(2), match[1] + match[2], (said,))


def _roman(letters: str) -> int:
    return next((value for value in range(1, 40) if letters == roman(value)), 0)


def _measure(following: str) -> str:
    following = following.casefold()
    return "届" if following.startswith(_GATHERINGS) else "次" if following.startswith(_SITTINGS) else ""


FINDERS: tuple[Finder, ...] = (_times, _ranks)
