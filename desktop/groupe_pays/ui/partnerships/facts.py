"""What a partnership is in a few fields: its kind, its state, since when, the sectors it works in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.partnerships import Partnership, PartnershipKind, PartnershipState
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.partnerships.sector_field import SectorField
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.rough_date import RoughDateField

LABEL = 96


class PartnershipFacts(Retranslating, QWidget):
    """``changed`` gives the name of a field and its new value; of the sectors, their ids."""

    changed = Signal(str, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("partnership_facts")
        self._context = context
        self._id = ""
        self.kind = EnumBox("partnership_kind", PartnershipKind)
        self.state = EnumBox("partnership_state", PartnershipState)
        self.since = RoughDateField("partnership_since", says_rough=False)
        self.sectors = SectorField(context, "partnership_sectors_field")
        self.edit_sectors = IconButton("partnership_edit_sectors", "list")
        tags = QWidget()
        line = row(spacing=4)
        line.addWidget(self.sectors, 1)
        line.addWidget(self.edit_sectors, 0, Qt.AlignmentFlag.AlignTop)
        tags.setLayout(line)
        tags.setFocusProxy(self.sectors)
        self._fields = [LabelledField(field, LABEL) for field in (self.kind, self.state, self.since, tags)]
        for field in self._fields[2:]:
            field.layout().setAlignment(field.label, Qt.AlignmentFlag.AlignTop)
            field.label.setContentsMargins(0, 6, 0, 0)
        self.setLayout(column(*self._fields, 4, spacing=4, margins=(0, 4, 0, 0)))
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda kind: self.changed.emit("kind", kind))
        self.state.chosen.connect(lambda state: self.changed.emit("state", state))
        self.since.follow(
            self._context.drafts,
            lambda: ("partnership", self._id, "since"),
            lambda since: self._context.services.partnerships.edit(self._id, since=since),
        )
        self.sectors.sectors_edited.connect(lambda ids: self.changed.emit("sectors", ids))
        self.edit_sectors.clicked.connect(self._open_editor)

    def retranslate(self) -> None:
        for field, text in zip(self._fields, (_("Kind"), _("State"), _("Since"), _("Sectors")), strict=True):
            field.set_words(text)
        self.since.set_words(_("Since"), _("Not known"))
        self.sectors.set_words(_("Sectors"))
        self.edit_sectors.set_words(_("Edit the list of sectors"))

    def show_partnership(self, one: Partnership, force: bool) -> None:
        """Show a partnership; ``force``: also over a date that is being typed."""
        self._id = one.id
        self.kind.set_value(one.kind)
        self.state.set_value(one.state)
        self.since.show_value(one.since, force=force)
        self.sectors.set_sectors(one.sectors)

    def _open_editor(self) -> None:
        from groupe_pays.ui.sectors.opening import open_sectors

        open_sectors(self, self._context)
