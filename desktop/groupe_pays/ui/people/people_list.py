"""The tab of the people."""

from __future__ import annotations

from collections.abc import Collection

from groupe_pays.domain.lists import ListKind
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.formats import name_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.members_list import MembersList
from groupe_pays.ui.people.name_cell import NameDelegate
from groupe_pays.ui.people.person_lines import PersonLine, person_columns, read_lines
from groupe_pays.ui.people.person_panel import PersonPanel
from groupe_pays.ui.widgets.lazy_records import LazyRecordModel
from groupe_pays.ui.widgets.several import SeveralTable


class PeopleList(MembersList):
    name = "people"
    kind = ListKind.PEOPLE
    table_kind = TableKind.MEMBERS
    document_kind = DocumentKind.MEMBERS_LIST
    table_name = "person"
    own_tables = frozenset({"person", "contact", "position", "group_role"})

    def __init__(self, context: Context) -> None:
        model = LazyRecordModel(person_columns(), lambda ids: self.read_lines(ids))
        table = SeveralTable("people_table", model)
        table.setItemDelegate(NameDelegate(table))
        super().__init__(context, table, PersonPanel(context), "users")
        self.retranslate()

    def retranslate(self) -> None:
        self.new.set_words(_("New person"))
        self.table.set_words(_("People"))
        super().retranslate()

    def read_lines(self, ids: Collection[str]) -> list[PersonLine]:
        return read_lines(self.services, current_language(), ids)

    def show_count(self) -> None:
        shown = self.table.model().rowCount()
        words = ngettext("{shown} person of {total}", "{shown} people of {total}", shown)
        self.count.setText(words.format(shown=shown, total=self._total))

    def say_empty(self) -> None:
        if self._total:
            self.empty.set_words(_("Nobody answers the search and the filters."), _("Show everybody"))
        else:
            self.empty.set_words(_("Nobody yet. Add the people of your group."), _("New person"))

    def delete_one(self) -> None:
        if self.panel.record_id is not None and not self.panel.is_making:
            self.context.drafts.flush()
            name = name_words(self.services.people.load(self.panel.record_id).name, current_language())
            self.services.people.delete(self.panel.record_id)
            self.context.signals.undo_offered.emit(_("{name} deleted").format(name=name))
