"""The head counts of a meeting in a window: so many people of a group, of whom so many of another."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from groupe_pays.domain.errors import EmptyTitle
from groupe_pays.domain.head_counts import MOST_PEOPLE, CountedGroup
from groupe_pays.domain.text import BilingualText
from groupe_pays.formats import number as figure
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.records_dialog import DialogNames, RecordsDialog
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.fields import NumberField
from groupe_pays.ui.widgets.records import Cell, Column


class HeadCountsDialog(RecordsDialog):
    """A group selected in the list is edited in place; with none selected, the fields hold a new one."""

    names = DialogNames(
        many="head_counts",
        refusal="head_count_refusal",
        new="new_head_count",
        delete="delete_head_count",
        add="add_head_count",
        close="close_head_counts",
    )
    draft_kind = "counted_group"
    size_wanted = (640, 520)

    def __init__(self, parent: QWidget | None, context: Context, meeting_id: str) -> None:
        super().__init__(parent, context, _COLUMNS)
        self._meeting_id = meeting_id
        self._groups: list[CountedGroup] = []
        self._make_fields()
        self._build({"number": self.number, "words": self.words, "part_of": self.part_of}, refusal_after="words")
        self._start()

    def _make_fields(self) -> None:
        self.words = BilingualLineEdit("head_count_words")
        self.words.edited.connect(lambda value: self._put("words", value))
        self.number = NumberField("head_count_number", 0, MOST_PEOPLE)
        self.number.valueChanged.connect(lambda value: self._put("number", value))
        self.part_of = QComboBox()
        self.part_of.setObjectName("head_count_part_of")

    def retranslate(self) -> None:
        words = {"words": _("Who"), "number": _("Number"), "part_of": _("Part of")}
        about = _(
            "For what is no list of names: “55 participants, of whom 19 members of four Chinese delegations”. The "
            "minutes tell it beside the people named."
        )
        self._set_words(_("Head counts"), about, words, _("No head count yet."))
        self.words.set_words(words["words"])
        self.number.setAccessibleName(words["number"])
        self.part_of.setAccessibleName(words["part_of"])
        if self.part_of.count():
            self.part_of.setItemText(0, _("nothing: a group of its own"))
        self._name_new()

    def _name_new(self) -> None:
        """The button makes a part of the group selected, or another group."""
        if self._shown is None:
            self.new.set_words(_("New group"))
        else:
            name = self._shown.words.best(current_language())
            self.new.set_words(_("Of whom…"), _("Count a part of “{group}”").format(group=name))

    def reload(self) -> None:
        """Read the groups again; the one selected stays so."""
        self._groups = self._context.services.head_counts.list_groups(self._meeting_id)
        self.table.records.set_rows(self._groups)

    def begin_new(self, parent_id: str | None = None) -> None:
        """Empty the fields for another group, or for a part of one."""
        super().begin_new()
        self.part_of.setCurrentIndex(max(self.part_of.findData(parent_id), 0))
        self.number.setFocus()
        self.number.selectAll()

    def _on_new(self) -> None:
        self.begin_new(self._shown.id if self._shown is not None else None)

    def _fill(self, record: CountedGroup | None, other: bool) -> None:
        self.words.set_value(record.words if record is not None else BilingualText())
        self.number.blockSignals(True)
        self.number.setValue(record.number if record is not None else 0)
        self.number.blockSignals(False)
        self._fill_wholes()
        self.part_of.setEnabled(record is None)
        self._name_new()

    def _fill_wholes(self) -> None:
        self.part_of.clear()
        self.part_of.addItem(_("nothing: a group of its own"), None)
        for group in self._groups:
            if self._shown is None or group.id != self._shown.id:
                self.part_of.addItem(group.words.best(current_language()), group.id)
        if self._shown is not None:
            self.part_of.setCurrentIndex(max(self.part_of.findData(self._shown.parent_id), 0))

    def _edit(self, record_id: str, name: str, value: Any) -> None:
        self._context.services.head_counts.edit(record_id, **{name: value})

    def _add(self) -> None:
        """Count the group the fields hold; the next one may follow at once."""
        try:
            self._context.services.head_counts.add(
                self._meeting_id, self.words.value(), self.number.value(), self.part_of.currentData()
            )
        except EmptyTitle as error:
            self._refuse(error)
            self.words.fr.setFocus()
        else:
            self.reload()
            self.begin_new()

    def _remove(self, record_id: str) -> str:
        self._context.services.head_counts.delete(record_id)
        return _("Head count deleted")


def _who(group: CountedGroup) -> Cell:
    """A part stands further in, after the word that says so."""
    words = group.words.best(current_language())
    if group.depth:
        words = "\u2003" * group.depth + _("of whom {group}").format(group=words)
    return Cell(words, weight=400 if group.depth else 500)


_COLUMNS = (
    Column("who", lambda: _("Who"), _who),
    Column(
        "number",
        lambda: _("Number"),
        lambda one: Cell(figure(one.number, current_language()), right=True),
        110,
        right=True,
    ),
)
