"""Buttons: primary (filled, one per screen), default (outlined), ghost (no border), link (accent words), danger."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QPushButton

from groupe_pays.ui.action_table import COMMANDS
from groupe_pays.ui.actions import Actions, plain_words
from groupe_pays.ui.icons import set_icon
from groupe_pays.ui.widgets.labels import restyle

_ICON_TONES = {"primary": "onaccent", "link": "accenttext", "danger": "danger"}


class Button(QPushButton):
    """A button of one kind; words are set by ``set_words`` in ``retranslate``."""

    def __init__(self, name: str, kind: str = "default", icon: str = "", large: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setProperty("large", large)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        self._icon_name = icon
        if icon:
            self.set_icon(icon)

    def set_icon(self, icon: str) -> None:
        self._icon_name = icon
        tone = _ICON_TONES.get(self.property("kind"), "text2")
        set_icon(self, icon, tone, gap=4)

    def set_kind(self, kind: str) -> None:
        """Turn a button into another kind (the primary of the moment)."""
        self.setProperty("kind", kind)
        restyle(self)
        if self._icon_name:
            self.set_icon(self._icon_name)

    def set_words(self, text: str, tip: str = "", spoken: str = "") -> None:
        """Set the label, the tooltip and, where the label alone is not enough, what a screen reader says."""
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(spoken or plain_words(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does; in a dialog it would press the default one."""
        if (
            event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class IconButton(Button):
    """A button of 30 × 30 with an icon only; its name is heard and shown in the tooltip."""

    def __init__(self, name: str, icon: str, kind: str = "ghost") -> None:
        super().__init__(name, kind)
        self.setProperty("bare", True)
        set_icon(self, icon, _ICON_TONES.get(kind, "text2"), 18 if kind == "ghost" else 16)

    def set_words(self, text: str, tip: str = "", spoken: str = "") -> None:
        self.setToolTip(tip or text)
        self.setAccessibleName(spoken or text)


class _Tie(QObject):
    """Follows an action as long as its button lives: actions outlive the pages of a dossier."""

    def __init__(self, button: QPushButton, action: QAction, with_words: bool) -> None:
        super().__init__(button)
        self._button, self._action, self._with_words = button, action, with_words
        self._named = ""
        button.clicked.connect(self._trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _trigger(self) -> None:
        self._action.trigger()

    def _follow(self) -> None:
        self._button.setEnabled(self._action.isEnabled())
        self._button.setToolTip(self._action.toolTip())
        words = plain_words(self._action.text())
        if self._with_words:
            self._button.setText(words)
            self._button.setAccessibleName(words)
        elif isinstance(self._button, IconButton) and self._button.accessibleName() == self._named:
            self._named = words  # an icon nobody else gave a name is heard by that of the action
            self._button.setAccessibleName(words)


def tie_to_action(button: QPushButton, action: QAction) -> None:
    """Have the button do what the action does, be enabled when it is, and tell its key in the tooltip."""
    _Tie(button, action, with_words=False)


def action_button(actions: Actions, command: str, kind: str = "default") -> Button:
    """A button for one command, with its icon, its words in every language, and its key in the tooltip."""
    button = Button(f"{command}_button", kind, COMMANDS[command].icon)
    _Tie(button, actions.all[command], with_words=True)
    return button
