"""Minutes of 200 pages in the window: opening, keys, pauses, structure, memory, each beside its floor."""

from __future__ import annotations

import json

from bench.fresh import Surroundings, python
from bench.table import Sample, against, floor, heading, within

OPENING, MOST_OF_KEY, PAUSE, CHANGE, GROWTH = 500, 1.5, 20, 100, 10
"""Milliseconds, a ratio, milliseconds twice, megabytes."""
CHANGES = ("new entry", "split", "join", "indent", "convert", "move", "undo")


def run(surroundings: Surroundings, rounds: int) -> None:
    told = python(surroundings, "-m", "bench.children.at_length", str(surroundings.copy("long"))).splitlines()
    taken: dict[str, list[float]] = json.loads(told[-1])
    heading("Minutes of 2,000 entries", "The window at 1440 × 900, French and Chinese; a bare QTextEdit holds one.")
    read = Sample("reading the entries, without a window", taken["read"])
    floor(read)
    within(Sample("opening, the first time", taken["open"]), OPENING, read)
    within(Sample("opening again", taken["open again"]), OPENING, read)
    bare = Sample("a key to its paint, bare QTextEdit", taken["bare key"])
    floor(bare)
    against(Sample("a key to its paint", taken["key"]), bare, MOST_OF_KEY)
    within(Sample("a pause: written, row, outline, review", taken["pause"]), PAUSE)
    for name in CHANGES:
        within(Sample(name, taken[name]), CHANGE, read)
    first = Sample("memory after all was scrolled through", taken["memory"], "MB")
    floor(first)
    within(Sample("growth, scrolled again and 400 keys typed", taken["growth"], "MB"), GROWTH)
