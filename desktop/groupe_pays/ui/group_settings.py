"""What the dossier says of the group itself: its name, and who publishes its documents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.labels import Hairline, Label


class GroupSettings(Retranslating, QWidget):
    """Two bilingual lines, saved as they are typed like everything else of the dossier."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("group_settings")
        self._context = context
        dossier = context.services.dossier.load()
        self._name_label, self._issuer_label = Label("medium"), Label("medium")
        self.name, self.issuer = (
            BilingualLineEdit("group_name", stacked=True),
            BilingualLineEdit("group_issuer", stacked=True),
        )
        self._bind(self.name, dossier.name, context.services.dossier.rename)
        self._bind(self.issuer, dossier.issuer, context.services.dossier.set_issuer)
        self.setLayout(
            column(Hairline(), 4, self._name_label, self.name, 4, self._issuer_label, self.issuer, spacing=4)
        )
        self.retranslate()

    def _bind(self, field: BilingualLineEdit, value: BilingualText, save: Callable[[BilingualText], None]) -> None:
        field.set_value(value)
        field.edited.connect(lambda text: self._context.drafts.put((field.objectName(),), lambda: save(text)))

    def retranslate(self) -> None:
        self._name_label.setText(_("Name of the group"))
        self._issuer_label.setText(_("Publisher of the documents"))
        self.name.set_words(_("Name of the group"))
        self.issuer.set_words(_("Publisher of the documents"))
