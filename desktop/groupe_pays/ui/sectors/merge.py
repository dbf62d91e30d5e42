"""The window in which several sectors become one: which ones, which name stays, what will be so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QListWidget, QListWidgetItem, QWidget

from groupe_pays.domain.collation import sort_key
from groupe_pays.domain.text import Language
from groupe_pays.formats import with_aside
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.sectors import SectorUse
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel

_ID = int(Qt.ItemDataRole.UserRole)


class MergeDialog(Retranslating, QDialog):
    """Sectors are ticked; the one that stays is among them. Nothing is written before « Merge »."""

    def __init__(self, parent: QWidget, context: Context, first: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("merge_sectors_dialog")
        self.resize(560, 560)
        self._context = context
        self._title, self._about = Label("detail"), WrappedLabel("meta", "text2")
        self.list = QListWidget()
        self.list.setObjectName("merge_sectors_list")
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.kept = QComboBox()
        self.kept.setObjectName("merge_sectors_kept")
        self._kept_line = LabelledField(self.kept, 120)
        self.preview = WrappedLabel("medium")
        self.preview.setObjectName("merge_sectors_preview")
        self.cancel, self.take = Button("merge_sectors_cancel"), Button("merge_sectors_do", "primary", "check")
        self.take.setDefault(True)
        buttons = row(None, self.cancel, self.take, spacing=12)
        box = column(self._title, self._about, spacing=8, margins=(24, 20, 24, 20))
        card = Card("merge_sectors_card", headed=False, margins=(6, 6, 2, 6))
        card.body.addWidget(self.list)
        box.addWidget(card, 1)
        for part in (self._kept_line, self.preview):
            box.addWidget(part)
        box.addLayout(buttons)
        self.setLayout(box)
        self._fill(first)
        self.list.itemChanged.connect(lambda _item: self._on_ticked())
        self.kept.activated.connect(lambda _place: self._tell())
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._merge)
        self._on_ticked()
        self.retranslate()

    def _fill(self, first: str) -> None:
        language = current_language()
        uses = self._context.services.sectors.list_sectors()
        self._uses: dict[str, SectorUse] = {one.id: one for one in uses}
        for one in sorted(uses, key=lambda one: sort_key(one.sector.name.best(language), language)):
            item = QListWidgetItem()
            item.setData(_ID, one.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one.id == first else Qt.CheckState.Unchecked)
            item.setText(self._words(one))
            item.setToolTip(item.text())
            self.list.addItem(item)
            if one.id == first:
                self.list.setCurrentItem(item)

    @staticmethod
    def _words(one: SectorUse) -> str:
        name = one.sector.name
        sides = (name.zh, name.fr) if current_language() is Language.ZH else (name.fr, name.zh)
        both = " — ".join(side for side in sides if side)
        return with_aside(both, str(one.partnerships), current_language())

    def retranslate(self) -> None:
        self.setWindowTitle(_("Merge sectors"))
        self._title.setText(_("Merge sectors"))
        self._about.setText(_("Tick those that mean the same. The others go to the bin; one undo takes it all back."))
        self.list.setAccessibleName(_("Sectors"))
        self._kept_line.set_words(_("The one that stays"))
        self.cancel.set_words(_("Cancel"))
        self.take.set_words(_("Merge"))
        self._tell()

    def ticked(self) -> list[str]:
        """The ids of the sectors that are ticked."""
        items = [self.list.item(place) for place in range(self.list.count())]
        return [str(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def kept_id(self) -> str:
        """The sector that stands for the others; empty while none is ticked."""
        return str(self.kept.currentData() or "")

    def _on_ticked(self) -> None:
        """Offer the ticked ones to stay: the one chosen, else the one most used."""
        ticked, chosen = self.ticked(), self.kept_id()
        self.kept.clear()
        for key in sorted(ticked, key=lambda key: -self._uses[key].partnerships):
            self.kept.addItem(self._words(self._uses[key]), key)
        if chosen in ticked:
            self.kept.setCurrentIndex(self.kept.findData(chosen))
        self._tell()

    def _tell(self) -> None:
        """What will be so, in numbers."""
        ticked, kept = self.ticked(), self.kept_id()
        ready = len(ticked) > 1 and bool(kept)
        self.take.setEnabled(ready)
        if not ready:
            self.preview.setText(_("Tick two sectors or more."))
            return
        merge = self._context.services.sectors.preview_merge(ticked, kept)
        name = self._uses[kept].sector.name.best(current_language())
        words = ngettext(
            "{number} partnership will work in “{name}”", "{number} partnerships will work in “{name}”", merge.total
        ).format(number=merge.total, name=name)
        coming = ngettext("{number} comes to it", "{number} come to it", merge.coming).format(number=merge.coming)
        shared = ngettext("{number} had both", "{number} had both", merge.shared).format(number=merge.shared)
        self.preview.setText(" · ".join((words, coming, shared) if merge.shared else (words, coming)))

    def _merge(self) -> None:
        self._context.services.sectors.merge(self.ticked(), self.kept_id())
        self.accept()
