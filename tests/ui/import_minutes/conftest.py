"""The review of earlier minutes, on screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ui.driving import settle

from groupe_pays.ui.import_minutes.page import ImportMinutesPage
from groupe_pays.ui.main_window import MainWindow


@pytest.fixture
def review(window: MainWindow) -> Callable[[Path], ImportMinutesPage]:
    """Opens a file of earlier minutes; the page once it was read."""

    def opened(path: Path) -> ImportMinutesPage:
        window.context.open("import_minutes", path)
        found = window.findChild(ImportMinutesPage)
        for _time in range(400):
            settle()
            if found.go.isVisible():
                return found
            found.context.tasks._executor.submit(int).result()
        raise AssertionError("the file was not read")

    return opened
