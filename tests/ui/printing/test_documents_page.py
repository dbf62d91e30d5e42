"""The preview is the very PDF that is saved; every kind is a click away; what was chosen is remembered."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.driving import button, find, press, settle
from tests.ui.printing.conftest import text_of, wait_for_document

from groupe_pays.domain.printing import DocumentKind, Extent, FileType, Scope
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.printing.kinds import KINDS
from groupe_pays.ui.context import Context
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.printing.page import DocumentsPage
from groupe_pays.ui.printing.pdf_pages import PdfPages
from groupe_pays.ui.routes import Route


def test_what_is_saved_is_what_is_shown(page: DocumentsPage, tmp_path: Path) -> None:
    assert page.save_to(tmp_path / "minutes.pdf")
    saved = (tmp_path / "minutes.pdf").read_bytes()
    assert saved == page.rendered.data
    assert len(PdfPages(saved)) == len(page.pages) > 5
    assert page.choices.folder("pdf") == str(tmp_path)


def test_another_language_and_another_document_are_a_click_away(page: DocumentsPage, qtbot: QtBot) -> None:
    both = page.rendered.data
    page.view.form.button("fr").click()
    wait_for_document(page, qtbot)
    assert page.rendered.data != both
    assert "(fr)" in page.files.job.file_name
    page.view.kinds.setFocus()
    for _step in range(3):
        press(page.view.kinds, "Down")
    wait_for_document(page, qtbot)
    assert page.view.kinds.kind is DocumentKind.SIGN_IN_SHEET
    assert "SILVA" in text_of(page)


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_every_kind_is_offered_and_shown(page: DocumentsPage, kind: DocumentKind, qtbot: QtBot) -> None:
    if KINDS[kind].scope == "organisation":
        body = next(
            owner.organisation_id
            for action in page.services.actions.list_actions()
            for owner in action.owners
            if owner.organisation_id
        )
        page.open_route(Route("documents", body, kind.value))
    else:
        page.open_route(Route("documents", None, kind.value))
    wait_for_document(page, qtbot)
    assert page.files.job.request.kind is kind
    assert page.view.notice.isHidden(), page.view.notice.accessibleName()
    assert len(page.pages) >= 1
    shown = {name for name, control in page.view.options.controls.items() if control.isVisible()}
    assert shown == KINDS[kind].options


def test_the_choices_of_each_kind_are_remembered(page: DocumentsPage, context: Context, qtbot: QtBot) -> None:
    page.view.form.button("zh").click()
    extent = page.view.options.controls["extent"]
    extent.setCurrentIndex(1)
    extent.activated.emit(1)
    page._on_kind(DocumentKind.SIGN_IN_SHEET)
    page.view.options.controls["spare_rows"].setValue(3)
    again = DocumentsPage(context)
    qtbot.addWidget(again)
    assert again.view.kinds.kind is DocumentKind.SIGN_IN_SHEET
    assert again._options.spare_rows == 3
    again._on_kind(DocumentKind.MINUTES)
    assert again.view.form.value == "zh"
    assert again._options.extent is Extent.OUTCOMES
    wait_for_document(page, qtbot)


def test_settings_that_make_no_sense_are_passed_over(context: Context, qtbot: QtBot) -> None:
    context.settings.pages["documents"] = {"kind": "novel", "kinds": {"minutes": {"form": "de", "options": 3}}}
    context.settings.pages["document_folders"] = "nowhere"
    page = DocumentsPage(context)
    qtbot.addWidget(page)
    assert page.view.kinds.kind is DocumentKind.MINUTES
    assert page.view.form.value == "fr+zh"
    assert page.files.folder("pdf").is_dir()


def test_a_word_file_is_saved_while_its_pdf_is_shown(page: DocumentsPage, tmp_path: Path, qtbot: QtBot) -> None:
    shown = page.rendered.data
    page.view.file_type.button(FileType.DOCX.value).click()
    wait_for_document(page, qtbot)
    assert page.rendered.data == shown
    assert page.files.job.file_name.endswith(".docx")
    kept = []
    page.files._with_file(lambda _job, rendered: kept.append(rendered.data))
    qtbot.waitUntil(lambda: bool(kept), timeout=20_000)
    (tmp_path / "minutes.docx").write_bytes(kept[0])
    assert "word/document.xml" in zipfile.ZipFile(tmp_path / "minutes.docx").namelist()


def test_a_refused_place_is_told_and_another_one_offered(page: DocumentsPage, tmp_path: Path) -> None:
    assert not page.save_to(tmp_path / "nowhere" / "x.pdf")
    assert page.view.notice.isVisible()
    assert not list(tmp_path.glob("**/*.pdf"))


def test_a_character_no_font_has_is_reported(page: DocumentsPage, meeting: str, qtbot: QtBot) -> None:
    page.services.meetings.edit(meeting, title=BilingualText("Réunion \U0001f9ff", "会议"))
    page.open_route(Route("documents", meeting, "minutes"))
    wait_for_document(page, qtbot)
    assert "\U0001f9ff" in page.view.notice.accessibleName()


def test_a_dossier_without_meetings_says_what_to_do(services: object, context: Context, qtbot: QtBot) -> None:
    context.services = services  # an empty dossier in place of the example
    page = DocumentsPage(context)
    qtbot.addWidget(page)
    page.show()
    page.reload()
    assert page.view.empty.isVisible()
    assert not page.view.preview.isVisible()
    page.open_route(Route("documents", None, "commitments"))
    assert "organisme" in page.view.empty.accessibleName() or page.view.empty.button.text()
    page.view.empty.button.click()
    assert page.view.subject.organisation.isVisible()


def test_the_document_keeps_its_language_when_the_interface_switches(window: MainWindow, qtbot: QtBot) -> None:
    window.context.open("documents")
    page = window.pages.current_page()
    wait_for_document(page, qtbot)
    before = page.rendered.data
    window.set_language(Language.ZH)
    assert page.view.head.title.text() == "文档"
    assert page.rendered.data == before


def test_only_those_ticked_get_a_name_plate(page: DocumentsPage, meeting: str, qtbot: QtBot) -> None:
    from groupe_pays.ui.printing.people_dialog import PeopleDialog

    people = page.services.attendance.list_attendance(meeting)
    dialog = PeopleDialog(page, people, [])
    qtbot.addWidget(dialog)
    assert not dialog.choose.isEnabled()
    dialog.search.setText("essonne")
    dialog.all.click()
    chosen = dialog.chosen()
    assert 0 < len(chosen) < len(people)
    page.open_route(Route("documents", meeting, "name-plates", None, chosen))
    wait_for_document(page, qtbot)
    assert len(page.pages) == len(chosen)
    button(page, "document_only_all").click()
    wait_for_document(page, qtbot)
    assert len(page.pages) > len(chosen)


def test_a_filtered_list_prints_what_it_shows(window: MainWindow, qtbot: QtBot) -> None:
    window.context.open("partnerships")
    listed = window.pages.current_page()
    listed.search.setText("sichuan")
    shown = listed.table.records.record_ids()
    assert shown
    button(listed, "partnerships_print").click()
    page = window.pages.current_page()
    assert isinstance(page, DocumentsPage)
    assert page.view.kinds.kind is DocumentKind.DIRECTORY
    assert page.view.only.record_ids == tuple(shown)
    wait_for_document(page, qtbot)
    find(page, "document_only_all").click()
    assert page.view.only.record_ids is None
    wait_for_document(page, qtbot)


@pytest.mark.parametrize(
    ("stage", "kind"), [("prepare", "agenda"), ("receive", "sign-in-sheet"), ("minutes", "minutes")]
)
def test_print_leads_from_each_stage_to_its_document(window: MainWindow, stage: str, kind: str, qtbot: QtBot) -> None:
    meeting = window.context.services.meetings.list_meetings()[0].meeting.id
    window.context.open("meeting", meeting, stage)
    settle()
    window.context.actions.print_document.trigger()
    page = window.pages.current_page()
    assert isinstance(page, DocumentsPage)
    assert page.view.kinds.kind.value == kind
    assert page.view.subject.meeting_id == meeting
    wait_for_document(page, qtbot)


def test_the_attendance_sheet_is_two_clicks_from_the_meeting(window: MainWindow, qtbot: QtBot) -> None:
    meeting = window.context.services.meetings.list_meetings()[0].meeting.id
    window.context.open("meeting", meeting, "receive")
    settle()
    button(window.pages.current_page(), "sheet_button").click()
    page = window.pages.current_page()
    wait_for_document(page, qtbot)
    assert page.view.kinds.kind is DocumentKind.SIGN_IN_SHEET
    assert button(page, "print_document_button").isEnabled()


def test_arrows_pass_over_the_heads_of_the_kinds(page: DocumentsPage, qtbot: QtBot) -> None:
    kinds = page.view.kinds
    kinds.setFocus()
    press(kinds, "Home")
    seen = [kinds.kind]
    for _step in range(len(DocumentKind) - 1):
        qtbot.keyClick(kinds, Qt.Key.Key_Down)
        seen.append(kinds.kind)
    assert seen == sorted(KINDS, key=lambda kind: list(Scope).index(KINDS[kind].scope))
    page.view.kinds.set_kind(DocumentKind.MINUTES)
    page._on_kind(DocumentKind.MINUTES)
    wait_for_document(page, qtbot)
