"""Undo and redo, across screens and restarts, each saying what it will undo."""

from __future__ import annotations

from groupe_pays.domain.changes import ChangeLabel
from groupe_pays.formats import spaced, within_quotes
from groupe_pays.i18n import _, current_language
from groupe_pays.store.opened import OpenDossier


def label_words(label: ChangeLabel) -> str:
    """What was done, in the language of the interface."""
    language = current_language()
    fields = {}
    for name, value in label.fields.items():
        if isinstance(value, str):
            fields[name] = value
        else:
            fields[name] = value.get(language.value) or next((words for words in value.values() if words), "")
    return spaced(_(label.message).format(**fields), language)


class HistoryService:
    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier

    def undo(self) -> str | None:
        """Take the last change back; what it was, or None where there is nothing to undo."""
        label = self._dossier.store.undo()
        return label_words(label) if label is not None else None

    def redo(self) -> str | None:
        label = self._dossier.store.redo()
        return label_words(label) if label is not None else None

    def part(self) -> None:
        """Have what is written next be a step of its own, even where it goes on with what was typed before."""
        self._dossier.store.part()

    def undo_label(self) -> str | None:
        """What undo would take back, in the language of the interface, as it stands between quotes."""
        label = self._dossier.glance.last_done()
        return within_quotes(label_words(label), current_language()) if label is not None else None

    def redo_label(self) -> str | None:
        label = self._dossier.glance.first_undone()
        return within_quotes(label_words(label), current_language()) if label is not None else None
