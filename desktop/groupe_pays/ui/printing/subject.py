"""What the document is about: a meeting, or an organisation; the group itself needs no choice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget

from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.parties import Party
from groupe_pays.domain.printing import Scope
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.parties.party_field import PartyField
from groupe_pays.ui.widgets.labels import Label

LONGEST = 60
"""Characters of a title shown in the box."""


class AnyOrganisationField(PartyField):
    """One organisation of any country; nothing new is made here."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context, name, single=True)
        self.keeps_words = False

    def find(self, text: str) -> list[FoundParty]:
        return self._context.services.finding.find_organisations(text)

    def words_for_new(self) -> str:
        return ""

    def placeholder(self) -> str:
        return _("Organisation…")

    def _on_words(self) -> None:
        self.keep_typed()


class Subject(Retranslating, QStackedWidget):
    """``chosen`` after each choice; ``meeting_id`` and ``organisation_id`` are None where there is none."""

    chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._scope = Scope.MEETING
        self.meetings = QComboBox()
        self.meetings.setObjectName("document_meeting")
        self.meetings.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.organisation = AnyOrganisationField(context, "document_organisation")
        self._group = Label("strong")
        for widget in (self.meetings, self._group, self.organisation):
            self.addWidget(widget)
        self.setFixedHeight(32)
        self.meetings.activated.connect(lambda _place: self.chosen.emit())
        self.organisation.edited.connect(lambda _parties: self.chosen.emit())
        self.retranslate()

    def retranslate(self) -> None:
        self.meetings.setAccessibleName(_("Meeting"))
        self.organisation.set_words(_("Organisation"))
        self._name_meetings()

    def reload(self) -> None:
        """Read the meetings and the name of the group; the one chosen stays."""
        before = self.meetings.currentData()
        self.meetings.clear()
        for summary in self._context.services.meetings.list_meetings():
            self.meetings.addItem("", summary.meeting.id)
        self.meetings.setCurrentIndex(max(self.meetings.findData(before), 0))
        self._name_meetings()
        if self.organisation_id is not None:
            self.set_organisation(self.organisation_id)

    def show_scope(self, scope: Scope) -> None:
        self._scope = scope
        widgets = {Scope.MEETING: self.meetings, Scope.GROUP: self._group, Scope.ORGANISATION: self.organisation}
        self.setCurrentWidget(widgets[scope])

    @property
    def meeting_id(self) -> str | None:
        return self.meetings.currentData() if self._scope is Scope.MEETING else None

    @property
    def organisation_id(self) -> str | None:
        parties = self.organisation.parties()
        return parties[0].organisation_id if parties and self._scope is Scope.ORGANISATION else None

    @property
    def is_chosen(self) -> bool:
        """Whether the document can be set."""
        given = {Scope.MEETING: self.meeting_id, Scope.ORGANISATION: self.organisation_id}
        return self._scope is Scope.GROUP or given[self._scope] is not None

    def set_meeting(self, meeting_id: str) -> None:
        self.meetings.setCurrentIndex(max(self.meetings.findData(meeting_id), 0))

    def set_organisation(self, organisation_id: str) -> None:
        """Choose an organisation; one that is gone leaves the field empty."""
        try:
            name = self._context.services.organisations.load(organisation_id).name
            self.organisation.set_parties((Party(organisation_id=organisation_id, organisation_name=name),))
        except NothingFound:
            self.organisation.set_parties(())

    def _name_meetings(self) -> None:
        if self._context.services is None:
            return
        language = current_language()
        self._group.setText(self._context.services.dossier.load().name.best(language))
        known = {one.meeting.id: one.meeting for one in self._context.services.meetings.list_meetings()}
        for place in range(self.meetings.count()):
            meeting = known.get(self.meetings.itemData(place))
            if meeting is not None:
                when = date_words(meeting.date, language) if meeting.date is not None else _("no date yet")
                self.meetings.setItemText(place, f"{when} · {meeting.title.best(language)[:LONGEST]}")
