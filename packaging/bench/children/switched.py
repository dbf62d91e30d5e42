"""A window with every page of the registry built, switched through the three languages."""

from __future__ import annotations

import sys
import time
from importlib.util import find_spec
from pathlib import Path

from groupe_pays.app import build_window
from groupe_pays.domain.meetings import Stage
from groupe_pays.domain.text import Language
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.pages import REGISTRY
from groupe_pays.ui.settings import Settings

from bench.children.telling import end, marks

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

REPEATS = 5


def main() -> None:
    app = QApplication(sys.argv[:1])
    window = build_window(Settings(language="fr", theme="light"))
    window.resize(1440, 900)
    window.show()
    window.dossiers.open(Path(sys.argv[1]))
    marks["pages"] = build_every_page(app, window)
    widgets = len(window.findChildren(QWidget))
    marks["widgets"] = widgets
    for name, language in (("fr to zh", Language.ZH), ("zh to en", Language.EN), ("en to fr", Language.FR)):
        marks[name] = timed(app, lambda language=language: window.set_language(language))
    marks["labels"] = min(timed_labels(app, widgets) for _turn in range(REPEATS))
    end()


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


def timed(app: QApplication, change: object) -> float:
    """Milliseconds from a change to the repainted window."""
    began = time.perf_counter()
    change()  # type: ignore[operator]
    settle(app)
    return (time.perf_counter() - began) * 1000


def timed_labels(app: QApplication, number: int) -> float:
    """The same for ``number`` labels in one column, of which as many are on screen as fit."""
    holder = QWidget()
    holder.resize(1440, 900)
    column = QVBoxLayout(holder)
    labels = [QLabel("Ordre du jour") for _number in range(number)]
    for label in labels:
        column.addWidget(label)
    holder.show()
    settle(app)

    def change() -> None:
        for label in labels:
            label.setText("会议议程")
            label.setToolTip("会议议程")

    taken = timed(app, change)
    holder.hide()
    return taken


def settle(app: QApplication) -> None:
    for _round in range(3):
        app.processEvents()


main()
