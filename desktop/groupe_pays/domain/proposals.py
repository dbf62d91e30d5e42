"""What a text holds that need not be retyped in the other language: names, dates, times, numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProposalKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Proposal:
    """``words`` stand in the original from ``start`` to ``end``; ``targets`` are ways to say them, best first."""

    kind: ProposalKind
    start: int
    end: int
    words: str
    targets: tuple[str, ...]

    @property
    def target(self) -> str:
        return self.targets[0]
