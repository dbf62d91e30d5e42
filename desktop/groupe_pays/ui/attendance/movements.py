"""Arrivals and departures in words, and the one key that notes them."""

from __future__ import annotations

from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.movements import Movement, MovementKind
from groupe_pays.formats import item_number, name_words, time_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.context import Context


def short_words(movement: Movement) -> str:
    """« Arrivée 15 h 10 »."""
    return f"{label(movement.kind)} {time_words(movement.at, current_language())}"


def item_words(movement: Movement, numbering: Numbering) -> str:
    """« II »; blank where no item is named."""
    return item_number(movement.item_path, numbering, current_language()) if movement.item_path else ""


def note_movement(context: Context, attendance_id: str, item_id: str | None = None) -> Movement:
    """Somebody comes or goes now; what was understood is said, with a way back."""
    context.drafts.flush()
    movement = context.services.movements.note(attendance_id, item_id=item_id)
    sentence = _("{name} arrives at {time}") if movement.kind is MovementKind.ARRIVAL else _("{name} leaves at {time}")
    language = current_language()
    words = sentence.format(name=name_words(movement.name, language), time=time_words(movement.at, language))
    context.signals.undo_offered.emit(words)
    return movement
