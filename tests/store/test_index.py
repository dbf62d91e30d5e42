"""The index of words: a single bit of it that turned over is found out, and costs nobody anything."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from groupe_pays.cli import main
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.opening import open_dossier
from groupe_pays.services.services import Services
from groupe_pays.services.verifying import mend_dossier, verify_dossier


@pytest.fixture
def closed(services: Services) -> Path:
    for number in range(40):
        services.organisations.create(BilingualText(f"Organisme {number} de la coopération", f"合作单位{number}"))
    services.close()
    return services.path


def blocks(path: Path) -> list[tuple[int, bytes]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT id, block FROM search_data WHERE length(block) > 60").fetchall()


def spoil(path: Path, key: int, block: bytes, at: int, bit: int) -> None:
    turned = bytearray(block)
    turned[at] ^= 1 << bit
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE search_data SET block = ? WHERE id = ?", (bytes(turned), key))
        connection.commit()


def test_a_bit_that_turned_over_is_found_out_and_mended(closed: Path) -> None:
    draw = Random(5)
    found = 0
    for _time in range(12):
        key, block = draw.choice(blocks(closed))
        spoil(closed, key, block, draw.randrange(len(block)), draw.randrange(8))
        told = verify_dossier(closed)
        if told.faults:
            found += 1
            assert told.can_be_mended
            assert mend_dossier(closed).is_sound
        with closing(sqlite3.connect(closed)) as connection:
            connection.execute("UPDATE search_data SET block = ? WHERE id = ?", (block, key))
            connection.commit()
        mend_dossier(closed)
    assert found >= 11  # a bit nobody reads may stand at the end of a page


def broken(path: Path) -> None:
    """Every page of words is noise."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE search_data SET block = randomblob(length(block)) WHERE id > 10")
        connection.commit()


def test_who_works_on_with_a_damaged_index_loses_nothing(closed: Path) -> None:
    broken(closed)
    services = open_dossier(closed)
    try:
        assert [hit.title.zh for hit in services.search.find("合作单位7")] == ["合作单位7"]
        person = services.people.create(PersonName("Théodorine", "Quinquempoix"))
        assert [hit.id for hit in services.search.find("quinquempoix")] == [person]
    finally:
        services.close()
    assert verify_dossier(closed).is_sound


def test_what_is_written_while_the_index_is_damaged_is_written(closed: Path) -> None:
    broken(closed)
    services = open_dossier(closed)
    try:
        for body in services.organisations.list_organisations():
            services.organisations.edit(body.id, notes=BilingualText("Note"))
        services.organisations.delete(body.id)
        while services.history.undo() is not None and services.organisations.load(body.id).notes.fr:
            pass
    finally:
        services.close()
    mend_dossier(closed)
    assert verify_dossier(closed).is_sound


def test_the_command_line_tells_and_mends(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken(closed)
    assert main(["verify", str(closed)]) != 0
    assert "--mend" in capsys.readouterr().err
    assert main(["verify", str(closed), "--mend"]) == 0
    assert main(["verify", str(closed)]) == 0


def test_what_only_the_records_say_is_not_called_mended(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE organisation SET parent_id = 'nobody' WHERE rowid = 3")
        connection.commit()
    assert not verify_dossier(closed).can_be_mended
