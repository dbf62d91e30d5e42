"""The window and its context on a copy of the example dossier."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from tests.ui.driving import settle

from groupe_pays.app import build_window
from groupe_pays.domain.text import Language
from groupe_pays.services.services import Services
from groupe_pays.ui import errors, fonts
from groupe_pays.ui.actions import Actions
from groupe_pays.ui.context import Context
from groupe_pays.ui.drafts import Drafts
from groupe_pays.ui.language import LanguageSwitch
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.routes import Navigator
from groupe_pays.ui.settings import Settings
from groupe_pays.ui.signals import Signals
from groupe_pays.ui.tasks import Tasks
from groupe_pays.ui.theme import Theme, ThemeChoice


@pytest.fixture
def ui(qapp: QApplication) -> Iterator[QApplication]:
    """The application with its fonts, in French; afterwards nothing of the test is left on it."""
    qapp.setStyle("Fusion")
    fonts.load_fonts()
    yield qapp
    errors.set_reporter(None)
    for top in QApplication.topLevelWidgets():
        top.close()
        top.deleteLater()
    qapp.clipboard().clear()  # held to the end of the process, what Python put there ends it with a crash
    settle()


@pytest.fixture
def context(ui: QApplication, example: Services) -> Iterator[Context]:
    """What a page is given, on the example dossier, without the window around it."""
    signals = Signals()
    switch = LanguageSwitch(signals)
    switch.start(Language.FR)
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    made = Context(signals, Drafts(), switch, theme, Tasks(), Settings(language="fr"), Navigator())
    owner = QMainWindow()
    made.actions = Actions(owner)
    made.services = example
    example.subscribe(signals.store_changed.emit)
    yield made
    made.drafts.flush()
    made.tasks.stop()
    owner.deleteLater()


@pytest.fixture
def bare_window(ui: QApplication) -> Iterator[MainWindow]:
    """The window as it is before any dossier is open, in French and light."""
    window = build_window(Settings(language="fr", theme="light"))
    window.resize(1440, 900)
    yield window
    window.context.drafts.flush()
    window.dossiers.release()
    window.context.tasks.stop()


@pytest.fixture
def example_copy(example_file: Path, tmp_path: Path) -> Path:
    """A copy of the example dossier that nobody has open."""
    return Path(shutil.copy(example_file, tmp_path / "window.gpays"))


@pytest.fixture
def window(bare_window: MainWindow, example_copy: Path) -> MainWindow:
    """The window on a copy of the example dossier, shown, on its home page."""
    bare_window.show()
    assert bare_window.dossiers.open(example_copy)
    bare_window.activateWindow()
    settle()
    return bare_window
