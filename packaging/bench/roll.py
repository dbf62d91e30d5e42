"""The roll call with 300 invitees: from a key to the paint that answers it."""

from __future__ import annotations

import json

from bench.fresh import Surroundings, python
from bench.table import Sample, floor, heading, within

MOST_LETTER, MOST_KEY = 50, 100
"""Milliseconds after which an answer is felt: to a letter, and to a key that writes."""


def run(surroundings: Surroundings, rounds: int) -> None:
    dossier = str(surroundings.copy("called"))
    taken = json.loads(python(surroundings, "-m", "bench.children.called", dossier).splitlines()[-1])
    heading(
        "Roll call, 300 invitees", f"{len(taken['present'])} people by three letters and Enter, in the real window."
    )
    base = Sample("the list painted once", taken["paint"])
    floor(base)
    within(Sample("a letter, until the matches are painted", taken["letter"]), MOST_LETTER, base)
    within(Sample("Enter, saved and until it is painted", taken["present"]), MOST_KEY, base)
    within(Sample("undo, until it is painted", taken["undo"]), MOST_KEY, base)
    floor(Sample("a person: three letters and Enter", taken["person"]))
