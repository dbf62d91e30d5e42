"""What is typed as a number of minutes."""

from __future__ import annotations

from groupe_pays.domain.errors import Refusal


class NotMinutes(Refusal):
    """What was typed as a duration is no whole number."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def minutes_typed(typed: str) -> int | None:
    """The number typed, with or without « min »; None for nothing. Raises ``NotMinutes``."""
    words = typed.strip().lower()
    for unit in ("minutes", "minute", "min", "分钟", "分", "mn", "'", "’"):
        words = words.removesuffix(unit).strip()
    if not words:
        return None
    if not words.isdecimal() or len(words) > 6:
        raise NotMinutes(typed)
    return int(words)
