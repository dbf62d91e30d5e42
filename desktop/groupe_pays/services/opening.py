"""Open a dossier, make a new one, make the example."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.services import Services
from groupe_pays.store.file import remove_files
from groupe_pays.store.opened import OpenDossier
from groupe_pays.store.place import Place, make_ready

if TYPE_CHECKING:
    from groupe_pays.store.store import Store


def open_dossier(path: Path) -> Services:
    """The services over the dossier at ``path``.

    Raises:
        DossierError: the file is missing, no dossier, newer or damaged, or may not be read.
    """
    dossier = OpenDossier.open(path)
    try:
        dossier.glance.group_name()
    except BaseException:
        dossier.close()
        raise
    return Services(dossier)


def create_dossier(path: Path, name: BilingualText) -> Services:
    """A new dossier at ``path``, with the usual series and nobody in it.

    Raises:
        DossierError: nothing was made.
        EmptyTitle: the group has no name.
    """
    from groupe_pays.services.example_series import add_series

    check_title(name)

    def fill(store: Store) -> None:
        from groupe_pays.store.dossier import DossierRow

        with store.transaction(N_("Create the dossier"), founding=True) as session:
            session.add(DossierRow(name=name))
            add_series(session)

    return _found(path, fill)


def copy_dossier(path: Path, target: Path) -> Path:
    """Copy the dossier at ``path``, whoever has it open, to ``target``; that is returned.

    Raises:
        DossierError: nothing was made.
    """
    with closing(make_ready(path)) as place:
        target.parent.mkdir(parents=True, exist_ok=True)
        place.copy_to(target)
    return target


def create_example(path: Path) -> Services:
    """The example group, built from the data files under ``resources/example``."""
    from groupe_pays.services.example import build_example

    return _found(path, build_example)


def _found(path: Path, fill: Callable[[Store], None]) -> Services:
    from groupe_pays.store.store import Store

    store = Store.create(path)
    try:
        fill(store)
    except BaseException:
        store.close()
        remove_files(path)
        raise
    return Services(OpenDossier(Place(path), store))
