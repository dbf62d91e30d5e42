"""The file on disk: whether it is a dossier, and what SQLite says of it; without SQLAlchemy, slower to import."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from groupe_pays.domain.errors import (
    DamagedDossier,
    DiskFull,
    DossierBusy,
    DossierExists,
    GroupePaysError,
    MissingFolder,
    NotADossier,
    ReadOnlyPlace,
)

APPLICATION_ID = 0x47505953
"""« GPYS »: what SQLite's header says of a dossier (pragma application_id)."""

REVISION = "0001"
"""The newest migration; a test asserts that it makes the very schema of the rows."""

SCHEMA_VERSION = 1
"""The number of migrations, in pragma user_version: read before anything else of the file."""


def check_place(path: Path) -> None:
    """Raise where a new dossier may not be made at ``path``."""
    if path.exists():
        raise DossierExists(path)
    if not path.parent.is_dir():
        raise MissingFolder(path)
    if not os.access(path.parent, os.W_OK):
        raise ReadOnlyPlace(path)


def remove_files(path: Path) -> None:
    """Remove a dossier's file and what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)


_DAMAGE = (
    "malformed",
    "corrupt",
    "no such table",
    "no such column",
    "could not decode",
    "unsupported file format",
    "vtable constructor failed",
)
"""What SQLite says of a file parts of which cannot be read."""


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says into the product's own errors; anything else passes."""
    try:
        yield
    except sqlite3.Error as error:
        raise explained(error, path) or error from error


def explained(error: BaseException | None, path: Path) -> GroupePaysError | None:
    """The product's error for one of SQLite's; None where it has none."""
    words = str(error).lower()
    if "full" in words or "disk i/o" in words:
        return DiskFull(path)
    if "readonly" in words or "unable to open" in words or "permission" in words:
        return ReadOnlyPlace(path)
    if "locked" in words or "busy" in words:
        return DossierBusy(path)
    if any(sign in words for sign in _DAMAGE):
        return DamagedDossier(path)
    if "not a database" in words or "file is encrypted" in words:
        return NotADossier(path)
    return None
