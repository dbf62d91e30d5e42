"""Fields for a date or a time in the words people type: « fin 2017 », « 1er mars », « 14 h 30 », 3月底.

    field = DateWordsField("meeting_date")
    field.set_words(_("Date"))                                   # in ``retranslate``
    field.show_value(meeting.date)                               # leaves alone what is being typed
    field.follow(context.drafts, lambda: ("meeting", id, "date"), lambda date: services.meetings.edit(id, date=date))

What was understood stands under the field while one types; what cannot be read, or is refused by ``save``, stays as it
was typed and the reason stands there instead.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate, parse_words
from groupe_pays.domain.errors import GroupePaysError, NotADate
from groupe_pays.domain.meetings import parse_time
from groupe_pays.formats.dates import date_words
from groupe_pays.formats.times import time_words
from groupe_pays.i18n import current_language
from groupe_pays.ui.drafts import Drafts
from groupe_pays.ui.errors import sentence_of, show_error
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.labels import WrappedLabel, restyle

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordsField(Retranslating, QWidget):
    """A line whose words are read as a value; the two kinds below say how."""

    saves_at_rest = True
    """Whether a rest in the typing saves, or only leaving the field."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._value: Any = None
        self._refused: BaseException | None = None
        self._drafts: Drafts | None = None
        self._key: Callable[[], Hashable] | None = None
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}_line")
        self.line.setMaxLength(200)
        self.line.textEdited.connect(lambda _text: self._tell())
        self.line.installEventFilter(self)
        leave_undo_to_dossier(self.line)
        self._hint = WrappedLabel("meta", "text2")
        self._hint.setObjectName(f"{name}_hint")
        self._hint.hide()
        self.setLayout(column(self.line, self._hint, spacing=3))
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def read(self, words: str) -> Any:
        """The value meant by ``words``; None for nothing. Raises a ``Refusal`` where they mean none."""
        raise NotImplementedError

    def write(self, value: Any) -> str:
        """The value in the language of the interface."""
        raise NotImplementedError

    def set_words(self, what: str, placeholder: str = "") -> None:
        self.line.setAccessibleName(what)
        self.line.setPlaceholderText(placeholder)

    def retranslate(self) -> None:
        """Say the value in the new language, unless something is being typed."""
        if self._refused is not None:
            self._show_refusal()
        elif not self.line.isModified():
            self._show()

    def value(self) -> Any:
        """What is typed. Raises a ``Refusal``."""
        return self.read(self.line.text())

    def show_value(self, value: Any, force: bool = False) -> None:
        """Show what is stored; what is being typed or was refused stays, unless the value changed elsewhere."""
        if force or value != self._value:
            self._refused = None
        elif self.line.isModified() or self._refused is not None:
            return
        self._value = value
        self._show()
        self._show_refusal()

    def follow(self, drafts: Drafts, key: Callable[[], Hashable], save: Callable[[Any], None]) -> None:
        """Have ``save`` called with the value soon after each key, and on leaving the field."""
        self._drafts, self._key = drafts, key

        def write() -> None:
            before, value = self._value, self.read(self.line.text())
            self._value = value  # so that the notice of the change finds nothing new here
            try:
                save(value)
            except BaseException:
                self._value = before
                raise
            self.accept()

        self.line.textEdited.connect(lambda _text: drafts.put(key(), write, self.refuse, self.saves_at_rest))

    def refuse(self, error: BaseException) -> None:
        """Keep what was typed and say under it why it was not taken."""
        if not isinstance(error, GroupePaysError):
            show_error(error)
            return
        self._refused = error
        self._show_refusal()

    def accept(self) -> None:
        self._refused = None
        self._show_refusal()

    @property
    def refused(self) -> BaseException | None:
        return self._refused

    def hint(self) -> str:
        """The sentence under the field; empty while there is none."""
        return self._hint.text() if not self._hint.isHidden() else ""

    def _show(self) -> None:
        words = "" if self._value is None else self.write(self._value)
        if self.line.text() != words:
            self.line.setText(words)
            self.line.setCursorPosition(0)
        self.line.setModified(False)

    def _tell(self) -> None:
        """Say what is understood so far, where it is written otherwise than typed."""
        self._refused = None
        self._show_refusal()
        try:
            value = self.read(self.line.text())
        except GroupePaysError:
            return
        words = "" if value is None else self.write(value)
        self._say(words if words != self.line.text().strip() else "", "text2")

    def _show_refusal(self) -> None:
        refused = self._refused is not None
        if bool(self.line.property("refused")) is not refused:
            self.line.setProperty("refused", refused)
            restyle(self.line)
        self._say(sentence_of(self._refused) if self._refused is not None else "", "danger")

    def _say(self, words: str, tone: str) -> None:
        self._hint.set_tone(tone)
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        self.line.setAccessibleDescription(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        entered = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _ENTER
        if self._drafts is not None and (entered or event.type() is QEvent.Type.FocusOut):
            self._drafts.flush()
            self._settle()
        return False

    def _settle(self) -> None:
        """Write the value the way the language does, once it was taken."""
        if self._refused is None:
            self._show()
            self._say("", "text2")


class DateWordsField(WordsField):
    """A ``RoughDate`` or None."""

    def read(self, words: str) -> RoughDate | None:
        if not words.strip():
            return None
        found = parse_words(words.strip(), current_language(), clock.today())
        if found is None:
            raise NotADate(words.strip())
        return found

    def write(self, value: RoughDate) -> str:
        return date_words(value, current_language())


class TimeWordsField(WordsField):
    """A time of day "HH:MM" or None."""

    def read(self, words: str) -> str | None:
        return parse_time(words)

    def write(self, value: str) -> str:
        return time_words(value, current_language())
