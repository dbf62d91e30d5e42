"""What somebody answers to an invitation."""

from __future__ import annotations

from enum import StrEnum


class Answer(StrEnum):
    """In the order they are counted: who has not answered comes first, for those are to be reminded."""

    NONE = "none"
    COMING = "coming"
    REMOTE = "by_video"
    REPRESENTED = "represented"
    EXCUSED = "excused"

    @property
    def is_given(self) -> bool:
        return self is not Answer.NONE

    @property
    def will_take_part(self) -> bool:
        """Whether a seat or a line is to be kept ready."""
        return self in (Answer.COMING, Answer.REMOTE)
