"""The register of decisions: empty at first, filled from the minutes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from tests.ui.driving import button, click, find, press, settle, type_text

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualRichText, Language, RichText
from groupe_pays.services.services import Services
from groupe_pays.ui.decisions.page import DecisionsPage
from groupe_pays.ui.main_window import MainWindow


@pytest.fixture(autouse=True)
def march_2017(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")


@pytest.fixture
def page(window: MainWindow) -> Iterator[DecisionsPage]:
    window.context.open("decisions")
    settle()
    shown = window.pages.current_page()
    assert isinstance(shown, DecisionsPage)
    yield shown
    window.context.drafts.flush()


def decide(services: Services, words: str, item: int = 1) -> str:
    """Record a decision in the minutes of 31 January; the id of its entry."""
    meeting = services.meetings.list_meetings()[0].meeting
    agenda_item = services.agenda.list_items(meeting.id)[item]
    text = BilingualRichText().edited(Language.FR, RichText.from_plain(words))
    return services.minutes.add_entry(agenda_item.id, EntryKind.DECISION, text=text)


def test_the_empty_register_says_how_a_decision_is_recorded(window: MainWindow, page: DecisionsPage) -> None:
    assert page.empty.isVisible()
    assert not page.panel.isVisible()
    assert not page.search.isVisible()
    sentence = page.empty._sentence.text()
    assert page.context.actions.keys("add_decision") in sentence
    assert "/d" in sentence
    click(page.empty.button)
    assert window.pages.current_name == "meetings"


def test_a_decision_of_the_minutes_stands_in_the_register_with_its_item(page: DecisionsPage) -> None:
    decide(page.services, "Le comité de pilotage se réunit le 1er mars en Occitanie.")
    model = page.table.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    assert model.group(0).title == "2017"
    cells = [model.index(1, column).data() for column in range(model.columnCount())]
    assert cells == ["2017-1", "Le comité de pilotage se réunit le 1er mars en Occitanie.", "31 janvier 2017", "II"]
    assert page.count.text() == "1 décision sur 1"
    assert find(page, "decision_said_words").text().startswith("«\u00a0Le comité de pilotage")


def test_a_short_title_takes_the_place_of_the_words_and_is_undone(window: MainWindow, page: DecisionsPage) -> None:
    decide(page.services, "Le comité de pilotage se réunit le 1er mars en Occitanie.")
    press(page.table, "Return")
    type_text(page.panel.title.fr, "Premier comité de pilotage")
    press(page.panel.title.fr, "Return")
    type_text(page.panel.title.zh, "首次指导委员会会议")
    window.context.drafts.flush()

    assert page.table.model().index(1, 1).data() == "Premier comité de pilotage"
    assert page.services.decisions.list_decisions()[0].title.zh == "首次指导委员会会议"
    window.set_language(Language.ZH)
    assert page.table.model().index(1, 1).data() == "首次指导委员会会议"
    window.set_language(Language.FR)
    press(window, "Ctrl+Z")
    assert page.table.model().index(1, 1).data().startswith("Le comité")


def test_search_and_filters_narrow_the_register(page: DecisionsPage) -> None:
    decide(page.services, "Comité de pilotage en Occitanie")
    decide(page.services, "Relevé des représentations chinoises", 2)
    page.search.setText("occitanie")
    assert page.count.text() == "1 décision sur 2"
    page.search.clear()
    page.filters.set_filter("year", "2016")
    assert page.empty.isVisible()
    click(page.empty.button)
    assert page.count.text() == "2 décisions sur 2"


def test_the_link_leads_to_the_words_in_the_minutes(window: MainWindow, page: DecisionsPage) -> None:
    entry = decide(page.services, "Comité de pilotage en Occitanie")
    went = []
    window.context.navigator.went.connect(went.append)
    click(button(page, "decision_said_link"))
    assert (went[0].page, went[0].part, went[0].focus) == ("meeting", "minutes", entry)
