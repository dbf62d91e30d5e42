"""Windows in which what became of an organisation is recorded: another name, another body in its place, a date."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.organisations import Organisation, OrganisationEvent
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.words import breakable
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.date_words import DateWordsField
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel

LABEL = 132


class ChangeDialog(Retranslating, QDialog):
    """A title, a sentence on what will happen, fields, and two buttons; a refusal is said above them.

    A subclass adds its fields with ``add_field`` and does the thing in ``do``.
    """

    def __init__(self, parent: QWidget, context: Context, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_dialog")
        self.setMinimumWidth(600)
        self._context = context
        self._title, self._about = Label("detail", wrap=True), WrappedLabel("meta", "text2")
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName(f"{name}_refusal")
        self._refusal.hide()
        self._fields = QVBoxLayout()
        self._fields.setSpacing(10)
        self.cancel, self.take = Button(f"{name}_cancel"), Button(f"{name}_do", "primary", "check")
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_taken)
        self.take.setDefault(True)
        buttons = row(None, self.cancel, self.take, spacing=12)
        box = column(self._title, self._about, 4, spacing=8, margins=(24, 20, 24, 20))
        box.addLayout(self._fields)
        box.addWidget(self._refusal)
        box.addStretch(1)
        box.addSpacing(8)
        box.addLayout(buttons)
        self.setLayout(box)

    def add_field(self, field: QWidget) -> LabelledField:
        line = LabelledField(field, LABEL)
        line.layout().setAlignment(line.label, Qt.AlignmentFlag.AlignTop)
        line.label.setContentsMargins(0, 6, 8, 0)
        self._fields.addWidget(line)
        return line

    def set_words(self, title: str, about: str, verb: str) -> None:
        self.setWindowTitle(title)
        self._title.setText(breakable(title))
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.cancel.set_words(_("Cancel"))
        self.take.set_words(verb)

    def do(self) -> None:
        """Write what was entered. Raises ``GroupePaysError`` where it is refused."""
        raise NotImplementedError

    def _on_taken(self) -> None:
        try:
            self.do()
        except GroupePaysError as error:
            self._refusal.setText(sentence_of(error))
            self._refusal.show()
        else:
            self.accept()


def read_date(field: DateWordsField) -> RoughDate | None:
    """The date a field says. Raises ``NotADate``."""
    found: RoughDate | None = field.read(field.line.text())
    return found


class RenameDialog(ChangeDialog):
    """The new name and the day it is borne from; the old one is kept."""

    def __init__(self, parent: QWidget, context: Context, body: Organisation) -> None:
        super().__init__(parent, context, "rename_organisation")
        self._body = body
        self.name = BilingualLineEdit("rename_organisation_name", stacked=True)
        self.name.set_value(body.name)
        self.date = DateWordsField("rename_organisation_date")
        self._name_line, self._date_line = self.add_field(self.name), self.add_field(self.date)
        self.retranslate()
        self.name.fr.setFocus()
        self.name.fr.setSelection(len(self.name.fr.text()), -len(self.name.fr.text()))  # its beginning stays in sight

    def retranslate(self) -> None:
        about = _("Lists and minutes of meetings keep the name of their day.")
        name = self._body.name.best(current_language())
        self.set_words(_("Rename “{name}” from a date").format(name=name), about, _("Rename it"))
        self._name_line.set_words(_("New name"))
        self.name.set_words(_("New name"))
        self._date_line.set_words(_("Since"))
        self.date.set_words(_("Since"), _("Not known"))

    def do(self) -> None:
        self._context.services.authorities.rename(self._body.id, self.name.value(), read_date(self.date))


class _DateDialog(ChangeDialog):
    """One date; what is done with it is given."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        words: Callable[[], tuple[str, str, str]],
        write: Callable[[RoughDate | None], None],
        date: RoughDate | None = None,
    ) -> None:
        super().__init__(parent, context, "organisation_event")
        self._words, self._write = words, write
        self.date = DateWordsField("organisation_event_date")
        self.date.show_value(date)
        self._line = self.add_field(self.date)
        self.retranslate()
        self.date.setFocus()

    def retranslate(self) -> None:
        self.set_words(*self._words())
        self._line.set_words(_("Date"))
        self.date.set_words(_("Date"), _("Not known"))

    def do(self) -> None:
        self._write(read_date(self.date))


def ask_new_name(parent: QWidget, context: Context, body: Organisation) -> bool:
    """Rename an organisation from a date on; whether it was done."""
    return bool(RenameDialog(parent, context, body).exec())


def ask_former_name(parent: QWidget, context: Context, organisation_id: str, old_name: BilingualText) -> bool:
    """Ask until when an organisation bore a name, and record it; whether it was done."""
    words = old_name.best(current_language())
    return bool(
        _DateDialog(
            parent,
            context,
            lambda: (
                _("“{name}” was its name until then").format(name=words),
                _("Lists and minutes of meetings keep the name of their day."),
                _("Record it"),
            ),
            lambda date: context.services.authorities.record_old_name(organisation_id, old_name, date),
        ).exec()
    )


def ask_event_date(parent: QWidget, context: Context, event: OrganisationEvent) -> bool:
    """Change when something became of an organisation; whether it was done."""
    return bool(
        _DateDialog(
            parent,
            context,
            lambda: (_("When did it happen?"), "", _("Change the date")),
            lambda date: context.services.authorities.date_event(event.id, date),
            event.date,
        ).exec()
    )


def ask_succession(parent: QWidget, context: Context, organisation_ids: Sequence[str]) -> bool:
    """Record that another body took the place of these; whether it was done."""
    from groupe_pays.ui.people.organisation_succession import SuccessionDialog

    context.drafts.flush()
    return bool(SuccessionDialog(parent, context, organisation_ids).exec())
