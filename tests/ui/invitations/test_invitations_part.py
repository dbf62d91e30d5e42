"""The invitations of a meeting in the window: whom to invite, answers by key, what is sent out."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from tests.ui.driving import button, click, press, replace_text, settle, type_text
from tests.ui.test_accessible_names import controls, nameless, without_object_name
from tests.ui.test_language import left_over

from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.audiences import Criteria
from groupe_pays.domain.organisations import College, ContactKind, ContactPoint
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.opening import open_dossier
from groupe_pays.ui.invitations import part as part_module
from groupe_pays.ui.invitations.delegations import DelegationDialog, unsaved_delegation
from groupe_pays.ui.invitations.mail_dialog import BY_LANGUAGE, InvitationMailDialog
from groupe_pays.ui.invitations.part import CHOOSE, InvitationsPart
from groupe_pays.ui.main_window import MainWindow


@pytest.fixture(scope="module")
def unanswered_file(example_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example dossier as it was before anybody answered."""
    path = Path(shutil.copy(example_file, tmp_path_factory.mktemp("unanswered") / "example.gpays"))
    services = open_dossier(path)
    for row in services.invitations.list_invited(services.meetings.list_meetings()[0].meeting.id):
        services.attendance.set_status(row.id, AttendanceStatus.EXPECTED)
    services.close()
    return path


@pytest.fixture
def example_copy(unanswered_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(unanswered_file, tmp_path / "window.gpays"))


@pytest.fixture
def meeting(window: MainWindow) -> str:
    """The meeting of 31 January 2017."""
    return window.context.services.meetings.list_meetings()[0].meeting.id


@pytest.fixture
def part(window: MainWindow, meeting: str) -> InvitationsPart:
    window.context.open("meeting", meeting, "prepare", "invitations")
    settle()
    shown: Any = window.pages.current_page()
    found = shown.stages.currentWidget().invitations
    assert isinstance(found, InvitationsPart)
    return found


def invited(part: InvitationsPart) -> dict[str, Attendance]:
    listed = part._context.services.invitations.list_invited(part._meeting.id)
    return {row.name.surname: row for row in listed}


def test_the_button_of_the_head_leads_there_and_back(window: MainWindow, meeting: str) -> None:
    window.context.open("meeting", meeting, "prepare")
    settle()
    page: Any = window.pages.current_page()
    click(button(page, "invited_button"))
    settle()
    assert page.shows_invitations
    click(button(page, "invited_button"))
    settle()
    assert not page.shows_invitations
    window.context.navigator.back()
    settle()
    assert page.shows_invitations


def test_letters_and_a_key_note_an_answer_without_the_list_jumping(part: InvitationsPart) -> None:
    search, table = part.invited.search, part.invited.table
    order = [row.id for row in part.invited._model.people()]
    replace_text(search, "auxi")
    press(search, "Return")
    assert invited(part)["Auxiette"].answer is Answer.COMING
    assert search.text() == ""
    type_text(search, "fort")
    press(search, "Tab")
    press(table, "E")
    row = invited(part)["Fort"]
    assert (row.answer, row.status) == (Answer.EXCUSED, AttendanceStatus.EXCUSED)
    assert search.hasFocus()
    assert [row.id for row in part.invited._model.people()] == order


def test_n_takes_an_answer_back(part: InvitationsPart) -> None:
    table = part.invited.table
    table.select_id(invited(part)["Fort"].id)
    table.setFocus()
    press(table, "V")
    assert invited(part)["Fort"].answer is Answer.REMOTE
    press(table, "N")
    assert invited(part)["Fort"].answer is Answer.NONE


def test_represented_asks_in_place_by_whom(part: InvitationsPart) -> None:
    table = part.invited.table
    table.select_id(invited(part)["Fort"].id)
    table.setFocus()
    press(table, "R")
    line = table.viewport().findChild(object, "representative_line")
    type_text(line, "son adjointe")
    press(line, "Return")
    settle()
    row = invited(part)["Fort"]
    assert (row.answer, row.represented_by) == (Answer.REPRESENTED, "son adjointe")
    assert row.status is AttendanceStatus.REPRESENTED


