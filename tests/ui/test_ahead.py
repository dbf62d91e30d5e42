"""The lists are built ahead, out of sight, and are as true as if they had just been gone to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtWidgets import QWidget
from tests.ui.driving import settle
from tests.ui.waiting import wait_until

from groupe_pays.ui.ahead import Ahead
from groupe_pays.ui.main_window import MainWindow


@pytest.fixture
def ahead(window: MainWindow) -> Iterator[Ahead]:
    made = Ahead(window)
    yield made
    made.stop()


def test_lists_are_there_before_they_are_gone_to(window: MainWindow, ahead: Ahead) -> None:
    ahead.begin()
    wait_until(lambda: ahead.is_done)
    assert window.pages.current_name == "home"
    members, partnerships = window.pages.page("members"), window.pages.page("partnerships")
    assert set(members.lists) == {"organisations", "people"}
    for shown in (*members.lists.values(), partnerships):
        assert shown.model.ids
        assert shown.shown_id() == shown.table.selected_record().id

    first = members.list_of("people").model.ids
    window.context.open("members", None, "people")
    settle()
    assert members.tab == "people"
    assert members.list_of("people").model.ids == first
    assert members.list_of("people").table.hasFocus()


def test_what_changes_after_they_were_built_is_seen(window: MainWindow, ahead: Ahead) -> None:
    ahead.begin()
    wait_until(lambda: ahead.is_done)
    services = window.context.services
    someone = services.people.list_people()[0]
    services.people.delete(someone.id)
    window.context.open("members", None, "people")
    assert someone.id not in window.pages.page("members").list_of("people").model.ids


def test_who_goes_to_a_list_in_between_finds_it(window: MainWindow, ahead: Ahead) -> None:
    ahead.begin()
    wait_until(lambda: is_built(window, "organisations_table"))
    window.context.open("members", None, "people")
    window.context.open("partnerships")
    settle()
    assert window.pages.current_page().model.ids
    wait_until(lambda: ahead.is_done)
    assert window.pages.current_name == "partnerships"


def test_what_could_not_be_read_ahead_is_read_when_it_is_gone_to(window: MainWindow, ahead: Ahead) -> None:
    ahead.begin()
    wait_until(lambda: is_built(window, "organisations_table"))
    with closing(sqlite3.connect(window.context.services.path)) as other:
        other.execute("ALTER TABLE organisation_line RENAME TO away")
        wait_until(lambda: ahead.is_done)
        assert not window.pages.page("members").list_of("organisations").model.ids
        assert not window.banner.isVisible(), "nobody has asked for it"
        other.execute("ALTER TABLE away RENAME TO organisation_line")
    window.context.open("members", None, "organisations")
    settle()
    assert window.pages.page("members").list_of("organisations").model.ids


def test_closing_the_dossier_ends_it(window: MainWindow, ahead: Ahead) -> None:
    ahead.begin()
    wait_until(lambda: is_built(window, "members_page"))
    window.dossiers.release()
    settle()
    assert ahead.is_done
    assert not is_built(window, "members_page")


def is_built(window: MainWindow, name: str) -> bool:
    return window.findChild(QWidget, name) is not None
