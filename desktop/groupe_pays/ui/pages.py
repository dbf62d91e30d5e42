"""The pages of the window by name, built when first gone to, refreshed when shown after a change elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from groupe_pays.ui.context import Context
from groupe_pays.ui.language import leaves_to_idle
from groupe_pays.ui.page import Page
from groupe_pays.ui.routes import Route

REGISTRY = {
    "home": "groupe_pays.ui.home.page:HomePage",
    "meetings": "groupe_pays.ui.meetings.page:MeetingsPage",
    "series": "groupe_pays.ui.series.page:SeriesPage",
    "meeting": "groupe_pays.ui.meetings.meeting_page:MeetingPage",
    "actions": "groupe_pays.ui.actions_list.page:ActionsPage",
    "decisions": "groupe_pays.ui.decisions.page:DecisionsPage",
    "calendar": "groupe_pays.ui.calendar.page:CalendarPage",
    "members": "groupe_pays.ui.people.page:MembersPage",
    "partnerships": "groupe_pays.ui.partnerships.page:PartnershipsPage",
    "import_minutes": "groupe_pays.ui.import_minutes.page:ImportMinutesPage",
    "import_members": "groupe_pays.ui.importing.page:ImportMembersPage",
    "duplicates": "groupe_pays.ui.duplicates.page:DuplicatesPage",
    "documents": "groupe_pays.ui.printing.page:DocumentsPage",
    "glossary": "groupe_pays.ui.glossary.page:GlossaryPage",
    "bin": "groupe_pays.ui.bin.page:BinPage",
}
"""Module and class of each page; imported only when the page is first shown."""

FIRST_PAGE = "home"


class PageStack(QStackedWidget):
    """Shows one page at a time."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("pages")
        leaves_to_idle(self)
        self._context = context
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()

    @property
    def current_name(self) -> str:
        shown = self.currentWidget()
        return next((name for name, page in self._pages.items() if page is shown), "")

    def current_page(self) -> Page | None:
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def page(self, name: str) -> Page:
        """The page, built and read if this is the first time."""
        if name not in self._pages:
            module, _colon, kind = REGISTRY[name].partition(":")
            built: Page = getattr(import_module(module), kind)(self._context)
            if not built.objectName():
                built.setObjectName(f"{name}_page")
            self._pages[name] = built
            self._stale.add(name)
            self.addWidget(built)
        return self._pages[name]

    def build_ahead(self, name: str) -> Iterator[None]:
        """Build and read a page that nobody has gone to yet, a piece at each step."""
        import_module(REGISTRY[name].partition(":")[0])
        yield
        page = self.page(name)
        yield
        if name in self._stale:
            page.reload()
            self._stale.discard(name)  # not before: what could not be read now is read when it is gone to
            yield
        yield from page.build_ahead()

    def show_route(self, route: Route) -> Page:
        """Bring a page to the front, read what changed, and show the route on it."""
        page = self.page(route.page)
        self._context.language.catch_up(page)
        if route.page in self._stale:
            page.reload()
            self._stale.discard(route.page)
        self.setCurrentWidget(page)
        page.open_route(route)
        return page

    def on_store_changed(self, notice: Any) -> None:
        """Tell the page on screen; the others read again when they come back."""
        shown = self.current_name
        self._stale |= set(self._pages) - {shown}
        if shown:
            self._pages[shown].on_store_changed(notice)

    def drop_all(self) -> None:
        """Let go of every page: the dossier closes."""
        for page in self._pages.values():
            self._context.language.forget(page)
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._stale.clear()
