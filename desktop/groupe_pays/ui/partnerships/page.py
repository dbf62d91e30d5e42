"""The partnerships between French and Chinese authorities: who with whom, since when, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from groupe_pays.domain.partnerships import Partnership, PartnershipKind, PartnershipState
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.filters import Choices, FilterField, ListFilters
from groupe_pays.ui.lists.page import ListPage, texts_of
from groupe_pays.ui.partnerships import listed
from groupe_pays.ui.partnerships.panel import PartnershipPanel
from groupe_pays.ui.people.words import province_name
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.tables import RecordTable


class PartnershipsPage(ListPage):
    name = "partnerships"
    table_kind = TableKind.PARTNERSHIPS
    document_kind = DocumentKind.DIRECTORY
    narrow_panel = 448
    panel: PartnershipPanel

    def __init__(self, context: Context) -> None:
        self._partnerships: list[Partnership] = []
        self._places = context.services.places.provinces()
        self._sorted = ("french", False)
        fields = (
            FilterField("kind", lambda: _("Kind"), lambda: [(kind.value, label(kind)) for kind in PartnershipKind]),
            FilterField("province", lambda: _("Province"), self._provinces),
            FilterField("state", lambda: _("State"), lambda: [(one.value, label(one)) for one in PartnershipState]),
            FilterField(
                "sector", lambda: _("Sector"), lambda: listed.common_sectors(self._partnerships, current_language())
            ),
        )
        table = RecordTable("partnerships_table", listed.partnership_model(self._places))
        panel = PartnershipPanel(context, self._places)
        super().__init__(context, table, panel, ListFilters("partnerships_filters", fields), "handshake")
        self.new = Button("new_partnership", "primary", "plus")
        self.head.add_button(self.new)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.new.clicked.connect(self.begin_new)
        self.table.records.sort_requested.connect(self._sort)
        self.table.record_opened.connect(lambda _one: self.panel.kind.setFocus())
        self.panel.maker.made.connect(self._on_made)
        self.panel.abandoned.connect(self.abandon_new)
        self.panel.record_wanted.connect(lambda part, record: self.go("members", record, part))
        self.panel.delete_wanted.connect(self.delete_shown)

    def retranslate(self) -> None:
        self.head.title.setText(_("Partnerships"))
        self.new.set_words(_("New partnership"))
        self.search.set_words(_("Search in the partnerships"))
        self.table.set_words(_("Partnerships"))
        self._show_sort()
        super().retranslate()

    def read(self) -> None:
        self._partnerships = self.services.partnerships.list_partnerships()
        self.panel.forget()

    def rows(self) -> Sequence[Any]:
        shown = [one for one in self._partnerships if self._passes(one)]
        return listed.in_order(shown, *self._sorted, self._places, current_language())

    def _passes(self, one: Partnership) -> bool:
        chosen = self.filters.chosen
        province, sector = chosen("province"), chosen("sector")
        return (
            chosen("kind") in (None, one.kind.value)
            and chosen("state") in (None, one.state.value)
            and (province is None or province in listed.provinces(one))
            and (sector is None or sector in listed.sectors(one))
            and self.matches(*self._texts(one))
        )

    def _texts(self, one: Partnership) -> list[str]:
        names = [partner.name for partner in (*one.french, *one.chinese)]
        places = [self._places[name] for name in listed.provinces(one) if name in self._places]
        return texts_of(*names, *places, *(one.texts or {}).values())

    def _provinces(self) -> Choices:
        language = current_language()
        names = {name for one in self._partnerships for name in listed.provinces(one)}
        words = [(name, province_name(name, self._places, language)) for name in names]
        return sorted(words, key=lambda pair: listed.sort_key(pair[1], language))

    def _sort(self, name: str, down: bool) -> None:
        self._sorted = (name, down)
        self._show_sort()
        self.refresh()

    def _show_sort(self) -> None:
        name, down = self._sorted
        by_pinyin = current_language() is Language.ZH and name != "since"
        self.table.show_sort(name, down, _("pinyin") if by_pinyin else "")

    def show_count(self) -> None:
        shown = sum(self._passes(one) for one in self._partnerships)
        words = ngettext("{shown} partnership of {total}", "{shown} partnerships of {total}", shown)
        self.count.setText(words.format(shown=shown, total=len(self._partnerships)))

    def has_records(self) -> bool:
        return bool(self._partnerships)

    def say_empty(self) -> None:
        if self._partnerships:
            self.empty.set_words(_("No partnership answers the search and the filters."), _("Show all partnerships"))
        else:
            sentence = _("No partnership yet. One binds a French and a Chinese organisation.")
            self.empty.set_words(sentence, _("New partnership"))

    def show_record(self, record: Any | None) -> None:
        self.panel.show_partnership(record)

    def shown_id(self) -> str | None:
        return self.panel.partnership.id if self.panel.partnership is not None else None

    def _on_made(self, partnership_id: str) -> None:
        self.panel.is_making = False
        self.reveal(partnership_id)
        self.panel.kind.setFocus()

    def delete_shown(self) -> None:
        one = self.panel.partnership
        if one is not None:
            self.context.drafts.flush()
            self.services.partnerships.delete(one.id)
            self.context.signals.undo_offered.emit(_("Partnership deleted"))

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches("partnership", "organisation", "person"):
            self.reload()
