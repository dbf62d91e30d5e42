"""The bin: what was deleted, put back or removed for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.formats import DateStyle, capitalised, date_words, time_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.bin import BinnedItem
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.page import GAP, PADDING, Page
from groupe_pays.ui.people.words import both_sides
from groupe_pays.ui.places import icon_of, kind_words
from groupe_pays.ui.routes import Route
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card, PageHead
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.notices import Banner, EmptyState
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import RecordTable


@dataclass(frozen=True, slots=True)
class BinLine:
    item: BinnedItem

    @property
    def id(self) -> str:
        return self.item.id


class BinPage(Page):
    """Enter restores the selected line, Delete removes it for good; both can be undone."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.head = PageHead()
        self.restore = Button("bin_restore", "default", "rotate-ccw")
        self.remove = Button("bin_remove", "danger", "trash-2")
        self.head.add_button(self.remove)
        self.head.add_button(self.restore)
        self.refusal = Banner("bin_refusal", "warn")
        self.model = RecordModel(
            (
                Column("kind", lambda: _("What it is"), _kind, 190),
                Column("title", lambda: _("Title"), _title),
                Column("deleted", lambda: _("Deleted on"), _deleted, 220),
            )
        )
        self.table = RecordTable("bin_table", self.model)
        self.table.setProperty("pane", True)
        self.empty = EmptyState("bin_empty", "trash-2", "house")
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        card = Card("bin_card", headed=False, margins=(1, 1, 1, 1))
        self._views = QStackedWidget()
        self._views.addWidget(self.table)
        self._views.addWidget(self.empty)
        card.body.addWidget(self._views)
        whole = column(self.head, self.refusal, spacing=GAP, margins=PADDING)
        whole.addWidget(card, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.restore.clicked.connect(self.restore_selected)
        self.remove.clicked.connect(self.remove_selected)
        self.table.record_opened.connect(lambda _line: self.restore_selected())
        self.table.delete_requested.connect(lambda _line: self.remove_selected())
        self.table.record_selected.connect(lambda _line: self._on_selected())
        self.empty.button.clicked.connect(lambda: self.context.open("home"))
        self.context.actions.handle("delete", self, self.remove_selected)

    def retranslate(self) -> None:
        self.head.title.setText(_("Bin"))
        self.restore.set_words(_("Restore"), _("Put it back where it was (Enter)"))
        self.remove.set_words(_("Delete for good"), _("Remove it from the bin with all that belongs to it (Del)"))
        self.table.set_words(_("What was deleted"))
        self.empty.set_words(_("The bin is empty. What you delete is kept here until you remove it."), _("Home page"))
        self._show_count()

    def reload(self) -> None:
        place = max(self.table.currentIndex().row(), 0)
        self.model.set_rows([BinLine(item) for item in self.services.bin.list_items()])
        self._views.setCurrentIndex(0 if self.model.rowCount() else 1)
        if self.table.selected_record() is None and self.model.rowCount():
            near = min(place, self.model.rowCount() - 1)
            self.table.setCurrentIndex(self.model.index(near, 0))
        self._on_selected()
        self._show_count()

    def open_route(self, route: Route) -> None:
        if route.record is not None:
            self.table.select_id(route.record)
        self.table.setFocus()

    def restore_selected(self) -> None:
        """Put the selected line back where it was."""
        item = self._selected()
        if item is not None:
            self.services.bin.restore(item.kind, item.id)
            self.context.signals.undo_offered.emit(_("“{title}” restored").format(title=_named(item)))

    def remove_selected(self) -> None:
        """Remove the selected line for good, or say in place what still needs it."""
        item = self._selected()
        if item is None:
            return
        try:
            self.services.bin.remove(item.kind, item.id)
        except GroupePaysError as error:
            self.refusal.say(sentence_of(error), _named(item))
            return
        self.context.signals.undo_offered.emit(_("“{title}” removed for good").format(title=_named(item)))

    def _selected(self) -> BinnedItem | None:
        line: Any = self.table.selected_record()
        return line.item if line is not None else None

    def _on_selected(self) -> None:
        self.refusal.hide()
        for button in (self.restore, self.remove):
            button.setEnabled(self._selected() is not None)
            button.setVisible(self.model.rowCount() > 0)

    def _show_count(self) -> None:
        number = self.model.rowCount()
        words = ngettext("{number} deleted item", "{number} deleted items", number).format(number=number)
        self.head.set_meta(words if number else "")


def _kind(line: BinLine) -> Cell:
    return Cell(kind_words(line.item.kind), tone="text2", icon=icon_of(line.item.kind))


def _title(line: BinLine) -> Cell:
    title, other = both_sides(line.item.title, current_language())
    title, other = " ".join(title.split()), " ".join(other.split())
    return Cell(title or _("without a title"), other, weight=500, tip=title)


def _deleted(line: BinLine) -> Cell:
    """The day and the hour, where this computer is."""
    language, moment = current_language(), datetime.fromisoformat(line.item.deleted_at).astimezone()
    day = capitalised(date_words(moment.date(), language, DateStyle.MEDIUM))
    return Cell(day, time_words(f"{moment:%H:%M}", language), tone="text2")


def _named(item: BinnedItem) -> str:
    words = " ".join(item.title.best(current_language()).split())
    return words if len(words) <= 60 else words[:59].rstrip() + "…"
