"""Bring an older dossier up to the newest schema; a copy is kept beside it until that has worked."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import create_engine

from groupe_pays.store.database import translated_errors
from groupe_pays.store.file import SCHEMA_VERSION

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(path: Path) -> None:
    """Run the migrations on the file at ``path``.

    Raises:
        DiskFull, ReadOnlyPlace, DamagedDossier: the file is as it was before.
    """
    from alembic import command
    from alembic.config import Config

    copy = path.with_name(path.name + ".before-upgrade")
    shutil.copy2(path, copy)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = create_engine(f"sqlite:///{path}")
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
