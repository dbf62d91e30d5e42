"""What the repository itself promises: nothing of one machine in it, small files, a light start."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HEAVY = {"pypinyin", "rapidfuzz", "alembic", "reportlab", "babel", "pypdfium2", "PIL", "docx", "PySide6.QtPrintSupport"}
LOCKS = {"uv.lock", "pylock.toml", "poetry.lock", "package-lock.json"}
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:home|root|work|Users|mnt|srv|farm)/\w+|\b[A-Z]:\\Users\\")
START = """
import json, sys
from pathlib import Path
from groupe_pays import app
from groupe_pays.ui.settings import load_settings
from PySide6.QtWidgets import QApplication
qt = QApplication([])
window = app.build_window(load_settings())
app.show_window(window, Path(sys.argv[1]) if sys.argv[1:] else None)
for _ in range(5):
    qt.processEvents()
assert window.isVisible()
print(json.dumps(sorted(sys.modules)))
"""


@pytest.fixture(scope="module")
def tracked(project: Path) -> list[Path]:
    """The files git knows, and those it would take in."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [file for name in listed.stdout.split("\0") if name and (file := project / name).is_file()]


def test_the_lock_names_versions_and_hashes_but_no_address(project: Path) -> None:
    lock = (project / "requirements.lock").read_text(encoding="utf-8")

    assert "--hash=sha256:" in lock
    assert "://" not in lock
    assert "--index" not in lock
    assert "--find-links" not in lock


def test_the_lock_holds_every_dependency_of_the_project(project: Path) -> None:
    described = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    locked = set(re.findall(r"^([a-z0-9-]+)==", (project / "requirements.lock").read_text(encoding="utf-8"), re.M))
    wanted = described["project"]["dependencies"] + described["dependency-groups"]["dev"]

    names = {re.split(r"[<>=!~ ;]", requirement)[0].lower().replace("_", "-") for requirement in wanted}
    assert names - locked == set()


def test_no_lock_with_addresses_of_a_registry_is_tracked(tracked: list[Path]) -> None:
    assert [file for file in tracked if file.name in LOCKS] == []


def test_no_text_names_a_folder_of_one_machine(tracked: list[Path], project: Path) -> None:
    found = [
        f"{file.relative_to(project)}: {match[0]}"
        for file in tracked
        if (text := text_of(file)) is not None and (match := MACHINE_PATH.search(text))
    ]

    assert found == []


def test_source_files_stay_short_enough_to_read(project: Path) -> None:
    long = {
        str(file.relative_to(project)): lines
        for file in (project / "desktop").rglob("*.py")
        if "versions" not in file.parts  # migrations are written by a tool and never change
        and (lines := len(file.read_text(encoding="utf-8").splitlines())) > 400
    }

    assert long == {}


def test_opening_the_window_loads_nothing_heavy(example_file: Path, tmp_path: Path) -> None:
    """What only printing, migrating or drawing needs is imported when first used; the first paint waits for none."""
    assert HEAVY & modules_after_start(tmp_path) == set()
    assert HEAVY & modules_after_start(tmp_path, example_file) == set()


def modules_after_start(folder: Path, *dossier: Path) -> set[str]:
    """What a fresh process has imported once its window shows the two doors, or a dossier."""
    search_path = os.pathsep.join(os.path.abspath(path) for path in sys.path if path)
    started = subprocess.run(
        [sys.executable, "-c", START, *dossier],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": search_path},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert started.returncode == 0, started.stderr
    return set(json.loads(started.stdout.splitlines()[-1]))


def text_of(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
