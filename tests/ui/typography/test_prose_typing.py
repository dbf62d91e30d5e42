"""Typography as one types, in the fields of prose outside the minutes: put right on the key, taken back by one undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from tests.ui.driving import find, press, settle, type_text

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.partnerships import PartnershipText
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.domain.typing.rule_ids import RuleId
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.people.page import MembersPage
from groupe_pays.ui.typing_rules import set_corrects_as_typed, set_rule
from groupe_pays.ui.widgets.prose import language_of_prose

N, F = "\u00a0", "\u202f"
Read = Callable[[], str]


def type_keys(field: QWidget, text: str) -> None:
    for character in text:
        type_text(field, character)
        settle()


def shown(field: Any) -> str:
    return str(field.text() if isinstance(field, QLineEdit) else field.document().toRawText())


def go(window: MainWindow, page: str, record: object = None, part: str | None = None, focus: object = None) -> None:
    window.context.open(page, record, part, focus)
    settle()


def title_of_a_decision(window: MainWindow, side: str) -> tuple[QWidget, Read]:
    services = window.context.services
    meeting = services.meetings.list_meetings()[0].meeting
    services.minutes.add_entry(services.agenda.list_items(meeting.id)[0].id, EntryKind.DECISION)
    go(window, "decisions", services.decisions.list_decisions()[0].id)
    return find(window, f"decision_title_{side}"), lambda: services.decisions.list_decisions()[0].title.side(
        Language(side)
    )


def text_of_an_item(window: MainWindow, side: str) -> tuple[QWidget, Read]:
    services = window.context.services
    meeting = services.meetings.plan_meeting(BilingualText("Essai", "试验"))
    item = services.agenda.add_item(meeting, BilingualText("Premier", "第一"))
    go(window, "meeting", meeting, "prepare", item)
    (field,) = [one for one in window.findChildren(QPlainTextEdit) if one.objectName().endswith(side)]
    return field, lambda: services.agenda.list_items(meeting)[0].description.side(Language(side))


def place_of_a_meeting(window: MainWindow, side: str) -> tuple[QWidget, Read]:
    services = window.context.services
    meeting = services.meetings.list_meetings()[0].meeting.id
    services.meetings.edit(meeting, place=BilingualText())
    go(window, "meetings", meeting)
    return find(window, f"meeting_place_{side}"), lambda: services.meetings.load(meeting).place.side(Language(side))


def text_of_a_partnership(window: MainWindow, side: str) -> tuple[QWidget, Read]:
    services = window.context.services
    chosen = services.partnerships.list_partnerships()[0].id
    services.partnerships.edit_text(chosen, PartnershipText.OUTLOOK, BilingualText("-", "-"))
    go(window, "partnerships", chosen)
    field = find(window, f"partnership_outlook_{side}")
    field.selectAll()
    return field, lambda: services.partnerships.load(chosen).texts[PartnershipText.OUTLOOK].side(Language(side))


def note_of_a_person(window: MainWindow, side: str) -> tuple[QWidget, Read]:
    services = window.context.services
    person = services.people.create(PersonName("Zoé", "Quiniou"))
    go(window, "members", person, "people")
    window.findChild(MembersPage).lists["people"].panel.set_editing(True)
    settle()
    return find(window, f"person_notes_{side}"), lambda: services.people.load(person).notes.side(Language(side))


FIELDS = [title_of_a_decision, text_of_an_item, place_of_a_meeting, text_of_a_partnership, note_of_a_person]


@pytest.mark.parametrize("field_of", FIELDS)
def test_french_is_put_right_as_it_is_typed_and_one_undo_takes_it_back(window: MainWindow, field_of: Callable) -> None:
    field, stored = field_of(window, "fr")
    field.setFocus()
    settle()

    type_keys(field, "Pour l'Europe! ")
    window.context.drafts.flush()
    assert shown(field) == f"Pour l’Europe{F}! "
    assert stored().strip() == f"Pour l’Europe{F}!"

    press(field, "Ctrl+Z")  # the space typed last
    press(field, "Ctrl+Z")
    settle()
    assert stored().strip() in ("Pour l’Europe!", "Pour l’Europe !")
    type_keys(field, "Oui")
    window.context.drafts.flush()
    assert F not in stored()


@pytest.mark.parametrize("field_of", [text_of_an_item, place_of_a_meeting])
def test_chinese_is_put_right_by_its_own_rules(window: MainWindow, field_of: Callable) -> None:
    field, stored = field_of(window, "zh")
    field.setFocus()
    settle()

    for part in ("合作", ",", "共赢", "."):
        type_text(field, part)
        settle()
    window.context.drafts.flush()

    assert shown(field) == stored() == "合作，共赢。"
    cursor = field.cursorPosition() if isinstance(field, QLineEdit) else field.textCursor().position()
    assert cursor == 6


def test_the_same_switches_hold(window: MainWindow) -> None:
    field, _stored = title_of_a_decision(window, "fr")
    field.setFocus()
    set_rule(window.context.settings, RuleId.FR_APOSTROPHE, False)
    type_keys(field, "l'Europe ?")
    assert shown(field) == f"l'Europe{F}?"

    set_corrects_as_typed(window.context.settings, False)
    type_keys(field, " Oui !")
    assert shown(field) == f"l'Europe{F}? Oui !"


def test_what_is_pasted_and_names_stay_as_they_are(window: MainWindow) -> None:
    field, _stored = title_of_a_decision(window, "fr")
    assert isinstance(field, QTextEdit)
    field.setFocus()
    QGuiApplication.clipboard().setText("l'Europe: oui")
    field.paste()
    settle()
    type_keys(field, " d'ici")
    assert shown(field) == "l'Europe: oui d’ici"

    body = window.context.services.organisations.create(BilingualText("Eau", "水"))
    go(window, "members", body, "organisations")
    window.findChild(MembersPage).lists["organisations"].panel.set_editing(True)
    settle()
    name = find(window, "organisation_name_fr")
    name.setFocus()
    type_keys(name, " d'Essai")
    assert shown(name) == " d'EssaiEau"


def test_a_field_of_either_language_goes_by_its_characters(ui: object) -> None:
    from groupe_pays.ui.widgets.prose import prose_in

    field = QLineEdit()
    prose_in(field, None)
    assert language_of_prose(field, "D'accord") is Language.FR
    assert language_of_prose(field, "同意 D") is Language.ZH
    field.deleteLater()
