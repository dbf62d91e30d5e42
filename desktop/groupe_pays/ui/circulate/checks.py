"""What to look at before the minutes go out: the review list, counted by kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from groupe_pays.domain.meetings import Stage
from groupe_pays.domain.review import Check, Finding
from groupe_pays.ui.minutes.review import focus_of


@dataclass(frozen=True, slots=True)
class Failed:
    """How many places a check finds, and the first to go to."""

    check: Check
    number: int
    first: Finding

    @property
    def focus(self) -> str:
        """Where to go for it: the line of the attendance, or the spot in the minutes."""
        return self.first.focus if self.check.stage is Stage.RECEIVE else focus_of(self.first)


def by_check(found: Iterable[Finding]) -> list[Failed]:
    """The checks that fail, in the order they are best seen to."""
    places: dict[Check, list[Finding]] = {check: [] for check in Check}
    for finding in found:
        places[finding.check].append(finding)
    return [Failed(check, len(those), those[0]) for check, those in places.items() if those]
