"""A few records in a window of their own: a list, and under it the fields of the one selected or of a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel
from groupe_pays.ui.widgets.records import Column, RecordModel
from groupe_pays.ui.widgets.tables import RecordTable

LABEL = 88


@dataclass(frozen=True, slots=True)
class DialogNames:
    """The object names; ``many`` begins those of the window, its list and the card around it."""

    many: str
    refusal: str
    new: str
    delete: str
    add: str
    close: str


class RecordsDialog(Retranslating, QDialog):
    """A record selected in the list is edited in place; with none selected, the fields hold a new one.

    A subclass makes its fields, gives them to ``_build`` and calls ``_start`` at the end of its ``__init__``.
    """

    names: DialogNames
    draft_kind: str
    """What the drafts call a record of this window."""
    size_wanted: tuple[int, int]

    def __init__(self, parent: QWidget | None, context: Context, columns: Sequence[Column]) -> None:
        super().__init__(parent)
        names = self.names
        self.setObjectName(f"{names.many}_dialog")
        self.resize(*self.size_wanted)
        self._context = context
        self._shown: Any | None = None
        self._rows: dict[str, LabelledField] = {}
        self._title, self._about = Label("detail"), WrappedLabel("meta", "text2")
        self.table = RecordTable(f"{names.many}_table", RecordModel(columns))
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName(names.refusal)
        self._refusal.hide()
        self.new, self.delete = Button(names.new, "default", "plus"), Button(names.delete, "ghost", "trash-2")
        self.add, self.close_it = Button(names.add, "primary", "check"), Button(names.close)

    def _build(self, fields: Mapping[str, QWidget], refusal_after: str) -> None:
        """Lay out the fields in their order, what is refused said after one of them."""
        self._rows = {name: LabelledField(field, LABEL) for name, field in fields.items()}
        card = Card(f"{self.names.many}_card", headed=False, margins=(1, 1, 1, 1))
        card.body.addWidget(self.table)
        box = column(self._title, self._about, spacing=8, margins=(24, 20, 24, 20))
        box.addWidget(card, 1)
        box.addLayout(row(self.new, None, self.delete))
        for name, field in self._rows.items():
            box.addWidget(field)
            if name == refusal_after:
                box.addWidget(self._refusal)
        box.addLayout(row(None, self.close_it, self.add, spacing=12, margins=(0, 8, 0, 0)))
        self.setLayout(box)

    def _start(self) -> None:
        self.table.record_selected.connect(self._show)
        self.table.delete_requested.connect(lambda _record: self._delete())
        self.new.clicked.connect(self._on_new)
        self.delete.clicked.connect(self._delete)
        self.add.clicked.connect(self._add)
        self.close_it.clicked.connect(self.accept)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._undo)
        self.retranslate()
        self.reload()
        self.begin_new()

    # ------------------------------------------------------------------ what a subclass says

    def reload(self) -> None:
        """Read the records again; the one selected stays so."""
        raise NotImplementedError

    def _fill(self, record: Any | None, other: bool) -> None:
        """Show a record in the fields, None: a new one; ``other`` than the one they held."""
        raise NotImplementedError

    def _edit(self, record_id: str, name: str, value: Any) -> None:
        raise NotImplementedError

    def _add(self) -> None:
        """Make a record of what the fields hold."""
        raise NotImplementedError

    def _remove(self, record_id: str) -> str:
        """Delete a record and say so, for the offer to undo it."""
        raise NotImplementedError

    def _on_new(self) -> None:
        self.begin_new()

    # ------------------------------------------------------------------ what all of them do

    def _set_words(self, title: str, about: str, words: Mapping[str, str], empty: str) -> None:
        """The words of the window, of its list while it is empty and, by their names, of its fields.

        The subclass names the button for a new one.
        """
        self.setWindowTitle(title)
        self._title.setText(title)
        self._about.setText(about)
        self.table.set_words(title)
        self.table.say_when_empty(empty)
        for name, field in self._rows.items():
            field.set_words(words[name])
        self.delete.set_words(_("Delete"))
        self.add.set_words(_("Add"))
        self.close_it.set_words(_("Close"))

    def begin_new(self) -> None:
        """Empty the fields for another record; the subclass puts the cursor in the first."""
        self._context.drafts.flush()
        self.table.setCurrentIndex(self.table.rootIndex())
        self._show(None)

    def _id(self) -> str:
        return self._shown.id if self._shown is not None else ""

    def _show(self, record: Any | None) -> None:
        other = record is None or record.id != self._id()
        if other:
            self._context.drafts.flush()
        self._shown = record
        self._refusal.hide()
        self._fill(record, other)
        self.delete.setEnabled(record is not None)
        self.add.setVisible(record is None)

    def _put(self, name: str, value: Any) -> None:
        """Save a field of the record selected; one not added yet is only kept here."""
        self._refusal.hide()
        if self._shown is not None:
            record_id = self._shown.id
            self._context.drafts.put(
                (self.draft_kind, record_id, name), lambda: self._save(record_id, name, value), self._refuse
            )

    def _save(self, record_id: str, name: str, value: Any) -> None:
        self._edit(record_id, name, value)
        self.reload()

    def _refuse(self, error: BaseException) -> None:
        self._refusal.setText(sentence_of(error))
        self._refusal.show()

    def _delete(self) -> None:
        if self._shown is not None:
            self._context.drafts.flush()
            self._context.signals.undo_offered.emit(self._remove(self._shown.id))
            self.reload()
            self.begin_new()

    def _undo(self) -> None:
        self._context.drafts.flush()
        self._context.services.history.undo()
        self.reload()

    def done(self, result: int) -> None:
        self._context.drafts.flush()
        super().done(result)
