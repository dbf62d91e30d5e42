"""The frame of the window is painted before anything heavy is loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ["sqlalchemy", "alembic", "babel", "reportlab", "pypdfium2", "PIL", "PySide6.QtPrintSupport", "PySide6.QtSvg"]
PROGRAM = """
import sys
from groupe_pays import app
from groupe_pays.ui import main_window
painted = main_window.MainWindow.paintEvent
def look(self, event):
    painted(self, event)
    if not hasattr(look, "seen"):
        look.seen = [name for name in {heavy} if name in sys.modules]
        print("at the first paint:", look.seen)
main_window.MainWindow.paintEvent = look
opened = app.open_first
def close(window, path):
    print("before the dossier:", [name for name in {heavy} if name in sys.modules])
    opened(window, path)
    print("with the page:", [name for name in {heavy} if name in sys.modules])
    print("page:", window.pages.current_name or "doors")
    window.close()
app.open_first = close
raise SystemExit(app.run_window())
"""


@pytest.mark.parametrize("with_dossier", [False, True])
def test_heavy_libraries_wait_until_the_window_is_painted(
    project: Path, tmp_path: Path, example_copy: Path, with_dossier: bool
) -> None:
    settings = tmp_path / "settings.json"
    last = str(example_copy) if with_dossier else ""
    settings.write_text(f'{{"language": "fr", "theme": "light", "last_dossier": "{last}"}}', encoding="utf-8")
    surroundings = {
        **os.environ,
        "GROUPE_PAYS_SETTINGS": str(settings),
        "PYTHONPATH": str(project / "desktop"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    program = PROGRAM.replace("{heavy}", repr(HEAVY))
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=90, check=False)

    assert ran.returncode == 0, ran.stderr
    assert "at the first paint: []" in ran.stdout
    assert "before the dossier: []" in ran.stdout
    assert "with the page: []" in ran.stdout
    assert f"page: {'home' if with_dossier else 'doors'}" in ran.stdout


COPYING = """
from groupe_pays import app
def copy(window, path):
    from PySide6.QtWidgets import QApplication
    from groupe_pays.ui.minutes.clipboard import mime_of
    from PySide6.QtGui import QTextCursor, QTextDocument
    document = QTextDocument("Trois villes")
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    QApplication.clipboard().setMimeData(mime_of(cursor))
    print(QApplication.clipboard().text())
    window.close()
app.open_first = copy
raise SystemExit(app.run_window())
"""


def test_words_copied_last_do_not_end_the_program_in_a_crash(project: Path, tmp_path: Path) -> None:
    surroundings = {
        **os.environ,
        "GROUPE_PAYS_SETTINGS": str(tmp_path / "settings.json"),
        "PYTHONPATH": str(project / "desktop"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-c", COPYING]
    ran = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=90, check=False)

    assert ran.stdout.strip() == "Trois villes"
    assert ran.returncode == 0, ran.stderr
