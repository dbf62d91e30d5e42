"""What one does with entries: add, convert, declare reviewed. Each is one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject

from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.text import BilingualRichText, Block, BlockKind, Language, RichText, TranslationState
from groupe_pays.i18n import _
from groupe_pays.labels import label
from groupe_pays.services.minutes import MinutesService
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.editing import AT_END, AT_START, Editing
from groupe_pays.ui.minutes.rows import EntryRow, HintRow, SectionRow
from groupe_pays.ui.minutes.state_button import next_state
from groupe_pays.ui.minutes.view import MinutesView

KEPT_BY_ENTER = (EntryKind.DISCUSSION, EntryKind.INFORMATION, EntryKind.TEXT)
"""Kinds that Enter goes on with; after any other one, plain text follows."""
_EMPTY_ITEM = BilingualRichText(fr=RichText((Block((), BlockKind.BULLET, 1),)))


class EntryCommands(QObject):
    """Works on the current row; ``reload`` reads the rows again where nobody told of the change."""

    def __init__(self, context: Context, view: MinutesView, editing: Editing, reload: Callable[[], None]) -> None:
        super().__init__(view)
        self._context, self._view, self._editing, self._reload = context, view, editing, reload
        self.writable = True
        self.acting = False
        """Whether the change being told of is one of these; any other is an undo, a redo, or somebody else's."""

    @contextmanager
    def act(self) -> Iterator[MinutesService]:
        self.acting = True
        try:
            yield self._context.services.minutes
        finally:
            self.acting = False

    def current_entry(self) -> MinuteEntry | None:
        """The entry being edited, else the selected one."""
        if self._editing.entry is not None:
            return self._editing.entry
        row = self._view.minutes.row_at(self._view.currentIndex().row())
        return row.entry if isinstance(row, EntryRow) else None

    def chosen_entries(self) -> list[MinuteEntry]:
        """The entry being edited, else the selected ones in reading order."""
        if self._editing.entry is not None:
            return [self._editing.entry]
        places = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        rows = [self._view.minutes.row_at(place) for place in places]
        return [row.entry for row in rows if isinstance(row, EntryRow)]

    # Adding and converting

    def add(self, kind: EntryKind, text: BilingualRichText | None = None) -> None:
        """Put an entry after the current one and edit it; one that says nothing yet becomes of that kind instead."""
        if not self.may_write():
            return
        self._settle_head()
        current = self.current_entry()
        if current is not None and self._is_blank(current) and text is None:
            self.convert(kind)
            self.edit(current.id, None, None)
            return
        item_id, after = self.place()
        if item_id is not None and self._editing.close():
            with self.act() as minutes:
                added = minutes.add_entry(item_id, kind, after=after, text=text)
            self.edit(added)

    def add_list(self) -> None:
        """Bullets in the text being edited, else a new entry that begins with one."""
        if not self.may_write():
            return
        if self._editing.is_open:
            editor = self._editing.editor
            editor.editor(editor.focused_language() or Language.FR).apply_list()
        else:
            self.add(EntryKind.DISCUSSION, _EMPTY_ITEM)

    def convert(self, kind: EntryKind) -> None:
        """The entry being edited, else all that are selected, as one step."""
        chosen = [entry.id for entry in self.chosen_entries() if entry.kind is not kind]
        if not chosen or not self.may_write() or not self._context.drafts.flush():
            return
        with self.act() as minutes:
            minutes.convert_entries(chosen, kind)
        if len(chosen) == 1:
            self.follow(chosen[0])

    def next_entry(self, language: Language) -> None:
        """Enter at the end of a text: the next entry in that language, a new one where this is the original."""
        current = self._editing.entry
        if current is None or not (self._editing.editor.has_text() or current.files):
            return
        if not self._context.drafts.flush():
            return
        current = self._editing.entry or current
        if language is not current.text.source and not current.text.side(language.other).is_blank:
            self._editing.cross(1, language)
            return
        kind = current.kind if current.kind in KEPT_BY_ENTER else EntryKind.DISCUSSION
        if self._editing.close():
            with self.act() as minutes:
                added = minutes.add_entry(current.agenda_item_id, kind, after=current.id)
            self.edit(added, language)

    def place(self) -> tuple[str | None, str | None]:
        """Item and entry after which something is added: those of the current row, else the end of the minutes."""
        row = self._view.minutes.row_at(self._view.currentIndex().row())
        current = self.current_entry()
        if current is not None:
            return current.agenda_item_id, current.id
        if isinstance(row, HintRow):
            return row.item.id, None
        if isinstance(row, SectionRow):
            return self._before_first(row.item.id)
        heads = self._view.minutes.heads()
        return heads[-1].item.id if heads else None, None

    def _before_first(self, item_id: str) -> tuple[str | None, str | None]:
        """Under a head, what is added goes to the end of its entries."""
        entries = self._view.minutes.entries_of(item_id)
        return item_id, entries[-1].id if entries else None

    def _settle_head(self) -> None:
        """What stands in the fields above the text is said too, whether or not somebody pressed Enter there."""
        if self._editing.is_open:
            self._editing.editor.head.settle()

    def _is_blank(self, entry: MinuteEntry) -> bool:
        """Whether nothing is lost where the entry becomes of another kind."""
        if self._editing.entry is not None and self._editing.entry.id == entry.id:
            return self._editing.editor.is_blank() and not entry.files
        action = entry.action
        owed = action is not None and (action.owners or action.due is not None or not action.due_words.is_blank)
        return entry.text.is_blank and not (entry.files or entry.speakers or owed)

    # Reviewing

    def toggle_state(self, place: int | None = None) -> None:
        """Reviewed, or a draft again; a missing translation is gone to instead."""
        row = self._view.minutes.row_at(place) if place is not None else None
        entry = row.entry if isinstance(row, EntryRow) else self.current_entry()
        if entry is None or not self.may_write() or not self._context.drafts.flush():
            return
        if self._editing.entry is not None and self._editing.entry.id == entry.id:
            entry = self._editing.entry
        following = next_state(entry.state)
        if following is not None:
            self.declare(entry.id, following)
        else:
            self._editing.open(self._view.minutes.place_of(entry.id), entry.text.source.other, AT_END)

    def declare(self, entry_id: str, state: TranslationState) -> None:
        """Say how far the translation of an entry is."""
        with self.act() as minutes:
            minutes.mark_translation([entry_id], state)
        self.follow(entry_id)
        self._context.signals.message.emit(_("Translation: {state}").format(state=label(state)))

    # Afterwards

    def may_write(self) -> bool:
        if not self.writable:
            self._context.signals.message.emit(locked_sentence())
        return self.writable

    def follow(self, entry_id: str) -> None:
        """The row is current wherever it stands now."""
        place = self._view.minutes.place_of(entry_id)
        if place >= 0 and self._view.currentIndex().row() != place:
            self._view.setCurrentIndex(self._view.minutes.index(place, 1))

    def edit(self, entry_id: str, language: Language | None = None, at: str | None = AT_START) -> None:
        if self._view.minutes.place_of(entry_id) < 0:
            self._reload()
        self._editing.open(self._view.minutes.place_of(entry_id), language, at if language is not None else None)


def locked_sentence() -> str:
    return _("These minutes are adopted: their text can no longer be changed.")
