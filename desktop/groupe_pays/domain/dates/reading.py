"""The date meant by folded words: each grammar is asked for a period, a bound such as « avant », or an interval."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from groupe_pays.domain.dates import chinese, english, french
from groupe_pays.domain.dates.decades import read_decade
from groupe_pays.domain.dates.grammar import Grammar, Pattern, Span
from groupe_pays.domain.dates.rough import RoughDate
from groupe_pays.domain.dates.said import between
from groupe_pays.domain.text import Language

_GRAMMARS = {Language.FR: french.GRAMMAR, Language.ZH: chinese.GRAMMAR, Language.EN: english.GRAMMAR}


def read_words(plain: str, language: Language, today: date) -> RoughDate | None:
    """The date, in the words of ``language`` or else of another; None when no grammar knows one."""
    for one in sorted(_GRAMMARS, key=lambda one: one is not language):
        found = read_in(plain, one, today)
        if found is not None:
            return found
    return None


def read_in(plain: str, language: Language, today: date) -> RoughDate | None:
    """The date, in the words of ``language`` alone."""
    return read_decade(plain, language, today) or _read(plain, _GRAMMARS[language], today)


def _read(words: str, grammar: Grammar, today: date) -> RoughDate | None:
    """The date in the words of one language; what the calendar does not have is no date."""
    try:
        words = grammar.settle(words, today)
        if grammar.point(words, today) is not None:
            return _date(_span(words, grammar, today))
        for pattern, mean in _bounds(grammar):
            if match := pattern.fullmatch(words):
                return mean(_span(match["rest"], grammar, today))
        return _interval(words, grammar, today)
    except (ValueError, OverflowError):
        return None


def _span(words: str, grammar: Grammar, today: date) -> Span:
    """First and last of what the words name; twice the same for one period. Raises ValueError for no date."""
    span = grammar.point(words, today)
    if span is None:
        raise ValueError(f"not a date: {words}")
    return span[0].in_full(today), span[1].in_full(today)


def _interval(words: str, grammar: Grammar, today: date) -> RoughDate | None:
    """Two dates with a word or a dash between them: each place where the words may be cut is tried."""
    words = grammar.opening.sub("", words)
    for cut in grammar.between.finditer(words):
        first = grammar.point(words[: cut.start()], today) or grammar.lone_day(words[: cut.start()])
        last = grammar.point(words[cut.end() :], today) or grammar.lone_day(words[cut.end() :])
        if first is None or last is None:
            continue
        try:
            return between(first[0], last[1], today)
        except ValueError:
            continue
    return None


def _date(span: Span) -> RoughDate:
    first, last = span
    return first.whole if first == last else RoughDate(f"{first.as_start}/{last.as_end}")


def _week(span: Span) -> RoughDate:
    day = span[0].whole.earliest
    monday = day - timedelta(days=day.weekday())
    return RoughDate(f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}")


def _around(span: Span) -> RoughDate:
    """« vers fin mars » says no more than « fin mars »; any other single period becomes approximate."""
    found = _date(span)
    return found if found.is_interval or span[0].third is not None else RoughDate(f"{found}~")


def _by(span: Span) -> RoughDate:
    return RoughDate(f"../{span[1].as_end}")


def _before(span: Span) -> RoughDate:
    """Before a month means before its first day; before a day or « fin mars » is kept as it was said."""
    first = span[0]
    if first.day is not None or first.third is not None:
        return RoughDate(f"../{first.as_end}")
    return RoughDate(f"../{first.whole.earliest.isoformat()}")


def _after(span: Span) -> RoughDate:
    """From a month on is from its first day on; after a day or « fin mars » is kept as it was said."""
    return RoughDate(f"{span[1].as_start}/..")


def _bounds(grammar: Grammar) -> Iterator[tuple[Pattern, Callable[[Span], RoughDate]]]:
    yield grammar.week_of, _week
    yield grammar.around, _around
    yield grammar.by, _by
    yield grammar.before, _before
    yield grammar.after, _after
