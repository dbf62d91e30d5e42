"""The fields that open over a cell of the agenda: both titles, kind, presenters, duration.

Each has ``show_item(item)`` (which leaves alone what is being typed) and the signal ``edited(field, value)``.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from groupe_pays.domain.agenda import AgendaItem, ItemKind
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import OWN_NAMES, _, current_language
from groupe_pays.labels import label
from groupe_pays.ui import fonts
from groupe_pays.ui.agenda.model import KIND_ICONS
from groupe_pays.ui.context import Context
from groupe_pays.ui.icons import icon
from groupe_pays.ui.language import LOCALES, Retranslating
from groupe_pays.ui.parties.party_field import PartyField
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.labels import restyle
from groupe_pays.ui.widgets.prose import prose_in

STEP = 5
"""Minutes the arrows add or take away."""


class CellEditor(Retranslating, QWidget):
    """A field over a cell; opaque, so that the cell does not show through."""

    edited = Signal(str, object)
    """The field of the item and its new value; for the duration, what was typed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)

    def show_item(self, item: AgendaItem) -> None:
        """Show what is stored."""

    def take_focus(self) -> None:
        self.setFocus()

    def keeps_key(self, key: int) -> bool:
        """Whether a key that would leave the field is for something open in it."""
        return False

    def finish(self, keep: bool) -> None:
        """The field is about to close: hand over what is typed and not handed over yet, or drop it."""


class TitleEditor(CellEditor):
    """French above, Chinese below."""

    def __init__(self) -> None:
        super().__init__("agenda_title_editor")
        self._value = BilingualText()
        self.fr = self._line(Language.FR)
        self.zh = self._line(Language.ZH)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self.fr)
        box.addWidget(self.zh)
        self.setFocusProxy(self.fr)
        self.retranslate()

    def _line(self, language: Language) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"agenda_title_{language.value}")
        line.setLocale(LOCALES[language])
        line.setFont(fonts.content_font(language))
        line.setMaxLength(2000)
        prose_in(line, language)
        line.textEdited.connect(lambda text: self._on_typed(language, text))
        leave_undo_to_dossier(line)
        return line

    def retranslate(self) -> None:
        for line, language in ((self.fr, Language.FR), (self.zh, Language.ZH)):
            name = _("Title ({language})").format(language=OWN_NAMES[language])
            line.setAccessibleName(name)
            line.setPlaceholderText(name)

    def show_item(self, item: AgendaItem) -> None:
        self._value = item.title
        for line, text in ((self.fr, item.title.fr), (self.zh, item.title.zh)):
            if line.text() != text:
                line.setText(text)

    def take_focus(self) -> None:
        line = self.zh if current_language() is Language.ZH else self.fr
        line.setFocus()
        line.selectAll()

    def _on_typed(self, language: Language, text: str) -> None:
        self._value = self._value.edited(language, text)
        self.edited.emit("title", self._value)

    def sizeHint(self) -> QSize:
        return QSize(200, 62)


class KindEditor(CellEditor):
    def __init__(self) -> None:
        super().__init__("agenda_kind_editor")
        self.box = QComboBox()
        self.box.setObjectName("agenda_kind")
        for kind in ItemKind:
            self.box.addItem(icon(KIND_ICONS[kind]), "")
        self.box.activated.connect(lambda place: self.edited.emit("kind", list(ItemKind)[place]))
        _fill(self, self.box)
        self.retranslate()

    def retranslate(self) -> None:
        self.box.setAccessibleName(_("Kind"))
        for place, kind in enumerate(ItemKind):
            self.box.setItemText(place, label(kind, current_language()))

    def show_item(self, item: AgendaItem) -> None:
        self.box.setCurrentIndex(list(ItemKind).index(item.kind))


class PresentersEditor(CellEditor):
    def __init__(self, context: Context) -> None:
        super().__init__("agenda_presenters_editor")
        self.field = PartyField(context, "agenda_presenters")
        self.field.edited.connect(lambda parties: self.edited.emit("presenters", parties))
        _fill(self, self.field)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.set_words(_("Presented by"))

    def keeps_key(self, key: int) -> bool:
        if not self.field.popup.isHidden():
            return True
        return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bool(self.field.line.text())

    def finish(self, keep: bool) -> None:
        if keep:
            self.field.keep_typed()
        self.field.line.clear()
        self.field.popup.close_popup()

    def show_item(self, item: AgendaItem) -> None:
        self.field.set_meeting(item.meeting_id)
        self.field.set_parties(item.presenters)


class DurationEditor(CellEditor):
    """Minutes; the arrows change them by five. What is no number stays, and is refused in place."""

    def __init__(self) -> None:
        super().__init__("agenda_duration_editor")
        self.line = _MinutesLine()
        self.line.textEdited.connect(lambda text: self.edited.emit("duration", text))
        leave_undo_to_dossier(self.line)
        _fill(self, self.line)
        self.retranslate()

    def retranslate(self) -> None:
        self.line.setAccessibleName(_("Duration in minutes"))
        self.line.setToolTip(_("Minutes; ↑ and ↓ change them by five"))

    def show_item(self, item: AgendaItem) -> None:
        text = "" if item.duration is None else str(item.duration)
        if self.line.text() != text:
            self.line.setText(text)
        self.show_refused(False)

    def show_refused(self, refused: bool) -> None:
        if bool(self.line.property("refused")) is not refused:
            self.line.setProperty("refused", refused)
            restyle(self.line)

    def take_focus(self) -> None:
        self.line.setFocus()
        self.line.selectAll()


class _MinutesLine(QLineEdit):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("agenda_duration")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in steps and plain:
            text = self.text().strip()
            minutes = int(text) if text.isdecimal() else 0
            self.setText(str(max(minutes + steps[Qt.Key(event.key())], 0)))
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)


def _fill(outside: QWidget, inside: QWidget) -> None:
    box = QHBoxLayout(outside)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(inside)
    outside.setFocusProxy(inside)
