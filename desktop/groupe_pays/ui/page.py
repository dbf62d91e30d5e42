"""What every page of the window is: built once when first opened, told of changes, refreshed when shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.routes import Route

if TYPE_CHECKING:
    from groupe_pays.services.services import Services

PADDING = (20, 14, 20, 16)
"""Left, top, right, bottom of a page."""
GAP = 16
"""Between cards."""


class Page(Retranslating, QWidget):
    """The base of the pages in the registry.

    A subclass builds its widgets in ``__init__``, ends with ``self.retranslate()``, and overrides what it needs below.
    The window calls ``open_route`` after ``reload`` each time the page is gone to.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    @property
    def services(self) -> Services:
        return self.context.services

    def reload(self) -> None:
        """Read everything shown again; called when the page is first shown, and when shown after changes elsewhere."""

    def build_ahead(self) -> Iterator[None]:
        """Build, a piece at each step, what was left for later; called while the page is not in sight."""
        yield from ()

    def open_route(self, route: Route) -> None:
        """Show the record, part and focus of ``route``."""

    def on_store_changed(self, notice: Any) -> None:
        """A change while the page is visible; ``notice.touches("meeting", …)`` tells whether it matters."""
        self.reload()

    def printed(self) -> Route:
        """Where Print… leads from here: the documents, with the kind and the records that are natural."""
        return Route("documents")

    def print_document(self) -> bool:
        """Print what is shown; False where this page has nothing of its own to print, and ``printed`` says where."""
        return False

    def panes(self) -> list[QWidget]:
        """What F6 goes through; by default the widgets whose property ``pane`` is true, else the page."""
        marked = [widget for widget in self.findChildren(QWidget) if widget.property("pane") and widget.isVisible()]
        return marked or [self]

    def nav_page(self) -> str:
        """The entry of the navigation to mark while this page is shown (a meeting marks the meetings)."""
        return ""
