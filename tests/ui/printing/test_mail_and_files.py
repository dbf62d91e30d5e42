"""Opened outside, sent as a draft, saved: a copy goes to the temporary folder, nothing is sent by itself."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot
from tests.ui.driving import button, find, replace_text
from tests.ui.test_accessible_names import nameless, without_object_name

from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.services.mailing import Attachment
from groupe_pays.ui.printing.mail_dialog import MailDialog
from groupe_pays.ui.printing.page import DocumentsPage
from groupe_pays.ui.printing.people_dialog import PeopleDialog


class Desk:
    """The desktop of the system, as far as it opens files."""

    def __init__(self) -> None:
        self.opened: list[Path] = []

    def open(self, url: object) -> bool:
        self.opened.append(Path(url.toLocalFile()))
        return True


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = Desk()
    monkeypatch.setattr(QDesktopServices, "openUrl", desk.open)
    return desk


@pytest.fixture
def dialog(page: DocumentsPage, meeting: str, qtbot: QtBot) -> MailDialog:
    somebody = page.services.attendance.list_attendance(meeting)[0].person_id
    page.services.people.set_contacts(somebody, (ContactPoint(ContactKind.EMAIL, "a@example.org"),))
    file = Attachment(page.files.job.file_name, page.rendered.data)
    dialog = MailDialog(page, page.context, page.files, page.request(), file)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_copy_is_opened_outside_the_dossiers_folder(page: DocumentsPage, desk: Desk) -> None:
    button(page, "open_document").click()
    (opened,) = desk.opened
    assert opened.read_bytes() == page.rendered.data
    assert opened.name == page.files.job.file_name
    assert opened.parent != page.services.path.parent


def test_the_draft_holds_what_the_fields_say(dialog: MailDialog, page: DocumentsPage, desk: Desk) -> None:
    replace_text(dialog.subject, "Le compte rendu, 纪要")
    dialog.open_button.click()
    (opened,) = desk.opened
    assert opened.suffix == ".eml"
    message = message_from_bytes(opened.read_bytes(), policy=policy.default)
    assert message["Subject"] == "Le compte rendu, 纪要"
    assert "a@example.org" in message["Bcc"]
    assert message["To"] is None
    (attached,) = message.iter_attachments()
    assert attached.get_content() == page.rendered.data
    assert attached.get_filename() == page.files.job.file_name


def test_a_draft_may_have_no_recipients_yet(dialog: MailDialog) -> None:
    assert dialog.draft().bcc
    dialog.recipients.button("nobody").click()
    assert dialog.draft().bcc == ()


def test_a_draft_can_be_kept_as_a_file(
    dialog: MailDialog, page: DocumentsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "draft.eml"
    monkeypatch.setattr("groupe_pays.ui.printing.mail_dialog.ask_where_to_save", lambda *_all: target)
    dialog.save.click()
    assert b"X-Unsent: 1" in target.read_bytes()
    assert page.choices.folder(".eml") == str(tmp_path)


def test_a_computer_without_a_program_for_it_is_told(
    dialog: MailDialog, page: DocumentsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    dialog.open_button.click()
    assert page.view.notice.isVisible()


def test_every_control_of_the_dialogs_has_a_name(dialog: MailDialog, page: DocumentsPage, meeting: str) -> None:
    people = PeopleDialog(page, page.services.attendance.list_attendance(meeting), ())
    for one in (dialog, people):
        assert nameless(one) == []
        assert without_object_name(one) == []
    assert find(dialog, "mail_body").accessibleName()
