"""Writes what is typed over the cells of the agenda, and says in place what is refused."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from groupe_pays.domain.errors import NegativeDuration, Refusal
from groupe_pays.i18n import _
from groupe_pays.ui.agenda.editors import DurationEditor
from groupe_pays.ui.agenda.inline import InlineEditing
from groupe_pays.ui.agenda.minutes_typed import NotMinutes, minutes_typed
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of, show_error
from groupe_pays.ui.widgets.notices import Banner


class AgendaSaving(QObject):
    """Titles and durations wait for a rest of the hands, kinds and presenters are written at once."""

    def __init__(self, context: Context, editing: InlineEditing) -> None:
        super().__init__(editing)
        self._context, self._editing = context, editing
        self.refusal = Banner("agenda_refusal", "danger")
        editing.edited.connect(self._on_edited)
        editing.closed.connect(self.refusal.hide)

    def _on_edited(self, item_id: str, field: str, value: Any) -> None:
        agenda = self._context.services.agenda
        self.refusal.hide()
        self._editing.refused = False
        if field == "presenters":
            agenda.set_presenters(item_id, value)
        elif field == "kind":
            agenda.edit_item(item_id, kind=value)
        else:
            key = ("agenda_item", item_id, field)
            self._context.drafts.put(key, lambda: self._save(item_id, field, value), self._refuse)

    def _save(self, item_id: str, field: str, value: Any) -> None:
        if field == "duration":
            value = minutes_typed(value)
            self._mark(False)
        self._context.services.agenda.edit_item(item_id, **{field: value})

    def _refuse(self, error: Exception) -> None:
        """Say it above the timeline; what was typed stays in the field."""
        if not isinstance(error, Refusal):
            show_error(error)
            return
        self._editing.refused = True
        if isinstance(error, (NotMinutes, NegativeDuration)):
            self._mark(True)
        if isinstance(error, NotMinutes):
            self.refusal.say(_("“{words}” is not a number of minutes. Type for instance 20.").format(words=error.words))
        else:
            self.refusal.say(sentence_of(error))

    def _mark(self, refused: bool) -> None:
        editor = self._editing.editor
        if isinstance(editor, DurationEditor):
            editor.show_refused(refused)
