"""The sitting as the agenda shows it: how much of each block is used up, when it will be over at this pace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from groupe_pays.domain import clock
from groupe_pays.domain.agenda import AgendaItem
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.sitting import PastTime, is_near, real_minutes, running_item, seconds_ahead, seconds_taken
from groupe_pays.formats.dates import date_words
from groupe_pays.formats.times import duration_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.theme import color

FORGOTTEN = timedelta(hours=24)
"""After this, a clock nobody stopped runs no more."""
STRIP = 3
"""Height in pixels of the strip that fills as an item goes on."""


def expected_end(items: Sequence[AgendaItem], meeting: Meeting) -> int | None:
    """Minutes from the start at which the agenda will be done at this pace; None while nothing is running."""
    now = clock.now()
    day = meeting.date.exact_day if meeting.date is not None else None
    if day is None or meeting.start is None or running_item(items) is None or not is_near(meeting, now):
        return None
    began = datetime.combine(day, time.fromisoformat(meeting.start), ZoneInfo(meeting.time_zone)).astimezone(UTC)
    return (int((now - began).total_seconds()) + seconds_ahead(items, now)) // 60


def paint_taken(painter: QPainter, block: QRectF, item: AgendaItem, meeting: Meeting) -> None:
    """Fill the foot of a block as far as its item has gone; in red once that is more than it was given."""
    now = clock.now()
    if item.started_at is None or (item.ended_at is None and not is_near(meeting, now)):
        return
    share = seconds_taken(item, now) / (item.duration * 60) if item.duration else 1.0
    foot = QRectF(block.x(), block.bottom() - STRIP, block.width() * min(share, 1.0), STRIP)
    painter.fillRect(foot, color("danger" if share > 1 else "accent"))


def on_the_clock(item: AgendaItem) -> str:
    """« en cours », « 47 min » once it was left; empty for what was not taken up."""
    real = real_minutes(item)
    if real is not None:
        return duration_words(real, current_language())
    running = item.started_at is not None and clock.now() - item.started_at < FORGOTTEN
    return _("under way") if running else ""


def taken_words(item: AgendaItem) -> str:
    """« A pris 47 min, pour 30 min prévues »; empty for what was never taken up and left."""
    real = real_minutes(item)
    if real is None:
        return ""
    return _compared(_("Took {real}"), _("Took {real}, {planned} were planned"), real, item.duration)


def last_time_words(past: PastTime | None) -> str:
    """« La dernière fois (31 janvier 2017) : 47 min, pour 30 min prévues »; empty where nothing is known."""
    if past is None:
        return ""
    day = date_words(past.meeting_date, current_language()) if past.meeting_date is not None else "—"
    return _compared(
        _("Last time ({date}): {real}"), _("Last time ({date}): {real}, {planned} were planned"),
        past.real, past.planned, day,
    )  # fmt: skip


def _compared(alone: str, against: str, real: int, planned: int | None, day: str = "") -> str:
    language = current_language()
    took = duration_words(real, language)
    if planned is None or planned == real:
        return alone.format(real=took, date=day)
    return against.format(real=took, planned=duration_words(planned, language), date=day)
