"""Importing a list of 1,000 and 10,000 people, beside a bare ``executemany`` of the same rows."""

from __future__ import annotations

from bench.fresh import Surroundings, in_turns
from bench.table import Sample, against, floor, heading

ROUNDS = 3
PEOPLE = (1_000, 10_000)
_STEPS = (
    ("cleaned", "read, columns told, cleaned"),
    ("planned", "planned"),
    ("written", "written with journal, search and lists"),
    ("undone", "undone"),
    ("redone", "done again"),
)


def run(surroundings: Surroundings, rounds: int) -> None:
    children = {str(people): ("brought_in", str(people)) for people in PEOPLE}
    found = in_turns(surroundings, min(rounds, ROUNDS), children)
    heading("Import", "A list of members into an empty dossier; the floor is SQLite taking the rows of the records.")
    for people in PEOPLE:
        told = found[str(people)]
        base = Sample(f"{people:,} rows, executemany", [marks["floor"] for marks in told])
        floor(base)
        for name, words in _STEPS:
            step = Sample(f"{people:,} rows, {words}", [marks[name] for marks in told])
            against(step, base)
            rate(people, step.least)
        whole = min(sum(marks[name] for name in ("cleaned", "planned", "written")) for marks in told)
        print(f"  {people:,} rows, all of it until they are kept")
        rate(people, whole)
        rate(people, base.least, "bare")


def rate(rows: int, milliseconds: float, what: str = "") -> None:
    print(f"  {'':<46} {rows / milliseconds * 1000:,.0f} rows/s {what}".rstrip())
