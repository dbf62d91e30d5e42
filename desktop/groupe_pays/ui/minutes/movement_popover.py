"""F7 while the minutes are written: two letters of a name, Enter, and who comes or goes is noted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from groupe_pays.i18n import _
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.announcing import Teller
from groupe_pays.ui.attendance.movements import note_movement
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.parties.choices import is_enough, party_choices
from groupe_pays.ui.widgets.completion import CompletionPopup
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.labels import Label

WIDTH = 380


class MovementPopover(Retranslating, QFrame):
    """Over the minutes; Escape and leaving change nothing. The keys are then back where they were."""

    def __init__(self, context: Context, over: QWidget) -> None:
        super().__init__(over.window())
        self._context, self._over = context, over
        self._meeting_id = ""
        self._item_id: str | None = None
        self._unknown = ""
        """What was typed where it is nobody's name."""
        self._before: QWidget | None = None
        self.setObjectName("movement_popover")
        self.setProperty("kind", "popup")
        self.setFixedWidth(WIDTH)
        self._title, self._hint = Label("strong"), Label("meta", "text2", wrap=True)
        self._hint.wrap_at(WIDTH - 24)
        self.line = QLineEdit()
        self.line.setObjectName("movement_name")
        self._people = CompletionPopup(self.line, "movement_people")
        self._people.chosen.connect(self._note)
        self.line.textEdited.connect(self._on_typed)
        self.line.installEventFilter(self)
        self._teller = Teller(self.line, lambda: self._hint.text() if self._unknown else "")
        self.setLayout(column(self._title, self.line, self._hint, spacing=8, margins=(12, 10, 12, 12)))
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(_("Arrival or departure"))
        self._show_hint()
        self.line.setPlaceholderText(_("Who comes or goes?"))
        self.line.setAccessibleName(_("Who comes or goes?"))
        self._people.set_words(_("People of the meeting"), _("choose"))

    def _show_hint(self) -> None:
        nobody = _("Nothing was found for “{words}”").format(words=self._unknown)
        known = _("Who is in the room leaves, who is not arrives; time and agenda item are noted.")
        self._hint.setText(nobody if self._unknown else known)
        self._hint.set_tone("danger" if self._unknown else "text2")

    def ask(self, meeting_id: str, item_id: str | None) -> None:
        """Ask who; ``item_id`` is the agenda item being written under."""
        self._meeting_id, self._item_id = meeting_id, item_id
        self._before = self.window().focusWidget()
        if self.parentWidget() is not self._over.window():
            self.setParent(self._over.window())
        self.line.clear()
        self._unknown = ""
        self._show_hint()
        self.adjustSize()
        corner = self._over.mapTo(self.parentWidget(), QPoint((self._over.width() - WIDTH) // 2, 24))
        self.move(corner)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._people.isHidden():
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
        elif event.type() is QEvent.Type.FocusOut and self._people.isHidden():
            self.hide()
        return False

    def _on_typed(self, text: str) -> None:
        find = self._context.services.finding.find_parties
        found = find(text, self._meeting_id, people_only=True) if is_enough(text) else []
        self._unknown = text.strip() if is_enough(text) and not found else ""
        self._show_hint()
        if self._unknown:
            self._teller.start()
        self._people.show_choices(party_choices(found, text))

    def _note(self, found: FoundParty) -> None:
        """Somebody who is not on the list yet is put on it."""
        attendance, person_id = self._context.services.attendance, found.party.person_id or ""
        listed = attendance.list_attendance(self._meeting_id)
        known = next((row.id for row in listed if row.person_id == person_id), None)
        self._close()
        note_movement(self._context, known or attendance.add_person(self._meeting_id, person_id), self._item_id)

    def _close(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
