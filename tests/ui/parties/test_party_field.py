"""Naming people, organisations or bare words in one field, by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.ui.driving import press, type_text

from groupe_pays.domain.parties import Party
from groupe_pays.domain.text import Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import retranslate_all
from groupe_pays.ui.parties.party_field import PartyField
from groupe_pays.ui.widgets.flow import column


def shown(field: PartyField, qtbot: QtBot) -> PartyField:
    window = QWidget()
    other = QWidget()
    window.setLayout(column(field, other))
    window.resize(420, 400)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    field.line.setFocus()
    qtbot.waitExposed(window)
    field._window = window
    return field


@pytest.fixture
def field(context: Context, qtbot: QtBot) -> PartyField:
    return shown(PartyField(context, "presenters"), qtbot)


def names(field: PartyField) -> list[str]:
    return [party.name(Language.FR) for party in field.parties()]


def test_two_letters_and_tab_take_a_person(field: PartyField, qtbot: QtBot) -> None:
    type_text(field.line, "z")
    assert field.popup.isHidden(), "one Latin letter proposes nothing"
    type_text(field.line, "anch")
    assert not field.popup.isHidden()
    with qtbot.waitSignal(field.edited):
        press(field.line, "Tab")
    assert names(field) == ["Alban Zanchiello"]
    assert field.line.text() == ""


def test_several_parties_are_kept_in_order_and_none_twice(field: PartyField) -> None:
    for letters in ("zanch", "bertrand fort", "zanch"):
        type_text(field.line, letters)
        press(field.line, "Return")
        field.line.clear()
    assert names(field) == ["Alban Zanchiello", "Bertrand Fort"]


def test_words_that_are_nobody_are_kept_as_they_are(field: PartyField) -> None:
    type_text(field.line, "Participants")
    press(field.line, "Ctrl+Return")
    assert field.parties()[0].words.fr == "Participants"
    assert field.parties()[0].person_id is None


@pytest.mark.parametrize("sign", ["@", "＠"])
def test_the_sign_that_names_people_in_a_text_may_stand_before_a_name(field: PartyField, sign: str) -> None:
    type_text(field.line, "zanch")
    offered = field.popup.choices()
    field.line.clear()
    type_text(field.line, f"{sign}zanch")
    assert field.popup.choices() == offered
    press(field.line, "Return")
    assert names(field) == ["Alban Zanchiello"]
    type_text(field.line, f"{sign}Le secrétariat")
    field.line.clearFocus()
    assert names(field) == ["Alban Zanchiello", "Le secrétariat"]


def test_the_sign_alone_is_nobody(field: PartyField) -> None:
    type_text(field.line, "@")
    press(field.line, "Ctrl+Return")
    field.line.clearFocus()
    assert names(field) == []


def test_a_party_is_removed_by_keyboard(field: PartyField) -> None:
    for letters in ("zanch", "bertrand fort"):
        type_text(field.line, letters)
        press(field.line, "Return")
    press(field.line, "Backspace")
    chip = field.focusWidget() or field.window().focusWidget()
    press(chip, "Delete")
    assert names(field) == ["Alban Zanchiello"]


def test_what_is_left_in_the_line_is_not_lost_on_leaving_it(field: PartyField) -> None:
    type_text(field.line, "Le secrétariat")
    field.line.clearFocus()
    assert names(field) == ["Le secrétariat"]


def test_a_field_for_one_person_replaces_and_makes_new_people(context: Context, qtbot: QtBot) -> None:
    chair = shown(PartyField(context, "chair", single=True, people_only=True), qtbot)
    type_text(chair.line, "zanch")
    press(chair.line, "Return")
    type_text(chair.line, "Élodie NGUYÊN THỊ")
    press(chair.line, "Ctrl+Return")
    assert names(chair) == ["Élodie Nguyên Thị"]
    made = context.services.people.load(chair.parties()[0].person_id or "")
    assert (made.name.given_name, made.name.surname) == ("Élodie", "Nguyên Thị")


def test_an_organisation_is_refused_where_only_people_are_wanted(context: Context, qtbot: QtBot) -> None:
    chair = shown(PartyField(context, "chair", single=True, people_only=True), qtbot)
    type_text(chair.line, "Participants divers")
    press(chair.line, "Return")
    assert chair.parties() == ()
    assert chair.line.text() == "Participants divers", "the words stay"


def test_the_names_follow_the_language_and_the_typed_letters_stay(field: PartyField, context: Context) -> None:
    type_text(field.line, "zanch")
    press(field.line, "Return")
    type_text(field.line, "be")
    context.language.switch(Language.ZH)
    retranslate_all()
    assert "赞" in field._chips[0].text()
    assert field.line.text() == "be"


def test_showing_parties_does_not_announce_them(field: PartyField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.edited):
        field.set_parties((Party(words=Party().words.edited(Language.FR, "Tous")),))
    assert names(field) == ["Tous"]
