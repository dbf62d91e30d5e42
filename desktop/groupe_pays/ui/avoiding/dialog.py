"""The user's own dates to avoid: elections, sessions, holidays of a partner; edited where they stand."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from groupe_pays.domain.avoiding import AvoidedDate
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import DateMissing, EmptyTitle, GroupePaysError
from groupe_pays.domain.text import BilingualText
from groupe_pays.formats import capitalised, date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.fields import LabelledField, leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.rough_date import RoughDateField
from groupe_pays.ui.widgets.tables import RecordTable

WIDTH, HEIGHT, LABEL = 680, 560, 88


def open_avoided_dates(parent: QWidget, context: Context) -> None:
    """Show the dates to avoid until the window of them is closed."""
    context.drafts.flush()
    AvoidedDatesDialog(parent.window(), context).exec()


class AvoidedDatesDialog(Retranslating, QDialog):
    """A date selected in the list is edited in place; with none selected, the fields hold a new one."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent)
        self.setObjectName("avoided_dates_dialog")
        self.resize(WIDTH, HEIGHT)
        self._context = context
        self._shown: AvoidedDate | None = None
        self._title, self._about = Label("detail"), WrappedLabel("meta", "text2")
        self.table = RecordTable("avoided_dates_table", RecordModel(_COLUMNS))
        self._make_fields()
        self.new, self.delete = (
            Button("new_avoided_date", "default", "plus"),
            Button("delete_avoided", "ghost", "trash-2"),
        )
        self.add, self.close_it = Button("add_avoided", "primary", "check"), Button("close_avoided")
        self._build()
        self.table.record_selected.connect(self._show)
        self.table.delete_requested.connect(lambda _record: self._delete())
        self.new.clicked.connect(self.begin_new)
        self.delete.clicked.connect(self._delete)
        self.add.clicked.connect(self._add)
        self.close_it.clicked.connect(self.accept)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self._undo)
        self.reload()
        self.retranslate()
        self.begin_new()

    def _make_fields(self) -> None:
        drafts = self._context.drafts
        self.label = BilingualLineEdit("avoided_label")
        self.label.edited.connect(lambda value: self._put("label", value))
        self.when = RoughDateField("avoided_when", optional=False, says_rough=False)
        self.when.follow(drafts, lambda: ("avoided_date", self._id(), "date"), self._save_when)
        self.note = QLineEdit()
        self.note.setObjectName("avoided_note")
        leave_undo_to_dossier(self.note)
        self.note.textEdited.connect(lambda text: self._put("note", text))
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName("avoided_refusal")
        self._refusal.hide()
        self._rows = {
            "label": LabelledField(self.label, LABEL),
            "when": LabelledField(self.when, LABEL),
            "note": LabelledField(self.note, LABEL),
        }

    def _build(self) -> None:
        card = Card("avoided_dates_card", headed=False, margins=(1, 1, 1, 1))
        card.body.addWidget(self.table)
        box = column(self._title, self._about, spacing=8, margins=(24, 20, 24, 20))
        box.addWidget(card, 1)
        box.addLayout(row(self.new, None, self.delete))
        for field in (self._rows["label"], self._refusal, self._rows["when"], self._rows["note"]):
            box.addWidget(field)
        box.addLayout(row(None, self.close_it, self.add, spacing=12, margins=(0, 8, 0, 0)))
        self.setLayout(box)

    def retranslate(self) -> None:
        self.setWindowTitle(_("Dates to avoid"))
        self._title.setText(_("Dates to avoid"))
        self._about.setText(
            _(
                "Elections, sessions of an assembly, holidays of a partner… French and Chinese public holidays, the "
                "other meetings and those of the same people are known already."
            )
        )
        self.table.set_words(_("Dates to avoid"))
        words = {"label": _("What happens"), "when": _("Date"), "note": _("Note")}
        for name, field in self._rows.items():
            field.set_words(words[name])
        self.label.set_words(words["label"])
        self.when.set_words(words["when"], _("1 March 2017, end of 2017…"))
        self.note.setAccessibleName(words["note"])
        self.new.set_words(_("New date"))
        self.delete.set_words(_("Delete"))
        self.add.set_words(_("Add"))
        self.close_it.set_words(_("Close"))

    def reload(self) -> None:
        """Read the dates again; the one selected stays so."""
        self._records().set_rows(self._context.services.avoiding.list_dates())

    def _records(self) -> RecordModel:
        return self.table.records

    def begin_new(self) -> None:
        """Empty the fields for another date."""
        self._context.drafts.flush()
        self.table.setCurrentIndex(self.table.rootIndex())
        self._show(None)
        self.label.fr.setFocus()

    def _id(self) -> str:
        return self._shown.id if self._shown is not None else ""

    def _show(self, record: Any | None) -> None:
        other = record is None or record.id != self._id()
        if other:
            self._context.drafts.flush()
        self._shown = record
        self._refusal.hide()
        self.label.set_value(record.label if record is not None else BilingualText())
        self.when.show_value(record.date if record is not None else None, force=other)
        note = record.note if record is not None else ""
        if self.note.text() != note:
            self.note.setText(note)
        self.delete.setEnabled(record is not None)
        self.add.setVisible(record is None)

    def _put(self, name: str, value: Any) -> None:
        """Save a field of the date selected; one not added yet is only kept here."""
        self._refusal.hide()
        if self._shown is not None:
            date_id = self._shown.id
            self._context.drafts.put(
                ("avoided_date", date_id, name), lambda: self._save(date_id, name, value), self._refuse
            )

    def _save(self, date_id: str, name: str, value: Any) -> None:
        self._context.services.avoiding.edit_date(date_id, **{name: value})
        self.reload()

    def _save_when(self, when: RoughDate | None) -> None:
        if self._shown is not None and when is not None:
            self._save(self._shown.id, "date", when)

    def _add(self) -> None:
        """Make a date of what the fields hold, and select it."""
        try:
            when = self.when.value()
            if when is None:
                raise DateMissing
            made = self._context.services.avoiding.add_date(self.label.value(), when, self.note.text().strip())
        except EmptyTitle as error:
            self._refuse(error)
            self.label.fr.setFocus()
        except GroupePaysError as error:
            self.when.refuse(error)
            self.when.setFocus()
        else:
            self.reload()
            self.begin_new()
            self.table.scrollTo(self._records().index(self._records().row_of(made), 0))

    def _refuse(self, error: BaseException) -> None:
        self._refusal.setText(sentence_of(error))
        self._refusal.show()

    def _delete(self) -> None:
        if self._shown is not None:
            self._context.drafts.flush()
            self._context.services.avoiding.delete_date(self._shown.id)
            self._context.signals.undo_offered.emit(_("Date deleted"))
            self.reload()
            self.begin_new()

    def _undo(self) -> None:
        self._context.drafts.flush()
        self._context.services.history.undo()
        self.reload()

    def done(self, result: int) -> None:
        self._context.drafts.flush()
        super().done(result)


def _when_cell(one: AvoidedDate) -> Cell:
    return Cell(capitalised(date_words(one.date, current_language())))


_COLUMNS = (
    Column("when", lambda: _("Date"), _when_cell, 230),
    Column("what", lambda: _("What happens"), lambda one: Cell(one.label.best(current_language()), weight=500)),
    Column("note", lambda: _("Note"), lambda one: Cell(one.note, tone="text2"), 190),
)
