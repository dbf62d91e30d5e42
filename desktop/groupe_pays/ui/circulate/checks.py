"""What is missing before the minutes go out: what the minutes lack, and what the list of people and the agenda lack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.meetings import Stage
from groupe_pays.domain.minutes import Section
from groupe_pays.domain.text import TranslationState
from groupe_pays.ui.minutes.review import Gaps, Lack


class Check(StrEnum):
    """In the order they are best seen to."""

    PERSON_EXPECTED = "person_expected"
    PERSON_WITHOUT_FUNCTION = "person_without_function"
    ITEM_WITHOUT_TEXT = "item_without_text"
    TEXT = "text"
    SPEAKER = "speaker"
    OWNER = "owner"
    DUE = "due"
    TRANSLATION = "translation"
    FRESH_TRANSLATION = "fresh_translation"
    DRAFT_TRANSLATION = "draft_translation"

    @property
    def stage(self) -> Stage:
        """Where it is seen to."""
        people = (Check.PERSON_EXPECTED, Check.PERSON_WITHOUT_FUNCTION)
        return Stage.RECEIVE if self in people else Stage.MINUTES


@dataclass(frozen=True, slots=True)
class Finding:
    """How often a check fails, and the id of the person's part, item or entry to go to first."""

    check: Check
    number: int
    focus: str


def findings(sections: Sequence[Section], people: Iterable[Attendance]) -> list[Finding]:
    """The checks that fail."""
    failed: dict[Check, list[str]] = {check: [] for check in Check}
    for row in people:
        if row.status is AttendanceStatus.EXPECTED:
            failed[Check.PERSON_EXPECTED].append(row.id)
        if row.status.takes_part and row.function.is_blank:
            failed[Check.PERSON_WITHOUT_FUNCTION].append(row.id)
    parents = {section.item.parent_id for section in sections}
    for section in sections:
        if not section.entries and section.item.id not in parents:
            failed[Check.ITEM_WITHOUT_TEXT].append(section.item.id)
        for entry in section.entries:
            if entry.state is TranslationState.DRAFT and not entry.text.is_blank:
                failed[Check.DRAFT_TRANSLATION].append(entry.id)
    gaps = Gaps()
    gaps.read(sections)
    for gap in gaps.all():
        failed[_OF_MINUTES[gap.lack]].append(gap.entry.id)
    return [Finding(check, len(ids), ids[0]) for check, ids in failed.items() if ids]


_OF_MINUTES = {lack: Check(lack.value) for lack in Lack}
