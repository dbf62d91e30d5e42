"""The line above the text of an entry: what is typed there is neither lost nor cut off, and Enter goes on."""

from __future__ import annotations

import pytest
from tests.ui.driving import press, settle, type_text
from tests.ui.minutes.conftest import Desk

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import Language
from groupe_pays.ui import errors
from groupe_pays.ui.minutes.head_fields import DueField, HeadFields

FR = Language.FR


def head(desk: Desk) -> HeadFields:
    return desk.stage.editing.editor.head


def new_action(desk: Desk, text: str) -> DueField:
    """A new action after the second entry; the field of its due date, with the cursor in it."""
    desk.open(1)
    desk.command("add_action")
    type_text(desk.editor(), text)
    due = head(desk).due
    due.setFocus()
    due.selectAll()
    return due


def test_words_in_the_line_of_the_speaker_stay_when_the_next_entry_is_begun(desk: Desk) -> None:
    desk.open(1)
    desk.command("add_intervention")
    type_text(head(desk).speaker.line, "Un habitant du quartier")

    desk.command("add_decision")

    spoken, decided = desk.entries()[2:4]
    assert spoken.kind is EntryKind.INTERVENTION
    assert [speaker.plain(FR) for speaker in spoken.speakers] == ["Un habitant du quartier"]
    assert desk.edited().id == decided.id
    assert decided.kind is EntryKind.DECISION
    assert decided.speakers == ()


def test_words_in_the_line_of_the_speaker_stay_when_the_row_is_left(desk: Desk) -> None:
    desk.open(1)
    desk.command("add_intervention")
    type_text(head(desk).speaker.line, "Un habitant")

    press(desk.editor(), "Escape")
    settle()

    assert [speaker.plain(FR) for speaker in desk.entries()[2].speakers] == ["Un habitant"]
    assert not desk.stage.editing.is_open
    assert head(desk).speaker.line.text() == ""


def test_an_action_of_which_only_the_date_is_known_is_not_made_into_something_else(desk: Desk) -> None:
    due = new_action(desk, "")
    type_text(due, "avant fin mars")

    desk.command("add_decision")

    action = desk.entries()[2].action
    assert action is not None
    assert action.due == RoughDate("../2017-03-31~")
    assert desk.edited().kind is EntryKind.DECISION


def test_a_line_that_nobody_typed_in_leaves_the_entry_empty(desk: Desk) -> None:
    desk.open(1)
    desk.command("add_intervention")
    count = len(desk.entries())

    desk.command("add_decision")

    assert len(desk.entries()) == count
    assert desk.edited().kind is EntryKind.DECISION


def test_enter_after_a_date_sets_it_and_begins_the_next_entry(desk: Desk) -> None:
    due = new_action(desk, "Envoyer la liste")
    type_text(due, "avant fin mars")

    press(due, "Return")
    settle()
    type_text(desk.editor(), "Suite")

    assert desk.editor().hasFocus()
    assert desk.saved(3) == "Suite"
    action = desk.entries()[2].action
    assert action is not None
    assert action.due == RoughDate("../2017-03-31~")
    assert desk.entries()[2].text.fr.plain == "Envoyer la liste"


def test_tab_after_a_date_only_sets_it(desk: Desk) -> None:
    due = new_action(desk, "Envoyer la liste")
    count = len(desk.entries())
    type_text(due, "avant fin mars")

    press(due, "Tab")
    settle()

    assert len(desk.entries()) == count
    assert desk.edited().action.due == RoughDate("../2017-03-31~")
    assert desk.editor().hasFocus()


def test_enter_after_a_date_goes_to_the_text_while_there_is_none(desk: Desk) -> None:
    due = new_action(desk, "")
    type_text(due, "avant fin mars")

    press(due, "Return")
    settle()

    assert desk.edited().action.due == RoughDate("../2017-03-31~")
    assert desk.editor().hasFocus()


@pytest.mark.parametrize(
    ("words", "in_full"), [("avant fin mars 2017", True), ("au plus tard à la mi-septembre 2017", False)]
)
def test_the_words_of_a_date_are_read_from_their_beginning(desk: Desk, words: str, in_full: bool) -> None:
    due = new_action(desk, "Envoyer la liste")
    type_text(due, words)
    press(due, "Tab")
    settle()

    assert due.cursorPosition() == 0
    assert due.width() - 20 >= due.fontMetrics().horizontalAdvance(words) or not in_full
    assert due.geometry().right() < head(desk).width()
    assert head(desk).owner.width() >= head(desk).owner.minimumWidth()


def test_an_undo_first_takes_back_the_speaker_being_typed_and_a_redo_brings_it_back(desk: Desk) -> None:
    desk.open(1)
    number = len(desk.entries())
    desk.command("add_intervention")
    type_text(head(desk).speaker.line, "Un habitant")
    reported: list[str] = []
    errors.set_reporter(reported.append)

    desk.command("undo")
    assert head(desk).speaker.line.text() == ""
    assert len(desk.entries()) == number + 1
    desk.command("undo")
    assert len(desk.entries()) == number
    desk.command("redo")
    desk.command("redo")
    assert [speaker.plain(FR) for speaker in desk.entries()[2].speakers] == ["Un habitant"]
    assert reported == []


def test_an_entry_that_goes_while_its_speaker_is_typed_takes_the_words_along(desk: Desk) -> None:
    desk.open(1)
    desk.command("add_intervention")
    entry = desk.edited()
    type_text(head(desk).speaker.line, "Un habitant")
    reported: list[str] = []
    errors.set_reporter(reported.append)

    desk.services.minutes.delete_entry(entry.id)
    settle()

    assert reported == []
    assert head(desk).speaker.line.text() == ""
    assert not desk.stage.editing.is_open
