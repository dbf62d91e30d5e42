"""A dossier on a CD or in a folder of somebody else is read, printed and exported as any other; nothing is written."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from tests.powerless import bind_by_permissions, close_to_writing

from groupe_pays.store.file import APPLICATION_ID

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders are closed otherwise there")

RUNS = """
import contextlib, io, json, sys
from groupe_pays.cli.program import main
told = []
for words in json.loads(sys.argv[1]):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main(words)
        except SystemExit as end:
            code = end.code
    told.append((code, out.getvalue(), err.getvalue()))
print(json.dumps(told))
"""


class Reader:
    """Runs programs in a process that may not write to ``media``."""

    def __init__(self, media: Path, desk: Path, project: Path) -> None:
        self.media, self.desk, self._project = media, desk, project

    def __call__(self, *commands: Sequence[str | Path]) -> list[tuple[int, str, str]]:
        """Exit code, output and errors of each command, all in one process."""
        told = self.run(RUNS, json.dumps([[str(word) for word in words] for words in commands]))
        return [(code, out, err) for code, out, err in json.loads(told)]

    def run(self, program: str, *arguments: str) -> str:
        """What a program says; the media stay as they are, and nothing is left elsewhere."""
        close_to_writing(self.media)
        before = self.holds()
        ran = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            cwd=self.desk,
            env={
                **os.environ,
                "PYTHONPATH": str(self._project / "desktop"),
                "PYTHONUTF8": "1",
                "LANG": "fr_FR.UTF-8",
                "LC_ALL": "",
                "TMPDIR": str(self.desk),
            },
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            preexec_fn=bind_by_permissions,
        )
        assert ran.returncode == 0, ran.stderr
        assert self.holds() == before
        assert [left.name for left in self.desk.iterdir() if left.name.startswith("groupe-pays-")] == []
        return ran.stdout

    def holds(self) -> dict[str, tuple[str, int]]:
        """Every file of the media: its digest and when it was last written."""
        return {
            file.name: (hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
            for file in self.media.iterdir()
        }


@pytest.fixture
def reader(tmp_path: Path, project: Path) -> Iterator[Reader]:
    media, desk = tmp_path / "media", tmp_path / "desk"
    media.mkdir()
    desk.mkdir()
    yield Reader(media, desk, project)
    media.chmod(0o755)


@pytest.fixture
def dossier(reader: Reader, example_file: Path) -> Path:
    return Path(shutil.copy(example_file, reader.media / "archive.gpays"))


def change_name(dossier: Path, name: str) -> sqlite3.Connection:
    """Change the name of an organisation; as long as the connection is open, that stands in the log alone."""
    connection = sqlite3.connect(dossier)
    connection.execute("UPDATE organisation SET name_fr = ? WHERE id = (SELECT min(id) FROM organisation)", (name,))
    connection.commit()
    return connection


def test_what_only_reads_works(reader: Reader, dossier: Path) -> None:
    members = reader.desk / "membres.csv"
    members.write_text("Nom,Prénom,Courriel\nMartin,Jeanne,jeanne.martin@example.org\n", encoding="utf-8")
    verified, listed, printed, sent, calendar, personal, previewed = reader(
        ("verify", dossier),
        ("list", dossier, "partnerships", "Jiangsu", "--json"),
        ("export", dossier, "action-list", "--output", "actions.pdf"),
        ("translate", dossier, "--to", "zh", "--output", "texts.xlf"),
        ("export", dossier, "calendar-file", "--output", "meeting.ics"),
        ("export", dossier, "personal-data", "--person", "Bertrand Fort", "--output", "data.json"),
        ("import", dossier, members, "--preview"),
    )
    for code, _out, err in (verified, listed, printed, sent, calendar, personal, previewed):
        assert code == 0, err
    assert json.loads(listed[1])
    assert all((reader.desk / name).stat().st_size for name in ("actions.pdf", "texts.xlf", "meeting.ics", "data.json"))


def test_what_writes_is_refused_in_a_sentence(reader: Reader, dossier: Path) -> None:
    members = reader.desk / "membres.csv"
    members.write_text("Nom,Prénom\nMartin,Jeanne\n", encoding="utf-8")
    ((code, out, err),) = reader(("import", dossier, members))
    assert (code, out) == (1, "")
    assert "copiez" in err


def test_what_a_crash_left_in_the_log_is_read_too(reader: Reader, dossier: Path) -> None:
    with closing(change_name(dossier, "Alsace nouvelle")):
        log = dossier.with_name(dossier.name + "-wal").read_bytes()
        whole = dossier.read_bytes()
    dossier.write_bytes(whole)
    dossier.with_name(dossier.name + "-wal").write_bytes(log)
    verified, listed = reader(("verify", dossier), ("list", dossier, "organisations", "--json"))
    assert "organisation_line" in verified[2]  # changed behind the back of the lists
    assert "Alsace nouvelle" in listed[1]


def test_somebody_at_work_is_followed(reader: Reader, dossier: Path) -> None:
    with closing(change_name(dossier, "Alsace nouvelle")):
        ((code, out, _err),) = reader(("list", dossier, "organisations", "--json"))
    assert code == 0
    assert "Alsace nouvelle" in out


def test_lists_that_were_lost_are_made_again_elsewhere(reader: Reader, dossier: Path) -> None:
    with closing(sqlite3.connect(dossier)) as connection, connection:
        connection.execute("DELETE FROM person_line")
    ((code, out, _err),) = reader(("list", dossier, "people", "Fort"))
    assert code == 0
    assert "Bertrand Fort" in out


UPGRADES = """
import sys
from pathlib import Path
from groupe_pays.store.store import Store
store = Store.open(Path(sys.argv[1]))
with store.reading() as session:
    print(session.connection().exec_driver_sql("SELECT count(*) FROM person").scalar())
