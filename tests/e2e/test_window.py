"""The program in a real window, as somebody at a desk uses it: nothing of what they write is ever lost."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.e2e.desk import Desk, Program, missing, wait_until

from groupe_pays.domain.text import Language
from groupe_pays.services.opening import open_dossier
from groupe_pays.services.verifying import verify_dossier

WHY_NOT = missing()
pytestmark = [pytest.mark.window, pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)]

ADDED = " Le budget est adopté « à l’unanimité » : 预算已通过。"
KNOWN_TO_QT = "qt.accessibility.atspi"
"""What Qt says of the accessibility bus, in this version always."""


@pytest.fixture
def dossier(example_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(example_file, tmp_path / "Groupe Chine.gpays"))


@pytest.fixture
def desk(tmp_path: Path, project: Path) -> Iterator[Desk]:
    folder = tmp_path / "desk"
    folder.mkdir(mode=0o700)
    (folder / "settings.json").write_text(json.dumps({"language": "fr", "theme": "light"}), encoding="utf-8")
    with Desk(folder, project) as made:
        yield made


def written(dossier: Path) -> str:
    """All French minutes, as the file on the disk holds them at this moment."""
    services = open_dossier(dossier)
    try:
        meeting = services.meetings.list_meetings()[0].meeting.id
        entries = [entry for section in services.minutes.load(meeting) for entry in section.entries]
        return "\n".join(entry.text.side(Language.FR).plain for entry in entries)
    finally:
        services.close()


def write_in_the_minutes(program: Program) -> None:
    """From the first page to the end of the first entry of the minutes."""
    program.click(name="Traduire", role="push button")
    program.focus(id="minutes_table")
    program.key("Home", "Down", "Return")
    program.see(id="entry_fr")
    program.key("ctrl+End")


def test_a_day_at_the_desk(desk: Desk, dossier: Path, tmp_path: Path) -> None:
    program = desk.open(dossier)
    write_in_the_minutes(program)
    program.paste(ADDED)
    wait_until(lambda: ADDED in written(dossier), "what was pasted is in the file")

    french = set(program.names())
    program.click(id="language_zh")
    assert program.see(id="nav_meetings")["name"] == "会议"
    chinese = set(program.names())
    assert {"Fichier", "Corbeille", "Imprimer ou enregistrer en PDF…"} <= french - chinese
    assert {"回收站", "待办事项"} <= chinese - french
    assert program.see(id="entry_fr")["text"].endswith(ADDED)
    program.click(id="language_fr")
    assert program.see(id="nav_meetings")["name"] == "Réunions"

    program.key("ctrl+z")
    wait_until(lambda: ADDED not in written(dossier), "undo takes it back")
    program.key("ctrl+shift+z")
    wait_until(lambda: ADDED in written(dossier), "redo brings it again")
    assert program.quit() == 0
    assert warnings(desk) == []

    assert ADDED.split("«")[0].strip() in text_of(export(desk, dossier, tmp_path / "minutes.pdf"))

    again = desk.open(dossier)
    write_in_the_minutes(again)
    assert again.see(id="entry_fr")["text"].endswith(ADDED)
    assert again.quit() == 0


def test_what_was_typed_a_second_ago_survives_a_crash(desk: Desk, dossier: Path) -> None:
    program = desk.open(dossier)
    write_in_the_minutes(program)
    for word in ("Premier", "deuxieme", "troisieme"):
        desk.xdotool("type", "--delay", "25", f" {word}")
    time.sleep(1)
    desk.xdotool("type", "--delay", "25", " quatrieme mot pendant")
    program.kill()

    assert " Premier deuxieme troisieme" in written(dossier)
    assert verify_dossier(dossier).is_sound
    again = desk.open(dossier)
    write_in_the_minutes(again)
    assert " Premier deuxieme troisieme" in again.see(id="entry_fr")["text"]
    assert again.quit() == 0


def warnings(desk: Desk) -> list[str]:
    """What the program said on standard error and should not have."""
    lines = (desk.folder / "program.log").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and KNOWN_TO_QT not in line]


def export(desk: Desk, dossier: Path, pdf: Path) -> Path:
    command = [sys.executable, "-m", "groupe_pays.cli", "export", str(dossier), "minutes", "--meeting", "2017-01-31"]
    command += ["--language", "fr+zh", "--output", str(pdf)]
    ran = subprocess.run(command, env=desk.environment, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    return pdf


def text_of(pdf: Path) -> str:
    """The words of a PDF, with every kind and number of spaces as one."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())
