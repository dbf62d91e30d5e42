"""Every field of an organisation, saved as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from groupe_pays.domain.organisations import College, Contribution, Organisation, OrganisationKind
from groupe_pays.formats import with_aside
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.contacts import ContactsEditor
from groupe_pays.ui.people.country_box import CountryBox
from groupe_pays.ui.people.form import Form
from groupe_pays.ui.people.name_offer import NameOffer
from groupe_pays.ui.people.numbers import SavedNumber
from groupe_pays.ui.people.parent_field import ParentField
from groupe_pays.ui.people.place_box import PlaceBox
from groupe_pays.ui.people.saved import SavedBilingual, SavedDate, SavedLine, SavedNotes, SavedText
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.flow import row

_MOST_PEOPLE = 2_000_000_000
_FIRST_YEAR, _LAST_YEAR = 1800, 2199


class WithYear(QWidget):
    """A field and the year it is of, on one line."""

    def __init__(self, field: QWidget, year: SavedNumber, year_words: Callable[[], str]) -> None:
        super().__init__()
        self._field, self._year, self._year_words = field, year, year_words
        year.setFixedWidth(84)
        line = row(spacing=8)
        line.addWidget(field, 1)
        line.addWidget(year)
        self.setLayout(line)
        self.setFocusProxy(field)

    def set_words(self, what: str) -> None:
        if isinstance(self._field, SavedNumber):
            self._field.set_words(what)
        else:
            self._field.setAccessibleName(what)
        self._year.set_words(with_aside(what, self._year_words(), current_language()))
        self._year.editor.setPlaceholderText(self._year_words())


class OrganisationForm(Form):
    def __init__(self, context: Context) -> None:
        super().__init__("organisation_form")
        self._context = context
        self._id = ""
        self._make_identity()
        self._make_reach()
        self._make_membership()
        self._place_fields()
        for field in _CHOSEN:
            getattr(self, field).chosen.connect(lambda value, field=field: self._save(field, value))
        self.retranslate()

    def _make_identity(self) -> None:
        context, places = self._context, self._context.services.places
        self.name = SavedBilingual(context, "organisation_name")
        self.name_offer = NameOffer(context)
        self.short_name = SavedBilingual(context, "organisation_short_name")
        self.kind = EnumBox("organisation_kind", OrganisationKind)
        self.college = EnumBox("organisation_college", College)
        self.country = CountryBox("organisation_country")
        self.region = PlaceBox("organisation_region", places.french_regions(), places.successors())
        self.province = PlaceBox("organisation_province", places.divisions_of_china())
        self.parent_field = ParentField(context, "organisation_parent")
        self.population = SavedNumber(context, "organisation_population", 0, _MOST_PEOPLE, grouped=True)
        self.population_year = SavedNumber(context, "organisation_population_year", _FIRST_YEAR, _LAST_YEAR)
        self.population_note = SavedBilingual(context, "organisation_population_note")

    def _make_reach(self) -> None:
        context = self._context
        self.address = SavedText(context, "organisation_address")
        self.postcode = SavedLine(context, "organisation_postcode")
        self.city = SavedLine(context, "organisation_city")
        self.contacts = ContactsEditor(context, "organisation_contacts")

    def _make_membership(self) -> None:
        context = self._context
        self.member_since = SavedDate(context, "organisation_member_since")
        self.member_until = SavedDate(context, "organisation_member_until")
        self.contribution = EnumBox("organisation_contribution", Contribution)
        self.contribution_year = SavedNumber(context, "organisation_contribution_year", _FIRST_YEAR, _LAST_YEAR)
        self.source = SavedLine(context, "organisation_source")
        self.confirmed_on = SavedDate(context, "organisation_confirmed_on")
        self.notes = SavedNotes(context, "organisation_notes")

    def _place_fields(self) -> None:
        self.add(self.name, lambda: _("Name"))
        self.box.addWidget(self.name_offer)
        self.add(self.short_name, lambda: _("Short name"))
        self.add(self.kind, lambda: pgettext("organisation", "Kind"))
        self.add(self.college, lambda: _("College"))
        self.add(self.parent_field, lambda: _("Part of"))
        self.add(self.country, lambda: _("Country"))
        self.add(self.region, lambda: pgettext("place", "Region"))
        self.add(self.province, lambda: pgettext("place", "Province"))
        inhabitants = WithYear(self.population, self.population_year, lambda: _("year"))
        self.add(inhabitants, lambda: _("Population"))
        self.add(self.population_note, lambda: pgettext("population", "Of"))
        self.add_head(lambda: _("Contact details"))
        self.add(self.address, lambda: _("Address"))
        self.add(self.postcode, lambda: _("Postal code"))
        self.add(self.city, lambda: _("City"))
        self.box.addWidget(self.contacts)
        self.add_head(lambda: _("In the group"))
        self.add(self.member_since, lambda: _("Member since"))
        self.add(self.member_until, lambda: _("Member until"))
        self.add(WithYear(self.contribution, self.contribution_year, lambda: _("year")), lambda: _("Contribution"))
        self.add(self.source, lambda: _("Source"))
        self.add(self.confirmed_on, lambda: _("Confirmed on"))
        self.add(self.notes, lambda: _("Notes"))

    def show_record(self, body: Organisation) -> None:
        """Show an organisation; what is being typed in it stays."""
        self._id = body.id
        for field in _TYPED:
            self._bind(field)
            getattr(self, field).show_value(getattr(body, field))
        self.name_offer.show_organisation(body)
        self.contacts.set_country(body.country)
        self.contacts.bind(("organisation", body.id, "contacts"), self._save_contacts)
        self.contacts.show_value(body.contacts)
        for field in _CHOSEN:
            getattr(self, field).set_value(getattr(body, field))
        self._show_parent(body)
        self.set_row_visible(self.region, body.country == "FR")
        self.set_row_visible(self.province, body.country == "CN")

    def _show_parent(self, body: Organisation) -> None:
        organisations = self._context.services.organisations
        self.parent_field.bind(
            ("organisation", body.id, "parent"), lambda key: organisations.edit(body.id, parent_id=key)
        )
        self.parent_field.show_value(organisations.load(body.parent_id) if body.parent_id is not None else None)

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


_TYPED = (
    *("name", "short_name", "population", "population_year", "population_note", "address", "postcode", "city"),
    *("notes", "member_since", "member_until", "contribution_year", "source", "confirmed_on"),
)
"""The fields that are typed, by their names in the record and in the form."""
_CHOSEN = ("kind", "college", "country", "region", "province", "contribution")
"""Those that are chosen from a list."""
