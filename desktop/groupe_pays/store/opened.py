"""A dossier that is open: read at a glance at once, by rows from when a service first needs them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from groupe_pays.store.glance import Glance
from groupe_pays.store.place import Place, make_ready

if TYPE_CHECKING:
    from collections.abc import Callable

    from groupe_pays.domain.changes import ChangeNotice
    from groupe_pays.store.store import Store


class OpenDossier:
    """Holds the file until ``close``; ``store`` is there from its first use on."""

    def __init__(self, place: Place, store: Store | None = None) -> None:
        self._place = place
        self.glance = Glance(place)
        self._store = store
        self._listeners: list[Callable[[ChangeNotice], None]] = []

    @classmethod
    def open(cls, path: Path) -> OpenDossier:
        """The dossier at ``path``, brought up to date first where its schema is older.

        Raises:
            DossierMissing, NotADossier, UnreadableDossier, NewerDossier, DamagedDossier, DossierBusy, DiskFull.
        """
        place = make_ready(path)
        try:
            return cls(place)
        except BaseException:
            place.close()
            raise

    @property
    def path(self) -> Path:
        return self._place.path

    @property
    def is_read_only(self) -> bool:
        """Whether it lies where nothing may be written: every change is refused with ``ReadOnlyPlace``."""
        return not self._place.is_writable

    @property
    def is_astray(self) -> bool:
        """Whether the file was moved, deleted or replaced since it was opened."""
        return self._store is not None and self._store.is_astray

    @property
    def store(self) -> Store:
        """The rows and the journal. Raises what ``open`` raises, should the file have gone meanwhile."""
        if self._store is None:
            from groupe_pays.store.store import Store

            self._store = Store.on(self._place)
            for listener in self._listeners:
                self._store.subscribe(listener)
        return self._store

    def subscribe(self, listener: Callable[[ChangeNotice], None]) -> None:
        """Call ``listener`` after every committed change, undo and redo included."""
        self._listeners.append(listener)
        if self._store is not None:
            self._store.subscribe(listener)

    def close(self) -> None:
        self.glance.close()
        if self._store is not None:
            self._store.close()
        self._place.close()


def load_rows() -> None:
    """Import what ``OpenDossier.store`` will need: 0.3 s, best spent in another thread while nobody waits."""
    from sqlalchemy.orm import configure_mappers

    import groupe_pays.store.store  # noqa: F401

    configure_mappers()
