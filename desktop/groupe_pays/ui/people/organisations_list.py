"""The tab of the organisations."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import cast

from groupe_pays.domain.lists import ListKind
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.members_list import MembersList
from groupe_pays.ui.people.organisation_lines import OrganisationLine, organisation_columns, read_lines
from groupe_pays.ui.people.organisation_panel import OrganisationPanel
from groupe_pays.ui.widgets.lazy_records import LazyRecordModel
from groupe_pays.ui.widgets.records import RecordModel
from groupe_pays.ui.widgets.several import SeveralTable

_NARROW, _NARROW_SINCE = 860, 136
"""In a list narrower than this the kind of the relation gives way to the names."""
_NAME_SHARE = 0.58


class _OrganisationsTable(SeveralTable):
    """Names are longer than partners: they have more of the width that is left."""

    def _fit_columns(self) -> None:
        columns, room = cast(RecordModel, self.model()).columns, self.viewport().width()
        widths = {column.name: column.width for column in columns}
        if room < _NARROW:
            widths["since"] = _NARROW_SINCE
        left = max(room - sum(widths.values()), 200)
        for place, column in enumerate(columns):
            share = _NAME_SHARE if column.name == "name" else 1 - _NAME_SHARE
            self.setColumnWidth(place, widths[column.name] or round(left * share))


class OrganisationsList(MembersList):
    name = "organisations"
    kind = ListKind.ORGANISATIONS
    table_kind = TableKind.ORGANISATIONS
    document_kind = DocumentKind.MEMBERS_LIST
    table_name = "organisation"
    own_tables = frozenset({"organisation", "contact", "organisation_event"})

    def __init__(self, context: Context) -> None:
        model = LazyRecordModel(organisation_columns(), lambda ids: self.read_lines(ids))
        table = _OrganisationsTable("organisations_table", model)
        super().__init__(context, table, partial(OrganisationPanel, context), "building-2")
        self.retranslate()

    def retranslate(self) -> None:
        self.new.set_words(_("New organisation"))
        self.table.set_words(_("Organisations"))
        super().retranslate()

    def read_lines(self, ids: Collection[str]) -> list[OrganisationLine]:
        return read_lines(self.services, current_language(), ids)

    def show_count(self) -> None:
        shown = self.table.model().rowCount()
        words = ngettext("{shown} organisation of {total}", "{shown} organisations of {total}", shown)
        self.count.setText(counted(words, current_language(), shown=shown, total=self._total))

    def say_empty(self) -> None:
        if self._total:
            self.empty.set_words(_("No organisation answers the search and the filters."), _("Show all organisations"))
        else:
            self.empty.set_words(
                _("No organisation yet. Add the authorities and bodies of your group."), _("New organisation")
            )

    def delete_one(self) -> None:
        if self.shown_id() is not None and not self.is_making():
            self.context.drafts.flush()
            name = self.services.organisations.load(self.panel.record_id).name.best(current_language())
            self.services.organisations.delete(self.panel.record_id)
            self.context.signals.undo_offered.emit(_("{name} deleted").format(name=name))
