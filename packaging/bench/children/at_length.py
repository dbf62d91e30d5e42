"""The minutes of two thousand entries in the window: opened, typed in, parted, scrolled, against a bare editor."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from bench.children.long_minutes import write_long_minutes
from bench.children.telling import peak_memory
from groupe_pays.app import build_window, show_window
from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.text import Language
from groupe_pays.services.opening import open_dossier
from groupe_pays.ui.minutes.rows import EntryRow
from groupe_pays.ui.minutes.stage import MinutesStage
from groupe_pays.ui.settings import Settings

ENTRIES, KEYS, TURNS, PAUSES, TYPED = 2000, 100, 4, 10, 400
LONGEST = 0.3
"""Seconds after which a key that changes nothing to be seen is given up."""
LETTERS = "Le budget de la commission mixte est revu chaque automne par les villes "


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def main() -> None:
    path = Path(sys.argv[1])
    services = open_dossier(path)
    example = services.meetings.list_meetings()[0].meeting.id
    meeting = write_long_minutes(services, ENTRIES)
    services.close()
    app = QApplication(sys.argv[:1])
    window = build_window(Settings(language="fr", theme="light"))
    window.resize(1440, 900)
    show_window(window, path)
    rest(0.5)
    window.context.open("meeting", example, "minutes")
    rest(0.5)
    stage = window.findChild(MinutesStage)
    assert isinstance(stage, MinutesStage)
    taken: dict[str, list[float]] = {"open": [], "open again": [], "read": []}
    for name in ("open", "open again", "open again", "open again"):
        taken[name].append(timed(lambda: window.context.open("meeting", meeting, "minutes")))
        rest(1.0)
        taken["read"].append(timed(lambda: window.context.services.minutes.load(meeting)))
        window.context.open("meeting", example, "minutes")
        rest(0.3)
    window.context.open("meeting", meeting, "minutes")
    rest(3.0)
    taken |= keys(stage)
    taken |= pauses(window, stage)
    window.activateWindow()
    rest(0.2)
    taken |= changes(window, stage)
    taken |= memory(stage)
    app.processEvents()
    print(json.dumps(taken))


def timed(work: Callable[[], object]) -> float:
    """Milliseconds until it is done and painted."""
    began = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def rest(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.002)


def entries(stage: MinutesStage) -> list[MinuteEntry]:
    return [row.entry for row in stage.view.minutes.rows() if isinstance(row, EntryRow)]


def edit(stage: MinutesStage, at: int) -> Any:
    """The editor of the French side of an entry, open with the cursor at its end."""
    place = stage.view.minutes.place_of(entries(stage)[at].id)
    stage.editing.open(place, Language.FR, "end")
    rest(0.2)
    return stage.editing.editor.fr


def keys(stage: MinutesStage) -> dict[str, list[float]]:
    """From a key to its paint, in turns with a bare editor that holds the same text; and on the selection of a row."""
    editor = edit(stage, ENTRIES // 2)
    bare = QTextEdit()
    bare.resize(editor.width(), 400)
    bare.setFont(editor.document().defaultFont())
    bare.setPlainText(editor.toPlainText())
    bare.moveCursor(editor.textCursor().MoveOperation.End)
    bare.show()
    rest(0.3)
    paints = {widget: Paints(widget.viewport()) for widget in (editor, bare)}
    taken: dict[str, list[float]] = {"key": [], "bare key": []}
    for number in range(KEYS):
        for name, widget in (("key", editor), ("bare key", bare)):
            taken[name].append(key(widget, LETTERS[number % len(LETTERS)], paints[widget]))
    bare.close()
    return taken


def key(widget: QTextEdit, letter: str, paints: Paints) -> float:
    """Milliseconds until the letter is painted; what timers do after that is done before the next one is typed."""
    before, began = paints.count, time.perf_counter()
    typed = QInputMethodEvent()
    typed.setCommitString(letter)
    QApplication.sendEvent(widget, typed)
    QApplication.sendPostedEvents()
    while paints.count == before and time.perf_counter() - began < LONGEST:
        QApplication.processEvents()
    taken = (time.perf_counter() - began) * 1000
    QApplication.processEvents()
    return taken


def pauses(window: Any, stage: MinutesStage) -> dict[str, list[float]]:
    """What a rest in typing costs: the text written, the row, the outline and the review list after it."""
    editor = edit(stage, ENTRIES // 2 + 1)
    taken = []
    for number in range(PAUSES):
        key(editor, LETTERS[number], Paints(editor.viewport()))
        taken.append(timed(window.context.drafts.flush))
    return {"pause": taken}


def changes(window: Any, stage: MinutesStage) -> dict[str, list[float]]:
    """What one does with whole entries, each with the undo of the last one between."""
    steps: dict[str, Callable[[], object]] = {
        "new entry": lambda: stage.commands.next_entry(Language.FR),
        "convert": lambda: stage.commands.convert(EntryKind.NOTE),
        "split": stage.structure.split,
        "join": stage.structure.join,
        "indent": lambda: stage.structure.indent(1),
        "move": lambda: stage.structure.move(1),
    }
    taken: dict[str, list[float]] = {name: [] for name in (*steps, "undo")}
    for turn in range(TURNS):
        for name, step in steps.items():
            editor = edit(stage, 150 + 200 * turn)
            cursor = editor.textCursor()
            cursor.setPosition(0 if name == "join" else editor.document().characterCount() - 1)
            if name == "split":
                cursor.setPosition(40)
            editor.setTextCursor(cursor)
            taken[name].append(timed(step))
            rest(0.1)
            taken["undo"].append(timed(window.shell.undo))
            rest(0.1)
    return taken


def memory(stage: MinutesStage) -> dict[str, list[float]]:
    """The most memory held after all was scrolled through once, and how much more after scrolling again and typing."""
    stage.editing.close()
    scroll(stage)
    first = peak_memory()
    scroll(stage)
    editor = edit(stage, 10)
    paints = Paints(editor.viewport())
    for number in range(TYPED):
        key(editor, LETTERS[number % len(LETTERS)] if number % 80 else "\n", paints)
    return {"memory": [first], "growth": [peak_memory() - first]}


def scroll(stage: MinutesStage) -> None:
    bar = stage.view.verticalScrollBar()
    value = 0
    while value < bar.maximum():
        bar.setValue(value)
        QApplication.processEvents()
        value += stage.view.viewport().height()
    bar.setValue(0)


main()
