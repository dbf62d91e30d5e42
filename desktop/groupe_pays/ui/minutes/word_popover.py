"""A line of text asked for under the cursor: the address of a link, the words of a footnote."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QTextEdit, QVBoxLayout

from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Label

WIDTH = 380


class WordPopover(QFrame):
    """Enter or the first button takes the words, the second takes them away; Escape and leaving change nothing."""

    def __init__(self, editor: QTextEdit, name: str) -> None:
        super().__init__(editor.window())
        self.setObjectName(name)
        self.setProperty("kind", "popup")
        self._editor = editor
        self._take: Callable[[str], None] = lambda _words: None
        self._title = Label("strong")
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}_line")
        self.line.installEventFilter(self)
        self.apply = Button(f"{name}_apply")
        self.remove = Button(f"{name}_remove", "ghost")
        self.apply.clicked.connect(lambda: self._finish(self.line.text()))
        self.remove.clicked.connect(lambda: self._finish(""))
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 12)
        box.setSpacing(8)
        box.addWidget(self._title)
        box.addWidget(self.line)
        box.addLayout(row(None, self.remove, self.apply))
        self.hide()

    def ask(self, title: str, words: str | None, verbs: tuple[str, str], take: Callable[[str], None]) -> None:
        """Open with ``words`` (None: there is nothing yet to take away); ``take`` gets what is typed."""
        self._take = take
        self._title.setText(title)
        self.line.setAccessibleName(title)
        self.line.setText(words or "")
        self.line.selectAll()
        self.apply.set_words(verbs[0])
        self.remove.set_words(verbs[1])
        self.remove.setVisible(words is not None)
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        window, cursor = self.parentWidget(), self._editor.cursorRect()
        corner = self._editor.viewport().mapTo(window, QPoint(cursor.x(), cursor.bottom() + 6))
        if corner.y() + self.height() > window.height() - 8:
            corner.setY(corner.y() - self.height() - cursor.height() - 12)
        self.move(min(corner.x(), window.width() - WIDTH - 8), corner.y())
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = event.key() if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish(self.line.text())
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _finish(self, words: str) -> None:
        self._close()
        self._take(words.strip())

    def _close(self) -> None:
        self.hide()
        self.deleteLater()
        self._editor.setFocus(Qt.FocusReason.PopupFocusReason)
