"""Where one can go: a page, a record on it, a part of the record, and what takes the focus there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Route:
    """A place in the window.

    ``page`` is a name of the registry (``"meeting"``), ``record`` the id shown there, ``part`` a stage or tab of it
    (``"minutes"``), ``focus`` the id of what is selected or gets the cursor. ``only``, where not None, are the ids of
    the records of a filtered list that are meant; all of them otherwise.
    """

    page: str
    record: str | None = None
    part: str | None = None
    focus: str | None = None
    only: tuple[str, ...] | None = None


class Navigator(QObject):
    """Goes to routes and back. The window shows what ``went`` says."""

    went = Signal(object)
    history_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._behind: list[Route] = []
        self._ahead: list[Route] = []
        self._current: Route | None = None

    @property
    def current(self) -> Route | None:
        return self._current

    def open(self, route: Route) -> None:
        """Show ``route``; asking for the present one shows it again without a step of history."""
        if self._current is not None and route != self._current:
            self._behind.append(self._current)
            self._ahead.clear()
        self._show(route)

    def note(self, route: Route) -> None:
        """Say that the page itself moved (another tab, another record): the way back leads here; nothing is shown."""
        if self._current is not None and route != self._current:
            self._behind.append(self._current)
            self._ahead.clear()
        self._current = route
        self.history_changed.emit()

    def back(self) -> None:
        if self._behind and self._current is not None:
            self._ahead.append(self._current)
            self._show(self._behind.pop())

    def forward(self) -> None:
        if self._ahead and self._current is not None:
            self._behind.append(self._current)
            self._show(self._ahead.pop())

    @property
    def can_go_back(self) -> bool:
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._ahead)

    def clear(self) -> None:
        """Forget everything: another dossier is open."""
        self._behind.clear()
        self._ahead.clear()
        self._current = None
        self.history_changed.emit()

    def _show(self, route: Route) -> None:
        self._current = route
        self.went.emit(route)
        self.history_changed.emit()
