"""Commands on the text under the cursor: bold, italics, link, footnote."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from groupe_pays.i18n import _, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes import text_edits
from groupe_pays.ui.minutes.commands import EntryCommands
from groupe_pays.ui.minutes.editing import Editing
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.word_popover import WordPopover


class TextCommands(QObject):
    def __init__(self, context: Context, editing: Editing, commands: EntryCommands) -> None:
        super().__init__(editing)
        self._context, self._editing, self._commands = context, editing, commands
        for edit in (editing.editor.fr, editing.editor.zh):
            edit.pasted_with_loss.connect(self._on_loss)
            edit.finished.connect(lambda edit=edit: commands.next_entry(edit.language))

    def _focused(self) -> RichEditor | None:
        language = self._editing.editor.focused_language()
        return self._editing.editor.editor(language) if language is not None else None

    def mark(self, mark: str) -> None:
        edit = self._focused()
        if edit is not None:
            edit.apply_mark(mark)

    def link(self) -> None:
        """Ask for the address of the selection, or of the link the cursor is in."""
        edit = self._focused()
        if edit is None:
            return
        cursor = edit.textCursor()
        href = text_edits.select_link(cursor)
        popover = WordPopover(edit, "link_popover")
        verbs = (_("Set the link"), _("Remove the link"))
        popover.ask(_("Address of the link"), href, verbs, lambda words: self._set_link(edit, cursor, words))

    def _set_link(self, edit: RichEditor, cursor: QTextCursor, words: str) -> None:
        if words and "://" not in words and not words.startswith("mailto:"):
            words = f"mailto:{words}" if "@" in words and "/" not in words else f"https://{words}"
        text_edits.set_link(cursor, words or None, edit.language)

    def footnote(self) -> None:
        """Ask for the words of a footnote called at the cursor, or of the one called there already."""
        edit = self._focused()
        if edit is None:
            return
        cursor = edit.textCursor()
        note = text_edits.note_at(cursor)
        popover = WordPopover(edit, "footnote_popover")
        verbs = (_("Set the footnote"), _("Remove the footnote"))
        popover.ask(_("Text of the footnote"), note, verbs, lambda words: text_edits.set_note(cursor, words))

    def _on_loss(self, lost: int) -> None:
        sentence = ngettext(
            "{number} character that cannot be kept was left out of what was pasted.",
            "{number} characters that cannot be kept were left out of what was pasted.",
            lost,
        )
        self._context.signals.message.emit(sentence.format(number=lost))
