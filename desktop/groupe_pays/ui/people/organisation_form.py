"""Every field of an organisation, saved as it is typed."""

from __future__ import annotations

from typing import Any

from groupe_pays.domain.organisations import College, Organisation, OrganisationKind
from groupe_pays.i18n import _, pgettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.contacts import ContactsEditor
from groupe_pays.ui.people.form import Form
from groupe_pays.ui.people.place_box import PlaceBox
from groupe_pays.ui.people.saved import SavedBilingual, SavedDate, SavedLine, SavedNotes, SavedText
from groupe_pays.ui.widgets.enum_box import EnumBox


class OrganisationForm(Form):
    def __init__(self, context: Context) -> None:
        super().__init__("organisation_form")
        self._context = context
        self._id = ""
        places = context.services.places
        self.name = SavedBilingual(context, "organisation_name")
        self.short_name = SavedBilingual(context, "organisation_short_name")
        self.kind = EnumBox("organisation_kind", OrganisationKind)
        self.college = EnumBox("organisation_college", College)
        self.region = PlaceBox("organisation_region", places.french_regions())
        self.province = PlaceBox("organisation_province", places.divisions_of_china())
        self.address = SavedText(context, "organisation_address")
        self.postcode = SavedLine(context, "organisation_postcode")
        self.city = SavedLine(context, "organisation_city")
        self.contacts = ContactsEditor(context, "organisation_contacts")
        self.notes = SavedNotes(context, "organisation_notes")
        self.member_since = SavedDate(context, "organisation_member_since")
        self.member_until = SavedDate(context, "organisation_member_until")
        self.source = SavedLine(context, "organisation_source")
        self.confirmed_on = SavedDate(context, "organisation_confirmed_on")
        self._place_fields()
        self.kind.chosen.connect(lambda kind: self._save("kind", kind))
        self.college.chosen.connect(lambda college: self._save("college", college))
        self.region.chosen.connect(lambda region: self._save("region", region))
        self.province.chosen.connect(lambda province: self._save("province", province))
        self.retranslate()

    def _place_fields(self) -> None:
        self.add(self.name, lambda: _("Name"))
        self.add(self.short_name, lambda: _("Short name"))
        self.add(self.kind, lambda: pgettext("organisation", "Kind"))
        self.add(self.college, lambda: _("College"))
        self.add(self.region, lambda: pgettext("place", "Region"))
        self.add(self.province, lambda: pgettext("place", "Province"))
        self.add_head(lambda: _("Contact details"))
        self.add(self.address, lambda: _("Address"))
        self.add(self.postcode, lambda: _("Postal code"))
        self.add(self.city, lambda: _("City"))
        self.box.addWidget(self.contacts)
        self.add_head(lambda: _("In the group"))
        self.add(self.member_since, lambda: _("Member since"))
        self.add(self.member_until, lambda: _("Member until"))
        self.add(self.source, lambda: _("Source"))
        self.add(self.confirmed_on, lambda: _("Confirmed on"))
        self.add(self.notes, lambda: _("Notes"))

    def show_record(self, body: Organisation) -> None:
        """Show an organisation; what is being typed in it stays."""
        self._id = body.id
        for field in _FIELDS:
            self._bind(field)
            getattr(self, field).show_value(getattr(body, field))
        self.contacts.bind(("organisation", body.id, "contacts"), self._save_contacts)
        self.contacts.show_value(body.contacts)
        self.kind.set_value(body.kind)
        self.college.set_value(body.college)
        self.region.set_value(body.region)
        self.province.set_value(body.province)
        chinese = body.country == "CN"
        self.set_row_visible(self.region, not chinese)
        self.set_row_visible(self.province, chinese)

    def _bind(self, field: str) -> None:
        organisations, body_id = self._context.services.organisations, self._id
        getattr(self, field).bind(
            ("organisation", body_id, field), lambda value: organisations.edit(body_id, **{field: value})
        )

    def _save_contacts(self, contacts: Any) -> None:
        self._context.services.organisations.set_contacts(self._id, contacts)

    def _save(self, field: str, value: object) -> None:
        self._context.drafts.flush()
        self._context.services.organisations.edit(self._id, **{field: value})


_FIELDS = (
    *("name", "short_name", "address", "postcode", "city", "notes"),
    *("member_since", "member_until", "source", "confirmed_on"),
)
"""The fields that are typed, by their names in the record and in the form."""
