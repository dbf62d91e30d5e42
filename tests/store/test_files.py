"""A dossier is one file; what is not one is refused in so many words and left as it was."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from groupe_pays.domain.errors import (
    DamagedDossier,
    DiskFull,
    DossierExists,
    DossierMissing,
    GroupePaysError,
    MissingFolder,
    NewerDossier,
    NotADossier,
)
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.opening import create_dossier, open_dossier
from groupe_pays.services.services import Services
from groupe_pays.services.verifying import verify_dossier
from groupe_pays.store.file import APPLICATION_ID, SCHEMA_VERSION


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def closed(services: Services) -> Path:
    services.meetings.plan_meeting(BilingualText("Réunion"))
    services.close()
    return services.path


def test_a_dossier_says_what_it_is(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION


@pytest.mark.parametrize("content", [b"", b"Bonjour", b"\x00" * 4096, b"%PDF-1.7\n" * 100])
def test_another_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.gpays"
    path.write_bytes(content)
    with pytest.raises(NotADossier):
        open_dossier(path)
    assert path.read_bytes() == content


def test_another_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.gpays"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a)")
    with pytest.raises(NotADossier):
        open_dossier(path)


def test_a_newer_dossier_is_refused_and_left_alone(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = digest(closed)
    with pytest.raises(NewerDossier):
        open_dossier(closed)
    assert digest(closed) == before


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_cut_dossier_is_refused_or_found_out(closed: Path, share: float) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(whole[: int(len(whole) * share)])
    try:
        found = verify_dossier(closed)
    except GroupePaysError:
        return
    assert not found.is_sound


def test_a_scratched_dossier_never_opens_in_silence(closed: Path) -> None:
    whole = bytearray(closed.read_bytes())
    for place in range(4096 * 2, len(whole), 4096):
        whole[place : place + 64] = b"\xff" * 64
    closed.write_bytes(bytes(whole))
    with pytest.raises(GroupePaysError):
        open_dossier(closed)


def test_a_missing_file_or_folder_is_named(tmp_path: Path, closed: Path) -> None:
    with pytest.raises(DossierMissing):
        open_dossier(tmp_path / "none.gpays")
    with pytest.raises(MissingFolder):
        create_dossier(tmp_path / "nowhere" / "x.gpays", BilingualText("x"))
    with pytest.raises(DossierExists):
        create_dossier(closed, BilingualText("x"))


def fill(services: Services) -> None:
    for number in range(200):
        services.organisations.create(BilingualText(f"Organisme {number} " + "x" * 2000))


def test_a_full_disk_is_told_and_nothing_is_lost(services: Services) -> None:
    services.meetings.plan_meeting(BilingualText("Avant"))
    with services._store._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        fill(services)
    assert [summary.meeting.title.fr for summary in services.meetings.list_meetings()] == ["Avant"]
    assert verify_dossier(services.path).is_sound


def test_a_broken_reference_and_an_unreadable_text_are_found(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("UPDATE meeting SET series_id = 'nobody', date = 'jamais'")
    found = verify_dossier(closed)
    assert len(found.faults) == 2


def test_the_example_is_sound(example: Services) -> None:
    example.close()
    found = verify_dossier(example.path)
    assert found.is_sound
    assert found.counts["attendance"] == 43


def test_a_dossier_open_in_two_places_is_not_damaged(services: Services) -> None:
    other = open_dossier(services.path)
    try:
        services.meetings.plan_meeting(BilingualText("Un"))
        other.meetings.plan_meeting(BilingualText("Deux"))
        assert len(services.meetings.list_meetings()) == 2
    finally:
        other.close()
    assert verify_dossier(services.path).is_sound


def test_damage_met_while_reading_is_told_as_such(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute("DROP TABLE meeting")
    with pytest.raises(DamagedDossier):
        open_dossier(closed).meetings.list_meetings()
