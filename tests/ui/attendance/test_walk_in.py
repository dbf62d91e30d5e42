"""Somebody nobody expected: a likely known person is offered first, namesakes are told apart, nobody comes twice."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.driving import find, press, settle, type_text

from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.ui.attendance.stage import ReceiveStage


def listed(stage: ReceiveStage) -> list[Attendance]:
    return stage._context.services.attendance.list_attendance(stage._meeting_id)


def people(stage: ReceiveStage) -> int:
    return len(stage._context.services.people.list_people())


def type_name(stage: ReceiveStage, words: str) -> None:
    stage.walk_in.name.setFocus()
    type_text(stage.walk_in.name, words)
    stage.walk_in._people.close_popup()


@pytest.mark.parametrize(
    "typed", ["LEFRANCOIS roselyne", "Roselyne Lefrançoi", "roselyne lefransois", "Lefrançois Rosline"]
)
def test_a_slip_of_the_hand_or_another_order_still_means_somebody_known(stage: ReceiveStage, typed: str) -> None:
    before = people(stage)
    type_name(stage, typed)
    press(stage.walk_in.name, "Ctrl+Return")
    if stage.walk_in._people.isVisible():
        assert "Entrée" in find(stage, "walk_in_refusal").text()
        press(stage.walk_in.name, "Tab")
        press(QApplication.focusWidget(), "Ctrl+Return")
    settle()
    assert people(stage) == before
    assert "Lefrançois" in {row.name.surname for row in listed(stage)}


@pytest.mark.parametrize("typed", ["Jiang Kaiyun", "kaiyun jiang", "JIANG Kai Yun", "蒋开云"])
def test_a_chinese_person_is_offered_by_pinyin_or_han(stage: ReceiveStage, typed: str) -> None:
    stage._context.services.people.create(PersonName(name_zh="蒋开云"))
    before = people(stage)
    stage.walk_in.name.setFocus()
    type_text(stage.walk_in.name, typed)
    assert stage.walk_in._people.choices()[0].value.party.person_name.name_zh == "蒋开云"
    press(stage.walk_in.name, "Tab")
    press(QApplication.focusWidget(), "Ctrl+Return")
    assert people(stage) == before
    assert "蒋开云" in {row.name.name_zh for row in listed(stage)}


def test_of_two_namesakes_neither_is_taken_blindly_and_a_third_can_be_made(stage: ReceiveStage) -> None:
    services = stage._context.services
    for town in ("Arras", "Lille"):
        services.people.create(PersonName("Jean", "Dupond"), services.organisations.create(BilingualText(town)))
    before = people(stage)
    type_name(stage, "Jean DUPOND")
    press(stage.walk_in.name, "Ctrl+Return")
    offered = [choice.right for choice in stage.walk_in._people.choices()]
    assert sorted(offered) == ["Arras", "Lille"]
    assert people(stage) == before
    press(stage.walk_in.name, "Ctrl+Return")
    assert people(stage) == before + 1
    assert sum(row.name.surname == "Dupond" for row in listed(stage)) == 1


def test_who_is_on_the_list_is_marked_there_and_not_twice(stage: ReceiveStage) -> None:
    said: list[str] = []
    stage._context.signals.message.connect(said.append)
    cap = next(row for row in listed(stage) if row.name.surname == "Cap")
    type_name(stage, "dominique cap")
    press(stage.walk_in.name, "Ctrl+Return")
    assert len(listed(stage)) == 43
    assert next(row for row in listed(stage) if row.id == cap.id).status is AttendanceStatus.PRESENT
    assert "Dominique Cap" in said[-1]
    assert stage.table.selected_record().id == cap.id
