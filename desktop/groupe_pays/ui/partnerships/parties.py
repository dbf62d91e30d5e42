"""Whom a partnership binds and whom to turn to: links to read, fields at a press of the pencil."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.domain.errors import Refusal
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.parties import Party
from groupe_pays.domain.partnerships import PartnerOrganisation, Partnership
from groupe_pays.domain.people import Person
from groupe_pays.i18n import _, pgettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.parties.organisation_field import OrganisationField
from groupe_pays.ui.parties.party_field import PartyField
from groupe_pays.ui.people.links import Link, LinkSection
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.labels import WrappedLabel

LABEL = 96


class EditableSection(Retranslating, LinkSection):
    """The pencil shows the fields in place of the links, and puts the cursor into the first; Esc goes back."""

    def __init__(self, context: Context, name: str, icon: str) -> None:
        super().__init__(name, icon)
        self._context = context
        self._error: Refusal | None = None
        self.edit = IconButton(f"{name}_edit", "pencil")
        self.header.add_trailing(self.edit)
        self.fields = QWidget()
        self._box = QVBoxLayout(self.fields)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName(f"{name}_refusal")
        self._refusal.hide()
        self.layout().addWidget(self.fields)
        self.layout().addWidget(self._refusal)
        self.fields.hide()
        self.edit.clicked.connect(lambda: self.set_editing(not self.is_editing))
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.fields)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(lambda: self.set_editing(False))

    def retranslate(self) -> None:
        self.edit.set_icon("check" if self.is_editing else "pencil")
        self.edit.set_words(_("Done editing") if self.is_editing else self.edit_words())
        self.say_refusal(self._error)

    def edit_words(self) -> str:
        """What the pencil does."""
        raise NotImplementedError

    def first_field(self) -> QWidget:
        raise NotImplementedError

    @property
    def is_editing(self) -> bool:
        return not self.fields.isHidden()

    def set_editing(self, editing: bool) -> None:
        """Show the fields, or the links."""
        had_focus = self.fields.isAncestorOf(self.window().focusWidget() or self.window())
        self.fields.setVisible(editing)
        for place in range(self._lines.count()):
            line = self._lines.itemAt(place).widget()
            if line is not None:
                line.setVisible(not editing)
        self.say_refusal(None)
        self.retranslate()
        if editing:
            self.first_field().setFocus()
        elif had_focus:
            self.edit.setFocus()

    def show_lines(self, links: Sequence[Link]) -> None:
        """The links of a record; hidden while the fields stand there."""
        self.clear()
        for place, link in enumerate(links):
            self.add_link(place, link)
        if self.is_editing:
            for place in range(self._lines.count()):
                self._lines.itemAt(place).widget().hide()

    def attempt(self, write: Callable[[], None]) -> bool:
        """Write something; a refusal is said under the fields."""
        self._context.drafts.flush()
        try:
            write()
        except Refusal as error:
            self.say_refusal(error)
            return False
        self.say_refusal(None)
        return True

    def say_refusal(self, error: Refusal | None) -> None:
        self._error = error
        self._refusal.setText(sentence_of(error) if error is not None else "")
        self._refusal.setVisible(error is not None)


class PartnersSection(EditableSection):
    """The organisations of both sides, several on each, in an order."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "partnership_organisations", "building-2")
        self._shown: Partnership | None = None
        self.french = OrganisationField(context, "partnership_french_side", "FR")
        self.chinese = OrganisationField(context, "partnership_chinese_side", "CN")
        self._labelled = [LabelledField(field, LABEL) for field in (self.french, self.chinese)]
        for line in self._labelled:
            self._box.addWidget(line)
        for field in (self.french, self.chinese):
            field.edited.connect(self._on_edited)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(_("Organisations"))
        for line, field, words in zip(
            self._labelled, (self.french, self.chinese), (_("French side"), _("Chinese side")), strict=True
        ):
            line.set_words(words)
            field.set_words(words)

    def edit_words(self) -> str:
        return _("Change the organisations")

    def first_field(self) -> QWidget:
        return self.french.line

    def show_partnership(self, one: Partnership, links: Sequence[Link]) -> None:
        if self._shown is None or self._shown.id != one.id:
            self.set_editing(False)
        self._shown = one
        self.french.set_parties(_bodies(one.french))
        self.chinese.set_parties(_bodies(one.chinese))
        self.show_lines(links)

    def _on_edited(self, _parties: object) -> None:
        """Bind what the fields say; with a side empty or one body on both, the fields show again what is stored."""
        one = self._shown
        if one is None:
            return
        french, chinese = self.french.ids(), self.chinese.ids()
        done = self.attempt(lambda: self._context.services.partnerships.set_partners(one.id, french, chinese))
        if not done:
            self.french.set_parties(_bodies(one.french))
            self.chinese.set_parties(_bodies(one.chinese))


class ContactsSection(EditableSection):
    """People and bodies to turn to; the people come first."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "partnership_contacts", "user-round")
        self._id = ""
        self.field = PartyField(context, "partnership_contacts_field")
        self.field.keeps_words = False
        self._box.addWidget(self.field)
        self.field.edited.connect(self._on_edited)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(pgettext("people to turn to", "Contacts"))
        self.field.set_words(pgettext("people to turn to", "Contacts"))

    def edit_words(self) -> str:
        return _("Change the contacts")

    def first_field(self) -> QWidget:
        return self.field.line

    def show_contacts(
        self, partnership_id: str, people: Sequence[Person], bodies: Sequence[Organisation], links: Sequence[Link]
    ) -> None:
        if partnership_id != self._id:
            self.set_editing(False)
        self._id = partnership_id
        parties = [Party(person_id=one.id, person_name=one.name) for one in people]
        parties += [Party(organisation_id=one.id, organisation_name=one.name) for one in bodies]
        self.field.set_parties(parties)
        self.show_lines(links)

    def _on_edited(self, parties: Sequence[Party]) -> None:
        people = [one.person_id for one in parties if one.person_id is not None]
        bodies = [one.organisation_id for one in parties if one.organisation_id is not None]
        if any(not (one.person_id or one.organisation_id) for one in parties):
            self.field.set_parties([one for one in parties if one.person_id or one.organisation_id])
        self.attempt(lambda: self._context.services.partnerships.set_contacts(self._id, people, bodies))


def _bodies(side: Sequence[PartnerOrganisation]) -> list[Party]:
    return [Party(organisation_id=one.organisation_id, organisation_name=one.name) for one in side]
