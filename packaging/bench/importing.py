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
            against(Sample(f"{people:,} rows, {words}", [marks[name] for marks in told]), base)
        whole = min(sum(marks[name] for name in ("cleaned", "planned", "written")) for marks in told)
        rates = people / whole * 1000, people / base.least * 1000
        print(f"  {'':<46} {rates[0]:,.0f} rows/s imported, {rates[1]:,.0f} rows/s bare")
