"""What became of an organisation: former names, the body that took its place, those whose place it took."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from groupe_pays.domain.organisations import Organisation, OrganisationChange, OrganisationEvent
from groupe_pays.domain.text import Language
from groupe_pays.formats import capitalised, date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.links import Link, LinkLine, LinkSection
from groupe_pays.ui.people.ordering import name_order
from groupe_pays.ui.people.organisation_changes import ask_event_date, ask_new_name, ask_succession
from groupe_pays.ui.people.panel import Go
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.flow import row


class OrganisationHistory(Retranslating, LinkSection):
    """The head stays when nothing is known: « Record a change » is there."""

    def __init__(self, context: Context, go: Go) -> None:
        super().__init__("organisation_history", "milestone")
        self._context, self._go = context, go
        self._body: Organisation | None = None
        self.record = Button("organisation_record_change", "ghost", "plus")
        self._menu = QMenu(self.record)
        self._menu.setObjectName("organisation_record_change_menu")
        self.rename = self._menu.addAction("")
        self.succeed = self._menu.addAction("")
        self.record.setMenu(self._menu)
        self.header.add_trailing(self.record)
        self.rename.triggered.connect(self._on_rename)
        self.succeed.triggered.connect(self._on_succeed)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(_("What became of it"))
        self.record.set_words(_("Record a change"))
        self.rename.setText(_("Renamed from a date…"))
        self.succeed.setText(_("Merged into or succeeded by…"))

    def show_organisation(self, body: Organisation, events: Sequence[OrganisationEvent]) -> None:
        """Show the changes of an organisation, the earliest first."""
        self._body = body
        self.clear()
        bodies = self._predecessors(events)
        order = name_order(current_language())
        alike = sorted(events, key=lambda event: order(event.old_name))
        in_time = sorted(alike, key=lambda event: event.date.sort_key if event.date is not None else (0, 0, ""))
        for place, event in enumerate(in_time):
            link = self._link(event, bodies, current_language())
            self.add(_EventLine(self._context, f"{self.objectName()}_{place}", link, event))

    def _predecessors(self, events: Sequence[OrganisationEvent]) -> dict[str, Organisation]:
        assert self._body is not None
        wanted = {event.organisation_id for event in events} - {self._body.id}
        if not wanted:
            return {}
        return {one.id: one for one in self._context.services.organisations.list_organisations(wanted)}

    def _link(self, event: OrganisationEvent, bodies: dict[str, Organisation], language: Language) -> Link:
        """« Avait pris la place de … », « Appelé … jusqu’alors », « … a pris sa place », and when."""
        assert self._body is not None
        when = date_words(event.date, language) if event.date is not None else _("date not known")
        if event.organisation_id != self._body.id:
            before = bodies.get(event.organisation_id)
            name = (before.name if before is not None else event.old_name).best(language)
            open_it = self._opener(before.id) if before is not None else None
            return Link(name, second=_("{date}: this body took its place").format(date=capitalised(when)), open=open_it)
        if event.change is OrganisationChange.SUCCEEDED and event.successor_id is not None:
            name = event.successor_name.best(language)
            words = _("{date}: took the place of this body").format(date=capitalised(when))
            return Link(name, second=words, open=self._opener(event.successor_id))
        return Link(event.old_name.best(language), second=_("former name (changed: {date})").format(date=when))

    def _opener(self, organisation_id: str) -> partial[None]:
        return partial(self._go, "members", organisation_id, "organisations")

    def _on_rename(self) -> None:
        if self._body is not None:
            self._context.drafts.flush()
            ask_new_name(self.window(), self._context, self._body)

    def _on_succeed(self) -> None:
        if self._body is not None:
            ask_succession(self.window(), self._context, [self._body.id])


class _EventLine(Retranslating, QWidget):
    """One change, and a menu to date it otherwise or to take it back."""

    def __init__(self, context: Context, name: str, link: Link, event: OrganisationEvent) -> None:
        super().__init__()
        self.setObjectName(f"{name}_line")
        self._context, self._event = context, event
        self.link = LinkLine(name, link)
        self.more = IconButton(f"{name}_more", "ellipsis")
        self._menu = QMenu(self.more)
        self.change_date, self.remove = self._menu.addAction(""), self._menu.addAction("")
        self.more.setMenu(self._menu)
        self.change_date.triggered.connect(self._on_date)
        self.remove.triggered.connect(self._on_remove)
        line = row(spacing=2)
        line.addWidget(self.link, 1)
        line.addWidget(self.more)
        self.setLayout(line)
        self.retranslate()

    def retranslate(self) -> None:
        self.more.set_words(_("What to do with this change"))
        self.change_date.setText(_("Change the date…"))
        self.remove.setText(_("Remove from the history"))

    def _on_date(self) -> None:
        self._context.drafts.flush()
        ask_event_date(self.window(), self._context, self._event)

    def _on_remove(self) -> None:
        self._context.services.authorities.remove_event(self._event.id)
        self._context.signals.undo_offered.emit(_("Removed from the history"))
