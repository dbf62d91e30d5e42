"""The bin: what was deleted comes back, or goes for good where nothing needs it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.ui.driving import find, press, settle

from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.bin.page import BinPage
from groupe_pays.ui.context import Context
from groupe_pays.ui.routes import Route


@pytest.fixture
def page(context: Context) -> Iterator[BinPage]:
    made = BinPage(context)
    context.signals.store_changed.connect(made.on_store_changed)
    made.resize(1100, 700)
    made.show()
    made.activateWindow()
    made.reload()
    made.open_route(Route("bin"))
    settle()
    yield made
    made.close()


@pytest.fixture
def rennes(page: BinPage) -> str:
    """Deleted, but its people, its partnership and its attendance stay."""
    found = next(one for one in page.services.organisations.list_organisations() if one.name.fr == "Rennes")
    page.services.organisations.delete(found.id)
    return found.id


def titles(page: BinPage) -> list[str]:
    return [page.model.index(row, 1).data() for row in range(page.model.rowCount())]


def test_an_empty_bin_says_so(page: BinPage) -> None:
    assert find(page, "bin_empty").isVisible()
    assert not page.restore.isVisible()


def test_what_was_deleted_says_what_it_is_in_words(page: BinPage, rennes: str) -> None:
    assert titles(page) == ["Rennes"]
    assert page.model.index(0, 0).data() == "Organisme"
    page.context.language.switch(Language.ZH)
    assert page.model.index(0, 0).data() == "单位"
    assert titles(page) == ["雷恩市"]


def test_enter_restores_and_offers_undo(page: BinPage, rennes: str) -> None:
    said: list[str] = []
    page.context.signals.undo_offered.connect(said.append)
    page.table.setFocus()
    press(page.table, "Return")
    assert titles(page) == []
    assert [line.replace("\u00a0", " ") for line in said] == ["« Rennes » restauré"]
    assert any(one.id == rennes for one in page.services.organisations.list_organisations())


def test_what_is_still_needed_stays_and_the_sentence_says_where(page: BinPage, rennes: str) -> None:
    page.table.setFocus()
    press(page.table, "Delete")
    assert titles(page) == ["Rennes"]
    assert page.refusal.isVisible()
    assert "présences aux réunions" in page.refusal.sentence()


def test_what_nobody_needs_goes_for_good_and_undo_brings_it_back(page: BinPage) -> None:
    person = page.services.people.create(PersonName("Zoé", "Essai"), title=BilingualText("Maire"))
    page.services.people.delete(person)
    assert titles(page) == ["Zoé Essai"]
    page.remove.click()
    assert titles(page) == []
    page.services.history.undo()
    assert titles(page) == ["Zoé Essai"]


def test_the_next_line_is_selected_after_one_left(page: BinPage) -> None:
    for surname in ("Un", "Deux", "Trois"):
        page.services.people.delete(page.services.people.create(PersonName("A", surname)))
    page.table.setCurrentIndex(page.model.index(1, 0))
    page.restore.click()
    assert page.model.rowCount() == 2
    assert page.table.selected_record() is not None


def test_the_model_keeps_the_rules_of_qt(page: BinPage, rennes: str, qtmodeltester: object) -> None:
    qtmodeltester.check(page.model)
