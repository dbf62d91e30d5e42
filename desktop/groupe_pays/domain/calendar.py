"""Upcoming dates, also those that are only roughly known."""

from __future__ import annotations

from dataclasses import dataclass

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import BilingualText


@dataclass(frozen=True, slots=True)
class UpcomingDate:
    """A date announced at a meeting (``meeting_id``) or entered by hand; ``words`` is the date as it was said."""

    id: str
    label: BilingualText
    date: RoughDate
    words: BilingualText = BilingualText()
    note: str = ""
    meeting_id: str | None = None
    meeting_title: BilingualText = BilingualText()
