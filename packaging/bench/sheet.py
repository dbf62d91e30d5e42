"""The sign-in sheet of a meeting, of an event and of a congress: time, pages, memory, and how they grow."""

from __future__ import annotations

from bench.fresh import Surroundings, in_turns
from bench.table import Sample, floor, heading, within

ROUNDS = 3
PEOPLE = (40, 300, 2000)
MOST_GROWTH = 1.3
"""How much longer a person may take among 2,000 than among 300."""


def run(surroundings: Surroundings, rounds: int) -> None:
    dossier = str(surroundings.copy("sheet"))
    children = {str(people): ("signed", dossier, str(people)) for people in PEOPLE}
    found = in_turns(surroundings, min(rounds, ROUNDS), children)
    pages = ", ".join(f"{people} people on {found[str(people)][0]['pages']:.0f} pages" for people in PEOPLE)
    heading("Sign-in sheet in both languages", f"{pages}.")
    for people in PEOPLE:
        told = found[str(people)]
        floor(Sample(f"{people} people, with imports and fonts", [marks["cold"] for marks in told]))
        floor(Sample(f"{people} people, having printed before", [marks["warm"] for marks in told]))
        floor(Sample(f"{people} people, peak memory", [marks["memory"] for marks in told], "MB"))
    few, many = PEOPLE[1:]
    each = [
        (more["warm"] / many) / (less["warm"] / few)
        for less, more in zip(found[str(few)], found[str(many)], strict=True)
    ]
    within(Sample(f"a person among {many} against one among {few}", each, "×"), MOST_GROWTH)
