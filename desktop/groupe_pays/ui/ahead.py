"""The lists one goes to next are built while nothing else is to be done: their first opening is as quick as any."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from groupe_pays.domain.lists import ListKind, ListQuery
from groupe_pays.i18n import current_language

if TYPE_CHECKING:
    from groupe_pays.ui.main_window import MainWindow

PAUSE = 15
"""Milliseconds between two pieces: a key pressed meanwhile is answered first."""
PAGES = ("members", "partnerships")
_MODULES = (
    *("services.tables.service", "services.list_mail", "services.finding", "services.taking_part"),
    *("services.cards", "services.sectors", "services.taking_in", "formats.phones", "formats.reaching"),
    *("formats.countries", "labels.lists"),
)
"""What the lists need besides rows and widgets: imported by the other thread."""

Piece = Callable[[], object] | None
"""Work for the other thread that comes before the next piece, if any."""


class Ahead(QObject):
    """Builds what is not in sight, a piece at a time, none longer than a key press may wait."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._pages = window.context, window.pages
        self._pieces: Iterator[Piece] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._next)
        self._context.signals.dossier_closed.connect(self.stop)

    def begin(self) -> None:
        """Build ahead for the dossier that is open now."""
        self._pieces = self._all()
        self._pause.start()

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left to build."""
        return self._pieces is None

    def stop(self) -> None:
        self._pause.stop()
        self._pieces = None

    def _next(self) -> None:
        try:
            work = next(self._pieces)
        except Exception:  # the end of it; or whoever goes there will be told what is wrong
            self.stop()
            return
        if work is None:
            self._pause.start()
        else:
            self._context.tasks.run(work, self._go_on, self._give_up)

    def _go_on(self, _outcome: object) -> None:
        if not self.is_done:
            self._pause.start()

    def _give_up(self, _error: BaseException) -> None:
        self.stop()

    def _all(self) -> Iterator[Piece]:
        yield _import_all
        lists = self._context.services.lists
        for kind in ListKind:
            yield partial(lists.find, ListQuery(kind, language=current_language()))
        for name in PAGES:
            yield from self._pages.build_ahead(name)


def _import_all() -> None:
    for name in _MODULES:
        import_module(f"groupe_pays.{name}")
