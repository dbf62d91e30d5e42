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

from PySide6.QtWidgets import QApplication

from bench.children.painting import Painted, commit, settle, timed
from bench.children.telling import resident
from groupe_pays.app import build_window, show_window
from groupe_pays.domain.collation import fold
from groupe_pays.ui.settings import load_settings

WORDS = ("dubois", "hélène", "pékin", "王", "zhang", "maire", "@exemple", "lefe", "saint", "martin sophie", "xqzk")
ROUNDS = 1


def main() -> None:
    path = Path(sys.argv[1])
    app = QApplication([])
    window = build_window(load_settings())
    window.resize(1440, 900)
    show_window(window, path)
    settle(app)
    window.context.open("members", None, "organisations")
    settle(app)
    painted = Painted(window)
    taken: dict[str, list[float]] = {}
    page: Any = window.pages.page("members")
    opening = partial(window.context.open, "members", None, "people")
    taken["open people"] = [timed(app, painted, opening)]
    settle(app)
    for name in ("people", "organisations"):
        shown = page.lists[name]
        window.context.open("members", None, name)
        settle(app)
        taken[f"{name}: a key"] = list(type_words(app, painted, shown))
        taken[f"{name}: a sort"] = list(sort_columns(app, painted, shown))
        taken[f"{name}: a filter"] = list(filter_fields(app, painted, shown))
    taken["reopen"] = [timed(app, painted, partial(page.lists["people"].reload)) for _ in range(5)]
    with closing(sqlite3.connect(path)) as connection:
        for table in ("person", "organisation"):
            taken[f"{table}: bare"] = list(ask_bare(connection, f"{table}_line"))
    window.context.open("members", None, "people")
    settle(app)
    taken["memory"] = list(scroll(app, page.lists["people"].table))
    window.context.tasks.stop()
    print(json.dumps(taken))
    sys.stdout.flush()
    os._exit(0)


def type_words(app: QApplication, painted: Painted, shown: Any) -> Iterator[float]:
    """Every letter, and the search emptied again, which lists everything."""
    for _round in range(ROUNDS):
        for words in WORDS:
            for letter in words:
                yield timed(app, painted, partial(commit, shown.search, letter))
            yield timed(app, painted, shown.search.clear)


def sort_columns(app: QApplication, painted: Painted, shown: Any) -> Iterator[float]:
    for _round in range(ROUNDS):
        for column in shown.table.records.columns:
            for down in (False, True):
                yield timed(app, painted, partial(shown.sort_by, column.name, down))
    shown.sort_by("name", False)


def filter_fields(app: QApplication, painted: Painted, shown: Any) -> Iterator[float]:
    asked = (("region", "Bretagne"), ("partner_province", "Jiangsu"), ("email", "missing"), ("confirmed_before", "3y"))
    for _round in range(ROUNDS):
        for field, value in asked:
            yield timed(app, painted, partial(shown.filters.set_filter, field, value))
        for field, _value in asked:
            yield timed(app, painted, partial(shown.filters.set_filter, field, None))


def ask_bare(connection: sqlite3.Connection, table: str) -> Iterator[float]:
    """The same words asked of the file alone, nothing made of the answer."""
    for _round in range(ROUNDS):
        for words in WORDS:
            for end in range(len(words) + 1):
                typed = fold(words[:end]).split()
                where = " AND ".join("instr(hay, ?) > 0" for _word in typed)
                how = f"NOT INDEXED WHERE {where}" if where else ""
                began = time.perf_counter()
                connection.execute(f"SELECT id FROM {table} {how} ORDER BY name_fr, id", typed).fetchall()
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
