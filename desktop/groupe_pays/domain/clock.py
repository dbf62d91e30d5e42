"""What time it is, from a clock that demonstrations, pictures and tests can set."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime

TODAY_VARIABLE = "GROUPE_PAYS_TODAY"
"""Environment variable ``YYYY-MM-DD`` (the time of day keeps running) or ``YYYY-MM-DDTHH:MM[:SS]`` (stands still)."""

Clock = Callable[[], datetime]

_clock: Clock | None = None


def set_clock(clock: Clock | None) -> None:
    """Let ``clock`` tell the time instead of the system's; None gives it back."""
    global _clock
    _clock = clock


def now() -> datetime:
    """The present moment in the local time zone, always aware of it.

    Raises ValueError when the environment variable holds no date.
    """
    if _clock is not None:
        return _clock().astimezone()
    wanted = os.environ.get(TODAY_VARIABLE, "").strip()
    if not wanted:
        return datetime.now().astimezone()
    try:
        moment = datetime.fromisoformat(wanted)
    except ValueError:
        raise ValueError(f"{TODAY_VARIABLE} must look like 2017-03-06, not {wanted!r}") from None
    if len(wanted) <= len("YYYY-MM-DD"):
        moment = datetime.combine(moment.date(), datetime.now().time())
    return moment.astimezone()


def today() -> date:
    return now().date()
