"""The engine on a dossier's file; what only SQLite can do stays here and in ``file``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from groupe_pays.store.file import APPLICATION_ID, REVISION, SCHEMA_VERSION, explained, file_errors


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


def overwrite_freed(connection: Connection) -> None:
    """From now on what this connection deletes is overwritten with zeros in the file."""
    connection.exec_driver_sql("PRAGMA secure_delete = ON")


def rewrite_file(engine: Engine) -> None:
    """Copy what is there into fresh pages, and empty the write-ahead log."""
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
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
