"""The calendar: dates ahead quarter by quarter, exact and rough told apart, made, moved, planned, deleted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from tests.ui.driving import button, click, find, press, replace_text, settle, type_text

from groupe_pays.domain.calendar import UpcomingDate
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.calendar.listed import CalendarRow, Happening, grouped
from groupe_pays.ui.calendar.page import CalendarPage
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.widgets.records import CELL, Group

SEMINAR = "Séminaire intermédiaire (Pékin)"


@pytest.fixture(autouse=True)
def march_2017(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")


@pytest.fixture
def page(window: MainWindow) -> Iterator[CalendarPage]:
    window.context.open("calendar")
    settle()
    shown = window.pages.current_page()
    assert isinstance(shown, CalendarPage)
    yield shown
    window.context.drafts.flush()


def heads(page: CalendarPage) -> list[tuple[str, int]]:
    model = page.table.model()
    groups = [model.group(row) for row in range(model.rowCount())]
    return [(group.title, group.count) for group in groups if group is not None]


def date_of(page: CalendarPage, label: str) -> UpcomingDate:
    return next(one for one in page.services.calendar.list_dates() if one.label.fr == label)


def select(page: CalendarPage, label: str) -> UpcomingDate:
    date = date_of(page, label)
    assert page.table.select_id(date.id)
    return date


def row_of(text: str) -> CalendarRow:
    return CalendarRow(text, Happening.MEETING, RoughDate.parse(text), Meeting(text, BilingualText(text)))


def test_what_is_past_is_folded_what_is_late_stands_before_the_quarters(page: CalendarPage) -> None:
    QAbstractItemModelTester(page.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert heads(page) == [
        ("Passées", 2),
        ("En retard", 2),
        ("1er trimestre 2017", 2),
        ("2e trimestre 2017", 1),
        ("4e trimestre 2017", 3),
        ("4e trimestre 2018", 1),
    ]
    assert page.table.model().row_of(date_of(page, "Comité de pilotage franco-chinois en Occitanie").id) == -1
    assert page.count.text() == "7 dates à venir"


def test_a_rough_date_has_its_shape_and_its_word_an_exact_one_its_weekday(page: CalendarPage) -> None:
    model = page.table.model()
    rough = model.index(model.row_of(date_of(page, SEMINAR).id), 0).data(CELL)
    exact = model.index(model.row_of(date_of(page, "Forum-Rencontres de Cités Unies France").id), 0).data(CELL)
    assert (rough.text, rough.after, rough.shape) == ("Fin 2017", "date approchée", "expected")
    assert (exact.text, exact.after, exact.shape, exact.icon) == ("9–10 octobre", "", "", "calendar")


def test_what_may_fall_into_several_quarters_comes_after_them() -> None:
    dates = ("2018", "2018-02", "2018-40", "2018-12-24", "2018-11-27~/2018-12-02~", "2019-01-05")
    rows = [row_of(text) for text in dates]
    shown = grouped(sorted(rows, key=lambda row: row.when), RoughDate.parse("2017-03-06").earliest, Language.FR)
    assert [one.title if isinstance(one, Group) else one.id for one in shown] == [
        "1er trimestre 2018", "2018-02",
        "4e trimestre 2018", "2018-11-27~/2018-12-02~", "2018-12-24",
        "Dans le courant de 2018", "2018-40", "2018",
        "1er trimestre 2019", "2019-01-05",
    ]  # fmt: skip


def test_a_new_date_needs_a_name_and_a_day_and_is_kept_with_both(window: MainWindow, page: CalendarPage) -> None:
    click(page.new)
    assert page.panel.label.fr.hasFocus()
    type_text(page.panel.label.fr, "Atelier jeunesse")
    window.context.drafts.flush()
    assert len(page.services.calendar.list_dates()) == 4

    page.panel.when.line.setFocus()
    type_text(page.panel.when.line, "mi-juin")
    press(page.panel.when.line, "Return")

    made = date_of(page, "Atelier jeunesse")
    assert made.date == RoughDate.parse("2017-06-11~/2017-06-20~")
    assert page.table.selected_record().id == made.id
    press(window, "Ctrl+Z")
    assert len(page.services.calendar.list_dates()) == 4


def test_a_name_left_without_a_day_is_found_again(window: MainWindow, page: CalendarPage) -> None:
    click(page.new)
    type_text(page.panel.label.fr, "Atelier jeunesse")
    select(page, SEMINAR)
    assert page.panel.label.fr.text() == SEMINAR
    click(page.new)
    assert page.panel.label.fr.text() == "Atelier jeunesse"
    press(page.panel.label.fr, "Escape")
    click(page.new)
    assert page.panel.label.fr.text() == ""


def test_a_date_becomes_exact_in_place_and_moves(window: MainWindow, page: CalendarPage) -> None:
    select(page, SEMINAR)
    replace_text(page.panel.when.line, "20 novembre")
    press(page.panel.when.line, "Return")
    moved = date_of(page, SEMINAR)
    assert moved.date == RoughDate.parse("2017-11-20")
    assert moved.words.is_blank, "the words of the meeting no longer say it"
    model = page.table.model()
    assert model.index(model.row_of(moved.id), 0).data() == "Lundi 20 novembre"
    press(window, "Ctrl+Z")
    assert date_of(page, SEMINAR).date == RoughDate.parse("2017-36~")
    assert page.panel.when.line.text() == "fin 2017"


@pytest.mark.parametrize(("typed", "sentence"), [("bientôt", "n’est pas une date reconnue"), ("", "Il faut une date")])
def test_a_date_is_never_lost_to_words_that_are_none(page: CalendarPage, typed: str, sentence: str) -> None:
    select(page, SEMINAR)
    page.panel.when.line.setFocus()
    page.panel.when.line.setText(typed)
    page.panel.when.line.setModified(True)
    page.panel.when.line.textEdited.emit(typed)
    press(page.panel.when.line, "Return")
    assert sentence in page.panel.when.hint()
    assert date_of(page, SEMINAR).date == RoughDate.parse("2017-36~")


def test_name_and_note_are_saved_as_they_are_typed(window: MainWindow, page: CalendarPage) -> None:
    select(page, SEMINAR)
    replace_text(page.panel.label.zh, "届中会（成都）")
    page.panel.note.setFocus()
    type_text(page.panel.note, "Lieu à confirmer\navec l’ambassade")
    window.context.drafts.flush()
    stored = date_of(page, SEMINAR)
    assert stored.label.zh == "届中会（成都）"
    assert stored.note == "Lieu à confirmer\navec l’ambassade"


def test_a_name_wiped_in_both_languages_is_refused_in_place(window: MainWindow, page: CalendarPage) -> None:
    date = select(page, SEMINAR)
    for side in (page.panel.label.fr, page.panel.label.zh):
        side.setFocus()
        side.clear()
    window.context.drafts.flush()
    assert find(page, "date_label_refusal").isVisible()
    labels = [one.label for one in page.services.calendar.list_dates() if one.id == date.id]
    assert not labels[0].is_blank


def test_a_meeting_is_planned_from_a_date_once(window: MainWindow, page: CalendarPage) -> None:
    select(page, SEMINAR)
    went = []
    window.context.navigator.went.connect(went.append)
    click(button(page, "plan_meeting"))
    planned = next(one.meeting for one in page.services.meetings.list_meetings() if one.meeting.title.fr == SEMINAR)
    assert planned.date == RoughDate.parse("2017-36~")
    assert (went[-1].page, went[-1].record, went[-1].part) == ("meeting", planned.id, "prepare")

    window.context.open("calendar")
    assert select(page, SEMINAR)
    assert button(page, "plan_meeting").text() == "Ouvrir la réunion"
    click(button(page, "plan_meeting"))
    assert sum(one.meeting.title.fr == SEMINAR for one in page.services.meetings.list_meetings()) == 1


def test_meetings_and_actions_lead_to_their_own_pages(window: MainWindow, page: CalendarPage) -> None:
    action = next(one for one in page.services.actions.list_actions() if one.label == "2017-1")
    page.table.select_id(action.id)
    page.table.setFocus()
    press(page.table, "Return")
    assert window.pages.current_name == "actions"
    assert window.pages.current_page().panel.action.id == action.id
    window.context.navigator.back()
    assert window.pages.current_name == "calendar"
    assert page.panel.row.id == action.id


def test_deleting_a_date_is_undone_from_the_toast(window: MainWindow, page: CalendarPage) -> None:
    date = select(page, SEMINAR)
    page.table.setFocus()
    press(page.table, "Delete")
    assert page.table.model().row_of(date.id) == -1
    assert window.toast.text() == "Date supprimée"
    click(window.toast.undo)
    assert page.table.model().row_of(date.id) >= 0


def test_delete_on_an_action_of_the_calendar_deletes_nothing(page: CalendarPage) -> None:
    action = page.services.actions.list_actions()[0]
    page.table.select_id(action.id)
    press(page.table, "Delete")
    assert len(page.services.actions.list_actions()) == 12


def test_a_route_unfolds_what_is_past(window: MainWindow, page: CalendarPage) -> None:
    past = date_of(page, "Comité de pilotage franco-chinois en Occitanie")
    window.context.open("home")
    window.context.open("calendar", past.id)
    assert page.panel.date.id == past.id


def test_every_word_follows_the_language(window: MainWindow, page: CalendarPage) -> None:
    select(page, SEMINAR)
    window.set_language(Language.ZH)
    assert heads(page)[2] == ("2017年第一季度", 2)
    assert page.panel.when.line.text() == "2017年底"
    assert page.new.text() == "新建日期"
    assert button(page, "plan_meeting").text() == "筹备此会议"
