"""Hours, lengths of time and ranks of a Chinese text, in French."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

from groupe_pays.domain.proposals import Proposal, ProposalKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import duration_words, ordinal, time_range, time_words
from groupe_pays.services.spotting.common import Finder, proposal
from groupe_pays.services.spotting.numerals import numeral_value

_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-4])[:：]([0-5]\d)(?:[—–~至到-]{1,2}([01]?\d|2[0-4])[:：]([0-5]\d))?(?!\d)")
_NUMERAL = "[一二两三四五六七八九十]{1,3}"
_PART = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里"
_HOUR = f"({_PART})?\\s?(\\d{{1,2}}|{_NUMERAL})[点时](?:(半)|(一刻|三刻)|(\\d{{1,2}}|{_NUMERAL})分|整|钟)?"
_HOURS = re.compile(f"{_HOUR}(?:[—–~至到-]{{1,2}}{_HOUR})?")
_LENGTHS = re.compile(
    f"(?<![\\d.第])(?:(\\d+(?:\\.5)?|{_NUMERAL})个?(半)?(?:小时|钟头)(半)?)?(?:(\\d+|[一二两三四五六七八九十]{{1,3}})分(?:钟|(?=至|到|[^之一-鿿]|\\Z)))?"
)
_RANKS = re.compile(r"第([一二三四五六七八九十百]{1,5}|\d{1,3})([届次]?)")
_LATER = ("下午", "傍晚", "晚上", "夜里")
_QUARTERS = {"一刻": 15, "三刻": 45}


def _clock(text: str) -> Iterator[Proposal]:
    for match in _CLOCK.finditer(text):
        hour, minute, to_hour, to_minute = match.groups()
        end = time(int(to_hour) % 24, int(to_minute)) if to_hour else None
        yield proposal(ProposalKind.TIME, match, _worded(time(int(hour) % 24, int(minute)), end))


def _worded(start: time, end: time | None) -> str:
    return time_range(start, end, Language.FR) if end else time_words(start, Language.FR)


def _hours(text: str) -> Iterator[Proposal]:
    """上午9点半, 14时30分; 两点 alone may be two points of an opinion."""
    for match in _HOURS.finditer(text):
        part, hour, half, quarter, minutes = match.group(1, 2, 3, 4, 5)
        if not (part or half or quarter or minutes or match[0].endswith(("整", "钟"))):
            continue
        start = _time(part, hour, half, quarter, minutes)
        end = _time(match[6] or part, *match.group(7, 8, 9, 10)) if match[7] else None
        if start is not None and (end is not None or not match[7]):
            yield proposal(ProposalKind.TIME, match, _worded(start, end))


def _time(
    part: str | None, hour: str | None, half: str | None, quarter: str | None, minutes: str | None
) -> time | None:
    value = numeral_value(hour or "")
    if value < 12 and (part in _LATER or (part == "中午" and value < 6)):
        value += 12
    minute = 30 if half else _QUARTERS.get(quarter or "", numeral_value(minutes) if minutes else 0)
    return time(value % 24, minute) if value <= 24 and minute < 60 else None


def _lengths(text: str) -> Iterator[Proposal]:
    """两个半小时, 90分钟."""
    for match in _LENGTHS.finditer(text):
        hours, half, after, minutes = match.groups()
        if not (hours or minutes):
            continue
        value = 0.0
        if hours:
            value = 60 * (float(hours) if hours[0].isdecimal() else numeral_value(hours)) + (30 if half or after else 0)
        value += numeral_value(minutes) if minutes else 0
        if 0 < value < 6000:
            yield proposal(ProposalKind.TIME, match, duration_words(int(value), Language.FR))


def _ranks(text: str) -> Iterator[Proposal]:
    for match in _RANKS.finditer(text):
        value = numeral_value(match[1])
        if not value:
            continue
        words = (
            ordinal(value, Language.FR, feminine=match[2] == "次"),
            ordinal(value, Language.FR, feminine=True, plural=True),
        )
        yield proposal(ProposalKind.ORDINAL, match, *(words if match[2] == "届" else words[:1]))


FINDERS: tuple[Finder, ...] = (_clock, _hours, _lengths, _ranks)
