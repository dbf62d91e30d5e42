"""The first run offers two doors; later runs open the last dossier or say why they cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.driving import button, find, settle, type_text

from groupe_pays.app import build_window, show_window
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.paths import documents_folder
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.new_dossier import NewDossierDialog, file_name_for
from groupe_pays.ui.settings import Settings, load_settings


def test_without_a_dossier_the_window_shows_two_doors(bare_window: MainWindow) -> None:
    show_window(bare_window)
    bare_window.activateWindow()
    settle()

    assert bare_window.is_first_run
    assert button(bare_window, "first_example").text() == "Ouvrir l’exemple"
    assert button(bare_window, "first_new").text() == "Créer le dossier…"
    assert bare_window.focusWidget() is button(bare_window, "first_example")


def test_the_doors_speak_the_language_chosen_there(bare_window: MainWindow) -> None:
    show_window(bare_window)
    bare_window.first_run.languages.button(Language.ZH).click()

    assert button(bare_window, "first_example").text() == "打开示例"
    assert load_settings().language == "zh"


def test_opening_the_example_makes_it_once_and_keeps_what_is_done_to_it(bare_window: MainWindow) -> None:
    show_window(bare_window)
    assert bare_window.dossiers.open_example()
    path = bare_window.context.services.path
    bare_window.dossiers.close()
    assert bare_window.is_first_run

    assert bare_window.dossiers.open_example()

    assert bare_window.context.services.path == path
    assert path.parent == documents_folder()
    assert [file.name for file in documents_folder().glob("*.gpays")] == ["Groupe d’exemple.gpays"]


def test_a_new_dossier_bears_the_name_of_its_group(bare_window: MainWindow) -> None:
    show_window(bare_window)
    dialog = NewDossierDialog(bare_window)
    assert not button(dialog, "new_dossier_do").isEnabled()
    type_text(find(dialog, "new_dossier_name_fr"), "Groupe-pays Brésil / État")

    assert button(dialog, "new_dossier_do").isEnabled()
    assert dialog.path() == documents_folder() / "Groupe-pays Brésil État.gpays"
    assert bare_window.dossiers.create(dialog.path(), dialog.group_name())
    assert bare_window.windowTitle() == "Groupe-pays Brésil / État — Groupe-Pays"
    assert load_settings().last_dossier == str(dialog.path().with_stem("Groupe-pays Brésil État").resolve())


def test_a_second_group_of_the_same_name_takes_another_file(bare_window: MainWindow) -> None:
    show_window(bare_window)
    dialog = NewDossierDialog(bare_window)
    type_text(find(dialog, "new_dossier_name_zh"), "巴西国别组")
    assert bare_window.dossiers.create(dialog.path(), dialog.group_name())

    assert dialog.path().name == "巴西国别组 2.gpays"


@pytest.mark.parametrize(
    ("name", "file"),
    [("a/b\\c:d", "a b c d"), ("  ", "Groupe-Pays"), ("x" * 200, "x" * 80), ("…", "…"), ("con. ", "con")],
)
def test_any_name_of_a_group_gives_a_file_name(name: str, file: str) -> None:
    assert file_name_for(name) == file


def test_the_last_dossier_comes_back_by_itself(ui: QApplication, example_copy: Path, qtbot) -> None:
    window = build_window(Settings(language="fr", theme="light", last_dossier=str(example_copy)))
    show_window(window)
    assert not window.is_first_run
    qtbot.waitUntil(lambda: window.context.services is not None, timeout=20_000)

    assert window.pages.current_name == "home"
    assert window.top_bar.dossier.text() == "Groupe-pays Chine"
    window.close()


def test_a_last_dossier_that_is_gone_leads_to_the_doors_with_a_sentence(ui: QApplication, tmp_path: Path) -> None:
    window = build_window(Settings(language="fr", theme="light", last_dossier=str(tmp_path / "gone.gpays")))
    show_window(window)

    assert window.is_first_run
    assert "gone.gpays" in window.first_run.banner.sentence()
    window.close()


def test_a_damaged_last_dossier_leads_to_the_doors_with_a_sentence(ui: QApplication, tmp_path: Path, qtbot) -> None:
    damaged = tmp_path / "damaged.gpays"
    damaged.write_bytes(b"SQLite format 3\x00" + b"\x07" * 4000)
    window = build_window(Settings(language="fr", theme="light", last_dossier=str(damaged)))
    show_window(window)
    qtbot.waitUntil(lambda: window.is_first_run, timeout=20_000)

    assert window.first_run.banner.sentence()
    assert window.context.services is None
    assert damaged.read_bytes().startswith(b"SQLite format 3")
    window.close()


def test_a_file_that_cannot_be_opened_leaves_the_open_dossier_alone(window: MainWindow, tmp_path: Path) -> None:
    stranger = tmp_path / "letter.gpays"
    stranger.write_text("Chère collègue", encoding="utf-8")
    before = window.context.services

    assert not window.dossiers.open(stranger)

    assert window.context.services is before
    assert window.banner.sentence()
    assert window.context.services.dossier.load().name == BilingualText("Groupe-pays Chine", "中国国别组")