def test_the_figures_follow_with_no_answer_first(part: InvitationsPart) -> None:
    people = len(invited(part))
    part.invited.table.select_id(invited(part)["Fort"].id)
    part.invited.table.setFocus()
    press(part.invited.table, "P")
    settle()
    lines = list(part.side.counts._lines.items())
    assert lines[0][0] is Answer.NONE
    assert lines[0][1].accessibleName().endswith(str(people - 1))
    assert part.side.counts._figure.accessibleName().startswith("1 ")


def test_an_audience_chosen_is_invited_at_once_and_others_are_left_alone(
    window: MainWindow, part: InvitationsPart
) -> None:
    services = window.context.services
    criteria = Criteria(colleges=(College.REGION,))
    saved = services.audiences.create(BilingualText("Régions"), criteria)
    before = {row.person_id for row in invited(part).values()}
    part.show_view(CHOOSE)
    choose = part.choose
    choose.audiences.select_id(saved)
    choose.audiences.chosen.emit(choose.audiences.current())
    wanted = {one.id for one in services.audiences.people_of(saved)}
    assert {line.id for line in choose.shown()} == wanted
    assert str(len(wanted - before)) in choose.invite.text()
    click(choose.invite)
    settle()
    assert {row.person_id for row in services.invitations.list_invited(part._meeting.id)} == before | wanted
    assert not choose.invite.isEnabled()
    click(choose.withdraw)
    settle()
    assert {row.person_id for row in services.invitations.list_invited(part._meeting.id)} == before - wanted


def test_filters_widen_within_a_field_and_make_an_audience_ones_own(part: InvitationsPart) -> None:
    part.show_view(CHOOSE)
    filters = part.choose.filters
    everybody = len(part.choose.shown())
    filters._toggle("colleges=region")
    regions = len(part.choose.shown())
    filters._toggle("colleges=departement")
    assert regions < len(part.choose.shown()) < everybody
    filters._toggle("with_email=yes")
    assert all(line.email for line in part.choose.shown())
    filters._toggle("colleges=region")
    filters._toggle("colleges=departement")
    filters._toggle("with_email=yes")
    assert len(part.choose.shown()) == everybody


def test_somebody_nobody_knows_is_invited_by_typing_the_name(part: InvitationsPart) -> None:
    part.show_view(CHOOSE)
    replace_text(part.choose.search, "Zoé QUATRESOUS")
    press(part.choose.search, "Return")
    settle()
    row = invited(part)["Quatresous"]
    assert (row.name.given_name, row.status) == ("Zoé", AttendanceStatus.EXPECTED)


def test_the_addresses_to_remind_are_copied_and_who_has_none_is_named(part: InvitationsPart) -> None:
    services = part._context.services
    first, *others = invited(part).values()
    services.people.set_contacts(first.person_id, (ContactPoint(ContactKind.EMAIL, "first@example.org"),))
    for row in others[1:]:
        services.invitations.set_answer(row.id, Answer.COMING)
    settle()
    click(part.side.remind)
    assert "first@example.org" in QGuiApplication.clipboard().text()
    assert others[0].name.surname in part.notice.sentence() or ";" in QGuiApplication.clipboard().text()


