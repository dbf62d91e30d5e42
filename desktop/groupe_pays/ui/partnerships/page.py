"""The partnerships between French and Chinese authorities: who with whom, since when, and what came of it."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from groupe_pays.domain.lists import Filter, ListKind, ListQuery
from groupe_pays.domain.partnerships import Partnership
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.asked import AskedPage
from groupe_pays.ui.partnerships import listed
from groupe_pays.ui.partnerships.panel import PartnershipPanel
from groupe_pays.ui.routes import Route
from groupe_pays.ui.sectors.opening import SECTOR
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.lazy_records import LazyRecordModel
from groupe_pays.ui.widgets.several import SeveralTable


class PartnershipsPage(AskedPage):
    name = "partnerships"
    kind = ListKind.PARTNERSHIPS
    table_kind = TableKind.PARTNERSHIPS
    document_kind = DocumentKind.DIRECTORY
    narrow_panel = 448
    panel: PartnershipPanel

    def __init__(self, context: Context) -> None:
        self._places = context.services.places.provinces()
        model = LazyRecordModel(listed.partnership_columns(self._places), lambda ids: self._read_some(ids))
        table = SeveralTable("partnerships_table", model)
        super().__init__(context, table, partial(PartnershipPanel, context, self._places), "handshake")
        self.new = Button("new_partnership", "primary", "plus")
        self.head.add_button(self.new)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.new.clicked.connect(self.begin_new)
        self.table.record_opened.connect(self.edit_shown)

    def connect_panel(self, panel: PartnershipPanel) -> None:
        panel.go = self.go
        panel.made.connect(self._on_made)
        panel.abandoned.connect(self.abandon_new)
        panel.record_wanted.connect(lambda part, record: self.go("members", record, part))
        panel.delete_wanted.connect(self.delete_one)

    def retranslate(self) -> None:
        self.head.title.setText(_("Partnerships"))
        self.new.set_words(_("New partnership"))
        self.search.set_words(_("Search in the partnerships"))
        self.table.set_words(_("Partnerships"))
        self.show_sort()
        super().retranslate()

    def first_sort(self) -> str:
        return "french"

    def read(self) -> None:
        super().read()
        if self.room.is_filled:
            self.panel.forget()

    def _read_some(self, ids: Collection[str]) -> list[Partnership]:
        return self.services.partnerships.list_partnerships(ids)

    def show_sort(self) -> None:
        by_pinyin = current_language() is Language.ZH and self._sort not in ("since", "kind")
        self.table.show_sort(self._sort, self._down, _("pinyin") if by_pinyin else "")

    def show_count(self) -> None:
        shown = self.table.records.rowCount()
        words = ngettext("{shown} partnership of {total}", "{shown} partnerships of {total}", shown)
        self.count.setText(counted(words, current_language(), shown=shown, total=self._total))

    def say_empty(self) -> None:
        if self._total:
            self.empty.set_words(_("No partnership answers the search and the filters."), _("Show all partnerships"))
        else:
            sentence = _("No partnership yet. One binds a French and a Chinese organisation.")
            self.empty.set_words(sentence, _("New partnership"))

    def edit_shown(self, _one: object = None) -> None:
        self.catch_up()
        self.panel.kind.setFocus()

    def show_record(self, record: Any | None) -> None:
        self.panel.show_partnership(record)

    def shown_id(self) -> str | None:
        there = self.room.is_filled and self.panel.partnership is not None
        return self.panel.partnership.id if there else None

    def open_route(self, route: Route) -> None:
        """``sector`` lists the partnerships that work in the one named by ``focus``."""
        if route.part == SECTOR and route.focus is not None:
            self.ask(ListQuery(self.kind, filters=(Filter("sector", route.focus),)))
            self.table.setFocus()
        else:
            super().open_route(route)

    def _on_made(self, partnership_id: str) -> None:
        self.panel.is_making = False
        self.reveal(partnership_id)
        self.panel.kind.setFocus()

    def delete_one(self) -> None:
        one = self.panel.partnership if self.room.is_filled else None
        if one is not None:
            self.context.drafts.flush()
            self.services.partnerships.delete(one.id)
            self.context.signals.undo_offered.emit(_("Partnership deleted"))

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches("partnership", "organisation", "person", "sector", "attachment"):
            self.reload()
