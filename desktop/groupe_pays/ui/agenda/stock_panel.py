"""The stock of agendas: ideas waiting for their meeting, and the library of items to use again.

With a meeting beside it, items go on its agenda and come back from it; without one they are only kept in order.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedWidget, QWidget

from groupe_pays.domain.meetings import Meeting, Series
from groupe_pays.domain.stock import StockItem, StockRole
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.agenda.stock_form import StockForm
from groupe_pays.ui.agenda.stock_model import StockModel
from groupe_pays.ui.agenda.stock_table import StockTable
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import WrappedLabel
from groupe_pays.ui.widgets.segments import Segments

ROLES = (StockRole.IDEA, StockRole.REUSABLE)
TABLES = ("stock_item", "series")
"""The tables whose changes are seen here."""


class StockPanel(Retranslating, QWidget):
    """``use_requested`` gives what is to go on the agenda, ``sent_back`` an agenda item and the role to keep it in."""

    use_requested = Signal(str)
    sent_back = Signal(str, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("stock_panel")
        self._context = context
        self._meeting: Meeting | None = None
        self._locked = False
        self._series: list[Series] = []
        self._items: dict[StockRole, list[StockItem]] = {role: [] for role in ROLES}
        self.roles = Segments("stock_role", ROLES)
        self.roles.set_value(StockRole.IDEA)
        self.search = SearchField("stock_search")
        self.model = StockModel(self)
        self.table = StockTable(self.model)
        self._nothing = WrappedLabel("meta", "text2")
        self._nothing.setContentsMargins(18, 8, 18, 0)
        self.line = QLineEdit()
        self.line.setObjectName("new_stock_item")
        self.line.setMaxLength(2000)
        self.use = Button("use_stock_item", "default", "arrow-left")
        self.edit, self.delete = IconButton("edit_stock_item", "pencil"), IconButton("delete_stock_item", "trash-2")
        self._form: StockForm | None = None
        self._views = QStackedWidget()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        whole = QWidget()
        head = column(row(self.roles, None), self.search, spacing=8, margins=(18, 4, 18, 8))
        foot = column(self.line, row(self.use, None, self.edit, self.delete, spacing=2), spacing=8)
        foot.setContentsMargins(18, 10, 18, 14)
        box = column(head, self._nothing, spacing=0)
        box.addWidget(self.table, 1)
        box.addLayout(foot)
        whole.setLayout(box)
        self._views.addWidget(whole)
        self.setLayout(column(self._views, spacing=0))
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self.roles.chosen.connect(lambda _role: self._show())
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.left.connect(self.table.setFocus)
        self.line.returnPressed.connect(self._add)
        self.table.record_opened.connect(self._use)
        self.table.edit_requested.connect(self.open_item)
        self.table.delete_requested.connect(lambda item: self.remove(item.id))
        self.table.moved.connect(self._move)
        self.table.sent_back.connect(lambda item_id: self.sent_back.emit(item_id, self.role))
        self.table.menu_requested.connect(self._open_menu)
        self.table.record_selected.connect(self._on_selected)
        self.use.clicked.connect(lambda: self._use(self.table.selected_record()))
        self.edit.clicked.connect(self._open_selected)
        self.delete.clicked.connect(self._remove_selected)

    def retranslate(self) -> None:
        self.roles.set_words({role: label(role, current_language()) for role in ROLES}, _("What is in stock"))
        self.search.set_words(_("Search in the stock"))
        self.table.set_words(_("What is in stock"))
        self.use.set_words(_("Put it on the agenda"), _("Put on the agenda (Enter)"))
        self.edit.set_words(_("Edit the item in stock"), _("Edit the item in stock (F2)"))
        self.delete.set_words(_("Delete"), _("Put the item in the bin"))
        self._show_words()

    def _show_words(self) -> None:
        """What depends on which of the two lists is shown."""
        idea = self.role is StockRole.IDEA
        ask = _("New idea, in one line") if idea else _("New item to use again, in one line")
        self.line.setPlaceholderText(ask)
        self.line.setAccessibleName(ask)
        if self._items[self.role]:
            nothing = _("Nothing in stock answers to the search.")
        elif idea:
            nothing = _("No idea is waiting. Type one below, or send an item of an agenda here.")
        else:
            nothing = _("Nothing is kept to be used again. Type an item below, or keep one of an agenda.")
        self._nothing.setText(nothing)

    @property
    def form(self) -> StockForm:
        """Made when it is first gone to: most people never do."""
        if self._form is None:
            self._form = StockForm(self._context)
            self._form.left.connect(self.close_item)
            self._form.delete_requested.connect(self.remove)
            self._views.addWidget(self._form)
        return self._form

    @property
    def role(self) -> StockRole:
        return StockRole(str(self.roles.value))

    def show_meeting(self, meeting: Meeting | None) -> None:
        """The meeting whose agenda is beside the stock; None: there is none."""
        self._meeting = meeting
        self.use.setVisible(meeting is not None)
        self.model.own_series = meeting.series_id if meeting is not None else None
        self.reload()

    def set_locked(self, locked: bool) -> None:
        """Nothing goes on an agenda whose minutes are adopted."""
        self._locked = locked
        self._on_selected(self.table.selected_record())

    def reload(self) -> None:
        """Read the stock again; what is being typed stays."""
        services = self._context.services
        series = services.meetings.list_series()
        self._items = {role: services.stock.list_items(role) for role in ROLES}
        self.model.series = {one.id: one.name for one in series}
        self._series = series
        self._show()
        if self._views.currentIndex() == 1:
            self.form.show_series(series)
            shown = next((one for items in self._items.values() for one in items if one.id == self.form.item_id), None)
            if shown is None:
                self.close_item()
            else:
                self.form.show_item(shown)

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches(*TABLES):
            self.reload()

    def _show(self) -> None:
        counts = {role: str(len(items)) if items else "" for role, items in self._items.items()}
        self.roles.set_counts(counts)
        self.model.show_items(self._items[self.role], self.search.text())
        any_row = self.model.rowCount() > 0
        if any_row and self.table.selected_record() is None:
            self.table.select_first()
        self._nothing.setVisible(not any_row)
        self._show_words()
        self._on_selected(self.table.selected_record())

    def _on_selected(self, item: object | None) -> None:
        self.use.setEnabled(item is not None and not self._locked)
        self.edit.setEnabled(item is not None)
        self.delete.setEnabled(item is not None)

    def _add(self) -> None:
        """Keep what was typed, at the end of the list, and wait for the next one."""
        typed = self.line.text().strip()
        if not typed:
            return
        side = Language.ZH if current_language() is Language.ZH else Language.FR
        series = self.model.own_series if self.role is StockRole.IDEA else None
        made = self._context.services.stock.add(self.role, BilingualText().edited(side, typed), series_id=series)
        self.line.clear()
        self.search.clear()
        self.reload()
        self.table.select_id(made)

    def _use(self, item: object | None) -> None:
        if isinstance(item, StockItem) and self._meeting is not None and self.use.isEnabled():
            self.use_requested.emit(item.id)
        elif isinstance(item, StockItem) and self._meeting is None:
            self.open_item(item.id)

    def _move(self, stock_id: str, place: int) -> None:
        """The order is that of the whole list: a searched one cannot be put in order."""
        if not self.search.text().strip():
            self._context.services.stock.move(stock_id, place)
            self.reload()
            self.table.select_id(stock_id)

    def open_item(self, stock_id: str) -> None:
        """Show an item in full in the place of the list."""
        item = next((one for one in self._items[self.role] if one.id == stock_id), None)
        if item is not None:
            self.form.show_series(self._series)
            self.form.show_item(item)
            self._views.setCurrentIndex(1)
            self.form.title.take_focus()

    def close_item(self) -> None:
        """Back to the list, on the item that was open."""
        self._context.drafts.flush()
        self._views.setCurrentIndex(0)
        self.table.setFocus()

    def remove(self, stock_id: str) -> None:
        """Put an item in the bin and offer to undo."""
        item = next((one for items in self._items.values() for one in items if one.id == stock_id), None)
        if item is None or not self._context.drafts.flush():
            return
        self._views.setCurrentIndex(0)
        row_number = self.model.row_of(stock_id)
        self._context.services.stock.delete(stock_id)
        self.reload()
        neighbour = self.model.record(min(row_number, self.model.rowCount() - 1))
        if neighbour is not None:
            self.table.select_id(neighbour.id)
        title = item.title.best(current_language())
        self._context.signals.undo_offered.emit(_("Item “{title}” deleted").format(title=title))

    def _open_selected(self) -> None:
        item = self.table.selected_record()
        if isinstance(item, StockItem):
            self.open_item(item.id)

    def _remove_selected(self) -> None:
        item = self.table.selected_record()
        if isinstance(item, StockItem):
            self.remove(item.id)

    def menu(self, item: StockItem) -> QMenu:
        """What can be done with one item."""
        menu = QMenu(self)
        menu.setObjectName("stock_item_menu")
        if self._meeting is not None:
            put = menu.addAction(_("Put it on the agenda"))
            put.setEnabled(self.use.isEnabled())
            put.triggered.connect(lambda: self._use(item))
        menu.addAction(_("Edit the item in stock")).triggered.connect(lambda: self.open_item(item.id))
        menu.addSeparator()
        menu.addAction(_("Delete")).triggered.connect(lambda: self.remove(item.id))
        return menu

    def _open_menu(self, position: QPoint) -> None:
        item = self.table.selected_record()
        if isinstance(item, StockItem):
            menu = self.menu(item)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow down leads from the search to the list."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.table.setFocus()
        else:
            super().keyPressEvent(event)
