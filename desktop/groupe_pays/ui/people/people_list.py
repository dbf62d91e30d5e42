"""The tab of the people."""

from __future__ import annotations

from collections.abc import Collection

from groupe_pays.domain.organisations import College
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language
from groupe_pays.formats import name_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.filters import Choices, FilterField
from groupe_pays.ui.people.members_list import MembersList, lacking
from groupe_pays.ui.people.name_cell import NameDelegate
from groupe_pays.ui.people.ordering import collator
from groupe_pays.ui.people.person_lines import PersonLine, person_model, read_lines
from groupe_pays.ui.people.person_panel import PersonPanel
from groupe_pays.ui.widgets.tables import RecordTable


class PeopleList(MembersList):
    name = "people"
    table_kind = TableKind.MEMBERS
    document_kind = DocumentKind.MEMBERS_LIST
    table_name = "person"
    own_tables = frozenset({"person", "contact", "position", "group_role"})

    def __init__(self, context: Context) -> None:
        fields = (
            FilterField("organisation", lambda: _("Organisation"), self._organisations),
            FilterField("college", lambda: _("College"), self._colleges),
            FilterField("language", lambda: _("Preferred language"), _languages),
            FilterField("chinese_name", lambda: _("Chinese name"), lacking),
            FilterField("email", lambda: _("Email"), lacking),
            FilterField("function", lambda: _("Function"), lacking),
        )
        table = RecordTable("people_table", person_model())
        table.setItemDelegate(NameDelegate(table))
        super().__init__(context, table, PersonPanel(context), fields, "users")
        self.retranslate()

    def retranslate(self) -> None:
        self.new.set_words(_("New person"))
        self.table.set_words(_("People"))
        super().retranslate()

    def read_lines(self, language: Language, only: Collection[str] | None = None) -> list[PersonLine]:
        return read_lines(self.services, language, only)

    def passes(self, line: PersonLine) -> bool:
        chosen, person = self.filters.chosen, line.person
        body, college, language = chosen("organisation"), chosen("college"), chosen("language")
        return (
            (body is None or any(position.organisation_id == body for position in person.positions))
            and (college is None or (line.college is not None and line.college.value == college))
            and (language is None or person.preferred_language.value == language)
            and (chosen("chinese_name") is None or not person.name.name_zh)
            and (chosen("email") is None or not line.email)
            and (chosen("function") is None or not line.function)
        )

    def _organisations(self) -> Choices:
        there = {line.organisation_id: line.organisation for line in self._lines if line.organisation_id}
        return sorted(there.items(), key=lambda pair: collator(current_language()).sortKey(pair[1]))

    def _colleges(self) -> Choices:
        there = {line.college for line in self._lines}
        return [(college.value, label(college)) for college in College if college in there]

    def show_count(self) -> None:
        shown = self.table.model().rowCount()
        words = ngettext("{shown} person of {total}", "{shown} people of {total}", shown)
        self.count.setText(words.format(shown=shown, total=len(self._lines)))

    def say_empty(self) -> None:
        if self._lines:
            self.empty.set_words(_("Nobody answers the search and the filters."), _("Show everybody"))
        else:
            self.empty.set_words(_("Nobody yet. Add the people of your group."), _("New person"))

    def delete_shown(self) -> None:
        """Put the person on the panel in the bin."""
        if self.panel.record_id is not None and not self.panel.is_making:
            self.context.drafts.flush()
            name = name_words(self.services.people.load(self.panel.record_id).name, current_language())
            self.services.people.delete(self.panel.record_id)
            self.context.signals.undo_offered.emit(_("{name} deleted").format(name=name))


def _languages() -> Choices:
    return [(language.value, label(language)) for language in CONTENT_LANGUAGES]
