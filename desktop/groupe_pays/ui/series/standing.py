"""The standing agenda of a series: its items in order, the one selected edited below, a line to add another."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.stock import StockItem, StockRole
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import duration_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import NumberField, leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import TWO_LINES, RecordTable

LONGEST = 24 * 60
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StandingAgenda(Retranslating, Card):
    """Alt with an arrow moves an item, Delete removes it, Enter leads to its title."""

    deleted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__("standing_agenda", "list-ordered", margins=(1, 10, 1, 12))
        self.setProperty("pane", True)
        self._context = context
        self._series_id = ""
        self._item: StockItem | None = None
        self._sum = Label("meta", "text2")
        self.model = RecordModel(
            (
                Column("title", lambda: _("Item"), _title_cell),
                Column("kind", lambda: _("Kind"), lambda item: Cell(label(item.kind)), 108),
                Column("duration", lambda: _("Duration"), _duration_cell, 84, right=True),
            )
        )
        self.table = RecordTable("standing_items", self.model, TWO_LINES)
        self._hint = WrappedLabel("meta", "text2")
        self.up, self.down = IconButton("standing_up", "chevron-up"), IconButton("standing_down", "chevron-down")
        self.remove = IconButton("standing_delete", "trash-2")
        self._make_editor()
        self.add = QLineEdit()
        self.add.setObjectName("standing_add")
        leave_undo_to_dossier(self.add)
        self._build()
        self._connect()
        self.retranslate()

    def _make_editor(self) -> None:
        self.title = BilingualLineEdit("standing_title", prose=True)
        self.description = BilingualLineEdit("standing_description", prose=True)
        self.kind = EnumBox("standing_kind", ItemKind)
        self.duration = NumberField("standing_duration", 0, LONGEST)
        self.duration.setSpecialValueText("—")
        self.duration.setSingleStep(5)
        leave_undo_to_dossier(self.duration.lineEdit())
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName("standing_refusal")
        self._refusal.hide()

    def _build(self) -> None:
        assert self.header is not None
        self.header.setContentsMargins(16, 0, 10, 0)
        for widget in (self._sum, self.up, self.down, self.remove):
            self.header.add_trailing(widget)
        self._editor = QWidget()
        below = row(self.kind, self.duration, None, spacing=8)
        self._editor.setLayout(column(self.title, self._refusal, self.description, below, spacing=6))
        self._hint.setContentsMargins(16, 0, 16, 4)
        self.body.addWidget(self._hint)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(column(self._editor, self.add, spacing=12, margins=(16, 8, 16, 0)))

    def _connect(self) -> None:
        self.table.record_selected.connect(self._on_selected)
        self.table.record_opened.connect(lambda _item: self._begin_title())
        self.table.delete_requested.connect(lambda _item: self.delete_selected())
        self.table.installEventFilter(self)
        self.up.clicked.connect(lambda: self.move_selected(-1))
        self.down.clicked.connect(lambda: self.move_selected(1))
        self.remove.clicked.connect(self.delete_selected)
        self.title.edited.connect(lambda value: self._put("title", value))
        self.description.edited.connect(lambda value: self._put("description", value))
        self.duration.valueChanged.connect(lambda minutes: self._put("duration", minutes or None))
        self.kind.chosen.connect(self._change_kind)
        self.add.returnPressed.connect(self._add)

    def retranslate(self) -> None:
        self.set_title(_("Standing agenda"))
        self.table.set_words(_("Standing agenda"))
        self.up.set_words(_("Move up (Alt+↑)"))
        self.down.set_words(_("Move down (Alt+↓)"))
        self.remove.set_words(_("Delete the item"))
        self.title.set_words(_("Title"))
        self.description.set_words(_("Description"))
        self.kind.setAccessibleName(_("Kind"))
        self.duration.setAccessibleName(_("Duration in minutes"))
        self.duration.setSuffix(_(" min"))
        self.add.setPlaceholderText(_("Add an item…"))
        self.add.setAccessibleName(_("Add an item to the standing agenda"))
        self._hint.setText(
            _("Every new meeting of this series begins with these items. What is left over comes after the adoption.")
        )
        self._show_sum()

    def show_series(self, series_id: str) -> None:
        """Show the standing agenda of a series."""
        if series_id != self._series_id:
            self._context.drafts.flush()
            self.add.clear()
            self._refusal.hide()
        self._series_id = series_id
        self.setEnabled(bool(series_id))
        self.model.set_rows(self._items())
        if self.table.selected_record() is None:
            self.table.select_first()
        found = self.table.selected_record()
        self._on_selected(found if isinstance(found, StockItem) else None)
        self._show_sum()

    def _items(self) -> list[StockItem]:
        if not self._series_id:
            return []
        return self._context.services.stock.list_items(StockRole.STANDING, self._series_id)

    def _on_selected(self, item: StockItem | None) -> None:
        other = item is None or self._item is None or item.id != self._item.id
        self._item = item
        self._editor.setVisible(item is not None)
        place = self.table.currentIndex().row()
        self.up.setEnabled(item is not None and place > 0)
        self.down.setEnabled(item is not None and place < self.model.rowCount() - 1)
        self.remove.setEnabled(item is not None)
        if item is None or (not other and self._context.drafts.pending):
            return
        if other or not self._refusal.isVisibleTo(self):
            self._refusal.hide()
            self.title.set_value(item.title)
        self.description.set_value(item.description)
        self.kind.set_value(item.kind)
        self.duration.blockSignals(True)
        self.duration.setValue(item.duration or 0)
        self.duration.blockSignals(False)

    def _show_sum(self) -> None:
        minutes = sum(item.duration or 0 for item in self._items())
        self._sum.setText(duration_words(minutes, current_language()) if minutes else "")

    # ------------------------------------------------------------------ what is done

    def _begin_title(self) -> None:
        line = self.title.zh if current_language() is Language.ZH else self.title.fr
        line.setFocus()
        line.selectAll()

    def _add(self) -> None:
        """Add what is typed below the selected item and stay in the line for the next one."""
        words = self.add.text().strip()
        if not words or not self._series_id:
            return
        language = Language.ZH if current_language() is Language.ZH else Language.FR
        self._context.drafts.flush()
        after = self._item.id if self._item is not None else None
        made = self._context.services.stock.add(
            StockRole.STANDING, BilingualText().edited(language, words), series_id=self._series_id, after=after
        )
        self.add.clear()
        self.table.select_id(made)

    def move_selected(self, step: int) -> None:
        """Put the selected item one place up (-1) or down (1)."""
        place = self.table.currentIndex().row() + step
        if self._item is not None and 0 <= place < self.model.rowCount():
            self._context.drafts.flush()
            self._context.services.stock.move(self._item.id, place)

    def delete_selected(self) -> None:
        """Put the selected item in the bin and select its neighbour."""
        if self._item is None:
            return
        self._context.drafts.flush()
        place = self.table.currentIndex().row()
        with suppress(NothingFound):
            self._context.services.stock.delete(self._item.id)
        last = self.model.rowCount() - 1
        if last >= 0:
            self.table.setCurrentIndex(self.model.index(min(place, last), 0))
        self.deleted.emit()

    def _put(self, name: str, value: Any) -> None:
        if self._item is None:
            return
        item_id, edit = self._item.id, self._context.services.stock.edit
        self._refusal.hide()
        refused = self._refuse if name == "title" else None
        self._context.drafts.put(("stock_item", item_id, name), lambda: edit(item_id, **{name: value}), refused)

    def _refuse(self, error: Exception) -> None:
        self._refusal.setText(sentence_of(error))
        self._refusal.show()

    def _change_kind(self, kind: ItemKind) -> None:
        self._context.drafts.flush()
        if self._item is not None:
            self._context.services.stock.edit(self._item.id, kind=kind)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_selected(step)
                return True
        return False


def _title_cell(item: StockItem) -> Cell:
    language = current_language()
    other = item.title.side(language.other if language is not Language.EN else Language.ZH)
    title = item.title.best(language)
    return Cell(title, second=other if other != title else "", weight=500)


def _duration_cell(item: StockItem) -> Cell:
    return Cell(duration_words(item.duration, current_language()) if item.duration else "—", right=True)
