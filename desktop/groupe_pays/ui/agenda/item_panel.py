"""The item under the cursor in full: description in both languages, the note that is never printed, its place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from groupe_pays.domain.agenda import AgendaItem
from groupe_pays.domain.stock import StockRole
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import OWN_NAMES, _
from groupe_pays.ui import fonts
from groupe_pays.ui.agenda.item_files import ItemFiles
from groupe_pays.ui.agenda.model import AgendaRow
from groupe_pays.ui.agenda.sitting import last_time_words, taken_words
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import LOCALES, Retranslating
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel
from groupe_pays.ui.widgets.prose import prose_in

_MOVES = {
    "up": "arrow-up", "down": "arrow-down",
    "outwards": "list-indent-decrease", "inwards": "list-indent-increase",
}  # fmt: skip


TEXT = 68
"""Height of a field: three lines."""


class ItemPanel(Retranslating, QWidget):
    """Writes by itself what is typed; moves and deletion are asked of the stage."""

    move_requested = Signal(str, str)
    delete_requested = Signal(str)
    kept = Signal(str, object)
    """The id of the item, and the part of the stock it is to be kept in."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._item: AgendaItem | None = None
        self._title = WrappedLabel("detail")
        self._other = WrappedLabel("", "text2")
        self._taken = WrappedLabel("meta", "text2")
        self._taken.setObjectName("item_time_taken")
        self._labels = [Label("meta", "text2") for _field in range(3)]
        self._fields = {
            Language.FR: self._text("item_description_fr", Language.FR),
            Language.ZH: self._text("item_description_zh", Language.ZH),
        }
        self._note = self._text("item_note", None)
        self._moves = {name: IconButton(f"move_item_{name}", icon) for name, icon in _MOVES.items()}
        for name, button in self._moves.items():
            button.clicked.connect(lambda _checked=False, name=name: self._ask_move(name))
        self.delete = Button("delete_item", "danger", "trash-2")
        self.delete.clicked.connect(lambda: self._item is not None and self.delete_requested.emit(self._item.id))
        self.park = Button("park_item", "link", "download")
        self.keep = Button("keep_item", "link", "copy")
        for keeper, role in ((self.park, StockRole.IDEA), (self.keep, StockRole.REUSABLE)):
            keeper.clicked.connect(lambda _checked=False, role=role: self._ask_keep(role))
        self.files = ItemFiles(context)
        fields = (*self._fields.values(), self._note)
        described: list[QWidget] = []
        for caption, field in zip(self._labels, fields, strict=True):
            caption.setBuddy(field)
            described += [caption, field]
        moves = row(*self._moves.values(), None, self.delete, spacing=2)
        stock = column(row(self.park, None), row(self.keep, None), spacing=2)
        self.setLayout(
            column(self._title, self._other, self._taken, 4, *described, 6, moves, 2, stock, 6, self.files, spacing=4)
        )
        self.retranslate()

    def _text(self, name: str, language: Language | None) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setObjectName(name)
        field.setTabChangesFocus(True)
        field.setFixedHeight(TEXT)
        if language is not None:
            field.setLocale(LOCALES[language])
            field.setFont(fonts.content_font(language))
        prose_in(field, language)
        field.textChanged.connect(lambda: self._on_typed(field, language))
        leave_undo_to_dossier(field)
        return field

    def retranslate(self) -> None:
        words = [_("Description ({language})").format(language=OWN_NAMES[language]) for language in self._fields]
        words.append(_("Internal note, never printed"))
        for caption, field, text in zip(self._labels, (*self._fields.values(), self._note), words, strict=True):
            caption.setText(text)
            field.setAccessibleName(text)
        names = {
            "up": _("Move up (Alt+↑)"), "down": _("Move down (Alt+↓)"),
            "outwards": _("Make it an item of its own (Alt+←)"),
            "inwards": _("Make it a sub-item of the one above (Alt+→)"),
        }  # fmt: skip
        for name, button in self._moves.items():
            button.set_words(names[name])
        self.delete.set_words(_("Delete"), _("Put the item in the bin"))
        self.park.set_words(_("Send back to the ideas"), _("Take it off this agenda and keep it for another meeting"))
        self.keep.set_words(_("Keep to use again"), _("Put a copy into the library, for other agendas"))
        if self._item is not None and self.isVisible():
            self._show_taken(self._item)

    def set_locked(self, locked: bool) -> None:
        """Once the minutes are adopted, only the internal note can still be written."""
        for field in self._fields.values():
            field.setReadOnly(locked)
        for button in (self.delete, self.park, *self._moves.values()):
            button.setEnabled(not locked)

    def show_row(self, shown: AgendaRow | None) -> None:
        """Show the item under the cursor; what is being typed stays."""
        item = shown.item if shown is not None else None
        same = self._item is not None and item is not None and self._item.id == item.id
        if not same:
            self._context.drafts.flush()
        self._item = item
        self.setEnabled(item is not None)
        if item is None or shown is None:
            self._title.setText("")
            self._other.setText("")
            self._taken.hide()
            return
        self._title.setText(f"{shown.number}\u2002{item.title.fr or item.title.zh}")
        self._other.setText(item.title.zh if item.title.fr else "")
        if self.isVisible():
            self._show_stored(item)
        if same and self._context.drafts.pending:
            return
        for language, field in self._fields.items():
            _show(field, item.description.side(language))
        _show(self._note, item.internal_note)

    def _show_stored(self, item: AgendaItem) -> None:
        """What is read for the item alone, only while the panel is in sight."""
        self._show_taken(item)
        self.files.show_item(item.id)

    def _show_taken(self, item: AgendaItem) -> None:
        """How long it took, or before the meeting how long it took last time."""
        words = taken_words(item)
        if not words:
            words = last_time_words(self._context.services.sitting.last_time(item.id))
        self._taken.setText(words)
        self._taken.setVisible(bool(words))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._item is not None:
            self._show_stored(self._item)

    def _on_typed(self, field: QPlainTextEdit, language: Language | None) -> None:
        item = self._item
        if item is None:
            return
        agenda, text = self._context.services.agenda, field.toPlainText()
        if language is None:
            self._context.drafts.put(
                ("agenda_item", item.id, "note"), lambda: agenda.edit_item(item.id, internal_note=text)
            )
            return
        description = self._description()
        self._context.drafts.put(
            ("agenda_item", item.id, "description"), lambda: agenda.edit_item(item.id, description=description)
        )

    def _description(self) -> BilingualText:
        value = self._item.description if self._item is not None else BilingualText()
        for language, field in self._fields.items():
            value = value.edited(language, field.toPlainText())
        return value

    def _ask_keep(self, role: StockRole) -> None:
        if self._item is not None:
            self.kept.emit(self._item.id, role)

    def _ask_move(self, name: str) -> None:
        if self._item is not None:
            self.move_requested.emit(self._item.id, name)


def _show(field: QPlainTextEdit, text: str) -> None:
    if field.toPlainText() != text:
        field.blockSignals(True)
        field.setPlainText(text)
        field.blockSignals(False)
