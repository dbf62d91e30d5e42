"""The look of the documents: every choice is seen on a page at once, kept in the dossier, and taken back by undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot
from tests.ui.driving import button, find, press, replace_text, settle, type_text
from tests.ui.test_accessible_names import nameless, without_object_name

from groupe_pays.domain.printing import DEFAULT_LOOK, Family, Paper, TextSize
from groupe_pays.domain.text import Language
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.printing.look_dialog import LookDialog


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> LookDialog:
    dialog = LookDialog(window, window.context)
    qtbot.addWidget(dialog)
    dialog.show()
    wait_for_page(dialog, 0, qtbot)
    return dialog


def wait_for_page(dialog: LookDialog, before: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.preview.shown > before, timeout=20_000)


def inks(dialog: LookDialog) -> set[str]:
    image = dialog.preview.page.pages.image(0, 1.0)
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_an_accent_is_kept_and_seen_on_the_page(dialog: LookDialog, window: MainWindow, qtbot: QtBot) -> None:
    before = dialog.preview.shown
    button(dialog, "accent_9B1B30").click()
    wait_for_page(dialog, before, qtbot)
    assert window.context.services.dossier.look().accent == "9B1B30"
    reds = [QColor(name) for name in inks(dialog)]
    assert any(one.red() > 130 and one.green() < 90 and one.blue() < 110 for one in reds)


def test_undo_takes_a_choice_back_from_inside_the_dialog(dialog: LookDialog, window: MainWindow, qtbot: QtBot) -> None:
    find(dialog, "look_family").button(Family.SERIF).click()
    look = window.context.services.dossier.look
    assert look().family is Family.SERIF
    press(dialog, "Ctrl+Z")
    settle()
    assert look().family is Family.SANS
    assert dialog.family.value is Family.SANS
    press(dialog, "Ctrl+Y")
    assert look().family is Family.SERIF


def test_size_and_paper_are_the_dossiers(dialog: LookDialog, window: MainWindow, qtbot: QtBot) -> None:
    before = dialog.preview.shown
    dialog.text_size.button(TextSize.LARGE).click()
    dialog.paper.button(Paper.A3).click()
    wait_for_page(dialog, before, qtbot)
    look = window.context.services.dossier.look()
    assert (look.text_size, look.paper) == (TextSize.LARGE, Paper.A3)
    qtbot.waitUntil(lambda: dialog.preview.page.pages.size(0)[0] > 1000, timeout=20_000)


def test_an_address_is_seen_while_it_is_typed_and_kept_at_a_rest(
    dialog: LookDialog, window: MainWindow, qtbot: QtBot
) -> None:
    side = dialog.address.side(Language.FR)
    side.setFocus()
    type_text(side, "9, rue Christiani\n75018 Paris")
    type_text(dialog.address.side(Language.ZH), "巴黎")
    window.context.drafts.flush()
    address = window.context.services.dossier.look().address
    assert (address.fr, address.zh) == ("9, rue Christiani\n75018 Paris", "巴黎")
    assert side.toPlainText() == address.fr


def test_a_colour_that_is_none_is_refused_in_place(dialog: LookDialog, window: MainWindow) -> None:
    digits = find(dialog, "accent_digits")
    replace_text(digits, "rouge")
    press(digits, "Return")
    assert dialog.notice.isVisible()
    assert digits.property("refused")
    assert window.context.services.dossier.look().accent == DEFAULT_LOOK.accent
    replace_text(digits, "#8a3a1c")
    press(digits, "Return")
    assert window.context.services.dossier.look().accent == "8A3A1C"
    assert not digits.property("refused")


def test_a_colour_too_light_for_text_is_told(dialog: LookDialog) -> None:
    replace_text(find(dialog, "accent_digits"), "#FFE000")
    press(find(dialog, "accent_digits"), "Return")
    assert "plus foncé" in dialog.accent._told.accessibleName()


def test_a_logo_is_kept_shown_and_taken_away(
    dialog: LookDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    picture = QImage(240, 120, QImage.Format.Format_RGB32)
    picture.fill(QColor("#C03030"))
    picture.save(str(tmp_path / "logo.png"))
    before = dialog.preview.shown
    dialog.logo.take_file(tmp_path / "logo.png")
    wait_for_page(dialog, before, qtbot)
    assert window.context.services.dossier.look().logo == (tmp_path / "logo.png").read_bytes()
    assert not dialog.logo.box.picture.isNull()
    button(dialog, "look_logo_remove").click()
    assert window.context.services.dossier.look().logo is None
    assert dialog.logo.box.picture.isNull()


def test_what_is_no_picture_is_refused_in_a_sentence(dialog: LookDialog, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("not a picture")
    dialog.logo.take_file(tmp_path / "logo.png")
    assert dialog.notice.isVisible()
    assert window.context.services.dossier.look().logo is None


@pytest.mark.parametrize("language", [Language.FR, Language.ZH])
def test_every_control_has_a_name(dialog: LookDialog, window: MainWindow, language: Language) -> None:
    window.set_language(language)
    assert nameless(dialog) == []
    assert without_object_name(dialog) == []


def test_the_menu_leads_to_it(window: MainWindow) -> None:
    assert window.context.actions.document_look.isEnabled()
    assert "Présentation" in window.context.actions.words("document_look")
