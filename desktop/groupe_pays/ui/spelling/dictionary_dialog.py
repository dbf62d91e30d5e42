"""The dossier's own dictionary: the words somebody said are spelled right, seen and taken out again."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.spelling import DictionaryWord
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.records_dialog import DialogNames, RecordsDialog
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.records import Cell, Column


def open_dictionary(parent: QWidget, context: Context) -> None:
    """Show the dictionary until its window is closed."""
    context.drafts.flush()
    DictionaryDialog(parent.window(), context).exec()


class DictionaryDialog(RecordsDialog):
    """A word selected in the list is edited in place; with none selected, the field holds a new one."""

    names = DialogNames(
        many="dictionary",
        refusal="dictionary_refusal",
        new="new_word",
        delete="remove_word",
        add="add_word",
        close="close_dictionary",
    )
    draft_kind = "dictionary_word"
    size_wanted = (520, 520)

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, context, _COLUMNS)
        self.word = QLineEdit()
        self.word.setObjectName("dictionary_word")
        leave_undo_to_dossier(self.word)
        self.word.textEdited.connect(lambda text: self._put("word", text))
        self._build({"word": self.word}, refusal_after="word")
        self._start()

    def retranslate(self) -> None:
        about = _(
            "Words of this dossier that the French dictionary does not hold. The names of its people, organisations, "
            "places and terms are known already."
        )
        self._set_words(_("Dictionary of the dossier"), about, {"word": _("Word")}, _("No word yet."))
        self.word.setAccessibleName(_("Word"))
        self.new.set_words(_("New word"))

    def reload(self) -> None:
        self.table.records.set_rows(self._context.services.spelling.list_words())

    def begin_new(self) -> None:
        super().begin_new()
        self.word.setFocus()

    def _fill(self, record: DictionaryWord | None, other: bool) -> None:
        word = record.word if record is not None else ""
        if other and self.word.text() != word:
            self.word.setText(word)

    def _edit(self, record_id: str, name: str, value: Any) -> None:
        self._context.services.spelling.edit_word(record_id, value)

    def _add(self) -> None:
        """Add the word of the field, and show it in the list."""
        try:
            made = self._context.services.spelling.add_word(self.word.text())
        except GroupePaysError as error:
            self._refuse(error)
            self.word.setFocus()
            return
        self.reload()
        self.begin_new()
        self.table.scrollTo(self.table.records.index(self.table.records.row_of(made), 0))

    def _remove(self, record_id: str) -> str:
        self._context.services.spelling.remove_word(record_id)
        return _("Word removed")


_COLUMNS = (Column("word", lambda: _("Word"), lambda one: Cell(one.word, weight=500)),)
