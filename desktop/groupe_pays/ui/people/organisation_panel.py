"""An organisation: its people and their functions, its partnerships, what it took part in, what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.people import Person, Position
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import NameStyle, name_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.services.taking_part import TakenPart
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.axis import Tenure, TimeAxis, is_dated
from groupe_pays.ui.people.confirmed import ConfirmedBar
from groupe_pays.ui.people.links import Link, LinkSection
from groupe_pays.ui.people.many_links import ManyLinks
from groupe_pays.ui.people.new_record import NewOrganisationForm
from groupe_pays.ui.people.ordering import name_order, person_order
from groupe_pays.ui.people.organisation_facts import facts
from groupe_pays.ui.people.organisation_form import OrganisationForm
from groupe_pays.ui.people.organisation_heads import HeadsSection
from groupe_pays.ui.people.organisation_history import OrganisationHistory
from groupe_pays.ui.people.panel import RecordPanel
from groupe_pays.ui.people.partnership_section import PartnershipSection
from groupe_pays.ui.people.reach import ReachSection
from groupe_pays.ui.people.taken_part import TakenPartView
from groupe_pays.ui.people.words import both_sides, period_words
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.shapes import StateLabel


class OrganisationPanel(RecordPanel):
    def __init__(self, context: Context) -> None:
        make_form, make_new = partial(OrganisationForm, context), partial(NewOrganisationForm, context)
        super().__init__(context, "organisation", make_form, make_new)
        self._heads = HeadsSection(self._open_person)
        self._people = LinkSection("organisation_people", "history")
        self._missing = StateLabel("missing")
        self.add_person = IconButton("organisation_add_person", "user-plus")
        self._people.header.add_trailing(self._missing)
        self._people.header.add_trailing(self.add_person)
        self._partnerships = PartnershipSection(context, self._leave)
        self._family = ManyLinks("organisation_family", "building-2")
        self.history = OrganisationHistory(context, self._leave)
        self._taken_part = TakenPartView("organisation", self._leave)
        self._reach = ReachSection("organisation_reach")
        self.confirmed = ConfirmedBar("organisation_confirmation")
        for section in (
            *(self._heads, self._people, self._partnerships, self._taken_part, self._reach),
            *(self._family, self.history, self.confirmed),
        ):
            self.sections.addWidget(section)
        self.commitments = Button("organisation_commitments", "ghost", "printer")
        self.footer.addWidget(self.commitments)
        self.add_person.clicked.connect(self._on_add_person)
        self.commitments.clicked.connect(self._print_commitments)
        self.confirmed.confirmed.connect(self._on_confirmed)
        self.retranslate()

    def name_sections(self) -> None:
        self._people.set_title(_("Functions"))
        self._family.set_title(_("Parent and parts"))
        self.add_person.set_words(_("New person of this organisation"))
        self.commitments.set_words(_("Its commitments…"), _("A document with the actions this organisation owes"))

    def show_record(self, record_id: str) -> None:
        services, language = self._context.services, current_language()
        body = services.organisations.load(record_id)
        part = services.taking_part.of_organisation(record_id)
        people = services.people.list_of_organisation(record_id)
        self._show_head(body, part, language)
        self._heads.show_heads(body, people)
        self._show_people(people, body, language)
        self._partnerships.show_organisation(body, part.partnerships)
        self._taken_part.show_part(record_id, part, body.name)
        self._show_family(body, language)
        self.history.show_organisation(body, part.events)
        self._reach.show_organisation(replace(body, source="", confirmed_on=None))
        self.confirmed.show_state(body.source, body.confirmed_on)
        self.fill_form(body)

    def _show_head(self, body: Organisation, part: TakenPart, language: Language) -> None:
        name, other = both_sides(body.name, language)
        told = list(facts(body, self._context.services.places, language))
        meetings = len({one.meeting.id for one in part.meetings})
        if meetings:
            told.append(ngettext("{number} meeting", "{number} meetings", meetings).format(number=meetings))
        self.head.show_words(name, other, label(body.kind), " · ".join(told))

    def _show_family(self, body: Organisation, language: Language) -> None:
        """The organisation it stands under, then those that stand under it."""
        organisations = self._context.services.organisations
        links = []
        if body.parent_id is not None:
            above = organisations.load(body.parent_id)
            links.append(Link(above.name.best(language), _("parent organisation"), open=self._opener(above.id)))
        children = sorted(organisations.list_children(body.id), key=lambda one: name_order(language)(one.name))
        links += [Link(one.name.best(language), label(one.kind), open=self._opener(one.id)) for one in children]
        self._family.show_many(body.id, links)

    def _opener(self, organisation_id: str) -> Callable[[], None]:
        return partial(self._leave, "members", organisation_id, "organisations")

    def _show_people(self, people: list[Person], body: Organisation, language: Language) -> None:
        """Dated functions on the axis, the others in a list; those without a Chinese name are counted."""
        held = [
            (person, position)
            for person in sorted(people, key=person_order(language))
            for position in person.positions
            if position.organisation_id == body.id
        ]
        unnamed = sum(not person.name.name_zh for person in people)
        missing = ngettext("{number} without a Chinese name", "{number} without a Chinese name", unnamed)
        self._missing.show_state("missing", missing.format(number=unnamed))
        self._missing.setVisible(unnamed > 0)
        self._people.clear()
        dated = [pair for pair in held if is_dated(pair[1].since, pair[1].until)]
        if dated:
            axis = TimeAxis("organisation_axis")
            axis.show_tenures([self._tenure(person, position, language) for person, position in dated])
            self._people.add(axis)
        undated = [
            self._link(person, position, language)
            for person, position in held
            if (person, position) not in dated and not position.is_head
        ]
        for place, link in enumerate(undated):
            self._people.add_link(place, link)
        if not held:
            self._people.say(_("Nobody is known here yet."))

    def _tenure(self, person: Person, position: Position, language: Language) -> Tenure:
        name, title = name_words(person.name, language, NameStyle.FIRST), position.title.best(language)
        spoken = ", ".join(
            part for part in (name, title, period_words(position.since, position.until, language)) if part
        )
        return Tenure(name, title, position.since, position.until, spoken, partial(self._open_person, person.id))

    def _link(self, person: Person, position: Position, language: Language) -> Link:
        name = name_words(person.name, language, NameStyle.FIRST)
        return Link(name, second=position.title.best(language), open=partial(self._open_person, person.id))

    def _open_person(self, person_id: str) -> None:
        self._leave("members", person_id, "people")

    def _print_commitments(self) -> None:
        self._leave("documents", self.record_id, DocumentKind.COMMITMENTS.value)

    def _show_parts(self, making: bool) -> None:
        super()._show_parts(making)
        self.commitments.setVisible(self.record_id is not None and not making)

    def _on_add_person(self) -> None:
        self._leave("members", None, "new-person", self.record_id)

    def _on_confirmed(self, day: RoughDate) -> None:
        if self.record_id is not None:
            self._context.drafts.flush()
            self._context.services.organisations.edit(self.record_id, confirmed_on=day)
