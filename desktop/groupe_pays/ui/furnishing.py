"""The parts of the window and how they stand together."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from groupe_pays.ui.actions import Actions
from groupe_pays.ui.context import Context
from groupe_pays.ui.dossiers import Dossiers
from groupe_pays.ui.first_run import FirstRun
from groupe_pays.ui.icons import refresh_icons
from groupe_pays.ui.menus import MenuBar
from groupe_pays.ui.navigation import Navigation
from groupe_pays.ui.pages import PageStack
from groupe_pays.ui.shell import Shell
from groupe_pays.ui.status_bar import StatusBar
from groupe_pays.ui.top_bar import TopBar
from groupe_pays.ui.widgets.notices import Banner, Toast

if TYPE_CHECKING:
    from collections.abc import Callable

    from groupe_pays.ui.main_window import MainWindow
    from groupe_pays.ui.read_only import FileBanner


def furnish(window: MainWindow, context: Context) -> None:
    """Build every part and give them to the window."""
    context.actions = Actions(window)
    parts = Parts(context)
    window.take_parts(parts)
    parts.dossiers = Dossiers(window)
    parts.shell = Shell(window)


class Parts:
    """Top bar, navigation, pages and status bar, or the two doors."""

    dossiers: Dossiers
    shell: Shell

    def __init__(self, context: Context) -> None:
        self.context = context
        self.menus = MenuBar(context.actions, context.settings)
        self.top_bar = TopBar(context.actions, self.menus)
        self.navigation = Navigation()
        self.banner = Banner("error_banner")
        self.pages = PageStack(context)
        self.status = StatusBar(context.actions)
        self.workspace = QWidget()
        self.workspace.setObjectName("workspace")
        self.first_run: FirstRun | None = None
        self._of_file: dict[str, FileBanner] = {}
        self.views = QStackedWidget()
        self.views.addWidget(self.workspace)
        self._banner_room = QVBoxLayout()
        self._lay_out()
        self.toast = Toast(self.pages)

    def _lay_out(self) -> None:
        self._banner_room.addWidget(self.banner)
        right, middle, whole = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self.workspace)
        for box in (right, middle, whole):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        right.addLayout(self._banner_room)
        right.addWidget(self.pages, 1)
        middle.addWidget(self.navigation)
        middle.addLayout(right, 1)
        whole.addWidget(self.top_bar)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status)

    def show_first_run(self, sentence: str) -> None:
        if self.first_run is None:
            self.first_run = FirstRun(self.context.actions)
            self.views.addWidget(self.first_run)
            self.shell.connect_languages(self.first_run.languages)
        self.views.setCurrentWidget(self.first_run)
        self.first_run.say(sentence)
        self.first_run.take_focus()

    def show_workspace(self) -> None:
        self.views.setCurrentWidget(self.workspace)

    @property
    def is_first_run(self) -> bool:
        return self.first_run is not None and self.views.currentWidget() is self.first_run

    def set_rail(self, rail: bool) -> None:
        if rail is not self.navigation.is_rail:
            self.navigation.set_rail(rail)
            self.top_bar.set_rail(rail)

    def say_error(self, sentence: str) -> None:
        """Show a refusal in place, above the page or between the doors."""
        if self.is_first_run:
            self.first_run.say(sentence)
        else:
            self._make_room()
            self.banner.say(sentence)

    def say_read_only(self, copy: Callable[[], None] | None) -> None:
        """Say above the pages that the dossier may only be read, with ``copy`` as the way out; None: no more of it."""
        self._say_of_file("ReadOnlyBanner", copy)

    def say_astray(self, copy: Callable[[], None] | None) -> None:
        """Say above the pages that the file is gone, with ``copy`` as the way out; None: it is there."""
        self._say_of_file("AstrayBanner", copy)

    def _say_of_file(self, kind: str, copy: Callable[[], None] | None) -> None:
        """Show the banner of that name in ``ui.read_only``, or hide it; most dossiers need none: none is built."""
        banner = self._of_file.get(kind)
        if copy is None:
            if banner is not None:
                banner.hide()
            return
        if banner is None:
            banner = self._of_file[kind] = getattr(import_module("groupe_pays.ui.read_only"), kind)(copy)
            self._banner_room.insertWidget(0, banner)
        if banner.isHidden():
            self._make_room()
            banner.show_words()

    def _make_room(self) -> None:
        self._banner_room.setContentsMargins(20, 10, 20, 0)

    def on_theme_changed(self) -> None:
        refresh_icons()
        self.context.signals.theme_changed.emit()

    def go_along(self, forwards: bool) -> bool:
        """Tab, or back, through window and page as one reads them; False where one is in an editor inside a list."""
        from groupe_pays.ui.widgets.tab_order import go_along

        return go_along((self.views, self.toast), forwards)

    def panes(self) -> list[QWidget]:
        page = self.pages.current_page()
        return [self.navigation, *(page.panes() if page is not None else []), self.top_bar]
