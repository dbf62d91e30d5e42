"""What every page is given: the services and the shared parts of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from groupe_pays.ui.drafts import Drafts
from groupe_pays.ui.language import LanguageSwitch
from groupe_pays.ui.routes import Navigator, Route
from groupe_pays.ui.settings import Settings
from groupe_pays.ui.signals import Signals
from groupe_pays.ui.tasks import Tasks
from groupe_pays.ui.theme import Theme

if TYPE_CHECKING:
    from groupe_pays.services.services import Services
    from groupe_pays.ui.actions import Actions


@dataclass(slots=True)
class Context:
    """Built by ``app``, handed to every page; ``services`` and ``actions`` are set before the first page is built."""

    signals: Signals
    drafts: Drafts
    language: LanguageSwitch
    theme: Theme
    tasks: Tasks
    settings: Settings
    navigator: Navigator
    actions: Actions = None
    services: Services = None

    def open(
        self,
        page: str,
        record: object = None,
        part: str | None = None,
        focus: object = None,
        only: tuple[str, ...] | None = None,
    ) -> None:
        """Go to a page; the shortest way to write a route."""
        named = None if record is None else str(record)
        self.signals.open_requested.emit(Route(page, named, part, None if focus is None else str(focus), only))
