"""A window with every page of the registry built, switched through the three languages."""

from __future__ import annotations

import sys
import time
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from bench.children.telling import end, marks
from groupe_pays.app import build_window
from groupe_pays.domain.meetings import Stage
from groupe_pays.domain.text import Language
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.pages import REGISTRY
from groupe_pays.ui.settings import Settings

REPEATS = 5


def main() -> None:
    app = QApplication(sys.argv[:1])
    window = build_window(Settings(language="fr", theme="light"))
    window.resize(1440, 900)
    window.show()
    window.dossiers.open(Path(sys.argv[1]))
    marks["pages"] = build_every_page(app, window)
    words = len(window.findChildren(QLabel)) + len(window.findChildren(QAbstractButton))
    marks["widgets"], marks["words"] = len(window.findChildren(QWidget)), words
    for name, language in (("fr to zh", Language.ZH), ("zh to en", Language.EN), ("en to fr", Language.FR)):
        switch(app, window, name, language)
    marks["labels"] = min(timed_labels(app, words) for _turn in range(REPEATS))
    end()


def switch(app: QApplication, window: MainWindow, name: str, language: Language) -> None:
    """Mark the milliseconds from the click to the repainted window, and to the last page behind it."""
    watch = Repaints(window.pages.current_page())
    began = time.perf_counter()
    window.set_language(language)
    app.sendPostedEvents()
    app.sendPostedEvents()
    marks[name] = (time.perf_counter() - began) * 1000
    assert watch.seen, "the page in front was not painted again"
    while not window.context.language.has_caught_up:
        app.processEvents()
    settle(app)
    marks[f"{name}, all"] = (time.perf_counter() - began) * 1000


class Repaints(QObject):
    """Sees whether a page is painted."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.seen = False
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return False


def build_every_page(app: QApplication, window: MainWindow) -> int:
    """Go to every page, and to every stage of a meeting; how many pages there are."""
    meeting = window.context.services.meetings.list_meetings()[0].meeting.id
    names = [name for name, place in REGISTRY.items() if find_spec(place.partition(":")[0]) is not None]
    for name in names:
        window.context.open(name)
        settle(app)
    for stage in Stage:
        window.context.open("meeting", meeting, stage.value)
        settle(app)
    return len(names)


def timed_labels(app: QApplication, number: int) -> float:
    """Milliseconds to give ``number`` labels new words, most of them out of sight, and to paint again."""
    holder = QWidget()
    holder.resize(1440, 900)
    labels = [QLabel("Ordre du jour", holder) for _number in range(number)]
    for at, label in enumerate(labels):
        label.setGeometry(20, 24 * at, 200, 20)
    holder.show()
    settle(app)
    began = time.perf_counter()
    for label in labels:
        label.setText("会议议程")
        label.setToolTip("会议议程")
    app.sendPostedEvents()
    taken = (time.perf_counter() - began) * 1000
    holder.hide()
    return taken


def settle(app: QApplication) -> None:
    for _round in range(3):
        app.processEvents()


main()
