"""A new term, from the words selected on both sides or typed here."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from groupe_pays.domain.glossary import Term, TermCategory
from groupe_pays.domain.text import Language
from groupe_pays.i18n import OWN_NAMES, _
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label

WIDTH = 480
ADDABLE = tuple(one for one in TermCategory if one not in (TermCategory.UI, TermCategory.PERSON, TermCategory.FUNCTION))
"""The categories a term may be added to: words of the program and names of the records come from elsewhere."""


class TermDialog(QDialog):
    """Gives ``term`` once accepted."""

    def __init__(self, parent: QWidget | None, term: Term) -> None:
        super().__init__(parent)
        self.setObjectName("term_dialog")
        self.setMinimumWidth(WIDTH)
        self.setWindowTitle(_("Add a term"))
        title = Label("detail")
        title.setText(_("Add a term"))
        self.fr, self.zh, self.note = _field("term_new_fr"), _field("term_new_zh"), _field("term_new_note")
        self.fr.setText(term.fr)
        self.zh.setText(term.zh)
        self.category = EnumBox("term_new_category", ADDABLE)
        self.category.set_value(TermCategory.OTHER)
        self.add, stay = Button("term_new_add", "primary", "check"), Button("term_new_cancel")
        self.add.setDefault(True)
        self.add.set_words(_("Add"))
        stay.set_words(_("Cancel"))
        self.add.clicked.connect(self.accept)
        stay.clicked.connect(self.reject)
        words = (OWN_NAMES[Language.FR], OWN_NAMES[Language.ZH], _("Category"), _("Note"))
        fields = [LabelledField(field, 96) for field in (self.fr, self.zh, self.category, self.note)]
        for field, name in zip(fields, words, strict=True):
            field.set_words(name)
        for edit in (self.fr, self.zh):
            edit.textChanged.connect(self._allow)
        self.setLayout(
            column(title, 8, *fields, 8, row(None, stay, self.add, spacing=12), spacing=8, margins=(24, 20, 24, 20))
        )
        self._allow()
        next((edit for edit in (self.fr, self.zh) if not edit.text()), self.fr).setFocus()

    def _allow(self) -> None:
        self.add.setEnabled(bool(self.fr.text().strip() or self.zh.text().strip()))

    def term(self) -> Term:
        return Term(
            fr=self.fr.text().strip(),
            zh=self.zh.text().strip(),
            category=TermCategory(self.category.value().value),
            note=self.note.text().strip(),
        )


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    return field
