"""An organisation: its people and their functions, its partnerships, how to reach it, the meetings it came to."""

from __future__ import annotations

from functools import partial

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.people import Person, Position
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import NameStyle, name_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.services.attendance import PartInMeeting
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.action_links import action_link, owed_by
from groupe_pays.ui.people.axis import Tenure, TimeAxis, is_dated
from groupe_pays.ui.people.links import Link, LinkSection
from groupe_pays.ui.people.new_record import NewOrganisationForm
from groupe_pays.ui.people.ordering import person_order
from groupe_pays.ui.people.organisation_form import OrganisationForm
from groupe_pays.ui.people.panel import Go, RecordPanel
from groupe_pays.ui.people.partnership_section import PartnershipSection
from groupe_pays.ui.people.reach import ReachSection
from groupe_pays.ui.people.words import both_sides, day_words, period_words, place_name, province_name
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.shapes import StateLabel


class OrganisationPanel(RecordPanel):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "organisation", OrganisationForm(context), NewOrganisationForm(context))
        self._people = LinkSection("organisation_people", "history")
        self._missing = StateLabel("missing")
        self.add_person = IconButton("organisation_add_person", "user-plus")
        self._people.header.add_trailing(self._missing)
        self._people.header.add_trailing(self.add_person)
        self._partnerships = PartnershipSection(context, self._leave)
        self._reach = ReachSection("organisation_reach")
        self._meetings = LinkSection("organisation_meetings", "user-check")
        self._actions = LinkSection("organisation_actions", "square-check-big")
        for section in (self._people, self._partnerships, self._actions, self._meetings, self._reach):
            self.sections.addWidget(section)
        self.commitments = Button("organisation_commitments", "ghost", "printer")
        self.footer.addWidget(self.commitments)
        self.add_person.clicked.connect(self._on_add_person)
        self.commitments.clicked.connect(self._print_commitments)
        self.retranslate()

    def name_sections(self) -> None:
        self._people.set_title(_("Functions"))
        self._meetings.set_title(_("Meetings attended"))
        self._actions.set_title(_("Actions owed"))
        self.add_person.set_words(_("New person of this organisation"))
        self.commitments.set_words(_("Its commitments…"), _("A document with the actions this organisation owes"))

    def show_record(self, record_id: str) -> None:
        services, language = self._context.services, current_language()
        body = services.organisations.load(record_id)
        parts = services.attendance.list_parts(organisation_id=record_id)
        self._show_head(body, parts, language)
        self._show_people(services.people.list_of_organisation(record_id), body, language)
        self._partnerships.show_organisation(body)
        self._meetings.show_links(_meeting_links(self._leave, parts, language))
        owed = owed_by(services.actions.list_actions(), organisation_id=record_id)
        open_ones = [action for action in owed if action.state.is_open]
        self._actions.show_links([action_link(self._leave, action) for action in open_ones])
        self._reach.show_organisation(body)
        self.form.show_record(body)

    def _show_head(self, body: Organisation, parts: list[PartInMeeting], language: Language) -> None:
        places = self._context.services.places
        name, other = both_sides(body.name, language)
        facts = []
        if body.region:
            facts.append(place_name(body.region, places.regions(), language))
        elif body.province:
            facts.append(province_name(body.province, places.provinces(), language))
        meetings = list(dict.fromkeys(part.meeting.id for part in parts))
        if meetings:
            facts.append(ngettext("{number} meeting", "{number} meetings", len(meetings)).format(number=len(meetings)))
        if body.member_since is not None or body.member_until is not None:
            facts.append(
                _("member {period}").format(period=period_words(body.member_since, body.member_until, language))
            )
        self.head.show_words(name, other, label(body.kind), " · ".join(facts))

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
            self._link(person, position, language) for person, position in held if (person, position) not in dated
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


def _meeting_links(go: Go, parts: list[PartInMeeting], language: Language) -> list[Link]:
    """One line a meeting: its date, its title, how many came and who excused themselves."""
    links = []
    for meeting in dict.fromkeys(part.meeting for part in parts):
        states = [part.attendance.status for part in parts if part.meeting.id == meeting.id]
        came = sum(state.takes_part or state is AttendanceStatus.REPRESENTED for state in states)
        number = ngettext("{number} taking part", "{number} taking part", came).format(number=came)
        shape = "present" if came else states[0].value
        second = (
            f"{meeting.title.best(language)} · {number}"
            if came
            else f"{meeting.title.best(language)} · {label(states[0])}"
        )
        open_it = partial(go, "meeting", meeting.id, "receive")
        links.append(Link(day_words(meeting.date, language), second=second, shape=shape, open=open_it))
    return links
