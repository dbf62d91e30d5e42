"""An address in both languages, on as many lines as it has."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from groupe_pays.domain.text import CONTENT_LANGUAGES, BilingualText, Language
from groupe_pays.formats import with_aside
from groupe_pays.i18n import OWN_NAMES, current_language
from groupe_pays.ui import fonts
from groupe_pays.ui.language import LOCALES
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import row

HEIGHT = 84


class AddressField(QWidget):
    """``edited`` gives the new ``BilingualText`` at each key."""

    edited = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._value = BilingualText()
        self._sides = {language: self._side(name, language) for language in CONTENT_LANGUAGES}
        self.setLayout(row(*self._sides.values(), spacing=8))
        self.setFocusProxy(self._sides[Language.FR])

    def _side(self, name: str, language: Language) -> QPlainTextEdit:
        side = QPlainTextEdit()
        side.setObjectName(f"{name}_{language.value}")
        side.setLocale(LOCALES[language])
        side.setFont(fonts.content_font(language))
        side.setTabChangesFocus(True)
        side.setFixedHeight(HEIGHT)
        side.setPlaceholderText(OWN_NAMES[language])
        side.setUndoRedoEnabled(False)
        leave_undo_to_dossier(side)
        side.textChanged.connect(lambda: self._on_edited(language))
        return side

    def set_words(self, what: str) -> None:
        for language, side in self._sides.items():
            side.setAccessibleName(with_aside(what, OWN_NAMES[language], current_language()))

    def side(self, language: Language) -> QPlainTextEdit:
        return self._sides[language]

    def set_value(self, value: BilingualText) -> None:
        """Show ``value`` without emitting; a side that is the same keeps its cursor."""
        self._value = value
        for language, side in self._sides.items():
            if side.toPlainText().strip() != value.side(language):
                side.blockSignals(True)
                side.setPlainText(value.side(language))
                side.blockSignals(False)

    def _on_edited(self, language: Language) -> None:
        value = self._value.edited(language, self._sides[language].toPlainText().strip())
        if value != self._value:
            self._value = value
            self.edited.emit(value)
