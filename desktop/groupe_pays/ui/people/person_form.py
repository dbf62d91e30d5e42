"""Every field of a person, saved as it is typed; the functions stand below, one card each."""

from __future__ import annotations

from typing import Any

from groupe_pays.domain.people import Civility, Person
from groupe_pays.domain.text import CONTENT_LANGUAGES
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.contacts import ContactsEditor
from groupe_pays.ui.people.form import Form
from groupe_pays.ui.people.positions import PositionsEditor
from groupe_pays.ui.people.roles import RolesEditor
from groupe_pays.ui.people.saved import SavedDate, SavedLine, SavedNotes
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.flow import row


class PersonForm(Form):
    def __init__(self, context: Context) -> None:
        super().__init__("person_form")
        self._context = context
        self._id = ""
        self.civility = EnumBox("person_civility", Civility)
        self.given_name = SavedLine(context, "person_given_name")
        self.surname = SavedLine(context, "person_surname")
        self.name_zh = SavedLine(context, "person_name_zh")
        self.preferred_language = EnumBox("person_language", CONTENT_LANGUAGES)
        self.contacts = ContactsEditor(context, "person_contacts")
        self.positions = PositionsEditor(context)
        self.roles = RolesEditor(context)
        self.source = SavedLine(context, "person_source")
        self.confirmed_on = SavedDate(context, "person_confirmed_on")
        self.confirm = Button("person_confirm_today", "ghost", "check")
        self.confirm.clicked.connect(self._on_confirm)
        self.notes = SavedNotes(context, "person_notes")
        self._place_fields()
        self.civility.chosen.connect(lambda civility: self._save("civility", civility))
        self.preferred_language.chosen.connect(lambda language: self._save("preferred_language", language))
        self.retranslate()

    def _place_fields(self) -> None:
        self.add(self.civility, lambda: _("Civility"))
        self.add(self.given_name, lambda: _("Given name"))
        self.add(self.surname, lambda: _("Surname"))
        self.add(self.name_zh, lambda: _("Chinese name"))
        self.add(self.preferred_language, lambda: _("Preferred language"))
        self.add_head(lambda: _("Contact details"))
        self.box.addWidget(self.contacts)
        self.add_head(lambda: _("Functions"))
        self.box.addWidget(self.positions)
        self.add_head(lambda: _("Roles in the group"))
        self.box.addWidget(self.roles)
        self.add_head(lambda: _("About this record"))
        self.add(self.source, lambda: _("Source"))
        self.add(self.confirmed_on, lambda: _("Confirmed on"))
        self.box.addLayout(row(None, self.confirm))
        self.add(self.notes, lambda: _("Notes"))

    def show_record(self, person: Person) -> None:
        """Show a person; what is being typed stays."""
        self._id = person.id
        name = person.name
        values = {
            **{"given_name": name.given_name, "surname": name.surname, "name_zh": name.name_zh},
            **{"source": person.source, "confirmed_on": person.confirmed_on, "notes": person.notes},
        }
        for field, value in values.items():
            self._bind(field)
            getattr(self, field).show_value(value)
        self.contacts.set_country("CN" if name.is_chinese else "FR")
        self.contacts.bind(("person", person.id, "contacts"), self._save_contacts)
        self.contacts.show_value(person.contacts)
        self.civility.set_value(name.civility)
        self.preferred_language.set_value(person.preferred_language)
        self.positions.show_record(person)
        self.roles.show_record(person)

    def retranslate(self) -> None:
        super().retranslate()
        self.confirm.set_words(_("Confirmed today"))

    def _on_confirm(self) -> None:
        self._context.drafts.flush()
        self._context.services.people.confirm([self._id])

    def _bind(self, field: str) -> None:
        people, person_id = self._context.services.people, self._id
        getattr(self, field).bind(("person", person_id, field), lambda value: people.edit(person_id, **{field: value}))

    def _save_contacts(self, contacts: Any) -> None:
        self._context.services.people.set_contacts(self._id, contacts)

    def _save(self, field: str, value: object) -> None:
        self._context.drafts.flush()
        self._context.services.people.edit(self._id, **{field: value})
