"""A text edited where it stands: as high as its words, without a frame until it is pointed at or focused."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from groupe_pays.domain.text import Language, clean
from groupe_pays.ui import fonts
from groupe_pays.ui.language import LOCALES
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.labels import restyle

INSET = 6
"""From the edge of the field to its words, frame included."""
_LONGEST_LINE = 2000
"""Characters of a title; what is pasted beyond them is cut."""


class GrowingTextEdit(QTextEdit):
    """Plain text in one language. ``edited`` gives the text at each key, ``left`` comes with Enter and the focus out.

    ``one_line`` keeps a title: Enter goes on to the next field and pasted line ends become spaces.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(
        self, name: str, language: Language, size: int = fonts.BASE_SIZE, weight: int = 400, one_line: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "inplace")
        self._language, self._one_line = language, one_line
        self._look = (size, weight)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setLocale(LOCALES[language])
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.set_look(size, weight)
        leave_undo_to_dossier(self)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())

    def set_look(self, size: int, weight: int, tone: str = "") -> None:
        """Set the words in another size (pixels), weight and tone."""
        self._look = (size, weight)
        self.setProperty("tone", tone)
        restyle(self)
        self._keep_font()
        self._grow()

    def text(self) -> str:
        """What is typed, no-break spaces kept: ``toPlainText`` makes plain ones of them."""
        return clean(self.document().toRawText())

    def set_text(self, text: str) -> None:
        """Show ``text`` without emitting; the cursor stays where it was as far as there is text."""
        if text == self.text():
            return
        at = self.textCursor().position()
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(text)) if self.hasFocus() else 0)
        self.setTextCursor(cursor)
        self._grow()

    def _on_changed(self) -> None:
        self.edited.emit(self.text())

    def insertFromMimeData(self, source: QMimeData) -> None:
        words = clean(source.text())
        if self._one_line:
            room = _LONGEST_LINE - len(self.text()) + len(self.textCursor().selectedText())
            words = " ".join(words.split())[: max(room, 0)]
        self.insertPlainText(words)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._one_line:
            self.left.emit()
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)
            self._follow_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_font()
            self._grow()

    def _keep_font(self) -> None:
        """Set the font again where a new style sheet put back that of the application."""
        wanted, now = fonts.content_font(self._language, *self._look), self.font()
        if (now.families(), now.pixelSize(), now.weight()) != (wanted.families(), wanted.pixelSize(), wanted.weight()):
            self.setFont(wanted)

    def _grow(self) -> None:
        height = max(self._height(), 28)
        if self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _height(self) -> int:
        return round(self.document().size().height()) + 2 * 3

    def sizeHint(self) -> QSize:
        return QSize(200, max(self._height(), 28))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 28)

    def _follow_cursor(self) -> None:
        """Keep the line being typed in sight of the panel that scrolls."""
        holder: QWidget | None = self.parentWidget()
        while holder is not None and not isinstance(holder, QScrollArea):
            holder = holder.parentWidget()
        if isinstance(holder, QScrollArea):
            line: QRect = self.cursorRect()
            spot = self.viewport().mapTo(holder.widget(), line.center())
            holder.ensureVisible(spot.x(), spot.y(), 0, 30)


class Overhang(QVBoxLayout):
    """Lets the frames of the texts in it stand out on both sides, so that their words align with what is around."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect.adjusted(-INSET, 0, INSET, 0))
