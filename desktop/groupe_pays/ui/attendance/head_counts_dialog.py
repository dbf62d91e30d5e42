"""The head counts of a meeting in a window: so many people of a group, of whom so many of another."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from groupe_pays.domain.errors import EmptyTitle
from groupe_pays.domain.head_counts import MOST_PEOPLE, CountedGroup
from groupe_pays.domain.text import BilingualText
from groupe_pays.formats import number as figure
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.fields import LabelledField, NumberField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import RecordTable

WIDTH, HEIGHT, LABEL = 640, 520, 88


class HeadCountsDialog(Retranslating, QDialog):
    """A group selected in the list is edited in place; with none selected, the fields hold a new one."""

    def __init__(self, parent: QWidget | None, context: Context, meeting_id: str) -> None:
        super().__init__(parent)
        self.setObjectName("head_counts_dialog")
        self.resize(WIDTH, HEIGHT)
        self._context, self._meeting_id = context, meeting_id
        self._shown: CountedGroup | None = None
        self._groups: list[CountedGroup] = []
        self._title, self._about = Label("detail"), WrappedLabel("meta", "text2")
        self.table = RecordTable("head_counts_table", RecordModel(_COLUMNS))
        self._make_fields()
        self.new, self.delete = (
            Button("new_head_count", "default", "plus"),
            Button("delete_head_count", "ghost", "trash-2"),
        )
        self.add, self.close_it = Button("add_head_count", "primary", "check"), Button("close_head_counts")
        self._build()
        self.table.record_selected.connect(self._show)
        self.table.delete_requested.connect(lambda _record: self._delete())
        self.new.clicked.connect(self._begin_part)
        self.delete.clicked.connect(self._delete)
        self.add.clicked.connect(self._add)
        self.close_it.clicked.connect(self.accept)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._undo)
        self.retranslate()
        self.reload()
        self.begin_new()

    def _make_fields(self) -> None:
        self.words = BilingualLineEdit("head_count_words")
        self.words.edited.connect(lambda value: self._put("words", value))
        self.number = NumberField("head_count_number", 0, MOST_PEOPLE)
        self.number.valueChanged.connect(lambda value: self._put("number", value))
        self.part_of = QComboBox()
        self.part_of.setObjectName("head_count_part_of")
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName("head_count_refusal")
        self._refusal.hide()
        self._rows = {
            "words": LabelledField(self.words, LABEL),
            "number": LabelledField(self.number, LABEL),
            "part_of": LabelledField(self.part_of, LABEL),
        }

    def _build(self) -> None:
        card = Card("head_counts_card", headed=False, margins=(1, 1, 1, 1))
        card.body.addWidget(self.table)
        box = column(self._title, self._about, spacing=8, margins=(24, 20, 24, 20))
        box.addWidget(card, 1)
        box.addLayout(row(self.new, None, self.delete))
        for field in (self._rows["number"], self._rows["words"], self._refusal, self._rows["part_of"]):
            box.addWidget(field)
        box.addLayout(row(None, self.close_it, self.add, spacing=12, margins=(0, 8, 0, 0)))
        self.setLayout(box)

    def retranslate(self) -> None:
        self.setWindowTitle(_("Head counts"))
        self._title.setText(_("Head counts"))
        self._about.setText(
            _(
                "For what is no list of names: “55 participants, of whom 19 members of four Chinese delegations”. The "
                "minutes tell it beside the people named."
            )
        )
        self.table.set_words(_("Head counts"))
        words = {"words": _("Who"), "number": _("Number"), "part_of": _("Part of")}
        for name, field in self._rows.items():
            field.set_words(words[name])
        self.words.set_words(words["words"])
        self.number.setAccessibleName(words["number"])
        self.part_of.setAccessibleName(words["part_of"])
        self.delete.set_words(_("Delete"))
        self.add.set_words(_("Add"))
        self.close_it.set_words(_("Close"))
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
        self._context.drafts.flush()
        self.table.setCurrentIndex(self.table.rootIndex())
        self._show(None)
        self.part_of.setCurrentIndex(max(self.part_of.findData(parent_id), 0))
        self.number.setFocus()
        self.number.selectAll()

    def _begin_part(self) -> None:
        self.begin_new(self._shown.id if self._shown is not None else None)

    def _show(self, record: Any | None) -> None:
        if record is None or self._shown is None or record.id != self._shown.id:
            self._context.drafts.flush()
        self._shown = record
        self._refusal.hide()
        self.words.set_value(record.words if record is not None else BilingualText())
        self.number.blockSignals(True)
        self.number.setValue(record.number if record is not None else 0)
        self.number.blockSignals(False)
        self._fill_wholes()
        self.part_of.setEnabled(record is None)
        self.delete.setEnabled(record is not None)
        self.add.setVisible(record is None)
        self._name_new()

    def _fill_wholes(self) -> None:
        self.part_of.clear()
        self.part_of.addItem(_("nothing: a group of its own"), None)
        for group in self._groups:
            if self._shown is None or group.id != self._shown.id:
                self.part_of.addItem(group.words.best(current_language()), group.id)
        if self._shown is not None:
            self.part_of.setCurrentIndex(max(self.part_of.findData(self._shown.parent_id), 0))

    def _put(self, name: str, value: Any) -> None:
        """Save a field of the group selected; one not added yet is only kept here."""
        self._refusal.hide()
        if self._shown is not None:
            group_id = self._shown.id
            self._context.drafts.put(
                ("counted_group", group_id, name), lambda: self._save(group_id, name, value), self._refuse
            )

    def _save(self, group_id: str, name: str, value: Any) -> None:
        self._context.services.head_counts.edit(group_id, **{name: value})
        self.reload()

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

    def _refuse(self, error: BaseException) -> None:
        self._refusal.setText(sentence_of(error))
        self._refusal.show()

    def _delete(self) -> None:
        if self._shown is not None:
            self._context.drafts.flush()
            self._context.services.head_counts.delete(self._shown.id)
            self._context.signals.undo_offered.emit(_("Head count deleted"))
            self.reload()
            self.begin_new()

    def _undo(self) -> None:
        self._context.drafts.flush()
        self._context.services.history.undo()
        self.reload()

    def done(self, result: int) -> None:
        self._context.drafts.flush()
        super().done(result)


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
