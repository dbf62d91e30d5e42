"""A dossier is one file; what is not one is refused in so many words and left as it was."""

from __future__ import annotations

import hashlib
import os
import socket
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from groupe_pays.domain.errors import (
    DamagedDossier,
    DiskFull,
    DossierExists,
    DossierMissing,
    ForeignLog,
    GroupePaysError,
    MissingFolder,
    NewerDossier,
    NotADossier,
)
from groupe_pays.domain.people import PersonName
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


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize("name", ["Quoi ?.gpays", "50 %20.gpays", "n° #1.gpays", "中国 & co?mode=ro.gpays"])
def test_a_name_of_any_signs_is_the_name_of_the_file(tmp_path: Path, name: str) -> None:
    made = create_dossier(tmp_path / name, BilingualText("Groupe"))
    made.meetings.plan_meeting(BilingualText("Réunion"))
    made.close()
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert len(open_dossier(tmp_path / name).meetings.list_meetings()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "folder.gpays").mkdir()
    os.mkfifo(tmp_path / "pipe.gpays")
    with closing(socket.socket(socket.AF_UNIX)) as listening:
        listening.bind(os.path.relpath(tmp_path / "s.gpays"))
        for name in ("folder.gpays", "pipe.gpays", "s.gpays"):
            with pytest.raises(NotADossier):
                open_dossier(tmp_path / name)
            with pytest.raises(NotADossier):
                verify_dossier(tmp_path / name)


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


def test_a_file_that_lacks_its_last_byte_is_found_out(closed: Path) -> None:
    closed.write_bytes(closed.read_bytes()[:-1])
    assert not verify_dossier(closed).is_sound


def test_words_and_attached_files_that_changed_on_the_disk_are_found(services: Services, tmp_path: Path) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("Réunion"))
    annex = tmp_path / "annexe.txt"
    annex.write_bytes(b"Le texte de l'annexe, tel que signe " * 40)
    services.attachments.add_file(meeting, annex)
    services.organisations.create(BilingualText("Préfecture témoin"))
    services.close()
    whole = services.path.read_bytes()
    for good, bad in ((b"tel que signe", b"tel que sagne"), ("Préfecture témoin".encode(), b"Pr\xc3\xff" + b"x" * 15)):
        services.path.write_bytes(whole.replace(good, bad[: len(good)], 1))
        assert not verify_dossier(services.path).is_sound


def test_the_log_of_another_file_does_no_harm(closed: Path, tmp_path: Path) -> None:
    """Somebody put a backup in the place of a dossier after a crash: the log left there is that of the other file."""
    other = create_dossier(tmp_path / "other.gpays", BilingualText("Autre"))
    fill(other)
    log = closed.with_name(closed.name + "-wal")
    log.write_bytes(other.path.with_name(other.path.name + "-wal").read_bytes())
    other.close()
    before = digest(closed)
    for look in (open_dossier, verify_dossier):
        with pytest.raises(ForeignLog):
            look(closed)  # type: ignore[operator]
    assert digest(closed) == before
    log.unlink()
    assert verify_dossier(closed).is_sound


def test_a_log_that_holds_another_dossier_whole_does_not_take_its_place(closed: Path, tmp_path: Path) -> None:
    """That of a dossier never closed fits any file: every page stands in it."""
    other = create_dossier(tmp_path / "other.gpays", BilingualText("Autre"))
    log = other.path.with_name(other.path.name + "-wal").read_bytes()
    other.close()
    beside = closed.with_name(closed.name + "-wal")
    beside.write_bytes(log)
    before = digest(closed)
    for look in (open_dossier, verify_dossier):
        with pytest.raises(ForeignLog):
            look(closed)  # type: ignore[operator]
    assert digest(closed) == before


def test_the_log_of_a_copy_that_went_its_own_way_is_refused(closed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.gpays"
    copy.write_bytes(closed.read_bytes())
    elsewhere = open_dossier(copy)
    elsewhere.organisations.create(BilingualText("Là-bas"))
    log = copy.with_name(copy.name + "-wal").read_bytes()
    elsewhere.close()
    here = open_dossier(closed)
    here.organisations.create(BilingualText("Ici"))
    here.close()
    closed.with_name(closed.name + "-wal").write_bytes(log)
    with pytest.raises(ForeignLog):
        open_dossier(closed)


def test_a_log_left_after_an_erasure_or_while_typing_is_its_own(services: Services, tmp_path: Path) -> None:
    person = services.people.create(PersonName("Anne", "Petit"))
    meeting = services.meetings.plan_meeting(BilingualText("Réunion"))
    services.close()
    again = open_dossier(services.path)
    again.history.undo()
    again.organisations.create(BilingualText("Autre chose"))
    again.personal_data.erase(person)
    for title in ("R", "Ré", "Réu"):
        again.organisations.create(BilingualText(title))
    copy = tmp_path / "copy.gpays"
    for end in ("", "-wal"):
        copy.with_name(copy.name + end).write_bytes(services.path.with_name(services.path.name + end).read_bytes())
    again.close()
    opened = open_dossier(copy)
    assert len(opened.organisations.list_organisations()) == 4
    assert meeting not in {one.meeting.id for one in opened.meetings.list_meetings()}
    opened.close()


def test_a_log_cut_short_by_a_crash_is_read_as_far_as_it_goes(services: Services, tmp_path: Path) -> None:
    for number in range(8):
        services.organisations.create(BilingualText(f"Organisme {number}"))
    copy, log = tmp_path / "copy.gpays", services.path.with_name(services.path.name + "-wal").read_bytes()
    copy.write_bytes(services.path.read_bytes())
    copy.with_name("copy.gpays-wal").write_bytes(log[: len(log) * 2 // 3])
    opened = open_dossier(copy)
    assert 0 < len(opened.organisations.list_organisations()) < 8
    opened.close()
    assert verify_dossier(copy).is_sound


def test_minutes_of_which_one_copy_changed_on_the_disk_are_found(example: Services) -> None:
    example.close()
    with closing(sqlite3.connect(example.path)) as connection:
        connection.execute("UPDATE entry SET text_fr = replace(text_fr, 'projet', 'progat')")
        connection.commit()
    assert any("entry" in fault for fault in verify_dossier(example.path).faults)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the file of an open dossier where it is")
@pytest.mark.parametrize("fate", ["moved", "deleted", "replaced"])
def test_a_file_that_goes_while_it_is_open_costs_nothing(services: Services, tmp_path: Path, fate: str) -> None:
    services.organisations.create(BilingualText("Avant"))
    assert not services.is_astray
    moved = services.path.with_name("ailleurs.gpays")
    services.path.rename(moved)
    if fate != "moved":
        for end in ("-wal", "-shm"):
            services.path.with_name(services.path.name + end).unlink()
        moved.unlink()
    if fate == "replaced":
        services.path.write_bytes(b"something else")
    assert services.is_astray
    services.organisations.create(BilingualText("Après"))
    if fate == "moved":  # killed now, the file is whole by itself
        copy = tmp_path / "found.gpays"
        copy.write_bytes(moved.read_bytes())
        assert verify_dossier(copy).is_sound
        assert verify_dossier(copy).counts["organisation"] == 2
    target = tmp_path / "rescued.gpays"
    services.copy_to(target)
    services.close()
    rescued = open_dossier(target)
    assert [one.name.fr for one in rescued.organisations.list_organisations()] == ["Avant", "Après"]
    rescued.close()
    assert verify_dossier(target).is_sound
