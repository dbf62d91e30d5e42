"""A short text in both languages, side by side, with the state of its translation."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import with_aside
from groupe_pays.i18n import OWN_NAMES, current_language
from groupe_pays.labels import label
from groupe_pays.ui import fonts
from groupe_pays.ui.language import LOCALES, Retranslating
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.prose import prose_in
from groupe_pays.ui.widgets.shapes import StateLabel


class BilingualLineEdit(Retranslating, QWidget):
    """French and 中文 lines for one ``BilingualText``; ``edited`` gives the new value at each key.

    ``stacked`` puts the Chinese under the French. French stays first whatever the language of the interface.
    ``prose``: a title or a sentence, whose typography is put right as it is typed; a name is none.
    """

    edited = Signal(object)

    def __init__(self, name: str, stacked: bool = False, prose: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._value = BilingualText()
        self._what = ""
        self.fr = self._line(Language.FR, f"{name}_fr")
        self.zh = self._line(Language.ZH, f"{name}_zh")
        self.state = StateLabel()
        box = QVBoxLayout(self) if stacked else QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6 if stacked else 8)
        for line, language in ((self.fr, Language.FR), (self.zh, Language.ZH)):
            box.addWidget(line, 1)
            if prose:
                prose_in(line, language)
        box.addWidget(self.state)
        self.setFocusProxy(self.fr)
        self.retranslate()

    def _line(self, language: Language, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setLocale(LOCALES[language])
        line.setFont(fonts.content_font(language))
        line.textEdited.connect(lambda text: self._on_edited(language, text))
        leave_undo_to_dossier(line)
        return line

    def set_words(self, what: str) -> None:
        """Name what is edited (« Title »); each line adds its language."""
        self._what = what
        for line, language in ((self.fr, Language.FR), (self.zh, Language.ZH)):
            said = with_aside(what, OWN_NAMES[language], current_language())
            line.setPlaceholderText(said if what else OWN_NAMES[language])
            line.setAccessibleName(said)

    def retranslate(self) -> None:
        self._show_state()

    def value(self) -> BilingualText:
        return self._value

    def set_value(self, value: BilingualText) -> None:
        """Show ``value`` without emitting; a line being typed in keeps its cursor, and its text when it is the same."""
        self._value = value
        for line, text in ((self.fr, value.fr), (self.zh, value.zh)):
            if line.text() != text:
                line.setText(text)
                if not line.hasFocus():
                    line.setCursorPosition(0)
        self._show_state()

    def _on_edited(self, language: Language, text: str) -> None:
        self._value = self._value.edited(language, text)
        self._show_state()
        self.edited.emit(self._value)

    def _show_state(self) -> None:
        blank = self._value.is_blank
        self.state.setVisible(not blank)
        self.state.show_state(str(self._value.state), label(self._value.state))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, super().minimumSizeHint().height())