"""


def test_an_older_schema_is_brought_up_to_date_elsewhere(reader: Reader) -> None:
    old = reader.media / "old.gpays"
    with closing(sqlite3.connect(old)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    assert reader.run(UPGRADES, str(old)) == "0\n"


def test_what_may_not_be_read_is_told_so(reader: Reader, dossier: Path) -> None:
    hidden = reader.desk / "hidden"
    hidden.mkdir()
    secret = Path(shutil.copy(dossier, hidden / "secret.gpays"))
    secret.chmod(0)
    closed = Path(shutil.copy(dossier, reader.desk / "closed.gpays"))
    closed.chmod(0)
    hidden.chmod(0)
    try:
        for code, out, err in reader(("verify", secret), ("list", closed, "people"), ("export", closed, "directory")):
            assert (code, out) == (1, "")
            assert "ne peut pas être lu" in err
    finally:
        hidden.chmod(0o755)


WINDOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from groupe_pays.app import build_window, show_window
from groupe_pays.ui import errors
from groupe_pays.ui.settings import Settings
app = QApplication([])
errors.install_excepthook()
window = build_window(Settings(language="fr"))
dossier, shown = Path(sys.argv[1]), []
show_window(window)
window.dossiers.open(dossier)
banner = next(one for one in QApplication.allWidgets() if one.objectName() == "read_only_banner")
for page in ("home", "meetings", "members", "partnerships", "actions"):
    window.context.open(page)
    app.processEvents()
print(banner.sentence())
services = window.context.services
try:
    meeting = services.meetings.list_meetings()[0].meeting
    services.meetings.edit(meeting.id, title=meeting.place)
except Exception as error:
    sys.excepthook(type(error), error, None)
print(window.banner.sentence())
from groupe_pays.services.opening import copy_dossier
window.dossiers._open_copy(copy_dossier(dossier, Path("copie.gpays")))
print(banner.isVisibleTo(window), window.context.services.is_read_only)
window.close()
"""


def test_the_window_reads_says_so_and_offers_a_copy(reader: Reader, dossier: Path) -> None:
    said, refused, after = reader.run(WINDOW, str(dossier)).strip().splitlines()[-3:]
    assert "lu" in said
    assert "copiez" in refused
    assert after == "False False"
    assert (reader.desk / "copie.gpays").is_file()
