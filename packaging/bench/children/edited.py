"""Edits of one entry: as the window saves them, and as nothing but its row."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from groupe_pays.domain.text import Language, RichText
from groupe_pays.services.opening import open_dossier
from groupe_pays.services.services import Services
from groupe_pays.store.database import open_engine
from groupe_pays.store.minutes import EntryRow
from groupe_pays.store.place import Place

EDITS, WARMING = 200, 10


def main() -> None:
    services, engine = open_dossier(Path(sys.argv[1])), open_engine(Place(Path(sys.argv[2])))
    entry = an_entry(services)
    taken: dict[str, list[float]] = {"bare": [], "edit": [], "typing on": [], "undo": []}
    for number in range(EDITS + WARMING):
        text = RichText.from_plain(f"Le budget de l’année {number} est adopté à l’unanimité des membres présents.")
        more = RichText.from_plain(text.plain + " Il sera publié.")
        turn = {
            "bare": milliseconds(partial(bare_commit, engine, entry, text)),
            "edit": milliseconds(partial(edit, services, entry, text, f"{number}")),
            "typing on": milliseconds(partial(edit, services, entry, more, f"{number}")),
            "undo": milliseconds(services.history.undo),
        }
        if number >= WARMING:
            for name, value in turn.items():
                taken[name].append(value)
    services.close()
    print(json.dumps(taken))


def an_entry(services: Services) -> str:
    """An entry of common length, in the middle of the minutes."""
    meeting = services.meetings.list_meetings()[0].meeting.id
    entries = [entry for section in services.minutes.load(meeting) for entry in section.entries]
    return entries[len(entries) // 2].id


def edit(services: Services, entry: str, text: RichText, phrase: str) -> None:
    services.minutes.edit_text(entry, Language.FR, text, phrase)


def bare_commit(engine: Engine, entry: str, text: RichText) -> None:
    with Session(engine) as session:
        row = session.get_one(EntryRow, entry)
        row.write(row.text.edited(Language.FR, text))
        session.commit()


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


main()
