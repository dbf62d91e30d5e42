"""Which cell of the agenda is open for typing: one at a time, Tab to the next, Enter or Escape back to the table.

Qt's own item editing is not used: a field here is made of several widgets, stays while its row is refreshed, and saves
at each key instead of once when it closes.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from groupe_pays.ui.agenda.editors import CellEditor, DurationEditor, KindEditor, PresentersEditor, TitleEditor
from groupe_pays.ui.agenda.model import EDITED, AgendaModel
from groupe_pays.ui.agenda.painting import INDENT
from groupe_pays.ui.context import Context
from groupe_pays.ui.widgets.tables import RecordTable

_STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class InlineEditing(QObject):
    """Opens and closes the fields over ``table``; ``edited(item_id, field, value)`` tells what is typed."""

    edited = Signal(str, str, object)
    closed = Signal()

    def __init__(self, table: RecordTable, model: AgendaModel, context: Context) -> None:
        super().__init__(table)
        self._table, self._model, self._context = table, model, context
        self._editors: dict[str, CellEditor] = {}
        self.item_id: str | None = None
        self.field: str | None = None
        self.refused = False
        self._viewport = table.viewport()
        table.verticalScrollBar().valueChanged.connect(self.place)
        self._viewport.installEventFilter(self)

    @property
    def editor(self) -> CellEditor | None:
        return self._editors.get(self.field or "")

    def open(self, item_id: str, field: str) -> None:
        """Open the field of an item and put the cursor in it."""
        row = self._model.row_of(item_id)
        if row < 0:
            return
        self.close(force=True)
        index = self._model.index(row, EDITED[field])
        self._table.setCurrentIndex(index)
        self._table.scrollTo(index)
        editor = self._editor_for(field)
        self.item_id, self.field, self.refused = item_id, field, False
        editor.show_item(self._model.record(row).item)
        self.place()
        editor.show()
        editor.raise_()
        editor.take_focus()

    def close(self, refocus: bool = False, force: bool = False, keep: bool = True) -> bool:
        """Write what is typed and put the field away; what is refused keeps it open, unless ``force`` is given.

        With ``refocus`` the table gets the keys again; without ``keep`` a name half typed is dropped. Whether it is
        closed.
        """
        editor = self.editor
        if editor is None:
            return True
        editor.finish(keep)
        self._context.drafts.flush()
        if self.refused and not force:
            return False
        self.field, self.item_id = None, None
        if refocus:
            self._table.setFocus()
        editor.hide()
        if not self.refused:
            self.closed.emit()
        return True

    def refresh(self) -> None:
        """Show what is stored now in the open field, unless something is being typed."""
        editor, row = self.editor, self._model.row_of(self.item_id or "")
        if editor is None:
            return
        if row < 0:
            self.close(refocus=True, force=True)
            return
        if not self._context.drafts.pending and not self.refused:
            editor.show_item(self._model.record(row).item)
        self.place()

    def place(self) -> None:
        """Lay the open field over its cell; taller ones reach beyond it on both sides."""
        editor, row = self.editor, self._model.row_of(self.item_id or "")
        if editor is None or row < 0:
            return
        cell = self._table.visualRect(self._model.index(row, EDITED[self.field or "title"]))
        if self.field == "title":
            cell.setLeft(cell.left() + self._model.record(row).item.depth * INDENT)
        height = max(editor.sizeHint().height(), 30)
        top = cell.center().y() - height // 2
        top = max(0, min(top, self._table.viewport().height() - height))
        margin = 0 if self.field == "title" else 2
        editor.setGeometry(QRect(cell.left() + margin, top, cell.width() - 2 * margin, height))

    def _editor_for(self, field: str) -> CellEditor:
        if field not in self._editors:
            made = {
                "title": TitleEditor,
                "kind": KindEditor,
                "presenters": lambda: PresentersEditor(self._context),
                "duration": DurationEditor,
            }[field]()
            made.setParent(self._viewport)
            made.edited.connect(self._on_edited)
            for part in [made, *made.findChildren(QWidget)]:
                part.installEventFilter(self)
            self._editors[field] = made
        return self._editors[field]

    def _on_edited(self, field: str, value: object) -> None:
        if self.item_id is not None:
            self.edited.emit(self.item_id, field, value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._viewport:
            if event.type() is QEvent.Type.Resize:
                self.place()
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and event.reason() not in _STAYING:
            editor, now = self.editor, QApplication.focusWidget()
            if editor is not None and not (now is not None and (now is editor or editor.isAncestorOf(now))):
                self.close()
        elif event.type() is QEvent.Type.Resize and watched is not self.editor and self.field == "presenters":
            self.place()
        return False

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        key, editor = event.key(), self.editor
        if editor is None or editor.keeps_key(key):
            return False
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._go(watched, -1 if key == Qt.Key.Key_Backtab else 1)
            return True
        if key == Qt.Key.Key_Escape:
            self.close(refocus=True, force=True, keep=False)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(watched, QComboBox):
            self.close(refocus=True)
            return True
        return False

    def _go(self, watched: QObject, step: int) -> None:
        """To the other language of the title, the next field of the row, or the next row."""
        editor, item_id, field = self.editor, self.item_id, self.field
        if editor is None or item_id is None or field is None:
            return
        if isinstance(editor, TitleEditor) and watched is (editor.fr if step > 0 else editor.zh):
            other = editor.zh if step > 0 else editor.fr
            other.setFocus()
            other.selectAll()
            return
        self._context.drafts.flush()
        if self.refused:
            return
        fields = list(EDITED)
        place, row = fields.index(field) + step, self._model.row_of(item_id)
        if not 0 <= place < len(fields):
            row, place = row + step, place % len(fields)
        record = self._model.record(row)
        if record is None:
            self.close(refocus=True)
            return
        self.open(record.id, fields[place])
        self._enter_title_from(step)

    def _enter_title_from(self, step: int) -> None:
        """Tab comes to the French title first, and back to the Chinese one, whatever the language of the interface."""
        editor = self.editor
        if isinstance(editor, TitleEditor):
            line = editor.fr if step > 0 else editor.zh
            line.setFocus()
            line.selectAll()
