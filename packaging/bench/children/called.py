"""The roll of 300 people called by keyboard in the real window: from each key to the paint that answers it."""

from __future__ import annotations

import json
import os
import sys
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.children.painting import Painted, commit, settle, timed
from groupe_pays.app import build_window, show_window
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.opening import open_dossier
from groupe_pays.services.services import Services
from groupe_pays.ui.settings import load_settings

PEOPLE, CALLED, WARMING = 300, 60, 5
_FIRST, _SECOND = "BCDFGLMPRTV", "aeiou"


def main() -> None:
    path = Path(sys.argv[1])
    services = open_dossier(path)
    meeting, names = invite(services)
    services.close()
    app = QApplication([])
    window = build_window(load_settings())
    window.resize(1440, 900)
    show_window(window, path)
    settle(app)
    window.context.open("meeting", meeting, "receive")
    settle(app)
    stage: Any = window.pages.page("meeting").stages.currentWidget()
    taken = call(app, stage, names)
    window.context.tasks.stop()
    print(json.dumps(taken))
    sys.stdout.flush()
    os._exit(0)


def call(app: QApplication, stage: Any, names: list[str]) -> dict[str, list[float]]:
    """Three letters and a key for each, and now and then undo; milliseconds of each kind of key."""
    taken: dict[str, list[float]] = {"paint": [], "letter": [], "present": [], "person": [], "undo": []}
    painted, search = Painted(stage.window()), stage.head.search
    for place, surname in enumerate(names):
        turn: list[tuple[str, float]] = []
        turn.append(("paint", timed(app, painted, stage.table.viewport().update)))
        for letter in surname[:3]:
            turn.append(("letter", timed(app, painted, partial(commit, search, letter))))
        if (
            stage.table.selected_record().attendance.name.surname != surname
        ):  # an organisation or a pinyin is in the way
            search.clear()
            continue
        turn.append(("present", timed(app, painted, lambda: QTest.keyClick(search, Qt.Key.Key_Return))))
        turn.append(("person", sum(value for name, value in turn if name in ("letter", "present"))))
        if place % 6 == 0:
            turn.append(("undo", timed(app, painted, stage._context.services.history.undo)))
        if place >= WARMING and len(taken["person"]) < CALLED:
            for name, value in turn:
                taken[name].append(value)
    return taken


def invite(services: Services) -> tuple[str, list[str]]:
    """A meeting of 300 people expected, a third of them Chinese; the surnames of those with Latin names."""
    meeting = services.meetings.plan_meeting(BilingualText("Rencontres"))
    bodies = [services.organisations.create(BilingualText(f"Ville {number}", f"第{number}市")) for number in range(60)]
    known: dict[str, int] = {}
    people = []
    surnames = [f"{a}{b}{c}{d}nel" for a in _FIRST for b in _SECOND for c in "lmrst" for d in _SECOND]
    for number in range(PEOPLE):
        if number % 3 == 2:
            name = PersonName(name_zh="王李张刘陈蒋"[number % 6] + "开伟芳敏静"[number % 5] + "云明华"[number % 3])
        else:
            name = PersonName("Anne", surnames[number * 7 % len(surnames)])
            known[name.surname[:3].lower()] = known.get(name.surname[:3].lower(), 0) + 1
        people.append(services.people.create(name, bodies[number % 60], BilingualText("Maire", "市长")))
    services.attendance.add_people(meeting, people)
    rows = [row.name.surname for row in services.attendance.list_attendance(meeting)]
    return meeting, [surname for surname in rows if known.get(surname[:3].lower()) == 1]


main()
