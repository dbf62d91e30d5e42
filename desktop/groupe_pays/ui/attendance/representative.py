"""Asked in place of the function: who stands in for somebody, a known person or words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from groupe_pays.domain.attendance import Attendance
from groupe_pays.i18n import _
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.parties.choices import is_enough, party_choices
from groupe_pays.ui.widgets.completion import CompletionPopup

_STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class RepresentativeQuestion(Retranslating, QWidget):
    """Takes a person from the proposals or the words typed; Enter on nothing says only that somebody stands in."""

    answered = Signal(object, str)
    """The id of a person or None, and the words otherwise."""
    given_up = Signal()

    def __init__(self, context: Context, attendance: Attendance, shown: str) -> None:
        super().__init__()
        self._context, self._attendance, self._done = context, attendance, False
        self._kept_id = attendance.represented_by_id
        self.setObjectName("representative_question")
        self.setAutoFillBackground(True)
        self.line = QLineEdit(shown)
        self.line.setObjectName("representative_line")
        self.line.selectAll()
        self.line.textEdited.connect(self._on_typed)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.line)
        self._popup = CompletionPopup(self.line, "representative_popup")
        self._popup.chosen.connect(self._on_chosen)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self.retranslate()

    def retranslate(self) -> None:
        self.line.setPlaceholderText(_("Represented by… (name or words)"))
        self.line.setAccessibleName(_("Represented by"))
        self._popup.set_words(_("Proposals"), _("choose"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._popup.isHidden():
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._answer_words()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._finish(self.given_up.emit)
                return True
        elif event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and event.reason() not in _STAYING:
            self._answer_words()
        return False

    def _on_typed(self, text: str) -> None:
        self._kept_id = None
        found: list[FoundParty] = []
        if is_enough(text):
            meeting_id = self._attendance.meeting_id
            found = self._context.services.finding.find_parties(text, meeting_id, people_only=True)
        others = (one for one in found if one.party.person_id != self._attendance.person_id)
        self._popup.show_choices(party_choices(others, text))

    def _on_chosen(self, found: FoundParty) -> None:
        self._finish(lambda: self.answered.emit(found.party.person_id, ""))

    def _answer_words(self) -> None:
        words = "" if self._kept_id else " ".join(self.line.text().split())
        self._finish(lambda: self.answered.emit(self._kept_id, words))

    def _finish(self, tell: Callable[[], None]) -> None:
        """Tell once: taking the question away takes the focus from it too."""
        if not self._done:
            self._done = True
            self._popup.close_popup()
            tell()
