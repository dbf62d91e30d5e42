"""Where what is known of a partnership comes from, and when it was last confirmed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.partnerships import Partnership
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.confirmed import ConfirmedBar
from groupe_pays.ui.people.saved import SavedDate, SavedLine
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import column

LABEL = 96


class OriginFields(Retranslating, QWidget):
    """The two fields save themselves; ``changed`` comes from « Confirmed today »."""

    changed = Signal(str, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("partnership_origin")
        self._context = context
        self.bar = ConfirmedBar("partnership_confirmation")
        self.source = SavedLine(context, "partnership_source")
        self.confirmed_on = SavedDate(context, "partnership_confirmed_on")
        self._fields = [LabelledField(field, LABEL) for field in (self.source, self.confirmed_on)]
        self.setLayout(column(self.bar, *self._fields, spacing=6))
        self.bar.confirmed.connect(lambda day: self.changed.emit("confirmed_on", day))
        self.retranslate()

    def retranslate(self) -> None:
        for line, words in zip(self._fields, (_("Source"), _("Confirmed on")), strict=True):
            line.set_words(words)
        self.source.set_words(_("Source"))
        self.confirmed_on.set_words(_("Confirmed on"))

    def show_partnership(self, one: Partnership) -> None:
        partnerships = self._context.services.partnerships
        for name in ("source", "confirmed_on"):
            field = getattr(self, name)
            field.bind(
                ("partnership", one.id, name), lambda value, name=name: partnerships.edit(one.id, **{name: value})
            )
            field.show_value(getattr(one, name))
        self.bar.show_state("", one.confirmed_on)
