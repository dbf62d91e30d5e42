"""A person: functions and roles over time, how to reach them, and all they took part in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from groupe_pays.domain.partnerships import Partnership, partners_title
from groupe_pays.domain.people import GroupRoleHeld, Person, Position
from groupe_pays.domain.text import Language
from groupe_pays.formats import NameStyle, list_of, name_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.services.attendance import PartInMeeting
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.axis import Tenure, TimeAxis, is_dated
from groupe_pays.ui.people.links import Link, LinkSection
from groupe_pays.ui.people.many_links import ManyLinks
from groupe_pays.ui.people.new_record import NewPersonForm
from groupe_pays.ui.people.panel import RecordPanel
from groupe_pays.ui.people.person_form import PersonForm
from groupe_pays.ui.people.reach import ReachSection
from groupe_pays.ui.people.taken_part import TakenPartView
from groupe_pays.ui.people.words import day_words, period_words, year_words
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.shapes import StateLabel


class PersonPanel(RecordPanel):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "person", partial(PersonForm, context), partial(NewPersonForm, context))
        self._functions = LinkSection("person_functions", "history")
        self._missing = StateLabel("missing")
        self._functions.header.add_trailing(self._missing)
        self._reach = ReachSection("person_reach")
        self._roles = LinkSection("person_roles", "flag")
        self._partnerships = ManyLinks("person_partnerships", "handshake")
        self._taken_part = TakenPartView("person", self._leave)
        for section in (self._functions, self._roles, self._reach, self._taken_part, self._partnerships):
            self.sections.addWidget(section)
        self.personal = Button("person_personal_data", "ghost", "shield-check")
        self.personal.clicked.connect(self._on_personal)
        self.footer.addWidget(self.personal)
        self.retranslate()

    def name_sections(self) -> None:
        self._functions.set_title(_("Functions"))
        self._roles.set_title(_("Roles in the group"))
        self._partnerships.set_title(_("Contact for partnerships"))
        self.personal.set_words(_("Personal data…"), _("All the dossier holds about this person; erase it"))

    def show_record(self, record_id: str) -> None:
        services, language = self._context.services, current_language()
        person = services.people.load(record_id)
        self._show_head(person, language)
        self._show_functions(person, language)
        self._roles.show_links([_role_link(held, language) for held in person.roles])
        part = services.taking_part.of_person(record_id)
        self._taken_part.show_part(record_id, part)
        self._taken_part.meetings.show_many(record_id, [self._meeting_link(one, language) for one in part.meetings])
        self._partnerships.show_many(record_id, [self._partnership_link(one, language) for one in part.partnerships])
        self._reach.show_person(person)
        self.fill_form(person)

    def _show_head(self, person: Person, language: Language) -> None:
        name = person.name
        shown = name_words(name, language, NameStyle.LIST, civil=True)
        others = (name.latin, name.name_zh) if language is Language.ZH else (name.name_zh, "")
        other = next((words for words in others if words and words not in shown), "")
        main = person.main_position
        about = [main.title.best(language), main.organisation_name.best(language)] if main is not None else []
        role = list_of([label(held) for held in person.current_roles], language)
        self.head.show_words(shown, other, role, " · ".join(part for part in about if part))
        self._missing.show_state("missing", _("Chinese name missing"))
        self._missing.setVisible(not name.name_zh and person.erased_on is None)

    def _show_functions(self, person: Person, language: Language) -> None:
        self._functions.clear()
        dated = [position for position in person.positions if is_dated(position.since, position.until)]
        if dated:
            axis = TimeAxis("person_axis")
            axis.show_tenures([self._tenure(position, language) for position in dated])
            self._functions.add(axis)
        undated = [position for position in person.positions if position not in dated]
        for place, position in enumerate(undated):
            self._functions.add_link(place, self._link(position, language))
        if not person.positions:
            self._functions.say(_("No function is known."))

    def _tenure(self, position: Position, language: Language) -> Tenure:
        title, body = position.title.best(language), position.organisation_name.best(language)
        spoken = ", ".join(
            part for part in (title, body, period_words(position.since, position.until, language)) if part
        )
        return Tenure(
            title or body, body if title else "", position.since, position.until, spoken, self._opener(position)
        )

    def _link(self, position: Position, language: Language) -> Link:
        title, body = position.title.best(language), position.organisation_name.best(language)
        return Link(
            title or body or _("Function to be named"), second=body if title else "", open=self._opener(position)
        )

    def _opener(self, position: Position) -> Callable[[], None] | None:
        if position.organisation_id is None:
            return None
        return partial(self._leave, "members", position.organisation_id, "organisations")

    def _meeting_link(self, part: PartInMeeting, language: Language) -> Link:
        """A meeting with the state and the function of that day."""
        row = part.attendance
        that_day = [row.function.best(language), row.organisation.best(language)]
        second = " · ".join(words for words in (label(row.status), *that_day) if words)
        open_it = partial(self._leave, "meeting", part.meeting.id, "receive", row.id)
        title = part.meeting.title.best(language)
        return Link(day_words(part.meeting.date, language), title, second, row.status.value, open_it)

    def _partnership_link(self, one: Partnership, language: Language) -> Link:
        title = partners_title([partner.name for partner in (*one.french, *one.chinese)])
        since = year_words(one.since, language) if one.since is not None else ""
        about = " · ".join(part for part in (label(one.kind), since) if part)
        return Link(title.best(language), about, open=partial(self._leave, "partnerships", one.id))

    def _show_parts(self, making: bool) -> None:
        super()._show_parts(making)
        self.personal.setVisible(self.record_id is not None and not making)

    def _on_personal(self) -> None:
        from groupe_pays.ui.personal.person_dialog import open_personal_data

        if self.record_id is not None:
            open_personal_data(self, self._context, self.record_id)


def _role_link(held: GroupRoleHeld, language: Language) -> Link:
    return Link(label(held.role), period_words(held.since, held.until, language))
