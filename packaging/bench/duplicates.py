"""Looking for people who are there twice among 1,000, 10,000 and 50,000, beside folding and filing alone."""

from __future__ import annotations

from bench.fresh import Surroundings, in_turns
from bench.table import Sample, against, floor, heading, within

ROUNDS = 3
PEOPLE = (1_000, 10_000, 50_000)
MOST_GROWTH = 3.0
"""How much longer a person may take among 50,000 than among 1,000: with the square it would be 50 times."""


def run(surroundings: Surroundings, rounds: int) -> None:
    children = {str(people): ("alike", str(people)) for people in PEOPLE}
    found = in_turns(surroundings, min(rounds, ROUNDS), children)
    heading(
        "Duplicates", "One person in 50 is there twice, written another way; the floor folds the texts and files them."
    )
    for people in PEOPLE:
        told = found[str(people)]
        base = Sample(f"{people:,} people, folding and filing", [marks["floor"] for marks in told])
        floor(base)
        against(Sample(f"{people:,} people, filed to be compared", [marks["filed"] for marks in told]), base)
        against(Sample(f"{people:,} people, all pairs", [marks["searched"] for marks in told]), base)
        floor(Sample(f"{people:,} people, one asked for", [marks["asked"] for marks in told]))
        floor(Sample(f"{people:,} people, the slowest of 300", [marks["slowest"] for marks in told]))
        floor(Sample(f"{people:,} people, memory of the index", [marks["memory"] for marks in told], "MB"))
        marks = told[0]
        print(f"  {'':<46} {marks['found']:.0f} of {marks['planted']:.0f} found, {marks['pairs']:.0f} pairs in all")
    _tell_growth(found)


def _tell_growth(found: dict[str, list[dict[str, float]]]) -> None:
    """How long a person takes among many, against one among few: filing and looking together."""
    few = PEOPLE[0]
    for many in PEOPLE[1:]:
        each = [
            ((more["filed"] + more["searched"]) / many) / ((less["filed"] + less["searched"]) / few)
            for less, more in zip(found[str(few)], found[str(many)], strict=True)
        ]
        within(Sample(f"a person among {many:,} against one among {few:,}", each, "×"), MOST_GROWTH)
