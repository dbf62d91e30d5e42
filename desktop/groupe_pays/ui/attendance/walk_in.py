"""Somebody nobody expected: organisation and name are enough, a known person is offered first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.collation import fold
from groupe_pays.domain.errors import EmptyTitle, GroupePaysError
from groupe_pays.domain.names import as_typed, read_name
from groupe_pays.domain.people import PersonName
from groupe_pays.formats import name_words
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.parties.choices import is_enough, party_choices
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.completion import CompletionPopup
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import IconLabel, Keycap, Label, restyle


class WalkInRow(Retranslating, QFrame):
    """Three fields and « Add as present » at the bottom of the roll."""

    added = Signal(str)
    """The id of the attendance made, or found."""
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._meeting_id = ""
        self._known: FoundParty | None = None
        self._number = 0
        self._offered = False
        self.setObjectName("walk_in")
        self.setProperty("kind", "foot")
        self._title, self._note, self._refusal = Label("meta_strong"), Label("meta", "text2"), Label("meta", "danger")
        self._refusal.setObjectName("walk_in_refusal")
        self._key, self._add_key = Keycap(), Keycap()
        self.organisation, self.name, self.function = (
            self._line(name) for name in ("walk_in_organisation", "walk_in_name", "walk_in_function")
        )
        self._add = Button("walk_in_add")
        self._add.clicked.connect(self.add)
        self._organisations = CompletionPopup(self.organisation, "walk_in_organisations")
        self._people = CompletionPopup(self.name, "walk_in_people")
        for line in (self.organisation, self.name, self.function):
            line.installEventFilter(self)
        self.organisation.textEdited.connect(self._on_organisation_typed)
        self.name.textEdited.connect(self._on_name_typed)
        self._organisations.chosen.connect(self._take_organisation)
        self._people.chosen.connect(self._take_person)
        fields = row(IconLabel("user-plus", "accent"), spacing=10)
        for line, share in ((self.organisation, 3), (self.name, 3), (self.function, 5)):
            fields.addWidget(line, share)
        fields.addWidget(self._add)
        fields.addWidget(self._add_key)
        head = row(self._title, self._note, self._refusal, None, self._key)
        self.setLayout(column(head, fields, spacing=6, margins=(16, 8, 16, 10)))
        self.retranslate()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        return line

    def retranslate(self) -> None:
        row_words = _("Row {number}, added by hand").format(number=self._number)
        self._title.setText(row_words if self._number else _("Somebody not expected"))
        self._note.setText(_("joins the people of the group"))
        self._key.set_text(pgettext("key", "Ins"))
        self._add_key.set_text(_("Ctrl+Enter"))
        self._add.set_words(_("Add as present"))
        for line, words in (
            (self.organisation, _("Organisation")),
            (self.name, _("First name SURNAME")),
            (self.function, _("Function that day")),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
        self._organisations.set_words(_("Organisations"), _("choose"))
        self._people.set_words(_("Known people"), _("choose"))

    def set_meeting(self, meeting_id: str) -> None:
        if meeting_id != self._meeting_id:
            self._meeting_id = meeting_id
            self._clear()

    def show_number(self, number: int) -> None:
        """Say which row of the sheet is being keyed in; none for 0."""
        self._number = number
        self.retranslate()

    def start(self) -> None:
        """Put the cursor into the first field."""
        self.organisation.setFocus()
        self.organisation.selectAll()

    def add(self) -> None:
        """Mark the person as present; a refusal is said in place and the text stays.

        Where somebody known may be meant, they are offered first; the same key again makes a new person.
        """
        if self._offered:
            self._add_now(known=False)
        elif self._known is not None or self._namesake() is not None or not self._offer_similar():
            self._add_now()

    def _offer_similar(self) -> bool:
        similar = self._context.services.finding.find_similar(self.name.text(), self._meeting_id)
        if similar:
            self.name.setFocus()
            self._people.show_choices(party_choices(similar, self.name.text()))
            self._say(_("Somebody known? Choose, or press Ctrl+Enter for a new person."))
        self._offered = bool(similar)
        return self._offered

    def _add_now(self, known: bool = True) -> None:
        try:
            attendance_id = (self._add_known() if known else None) or self._add_new()
        except GroupePaysError as error:
            self._refuse(error)
            return
        self._clear()
        self.added.emit(attendance_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and (event.modifiers() & Qt.KeyboardModifier.ControlModifier or watched is self.function):
            self.add()
            return True
        if enter and self._organisations.isHidden() and self._people.isHidden():
            self.focusNextChild()
            return True
        if event.key() == Qt.Key.Key_Escape and self._organisations.isHidden() and self._people.isHidden():
            self.left.emit()
            return True
        return False

    def _on_organisation_typed(self, text: str) -> None:
        self._allow()
        found = self._context.services.finding.find_parties(text, limit=40) if is_enough(text) else []
        bodies = [one for one in found if one.party.organisation_id is not None][:8]
        self._organisations.show_choices(party_choices(bodies, text))

    def _on_name_typed(self, text: str) -> None:
        self._allow()
        self._known = None
        find = self._context.services.finding.find_parties
        found = find(text, self._meeting_id, people_only=True) if is_enough(text) else []
        found = found or self._context.services.finding.find_similar(text, self._meeting_id)
        self._people.show_choices(party_choices(found, text))

    def _take_organisation(self, found: FoundParty) -> None:
        self.organisation.setText(found.party.name(current_language()))
        self.name.setFocus()

    def _take_person(self, found: FoundParty) -> None:
        """Somebody known: their function and organisation are filled in, and may be changed for the day."""
        language = current_language()
        self._known = found
        self._allow()
        self.name.setText(name_words(found.party.person_name, language))
        self.organisation.setText(found.organisation.best(language))
        self.function.setText(found.function.best(language))
        self.function.setFocus()

    def _add_known(self) -> str | None:
        """The attendance of the person chosen, or of the one person of that very name and organisation."""
        found = self._known or self._namesake()
        if found is None or found.party.person_id is None:
            return None
        attendance, person_id = self._context.services.attendance, found.party.person_id
        for here in attendance.list_attendance(self._meeting_id):
            if here.person_id == person_id:
                attendance.set_status(here.id, AttendanceStatus.PRESENT)
                name = name_words(here.name, current_language())
                self._context.signals.message.emit(
                    _("{name} was on the list and is marked as present.").format(name=name)
                )
                return here.id
        language = current_language()
        words = {"organisation": (self.organisation, found.organisation), "function": (self.function, found.function)}
        changed = {
            field: as_typed(line.text())
            for field, (line, known) in words.items()
            if line.text().strip() and line.text().strip() != known.best(language)
        }
        return attendance.add_person(self._meeting_id, person_id, AttendanceStatus.PRESENT, **changed)

    def _namesake(self) -> FoundParty | None:
        """The one known person of the name typed, unless another organisation was typed beside it."""
        typed, body = fold(self.name.text()), fold(self.organisation.text())
        if not typed:
            return None
        found = self._context.services.finding.find_parties(self.name.text(), self._meeting_id, people_only=True)
        same = [one for one in found if typed in _folded_names(one.party.person_name)]
        near = [one for one in same if not body or body in {fold(one.organisation.fr), fold(one.organisation.zh)}]
        return near[0] if len(near) == 1 else None

    def _add_new(self) -> str:
        name = read_name(self.name.text())
        organisation, function = as_typed(self.organisation.text()), as_typed(self.function.text())
        return self._context.services.attendance.add_walk_in(self._meeting_id, name, organisation, function)

    def _refuse(self, error: GroupePaysError) -> None:
        nameless = isinstance(error, EmptyTitle)
        self._say(_("A name is needed.") if nameless else sentence_of(error))
        self.name.setProperty("refused", nameless)
        restyle(self.name)
        self.name.setFocus()

    def _say(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._note.hide()

    def _allow(self) -> None:
        self._offered = False
        if self._refusal.text():
            self._refusal.setText("")
            self._note.show()
            self.name.setProperty("refused", False)
            restyle(self.name)

    def _clear(self) -> None:
        self._known = None
        self._allow()
        for line in (self.organisation, self.name, self.function):
            line.clear()


def _folded_names(name: PersonName | None) -> set[str]:
    if name is None:
        return set()
    return {fold(words) for words in (name.latin, f"{name.surname} {name.given_name}", name.name_zh) if words.strip()}
