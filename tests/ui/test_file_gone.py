"""The file of the open dossier is deleted: it is told, nothing is lost, and a copy is one press away."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from tests.ui.driving import find, press

from groupe_pays.domain.people import PersonName
from groupe_pays.ui import dialogs
from groupe_pays.ui.main_window import MainWindow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the file of an open dossier")


def test_a_copy_keeps_all_of_a_dossier_whose_file_is_gone(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = window.context.services
    services.people.create(PersonName("Avant", "Celle"))
    for end in ("", "-wal", "-shm"):
        services.path.with_name(services.path.name + end).unlink(missing_ok=True)
    services.people.create(PersonName("Après", "Celle"))
    banner: Any = find(window, "astray_banner")
    assert banner.isVisible()

    asked: list[str] = []
    monkeypatch.setattr(dialogs, "confirm", lambda _parent, title, *_words: bool(asked.append(title)))
    assert not window.dossiers.may_leave()
    assert asked

    target = tmp_path / "copie.gpays"
    monkeypatch.setattr(dialogs, "ask_where_to_save", lambda *_given: target)
    press(banner.button, "Space")
    assert window.context.services.path == target
    assert not banner.isVisible()
    found = {one.name.given_name for one in window.context.services.people.list_people()}
    assert {"Avant", "Après"} <= found
    assert window.dossiers.may_leave()
