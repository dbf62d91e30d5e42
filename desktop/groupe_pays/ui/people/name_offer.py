"""After the name of an organisation that took part in meetings was changed: was it renamed, or was it misspelt?"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.form import LABEL_WIDTH
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import FlowLayout, column
from groupe_pays.ui.widgets.labels import WrappedLabel


class NameOffer(Retranslating, QWidget):
    """Two links under the name, there while it differs from the one the record was opened with.

    Lists and minutes bear the name of their day. « It was renamed » records that one with a date; « it was misspelt »
    corrects the lists whose minutes are not adopted. Doing nothing is an answer too.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("organisation_name_offer")
        self._context = context
        self._id, self._before, self._took_part = "", BilingualText(), False
        self._question = WrappedLabel("meta", "text2")
        self.renamed = Button("organisation_was_renamed", "link")
        self.misspelt = Button("organisation_was_misspelt", "link")
        self.renamed.clicked.connect(self._on_renamed)
        self.misspelt.clicked.connect(self._on_misspelt)
        answers = FlowLayout(6)
        for button in (self.renamed, self.misspelt):
            answers.addWidget(button)
        box = column(self._question, spacing=2, margins=(LABEL_WIDTH, 0, 0, 4))
        box.addLayout(answers)
        self.setLayout(box)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        name = self._before.best(current_language())
        self._question.setText(_("Lists of meetings say “{name}”.").format(name=name))
        self.renamed.set_words(_("It was renamed…"))
        self.misspelt.set_words(_("It was misspelt"))

    def show_organisation(self, body: Organisation) -> None:
        """Compare the name with the one this record had when it was shown first."""
        if body.id != self._id:
            self._id, self._before = body.id, body.name
            parts = self._context.services.attendance.list_parts(organisation_id=body.id)
            self._took_part = bool(parts)
        differs = (body.name.fr, body.name.zh) != (self._before.fr, self._before.zh)
        has_name = bool(self._before.fr and body.name.fr != self._before.fr) or bool(
            self._before.zh and body.name.zh != self._before.zh
        )
        self.setVisible(differs and has_name and self._took_part)
        self.retranslate()

    def _settle(self) -> None:
        """The name shown now is the one to compare with from now on."""
        self._before = self._context.services.organisations.load(self._id).name
        self.hide()

    def _on_renamed(self) -> None:
        from groupe_pays.ui.people.organisation_changes import ask_former_name

        self._context.drafts.flush()
        if ask_former_name(self.window(), self._context, self._id, self._before):
            self._settle()

    def _on_misspelt(self) -> None:
        self._context.drafts.flush()
        number = self._context.services.authorities.correct_lists(self._id, self._before)
        said = ngettext("Corrected on {number} list line", "Corrected on {number} list lines", number)
        self._context.signals.message.emit(said.format(number=number))
        self._settle()
