"""The tab of the people."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import cast

from groupe_pays.domain.lists import ListKind, PersonEntry
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.formats import counted, name_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.members_list import MembersList
from groupe_pays.ui.people.name_cell import NameDelegate
from groupe_pays.ui.people.person_entries import person_columns
from groupe_pays.ui.people.person_panel import PersonPanel
from groupe_pays.ui.widgets.lazy_records import LazyRecordModel
from groupe_pays.ui.widgets.several import SeveralTable

_SHARES = {"name": 0.28, "function": 0.25, "organisation": 0.27, "email": 0.2}
"""How the columns of words share what the others leave: a name is read whole before an address is."""


class _PeopleTable(SeveralTable):
    """The roles have a column where somebody has one."""

    def show_roles(self, shown: bool) -> None:
        place = next(place for place, column in enumerate(self.records.columns) if column.name == "role")
        if self.isColumnHidden(place) is shown:
            self.setColumnHidden(place, not shown)
            self._fit_columns()

    def _fit_columns(self) -> None:
        columns = self.records.columns
        fixed = sum(column.width for place, column in enumerate(columns) if not self.isColumnHidden(place))
        left = max(self.viewport().width() - fixed, 300)
        for place, column in enumerate(columns):
            self.setColumnWidth(place, column.width or round(left * _SHARES[column.name]))


class PeopleList(MembersList):
    name = "people"
    kind = ListKind.PEOPLE
    table_kind = TableKind.MEMBERS
    document_kind = DocumentKind.MEMBERS_LIST
    table_name = "person"
    own_tables = frozenset({"person", "contact", "position", "group_role"})

    def __init__(self, context: Context) -> None:
        model = LazyRecordModel(person_columns(), lambda ids: self.read_lines(ids))
        table = _PeopleTable("people_table", model)
        table.setItemDelegate(NameDelegate(table))
        super().__init__(context, table, partial(PersonPanel, context), "users")
        self.retranslate()

    def retranslate(self) -> None:
        self.new.set_words(_("New person"))
        self.table.set_words(_("People"))
        super().retranslate()

    def read(self) -> None:
        super().read()
        self._show_roles()

    def reread(self, ids: Collection[str]) -> None:
        super().reread(ids)
        self._show_roles()

    def _show_roles(self) -> None:
        cast(_PeopleTable, self.table).show_roles(self.services.people.has_roles())

    def read_lines(self, ids: Collection[str]) -> list[PersonEntry]:
        return self.services.lists.people_entries(ids)

    def show_count(self) -> None:
        shown = self.table.model().rowCount()
        words = ngettext("{shown} person of {total}", "{shown} people of {total}", shown)
        self.count.setText(counted(words, current_language(), shown=shown, total=self._total))

    def say_empty(self) -> None:
        if self._total:
            self.empty.set_words(_("Nobody answers the search and the filters."), _("Show everybody"))
        else:
            self.empty.set_words(_("Nobody yet. Add the people of your group."), _("New person"))

    def delete_one(self) -> None:
        if self.shown_id() is not None and not self.is_making():
            self.context.drafts.flush()
            name = name_words(self.services.people.load(self.panel.record_id).name, current_language())
            self.services.people.delete(self.panel.record_id)
            self.context.signals.undo_offered.emit(_("{name} deleted").format(name=name))
