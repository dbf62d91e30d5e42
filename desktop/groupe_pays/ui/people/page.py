"""The members page: organisations, people and their participation, one tab each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget

from groupe_pays.domain.merging import Kind
from groupe_pays.ui.context import Context
from groupe_pays.ui.duplicates.hint import DuplicatesHint
from groupe_pays.ui.language import leaves_to_idle
from groupe_pays.ui.lists.hint import ListHint
from groupe_pays.ui.page import Page
from groupe_pays.ui.people.members_list import MembersList
from groupe_pays.ui.people.review_hint import ReviewHint
from groupe_pays.ui.people.tabs import TABS
from groupe_pays.ui.routes import Route
from groupe_pays.ui.widgets.flow import column

if TYPE_CHECKING:
    from groupe_pays.ui.participation.list import ParticipationList
    from groupe_pays.ui.people.people_list import PeopleList

_LISTS = {
    "organisations": "groupe_pays.ui.people.organisations_list:OrganisationsList",
    "people": "groupe_pays.ui.people.people_list:PeopleList",
    "participation": "groupe_pays.ui.participation.list:ParticipationList",
}
"""Module and class of the list of each tab; imported only when it is first shown."""
_AHEAD = ("organisations", "people")
"""The tabs built before they are gone to."""
_HINTS: dict[str, tuple[Callable[[Context], ListHint], ...]] = {
    "organisations": (partial(DuplicatesHint, kind=Kind.ORGANISATION),),
    "people": (partial(DuplicatesHint, kind=Kind.PERSON), ReviewHint),
}
"""What stands beside the title of a list."""
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
        self.lists: dict[str, MembersList | ParticipationList] = {}
        """By tab, those gone to so far."""
        self._stale, self._unhinted = set(TABS), set(TABS)
        """Tabs to read, and to look for hints in, when they are gone to."""
        self._views = QStackedWidget()
        leaves_to_idle(self._views)
        self._hints: dict[str, list[ListHint]] = {}
        self.setLayout(column(self._views, spacing=0))
        self.setAcceptDrops(True)

    def list_of(self, tab: str) -> MembersList | ParticipationList:
        """The list of a tab, built when it is first gone to."""
        if tab not in self.lists:
            module, _colon, kind = _LISTS[tab].partition(":")
            self.lists[tab] = one = getattr(import_module(module), kind)(self.context)
            one.tab_chosen.connect(self._on_tab)
            self._hints[tab] = [make(self.context) for make in _HINTS.get(tab, ())]
            for hint in self._hints[tab]:
                one.head.add_beside(hint)
            self._views.addWidget(one)
        return self.lists[tab]

    def build_ahead(self) -> Iterator[None]:
        for tab in _AHEAD:
            import_module(_LISTS[tab].partition(":")[0])
            yield
            one = self.list_of(tab)
            yield
            if tab in self._stale:
                self._read(tab)
                yield
            yield from one.build_ahead()

    @property
    def tab(self) -> str:
        """The tab on screen."""
        return self._shown.name if self._shown is not None else TABS[0]

    @property
    def _shown(self) -> MembersList | ParticipationList | None:
        """None as long as no tab was gone to."""
        return cast(MembersList, self._views.currentWidget())

    def reload(self) -> None:
        """Read the list on screen again; where none is yet, that of the tab gone to is read."""
        self._stale, self._unhinted = set(TABS), set(TABS)
        if self.isVisible():
            self._catch_up()

    def on_store_changed(self, notice: Any) -> None:
        shown = self._shown
        own = notice.ids(shown.table_name)
        for hint in self._hints.get("people", ()):
            hint.refresh()
        if 0 < len(own) <= _FEW and set(notice.touched) <= shown.own_tables:
            self._stale |= set(TABS) - {self.tab}
            self._unhinted |= set(TABS) - {self.tab}
            shown.reread(own)
            self._show_counts()
        elif notice.touches(*_TABLES):
            self.reload()

    def open_route(self, route: Route) -> None:
        if route.part == "new-person":
            self._show_tab("people")
            cast("PeopleList", self._shown).begin_new(route.focus)
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
        one = self.list_of(tab)
        self.context.language.catch_up(one)
        self._views.setCurrentWidget(one)
        self._catch_up()
        self.context.actions.refresh()

    def _catch_up(self) -> None:
        """Read the list on screen again where something changed since."""
        if self.tab in self._stale:
            self._read(self.tab)
        if self.tab in self._unhinted:
            self._unhinted.discard(self.tab)
            for hint in self._hints[self.tab]:
                hint.refresh()

    def _read(self, tab: str) -> None:
        self.list_of(tab).reload()
        self._stale.discard(tab)  # not before: a list that could not be read is read when it is gone to again
        self._show_counts()

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
