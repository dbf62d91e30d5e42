"""The points of an agenda as documents hold them: numbers, times on the clocks of both sides, brief remarks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from groupe_pays.documents.content import Words
from groupe_pays.documents.content_meeting import AgendaLine
from groupe_pays.documents.richtext import without_stop
from groupe_pays.domain.agenda import ItemKind, PlannedItem, plan
from groupe_pays.domain.meetings import BEIJING, PARIS, Meeting, minutes_of
from groupe_pays.domain.text import Language
from groupe_pays.formats import city_name, duration_words, item_number, list_of
from groupe_pays.i18n import N_, catalogue
from groupe_pays.labels import label
from groupe_pays.services.agenda import AgendaService
from groupe_pays.services.printing.words import both, of
from groupe_pays.store.store import Store

_PLAIN_KINDS = (ItemKind.OTHER, ItemKind.BREAK)
"""Kinds an agenda does not name beside the title; nor does it say of a point that it is discussed and no more."""
_END = N_("End of the meeting")


def agenda_cities(meeting: Meeting) -> tuple[Words, ...]:
    """The cities whose clocks an agenda shows, that of the meeting first; none while the hours are not known."""
    return tuple(both(partial(city_name, zone)) for zone in _zones(meeting))


def agenda_lines(store: Store, meeting: Meeting) -> tuple[AgendaLine, ...]:
    """The agenda in reading order, with the end of the meeting where it is known; without internal notes."""
    planned = plan(AgendaService(store).list_items(meeting.id))
    timed = any(one.item.duration for one in planned)
    lines = [_line(one, meeting, timed=timed) for one in planned]
    if lines and timed and meeting.slot_minutes is not None:
        overall = max(meeting.slot_minutes, planned[-1].ends)
        end = both(lambda language: catalogue(language).gettext(_END))
        lines.append(AgendaLine(end, clocks=clocks_at(meeting, overall)))
    return tuple(lines)


def _line(planned: PlannedItem, meeting: Meeting, *, timed: bool) -> AgendaLine:
    item = planned.item
    return AgendaLine(
        title=Words(without_stop(item.title.fr), without_stop(item.title.zh)),
        numeral=both(lambda language: item_number(item.path, meeting.numbering, language)),
        depth=item.depth,
        clocks=clocks_at(meeting, planned.starts) if timed and (item.duration or not item.depth) else (),
        remark=both(lambda language: _remark(planned, language)),
        description=of(item.description),
        is_break=item.kind is ItemKind.BREAK,
    )


def _remark(planned: PlannedItem, language: Language) -> str:
    """« 45 min · Discussion · Jacques Auxiette et Bertrand Gallet »."""
    item = planned.item
    parts = [duration_words(item.duration, language)] if item.duration else []
    says_more = item.kind is not ItemKind.DISCUSSION or item.duration or item.presenters
    if item.kind not in _PLAIN_KINDS and says_more:
        parts.append(label(item.kind, language))
    parts.append(list_of([party.name(language) for party in item.presenters], language))
    return ("\u3000" if language is Language.ZH else " · ").join(part for part in parts if part)


def _day(meeting: Meeting) -> date | None:
    return meeting.date.exact_day if meeting.date is not None else None


def _zones(meeting: Meeting) -> Sequence[str]:
    if meeting.start is None:
        return ()
    if _day(meeting) is None:
        return (meeting.time_zone,)
    return (meeting.time_zone, *(zone for zone in (PARIS, BEIJING) if zone != meeting.time_zone))


def clocks_at(meeting: Meeting, minutes: int) -> tuple[str, ...]:
    """The moment ``minutes`` after the start on every clock of the agenda.

    Minutes are counted as they pass, so that an agenda runs on through a change of the clocks. Midnight at the end of
    the day is told as 24:00; what falls on the next day or the day before bears a mark, as in 01:30+1.
    """
    if meeting.start is None:
        return ()
    day = _day(meeting)
    hour, minute = divmod(minutes_of(meeting.start), 60)
    if day is None:
        total = minutes_of(meeting.start) + minutes
        return (_told(*divmod(total, 24 * 60)),)
    began = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(meeting.time_zone))
    try:
        moment = began.astimezone(UTC) + timedelta(minutes=minutes)
        seen = [moment.astimezone(ZoneInfo(zone)) for zone in _zones(meeting)]
    except OverflowError:  # the first and last days of the calendar
        return ()
    return tuple(_told((at.date() - day).days, at.hour * 60 + at.minute) for at in seen)


def _told(days: int, minutes: int) -> str:
    if days == 1 and minutes == 0:
        return "24:00"
    return f"{minutes // 60:02}:{minutes % 60:02}" + (f"{days:+d}" if days else "")
