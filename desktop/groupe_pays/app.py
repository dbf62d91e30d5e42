"""The door of the window: paints its frame, furnishes it, and only then loads the services.

Imports stand where they are first needed: what is imported before the frame is painted is what the user waits for.
"""

from __future__ import annotations

import builtins
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

_plain_import = builtins.__import__
"""The import of Python, before PySide6 wraps it to read the source of every module for a feature we do not use."""

from PySide6.QtWidgets import QApplication  # noqa: E402

from groupe_pays.domain.text import Language  # noqa: E402
from groupe_pays.ui.main_window import MainWindow  # noqa: E402
from groupe_pays.ui.settings import Settings, load_settings  # noqa: E402

if TYPE_CHECKING:
    from groupe_pays.ui.theme import ThemeChoice


def run_window(path: Path | None = None) -> int:
    """Show the window on ``path``, else on the last dossier, else on the two doors; the exit code is returned."""
    gc.disable()
    builtins.__import__ = _plain_import
    app = _application()
    settings = load_settings()
    window = MainWindow(settings)
    window.once_painted(lambda: _fill(window, settings, path))
    window.show()
    code = app.exec()
    _leave_clipboard(app)
    return code


def _leave_clipboard(app: QApplication) -> None:
    """Take back what only this process can paste: it would be deleted when Python, which made it, is gone already.

    What the system's clipboard holds from here, it gets from Qt before that.
    """
    from PySide6.QtCore import QMimeData
    from shiboken6 import createdByPython

    clipboard = app.clipboard()
    held = clipboard.mimeData()
    if isinstance(held, QMimeData) and createdByPython(held) and not clipboard.ownsClipboard():
        clipboard.clear()


def _fill(window: MainWindow, settings: Settings, path: Path | None) -> None:
    """Furnish the painted frame, show it, and let the dossier follow once that is painted too."""
    from PySide6.QtCore import QTimer

    from groupe_pays.ui.errors import install_excepthook

    furnish_window(window, settings)
    install_excepthook()
    last = _show_doors_or_shell(window, settings, path)
    window.repaint()
    QTimer.singleShot(0, lambda: open_first(window, last))


def build_window(settings: Settings) -> MainWindow:
    """The furnished window, not shown yet."""
    window = MainWindow(settings)
    furnish_window(window, settings)
    return window


def furnish_window(window: MainWindow, settings: Settings) -> None:
    """Set language, fonts and colours, and build everything the window shares with its pages."""
    from groupe_pays.ui import fonts
    from groupe_pays.ui.context import Context
    from groupe_pays.ui.drafts import Drafts
    from groupe_pays.ui.file_columns import FileColumns
    from groupe_pays.ui.focus_ring import FocusRing
    from groupe_pays.ui.furnishing import furnish
    from groupe_pays.ui.language import LanguageSwitch
    from groupe_pays.ui.routes import Navigator
    from groupe_pays.ui.signals import Signals
    from groupe_pays.ui.tasks import Tasks
    from groupe_pays.ui.theme import Theme

    app = _application()
    app.setApplicationName("groupe-pays")
    app.setApplicationDisplayName("Groupe-Pays")
    app.setDesktopFileName("groupe-pays")
    app.setStyle("Fusion")
    language = _language_of(settings)
    fonts.load_fonts()
    signals = Signals()
    switch = LanguageSwitch(signals)
    switch.start(language)
    theme = Theme(_theme_of(settings))
    theme.apply()
    furnish(window, Context(signals, Drafts(), switch, theme, Tasks(), settings, Navigator()))
    FocusRing(app)
    FileColumns(app)


def show_window(window: MainWindow, path: Path | None = None) -> None:
    """Show a furnished window on ``path``, else on the last dossier, else on the doors."""
    from PySide6.QtCore import QTimer

    last = _show_doors_or_shell(window, window.context.settings, path)
    window.show()
    QTimer.singleShot(0, lambda: open_first(window, last))


def _show_doors_or_shell(window: MainWindow, settings: Settings, path: Path | None) -> Path | None:
    """Show the doors where there is nothing to open; what there is to open is returned."""
    from groupe_pays.i18n import _

    last = path or (Path(settings.last_dossier) if settings.last_dossier else None)
    if last is None:
        window.show_first_run()
    elif path is None and not last.exists():
        sentence = _("The last dossier, {path}, is no longer there. Open it where it is now, or choose another.")
        window.show_first_run(sentence.format(path=last))
        return None
    return last


def open_first(window: MainWindow, path: Path | None) -> None:
    """Open the dossier and load what the first paint could do without."""
    from groupe_pays.ui.icons import app_icon

    window.dossiers.when_ready = lambda: _build_ahead(window)
    if path is not None:
        window.dossiers.reopen_last(path)
    window.context.language.load_qt_words()
    window.context.actions.show_icons()
    _application().setWindowIcon(app_icon())
    gc.enable()
    gc.freeze()


def _build_ahead(window: MainWindow) -> None:
    """Build the lists one goes to next, for the dossier that was opened."""
    from groupe_pays.ui.ahead import Ahead

    (window.findChild(Ahead) or Ahead(window)).begin()


def _application() -> QApplication:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    return app


def _language_of(settings: Settings) -> Language:
    from groupe_pays.ui.language import system_language

    try:
        return Language(settings.language)
    except ValueError:
        return system_language()


def _theme_of(settings: Settings) -> ThemeChoice:
    from groupe_pays.ui.theme import ThemeChoice

    try:
        return ThemeChoice(settings.theme)
    except ValueError:
        return ThemeChoice.SYSTEM
