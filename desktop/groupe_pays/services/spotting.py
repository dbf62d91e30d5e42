"""Dates, times, ordinals and numbers of a text, each as the other language writes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, time
from decimal import Decimal

from groupe_pays.domain.dates import parse_words
from groupe_pays.domain.proposals import Proposal, ProposalKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import chinese_numeral, date_words, duration_words, number, ordinal, time_range, time_words

_TODAY = date(2000, 1, 1)
"""Dates of a text are told by themselves: what is missing of them stays out of the proposal."""

_SPACE = "[ \u00a0\u202f]"
_MONTH = (
    "(?:janv(?:ier|\\.)|févr(?:ier|\\.)|mars|avr(?:il|\\.)|mai|juin|juil(?:let|\\.)|août|sept(?:embre|\\.)"
    "|oct(?:obre|\\.)|nov(?:embre|\\.)|déc(?:embre|\\.))"
)
_DAY = "(?:1er|[12]?\\d|3[01])"
_YEAR = "(?:19|20)\\d\\d"
_NUMBER_FR = "\\d{1,3}(?: \\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?"
_NUMBER_ZH = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", _SPACE), re.IGNORECASE)


_FRENCH_DATES = _compiled(
    f"\\b(?:{_DAY} {_MONTH}(?: ?[-–] ?| au ){_DAY} {_MONTH}(?: {_YEAR})?"
    f"|{_DAY}(?: ?[-–] ?| et | au ){_DAY} {_MONTH}(?: {_YEAR})?"
    f"|(?:(?:fin|début|mi) ?-? ?)?(?:{_DAY} )?{_MONTH}(?: {_YEAR})?"
    f"|(?:1er|2e|3e|4e|premier|second|deuxième|troisième|quatrième) (?:trimestre|semestre)(?: {_YEAR})?"
    f"|(?:fin|début|mi|courant|printemps|été|automne|hiver) ?-? ?{_YEAR}"
    f"|(?<=\\ben ){_YEAR}|\\d{{1,2}}/\\d{{1,2}}/{_YEAR})(?!\\w)"
)
_CHINESE_DAY = "(?:[12]?\\d|3[01]|[一二三]?十?[一二三四五六七八九十])日"
_CHINESE_MONTH = "(?:1?\\d|十?[一二三四五六七八九十])月"
_IN_MONTH = f"{_CHINESE_MONTH}(?:{_CHINESE_DAY}(?:[至—-](?:{_CHINESE_MONTH})?{_CHINESE_DAY})?|[初底末]|[上中下]旬)"
_CHINESE_DATES = _compiled(
    f"{_YEAR}年(?:{_IN_MONTH}|{_CHINESE_MONTH}|[上下]半年|第?[一二三四1-4]季度|年?[初底末]|[春夏秋冬]季?)?"
    f"|{_IN_MONTH}|(?<![一-鿿\\d])1?\\d月|[上下]半年|第[一二三四1-4]季度"
)
_FRENCH_PART = re.compile("fin|début|mi", re.IGNORECASE)
_FRENCH_TIMES = _compiled(
    "\\b([01]?\\d|2[0-4]) ?(?:h|heures?)(?: ?([0-5]\\d))?\\b"
    "(?: ?(?:[-–—]|à) ?([01]?\\d|2[0-4]) ?(?:h|heures?)(?: ?([0-5]\\d))?\\b)?"
)
_CHINESE_TIMES = re.compile(r"(?<!\d)([01]?\d|2[0-4])[:：]([0-5]\d)(?:[—–-]([01]?\d|2[0-4])[:：]([0-5]\d))?(?!\d)")
_FRENCH_ORDINALS = re.compile(r"\b(\d{1,3})(?:er|re|ère|e|ème|es|res|ers|ères|èmes)\b(?= ?(\w*))".replace(" ", _SPACE))
_CHINESE_ORDINALS = re.compile(r"第([一二三四五六七八九十]{1,3}|\d{1,3})([届次]?)")
_FRENCH_NUMBERS = _compiled(
    f"(?<![\\w,.])({_NUMBER_FR})(?: (millions?|milliards?)\\b)?((?: ?d[e’'])? ?(?:%|€|euros?\\b))?(?![\\w,.]*\\d)"
)
_CHINESE_NUMBERS = re.compile(rf"(?<![\d.,])({_NUMBER_ZH})([万亿])?(欧元|%)?(?![\d:：年月日])")
_GATHERINGS = ("rencontre", "assise", "forum", "édition", "session", "congrès", "salon", "foire")
_SITTINGS = ("réunion", "séance", "comité", "visite", "mission")
_BIG = {"million": 10**6, "milliard": 10**9, "万": 10**4, "亿": 10**8}
_EARLIEST = 6
"""Hour before which no meeting is likely to begin."""
_LEAST_WORTH = 1000
"""Smaller numbers are written alike in both languages."""


def spot(text: str, language: Language) -> list[Proposal]:
    """What can be said in the other language without translating, in its order; nothing over anything else."""
    taken: list[tuple[int, int]] = []
    found: list[Proposal] = []
    for finder in _FINDERS[language]:
        for proposal in finder(text):
            if all(proposal.end <= start or proposal.start >= end for start, end in taken):
                found.append(proposal)
                taken.append((proposal.start, proposal.end))
    return sorted(found, key=lambda one: one.start)


def _dates(text: str, language: Language) -> Iterator[Proposal]:
    pattern = _CHINESE_DATES if language is Language.ZH else _FRENCH_DATES
    for match in pattern.finditer(text):
        when = parse_words(match[0], language, _TODAY)
        if when is None or not _is_dated(match[0], language):
            continue
        words = date_words(when, language.other, year=bool(re.search(_YEAR, match[0])))
        if language is Language.ZH:
            yield _proposal(ProposalKind.DATE, match, words, *_from_to(words))
        else:
            yield _proposal(ProposalKind.DATE, match, _two_days(words, match[0]))


def _is_dated(words: str, language: Language) -> bool:
    """« mars » alone may be the planet; « fin mars » is a date."""
    return language is Language.ZH or any(sign.isdigit() for sign in words) or _FRENCH_PART.match(words) is not None


def _from_to(words: str) -> tuple[str, ...]:
    """« 27–30 octobre » as it stands in a sentence: « du 27 au 30 octobre »."""
    return (f"du {re.sub(' ?– ?', ' au ', words)}",) if "–" in words else ()


def _two_days(words: str, french: str) -> str:
    """« 28 et 30 octobre » are two days, not three."""
    days = re.match(f"({_DAY}) et ({_DAY}) ".replace(" ", _SPACE), french)
    if days is None or int(days[2]) - int(re.sub(r"\D", "", days[1])) == 1:
        return words
    return words.replace("至", "和")


def _times(text: str, language: Language) -> Iterator[Proposal]:
    for match in (_CHINESE_TIMES if language is Language.ZH else _FRENCH_TIMES).finditer(text):
        start, end = _time(match[1], match[2]), _time(match[3], match[4])
        if start is None:
            continue
        other = language.other
        clock = time_range(start, end, other) if end else time_words(start, other)
        lasting = _lasting(start, end) if language is Language.FR and start.hour < _EARLIEST else ()
        yield _proposal(ProposalKind.TIME, match, *lasting, clock)


def _lasting(start: time, end: time | None) -> tuple[str, ...]:
    """« 1 h 30 à 2 h » speaks of how long rather than of the middle of the night."""
    words = [duration_words(60 * each.hour + each.minute, Language.ZH) for each in (start, end) if each is not None]
    return ("至".join(words),)


def _time(hour: str | None, minute: str | None) -> time | None:
    return None if hour is None else time(int(hour) % 24, int(minute or 0))


def _french_ordinals(text: str) -> Iterator[Proposal]:
    for match in _FRENCH_ORDINALS.finditer(text):
        following = match[2].casefold()
        measure = "届" if following.startswith(_GATHERINGS) else "次" if following.startswith(_SITTINGS) else ""
        said = f"第{chinese_numeral(int(match[1]))}"
        yield Proposal(ProposalKind.ORDINAL, match.start(), match.end(), match[0], (f"{said}{measure}",))


def _chinese_ordinals(text: str) -> Iterator[Proposal]:
    for match in _CHINESE_ORDINALS.finditer(text):
        value = int(match[1]) if match[1].isdigit() else _numeral(match[1])
        feminine = match[2] == "次"
        words = (
            ordinal(value, Language.FR, feminine=feminine),
            ordinal(value, Language.FR, feminine=True, plural=True),
        )
        yield _proposal(ProposalKind.ORDINAL, match, *(words if match[2] == "届" else words[:1]))


def _numeral(words: str) -> int:
    return next((value for value in range(1, 100) if chinese_numeral(value) == words), 0)


def _french_numbers(text: str) -> Iterator[Proposal]:
    for match in _FRENCH_NUMBERS.finditer(text):
        value = Decimal(re.sub(_SPACE, "", match[1]).replace(",", "."))
        sign = (match[3] or "").casefold()
        unit = "%" if "%" in sign else "欧元" if sign else ""
        if match[2]:
            big = _chinese_big(value * _BIG[match[2].casefold().removesuffix("s")])
            yield _proposal(ProposalKind.NUMBER, match, big + unit)
        elif (value >= _LEAST_WORTH and not _is_year(match[1])) or unit or "," in match[1]:
            ways = [_written(value, Language.ZH)]
            if value >= _BIG["万"] and value % 1000 == 0:
                ways.append(_chinese_big(value))
            yield _proposal(ProposalKind.NUMBER, match, *(way + unit for way in ways))


def _chinese_big(value: Decimal) -> str:
    """170万 for 1.7 million, 25亿 for 2.5 milliards: exact, never rounded."""
    sign = "亿" if value >= _BIG["亿"] else "万"
    return f"{(value / _BIG[sign]).normalize():f}{sign}"


def _chinese_numbers(text: str) -> Iterator[Proposal]:
    for match in _CHINESE_NUMBERS.finditer(text):
        value = Decimal(match[1].replace(",", "")) * _BIG.get(match[2] or "", 1)
        unit = {"欧元": "\u202f€", "%": "\u202f%"}.get(match[3] or "", "")
        if match[2] or value >= _LEAST_WORTH or unit or "." in match[1]:
            yield _proposal(ProposalKind.NUMBER, match, *_french_ways(value, unit, bool(match[2])))


def _french_ways(value: Decimal, unit: str, is_round: bool) -> tuple[str, ...]:
    plain = _written(value, Language.FR) + unit
    for word, worth in (("milliard", 10**9), ("million", 10**6)):
        if is_round and value >= worth:
            shown = f"{(value / worth).normalize():f}".replace(".", ",")
            of = "\u00a0d’euros" if "€" in unit else ""
            return f"{shown}\u00a0{word}{'s' if value >= 2 * worth else ''}{of}", plain
    return (plain,)


def _written(value: Decimal, language: Language) -> str:
    exponent = value.normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return number(float(value), language, decimals)


def _is_year(digits: str) -> bool:
    return bool(re.fullmatch(_YEAR, digits))


def _proposal(kind: ProposalKind, match: re.Match[str], *targets: str) -> Proposal:
    return Proposal(kind, match.start(), match.end(), match[0], targets)


_Finder = Callable[[str], Iterator[Proposal]]
_FINDERS: dict[Language, tuple[_Finder, ...]] = {
    Language.FR: (
        lambda text: _dates(text, Language.FR),
        lambda text: _times(text, Language.FR),
        _french_ordinals,
        _french_numbers,
    ),
    Language.ZH: (
        lambda text: _dates(text, Language.ZH),
        lambda text: _times(text, Language.ZH),
        _chinese_ordinals,
        _chinese_numbers,
    ),
}
