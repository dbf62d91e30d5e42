"""The sign-in sheet of the example, its people repeated to a number, in French and Chinese."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bench.children.telling import end, marks, peak_memory
from groupe_pays.domain.text import Language
from groupe_pays.services.opening import open_dossier

if TYPE_CHECKING:
    from groupe_pays.documents.content import SignInSheetContent

WARM_RUNS = {40: 5, 300: 3, 2000: 1}


def main() -> None:
    wanted = int(sys.argv[2])
    content = of_people(example_sheet(Path(sys.argv[1])), wanted)
    marks["cold"], marks["pages"] = milliseconds(content)
    marks["warm"] = min(milliseconds(content)[0] for _run in range(WARM_RUNS[wanted]))
    marks["memory"] = peak_memory()
    end()


def example_sheet(path: Path) -> SignInSheetContent:
    from groupe_pays.services.meetings import MeetingsService
    from groupe_pays.services.printing.sign_in_sheet import gather

    store = open_dossier(path)._store
    return gather(store, MeetingsService(store).list_meetings()[0].meeting)


def of_people(content: SignInSheetContent, wanted: int) -> SignInSheetContent:
    """The same people again and again, each time under other names, still grouped by college."""
    people = content.participants
    told = [
        replace(person, name=replace(person.name, fr=f"{person.name.fr} {turn}"))
        for person in people
        for turn in range(-(-wanted // len(people)))
    ]
    return replace(content, participants=tuple(told[:wanted]))


def milliseconds(content: SignInSheetContent) -> tuple[float, float]:
    from groupe_pays.documents.sign_in_sheet import build_sign_in_sheet

    began = time.perf_counter()
    pages = build_sign_in_sheet(content, (Language.FR, Language.ZH), facing=True).pages
    return (time.perf_counter() - began) * 1000, pages


main()
