"""Decisions and actions: numbered once, with the same number in both languages, for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.parties import Party
from groupe_pays.domain.text import BilingualRichText, BilingualText


class ActionState(StrEnum):
    TODO = "todo"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def is_open(self) -> bool:
        return self in (ActionState.TODO, ActionState.UNDER_WAY)


class Priority(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


class Urgency(StrEnum):
    """The groups of the action list, in their order."""

    LATE = "late"
    DATED = "dated"
    ROUGH = "rough"
    UNDATED = "undated"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Decision:
    """``said`` is the text of the entry that recorded it; ``number`` runs through the year.

    ``item_path`` holds the ordinals of the agenda item it was taken under, written in the ``numbering`` of its meeting.
    """

    id: str
    year: int
    number: int
    title: BilingualText = BilingualText()
    meeting_id: str | None = None
    entry_id: str | None = None
    meeting_title: BilingualText = BilingualText()
    meeting_date: RoughDate | None = None
    item_path: tuple[int, ...] = ()
    numbering: Numbering = Numbering.ROMAN
    said: BilingualRichText = BilingualRichText()

    @property
    def label(self) -> str:
        return f"{self.year}-{self.number}"


@dataclass(frozen=True, slots=True)
class TakenUp:
    """An action that stands on the agenda of a meeting."""

    meeting_id: str
    meeting_title: BilingualText = BilingualText()
    meeting_date: RoughDate | None = None


@dataclass(frozen=True, slots=True)
class ActionItem:
    """What, who, by when, and what became of it; ``due_words`` is the date as it was said, where it says more."""

    id: str
    year: int
    number: int
    title: BilingualText = BilingualText()
    owners: tuple[Party, ...] = ()
    due: RoughDate | None = None
    due_words: BilingualText = BilingualText()
    priority: Priority = Priority.NORMAL
    state: ActionState = ActionState.TODO
    done_on: RoughDate | None = None
    postponed: int = 0
    meeting_id: str | None = None
    entry_id: str | None = None
    meeting_title: BilingualText = BilingualText()
    meeting_date: RoughDate | None = None
    item_path: tuple[int, ...] = ()
    numbering: Numbering = Numbering.ROMAN
    said: BilingualRichText = BilingualRichText()

    @property
    def label(self) -> str:
        return f"{self.year}-{self.number}"

    def is_late(self, today: date) -> bool:
        return self.state.is_open and self.due is not None and self.due.is_past(today)

    def urgency(self, today: date) -> Urgency:
        if not self.state.is_open:
            return Urgency.CLOSED
        if self.due is None:
            return Urgency.UNDATED
        if self.is_late(today):
            return Urgency.LATE
        return Urgency.DATED if self.due.is_exact else Urgency.ROUGH
