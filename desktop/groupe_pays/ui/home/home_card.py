"""What the cards of the first page share: they read their own part of the dossier and word it anew on a switch."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.ui.context import Context
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.flow import clear_layout


class HomeCard(Card):
    """``reload`` reads, ``show_words`` fills ``rows`` and every fixed word from what was read."""

    def __init__(self, context: Context, name: str, icon: str, link: str = "") -> None:
        super().__init__(name, icon)
        self.context = context
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.body.addLayout(self.rows)
        self.link = Button(f"{name}_link", "link", "arrow-right") if link else None
        if self.link is not None:
            self.header.add_trailing(self.link)
            self.link.clicked.connect(lambda: context.open(link))

    def reload(self) -> None:
        self.read()
        self.show_words()

    def read(self) -> None:
        """Read this card's part of the dossier."""
        raise NotImplementedError

    def show_words(self) -> None:
        """Put everything read into the words of the current language."""
        raise NotImplementedError

    def clear_rows(self) -> None:
        clear_layout(self.rows)


class OpenableRow(QWidget):
    """A row of a card that opens something: by click, Enter or Space."""

    opened = Signal()

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("kind", "openable")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
