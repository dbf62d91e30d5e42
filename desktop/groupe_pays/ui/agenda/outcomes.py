"""What became of an item at its meeting: the words beside it, the keys and the menu that say so."""

from __future__ import annotations

from PySide6.QtCore import Qt

from groupe_pays.domain.agenda import AgendaItem, ItemOutcome
from groupe_pays.i18n import _
from groupe_pays.labels import label
from groupe_pays.services.agenda import AgendaService
from groupe_pays.ui.meetings.proposal_words import postponed_words

_KEYS = {Qt.Key.Key_T: ItemOutcome.TREATED, Qt.Key.Key_R: ItemOutcome.POSTPONED}


def outcome_of_key(key: int, modifiers: Qt.KeyboardModifier) -> ItemOutcome | None:
    """T says that an item was treated, R that it comes back at a later meeting."""
    return _KEYS.get(Qt.Key(key)) if modifiers == Qt.KeyboardModifier.NoModifier else None


def say_outcome(agenda: AgendaService, item: AgendaItem, outcome: ItemOutcome) -> None:
    """Mark an item; the same mark again takes it back."""
    agenda.set_outcome(item.id, ItemOutcome.OPEN if item.outcome is outcome else outcome)


def outcome_commands(item: AgendaItem) -> list[tuple[str, ItemOutcome]]:
    """The words of a menu for each mark, or for taking it back."""
    offered = (
        (ItemOutcome.TREATED, _("Mark as treated (T)"), _("No longer mark as treated (T)")),
        (ItemOutcome.POSTPONED, _("Postpone to a later meeting (R)"), _("No longer postpone (R)")),
        (ItemOutcome.WITHDRAWN, _("Withdraw from the agenda"), _("Put back on the agenda")),
    )
    return [(taken_back if item.outcome is outcome else mark, outcome) for outcome, mark, taken_back in offered]


def fate_words(item: AgendaItem) -> str:
    """« Traité », « reporté 2 fois », or both; nothing for an item that is new and open."""
    parts = [label(item.outcome)] if item.outcome is not ItemOutcome.OPEN else []
    if item.postponed:
        parts.append(postponed_words(item.postponed))
    return " · ".join(parts)
