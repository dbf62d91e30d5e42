"""Which colours are shown: the system's scheme or the user's choice, applied to the whole application at once.

Painted widgets ask ``tokens()`` or ``color(name)`` each time they paint, so that a switch needs no registration.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from groupe_pays.ui.style_sheet import style_sheet
from groupe_pays.ui.tokens import DARK, LIGHT, Tokens

_current = LIGHT


class ThemeChoice(StrEnum):
    """What the user asks for; ``SYSTEM`` follows the desktop, also while the program runs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def tokens() -> Tokens:
    """The colours now on screen."""
    return _current


@cache
def _qcolor(value: str) -> QColor:
    return QColor(value)


def color(name: str) -> QColor:
    """The colour of one token, for painters; do not modify the returned object."""
    return _qcolor(getattr(_current, name))


class Theme(QObject):
    """The application's theme: ``choice`` is kept by the settings, ``changed`` tells who caches pixmaps."""

    changed = Signal()

    def __init__(self, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__()
        self._choice = choice
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    def set_choice(self, choice: ThemeChoice) -> None:
        if choice is not self._choice:
            self._choice = choice
            self.apply()

    def apply(self) -> None:
        """Put the chosen colours on every widget that exists or will exist."""
        global _current
        _current = DARK if self._wants_dark() else LIGHT
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(_palette(_current))
        app.setStyleSheet(style_sheet(_current))
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self._choice is ThemeChoice.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._choice is ThemeChoice.DARK

    def _on_system_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM and self._wants_dark() is not _current.dark:
            self.apply()


def _palette(theme: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.alt,
        role.Text: theme.text,
        role.PlaceholderText: theme.text3,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.onaccent,
        role.Highlight: theme.selected,
        role.HighlightedText: theme.text,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
        role.Link: theme.accenttext,
        role.LinkVisited: theme.accenttext,
        role.Accent: theme.accent,
        role.Light: theme.surface,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.ctrl,
        role.Shadow: theme.ctrl,
    }
    for name, value in colours.items():
        palette.setColor(name, _qcolor(value))
    disabled = QPalette.ColorGroup.Disabled
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, name, _qcolor(theme.ctrl))
    return palette