def test_the_calendar_file_is_written_and_its_next_one_counts_on(
    part: InvitationsPart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "meeting.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
    part.save_calendar("fr+zh")
    part._context.services.meetings.edit(part._meeting.id, start="15:00")
    part.save_calendar("fr")
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert event["SEQUENCE"] == 1


def test_a_rough_date_is_told_in_place(part: InvitationsPart) -> None:
    services = part._context.services
    services.meetings.edit(part._meeting.id, date=None)
    part.save_calendar("fr")
    assert "jour exact" in part.notice.sentence()


def test_messages_go_to_a_folder_with_all_who_cannot_be_reached_named(
    part: InvitationsPart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    dialog = InvitationMailDialog(part, part._context, part._meeting.id)
    dialog.show()
    dialog.form.button(BY_LANGUAGE).click()
    missing = dialog.missing.toPlainText().splitlines()
    assert len(missing) == len(dialog.mailing.unreachable)
    assert dialog.mailing.addresses + len(missing) == len(invited(part))
    dialog.save.click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
    assert len(list(tmp_path.glob("*.eml"))) == len(dialog.mailing.messages)
    assert part._context.services.meetings.load(part._meeting.id).calendar_sent


def test_no_mail_program_is_told_and_the_messages_can_be_saved(
    part: InvitationsPart, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    dialog = InvitationMailDialog(part, part._context, part._meeting.id)
    dialog.show()
    dialog.open_button.click()
    qtbot.waitUntil(lambda: dialog.notice.isVisible(), timeout=20_000)
    assert dialog.save.isEnabled()
    dialog.reject()


def test_a_meeting_called_off_says_so_until_it_takes_place_again(
    window: MainWindow, part: InvitationsPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part_module, "confirm", lambda *_given: True)
    part.side.call_off.click()
    settle()
    assert part.cancelled.isVisible()
    window.context.services.history.undo()
    settle()
    assert not part.cancelled.isVisible()


def test_a_delegation_is_made_of_the_people_of_an_organisation(
    part: InvitationsPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    bodies = Counter(row.organisation_id for row in invited(part).values() if row.organisation_id)
    body = bodies.most_common(1)[0][0]
    one = next(row for row in invited(part).values() if row.organisation_id == body)
    part.invited.table.select_id(one.id)
    monkeypatch.setattr(DelegationDialog, "exec", lambda _dialog: DelegationDialog.DialogCode.Accepted)
    part.new_delegation()
    settle()
    (made,) = part._context.services.invitations.list_delegations(part._meeting.id)
    assert (made.organisation_id, made.head_id) == (body, one.person_id)
    inside = {row.id for row in invited(part).values() if row.delegation_id == made.id}
    assert len(inside) == bodies[body]
    action = next(one for one in part.row_menu().actions() if one.isCheckable())
    assert action.isChecked()
    action.trigger()
    assert invited(part)[one.name.surname].delegation_id is None


def test_the_menu_key_opens_the_menu_under_the_person_selected(part: InvitationsPart, qtbot: QtBot) -> None:
    table = part.invited.table
    table.menu_requested.disconnect()  # the menu itself would wait for an answer
    table.select_id(next(iter(invited(part).values())).id)
    far_away = table.mapToGlobal(table.rect().bottomRight())
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, table.rect().bottomRight(), far_away)
    with qtbot.waitSignal(table.menu_requested) as heard:
        QApplication.sendEvent(table.viewport(), asked)
    row = table.visualRect(table.currentIndex())
    assert heard.args == [table.viewport().mapToGlobal(row.bottomLeft())]


def test_letters_mark_whom_they_mean_and_redraw_no_other_row(part: InvitationsPart) -> None:
    model, redrawn = part.invited.table.people, set()
    model.dataChanged.connect(lambda first, _last: redrawn.add(first.row()))
    found = model.mark("bou")
    assert 0 < len(found) < model.rowCount() / 2
    assert redrawn == {model.row_of(row.id) for row in found}


@pytest.mark.parametrize("language", [Language.FR, Language.ZH])
@pytest.mark.parametrize("view", ["answers", CHOOSE])
def test_everything_is_named_told_apart_and_translated(
    window: MainWindow, part: InvitationsPart, view: str, language: Language
) -> None:
    part.show_view(view)
    window.set_language(language)
    settle()
    assert nameless(part) == []
    assert without_object_name(part) == []
    twice = [name for name, number in Counter(one.objectName() for one in controls(part)).items() if number > 1]
    assert twice == []
    if language is Language.ZH:
        assert left_over(part, Language.FR, language) == set()


def test_the_dialogs_name_every_control(part: InvitationsPart) -> None:
    one = next(iter(invited(part).values()))
    meeting_id = part._meeting.id
    dialogs = (
        InvitationMailDialog(part, part._context, meeting_id),
        DelegationDialog(part, part._context, meeting_id, unsaved_delegation(meeting_id, one), 3),
    )
    for dialog in dialogs:
        dialog.show()
        settle()
        assert nameless(dialog) == []
        assert without_object_name(dialog) == []
        dialog.reject()
