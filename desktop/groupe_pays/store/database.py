"""The engine on a dossier's file; what only SQLite can do stays here and in ``file``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from groupe_pays.domain.errors import DossierMissing
from groupe_pays.store.file import APPLICATION_ID, REVISION, SCHEMA_VERSION, explained, file_errors
from groupe_pays.store.place import BUSY_AFTER, Place

_DUE = "rewriting_due"
"""A table that is there as long as what was erased may still stand in freed pages."""


def create_schema(engine: Engine, path: Path) -> None:
    """Make all tables in an empty file and mark it as a dossier of the newest schema."""
    from groupe_pays.store.lines.keeping import create_lines
    from groupe_pays.store.schema import checked_metadata
    from groupe_pays.store.search import create_index

    with translated_errors(path), engine.begin() as connection:
        checked_metadata().create_all(connection)
        create_index(connection)
        create_lines(connection)
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{REVISION}')")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def open_engine(place: Place) -> Engine:
    """An engine on the file: write-ahead log, nothing acknowledged that is not on the disk, keys enforced.

    Where the place may only be read, whatever would be written is refused.
    """
    engine = create_engine("sqlite://", creator=place.connect, poolclass=QueuePool)
    pragmas = ["foreign_keys = ON", f"busy_timeout = {BUSY_AFTER * 1000}"]
    if place.is_writable:
        pragmas = ["journal_mode = WAL", "synchronous = FULL", *pragmas]

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # we begin transactions ourselves: the driver would do it too late
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def close_engine(engine: Engine) -> None:
    """Fold the write-ahead log into the file, so that the dossier is one file again, and let go of it."""
    fold_log(engine)
    engine.dispose()


def fold_log(engine: Engine) -> None:
    """Write what the log holds into the file, as far as that is possible now."""
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.exec_driver_sql("BEGIN")
    except (DBAPIError, DossierMissing):
        pass  # a full or vanished disk: the log stays beside the file and is read again at the next opening


def copy_whole(engine: Engine, target: Path) -> None:
    """Copy what the engine reads into a new file."""
    raw = engine.raw_connection()
    try:
        with closing(sqlite3.connect(target)) as there:
            raw.driver_connection.backup(there)  # type: ignore[union-attr]
    finally:
        raw.close()


def allow_writing(connection: Connection) -> None:
    """Let this connection write although it reads a private copy: to put that right."""
    connection.exec_driver_sql("PRAGMA query_only = OFF")


def overwrite_freed(connection: Connection) -> None:
    """From now on what this connection deletes is overwritten with zeros in the file."""
    connection.exec_driver_sql("PRAGMA secure_delete = ON")


def note_rewriting_due(connection: Connection) -> None:
    """Remember in the file that it has to be written anew, should that not come about today."""
    connection.exec_driver_sql(f"CREATE TABLE IF NOT EXISTS {_DUE} (id INTEGER PRIMARY KEY)")


def is_rewriting_due(connection: Connection) -> bool:
    return connection.exec_driver_sql(f"SELECT 1 FROM sqlite_master WHERE name = '{_DUE}'").scalar() is not None


def rewrite_file(engine: Engine) -> None:
    """Copy what is there into fresh pages, and empty the write-ahead log."""
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        for statement in ("VACUUM", f"DROP TABLE IF EXISTS {_DUE}", "PRAGMA wal_checkpoint(TRUNCATE)"):
            cursor.execute(statement)
        cursor.close()
    finally:
        raw.close()


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says, through SQLAlchemy or not, into the product's own errors; anything else passes."""
    try:
        with file_errors(path):
            yield
    except DBAPIError as error:
        raise explained(error.orig, path) or error from error
