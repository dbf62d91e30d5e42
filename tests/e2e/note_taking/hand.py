"""The hand that takes the minutes: does the steps of a script in the real window, and notes each one as it is done.

Run as a process of its own, so that it can be killed: ``hand.py DOSSIER MEETING SEED ENTRIES FIRST_STEP NOTES``.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget
from tests.e2e.note_taking.script import Step, write_script
from tests.ui.driving import press, type_text

from groupe_pays.app import build_window
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import Language
from groupe_pays.ui import fonts
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.rows import EntryRow, SectionRow
from groupe_pays.ui.minutes.stage import MinutesStage
from groupe_pays.ui.settings import Settings

CHUNK = 4
"""Letters that come at once, as from an input method."""


class Hand:
    def __init__(self, window: MainWindow, stage: MinutesStage) -> None:
        self._window, self._stage = window, stage

    def do(self, step: Step) -> None:
        doing: Callable[[Step], None] = getattr(self, f"_{step.name}")
        doing(step)
        for _round in range(2):
            QCoreApplication.processEvents()

    # Where

    def _places(self) -> list[list[int]]:
        """The rows of the entries, item by item."""
        places: list[list[int]] = []
        for at, row in enumerate(self._stage.view.minutes.rows()):
            if isinstance(row, SectionRow):
                places.append([])
            elif isinstance(row, EntryRow):
                places[-1].append(at)
        return places

    def _write_at(self, step: Step, language: Language = Language.FR) -> RichEditor:
        """The editor of the entry of a step, opened by keyboard where it is not open, the cursor at the end."""
        view, editing = self._stage.view, self._stage.editing
        place = self._places()[step.item][step.index]
        if editing.entry is None or editing.entry.id != view.minutes.row_at(place).entry.id:
            self._leave()
            view.setCurrentIndex(view.minutes.index(place, 1))
            press(view, "Return")
            QCoreApplication.processEvents()
        editor = editing.editor.editor(language)
        if not editor.hasFocus():
            editor.setFocus()
        press(editor, "Ctrl+End")
        return editor

    def _leave(self) -> None:
        if self._stage.editing.is_open:
            self._stage.editing.leave()
        self._stage.view.setFocus()

    def _type(self, editor: QWidget, words: str) -> None:
        for at in range(0, len(words), CHUNK):
            type_text(editor, words[at : at + CHUNK])

    # What

    def _begin(self, step: Step) -> None:
        self._leave()
        rows = self._stage.view.minutes.rows()
        heads = [at for at, row in enumerate(rows) if isinstance(row, SectionRow)]
        self._stage.view.setCurrentIndex(self._stage.view.minutes.index(heads[step.item], 1))
        self._window.context.actions.all["add_discussion"].trigger()

    def _enter(self, step: Step) -> None:
        press(self._write_at(step), "Return")

    def _fr(self, step: Step) -> None:
        self._type(self._write_at(step), step.words)

    def _zh(self, step: Step) -> None:
        self._type(self._write_at(step, Language.ZH), step.words)

    def _speaker(self, step: Step) -> None:
        editor = self._write_at(step)
        self._type(editor, f"@{step.words[:3]}")
        press(editor, "Tab")

    def _sign(self, step: Step) -> None:
        self._type(self._write_at(step), f"/{step.words} ")

    def _due(self, step: Step) -> None:
        """Enter takes the date just typed; after a fall of the program the last letter is typed again."""
        editor = self._write_at(step)
        if self._stage.live.understood[Language.FR].hint.isHidden():
            type_text(editor, "s")
            press(editor, "Backspace")
        press(editor, "Return")

    def _insert(self, step: Step) -> None:
        editor = self._write_at(step)
        self._put_cursor(editor, step.number)
        self._type(editor, step.words)

    def _split(self, step: Step) -> None:
        editor = self._write_at(step)
        self._put_cursor(editor, step.number)
        press(editor, "Ctrl+Return")

    def _join(self, step: Step) -> None:
        """By Backspace at the start."""
        editor = self._write_at(step)
        self._put_cursor(editor, 0)
        press(editor, "Backspace")

    def _indent(self, step: Step) -> None:
        press(self._write_at(step), "Alt+Shift+Right" if step.number > 0 else "Alt+Shift+Left")

    def _put_cursor(self, editor: RichEditor, place: int) -> None:
        cursor = editor.textCursor()
        cursor.setPosition(place)
        editor.setTextCursor(cursor)

    def _move(self, step: Step) -> None:
        press(self._write_at(step), "Alt+Down" if step.number > 0 else "Alt+Up")

    def _delete(self, step: Step) -> None:
        press(self._write_at(step), "Ctrl+Shift+Backspace")

    def _undelete(self, _step: Step) -> None:
        press(self._stage.view, "Ctrl+Z")

    def _back_and_forth(self, step: Step) -> None:
        self._write_at(step)
        for keys in ("Ctrl+Z", "Ctrl+Shift+Z"):
            for _time in range(step.number):
                press(self._window.focusWidget() or self._window, keys)
                QCoreApplication.processEvents()

    def _switch(self, step: Step) -> None:
        for action in self._window.context.actions.languages.actions():
            if action.data() == step.words:
                action.trigger()

    def _convert(self, step: Step) -> None:
        self._write_at(step)
        self._stage.own_actions.converted.emit(EntryKind(step.words))


def main(dossier: str, meeting: str, seed: str, entries: str, first: str, notes: str) -> None:
    app = QApplication([])
    app.setStyle("Fusion")
    fonts.load_fonts()
    window = build_window(Settings(language="fr", theme="light"))
    window.resize(1280, 800)
    window.show()
    assert window.dossiers.open(Path(dossier))
    window.activateWindow()
    window.context.open("meeting", meeting, "minutes")
    for _round in range(3):
        QCoreApplication.processEvents()
    stage: Any = window.findChild(MinutesStage)
    hand = Hand(window, stage)
    with Path(notes).open("a", encoding="ascii", buffering=1) as book:
        for at, (step, _minutes) in list(enumerate(write_script(int(seed), int(entries))))[int(first) :]:
            print(at, "begun", time.monotonic(), file=book)
            hand.do(step)
            print(at, "done", time.monotonic(), file=book)
    window.context.drafts.flush()
    window.dossiers.release()


if __name__ == "__main__":
    main(*sys.argv[1:])
