"""One person's data on screen: the file for them, erasing only what is meant, reviewing one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QSpinBox
from tests.ui.driving import press, settle, type_text
from tests.ui.waiting import wait_until

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.links import LinkLine
from groupe_pays.ui.personal import person_dialog
from groupe_pays.ui.personal.erase_dialog import EraseDialog
from groupe_pays.ui.personal.person_dialog import PersonalDataDialog
from groupe_pays.ui.personal.places import route_of
from groupe_pays.ui.personal.review_dialog import ReviewDialog

CONTROLS = (QAbstractButton, QLineEdit, QSpinBox)


@pytest.fixture
def someone(context: Context) -> Person:
    return next(one for one in context.services.people.list_people() if one.name.surname == "Auxiette")


def test_the_file_is_saved_for_the_person_and_for_programs(
    context: Context, someone: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = PersonalDataDialog(None, context, someone.id)
    dialog.show()
    wait_until(dialog.pdf.isEnabled)
    for button, name, begin in ((dialog.pdf, "a.pdf", b"%PDF"), (dialog.json, "a.json", b"{")):
        path = tmp_path / name
        monkeypatch.setattr(person_dialog, "ask_where_to_save", lambda *_given, path=path: path)
        button.click()
        wait_until(path.is_file)
        assert path.read_bytes().startswith(begin)
    dialog.close()


def test_nothing_is_erased_before_the_name_is_typed(context: Context, someone: Person) -> None:
    dialog = EraseDialog(None, context, someone)
    dialog.show()
    assert not dialog.erase.isEnabled()
    type_text(dialog.name, "jacques auxiett")
    press(dialog.name, "Return")
    assert not dialog.erase.isEnabled()
    assert context.services.people.load(someone.id).erased_on is None
    type_text(dialog.name, "e")
    assert dialog.erase.isEnabled()  # capitals and accents are no trap
    press(dialog.name, "Return")
    assert dialog.focusWidget() is dialog.erase
    press(dialog.erase, "Space")
    assert dialog.is_done
    assert context.services.people.load(someone.id).erased_on is not None
    assert context.services.history.undo_label() is None


def test_texts_that_name_somebody_are_one_press_away(context: Context, someone: Person) -> None:
    dialog = EraseDialog(None, context, someone)
    dialog.show()
    wait_until(lambda: bool(dialog.findChildren(LinkLine)))
    line = dialog.findChildren(LinkLine)[0]
    press(line, "Space")
    assert dialog.route is not None
    assert dialog.route[0] == "meeting"
    assert dialog.route[2] == "minutes"
    assert not dialog.is_done
    places = context.services.personal_data.list_occurrences(someone.id)
    assert all(route_of(place) is not None for place in places)
    assert len({(place.table, place.row_id) for place in places}) == len(places)


def test_texts_that_are_ticked_name_nobody_any_more(context: Context, someone: Person) -> None:
    """All with one press, one left out with another; by keyboard."""
    data = context.services.personal_data
    dialog = EraseDialog(None, context, someone)
    dialog.show()
    wait_until(dialog.everywhere.isVisible)
    boxes = [box for box in dialog.findChildren(QCheckBox) if box.objectName().startswith("erase_text_")]
    assert len(boxes) == len(data.list_occurrences(someone.id)) > 1
    assert not dialog.chosen
    press(dialog.everywhere, "Space")
    assert all(box.isChecked() for box in boxes)
    press(boxes[0], "Space")
    assert not dialog.everywhere.isChecked()
    press(boxes[0], "Space")
    assert dialog.everywhere.isChecked()
    press(boxes[0], "Space")
    dialog.retranslate()
    assert len(dialog.chosen) == len(boxes) - 1
    type_text(dialog.name, dialog.wanted)
    dialog.erase.click()
    left = [one for one in context.services.search.find("Auxiette") if one.kind == "entry"]
    assert len(left) == 1


def test_people_are_reviewed_one_by_one(context: Context) -> None:
    people = context.services.people
    old = [one.id for one in people.list_people()[:3]]
    for place, key in enumerate(old):
        people.edit(key, confirmed_on=RoughDate(f"{2010 + place}"))
    dialog = ReviewDialog(None, context)
    dialog.show()
    settle()
    assert [row.id for row in context.services.personal_data.list_to_review()] == old
    assert dialog.table.selected_record().id == old[0]
    dialog.confirm.click()
    assert people.load(old[0]).confirmed_on.is_exact
    assert dialog.table.selected_record().id == old[1]
    dialog.delete.click()
    assert dialog.table.selected_record().id == old[2]
    dialog.edit.click()
    assert dialog.route == ("members", old[2], "people")
    dialog.close()


def test_the_delay_is_a_setting_of_the_dossier(context: Context) -> None:
    people = context.services.people
    key = people.list_people()[0].id
    people.edit(key, confirmed_on=RoughDate("2012"))
    dialog = ReviewDialog(None, context)
    dialog.show()
    dialog.years.setValue(30)
    assert context.services.personal_data.review_years() == 30
    assert dialog.table.selected_record() is None
    assert not dialog.confirm.isEnabled()
    dialog.close()


@pytest.mark.parametrize("language", list(Language))
def test_every_control_has_a_name_in_every_language(context: Context, someone: Person, language: Language) -> None:
    dialogs = [PersonalDataDialog(None, context, someone.id), EraseDialog(None, context, someone)]
    dialogs.append(ReviewDialog(None, context))
    context.language.switch(language)
    for dialog in dialogs:
        dialog.show()
        dialog.retranslate()
        settle()
        for control in (one for kind in CONTROLS for one in dialog.findChildren(kind)):
            if control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert control.accessibleName() or control.property("text"), control.objectName()
        dialog.close()
