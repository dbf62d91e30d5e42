"""What the dossier holds about one person: how much of what, the file for them, and the way to erase it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from groupe_pays.domain.printing import Form
from groupe_pays.formats import NameStyle, name_words, number
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.personal_data.service import PersonalFile
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import ask_where_to_save
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.words import breakable
from groupe_pays.ui.personal.erase_dialog import EraseDialog
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import clear_layout, column, row
from groupe_pays.ui.widgets.labels import Hairline, Label, WrappedLabel
from groupe_pays.ui.widgets.segments import Segments

WIDTH = 560
_FORMS = ("fr", "zh", "fr+zh")


def open_personal_data(parent: QWidget, context: Context, person_id: str) -> None:
    """Show it until the window is closed; a link followed from it closes it too."""
    context.drafts.flush()
    dialog = PersonalDataDialog(parent.window(), context, person_id)
    dialog.exec()
    dialog.deleteLater()
    if dialog.route is not None:
        page, *rest = dialog.route
        context.open(str(page), *rest)  # type: ignore[arg-type]


class PersonalDataDialog(Retranslating, QDialog):
    def __init__(self, parent: QWidget | None, context: Context, person_id: str) -> None:
        super().__init__(parent)
        self.setObjectName("personal_data_dialog")
        self.setMinimumWidth(WIDTH)
        self._context, self._id = context, person_id
        self._person = context.services.people.load(person_id)
        self._file: PersonalFile | None = None
        self.route: tuple[str | None, ...] | None = None
        """Where to go once the window is closed."""
        self._title, self._about = WrappedLabel("detail", "text"), WrappedLabel("", "text2")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._form_label = Label("medium")
        self.form = Segments("personal_data_form", _FORMS)
        self.form.set_value(self._person.preferred_language.value)
        self.pdf = Button("personal_data_pdf", "primary", "file-text")
        self.json = Button("personal_data_json", "default", "download")
        self.erase = Button("personal_data_erase", "danger", "trash-2")
        self.close_it = Button("personal_data_close")
        self._lay_out()
        self.form.chosen.connect(self._read)
        self.pdf.clicked.connect(self._save_pdf)
        self.json.clicked.connect(self._save_json)
        self.erase.clicked.connect(self._erase)
        self.close_it.clicked.connect(self.reject)
        self.retranslate()
        self._read()
        self.pdf.setFocus()

    def _lay_out(self) -> None:
        box = column(self._title, self._about, 4, spacing=8, margins=(24, 20, 24, 20))
        box.addLayout(self._grid)
        box.addWidget(Hairline())
        box.addLayout(row(self._form_label, self.form, None, spacing=12))
        box.addLayout(row(self.json, None, self.pdf, spacing=12))
        box.addWidget(Hairline())
        box.addLayout(row(self.erase, None, self.close_it, spacing=12))
        self.setLayout(box)

    def retranslate(self) -> None:
        name = name_words(self._person.name, current_language(), NameStyle.FIRST, civil=True)
        self.setWindowTitle(_("Personal data"))
        self._title.setText(_("Personal data of {name}").format(name=breakable(name)))
        self._form_label.setText(_("Language of the file"))
        self.form.set_words({"fr": _("French"), "zh": _("Chinese"), "fr+zh": _("Both")}, _("Language of the file"))
        self.pdf.set_words(_("Save as PDF…"))
        self.json.set_words(_("Save for programs (JSON)…"))
        self.erase.set_words(_("Erase…"), _("Anonymise this person for good"))
        self.erase.setVisible(self._person.erased_on is None)
        self.close_it.set_words(_("Close"))
        self._show()

    def _read(self, *_ignored: object) -> None:
        """Gather anew, in the language chosen; a large dossier takes a moment."""
        service, form = self._context.services.personal_data, Form.parse(str(self.form.value))
        self.pdf.setEnabled(False)
        self.json.setEnabled(False)
        self._context.tasks.run(partial(service.prepare, self._id, form), self._on_read)

    def _on_read(self, file: PersonalFile) -> None:
        self._file = file
        self.pdf.setEnabled(True)
        self.json.setEnabled(True)
        self._show()

    def _show(self) -> None:
        """How many data of each kind there are."""
        clear_layout(self._grid)
        if self._file is None:
            self._about.setText(_("Reading the dossier…"))
            return
        told = ngettext("{number} datum", "{number} data", self._file.number)
        shown = number(self._file.number, current_language())
        about = _("{told}, each with where it came from and when. The file can be given to the person.")
        self._about.setText(about.format(told=told.format(number=shown)))
        for place, section in enumerate(self._file.content.sections):
            name, count = Label("", "text2"), Label("medium")
            name.setText(_(section.message))
            count.setText(number(len(section.data), current_language()))
            self._grid.addWidget(name, place, 0)
            self._grid.addWidget(count, place, 1)

    def _save_pdf(self) -> None:
        path = self._ask("pdf", _("PDF files (*.pdf)"))
        if path is not None and self._file is not None:
            file = self._file
            self._context.tasks.run(lambda: file.write_pdf(file.render(), path), self._on_saved)

    def _save_json(self) -> None:
        path = self._ask("json", _("JSON files (*.json)"))
        if path is not None and self._file is not None:
            self._file.write_json(path)
            self._on_saved()

    def _ask(self, ending: str, kinds: str) -> Path | None:
        if self._file is None:
            return None
        proposed = self._context.services.path.parent / f"{self._file.stem}.{ending}"
        return ask_where_to_save(self, _("Personal data"), proposed, kinds)

    def _on_saved(self, *_ignored: object) -> None:
        self._context.signals.message.emit(_("Personal data saved"))

    def _erase(self) -> None:
        dialog = EraseDialog(self, self._context, self._person)
        dialog.exec()
        self.route = dialog.route
        if dialog.route is not None or dialog.is_done:
            self.accept()
