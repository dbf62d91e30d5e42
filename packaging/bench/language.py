"""A switch of the language with every page built, against as many plain labels given new words."""

from __future__ import annotations

from bench.fresh import Surroundings, measure
from bench.table import Sample, against, floor, heading, within

WINDOWS = 3
MOST = 100
"""Milliseconds a switch may take."""
SWITCHES = ("fr to zh", "zh to en", "en to fr")


def run(surroundings: Surroundings, rounds: int) -> None:
    taken = [measure(surroundings, "switched", str(surroundings.copy("switched"))) for _turn in range(WINDOWS)]
    pages, widgets, words = (int(taken[0][name]) for name in ("pages", "widgets", "words"))
    heading(
        "Language switch",
        f"{pages} pages built, {widgets} widgets, {words} labels and buttons; {WINDOWS} windows, three switches each.",
    )
    labels = Sample(f"{words} plain labels given new words", [marks["labels"] for marks in taken])
    floor(labels)
    for switch in SWITCHES:
        within(Sample(f"{switch}, until the window is repainted", [marks[switch] for marks in taken]), MOST, labels)
    behind = [max(marks[f"{switch}, all"] for switch in SWITCHES) for marks in taken]
    against(Sample("the slowest, with the pages behind", behind), labels)
