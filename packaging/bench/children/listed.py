"""Lists of 50,000 people and 10,000 organisations in the real window: from each key to the paint that answers it."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bench.children.painting import LIMIT, Painted, commit, settle, timed
from bench.children.telling import resident
from groupe_pays.app import build_window, show_window
from groupe_pays.domain.collation import fold
from groupe_pays.ui.ahead import Ahead
from groupe_pays.ui.lists import asked
from groupe_pays.ui.settings import load_settings

WORDS = ("dubois", "hélène", "pékin", "王", "zhang", "maire", "@exemple", "lefe", "saint", "martin sophie", "xqzk")
FILTERS = {
    "people": (
        ("region", "Bretagne"),
        ("partner_province", "Jiangsu"),
        ("email", "missing"),
        ("confirmed_before", "3y"),
    ),
    "partnerships": (("region", "Bretagne"), ("province", "Jiangsu"), ("state", "active"), ("confirmed_before", "3y")),
}
FILTERS["organisations"] = FILTERS["people"]
SCROLLING = ("PageDown", "PageDown", "End", "PageUp", "Home", "Down", "Down", "Up")
REST = 10_000
"""Milliseconds until the sheet of a record follows the list: it is timed by itself."""


def main() -> None:
    path = Path(sys.argv[1])
    app = QApplication([])
    window = build_window(load_settings())
    window.resize(1440, 900)
    show_window(window, path)
    build_ahead(app, window)
    asked.REST = asked.SOON = REST
    painted = Painted(window)
    taken: dict[str, list[float]] = {}
    for name in ("people", "organisations", "partnerships"):
        drive(app, window, painted, name, taken)
    taken["reopen"] = list(reopen(app, window, painted))
    with closing(sqlite3.connect(path)) as connection:
        for name, table in (("people", "person"), ("organisations", "organisation"), ("partnerships", "partnership")):
            taken[f"{name}: bare"] = list(ask_bare(connection, f"{table}_line"))
    open_list(window, "people")
    settle(app)
    taken["memory"] = list(scroll(app, list_of(window, "people").table))
    window.context.tasks.stop()
    print(json.dumps(taken))
    sys.stdout.flush()
    os._exit(0)


def build_ahead(app: QApplication, window: Any) -> None:
    """Let the program come to rest, as seconds after its start: what it builds ahead is built."""
    settle(app)
    until = time.monotonic() + LIMIT
    while time.monotonic() < until and ((ahead := window.findChild(Ahead)) is None or not ahead.is_done):
        app.processEvents()
    settle(app)


def open_list(window: Any, name: str) -> None:
    if name == "partnerships":
        window.context.open("partnerships")
    else:
        window.context.open("members", None, name)


def list_of(window: Any, name: str) -> Any:
    page: Any = window.pages.page("partnerships" if name == "partnerships" else "members")
    return page if name == "partnerships" else page.lists[name]


def drive(app: QApplication, window: Any, painted: Painted, name: str, taken: dict[str, list[float]]) -> None:
    """Open a list, type in it, sort and filter it, move in it, read some of its records."""
    taken[f"{name}: open"] = [timed(app, painted, partial(open_list, window, name))]
    settle(app)
    shown = list_of(window, name)
    taken[f"{name}: a key"] = list(type_words(app, painted, shown))
    taken[f"{name}: a sort"] = list(sort_columns(app, painted, shown))
    taken[f"{name}: a filter"] = list(filter_fields(app, painted, shown, FILTERS[name]))
    taken[f"{name}: a move"] = list(move(app, painted, shown.table))
    taken[f"{name}: a sheet"] = list(read_sheets(app, painted, shown))


def type_words(app: QApplication, painted: Painted, shown: Any) -> Iterator[float]:
    """Every letter, and the search emptied again, which lists everything."""
    shown.search.setFocus()
    settle(app)
    for words in WORDS:
        for letter in words:
            yield timed(app, painted, partial(commit, shown.search, letter))
        yield timed(app, painted, shown.search.clear)


def sort_columns(app: QApplication, painted: Painted, shown: Any) -> Iterator[float]:
    for column in shown.table.records.columns:
        for down in (False, True):
            yield timed(app, painted, partial(shown.sort_by, column.name, down))
    shown.sort_by(shown.first_sort(), False)
    settle(app)


def filter_fields(
    app: QApplication, painted: Painted, shown: Any, filters: tuple[tuple[str, str], ...]
) -> Iterator[float]:
    for field, value in filters:
        yield timed(app, painted, partial(shown.filters.set_filter, field, value))
    for field, _value in filters:
        yield timed(app, painted, partial(shown.filters.set_filter, field, None))


def move(app: QApplication, painted: Painted, table: Any) -> Iterator[float]:
    """Keys that scroll, each with rows that were not read before."""
    table.setFocus()
    settle(app)
    for name in SCROLLING:
        key = QKeyEvent(QEvent.Type.KeyPress, getattr(Qt.Key, f"Key_{name}"), Qt.KeyboardModifier.NoModifier)
        yield timed(app, painted, partial(QApplication.sendEvent, table, key))


def read_sheets(app: QApplication, painted: Painted, shown: Any) -> Iterator[float]:
    """The sheet beside the list, of records from all over it."""
    for place in range(1, shown.model.rowCount(), shown.model.rowCount() // 12):
        record = shown.model.record(place)
        yield timed(app, painted, partial(shown.show_record, record))


def reopen(app: QApplication, window: Any, painted: Painted) -> Iterator[float]:
    """Leave for another page after a change that concerns every list, and come back."""
    services = window.context.services
    someone = services.people.list_people(list_of(window, "people").model.ids[:1])[0]
    for turn in range(5):
        window.context.open("home")
        services.people.edit(someone.id, source=f"Carnet {turn}")
        settle(app)
        yield timed(app, painted, partial(open_list, window, "people"))


def ask_bare(connection: sqlite3.Connection, table: str) -> Iterator[float]:
    """The same words asked of the file alone, nothing made of the answer."""
    name = "french_fr" if table.startswith("partnership") else "name_fr"
    for words in WORDS:
        for end in range(len(words) + 1):
            typed = fold(words[:end]).split()
            where = " AND ".join("instr(hay, ?) > 0" for _word in typed)
            how = f"NOT INDEXED WHERE {where}" if where else ""
            began = time.perf_counter()
            connection.execute(f"SELECT id FROM {table} {how} ORDER BY {name}, id", typed).fetchall()
            yield (time.perf_counter() - began) * 1000


def scroll(app: QApplication, table: Any) -> Iterator[float]:
    """Resident megabytes while the list is scrolled from end to end, every fifth screen painted: at tenths of it."""
    bar = table.verticalScrollBar()
    screens = 0
    step = max(bar.maximum() // 10, 1)
    for place in range(0, bar.maximum() + 1, 5 * table.viewport().height()):
        bar.setValue(place)
        app.processEvents()
        if place // step >= screens:
            screens += 1
            yield resident()


main()
