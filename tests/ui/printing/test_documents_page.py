"""The preview is the very PDF that is saved; refusals are told above it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.printing.page import DocumentsPage
from groupe_pays.ui.printing.pdf_pages import PdfPages
from groupe_pays.ui.routes import Route


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> DocumentsPage:
    page = DocumentsPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.reload()
    meeting = context.services.meetings.list_meetings()[0].meeting.id
    page.open_route(Route("documents", meeting, "minutes", "fr+zh"))
    wait_for_document(page, qtbot)
    return page


def wait_for_document(page: DocumentsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._rendered is not None and not page._head.meta.isVisible(), timeout=20_000)


def test_what_is_saved_is_what_is_shown(page: DocumentsPage, tmp_path: Path) -> None:
    assert page.save_to(tmp_path / "minutes.pdf")
    saved = (tmp_path / "minutes.pdf").read_bytes()
    assert saved == page._rendered.data
    assert len(PdfPages(saved)) == len(page._pages) > 5


def test_another_language_and_another_document_are_a_click_away(page: DocumentsPage, qtbot: QtBot) -> None:
    both = page._rendered.data
    page._rendered = None
    page._language.button("fr").click()
    wait_for_document(page, qtbot)
    assert page._rendered.data != both
    assert "(fr)" in page._job.file_name
    page._rendered = None
    page._kind.button("sign-in-sheet").click()
    wait_for_document(page, qtbot)
    assert "SILVA" in "".join(page._pages.text(index) for index in range(len(page._pages)))


def test_a_refused_place_is_told_and_another_one_offered(page: DocumentsPage, tmp_path: Path) -> None:
    assert not page.save_to(tmp_path / "nowhere" / "x.pdf")
    assert page._notice.isVisible()
    assert not list(tmp_path.glob("**/*.pdf"))


def test_a_character_no_font_has_is_reported(page: DocumentsPage, qtbot: QtBot, context: Context) -> None:
    meeting = context.services.meetings.list_meetings()[0].meeting.id
    context.services.meetings.edit(meeting, title=BilingualText("Réunion \U0001f9ff", "会议"))
    page._rendered = None
    page.reload()
    wait_for_document(page, qtbot)
    assert "\U0001f9ff" in page._notice.accessibleName()


def test_the_keyboard_turns_pages_and_changes_the_size(page: DocumentsPage, qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt

    view = page._preview
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.current_page == 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_page == len(page._pages) - 1
    before = view.zoom
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom > before
    assert "/" not in view.accessibleDescription()[:8]
    assert view.accessibleDescription().startswith("Page")


def test_a_dossier_without_meetings_says_what_to_do(services: object, context: Context, qtbot: QtBot) -> None:
    context.services = services  # an empty dossier in place of the example
    page = DocumentsPage(context)
    qtbot.addWidget(page)
    page.show()
    page.reload()
    assert page._empty.isVisible()
    assert not page._preview.isVisible()


def test_the_document_keeps_its_language_when_the_interface_switches(window: MainWindow, qtbot: QtBot) -> None:
    window.context.open("documents")
    page = window.pages.current_page()
    wait_for_document(page, qtbot)
    before = page._rendered.data
    window.set_language(Language.ZH)
    assert page._head.title.text() == "文档"
    assert page._rendered.data == before
