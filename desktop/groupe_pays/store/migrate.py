"""Bring an older dossier up to the newest schema; a copy is kept beside it until that has worked."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, create_engine

from groupe_pays.domain.errors import DossierBusy
from groupe_pays.store.database import translated_errors
from groupe_pays.store.file import SCHEMA_VERSION, file_errors
from groupe_pays.store.place import BUSY_AFTER

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(path: Path) -> None:
    """Run the migrations on the file at ``path``.

    Raises:
        DiskFull, ReadOnlyPlace, DamagedDossier: the file is as it was before.
    """
    from alembic import command
    from alembic.config import Config

    _fold_log(path)
    copy = path.with_name(path.name + ".before-upgrade")
    shutil.copy2(path, copy)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = create_engine(URL.create("sqlite", database=str(path)))
    try:
        with translated_errors(path), engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    except BaseException:
        engine.dispose()
        shutil.copy2(copy, path)
        raise
    finally:
        engine.dispose()
        copy.unlink(missing_ok=True)


def _fold_log(path: Path) -> None:
    """Take what a log beside the file holds into it: a copy of the file is whole then. Raises ``DossierBusy``."""
    with file_errors(path), closing(sqlite3.connect(path, timeout=BUSY_AFTER)) as connection:
        busy, _log, _folded = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise DossierBusy(path)
