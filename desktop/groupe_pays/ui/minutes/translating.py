"""Translating by keyboard: on to the next text that waits, reviewed and on, and which side is the original."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, TranslationState
from groupe_pays.formats import with_aside
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.commands import EntryCommands, locked_sentence
from groupe_pays.ui.minutes.editing import AT_END, Editing
from groupe_pays.ui.minutes.outline import Outline
from groupe_pays.ui.minutes.rows import EntryRow, Row, SectionRow
from groupe_pays.ui.minutes.view import MinutesView

State = TranslationState
TO_TRANSLATE = ((State.MISSING,), (State.OUTDATED,), (State.DRAFT,))
"""What is gone to first, as long as there is any."""
TO_REVIEW = ((State.MISSING, State.OUTDATED, State.DRAFT),)
"""Reading on from where one is, whatever waits is met in its order."""


class Translating(QObject):
    """Works on the current row, title or entry."""

    def __init__(
        self, context: Context, view: MinutesView, editing: Editing, commands: EntryCommands, outline: Outline
    ) -> None:
        super().__init__(view)
        self._context, self._view, self._editing, self._commands = context, view, editing, commands
        self._outline = outline
        self.meeting_id: str | None = None

    # Going on

    def next_untranslated(self) -> None:
        """The next missing translation, else the next outdated one, else the next draft; from the end on again."""
        self._go_on(TO_TRANSLATE)

    def review_and_next(self) -> None:
        """Declare the translation of the current row reviewed, and go to the next one that is not, forward first."""
        if not self._may_write() or not self._context.drafts.flush():
            return
        row = self._current()
        text = _text(row)
        if text is not None and text.state not in (State.MISSING, State.REVIEWED):
            self._mark(row, State.REVIEWED)
        self._go_on(TO_REVIEW)

    def toggle_title(self, row: SectionRow) -> None:
        """The translation of a title reviewed, or a draft again; a missing one is gone to."""
        if not self._may_write() or not self._context.drafts.flush():
            return
        state = row.item.title.state
        if state is State.MISSING:
            self._edit_title(row)
        else:
            self._mark(row, State.DRAFT if state is State.REVIEWED else State.REVIEWED)

    def _mark(self, row: Row | None, state: TranslationState) -> None:
        if isinstance(row, EntryRow):
            self._commands.declare(row.entry.id, state)
        elif isinstance(row, SectionRow):
            self._context.services.facing.mark_title(row.item.id, state)
            self._context.signals.message.emit(_("Translation: {state}").format(state=label(state)))

    def confirm_at_end(self) -> bool:
        """Reviewed and on where the cursor is at the end of a translation; False anywhere else.

        Nothing is behind it to be parted from the entry, and Ctrl+Enter is what translators press in their programs.
        """
        entry, editor = self._editing.entry, self._editing.editor
        if entry is None or entry.text.original.is_blank or editor.focused_language() is not entry.text.source.other:
            return False
        cursor = editor.editor(entry.text.source.other).textCursor()
        if not cursor.atEnd() or cursor.hasSelection() or cursor.position() == 0:
            return False
        self.review_and_next()
        return True

    def _go_on(self, wanted: Sequence[Sequence[TranslationState]]) -> None:
        if not self._may_write() or not self._context.drafts.flush():
            return
        for states in wanted:
            place = self._next_place(states)
            if place is not None:
                self._open(place)
                return
        self._context.signals.message.emit(_("Every text is reviewed in both languages."))

    def _next_place(self, states: Sequence[TranslationState]) -> int | None:
        """The first row after the current one, and from the beginning on, whose translation is in one of the states."""
        rows = self._view.minutes.rows()
        start = self._place() + 1
        for place in (*range(start, len(rows)), *range(start)):
            text = _text(rows[place])
            if text is not None and not text.is_blank and text.state in states:
                return place
        return None

    def _open(self, place: int) -> None:
        row = self._view.minutes.row_at(place)
        if isinstance(row, EntryRow):
            self._editing.open(place, row.entry.text.source.other, AT_END)
        elif isinstance(row, SectionRow) and self._editing.close():
            self._view.setCurrentIndex(self._view.minutes.index(place, 1))
            self._edit_title(row)

    def _edit_title(self, row: SectionRow) -> None:
        self._outline.rename(self._outline.model.place_of(row.item.id), row.item.title.source.other, at_end=True)

    # The original

    def turn(self) -> None:
        """Make the translation of the current entry its original."""
        entry = self._commands.current_entry()
        if entry is None or not self._may_write() or not self._context.drafts.flush():
            return
        other = entry.text.source.other
        if not self._context.services.facing.turn(entry.id):
            self._context.signals.message.emit(_("There is no text yet that could be the original."))
            return
        said = {
            Language.FR: _("French is the original of this entry now"),
            Language.ZH: _("Chinese is the original of this entry now"),
        }
        self._context.signals.message.emit(said[other])

    def make_original(self, language: Language) -> None:
        """Make one language the original of the whole meeting, wherever something is written in it."""
        if self.meeting_id is None or not self._may_write() or not self._context.drafts.flush():
            return
        done = self._context.services.facing.make_original(self.meeting_id, language)
        said = ngettext(
            "{number} text has another original now", "{number} texts have another original now", done.turned
        )
        sentence = said.format(number=done.turned)
        if done.left:
            kept = ngettext("{number} without translation stays", "{number} without translation stay", done.left)
            sentence = with_aside(sentence, kept.format(number=done.left), current_language())
        self._context.signals.undo_offered.emit(sentence)

    # Where one is

    def _place(self) -> int:
        if self._editing.entry is not None:
            return self._view.minutes.place_of(self._editing.entry.id)
        return self._view.currentIndex().row()

    def _current(self) -> Row | None:
        return self._view.minutes.row_at(self._place())

    def _may_write(self) -> bool:
        if not self._commands.writable:
            self._context.signals.message.emit(locked_sentence())
        return self._commands.writable


def _text(row: Row | None) -> BilingualRichText | BilingualText | None:
    """What is translated in a row."""
    if isinstance(row, EntryRow):
        return row.entry.text
    return row.item.title if isinstance(row, SectionRow) else None
