"""The editor of one side of an entry: as high as its text, saved by somebody else, undone by the dossier."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)

from groupe_pays.domain.text import BlockKind, Language, RichText
from groupe_pays.ui.files.offered import offered_by, offers_files
from groupe_pays.ui.minutes import text_edits
from groupe_pays.ui.minutes.clipboard import can_read, mime_of, read_mime
from groupe_pays.ui.minutes.listening import Listening, is_for_window
from groupe_pays.ui.minutes.rich_document import (
    char_format,
    settle_blocks,
    state_of,
)
from groupe_pays.ui.minutes.shown_text import Move, ShownText

_READ_BACK = 200
"""Characters of a change that are looked at to tell where a phrase ends."""


class RichEditor(ShownText):
    """Rich text of one language. It saves nothing: ``typed`` tells whoever does."""

    typed = Signal(int, int, str)
    """Where, how many characters went, which ones came (the last of them where they are many)."""
    went = Signal()
    """The cursor was put elsewhere by a key or the mouse."""
    finished = Signal()
    """Enter at the end of the text."""
    joined = Signal()
    """Backspace at the start of the text."""
    crossed = Signal(int)
    """Up (-1) on the first line, down (+1) on the last."""
    files_offered = Signal(object)
    """Pictures or files were pasted or dropped; they do not go into the text."""
    pasted_with_loss = Signal(int)
    """Something was pasted of which so many characters could not be kept."""

    def __init__(self, name: str, language: Language) -> None:
        super().__init__(name, language)
        self._arranging = False
        self._listening = Listening(self)
        self.textChanged.connect(self._on_change)
        self.document().blockCountChanged.connect(self._on_block_count)

    def listen(self, listener: QObject) -> None:
        """Have ``listener.eventFilter`` see keys, input methods, and the asking for a menu, before the editor does."""
        self.removeEventFilter(listener)
        self._listening.add(listener)

    # What changes

    def _on_change(self) -> None:
        """Tell the change by the cursor and the length: what Qt tells of input methods is the whole paragraph."""
        if self._quiet:
            return
        length, at = self.document().characterCount(), self.textCursor().position()
        added, self._length = length - self._length, length
        self.describe_again()
        if added <= 0:
            self.typed.emit(at, -added, "")
            return
        read = range(max(at - added, at - _READ_BACK, 0), at)
        self.typed.emit(at - added, 0, "".join(map(self.document().characterAt, read)))

    def _on_block_count(self, _count: int) -> None:
        """Blocks get their margins once Qt is through with a change of its own, such as a deleted selection."""
        self._numbers = None
        if not self._quiet and not self._arranging:
            QTimer.singleShot(0, self, lambda: settle_blocks(self.document(), self.language))

    def _change(self, change: Callable[..., object], *arguments: object) -> bool:
        """Have ``change`` work on the cursor; it leaves every block as it should be."""
        cursor = self.textCursor()
        self._arranging = True
        try:
            done = change(cursor, *arguments)
        finally:
            self._arranging = False
        self._numbers = None
        self.setTextCursor(cursor)
        return bool(done)

    def apply_mark(self, mark: str) -> None:
        form = text_edits.toggle_mark(self.textCursor(), mark, self.language)
        if form is not None:
            self.setCurrentCharFormat(form)

    def clear_typed(self) -> None:
        """Take away all that was typed, as typing does."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()

    def apply_list(self) -> None:
        self._change(text_edits.cycle_list, self.language)

    def insert_rich(self, text: RichText) -> None:
        self._change(text_edits.insert_rich, text, self.language)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_for_window(event):
            event.ignore()
            return
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if plain and self._on_plain_key(event.key(), shift, event.isAutoRepeat()):
            return
        position = self.textCursor().position()
        if event.text() and event.text().isprintable():
            self._end_link()
        changes = self.document().revision()
        super().keyPressEvent(event)
        if self.textCursor().position() != position and self.document().revision() == changes:
            self.went.emit()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes to the other language, except at the start of a list item, which it moves in (Shift+Tab: out)."""
        return self._on_indent(1 if next else -1) or super().focusNextPrevChild(next)

    def _on_plain_key(self, key: int, shift: bool, again: bool) -> bool:
        """Whether the key meant something of ours."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter(shift)
        elif key == Qt.Key.Key_Backspace:
            return self._on_indent(-1) or self._on_backspace(again)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not shift:
            return self._on_vertical(-1 if key == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _on_enter(self, shift: bool) -> None:
        cursor = self.textCursor()
        in_list = state_of(cursor.block())[0] is not BlockKind.PARAGRAPH
        if in_list and shift:
            self._change(text_edits.line_break, self.language)
        elif in_list and cursor.block().length() == 1:
            self._change(text_edits.indent, -1, self.language)
        elif not in_list and not shift and cursor.atEnd() and not cursor.hasSelection():
            text_edits.drop_last_empty_paragraph(self.document())
            self.finished.emit()
        else:
            self._change(text_edits.new_paragraph, self.language, in_list)

    def _on_indent(self, step: int) -> bool:
        """Tab, Shift+Tab and Backspace at the start of a list item move it in and out."""
        cursor = self.textCursor()
        at_start = cursor.atBlockStart() and not cursor.hasSelection()
        return at_start and self._change(text_edits.indent, step, self.language)

    def _on_backspace(self, again: bool) -> bool:
        """At the very start the entry is to be joined with the one before; not by a key that is held down."""
        cursor = self.textCursor()
        if not cursor.atStart() or cursor.hasSelection():
            return False
        if not again:
            self.joined.emit()
        return True

    def _on_vertical(self, step: int) -> bool:
        probe = self.textCursor()
        if not probe.hasSelection() and not probe.movePosition(Move.Up if step < 0 else Move.Down):
            self.crossed.emit(step)
            return True
        return False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self._end_link()
        super().inputMethodEvent(event)

    def _end_link(self) -> None:
        """What is typed behind a link does not belong to it."""
        cursor = self.textCursor()
        href = text_edits.href_of(cursor.charFormat())
        if href is None or cursor.hasSelection():
            return
        following = QTextCursor(cursor)
        inside = following.movePosition(Move.NextCharacter) and not cursor.atBlockEnd()
        if not inside or text_edits.href_of(following.charFormat()) != href:
            self.setCurrentCharFormat(char_format(text_edits.marks_of(cursor.charFormat()), None, self.language))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._listening.ask(self, event):
            super().contextMenuEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.went.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.went.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    # Clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        return mime_of(self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return can_read(source) or offers_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if offers_files(source):
            self.files_offered.emit(offered_by(source))
            return
        pasted = read_mime(source)
        self.insert_rich(pasted.text)
        self.ensureCursorVisible()
        if pasted.lost:
            self.pasted_with_loss.emit(pasted.lost)
