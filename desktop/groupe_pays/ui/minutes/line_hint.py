"""One line under the words being typed: what they were understood as, and the key that takes it. It has no focus."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QWidget

from groupe_pays.formats import with_aside
from groupe_pays.i18n import current_language
from groupe_pays.ui.announcing import announce
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import IconLabel, Keycap, Label

_GAP = 4


class LineHint(QFrame):
    """``say`` shows it beside ``spot``; it stays out of the way of the line typed in, and of the window's edges."""

    def __init__(self, spot: QWidget, name: str) -> None:
        super().__init__(spot.window())
        self._spot = spot
        spot.destroyed.connect(self.deleteLater)
        self.setObjectName(name)
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon = IconLabel("info", "accenttext", 16)
        self._words = Label("medium", "text")
        self._keys = [Keycap(), Keycap()]
        self._verb = Label("meta", "text2")
        self.setLayout(row(self._icon, self._words, 4, *self._keys, self._verb, spacing=6, margins=(10, 5, 12, 5)))
        self.hide()

    def say(self, icon: str, words: str, keys: tuple[str, ...], verb: str) -> None:
        """Show ``words`` with up to two ``keys`` and what they do; a screen reader says it."""
        spoken = with_aside(words, f"{', '.join(keys)}: {verb}", current_language())
        is_new = self.isHidden() or spoken != self.accessibleName()
        self._icon.set_icon(icon)
        self._words.setText(words)
        for keycap, key in zip(self._keys, (*keys, "")[:2], strict=True):
            keycap.set_text(key)
        self._verb.setText(verb)
        self.setAccessibleName(spoken)
        if self.parentWidget() is not self._spot.window():
            self.setParent(self._spot.window())
        self.place()
        self.show()
        self.raise_()
        if is_new:
            announce(self, spoken)

    def words(self) -> str:
        """What it says; "" while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def place(self) -> None:
        """Stand under the line, or above it where the window ends."""
        window = self.parentWidget()
        spot = QRect(self._spot.mapTo(window, QPoint(0, 0)), self._spot.size())
        self.layout().activate()
        size = self.sizeHint()
        x = min(spot.x() - 8, window.width() - size.width() - 8)
        below = spot.bottom() + 1 + _GAP
        y = below if below + size.height() <= window.height() - 8 else spot.top() - _GAP - size.height()
        self.setGeometry(max(x, 8), y, size.width(), size.height())
