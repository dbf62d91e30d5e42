"""The file on disk: made, checked and opened; what only SQLite can do stays here."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from groupe_pays.domain.errors import (
    DamagedDossier,
    DiskFull,
    DossierBusy,
    DossierExists,
    DossierMissing,
    GroupePaysError,
    MissingFolder,
    NewerDossier,
    NotADossier,
    ReadOnlyPlace,
)

APPLICATION_ID = 0x47505953
"""« GPYS »: what SQLite's header says of a dossier (pragma application_id)."""

REVISION = "0001"
"""The newest migration; a test asserts that it makes the very schema of the rows."""

SCHEMA_VERSION = 1
"""The number of migrations, in pragma user_version: read before anything else of the file."""

_HEADER = b"SQLite format 3\x00"


def check_file(path: Path) -> int:
    """The schema version of the dossier at ``path``.

    Raises:
        DossierMissing, NotADossier, NewerDossier, DamagedDossier, ReadOnlyPlace: the file cannot be opened for work.
    """
    if not path.is_file():
        raise DossierMissing(path)
    try:
        with path.open("rb") as file:
            if file.read(16) != _HEADER:
                raise NotADossier(path)
    except OSError as error:
        raise ReadOnlyPlace(path) from error
    with translated_errors(path), closing(sqlite3.connect(path, timeout=2)) as connection:
        application_id, version = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        )
    if application_id != APPLICATION_ID:
        raise NotADossier(path)
    if version > SCHEMA_VERSION:
        raise NewerDossier(path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise ReadOnlyPlace(path)
    return int(version)


def check_place(path: Path) -> None:
    """Raise where a new dossier may not be made at ``path``."""
    if path.exists():
        raise DossierExists(path)
    if not path.parent.is_dir():
        raise MissingFolder(path)
    if not os.access(path.parent, os.W_OK):
        raise ReadOnlyPlace(path)


def create_schema(engine: Engine, path: Path) -> None:
    """Make all tables in an empty file and mark it as a dossier of the newest schema."""
    from groupe_pays.store.schema import checked_metadata
    from groupe_pays.store.search import create_index

    with translated_errors(path), engine.begin() as connection:
        checked_metadata().create_all(connection)
        create_index(connection)
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{REVISION}')")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def open_engine(path: Path) -> Engine:
    """An engine on the file: write-ahead log, nothing acknowledged that is not on the disk, keys enforced."""
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # we begin transactions ourselves: the driver would do it too late
        cursor = connection.cursor()
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 2000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def close_engine(engine: Engine) -> None:
    """Fold the write-ahead log into the file, so that the dossier is one file again, and let go of it."""
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.exec_driver_sql("BEGIN")
    except DBAPIError:
        pass  # a full or vanished disk: the log stays beside the file and is read again at the next opening
    engine.dispose()


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says into the product's own errors; anything else passes."""
    try:
        yield
    except DBAPIError as error:
        raise _explained(error.orig, path) or error from error
    except sqlite3.Error as error:
        raise _explained(error, path) or error from error


def _explained(error: BaseException | None, path: Path) -> GroupePaysError | None:
    words = str(error).lower()
    if "full" in words or "disk i/o" in words:
        return DiskFull(path)
    if "readonly" in words or "unable to open" in words or "permission" in words:
        return ReadOnlyPlace(path)
    if "locked" in words or "busy" in words:
        return DossierBusy(path)
    if "malformed" in words or "corrupt" in words or "no such table" in words or "no such column" in words:
        return DamagedDossier(path)
    if "not a database" in words or "file is encrypted" in words:
        return NotADossier(path)
    return None
