"""Lists of 50,000 people and 10,000 organisations: from a key to the paint that answers it, against bare SQL."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence

from bench.crowd import make_crowd
from bench.fresh import Surroundings, measure, python
from bench.table import Sample, floor, heading, within

NUMBERS = {"people": 50_000, "organisations": 10_000, "partnerships": 5_000}
MOST = 100
"""Milliseconds after which an answer to a key is felt."""
MOST_GROWTH = 20.0
"""Megabytes scrolling through everything may add."""
ACTS = {
    "a key": "a key, until the answer is painted",
    "a sort": "another order, until it is painted",
    "a filter": "a filter set or taken away",
    "a move": "a key that scrolls",
}


def run(surroundings: Surroundings, rounds: int) -> None:
    path = surroundings.folder / "crowd.gpays"
    began = time.perf_counter()
    make_crowd(path, NUMBERS["people"], NUMBERS["organisations"])
    print(f"\nA dossier of {NUMBERS['people']:,} people made in {time.perf_counter() - began:.0f} s.")
    taken = json.loads(python(surroundings, "-m", "bench.children.listed", str(path), limit=400).splitlines()[-1])
    for name in NUMBERS:
        _print_list(name, taken, [measure(surroundings, "at_once", str(path), name)["at once"]])
    heading("Opening and memory", "Reopening follows a change of a record; the list of people is scrolled to its end.")
    within(Sample("the people opened again", taken["reopen"]), MOST)
    memory = taken["memory"]
    floor(Sample("memory before scrolling", memory[:1], "MB"))
    floor(Sample("memory after it", memory[-1:], "MB"))
    within(Sample("added at most on the way", [max(memory) - memory[0]], "MB"), MOST_GROWTH)


def _print_list(name: str, taken: Mapping[str, Sequence[float]], at_once: Sequence[float]) -> None:
    keys = taken[f"{name}: a key"]
    heading(
        f"A list of {NUMBERS[name]:,} {name}", f"{len(keys)} keys typed in the search of the real window, and more."
    )
    base = Sample("the bare SQL question of the same words", taken[f"{name}: bare"])
    floor(base)
    floor(Sample("  its 99th in a hundred", [_late(base.values)]))
    for act, words in ACTS.items():
        values = taken[f"{name}: {act}"]
        within(Sample(words, values), MOST, base)
        within(Sample("  its 99th in a hundred", [_late(values)]), MOST)
    within(Sample("opened for the first time, until it is painted", taken[f"{name}: open"]), MOST)
    floor(Sample("  the same at once after the start", at_once))
    within(Sample("the sheet of a record, once the list stands", taken[f"{name}: a sheet"]), MOST)


def _late(values: Sequence[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]
