"""The sectors of the group: named in both languages, merged, deleted; how many partnerships work in each."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from groupe_pays.domain.collation import fold, sort_key
from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.sectors import SectorUse
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.records_dialog import DialogNames, RecordsDialog
from groupe_pays.ui.sectors.merge import MergeDialog
from groupe_pays.ui.sectors.opening import SECTOR
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.records import Cell, Column


class SectorsDialog(RecordsDialog):
    """What is not named in both languages says so; « Show the partnerships » closes the window and lists them."""

    names = DialogNames(
        many="sectors",
        refusal="sector_refusal",
        new="new_sector",
        delete="delete_sector",
        add="add_sector",
        close="close_sectors",
    )
    draft_kind = "sector"
    size_wanted = (760, 640)

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, context, _columns())
        self.name = BilingualLineEdit("sector_name", stacked=True)
        self.search = SearchField("sectors_search")
        self.search.setFixedWidth(280)
        self.count = Label("meta", "text2")
        self.count.setObjectName("sectors_count")
        self.merge = Button("merge_sectors", "default")
        self.partnerships = Button("sector_partnerships", "ghost", "handshake")
        self._build({"name": self.name}, refusal_after="name")
        box = cast(QVBoxLayout, self.layout())
        box.insertLayout(2, row(self.search, None, self.count, spacing=8))
        commands = cast(QHBoxLayout, box.itemAt(4).layout())
        commands.insertWidget(1, self.merge)
        commands.insertWidget(3, self.partnerships)
        commands.setSpacing(8)
        self.name.edited.connect(lambda name: self._put("name", name))
        for line in (self.name.fr, self.name.zh):
            line.editingFinished.connect(context.drafts.flush)
            line.returnPressed.connect(self._on_enter)
        self.search.textChanged.connect(lambda _text: self.reload())
        self.search.left.connect(self.table.setFocus)
        self.merge.clicked.connect(self._merge)
        self.partnerships.clicked.connect(self._show_partnerships)
        self.table.record_opened.connect(lambda _one: self.name.fr.setFocus())
        self._start()

    def retranslate(self) -> None:
        about = _("The themes in which partnerships work, as the group names them in both languages.")
        self._set_words(_("Sectors"), about, {"name": _("Name")}, _("No sector to show."))
        self.name.set_words(_("Name"))
        self.search.set_words(_("Search in the sectors"))
        self.new.set_words(_("New sector"))
        self.merge.set_words(_("Merge sectors…"), _("Have one sector stand for several"))
        self.partnerships.set_words(_("Show its partnerships"))

    def reload(self) -> None:
        language = current_language()
        every = self._context.services.sectors.list_sectors()
        every.sort(key=lambda one: sort_key(one.sector.name.best(language), language))
        words = fold(self.search.text()).split()
        shown = [one for one in every if all(word in _hay(one) for word in words)]
        chosen = self._id()
        self.table.records.set_rows(shown)
        if chosen:
            self.table.select_id(chosen)
        lacking = sum(not (one.sector.name.fr and one.sector.name.zh) for one in every)
        told = ngettext("{number} sector", "{number} sectors", len(every)).format(number=len(every))
        if lacking:
            untold = ngettext("{number} without translation", "{number} without translation", lacking)
            told += " · " + untold.format(number=lacking)
        self.count.setText(told)
        self.merge.setEnabled(len(every) > 1)

    def begin_new(self) -> None:
        super().begin_new()
        self.name.fr.setFocus()

    def _fill(self, record: Any | None, other: bool) -> None:
        if record is None:
            self.name.set_value(BilingualText())
        elif other or not self._context.drafts.pending:
            self.name.set_value(record.sector.name)
        self.partnerships.setEnabled(record is not None and record.partnerships > 0)

    def _edit(self, record_id: str, name: str, value: Any) -> None:
        self._context.services.sectors.rename(record_id, value)

    def _on_enter(self) -> None:
        if self._shown is None:
            self._add()
        else:
            self._context.drafts.flush()

    def _add(self) -> None:
        try:
            made = self._context.services.sectors.create(self.name.value())
        except GroupePaysError as error:
            self._refuse(error)
            return
        self.search.clear()
        self.reload()
        self.table.select_id(made)

    def _remove(self, record_id: str) -> str:
        self._context.services.sectors.delete(record_id)
        return _("Sector deleted")

    def _merge(self) -> None:
        self._context.drafts.flush()
        dialog = MergeDialog(self, self._context, self._id())
        if dialog.exec():
            self.search.clear()
            self.reload()
            self.table.select_id(dialog.kept_id())
            self._context.signals.undo_offered.emit(_("Sectors merged"))

    def _show_partnerships(self) -> None:
        if self._shown is not None:
            self._context.drafts.flush()
            chosen = self._shown.id
            self.accept()
            self._context.open("partnerships", None, SECTOR, chosen)


def _hay(one: SectorUse) -> str:
    return fold(f"{one.sector.name.fr}\n{one.sector.name.zh}")


def _columns() -> tuple[Column, ...]:
    return (
        Column("fr", lambda: "Français", lambda one: _side(one, Language.FR)),
        Column("zh", lambda: "中文", lambda one: _side(one, Language.ZH)),
        Column("partnerships", lambda: _("Partnerships"), _used, 110, right=True),
    )


def _side(one: SectorUse, language: Language) -> Cell:
    """The name in one language; what is missing is told by its shape and its words."""
    words = one.sector.name.fr if language is Language.FR else one.sector.name.zh
    if words:
        return Cell(words, weight=600 if language is Language.FR else 400, tip=words)
    missing = _("French missing") if language is Language.FR else _("Chinese missing")
    return Cell(missing, tone="danger", shape="missing")


def _used(one: SectorUse) -> Cell:
    words = ngettext("{number} partnership", "{number} partnerships", one.partnerships)
    return Cell(str(one.partnerships), tone="text2", right=True, spoken=words.format(number=one.partnerships))
