"""The program as its command starts it, and a list gone to as soon as its first page is there."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from bench.children.painting import Painted, timed
from bench.children.telling import end, marks
from groupe_pays import app
from groupe_pays.ui.main_window import MainWindow

opened = app.open_first


def open_first(window: MainWindow, path: Path | None) -> None:
    opened(window, path)
    QTimer.singleShot(0, partial(go_to_list, window))


def go_to_list(window: MainWindow) -> None:
    """Milliseconds from the command to the paint of the list."""
    application, painted = QApplication.instance(), Painted(window)
    assert isinstance(application, QApplication)
    name = sys.argv[2]
    where = ("partnerships",) if name == "partnerships" else ("members", None, name)
    marks["at once"] = timed(application, painted, partial(window.context.open, *where))
    end()


app.open_first = open_first
app.run_window(Path(sys.argv[1]))
