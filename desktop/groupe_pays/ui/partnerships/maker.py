"""A new partnership: the organisations of both sides, then one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.parties.organisation_field import OrganisationField
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label


class PartnershipMaker(Retranslating, QWidget):
    """``made`` gives the id of the partnership."""

    made = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("partnership_maker")
        self._context = context
        self._error: GroupePaysError | None = None
        self._title = Label("detail")
        self.french = OrganisationField(context, "new_french_side", "FR")
        self.chinese = OrganisationField(context, "new_chinese_side", "CN")
        self._fields = [LabelledField(field, 110) for field in (self.french, self.chinese)]
        self._refusal = Label("meta", "danger", wrap=True)
        self._refusal.setObjectName("new_partnership_refusal")
        self.make = Button("create_partnership", "default", "check")
        self.make.clicked.connect(self._make)
        for field in (self.french, self.chinese):
            field.edited.connect(lambda _parties: self._say(None))
        whole = column(self._title, 4, *self._fields, self._refusal, row(self.make, None), spacing=8)
        self.setLayout(whole)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(_("New partnership"))
        for field, text in zip(self._fields, (_("French side"), _("Chinese side")), strict=True):
            field.set_words(text)
        self.french.set_words(_("French side"))
        self.chinese.set_words(_("Chinese side"))
        self.make.set_words(_("Create the partnership"), _("Create (Ctrl+Enter)"))
        self._say(self._error)

    def begin(self) -> None:
        for field in (self.french, self.chinese):
            field.set_parties(())
            field.line.clear()
        self._say(None)
        self.french.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter makes it, as it makes any new record; where words are typed, it makes an organisation of them."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._make()
        else:
            super().keyPressEvent(event)

    def _make(self) -> None:
        for field in (self.french, self.chinese):
            field.keep_typed()
        try:
            made = self._context.services.partnerships.create(self.french.ids(), self.chinese.ids())
        except GroupePaysError as error:
            self._say(error)
            (self.chinese if self.french.ids() else self.french).line.setFocus()
            return
        self.made.emit(made)

    def _say(self, error: GroupePaysError | None) -> None:
        self._error = error
        self._refusal.setText(sentence_of(error) if error is not None else "")
        self._refusal.setVisible(error is not None)
