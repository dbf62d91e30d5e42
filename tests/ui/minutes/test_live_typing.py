"""Taking the minutes without leaving the keys: @, dates in the line of an action, the signs that begin an entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from tests.ui.driving import press, settle, type_text
from tests.ui.minutes.conftest import Desk

from groupe_pays.domain import clock
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.text import BilingualText, BlockKind, Language
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.line_hint import LineHint
from groupe_pays.ui.widgets.completion import CompletionPopup

FR, ZH = Language.FR, Language.ZH


@pytest.fixture
def people(desk: Desk) -> dict[str, str]:
    """Somebody of a French and somebody of a Chinese name, both in the room."""
    names = {
        "Quiniou": PersonName("Zélie", "Quiniou", "", Civility.MRS),
        "Quang": PersonName("Wei", "Quang", "匡伟", Civility.MR),
    }
    made = {}
    for key, name in names.items():
        made[key] = desk.services.people.create(name)
        desk.services.attendance.add_person(desk.meeting_id, made[key], AttendanceStatus.PRESENT)
    settle()
    return made


def new_entry(desk: Desk, kind: EntryKind = EntryKind.DISCUSSION) -> RichEditor:
    """An empty entry after the second one, with the cursor in its French side."""
    desk.open(1)
    press(desk.editor(), "Return")
    settle()
    if kind is not EntryKind.DISCUSSION:
        desk.stage.commands.convert(kind)
        settle()
    editor = desk.editor()
    editor.setFocus()
    return editor


def popup(desk: Desk, language: Language = FR) -> CompletionPopup:
    return desk.stage.live.mentions[language].popup


def hint(desk: Desk, language: Language = FR) -> LineHint:
    return desk.stage.live.understood[language].hint


def speakers(entry: MinuteEntry) -> list[str | None]:
    return [speaker.person_id for speaker in entry.speakers]


def names(popup: CompletionPopup) -> list[str]:
    return [choice.name for choice in popup.choices()]


# @


def test_an_at_sign_and_two_letters_name_the_speakers_of_an_empty_entry(desk: Desk, people: dict[str, str]) -> None:
    editor = new_entry(desk)

    for letters in ("@quini", " @quan"):
        type_text(editor, letters)
        assert popup(desk).isVisible()
        press(editor, "Tab")
        settle()

    entry = desk.edited()
    assert entry.kind is EntryKind.INTERVENTION
    assert speakers(entry) == [people["Quiniou"], people["Quang"]]
    assert editor.hasFocus()
    type_text(editor, "Bonjour.")
    assert desk.saved(2) == "Bonjour."


def test_one_undo_takes_the_speaker_away(desk: Desk, people: dict[str, str]) -> None:
    editor = new_entry(desk)
    type_text(editor, "@quini")
    press(editor, "Return")
    settle()

    press(editor, "Ctrl+Z")
    settle()

    assert speakers(desk.edited()) == []
    assert desk.edited().kind is EntryKind.DISCUSSION


def test_the_bare_sign_proposes_those_in_the_room(desk: Desk, people: dict[str, str]) -> None:
    editor = new_entry(desk)

    type_text(editor, "@")

    present = desk.services.finding.find_near(desk.meeting_id)
    assert [choice.value for choice in popup(desk).choices()] == present
    assert all(found.takes_part for found in present)


@pytest.mark.parametrize("letters", ["quang", "匡", "kuangw"])
def test_a_chinese_name_answers_to_letters_pinyin_and_characters(
    desk: Desk, people: dict[str, str], letters: str
) -> None:
    editor = new_entry(desk)

    type_text(editor, f"@{letters}")

    assert popup(desk).choices()[0].value.party.person_id == people["Quang"]


def test_within_a_sentence_the_name_stands_as_its_language_writes_it(desk: Desk, people: dict[str, str]) -> None:
    editor = new_entry(desk)
    type_text(editor, "Merci à @quini")
    press(editor, "Tab")
    type_text(editor, " pour tout.")

    chinese = desk.editor(ZH)
    chinese.setFocus()
    type_text(chinese, "感谢@匡")
    press(chinese, "Return")
    type_text(chinese, "的工作。")
    desk.window.context.drafts.flush()

    entry = desk.edited()
    assert entry.text.fr.plain == "Merci à Mme\u00a0Zélie Quiniou pour tout."
    assert entry.text.zh.plain == "感谢匡伟先生的工作。"
    assert entry.speakers == ()


def test_in_an_action_an_at_sign_names_who_is_responsible(desk: Desk, people: dict[str, str]) -> None:
    editor = new_entry(desk, EntryKind.ACTION)
    type_text(editor, "Envoyer @quini")
    press(editor, "Tab")
    settle()
    type_text(editor, " la liste @rennes")
    bodies = [choice.value.party for choice in popup(desk).choices() if choice.value.party.organisation_id]
    while popup(desk)._list.currentIndex().data() != bodies[0].name(FR):
        press(editor, "Down")
    press(editor, "Return")
    settle()

    entry = desk.edited()
    assert [owner.key for owner in entry.action.owners] == [people["Quiniou"], bodies[0].organisation_id]
    assert entry.text.fr.plain == "Envoyer la liste"
    assert editor.hasFocus()


def test_escape_leaves_the_sign_as_typed(desk: Desk, people: dict[str, str]) -> None:
    editor = new_entry(desk)
    type_text(editor, "@quini")

    press(editor, "Escape")
    type_text(editor, "o")

    assert popup(desk).isHidden()
    assert desk.stage.editing.is_open
    assert desk.saved(2) == "@quinio"


def test_an_address_of_electronic_mail_proposes_nobody(desk: Desk, people: dict[str, str]) -> None:
    editor = new_entry(desk)

    type_text(editor, "zelie@quini")

    assert popup(desk).isHidden()
    press(editor, "Return")
    settle()
    assert desk.saved(2) == "zelie@quini"


def test_ctrl_enter_makes_somebody_nobody_knew_the_speaker(desk: Desk) -> None:
    editor = new_entry(desk)
    type_text(editor, "@Ursule Zwick")
    assert desk.stage.live.mentions[FR].nobody.words()

    press(editor, "Ctrl+Return")
    settle()

    (speaker,) = desk.edited().speakers
    assert (speaker.name.given_name, speaker.name.surname) == ("Ursule", "Zwick")
    assert editor.hasFocus()
    assert editor.is_empty()


def test_the_list_never_covers_the_line_being_typed(desk: Desk, people: dict[str, str]) -> None:
    editor = new_entry(desk)
    for height in (900, 420):
        desk.window.resize(1280, height)
        settle()
        type_text(editor, " @quini")
        desk.stage.editing.keep_in_sight()
        settle()
        shown = QRect(popup(desk).mapToGlobal(QPoint(0, 0)), popup(desk).size())
        line = editor.cursorRect()
        line.moveTopLeft(editor.viewport().mapToGlobal(line.topLeft()))
        assert popup(desk).isVisible()
        assert not shown.intersects(line)
        press(editor, "Escape")
        type_text(editor, " ")


def test_an_input_method_keeps_its_keys(desk: Desk, people: dict[str, str]) -> None:
    new_entry(desk)
    chinese = desk.editor(ZH)
    chinese.setFocus()
    type_text(chinese, "@")
    assert popup(desk, ZH).isVisible()

    QApplication.sendEvent(chinese, QInputMethodEvent("kuang", []))
    assert popup(desk, ZH).isHidden()
    type_text(chinese, "匡")

    assert popup(desk, ZH).isVisible()
    press(chinese, "Return")
    settle()
    assert speakers(desk.edited()) == [people["Quang"]]


# Dates and names in the line of an action


@pytest.mark.parametrize(
    ("line", "key", "edtf"),
    [
        ("Envoyer la liste avant fin mars", "Return", "../2017-03-31~"),
        ("Envoyer la liste 3/02", "Tab", "2017-02-03"),
        ("Envoyer la liste d’ici au 15 avril.", "Return", "../2017-04-15"),
        ("La rencontre du 3 mars", "Tab", "2017-03-03"),
    ],
)
def test_a_date_typed_in_an_action_is_shown_then_set_by_a_key(desk: Desk, line: str, key: str, edtf: str) -> None:
    editor = new_entry(desk, EntryKind.ACTION)
    type_text(editor, line)
    assert hint(desk).words().startswith("Échéance")
    assert desk.edited().action.due is None

    press(editor, key)
    settle()

    assert desk.edited().action.due == RoughDate(edtf)
    assert desk.edited().text.fr.plain == line
    assert editor.hasFocus()
    assert editor.textCursor().atEnd()
    press(editor, "Ctrl+Z")
    settle()
    assert desk.edited().action.due is None
    assert desk.edited().text.fr.plain == line


def test_a_date_is_understood_in_the_chinese_column_too(desk: Desk) -> None:
    new_entry(desk, EntryKind.ACTION)
    chinese = desk.editor(ZH)
    chinese.setFocus()
    type_text(chinese, "各城市提交名单3月底前")

    press(chinese, "Return")
    settle()

    assert desk.edited().action.due == RoughDate("../2017-03-31~")


def test_nothing_is_set_without_a_key(desk: Desk) -> None:
    editor = new_entry(desk, EntryKind.ACTION)
    type_text(editor, "Envoyer avant fin mars")
    press(editor, "Escape")
    assert hint(desk).isHidden()
    assert desk.stage.editing.is_open

    type_text(editor, " la liste")
    press(editor, "Return")
    settle()

    assert desk.entries()[2].action.due is None
    assert desk.entries()[2].text.fr.plain == "Envoyer avant fin mars la liste"
    assert desk.edited().id != desk.entries()[2].id


def test_enter_goes_on_where_words_follow_the_date(desk: Desk) -> None:
    editor = new_entry(desk, EntryKind.ACTION)
    type_text(editor, "Envoyer avant fin mars")
    type_text(editor, " la liste")
    assert hint(desk).isVisible()

    press(editor, "Return")
    settle()

    assert desk.edited().id != desk.entries()[2].id
    assert desk.entries()[2].action.due is None


def test_a_second_date_says_which_one_it_replaces(desk: Desk) -> None:
    editor = new_entry(desk, EntryKind.ACTION)
    type_text(editor, "Envoyer le 3 mars")
    press(editor, "Tab")
    settle()

    type_text(editor, " ou plutôt le 10 mars")
    assert "au lieu de 3 mars 2017" in hint(desk).words().replace("\u00a0", " ")
    press(editor, "Tab")
    settle()

    assert desk.edited().action.due == RoughDate("2017-03-10")


def test_an_occasion_is_set_as_it_was_said_with_its_day_where_one_is_planned(desk: Desk) -> None:
    this = desk.services.meetings.load(desk.meeting_id)
    later = desk.services.meetings.plan_meeting(BilingualText("Suite", "续会"), this.series_id)
    desk.services.meetings.edit(later, date=RoughDate("2017-06-14"))
    editor = new_entry(desk, EntryKind.ACTION)

    type_text(editor, "Relire d’ici la prochaine réunion")
    settle()
    assert "14 juin 2017" in hint(desk).words().replace("\u00a0", " ")
    press(editor, "Return")
    settle()

    action = desk.edited().action
    assert action is not None
    assert action.due == RoughDate("../2017-06-14")
    assert (action.due_words.fr, action.due_words.zh) == ("d’ici la prochaine réunion", "下次会议前")
    assert desk.stage.editing.editor.head.due.text() == "avant le 14 juin 2017"
    press(editor, "Ctrl+Z")
    settle()
    action = desk.edited().action
    assert action is not None
    assert action.due is None
    assert action.due_words.is_blank


def test_an_occasion_without_a_day_is_no_fault_of_the_field(desk: Desk) -> None:
    editor = new_entry(desk, EntryKind.ACTION)

    type_text(editor, "Écrire dès que possible")
    settle()
    press(editor, "Tab")
    settle()

    action = desk.edited().action
    assert action is not None
    assert (action.due, action.due_words.fr, action.due_words.zh) == (None, "dès que possible", "尽快")
    due = desk.stage.editing.editor.head.due
    assert due.text() == "dès que possible"
    assert not due.property("refused")


def test_what_waits_to_be_set_outlasts_an_input_method(desk: Desk) -> None:
    """In Chinese the date comes before what is to be done by then."""
    new_entry(desk, EntryKind.ACTION)
    editor = desk.editor(ZH)
    editor.setFocus()
    type_text(editor, "3月底前")
    settle()
    assert hint(desk, ZH).isVisible()

    QApplication.sendEvent(editor, QInputMethodEvent("tijiao", []))
    settle()
    assert hint(desk, ZH).isHidden()
    type_text(editor, "提交名单")
    settle()
    assert hint(desk, ZH).isVisible()
    QApplication.sendEvent(editor, QInputMethodEvent("ming", []))
    QApplication.sendEvent(editor, QInputMethodEvent())
    settle()
    press(editor, "Tab")
    settle()

    action = desk.edited().action
    assert action is not None
    assert action.due == RoughDate("../2017-03-31~")
    assert editor.toPlainText() == "3月底前提交名单"


def test_in_a_discussion_a_date_is_only_words(desk: Desk) -> None:
    editor = new_entry(desk)

    type_text(editor, "Rendez-vous le 3 mars")

    assert hint(desk).isHidden()


def test_somebody_said_with_a_title_may_be_made_responsible(desk: Desk, people: dict[str, str]) -> None:
    editor = new_entry(desk, EntryKind.ACTION)
    type_text(editor, "Mme Quiniou")
    assert "Quiniou" in hint(desk).words()
    type_text(editor, " enverra la liste avant fin mars")
    assert hint(desk).words().startswith("Échéance")

    press(editor, "Tab")
    settle()
    assert "Quiniou" in hint(desk).words()
    press(editor, "Tab")
    settle()

    action = desk.edited().action
    assert (action.due, [owner.key for owner in action.owners]) == (RoughDate("../2017-03-31~"), [people["Quiniou"]])
    assert desk.edited().text.fr.plain == "Mme Quiniou enverra la liste avant fin mars"


def test_of_two_of_a_name_one_is_chosen(desk: Desk, people: dict[str, str]) -> None:
    other = desk.services.people.create(PersonName("Rose", "Quiniou", "", Civility.MRS))
    desk.services.attendance.add_person(desk.meeting_id, other, AttendanceStatus.PRESENT)
    settle()
    editor = new_entry(desk, EntryKind.ACTION)
    type_text(editor, "Mme Quiniou")

    meanings = desk.stage.live.understood[FR].popup
    assert hint(desk).isHidden()
    assert names(meanings) == ["Rose Quiniou", "Zélie Quiniou"]
    press(editor, "Down")
    press(editor, "Return")
    settle()
    assert [owner.key for owner in desk.edited().action.owners] == [people["Quiniou"]]


# The signs that begin an entry


@pytest.mark.parametrize("typed", ["/d ", "／d", "、d", "／ｄ"])
def test_a_sign_makes_a_decision_of_an_empty_entry(desk: Desk, typed: str) -> None:
    editor = new_entry(desk)

    type_text(editor, typed)
    settle()

    assert desk.edited().kind is EntryKind.DECISION
    assert editor.is_empty()
    assert editor.hasFocus()


def test_the_signs_work_in_the_chinese_column(desk: Desk) -> None:
    new_entry(desk)
    chinese = desk.editor(ZH)
    chinese.setFocus()

    type_text(chinese, "、")
    type_text(chinese, "a")
    settle()

    assert desk.edited().kind is EntryKind.ACTION
    assert chinese.hasFocus()


def test_enter_ends_a_sign(desk: Desk) -> None:
    editor = new_entry(desk)
    type_text(editor, "/n")

    press(editor, "Return")
    settle()

    assert desk.edited().kind is EntryKind.NOTE


def test_a_list_begins_with_a_sign(desk: Desk) -> None:
    editor = new_entry(desk)
    type_text(editor, "/l ")
    settle()
    type_text(editor, "premier")
    desk.window.context.drafts.flush()

    (block,) = desk.edited().text.fr.blocks
    assert (block.kind, block.plain) == (BlockKind.BULLET, "premier")


def test_a_sign_behind_words_is_only_words(desk: Desk) -> None:
    editor = new_entry(desk)

    type_text(editor, "et/ou /d ")
    settle()

    assert desk.edited().kind is EntryKind.DISCUSSION
    assert desk.saved(2) == "et/ou /d "


# The card


def test_the_card_of_keys_is_put_away_for_good_and_comes_back(desk: Desk) -> None:
    card = desk.stage.keys
    editor = desk.open(1)
    assert card.isVisible()

    press(editor, "Shift+F1")
    settle()
    assert card.isHidden()
    assert desk.window.context.settings.pages["minutes_keys"] is False
    assert editor.hasFocus()

    desk.command("minutes_keys")
    assert card.isVisible()
    card.away.click()
    assert card.isHidden()


@pytest.fixture
def on_the_day(desk: Desk) -> Iterator[Desk]:
    """The meeting is being held."""
    clock.set_clock(lambda: datetime(2017, 1, 31, 15, 0, tzinfo=ZoneInfo("Europe/Paris")))
    desk.window.context.open("home")
    desk.window.context.open("meeting", desk.meeting_id, "minutes")
    settle()
    yield desk
    clock.set_clock(None)


@pytest.mark.parametrize("begun", ["Bonjour", "Return"])
def test_after_next_item_one_writes_on_under_that_item(on_the_day: Desk, begun: str) -> None:
    desk = on_the_day
    editor = desk.open(1)
    type_text(editor, " Suite")
    heads = [head.item.id for head in desk.stage.view.minutes.heads()]
    for _time in range(2):
        assert desk.window.context.actions.next_item.isEnabled()
        press(desk.focus(), "F12")
        settle()
    assert desk.saved(1).endswith(" Suite")

    if begun == "Return":
        press(desk.focus(), begun)
    else:
        QTest.keyClicks(desk.focus(), begun)
    settle()

    assert desk.focus() is editor
    type_text(editor, " à tous.")
    desk.window.context.drafts.flush()
    written = desk.edited()
    assert written.text.fr.plain.strip() == ("à tous." if begun == "Return" else "Bonjour à tous.")
    assert written.agenda_item_id == heads[1]
    assert [entry.id for entry in desk.entries() if entry.agenda_item_id == heads[1]][-1] == written.id


def test_arrival_is_one_key_while_typing(desk: Desk, people: dict[str, str]) -> None:
    editor = desk.open(1)
    type_text(editor, " Suite encore")

    press(editor, "F7")
    settle()
    line = QApplication.focusWidget()
    assert line.objectName() == "movement_name"
    type_text(line, "Qzx")
    assert any("« Qzx »" in words.text().replace("\u00a0", " ") for words in line.parent().findChildren(QLabel))
    line.clear()
    type_text(line, "Quini")
    assert not any("Qzx" in words.text() for words in line.parent().findChildren(QLabel))
    press(line, "Return")
    settle()
    assert editor.hasFocus()
    type_text(editor, " fin.")

    assert desk.saved(1).endswith(" Suite encore fin.")
    assert len(desk.services.movements.list_movements(desk.meeting_id)) == 1
