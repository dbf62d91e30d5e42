"""The migrations make the very schema of the rows, and a failed one leaves the dossier as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from groupe_pays.domain.text import BilingualText
from groupe_pays.services.opening import create_dossier, open_dossier
from groupe_pays.store import migrate
from groupe_pays.store.file import APPLICATION_ID, REVISION


def described(path: Path) -> dict[str, object]:
    """Tables, columns, keys and indexes of a file, whatever order they were made in."""
    inspector = inspect(create_engine(f"sqlite:///{path}"))
    tables = {}
    for name in inspector.get_table_names():
        columns = {c["name"]: (str(c["type"]), c["nullable"], c["primary_key"]) for c in inspector.get_columns(name)}
        keys = sorted((tuple(k["constrained_columns"]), k["referred_table"]) for k in inspector.get_foreign_keys(name))
        checks = sorted((str(c["name"]), " ".join(c["sqltext"].split())) for c in inspector.get_check_constraints(name))
        unique = sorted(tuple(u["column_names"]) for u in inspector.get_unique_constraints(name))
        indexes = sorted(
            (i["name"], tuple(i["column_names"]), str(i.get("dialect_options", {}).get("sqlite_where")))
            for i in inspector.get_indexes(name)
        )
        tables[name] = (columns, keys, checks, unique, indexes)
    return tables


def empty_dossier(path: Path) -> Path:
    """A file from before the first schema: marked as a dossier, with nothing in it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 0")
    return path


def test_migrating_makes_the_schema_of_a_new_dossier(tmp_path: Path) -> None:
    new, old = tmp_path / "new.gpays", empty_dossier(tmp_path / "old.gpays")
    create_dossier(new, BilingualText("Groupe")).close()
    migrate.upgrade(old)
    assert described(old) == described(new)
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (REVISION,)
    assert [path.name for path in tmp_path.iterdir() if "upgrade" in path.name] == []


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = empty_dossier(tmp_path / "old.gpays")
    before = old.read_bytes()
    monkeypatch.setattr(migrate, "MIGRATIONS", tmp_path)
    with pytest.raises(Exception, match=r".+"):
        migrate.upgrade(old)
    assert old.read_bytes() == before


def test_opening_does_not_load_the_migrations(services: object, tmp_path: Path) -> None:
    import subprocess
    import sys

    path = tmp_path / "x.gpays"
    create_dossier(path, BilingualText("Groupe")).close()
    program = (
        "import sys; from pathlib import Path; from groupe_pays.services.opening import open_dossier; "
        f"open_dossier(Path({str(path)!r})).close(); sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
    assert open_dossier(path).dossier.load().name.fr == "Groupe"
