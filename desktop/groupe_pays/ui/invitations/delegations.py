"""The delegations of a meeting: who leads them, who is in them; made from the people of the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.invitations import Delegation
from groupe_pays.domain.names import as_typed
from groupe_pays.domain.parties import Party
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.formats import name_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import WIDTH
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.parties.party_field import PartyField
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import SectionHeader
from groupe_pays.ui.widgets.flow import clear_layout, column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel


class DelegationsSection(Retranslating, QWidget):
    """``edit_requested`` gives a ``Delegation``; ``new_requested`` asks for one of the person selected."""

    edit_requested = Signal(object)
    new_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._delegations: Sequence[Delegation] = ()
        self._people: Sequence[Attendance] = ()
        self._names: dict[str, PersonName] = {}
        self._head = SectionHeader("flag")
        self.new = Button("new_delegation", "link", "plus")
        self.new.clicked.connect(lambda: self.new_requested.emit())
        self._head.add_trailing(self.new)
        self._none = WrappedLabel("meta", "text2")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.setLayout(column(self._head, self._none, self._lines, spacing=6))
        self.retranslate()

    def retranslate(self) -> None:
        self._head.set_title(_("Delegations"))
        self.new.set_words(
            _("Add"), _("A delegation of the selected person and their organisation"), _("New delegation…")
        )
        self._none.setText(_("People who come together, and whoever leads them."))
        self._fill()

    def show_delegations(
        self, delegations: Sequence[Delegation], people: Sequence[Attendance], heads: dict[str, PersonName]
    ) -> None:
        """``heads`` are the names of those who lead a delegation without being on the list."""
        self._delegations, self._people = delegations, people
        self._names = {**heads, **{one.person_id: one.name for one in people}}
        self._fill()

    def _fill(self) -> None:
        clear_layout(self._lines)
        self._none.setVisible(not self._delegations)
        language = current_language()
        for place, one in enumerate(self._delegations):
            members = sum(person.delegation_id == one.id for person in self._people)
            button = Button(f"delegation_{place}", "link")
            button.set_words(one.name.best(language), _("Edit the delegation"))
            button.clicked.connect(lambda _on=False, one=one: self.edit_requested.emit(one))
            told = [ngettext("{number} person", "{number} people", members).format(number=members)]
            head = self._names.get(one.head_id or "")
            if head is not None:
                told.append(_("led by {name}").format(name=name_words(head, language)))
            about = WrappedLabel("meta", "text2")
            about.setText(" · ".join(told))
            self._lines.addLayout(row(button, None))
            self._lines.addWidget(about)


class DelegationDialog(Retranslating, QDialog):
    """The name, the organisation and the head of a delegation; a new one may take in all people of an organisation."""

    delete_chosen = False

    def __init__(self, parent: QWidget, context: Context, meeting_id: str, shown: Delegation, fellows: int = 0) -> None:
        """``fellows`` is how many people of the organisation are on the list: more than one can be taken in at once."""
        super().__init__(parent)
        self.setObjectName("delegation_dialog")
        self.setMinimumWidth(WIDTH)
        self._new, self._fellows, self._body = not shown.id, fellows, shown.organisation
        self._title = Label("detail")
        self._labels = {name: Label("meta", "text2") for name in ("name", "organisation", "head")}
        self.name = BilingualLineEdit("delegation_name", stacked=True)
        self.name.set_value(shown.name)
        self.organisation = _BodyField(context, "delegation_organisation")
        if shown.organisation_id is not None:
            body = Party(organisation_id=shown.organisation_id, organisation_name=shown.organisation)
            self.organisation.set_parties((body,))
        self.head = PartyField(context, "delegation_head", single=True, people_only=True)
        self.head.set_meeting(meeting_id)
        if shown.head_id is not None:
            name = context.services.people.load(shown.head_id).name
            self.head.set_parties((Party(person_id=shown.head_id, person_name=name),))
        self.all = QCheckBox()
        self.all.setObjectName("delegation_all")
        self.all.setChecked(fellows > 1)
        self.all.setVisible(fellows > 1)
        self.delete = Button("delegation_delete", "danger", "trash-2")
        self.delete.setVisible(not self._new)
        self.cancel, self.do = Button("delegation_cancel"), Button("delegation_save", "primary")
        self.do.setDefault(True)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        parts: list[QWidget | int] = [self._title, 4]
        for name, field in (("name", self.name), ("organisation", self.organisation), ("head", self.head)):
            self._labels[name].setBuddy(self.name.fr if field is self.name else field)
            parts += [self._labels[name], field, 2]
        buttons = row(self.delete, None, self.cancel, self.do, spacing=12)
        self.setLayout(column(*parts, self.all, 10, buttons, spacing=6, margins=(24, 20, 24, 20)))
        self.name.edited.connect(lambda _text: self._enable())
        self.delete.clicked.connect(self._choose_delete)
        self.cancel.clicked.connect(self.reject)
        self.do.clicked.connect(self._finish)

    def retranslate(self) -> None:
        title = _("New delegation") if self._new else _("Delegation")
        self.setWindowTitle(title)
        self._title.setText(title)
        words = {"name": _("Name"), "organisation": _("Organisation"), "head": _("Head of the delegation")}
        for name, text in words.items():
            self._labels[name].setText(text)
        self.name.set_words(words["name"])
        self.organisation.set_words(words["organisation"])
        self.head.set_words(words["head"])
        self.all.setText(
            _("With the {number} people of {organisation} on the list").format(
                number=self._fellows, organisation=self._body.best(current_language())
            )
        )
        self.delete.set_words(_("Delete"), _("Its people stay invited."))
        self.cancel.set_words(_("Cancel"))
        self.do.set_words(_("Create") if self._new else _("Save"))
        self._enable()

    def organisation_id(self) -> str | None:
        return next((one.organisation_id for one in self.organisation.parties()), None)

    def head_id(self) -> str | None:
        return next((one.person_id for one in self.head.parties()), None)

    def _enable(self) -> None:
        self.do.setEnabled(not self.name.value().is_blank)

    def _choose_delete(self) -> None:
        self.delete_chosen = True
        self.accept()

    def _finish(self) -> None:
        self.organisation.keep_typed()
        self.head.keep_typed()
        self.accept()


class _BodyField(PartyField):
    """One organisation of any country; Ctrl+Enter makes a new one of the words typed."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context, name, single=True)
        self.keeps_words = False

    def find(self, text: str) -> list[FoundParty]:
        return self._context.services.finding.find_organisations(text)

    def make_new(self, words: str) -> Party:
        name = as_typed(words)
        return Party(organisation_id=self._context.services.organisations.create(name), organisation_name=name)

    def words_for_new(self) -> str:
        return _("new organisation")

    def placeholder(self) -> str:
        return _("Organisation…")


def unsaved_delegation(meeting_id: str, one: Attendance | None) -> Delegation:
    """What a new delegation is at first: named after the organisation of the person selected, who leads it."""
    if one is None:
        return Delegation("", meeting_id, BilingualText())
    return Delegation("", meeting_id, one.organisation, one.organisation_id, one.organisation, one.person_id)
