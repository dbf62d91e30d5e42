"""Settings survive a restart, and a damaged file is never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from groupe_pays.paths import settings_file
from groupe_pays.ui.settings import Settings, load_settings


def test_what_was_chosen_is_found_again() -> None:
    Settings(language="zh", theme="dark", last_dossier="/somewhere/group.gpays").save()

    assert load_settings() == Settings(language="zh", theme="dark", last_dossier="/somewhere/group.gpays")


@pytest.mark.parametrize("content", ["", "{", "[1, 2]", "\x00\xff", '"words"'])
def test_a_damaged_file_is_set_aside_and_the_program_starts_afresh(content: str) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(content, encoding="utf-8")

    assert load_settings() == Settings()
    assert settings_file().with_name("settings.json.damaged").read_text(encoding="utf-8") == content


def test_one_strange_value_does_not_cost_the_others() -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text('{"language": 3, "theme": "dark", "recent": ["a", 5], "new": true}', encoding="utf-8")

    assert load_settings() == Settings(theme="dark", recent=["a"])


def test_a_folder_that_refuses_them_disturbs_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("", encoding="utf-8")
    monkeypatch.setenv("GROUPE_PAYS_SETTINGS", str(blocker / "settings.json"))

    Settings(language="fr").save()


def test_the_dossier_opened_last_comes_first_and_only_once(tmp_path: Path) -> None:
    settings = Settings()
    for name in ("one", "two", "one"):
        settings.remember_dossier(tmp_path / name)

    assert [Path(path).name for path in settings.recent] == ["one", "two"]
    assert Path(settings.last_dossier).name == "one"
