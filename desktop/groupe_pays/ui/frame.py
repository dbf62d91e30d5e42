"""What is on screen before the window is furnished: bands where the bars will be, in the colours they will have.

They are plain widgets under a style sheet: a painter of Python's own would bring classes that double the first paint.
"""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from groupe_pays.ui.settings import Settings
from groupe_pays.ui.tokens import DARK, LIGHT

RAIL_BELOW = 1360
NAVIGATION, RAIL = 208, 76
TOP_BAR, STATUS_BAR = 46, 28
_RULES = "QMainWindow {{ background: {window}; }} QWidget#frame_band {{ background: {side}; }}"


class Frame:
    """The empty window; without a dossier to open, the doors will come, which have no bars."""

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        theme = DARK if _is_dark(settings) else LIGHT
        self._window = window
        self._bands = [QWidget(window) for _band in range(3)] if settings.last_dossier else []
        for band in self._bands:
            band.setObjectName("frame_band")
        window.setStyleSheet(_RULES.format(window=theme.window, side=theme.side))

    def fit(self) -> None:
        """Follow the size of the window."""
        if self._bands:
            width, height = self._window.width(), self._window.height()
            top, left, bottom = self._bands
            top.setGeometry(0, 0, width, TOP_BAR)
            left.setGeometry(0, TOP_BAR, RAIL if width < RAIL_BELOW else NAVIGATION, height - TOP_BAR)
            bottom.setGeometry(0, height - STATUS_BAR, width, STATUS_BAR)

    def remove(self) -> None:
        """Make room for what was to come."""
        for band in self._bands:
            band.hide()
            band.deleteLater()
        self._bands.clear()
        self._window.setStyleSheet("")


def _is_dark(settings: Settings) -> bool:
    if settings.theme in ("light", "dark"):
        return settings.theme == "dark"
    return QGuiApplication.palette().window().color().lightness() < 128
