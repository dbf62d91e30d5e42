"""Lists of 50,000 people and 10,000 organisations: from a key to the paint that answers it, against bare SQL."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bench.crowd import make_crowd
from bench.fresh import Surroundings, python
from bench.table import Sample, floor, heading, within

PEOPLE, ORGANISATIONS = 50_000, 10_000
MOST = 100
"""Milliseconds after which an answer to a key is felt."""
MOST_GROWTH = 20.0
"""Megabytes scrolling through everything may add."""


def run(surroundings: Surroundings, rounds: int) -> None:
    path = surroundings.folder / "crowd.gpays"
    make_crowd(path, PEOPLE, ORGANISATIONS)
    taken = json.loads(python(surroundings, "-m", "bench.children.listed", str(path), limit=900).splitlines()[-1])
    for name, table, number in (("people", "person", PEOPLE), ("organisations", "organisation", ORGANISATIONS)):
        keys = taken[f"{name}: a key"]
        heading(f"A list of {number:,} {name}", f"{len(keys)} keys typed in the search of the real window, and more.")
        base = Sample("the bare SQL question of the same words", taken[f"{table}: bare"])
        floor(base)
        within(Sample("a key, until the answer is painted", keys), MOST, base)
        within(Sample("the same, 99th in a hundred", [_late(keys)]), MOST)
        within(Sample("another order, until it is painted", taken[f"{name}: a sort"]), MOST, base)
        within(Sample("a filter set or taken away", taken[f"{name}: a filter"]), MOST, base)
    within(Sample("opening the people again", taken["reopen"]), MOST)
    floor(Sample("opening them the first time", taken["open people"]))
    memory = taken["memory"]
    within(Sample("memory added by scrolling through all", [max(memory) - memory[0]], "MB"), MOST_GROWTH)


def _late(values: Sequence[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]
