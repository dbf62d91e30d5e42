"""What the last key completed, in whatever field one types; each kind of field puts it right in its own way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from groupe_pays.domain.text import NOTE_ANCHOR, Language
from groupe_pays.domain.typing.correcting import completed
from groupe_pays.domain.typing.edits import Edit
from groupe_pays.domain.typing.rules import find_edits
from groupe_pays.ui.settings import Settings
from groupe_pays.ui.typing_rules import active_rules, corrects_as_typed

LINE_BREAK = "\u2028"
"""The end of a line inside a paragraph, as Qt has it."""
_STAND_IN = "\u2060"
"""What a footnote call is to the rules: no letter, no space."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TypingWatch(QObject):
    """One for a field; it looks on and corrects once the key has done what it does.

    Whoever has it calls ``on_typed`` for what keys and input methods bring, ``forget`` for every other change, and
    ``on_went`` when the cursor was put elsewhere.
    """

    def __init__(self, settings: Settings, field: QObject) -> None:
        super().__init__(field)
        self._settings = settings
        self._before: tuple[int, str] | None = None
        self._due = False
        self._typed_last = False
        self._goes_on = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self.settle)

    # The field

    def language(self) -> Language:
        """The language whose rules hold where the cursor stands."""
        raise NotImplementedError

    def paragraph(self) -> tuple[int, str, int]:
        """The number and the words of the paragraph the cursor stands in, and where, in UTF-16 units."""
        raise NotImplementedError

    def has_selection(self) -> bool:
        raise NotImplementedError

    def put_right(self, start: int, line: str, edits: Sequence[Edit]) -> None:
        """Make ``edits`` of the line that begins at character ``start`` of the paragraph; there are some."""
        raise NotImplementedError

    # Looking on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self.settle()
            if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.complete_line()
            elif event.text() and event.text().isprintable():
                self._remember()
            else:
                self._before = None
        elif isinstance(event, QInputMethodEvent) and event.commitString():
            self.settle()
            self._remember()
        return False

    def _remember(self) -> None:
        """Keep the paragraph as it is before the key: only what this key completes is put right."""
        number, words, _units = self.paragraph()
        self._before = number, words
        self._goes_on = self._typed_last

    @property
    def is_typing(self) -> bool:
        """Whether what changes now comes from the key looked at."""
        return self._before is not None

    def on_typed(self, inserted: bool, mere_letter: bool = False) -> None:
        """The key did what it does; ``mere_letter``: it only made a word longer."""
        if self._before is None:
            return
        self._typed_last = True
        if not inserted or not corrects_as_typed(self._settings):
            self._before = None
        elif not mere_letter:
            self._due = True
            self._rest.start()

    def forget(self) -> None:
        """Pasted, undone or written by somebody else: nothing of it is completed by the next Enter."""
        self._before, self._due, self._typed_last = None, False, False

    def on_went(self) -> None:
        self._typed_last = False

    # Correcting

    def settle(self) -> None:
        """Put right what the last key completed."""
        due, before = self._due, self._before
        self._due, self._before = False, None
        if not due or before is None:
            return
        self._rest.stop()
        number, words, units_before = self.paragraph()
        if self.has_selection() or number != before[0]:
            return
        start, line = line_at(words, units_before)
        at = len(first_units(line, units_before - units(words[:start])))
        grown = len(words) - len(before[1])
        then = _readable(before[1][start : max(start + len(line) - grown, start)])
        rules = active_rules(self._settings, self.language())
        ended = at < len(line)
        self._make(start, line, completed(then, _readable(line), rules, ended=ended, goes_on=self._goes_on))

    def complete_line(self) -> None:
        """Enter ends the line: what waited for another character is due now."""
        if not self._typed_last or self.has_selection() or not corrects_as_typed(self._settings):
            return
        rules = active_rules(self._settings, self.language())
        _number, words, units_before = self.paragraph()
        start, line = line_at(words, units_before)
        open_ones = find_edits(_readable(line), rules, ended=False)
        due = [edit for edit in find_edits(_readable(line), rules) if edit not in open_ones]
        self._make(start, line, [edit for edit in due if edit.end >= len(line) - 1 or not edit.text.isspace()])
        self._typed_last = False

    def _make(self, start: int, line: str, edits: Sequence[Edit]) -> None:
        edits = [edit for edit in edits if NOTE_ANCHOR not in line[edit.start : edit.end]]
        if edits:
            self.put_right(start, line, edits)
            self._typed_last = True


def line_at(words: str, units_before: int) -> tuple[int, str]:
    """Where in a paragraph the line of the cursor begins, in characters, and what stands there."""
    at = len(first_units(words, units_before))
    start = words.rfind(LINE_BREAK, 0, at) + 1
    end = words.find(LINE_BREAK, at)
    return start, words[start : end if end >= 0 else len(words)]


def moved(position: int, begin: int, line: str, edits: Sequence[Edit]) -> int:
    """Where a cursor at ``position`` stands once ``edits`` of the line beginning there are made; it stays behind its
    character."""
    for edit in reversed(edits):
        first, last = begin + units(line[: edit.start]), begin + units(line[: edit.end])
        if position >= last:
            position += units(edit.text) - (last - first)
        elif position > first:
            position = first + units(edit.text)
    return position


def units(text: str) -> int:
    """How many positions ``text`` takes in a document."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def first_units(text: str, wanted: int) -> str:
    """The characters of ``text`` within its first ``wanted`` positions."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * wanted].decode("utf-16-le", "ignore")


def _readable(line: str) -> str:
    return line.replace(NOTE_ANCHOR, _STAND_IN)
