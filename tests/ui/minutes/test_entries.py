"""Whole entries: moved, deleted, converted, reviewed, found; read-only once adopted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.ui.driving import press, settle, type_text
from tests.ui.minutes.conftest import Desk

from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualText, Language, TranslationState
from groupe_pays.ui.minutes.model import ColumnOf
from groupe_pays.ui.minutes.review import sentence_of
from groupe_pays.ui.minutes.rows import SectionRow


def texts(desk: Desk) -> list[str]:
    return [entry.id for entry in desk.entries()]


def select(desk: Desk, at: int) -> None:
    place = desk.stage.view.minutes.place_of(desk.entries()[at].id)
    desk.stage.view.setCurrentIndex(desk.stage.view.minutes.index(place, 1))
    desk.stage.view.setFocus()
    settle()


def test_an_entry_moves_past_the_end_of_its_item_and_back(desk: Desk) -> None:
    before = texts(desk)
    select(desk, 3)
    first_item = desk.entries()[3].agenda_item_id

    press(desk.stage.view, "Alt+Down")
    settle()
    assert desk.entries()[3].agenda_item_id != first_item
    assert texts(desk) == before
    press(desk.stage.view, "Alt+Down")
    settle()
    assert texts(desk)[4] == before[3]
    press(desk.stage.view, "Ctrl+Z")
    press(desk.stage.view, "Ctrl+Z")
    settle()
    assert [e.agenda_item_id for e in desk.entries()[:4]] == [first_item] * 4
    assert desk.shown() == before


def test_a_deleted_entry_comes_back_by_undo(desk: Desk) -> None:
    before = texts(desk)
    desk.open(2)

    press(desk.editor(), "Ctrl+Shift+Backspace")
    settle()

    assert texts(desk) == before[:2] + before[3:] == desk.shown()
    assert desk.window.toast.isVisible()
    press(desk.stage.view, "Ctrl+Z")
    settle()
    assert desk.shown() == before


def test_converting_keeps_text_and_translation(desk: Desk) -> None:
    text = desk.entries()[1].text
    desk.open(1)

    desk.stage.own_actions.converted.emit(EntryKind.DECISION)
    settle()

    assert desk.edited().text == text
    assert desk.edited().decision is not None
    assert desk.editor().hasFocus()


def test_the_state_of_a_translation_is_a_key_and_a_click(desk: Desk) -> None:
    select(desk, 1)
    press(desk.stage.view, "F4")
    assert desk.entries()[1].state is TranslationState.REVIEWED

    view = desk.stage.view
    place = view.minutes.place_of(desk.entries()[1].id)
    spot = view.visualRect(view.minutes.index(place, ColumnOf.STATE)).topLeft() + QPoint(20, 60)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()
    assert desk.entries()[1].state is TranslationState.DRAFT


def test_changing_the_original_makes_its_translation_outdated(desk: Desk) -> None:
    type_text(desk.open(1), " Ajout.")
    settle()
    desk.window.context.drafts.flush()

    assert desk.edited().state is TranslationState.OUTDATED
    gaps = [sentence_of(gap) for gap in desk.stage.gaps.all()]
    assert "Traduction périmée" in gaps


def test_arrows_cross_from_one_entry_into_the_next(desk: Desk) -> None:
    desk.open(1)
    press(desk.editor(), "Ctrl+End")

    press(desk.editor(), "Down")
    settle()
    assert desk.edited().id == desk.entries()[2].id
    press(desk.editor(), "Up")
    settle()
    assert desk.edited().id == desk.entries()[1].id
    press(desk.editor(), "Escape")
    assert not desk.stage.editing.is_open
    assert desk.stage.view.hasFocus()


def test_a_letter_on_a_selected_row_is_the_first_one_typed(desk: Desk) -> None:
    select(desk, 1)
    before = desk.saved(1)

    QTest.keyClick(desk.stage.view, Qt.Key.Key_X)
    settle()
    type_text(desk.editor(), "y")

    assert desk.saved(1) == before + "xy"


def test_the_review_list_leads_to_what_is_missing(desk: Desk) -> None:
    shown = desk.stage.toolbar
    count = len(desk.stage.gaps.all())
    assert str(count) in shown.review.accessibleName()

    desk.command("next_to_review")
    review = desk.stage.review
    assert review.isVisible()
    assert review.list.count() == count
    press(review.list, "Return")
    settle()

    assert not review.isVisible()
    assert desk.edited().actions
    assert desk.focus() is desk.stage.editing.editor.head.owner.line


def test_owner_and_date_of_an_action_are_typed_in_its_line(desk: Desk) -> None:
    at = next(at for at, e in enumerate(desk.entries()) if e.action is not None and not e.action.owners)
    desk.open(at)
    head = desk.stage.editing.editor.head
    head.owner.line.setFocus()
    type_text(head.owner.line, "Rennes")
    press(head.owner.line, "Return")
    head.due.setFocus()
    head.due.selectAll()
    type_text(head.due, "avant fin mars")
    press(head.due, "Return")
    settle()

    action = desk.entries()[at].action
    assert action is not None
    assert action.owners
    assert action.due is not None
    assert action.due.latest.isoformat() == "2017-03-31"


def test_words_that_are_no_date_are_kept_and_said_to_be_so(desk: Desk) -> None:
    at = next(at for at, e in enumerate(desk.entries()) if e.action is not None)
    desk.open(at)
    head = desk.stage.editing.editor.head
    head.due.setFocus()
    head.due.selectAll()
    type_text(head.due, "quand on pourra")
    press(head.due, "Return")
    settle()

    action = desk.entries()[at].action
    assert action is not None
    assert action.due is None
    assert action.due_words.fr == "quand on pourra"
    assert desk.stage.editing.editor.sentence.isVisible()


def test_adopted_minutes_are_read_only_and_say_why(desk: Desk) -> None:
    desk.open(1)
    desk.services.meetings.edit(desk.meeting_id, state=MeetingState.ADOPTED)
    settle()

    assert not desk.stage.editing.is_open
    assert "adopté" in desk.stage._locked.sentence()
    select(desk, 1)
    press(desk.stage.view, "F2")
    desk.command("add_decision")
    assert not desk.stage.editing.is_open


def test_a_meeting_without_an_agenda_leads_to_its_preparation(desk: Desk) -> None:
    meeting_id = desk.services.meetings.plan_meeting(BilingualText("Essai", "试验"))
    desk.window.context.open("meeting", meeting_id, "minutes")
    settle()
    assert desk.stage._empty.isVisible()

    desk.stage._empty.button.click()
    settle()

    assert desk.window.context.navigator.current.part == "prepare"


def test_an_item_without_entries_invites_to_write(desk: Desk) -> None:
    meeting_id = desk.services.meetings.plan_meeting(BilingualText("Essai", "试验"))
    desk.services.agenda.add_item(meeting_id, BilingualText("Point unique", "唯一事项"))
    desk.window.context.open("meeting", meeting_id, "minutes")
    settle()
    view = desk.stage.view
    view.setFocus()
    view.setCurrentIndex(view.minutes.index(1, 1))

    press(view, "Return")
    settle()
    type_text(desk.editor(), "Premier mot")
    desk.window.context.drafts.flush()

    assert desk.services.minutes.load(meeting_id)[0].entries[0].text.fr.plain == "Premier mot"


def test_the_outline_goes_to_an_item_and_renames_it(desk: Desk) -> None:
    outline = desk.stage.outline
    outline.list.setFocus()
    outline.list.setCurrentIndex(outline.model.index(2, 0))
    press(outline.list, "Return")
    settle()
    row = desk.stage.view.minutes.row_at(desk.stage.view.currentIndex().row())
    assert isinstance(row, SectionRow)
    assert row.item.path == (3,)

    outline.rename(2)
    outline.title.fr.selectAll()
    type_text(outline.title.fr, "Pistes")
    press(outline.title.fr, "Return")
    settle()

    assert desk.services.minutes.load(desk.meeting_id)[2].item.title.fr == "Pistes"
    assert outline.model.item(2).title() == "Pistes"


def test_a_route_to_an_action_shows_its_entry(desk: Desk) -> None:
    entry = next(entry for entry in desk.entries() if entry.action is not None)

    desk.window.context.open("meeting", desk.meeting_id, "minutes", entry.action.id)
    settle()

    assert desk.stage.commands.current_entry().id == entry.id


def test_english_content_is_never_asked_for(desk: Desk) -> None:
    desk.window.shell.set_language(Language.EN)
    settle()

    assert desk.stage.view.minutes.headerData(1, Qt.Orientation.Horizontal) == "Français"
