"""A text in both languages as it stands in a detail panel: the one of the interface first, the other below in grey."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import with_aside
from groupe_pays.i18n import OWN_NAMES, _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.growing import INSET, GrowingTextEdit
from groupe_pays.ui.widgets.labels import restyle
from groupe_pays.ui.widgets.prose import prose_in
from groupe_pays.ui.widgets.shapes import StateLabel

_LOOKS = {"title": ((16, 600), (14, 400)), "text": ((13, 400), (13, 400))}
"""Size and weight of the language of the interface, and of the other one."""


class BilingualArea(Retranslating, QWidget):
    """``edited`` gives the new ``BilingualText`` at each key, ``left`` comes when a side is left.

    ``role`` is ``title`` (one line, larger) or ``text`` (paragraphs). ``state`` says how far the translation is; it
    stands below unless it is taken to a head of its own with ``state_below=False``. Put it into an ``Overhang``.
    """

    edited = Signal(object)
    left = Signal()

    def __init__(self, name: str, role: str = "text", state_below: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self._role, self._what = role, ""
        self._value = BilingualText()
        one_line = role == "title"
        self.fr = GrowingTextEdit(f"{name}_fr", Language.FR, one_line=one_line)
        self.zh = GrowingTextEdit(f"{name}_zh", Language.ZH, one_line=one_line)
        self.state = StateLabel()
        self._sides = QVBoxLayout()
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addLayout(self._sides)
        if state_below:
            box.addLayout(row(self.state, None, margins=(INSET, 0, 0, 0)))
        for side, language in ((self.fr, Language.FR), (self.zh, Language.ZH)):
            self._sides.addWidget(side)
            side.edited.connect(lambda text, language=language: self._on_edited(language, text))
            side.left.connect(self.left)
            prose_in(side, language)
        self.retranslate()

    def set_words(self, what: str) -> None:
        """Name what is edited (« Title »); each side adds its language."""
        self._what = what
        self.retranslate()

    def retranslate(self) -> None:
        first, second = self._in_order()
        for side, language in ((self.fr, Language.FR), (self.zh, Language.ZH)):
            side.setAccessibleName(
                with_aside(self._what, OWN_NAMES[language], current_language()) if self._what else OWN_NAMES[language]
            )
        self._sides.removeWidget(second)
        self._sides.addWidget(second)
        QWidget.setTabOrder(first, second)
        self.setFocusProxy(first)
        large, small = _LOOKS[self._role]
        first.set_look(*large)
        second.set_look(*small, tone="text2")
        for side, language in ((self.fr, Language.FR), (self.zh, Language.ZH)):
            asks = self._what if side is first and self._role == "title" else OWN_NAMES[language]
            side.setPlaceholderText(asks)
        self._show_state()

    def _in_order(self) -> tuple[GrowingTextEdit, GrowingTextEdit]:
        return (self.zh, self.fr) if current_language() is Language.ZH else (self.fr, self.zh)

    def value(self) -> BilingualText:
        return self._value

    def set_value(self, value: BilingualText) -> None:
        """Show ``value`` without emitting; a side keeps its cursor, and its text when it is the same."""
        self._value = value
        self.fr.set_text(value.fr)
        self.zh.set_text(value.zh)
        self.show_refused(False)
        self._show_state()

    def show_refused(self, refused: bool) -> None:
        for side in (self.fr, self.zh):
            if bool(side.property("refused")) is not refused:
                side.setProperty("refused", refused)
                restyle(side)

    def take_focus(self) -> None:
        """Put the cursor into the side of the language of the interface, all of it selected."""
        first = self._in_order()[0]
        first.setFocus()
        first.selectAll()

    def has_focus(self) -> bool:
        return self.fr.hasFocus() or self.zh.hasFocus()

    def _on_edited(self, language: Language, text: str) -> None:
        value = self._value.edited(language, text)
        if value == self._value:
            return
        self._value = value
        self.show_refused(False)
        self._show_state()
        self.edited.emit(value)

    def _show_state(self) -> None:
        state = self._value.state
        self.state.setVisible(not self._value.is_blank)
        words = {"fr": _("French missing"), "zh": _("Chinese missing")}
        missing = "zh" if self._value.fr.strip() else "fr"
        one_sided = not (self._value.fr.strip() and self._value.zh.strip())
        if one_sided and not self._value.is_blank:
            self.state.show_state("missing", words[missing])
        else:
            self.state.show_state(str(state), label(state))
