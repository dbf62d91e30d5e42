"""What one does with the structure of the minutes: split, join, indent, move, delete, cut, copy, paste entries."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from groupe_pays.domain.minutes import EntryCopy, MinuteEntry
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.commands import EntryCommands
from groupe_pays.ui.minutes.editing import Editing
from groupe_pays.ui.minutes.entry_clipboard import entries_mime, read_entries
from groupe_pays.ui.minutes.entry_texts import length_of
from groupe_pays.ui.minutes.rows import EntryRow
from groupe_pays.ui.minutes.view import MinutesView


class StructureCommands(QObject):
    """Works on the entry being edited, else on the selected ones; each command is one step of undo."""

    def __init__(self, context: Context, view: MinutesView, editing: Editing, commands: EntryCommands) -> None:
        super().__init__(view)
        self._context, self._view, self._editing, self._commands = context, view, editing, commands
        view.copied.connect(self.copy)
        view.cut_wished.connect(self.cut)
        view.pasted.connect(self.paste)
        view.drag.dropped.connect(self.drop)
        for edit in (editing.editor.fr, editing.editor.zh):
            edit.joined.connect(lambda edit=edit: self._on_backspace(edit.language))

    def entries(self) -> list[MinuteEntry]:
        return self._commands.chosen_entries()

    def _writable(self) -> list[MinuteEntry]:
        """Those entries as the dossier has them, where they may be changed; what was typed is written first."""
        if not self.entries() or not self._commands.may_write() or not self._context.drafts.flush():
            return []
        return self.entries()

    # Splitting and joining

    def split(self) -> None:
        """Part the entry at the cursor; writing goes on in the second half."""
        edited = self._editing.entry
        language = self._editing.editor.focused_language()
        if edited is None or language is None or not self._commands.may_write():
            return
        place = self._editing.editor.editor(language).place()
        if self._editing.close():
            with self._commands.act() as minutes:
                added = minutes.split_entry(edited.id, language, *place)
            self._commands.edit(added, language)

    def join(self, language: Language | None = None) -> None:
        """Join the entry with the one before it under the same item; the cursor is where the two meet."""
        current = self._commands.current_entry()
        if current is None or not self._commands.may_write() or not self._context.drafts.flush():
            return
        was_edited = self._editing.is_open
        language = language or self._editing.editor.focused_language() or current.text.source
        place = self._view.minutes.place_of(current.id) - 1
        above = self._view.minutes.row_at(place)
        if not isinstance(above, EntryRow):
            self._context.signals.message.emit(_("There is no entry before this one under the item."))
            return
        before = above.entry.text.side(language)
        seam = length_of(before) + 1 if not before.is_blank and not current.text.side(language).is_blank else None
        if not self._editing.close():
            return
        with self._commands.act() as minutes:
            kept = minutes.join_entry(current.id)
        if kept is None:
            return
        self._commands.follow(kept)
        if was_edited:
            at: int = seam if seam is not None else length_of(before)
            self._editing.open(self._view.minutes.place_of(kept), language, at)

    def _on_backspace(self, language: Language) -> None:
        """Only in the original: at the start of a translation nobody means the entries."""
        entry = self._editing.entry
        if entry is not None and entry.text.source is language:
            self.join(language)

    # Depth and place

    def indent(self, step: int) -> None:
        """One step in (1) or out (-1)."""
        entries = self._writable()
        if entries:
            with self._commands.act() as minutes:
                minutes.indent([entry.id for entry in entries], step)

    def move(self, step: int) -> None:
        """One place up (-1) or down (+1), from one item into the next at their ends; several entries together."""
        entries = self._writable()
        target = self._target(entries, step) if entries else None
        if target is not None:
            self._move(entries, *target)

    def _target(self, entries: Sequence[MinuteEntry], step: int) -> tuple[str, int] | None:
        """The item, and the place among its other entries."""
        model = self._view.minutes
        items = [head.item.id for head in model.heads()]
        moved = {entry.id for entry in entries}
        edge = entries[0] if step < 0 else entries[-1]
        at = items.index(edge.agenda_item_id)
        under = model.entries_of(edge.agenda_item_id)
        others = [entry.id for entry in under if entry.id not in moved]
        before = [entry.id for entry in under[: [entry.id for entry in under].index(edge.id)]]
        index = sum(entry_id not in moved for entry_id in before) + step
        if 0 <= index <= len(others):
            return items[at], index
        if not 0 <= at + step < len(items):
            return None
        return items[at + step], 0 if step > 0 else len(model.entries_of(items[at + step]))

    def drop(self, entry_ids: Sequence[str], item_id: str, index: int) -> None:
        """Entries were dragged to a place among the other ones of an item."""
        entries = [found for found in map(self._view.minutes.entry, entry_ids) if found is not None]
        if entries and self._commands.may_write() and self._context.drafts.flush():
            self._move(entries, item_id, index)

    def _move(self, entries: Sequence[MinuteEntry], item_id: str, index: int) -> None:
        ids = [entry.id for entry in entries]
        with self._commands.act() as minutes:
            minutes.move_entries(ids, item_id, index)
        self._select(ids)

    def _select(self, ids: Sequence[str]) -> None:
        """The entries are chosen wherever they stand now."""
        if ids:
            self._commands.follow(ids[0])
        if len(ids) > 1:
            self._view.select_rows([self._view.minutes.place_of(entry_id) for entry_id in ids])

    # Deleting, and the clipboard

    def delete(self) -> None:
        if self._remove():
            self._context.signals.undo_offered.emit(_("Entry deleted"))

    def _remove(self, *, cut: bool = False) -> bool:
        entries = self._writable()
        if not entries or not self._editing.close():
            return False
        place = self._view.minutes.place_of(entries[0].id)
        with self._commands.act() as minutes:
            minutes.delete_entries([entry.id for entry in entries], cut=cut)
        place = min(place, self._view.minutes.rowCount() - 1)
        self._view.setCurrentIndex(self._view.minutes.index(place, 1))
        self._view.setFocus()
        return True

    def copy(self) -> bool:
        entries = self.entries()
        if not entries or not self._context.drafts.flush():
            return False
        QApplication.clipboard().setMimeData(entries_mime(entries))
        words = ngettext("{number} entry copied", "{number} entries copied", len(entries))
        self._context.signals.message.emit(words.format(number=len(entries)))
        return True

    def cut(self) -> None:
        if self.entries() and self._commands.may_write() and self.copy():
            self._remove(cut=True)

    def paste(self) -> None:
        """Put the copied entries behind the current one; text that is no entry becomes one."""
        copies: Sequence[EntryCopy] = read_entries(QApplication.clipboard().mimeData())
        item_id, after = self._commands.place()
        if item_id is None or not copies or not self._commands.may_write() or not self._context.drafts.flush():
            return
        with self._commands.act() as minutes:
            added = minutes.paste_entries(item_id, after, copies)
        self._select(added)
        self._view.setFocus()
