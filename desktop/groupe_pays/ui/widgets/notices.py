"""What the window says in place: an empty list, a refusal, something done that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from groupe_pays.formats import spaced
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.announcing import announce
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import IconLabel, Keycap, Label, set_shown
from groupe_pays.ui.widgets.shapes import StateLabel


class EmptyState(QWidget):
    """An icon of 32, one sentence, one default button (``button``), centred where the list would be."""

    def __init__(self, name: str, icon: str, button_icon: str = "plus") -> None:
        super().__init__()
        self.setObjectName(name)
        self._sentence = Label("lead", "text2", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button(f"{name}_button", "default", button_icon)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        box.addStretch(2)
        box.addWidget(IconLabel(icon, "text3", 32), 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._sentence)
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)

    def set_words(self, sentence: str, button: str = "") -> None:
        self._sentence.setText(sentence)
        self.button.set_words(button)
        self.button.setVisible(bool(button))


class Banner(Retranslating, QFrame):
    """A sentence in place, of tone danger, warn, info or ok, with a way out at its right and a cross."""

    closed = Signal()

    def __init__(self, name: str, tone: str = "danger", closable: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "banner")
        self.setProperty("tone", tone)
        shapes = {"danger": "warning", "warn": "warning", "info": "event", "ok": "done"}
        self._shape = StateLabel(shapes[tone], 16)
        self._shape.show_state(shapes[tone], shape_tone=tone)
        self._strong = Label("strong", tone)
        self._sentence = Label("", "text", wrap=True)
        self.button = Button(f"{name}_button")
        self.button.hide()
        self._close = IconButton(f"{name}_close", "x")
        set_shown(self._close, closable)
        self._close.clicked.connect(self.close_banner)
        box = row(self._shape, self._strong, spacing=8, margins=(14, 7, 10, 7))
        box.addWidget(self._sentence, 1)
        box.addWidget(self.button)
        box.addWidget(self._close)
        self.setLayout(box)
        self._strong.hide()
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._close.set_words(_("Close this message"))

    def say(self, sentence: str, strong: str = "", way_out: str = "", do: Callable[[], None] | None = None) -> None:
        """Show ``sentence`` after ``strong``; ``way_out`` labels the button that calls ``do``."""
        strong, sentence = (spaced(words, current_language()) for words in (strong, sentence))
        self._strong.setText(strong)
        self._strong.setVisible(bool(strong))
        self._sentence.setText(sentence)
        self.setAccessibleName(" ".join(part for part in (strong, sentence) if part))
        if self.button.isVisibleTo(self):
            self.button.clicked.disconnect()
        self.button.set_words(way_out)
        self.button.setVisible(bool(way_out))
        if do is not None:
            self.button.clicked.connect(lambda: do())
        self.show()
        announce(self, self.accessibleName())

    def sentence(self) -> str:
        return self._sentence.text() if self.isVisibleTo(self.parentWidget()) else ""

    def close_banner(self) -> None:
        self.hide()
        self.closed.emit()


class Toast(Retranslating, QFrame):
    """« Meeting deleted — Undo », at the bottom of its parent for eight seconds; the pointer or the focus keeps it."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget, stay_ms: int = 8000) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setProperty("kind", "toast")
        self._sentence = Label("medium")
        self.undo = Button("toast_undo", "link")
        self._key = Keycap()
        self._close = IconButton("toast_close", "x")
        self.setLayout(row(self._sentence, 8, self.undo, self._key, self._close, spacing=6, margins=(16, 7, 8, 7)))
        self.undo.clicked.connect(self._on_undo)
        self._close.clicked.connect(self.hide)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(stay_ms)
        self._rest.timeout.connect(self._leave)
        parent.installEventFilter(self)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.undo.set_words(_("Undo"))
        self._close.set_words(_("Close this message"))

    def say(self, sentence: str, undo_key: str = "", undoable: bool = True) -> None:
        sentence = spaced(sentence, current_language())
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.undo.setVisible(undoable)
        self._key.set_text(undo_key if undoable else "")
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._rest.start()
        announce(self, f"{sentence} ({undo_key})" if undoable and undo_key else sentence)

    def text(self) -> str:
        return self._sentence.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 44)

    def _leave(self) -> None:
        if self.underMouse() or self.isAncestorOf(self.window().focusWidget() or self.window()):
            self._rest.start()
        else:
            self.hide()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_requested.emit()
