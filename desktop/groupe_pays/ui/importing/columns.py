"""What each column of the file means, with samples; how the file is read; what is done where values differ."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QHBoxLayout, QWidget

from groupe_pays.domain.importing import Column, Field, SourceForm, SourceTable
from groupe_pays.i18n import _
from groupe_pays.labels import label
from groupe_pays.services.importing_members.overriding import ENCODINGS, SEPARATORS
from groupe_pays.ui.importing.words import separator_word
from groupe_pays.ui.importing.work import is_unsure
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import Scrolled, clear_layout, column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Label

_SAMPLES = 3
_MOST = 200
"""Columns offered; a table of more is no list of people."""


class ColumnsStep(Retranslating, QWidget):
    """``mapped``: index of a column and its field; ``read_again``: sheet, encoding, separator, blank for recognised."""

    mapped = Signal(int, object)
    read_again = Signal(str, str, str)
    overwrite_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[Column, ...] = ()
        self._table: SourceTable | None = None
        self.boxes: list[EnumBox] = []
        self._whys: list[Label] = []
        self.sheet, self.encoding, self.separator = QComboBox(), QComboBox(), QComboBox()
        for box, name in ((self.sheet, "sheet"), (self.encoding, "encoding"), (self.separator, "separator")):
            box.setObjectName(f"import_{name}")
            box.setMinimumWidth(140)
            box.activated.connect(self._on_reading)
        self._sheet, self._encoding = LabelledField(self.sheet, 60), LabelledField(self.encoding, 70)
        self._separator = LabelledField(self.separator, 80)
        self.overwrite = QCheckBox()
        self.overwrite.setObjectName("import_overwrite")
        self.overwrite.toggled.connect(self.overwrite_changed)
        self._heads = [Label("meta", "text2") for _head in range(4)]
        self._scrolled = Scrolled()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setColumnStretch(1, 1)
        self._scrolled.body.addLayout(self._grid)
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QHBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._scrolled)
        tools = row(self._sheet, self._encoding, self._separator, None, self.overwrite, spacing=16)
        whole = column(tools, card, spacing=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.set_words(_("Sheet"))
        self._encoding.set_words(_("Encoding"))
        self._separator.set_words(_("Separator"))
        self.overwrite.setText(_("Values of the file replace others of the dossier"))
        self.overwrite.setToolTip(_("Otherwise only what is blank is filled in."))
        for head, words in zip(
            self._heads, (_("Column of the file"), _("First values"), _("Meaning"), _("Why")), strict=True
        ):
            head.setText(words)
        if self._table is not None:
            self.show_table(self._table, self._columns)

    def show_table(self, table: SourceTable, columns: tuple[Column, ...]) -> None:
        """Show the columns of a table; the boxes are kept where the columns are the same."""
        same = [each.header for each in columns] == [each.header for each in self._columns] and self.boxes
        self._table, self._columns = table, columns
        self._show_reading(table)
        if not same:
            self._make_lines()
        for each, box, why in zip(columns[:_MOST], self.boxes, self._whys, strict=True):
            box.set_value(each.field)
            box.setAccessibleName(_("Meaning of the column “{column}”").format(column=each.header))
            why.setText(label(each.why))
            box.setAccessibleDescription(f"{_shown_samples(each)}. {why.text()}")

    def _make_lines(self) -> None:
        for head in self._heads:
            self._grid.removeWidget(head)
            head.setParent(self)
        clear_layout(self._grid)
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, place)
        self.boxes, self._whys = [], []
        for line, each in enumerate(self._columns[:_MOST], 1):
            name, samples = ElidedLabel("medium"), ElidedLabel("", "text2")
            name.setMinimumWidth(170)
            name.setText(each.header)
            samples.setText(_shown_samples(each))
            box, why = EnumBox(f"import_meaning_{each.index}", Field), Label("meta", "text2")
            name.setBuddy(box)
            box.setMinimumWidth(210)
            box.chosen.connect(partial(self._on_mapped, each.index))
            self.boxes.append(box)
            self._whys.append(why)
            for place, widget in enumerate((name, samples, box, why)):
                self._grid.addWidget(widget, line, place, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setRowStretch(len(self._columns) + 1, 1)

    def take_focus(self) -> None:
        """The keyboard goes to the first column that is not told surely, else to the first one."""
        unsure = (box for each, box in zip(self._columns, self.boxes, strict=False) if is_unsure(each))
        box = next(unsure, next(iter(self.boxes), None))
        if box is not None:
            box.setFocus()
            self._scrolled.ensureWidgetVisible(box)

    def _show_reading(self, table: SourceTable) -> None:
        self._sheet.setVisible(len(table.sheets) > 1)
        self.sheet.clear()
        self.sheet.addItems(list(table.sheets))
        self.sheet.setCurrentText(table.sheet)
        is_text = table.form is SourceForm.CSV
        for field, box, known, present in (
            (self._encoding, self.encoding, ENCODINGS, table.encoding),
            (self._separator, self.separator, SEPARATORS, table.separator),
        ):
            field.setVisible(is_text)
            box.clear()
            for value in dict.fromkeys((present, *known)):
                box.addItem(separator_word(value) if box is self.separator else value.upper(), value)

    def _on_reading(self) -> None:
        table = self._table
        if table is None:
            return
        sheet = self.sheet.currentText() if len(table.sheets) > 1 else ""
        encoding, separator = self.encoding.currentData() or "", self.separator.currentData() or ""
        if table.form is not SourceForm.CSV:
            encoding = separator = ""
        self.read_again.emit(sheet, encoding, separator)

    def _on_mapped(self, index: int, field: object) -> None:
        self.mapped.emit(index, field)


def _shown_samples(column: Column) -> str:
    return " · ".join(" ".join(value.split())[:80] for value in column.samples[:_SAMPLES])
