"""The tab of the organisations."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from groupe_pays.domain.organisations import College, OrganisationKind
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.filters import Choices, FilterField
from groupe_pays.ui.people.members_list import MembersList, lacking
from groupe_pays.ui.people.ordering import collator
from groupe_pays.ui.people.organisation_lines import LineReader, OrganisationLine, organisation_model
from groupe_pays.ui.people.organisation_panel import OrganisationPanel
from groupe_pays.ui.people.words import place_name
from groupe_pays.ui.widgets.records import RecordModel
from groupe_pays.ui.widgets.tables import RecordTable


class _OrganisationsTable(RecordTable):
    """Names are longer than partners: they have more of the width that is left."""

    def _fit_columns(self) -> None:
        columns = cast(RecordModel, self.model()).columns
        left = max(self.viewport().width() - sum(column.width for column in columns), 200)
        for place, column in enumerate(columns):
            self.setColumnWidth(place, column.width or round(left * (0.58 if column.name == "name" else 0.42)))


class OrganisationsList(MembersList):
    name = "organisations"
    table_kind = TableKind.ORGANISATIONS
    document_kind = DocumentKind.MEMBERS_LIST
    table_name = "organisation"
    own_tables = frozenset({"organisation", "contact", "organisation_event"})

    def __init__(self, context: Context) -> None:
        fields = (
            FilterField("kind", lambda: pgettext("organisation", "Kind"), self._kinds),
            FilterField("college", lambda: _("College"), self._colleges),
            FilterField("region", lambda: pgettext("place", "Region"), self._regions),
            FilterField("partnership", lambda: _("Partnership"), _partnership),
            FilterField("chinese_name", lambda: _("Chinese name"), lacking),
        )
        table = _OrganisationsTable("organisations_table", organisation_model())
        super().__init__(context, table, OrganisationPanel(context), fields, "building-2")
        self.retranslate()

    def retranslate(self) -> None:
        self.new.set_words(_("New organisation"))
        self.table.set_words(_("Organisations"))
        super().retranslate()

    def read_lines(self, language: Language, only: Collection[str] | None = None) -> list[OrganisationLine]:
        return LineReader(self.services, language, only).read()

    def passes(self, line: OrganisationLine) -> bool:
        chosen, body = self.filters.chosen, line.organisation
        kind, college, region = chosen("kind"), chosen("college"), chosen("region")
        partnership, chinese_name = chosen("partnership"), chosen("chinese_name")
        return (
            (kind is None or body.kind.value == kind)
            and (college is None or body.college.value == college)
            and (region is None or body.region == region)
            and (partnership is None or line.has_partnership is (partnership == "with"))
            and (chinese_name is None or not body.name.zh)
        )

    def _kinds(self) -> Choices:
        there = {line.organisation.kind for line in self._lines}
        return [(kind.value, label(kind)) for kind in OrganisationKind if kind in there]

    def _colleges(self) -> Choices:
        there = {line.organisation.college for line in self._lines}
        return [(college.value, label(college)) for college in College if college in there]

    def _regions(self) -> Choices:
        language, names = current_language(), self.services.places.regions()
        there = {line.organisation.region for line in self._lines if line.organisation.region}
        words = [(region, place_name(region, names, language)) for region in there]
        return sorted(words, key=lambda pair: collator(language).sortKey(pair[1]))

    def show_count(self) -> None:
        shown = self.table.model().rowCount()
        words = ngettext("{shown} organisation of {total}", "{shown} organisations of {total}", shown)
        self.count.setText(words.format(shown=shown, total=len(self._lines)))

    def say_empty(self) -> None:
        if self._lines:
            self.empty.set_words(_("No organisation answers the search and the filters."), _("Show all organisations"))
        else:
            self.empty.set_words(
                _("No organisation yet. Add the authorities and bodies of your group."), _("New organisation")
            )

    def delete_shown(self) -> None:
        """Put the organisation on the panel in the bin."""
        if self.panel.record_id is not None and not self.panel.is_making:
            self.context.drafts.flush()
            name = self.services.organisations.load(self.panel.record_id).name.best(current_language())
            self.services.organisations.delete(self.panel.record_id)
            self.context.signals.undo_offered.emit(_("{name} deleted").format(name=name))


def _partnership() -> Choices:
    return [("with", pgettext("partnership", "with one")), ("without", pgettext("partnership", "without"))]
