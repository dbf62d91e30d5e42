"""Reading the document: pages, thumbnails, sizes, and the words in it found and marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.driving import press, replace_text, settle

from groupe_pays.ui.printing.page import DocumentsPage
from groupe_pays.ui.printing.preview import FOUND_NOW


def search(page: DocumentsPage, words: str, qtbot: QtBot) -> None:
    page.view.find.take_focus()
    replace_text(page.view.find.field, words)
    qtbot.waitUntil(lambda: not page.view.finder.is_searching, timeout=10_000)


def test_the_keyboard_turns_pages_and_changes_the_size(page: DocumentsPage, qtbot: QtBot) -> None:
    view = page.view.preview
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.current_page == 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_page == len(page.pages) - 1
    before = view.zoom
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom > before
    assert "/" not in view.accessibleDescription()[:8]
    assert view.accessibleDescription().startswith("Page")


def test_page_number_thumbnails_and_preview_follow_each_other(page: DocumentsPage) -> None:
    view = page.view
    view.bar.number.setValue(4)
    assert view.preview.current_page == 3
    assert view.thumbnails.currentIndex().row() == 3
    view.thumbnails.setFocus()
    press(view.thumbnails, "Down")
    assert view.preview.current_page == 4
    assert view.bar.number.value() == 5
    assert view.thumbnails.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).startswith("Page 5")


def test_words_are_found_without_their_accents_and_across_lines(page: DocumentsPage, qtbot: QtBot) -> None:
    finder = page.view.finder
    for words in ("REUNION du groupe pays chine", "réunion du groupepays", "reunion du groupe-pays chine"):
        search(page, words, qtbot)
        assert finder.matches, words
    first = finder.matches[0]
    read = page.pages.text(first.page)[first.start : first.end]
    assert " ".join(read.split()) == "Réunion du groupe-pays Chine"
    assert str(len(finder.matches)) in page.view.find.count.text()


def test_chinese_is_found_and_marked_where_it_stands(page: DocumentsPage, qtbot: QtBot) -> None:
    search(page, "会议纪要", qtbot)
    finder, preview = page.view.finder, page.view.preview
    assert finder.matches
    assert finder.current is not None
    boxes = preview._boxes(finder.current)
    assert boxes
    middle = boxes[0].center()
    assert preview.viewport().rect().contains(middle.toPoint())
    corner = boxes[0].topLeft().toPoint()
    shown = preview.viewport().grab().toImage().pixelColor(corner.x() + 2, corner.y() + 2)
    assert shown.blue() < 200 < shown.red(), (shown.name(), FOUND_NOW.name())


def test_f3_goes_on_and_round_and_shift_f3_goes_back(page: DocumentsPage, qtbot: QtBot) -> None:
    search(page, "Chine", qtbot)
    finder = page.view.finder
    total = len(finder.matches)
    assert total > 3
    begun = finder.at
    press(page.view.find.field, "Return")
    assert finder.at == (begun + 1) % total
    press(page.view.find.field, "Shift+Return")
    press(page.view.find.field, "Shift+Return")
    assert finder.at == (begun - 1) % total
    for _step in range(total):
        finder.go_on(1)
    assert finder.at == (begun - 1) % total


def test_nothing_found_is_said_and_esc_leads_back(page: DocumentsPage, qtbot: QtBot) -> None:
    search(page, "xyzzy", qtbot)
    assert page.view.find.count.text() == "Introuvable"
    assert not page.view.find.on.isEnabled()
    press(page.view.find.field, "Escape")
    qtbot.waitUntil(lambda: not page.view.finder.is_searching)
    assert page.view.find.count.text() == ""
    press(page.view.find.field, "Escape")
    settle()
    assert page.view.preview.hasFocus()


def test_large_sizes_do_not_fill_the_memory(page: DocumentsPage) -> None:
    image = page.pages.image(0, 12.0)
    assert image.width() * image.height() < 17_000_000
