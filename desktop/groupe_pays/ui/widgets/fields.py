"""Fields: search, dates and times by the rules of the language, a label with its field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QSpinBox, QTimeEdit, QWidget

from groupe_pays.domain.text import Language
from groupe_pays.i18n import current_language
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.language import Retranslating, interface_locale
from groupe_pays.ui.widgets.labels import Keycap, Label

_INSIDE_SPIN = (8, 0, 0, 0)
_DATES = {Language.FR: "dd/MM/yyyy", Language.ZH: "yyyy年M月d日", Language.EN: "dd/MM/yyyy"}
_TIMES = {Language.FR: "H 'h' mm", Language.ZH: "HH:mm", Language.EN: "HH:mm"}


class SearchField(QLineEdit):
    """A field with the lens at its left and, at its right, the key that leads to it; Esc empties it, then leaves."""

    left = Signal()
    """Esc in the empty field."""

    def __init__(self, name: str, key: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setClearButtonEnabled(False)
        self._key = Keycap(key)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(self._key)
        self.textChanged.connect(self._on_text)
        self._set_margins()

    def set_words(self, placeholder: str, key: str = "") -> None:
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip("…"))
        self._key.set_text(key)
        self._set_margins()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self.textEdited.emit("")
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_icon(QPainter(self), QRectF(8, 0, 18, self.height()), "search", "text2", 16)

    def _on_text(self, text: str) -> None:
        self._key.setVisible(not text and bool(self._key.text()))

    def _set_margins(self) -> None:
        key = self._key.width() + 4 if self._key.text() else 0
        self.setTextMargins(22, 0, key, 0)


class DateField(Retranslating, QDateEdit):
    """A date with a calendar, written as the language of the interface does."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCalendarPopup(True)
        self.retranslate()

    def retranslate(self) -> None:
        self.setLocale(interface_locale())
        self.setDisplayFormat(_DATES[current_language()])


class NumberField(QSpinBox):
    """A whole number; a bare QSpinBox would touch its border."""

    def __init__(self, name: str, lowest: int = 0, highest: int = 9999) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setRange(lowest, highest)
        self.lineEdit().setTextMargins(*_INSIDE_SPIN)


class TimeField(Retranslating, QTimeEdit):
    """A time of day, written as the language of the interface does."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.lineEdit().setTextMargins(*_INSIDE_SPIN)
        self.retranslate()

    def retranslate(self) -> None:
        self.setLocale(interface_locale())
        self.setDisplayFormat(_TIMES[current_language()])


class LabelledField(QWidget):
    """A label of 12 in ``text2`` and its field at the right, as in the detail panel; the label is its buddy."""

    def __init__(self, field: QWidget, label_width: int = 92) -> None:
        super().__init__()
        self.field = field
        self.label = Label("meta", "text2")
        self.label.setBuddy(field)
        self.label.setFixedWidth(label_width)
        self.label.setWordWrap(True)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.label)
        box.addWidget(field, 1)

    def set_words(self, label: str) -> None:
        self.label.setText(label)
        self.field.setAccessibleName(label)


class _UndoLeaver(QObject):
    """Lets Ctrl+Z through to the window where the field would keep it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        leaves = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        if leaves:
            event.ignore()
        return leaves


def leave_undo_to_dossier(field: QWidget) -> None:
    """Have Ctrl+Z in ``field`` undo the last change of the dossier, which is what the status bar announces."""
    leaver = _UndoLeaver(field)
    field.installEventFilter(leaver)
