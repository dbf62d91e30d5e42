"""The review list in the minutes: every line leads to its spot, and a line may be meant so."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.driving import find, press, settle, type_text
from tests.ui.minutes.conftest import Desk

from groupe_pays.domain.review import Check
from groupe_pays.domain.text import BilingualText, Language, RichText


def write(desk: Desk, at: int, text: str, language: Language = Language.FR) -> None:
    desk.services.minutes.edit_text(desk.entries()[at].id, language, RichText.from_plain(text))
    settle()
    desk.stage.keeper.look()


def checks(desk: Desk) -> list[Check]:
    return [finding.check for finding in desk.stage.gaps.all()]


@pytest.fixture
def read(desk: Desk, qtbot: QtBot) -> Desk:
    """The words of all entries were looked at."""
    desk.stage.keeper.look()
    qtbot.waitUntil(lambda: not desk.stage.gaps.waiting())
    return desk


def test_a_doubt_is_listed_as_soon_as_it_is_typed_and_gone_once_it_is_put_right(read: Desk) -> None:
    before = read.stage.gaps.count
    write(read, 2, "M. Zanchielo, à compléter.")
    assert {Check.NEAR_NAME, Check.PLACEHOLDER, Check.FRESH_TRANSLATION} <= set(checks(read))
    assert read.stage.gaps.count == len(read.stage.gaps.all()) == before + 3
    write(read, 2, "M. Zanchiello.")
    assert read.stage.gaps.count == before + 1


def test_a_line_leads_to_the_words_themselves(read: Desk) -> None:
    write(read, 2, "Selon M. Zanchielo, tout va bien.")
    finding = next(finding for finding in read.stage.gaps.all() if finding.check is Check.NEAR_NAME)
    read.stage.going.to_gap(finding)
    settle()
    assert read.editor().hasFocus()
    assert read.editor().textCursor().selectedText() == "Zanchielo"


def test_of_two_spaces_the_spaces_are_selected(read: Desk) -> None:
    write(read, 2, "Avec deux  espaces.")
    read.stage.going.to_gap(next(f for f in read.stage.gaps.all() if f.check is Check.SPACES))
    settle()
    assert read.editor().textCursor().selectedText() == "  "
    type_text(read.editor(), " ")
    assert read.saved(2) == "Avec deux espaces."


def test_a_line_about_the_people_leads_to_the_attendance(read: Desk, qtbot: QtBot) -> None:
    row = next(row for row in read.services.attendance.list_attendance(read.meeting_id) if row.status.takes_part)
    read.services.attendance.edit_day(row.id, function=type(row.function)())
    settle()
    read.stage.keeper.look()
    finding = next(f for f in read.stage.gaps.all() if f.check is Check.PERSON_WITHOUT_FUNCTION)
    read.command("next_to_review")
    with qtbot.waitSignal(read.window.context.signals.open_requested) as opened:
        read.stage.going.to_gap(finding)
    assert (opened.args[0].part, opened.args[0].focus) == ("receive", row.id)


def test_a_sum_that_is_wrong_leads_to_the_head_counts(desk: Desk) -> None:
    whole = desk.services.head_counts.add(desk.meeting_id, BilingualText("participants"), 10)
    desk.services.head_counts.add(desk.meeting_id, BilingualText("délégations"), 12, parent_id=whole)
    settle()
    desk.stage.keeper.look()

    desk.stage.going.to_gap(next(f for f in desk.stage.gaps.all() if f.check is Check.HEAD_COUNT))
    settle()

    assert desk.focus() is find(desk.window, "edit_head_counts")


def test_what_is_meant_so_leaves_the_list_and_comes_back_with_undo(read: Desk) -> None:
    write(read, 2, "Deux  espaces.")
    before = read.stage.gaps.count
    read.command("next_to_review")
    rows = [read.stage.review.list.item(at).text() for at in range(read.stage.review.list.count())]
    read.stage.review.list.setCurrentRow(next(at for at, text in enumerate(rows) if "Espaces doubles" in text))
    press(read.stage.review.list, "Delete")
    assert read.stage.gaps.count == before - 1
    assert not read.stage.review.isHidden(), "the next line may be meant so too"
    read.services.history.undo()
    settle()
    read.stage.keeper.look()
    assert read.stage.gaps.count == before


def test_no_line_is_covered_by_the_foot_whichever_is_chosen(read: Desk) -> None:
    for at in range(6):
        write(read, at, "Deux  espaces.")
    review = read.stage.review
    read.command("next_to_review")
    assert review.list.count() >= 9
    meant = set()
    for at in (review.list.currentRow(), *range(review.list.count())):
        review.list.setCurrentRow(at)
        settle()
        meant.add(review.meant_button.isVisible())
        assert review.list.geometry().bottom() < review.meant_button.geometry().top()
        assert review.rect().contains(review.meant_button.geometry())
    assert meant == {True, False}


def test_no_line_is_covered_as_the_list_opens(desk: Desk) -> None:
    review = desk.stage.review
    desk.command("next_to_review")
    assert review.list.count() >= 9
    assert review.meant_button.isVisible()
    assert review.list.geometry().bottom() < review.meant_button.geometry().top()


@pytest.mark.parametrize("language", [Language.FR, Language.ZH])
def test_escape_goes_back_to_the_words_one_was_at(desk: Desk, language: Language) -> None:
    edit = desk.open(1, language)
    cursor = edit.textCursor()
    cursor.setPosition(min(3, edit.document().characterCount() - 1))
    edit.setTextCursor(cursor)
    at = cursor.position()
    desk.command("next_to_review")
    assert desk.focus() is desk.stage.review.list

    press(desk.stage.review.list, "Escape")
    settle()

    assert desk.focus() is edit
    assert edit.textCursor().position() == at


def test_what_takes_the_focus_from_the_list_keeps_it(desk: Desk) -> None:
    desk.command("next_to_review")
    search = desk.window.top_bar.search

    search.setFocus()
    settle()

    assert desk.stage.review.isHidden()
    assert desk.focus() is search
