"""The participation tab: by person, organisation and college; filtered, sorted, drawn, exported and printed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ui.driving import press, settle, type_text

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.participation import Subject
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableFormat
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.opening import open_dossier
from groupe_pays.services.services import Services
from groupe_pays.ui.context import Context
from groupe_pays.ui.participation.list import ParticipationList
from groupe_pays.ui.people.page import MembersPage
from groupe_pays.ui.printing.choices import Choices
from groupe_pays.ui.routes import Route

S = AttendanceStatus


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2018-12-06")


@pytest.fixture(scope="module")
def twice_met_file(example_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with a second meeting, of June 2018, at which half of the people of the first one were."""
    path = Path(shutil.copy(example_file, tmp_path_factory.mktemp("twice_met") / "example.gpays"))
    services = open_dossier(path)
    first = services.meetings.list_meetings()[0].meeting
    second = services.meetings.plan_meeting(BilingualText("Atelier"), date=RoughDate("2018-06-05"))
    for place, row in enumerate(services.attendance.list_attendance(first.id)):
        services.attendance.add_person(second, row.person_id, S.PRESENT if place % 2 else S.EXCUSED)
    services.close()
    return path


@pytest.fixture
def example(twice_met_file: Path, tmp_path: Path) -> Iterator[Services]:
    opened = open_dossier(Path(shutil.copy(twice_met_file, tmp_path / "example.gpays")))
    yield opened
    opened.close()


@pytest.fixture
def page(context: Context) -> Iterator[MembersPage]:
    made = MembersPage(context)
    context.signals.store_changed.connect(made.on_store_changed)
    made.resize(1230, 820)
    made.show()
    made.reload()
    made.open_route(Route("members", None, "participation"))
    settle()
    yield made
    made.close()


@pytest.fixture
def tab(page: MembersPage) -> ParticipationList:
    found = page.lists["participation"]
    assert isinstance(found, ParticipationList)
    return found


def first_column(tab: ParticipationList) -> list[str]:
    model = tab.table.records
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_everybody_is_listed_with_the_meetings_while_a_member(tab: ParticipationList) -> None:
    assert tab.count.text() == "43 personnes · 2 réunions"
    assert tab.panel.row is not None
    assert tab.panel.row.meetings == 2
    assert tab.panel.chart_of_all.bars.turnouts[0].by_status[S.PRESENT] == 33


def test_by_organisation_and_by_college(tab: ParticipationList) -> None:
    tab.subject.button(Subject.ORGANISATION).click()
    assert tab.count.text().startswith("35 organismes")
    tab.subject.button(Subject.COLLEGE).click()
    assert tab.count.text().startswith("6 collèges")
    assert tab.table.records.columns[1].title() == "Attendus"


def test_years_and_words_filter_what_is_counted(tab: ParticipationList) -> None:
    tab.filters.set_filter("since", "2018")
    assert tab.count.text().endswith("1 réunion")
    assert tab.panel.row is not None
    assert tab.panel.row.meetings == 1
    type_text(tab.search, "Angers")
    assert tab.table.records.rowCount() == 2


def test_a_click_on_a_head_sorts(tab: ParticipationList) -> None:
    tab.table.records.sort_requested.emit("present", True)
    order = [row.by_status.get(S.PRESENT, 0) for row in tab.rows()]
    assert order == sorted(order, reverse=True)


def test_the_bars_are_read_with_the_arrows(tab: ParticipationList) -> None:
    chart = tab.panel.chart_of_all
    assert "33 présents, 1 en visio, 9 excusés" in chart.bars.accessibleDescription()
    chart.bars.setFocus()
    press(chart.bars, "Home")
    assert chart.said.text() == "31 janvier 2017\u00a0: 33 présents, 1 en visio, 9 excusés"
    wanted: list[str] = []
    tab.panel.meeting_wanted.connect(wanted.append)
    press(chart.bars, "Return")
    assert wanted == [chart.bars.turnouts[0].meeting_id]


def test_the_list_is_exported_as_it_is_filtered(tab: ParticipationList) -> None:
    tab.filters.set_filter("since", "2018")
    type_text(tab.search, "Angers")
    sheet = tab.export.prepare(TableFormat.XLSX).sheet
    heads = [column.title for column in sheet.columns]
    assert [row[heads.index("Réunions")] for row in sheet.rows] == [1, 1]


def test_the_document_is_asked_for_by_the_subject_shown(tab: ParticipationList, context: Context) -> None:
    assert tab.printed() == Route("documents", None, "participation")
    tab.subject.button(Subject.ORGANISATION).click()
    tab.filters.set_filter("until", "2017")
    route = tab.printed()
    assert route.only is not None
    assert len(route.only) == 1  # the one meeting counted
    assert Choices(context.settings).options(DocumentKind.PARTICIPATION).subject is Subject.ORGANISATION


def test_the_words_follow_the_language(tab: ParticipationList, context: Context) -> None:
    context.language.switch(Language.ZH)
    settle()
    assert tab.count.text() == "43人 · 2次会议"
    assert tab.panel.chart_of_all.said.text().startswith("2018年6月5日")


def test_a_row_leads_to_its_record(tab: ParticipationList, context: Context) -> None:
    went: list[Route] = []
    context.signals.open_requested.connect(went.append)
    row = tab.panel.row
    assert row is not None
    tab.panel.open.click()
    assert went == [Route("members", row.id, "people")]
