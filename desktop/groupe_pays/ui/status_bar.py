"""The status bar, 28 high: what is saved, in words, and what Undo would undo."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from groupe_pays.formats import spaced
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.actions import Actions
from groupe_pays.ui.announcing import announce
from groupe_pays.ui.language import Retranslating, interface_locale
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.labels import IconLabel, Keycap, Label

MESSAGE_MS = 6000


class StatusBar(Retranslating, QWidget):
    """Saved state at the left, the label of Undo with its key at the right."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("status_bar")
        self.setFixedHeight(28)
        self._actions = actions
        self._saved_at: QDateTime | None = None
        self._read_only = False
        self._pending = False
        self._message = ""
        self._undo_label: str | None = None
        self._icon = IconLabel("check", "ok", 14)
        self._saved = Label("meta", "text2")
        self._saved.setObjectName("saved_state")
        self.undo = Button("status_undo", "status")
        self.undo.clicked.connect(lambda: actions.undo.trigger())
        self._key = Keycap()
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 0, 12, 0)
        box.setSpacing(6)
        box.addWidget(self._icon)
        box.addWidget(self._saved)
        box.addStretch(1)
        box.addWidget(self.undo)
        box.addWidget(self._key)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(MESSAGE_MS)
        self._rest.timeout.connect(lambda: self.say(""))
        self.retranslate()

    def retranslate(self) -> None:
        self._saved.setText(self._message or self._saved_words())
        shown = bool(self._undo_label)
        words = _("Undo “{label}”").format(label=self._undo_label) if shown else ""
        self.undo.set_words(words)
        self.undo.setVisible(shown)
        self._key.set_text(self._actions.keys("undo") if shown else "")

    def _saved_words(self) -> str:
        if self._read_only:
            return _("Read only · offline")
        if self._pending:
            return _("Saving… · offline")
        if self._saved_at is None:
            return _("Saved · offline")
        time = interface_locale().toString(self._saved_at.time(), "HH:mm:ss")
        return _("Saved at {time} · offline").format(time=time)

    def show_pending(self, pending: bool) -> None:
        self._pending = pending
        if not self._read_only:
            self._icon.set_icon("pencil" if pending else "check", "text2" if pending else "ok")
        self.retranslate()

    def show_saved_now(self) -> None:
        self._saved_at = QDateTime.currentDateTime()
        self.retranslate()

    def begin(self, read_only: bool) -> None:
        """Of a dossier just opened: nothing was saved yet, or nothing can be."""
        self._saved_at, self._read_only = None, read_only
        self._icon.set_icon("lock" if read_only else "check", "text2" if read_only else "ok")
        self.retranslate()

    def show_undo(self, label: str | None) -> None:
        self._undo_label = label
        self.retranslate()

    def say(self, message: str) -> None:
        """Show a sentence for a few seconds in place of the saved state."""
        self._message = message = spaced(message, current_language())
        if message:
            self._rest.start()
            announce(self, message)
        self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("side"))
        painter.fillRect(0, 0, self.width(), 1, color("line"))
