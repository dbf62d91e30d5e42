"""The one window. It is painted as an empty frame first; ``furnishing`` then fills it.

What is imported here is what the first paint costs: no widget, not even the ``Qt`` namespace (20 ms of enumerations).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from groupe_pays.domain.text import Language
from groupe_pays.i18n import current_language
from groupe_pays.ui.frame import RAIL_BELOW, Frame
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.settings import Settings

if TYPE_CHECKING:
    from groupe_pays.ui.context import Context
    from groupe_pays.ui.furnishing import Parts
    from groupe_pays.ui.theme import ThemeChoice

FIRST_SIZE = (1440, 900)
SMALLEST = (960, 600)
ESCAPE = 0x01000000
"""Qt.Key.Key_Escape, as QKeyEvent.key() gives it."""


class MainWindow(Retranslating, QMainWindow):
    """The frame, and once furnished its parts; commands are in ``shell``, the open dossier is in ``dossiers``."""

    context: Context

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setMinimumSize(*SMALLEST)
        self._settings = settings
        self._parts: Parts | None = None
        self._after_paint: Callable[[], None] | None = None
        self._frame = Frame(self, settings)
        stored = settings.geometry
        if not (stored and self.restoreGeometry(QByteArray.fromHex(stored.encode("ascii")))):
            self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize()))
        self.retranslate()

    def __getattr__(self, name: str) -> Any:
        """The parts by name: ``window.top_bar``, ``window.pages``, ``window.shell``…"""
        parts = self.__dict__.get("_parts")
        if parts is None or name.startswith("_"):
            raise AttributeError(name)
        return getattr(parts, name)

    def once_painted(self, go_on: Callable[[], None]) -> None:
        """Have ``go_on`` called after the first paint of the frame."""
        self._after_paint = go_on

    def take_parts(self, parts: Parts) -> None:
        """Become the window of these parts."""
        self._parts = parts
        self.context = parts.context
        self._frame.remove()
        self.setCentralWidget(parts.views)
        self._fit_rail()
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName("Groupe-Pays")
        self.name_window()

    def name_window(self) -> None:
        """Put the name of the dossier into the title of the window and the button at the left of the top bar."""
        services = self.context.services if self._parts is not None else None
        name = services.overview.group_name().best(current_language()) if services is not None else ""
        if self._parts is not None:
            self._parts.top_bar.show_dossier(name)
        self.setWindowTitle(f"{name} — Groupe-Pays" if name else "Groupe-Pays")

    def show_first_run(self, sentence: str = "") -> None:
        """Show the two doors, with ``sentence`` above them when something went wrong."""
        self._parts.show_first_run(sentence)

    def show_workspace(self) -> None:
        self._parts.show_workspace()

    @property
    def is_first_run(self) -> bool:
        return self._parts is not None and self._parts.is_first_run

    def set_language(self, language: Language) -> None:
        self._parts.shell.set_language(language)

    def set_theme(self, choice: ThemeChoice) -> None:
        self._parts.shell.set_theme(choice)

    def panes(self) -> list[QWidget]:
        """What F6 goes through: navigation, the panes of the page, the top bar."""
        return self._parts.panes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def _fit_rail(self) -> None:
        if self._parts is not None:
            self._parts.set_rail(self.width() < RAIL_BELOW)
        else:
            self._frame.fit()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return (self._parts is not None and self._parts.go_along(forwards)) or super().focusNextPrevChild(forwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == ESCAPE and self._parts is not None:
            self._parts.banner.close_banner()
            self._parts.toast.hide()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        go_on, self._after_paint = self._after_paint, None
        if go_on is not None:
            QTimer.singleShot(0, go_on)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._parts is None:
            return
        if not self._parts.dossiers.may_leave():
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry().toHex().toStdString()
        self._settings.save()
        self.context.tasks.stop()
        self._parts.dossiers.release()
        event.accept()
