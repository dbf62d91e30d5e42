"""One edit of the minutes, journaled, indexed and committed, against a bare SQLAlchemy commit of the same row."""

from __future__ import annotations

import json

from bench.fresh import Surroundings, python
from bench.table import Sample, floor, heading, within

MOST = 5
"""Milliseconds an edit may take."""


def run(surroundings: Surroundings, rounds: int) -> None:
    edited, bare = (str(surroundings.copy(name)) for name in ("edited", "bare"))
    taken = json.loads(python(surroundings, "-m", "bench.children.edited", edited, bare).splitlines()[-1])
    heading(
        "One edit", f"The text of an entry of the example, {len(taken['bare'])} times in turns, on the same pragmas."
    )
    base = Sample("a bare SQLAlchemy commit of the row", taken["bare"])
    floor(base)
    within(Sample("edit with journal and index", taken["edit"]), MOST, base)
    within(Sample("the same, typing on (one step of undo)", taken["typing on"]), MOST, base)
    within(Sample("undo", taken["undo"]), MOST, base)
