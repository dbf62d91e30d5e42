"""The user's own dates to avoid: elections, sessions, holidays of a partner; edited where they stand."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from groupe_pays.domain.avoiding import AvoidedDate
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import DateMissing, EmptyTitle, GroupePaysError
from groupe_pays.domain.text import BilingualText
from groupe_pays.formats import capitalised, date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.records_dialog import DialogNames, RecordsDialog
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.records import Cell, Column
from groupe_pays.ui.widgets.rough_date import RoughDateField


def open_avoided_dates(parent: QWidget, context: Context) -> None:
    """Show the dates to avoid until the window of them is closed."""
    context.drafts.flush()
    AvoidedDatesDialog(parent.window(), context).exec()


class AvoidedDatesDialog(RecordsDialog):
    """A date selected in the list is edited in place; with none selected, the fields hold a new one."""

    names = DialogNames(
        many="avoided_dates",
        refusal="avoided_refusal",
        new="new_avoided_date",
        delete="delete_avoided",
        add="add_avoided",
        close="close_avoided",
    )
    draft_kind = "avoided_date"
    size_wanted = (680, 560)

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, context, _COLUMNS)
        self._make_fields()
        self._build({"label": self.label, "when": self.when, "note": self.note}, refusal_after="label")
        self._start()

    def _make_fields(self) -> None:
        self.label = BilingualLineEdit("avoided_label")
        self.label.edited.connect(lambda value: self._put("label", value))
        self.when = RoughDateField("avoided_when", optional=False, says_rough=False)
        self.when.follow(self._context.drafts, lambda: (self.draft_kind, self._id(), "date"), self._save_when)
        self.note = QLineEdit()
        self.note.setObjectName("avoided_note")
        leave_undo_to_dossier(self.note)
        self.note.textEdited.connect(lambda text: self._put("note", text))

    def retranslate(self) -> None:
        words = {"label": _("What happens"), "when": _("Date"), "note": _("Note")}
        about = _(
            "Elections, sessions of an assembly, holidays of a partner… French and Chinese public holidays, the "
            "other meetings and those of the same people are known already."
        )
        self._set_words(_("Dates to avoid"), about, words, _("No date of your own yet."))
        self.label.set_words(words["label"])
        self.when.set_words(words["when"], _("1 March 2017, end of 2017…"))
        self.note.setAccessibleName(words["note"])
        self.new.set_words(_("New date"))

    def reload(self) -> None:
        """Read the dates again; the one selected stays so."""
        self.table.records.set_rows(self._context.services.avoiding.list_dates())

    def begin_new(self) -> None:
        """Empty the fields for another date."""
        super().begin_new()
        self.label.fr.setFocus()

    def _fill(self, record: AvoidedDate | None, other: bool) -> None:
        self.label.set_value(record.label if record is not None else BilingualText())
        self.when.show_value(record.date if record is not None else None, force=other)
        note = record.note if record is not None else ""
        if self.note.text() != note:
            self.note.setText(note)

    def _edit(self, record_id: str, name: str, value: Any) -> None:
        self._context.services.avoiding.edit_date(record_id, **{name: value})

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
            self.table.scrollTo(self.table.records.index(self.table.records.row_of(made), 0))

    def _remove(self, record_id: str) -> str:
        self._context.services.avoiding.delete_date(record_id)
        return _("Date deleted")


def _when_cell(one: AvoidedDate) -> Cell:
    return Cell(capitalised(date_words(one.date, current_language())))


_COLUMNS = (
    Column("when", lambda: _("Date"), _when_cell, 230),
    Column("what", lambda: _("What happens"), lambda one: Cell(one.label.best(current_language()), weight=500)),
    Column("note", lambda: _("Note"), lambda one: Cell(one.note, tone="text2"), 190),
)
