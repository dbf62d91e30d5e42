"""The members page: organisations, people and their participation, one tab each."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget

from groupe_pays.domain.merging import Kind
from groupe_pays.ui.context import Context
from groupe_pays.ui.duplicates.hint import DuplicatesHint
from groupe_pays.ui.page import Page
from groupe_pays.ui.participation.list import ParticipationList
from groupe_pays.ui.people.members_list import MembersList
from groupe_pays.ui.people.organisations_list import OrganisationsList
from groupe_pays.ui.people.people_list import PeopleList
from groupe_pays.ui.people.review_hint import ReviewHint
from groupe_pays.ui.people.tabs import TABS
from groupe_pays.ui.routes import Route
from groupe_pays.ui.widgets.flow import column

_TABLES = {
    *("organisation", "person", "position", "contact", "partnership", "partner", "partnership_text"),
    *("attendance", "meeting", "action", "action_owner", "organisation_event", "entry", "decision", "sector"),
}

_FEW = 20
"""Records changed at once that are read by themselves; more are read with all the others."""


class MembersPage(Page):
    """``route.part`` is a tab, ``route.record`` the organisation or person shown; ``new-person`` begins one."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.lists: dict[str, MembersList | ParticipationList] = {
            "organisations": OrganisationsList(context),
            "people": PeopleList(context),
            "participation": ParticipationList(context),
        }
        self._stale = set(TABS)
        self._views = QStackedWidget()
        for one in self.lists.values():
            self._views.addWidget(one)
            one.tab_chosen.connect(self._on_tab)
        self._hints = {"people": DuplicatesHint(context, Kind.PERSON)}
        self._hints["organisations"] = DuplicatesHint(context, Kind.ORGANISATION)
        for tab, hint in self._hints.items():
            self.lists[tab].head.add_beside(hint)
        self._review = ReviewHint(context)
        self.lists["people"].head.add_beside(self._review)
        self.setLayout(column(self._views, spacing=0))
        self.setAcceptDrops(True)

    @property
    def tab(self) -> str:
        """The tab on screen."""
        return self._shown.name

    @property
    def _shown(self) -> MembersList | ParticipationList:
        return cast(MembersList, self._views.currentWidget())

    def reload(self) -> None:
        """Read the list on screen again; where none is yet, that of the tab gone to is read."""
        self._stale = set(TABS)
        if self.isVisible():
            self._catch_up()

    def on_store_changed(self, notice: Any) -> None:
        shown = self._shown
        own = notice.ids(shown.table_name)
        self._review.refresh()
        if 0 < len(own) <= _FEW and set(notice.touched) <= shown.own_tables:
            self._stale |= set(TABS) - {self.tab}
            shown.reread(own)
            self._show_counts()
        elif notice.touches(*_TABLES):
            self.reload()

    def open_route(self, route: Route) -> None:
        if route.part == "new-person":
            self._show_tab("people")
            cast(PeopleList, self._shown).begin_new(route.focus)
            return
        self._show_tab(route.part if route.part in TABS else self.tab)
        record = route.record or route.focus
        if record is not None:
            self._shown.reveal(record)
        self._shown.setFocus()

    def printed(self) -> Route:
        return self._shown.printed()

    def _on_tab(self, tab: str) -> None:
        """Another tab, chosen by hand: the way back leads to the one before."""
        self.context.drafts.flush()
        self._show_tab(tab)
        self._shown.tabs.button(tab).setFocus()
        self.context.navigator.note(Route("members", None, tab))

    def _show_tab(self, tab: str) -> None:
        self._views.setCurrentWidget(self.lists[tab])
        self._catch_up()
        self.context.actions.refresh()

    def _catch_up(self) -> None:
        """Read the list on screen again where something changed since."""
        if self.tab in self._stale:
            self._stale.discard(self.tab)
            self._shown.reload()
            self._show_counts()
            if self.tab in self._hints:
                self._hints[self.tab].refresh()
            if self.tab == "people":
                self._review.refresh()

    def _show_counts(self) -> None:
        counts = {"organisations": self.services.organisations.count(), "people": self.services.people.count()}
        for one in self.lists.values():
            one.show_counts(counts)

    # ------------------------------------------------------------------ an address book dropped on the page

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.context.open("import_members", files[0])
