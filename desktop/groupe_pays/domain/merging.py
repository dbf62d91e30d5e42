"""Two records becoming one: what each says, which of the two is kept, what comes along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from groupe_pays.domain.text import BilingualText, Language, TranslationState


class Kind(StrEnum):
    """What may be there twice."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Choice(StrEnum):
    """Which value the record has that is left."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"
    """One after the other: notes and sources."""


class Link(StrEnum):
    """What points at a record, and goes on with the one that is left; in the order in which it is told."""

    FUNCTION = "function"
    MEETING = "meeting"
    ATTENDANCE = "attendance"
    """Somebody's part in a meeting under an organisation."""
    INTERVENTION = "intervention"
    ACTION = "action"
    PRESENTATION = "presentation"
    CHAIR = "chair"
    REPRESENTED = "represented"
    DELEGATION = "delegation"
    PARTNERSHIP = "partnership"
    CONTACT = "contact"
    ROLE = "role"
    AUDIENCE = "audience"
    PART = "part"
    """Organisations that stand under one."""
    EVENT = "event"
    DISTINCT = "distinct"
    """Records of which somebody said they are not the same: not worth telling."""


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field of both records; ``proposed`` is what a hasty reader should get."""

    name: str
    first: Any
    second: Any
    proposed: Choice
    joins: bool = False
    """Whether both values can be kept."""

    @property
    def differs(self) -> bool:
        if isinstance(self.first, BilingualText) and isinstance(self.second, BilingualText):
            return (self.first.fr, self.first.zh) != (self.second.fr, self.second.zh)
        return bool(self.first != self.second)

    def kept(self, choice: Choice) -> Any:
        """The value that choice leaves; the empty side of a text in two languages is filled from the other record."""
        if choice is Choice.BOTH:
            return joined(self.first, self.second)
        kept, other = (self.first, self.second) if choice is Choice.FIRST else (self.second, self.first)
        return filled(kept, other)


@dataclass(frozen=True, slots=True)
class Moved:
    """How many things of a sort each record has; ``together`` are those both had a part in: they become one."""

    link: Link
    first: int
    second: int
    together: int = 0

    @property
    def total(self) -> int:
        return self.first + self.second - self.together


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two records side by side, the one that is left first."""

    kind: Kind
    first_id: str
    second_id: str
    fields: tuple[FieldPair, ...]
    moved: tuple[Moved, ...]

    def proposed(self) -> dict[str, Choice]:
        return {pair.name: pair.proposed for pair in self.fields}

    def kept(self, choices: Mapping[str, Choice]) -> dict[str, Any]:
        """The fields of the record that is left."""
        return {pair.name: pair.kept(choices.get(pair.name, pair.proposed)) for pair in self.fields}


def is_blank(value: Any) -> bool:
    return value.is_blank if isinstance(value, BilingualText) else value in (None, "")


def filled(kept: Any, other: Any) -> Any:
    """A text in two languages with its empty side taken from ``other``; anything else as it is."""
    if not isinstance(kept, BilingualText) or not isinstance(other, BilingualText) or kept.is_blank:
        return kept
    if kept.fr.strip() and not kept.zh.strip() and other.zh.strip():
        return BilingualText(kept.fr, other.zh, Language.FR, _state(kept.fr == other.fr, other))
    if kept.zh.strip() and not kept.fr.strip() and other.fr.strip():
        return BilingualText(other.fr, kept.zh, Language.ZH, _state(kept.zh == other.zh, other))
    return kept


def _state(same: bool, other: BilingualText) -> TranslationState:
    """A translation stays what it was beside the same words; beside others nobody has compared it."""
    return other.stored_state if same else TranslationState.DRAFT


def joined(first: Any, second: Any) -> Any:
    """Both values one after the other; one of them where they say the same or the other is blank."""
    if isinstance(first, BilingualText):
        whole = second if first.is_blank else first
        return replace(whole, fr=_one_text(first.fr, second.fr, "\n\n"), zh=_one_text(first.zh, second.zh, "\n\n"))
    return _one_text(first, second, " ; ")


def _one_text(first: str, second: str, between: str) -> str:
    if not second or second in first:
        return first
    return second if first in second else f"{first}{between}{second}"
