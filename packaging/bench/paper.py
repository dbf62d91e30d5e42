"""The minutes as PDF in facing columns, against plain ReportLab paragraphs of the same text."""

from __future__ import annotations

from bench.fresh import Marks, Surroundings, in_turns
from bench.table import Sample, against, floor, heading, within

MOST = 200
"""Milliseconds that 10 pages may take in a program that has printed before."""
ROUNDS = {10: 5, 200: 2}


def run(surroundings: Surroundings, rounds: int) -> None:
    dossier = str(surroundings.copy("paper"))
    for pages, rounds_of_pages in ROUNDS.items():
        children = {name: ("printed", dossier, name, str(pages)) for name in ("plain", "facing")}
        found = in_turns(surroundings, rounds_of_pages, children)
        show(pages, found["plain"], found["facing"])


def show(pages: int, plain: list[Marks], facing: list[Marks]) -> None:
    heading(
        f"Minutes of {pages} pages",
        f"{facing[0]['pages']:.0f} in facing columns; {plain[0]['pages']:.0f} with the same text as plain ReportLab "
        "paragraphs.",
    )
    for name, words in (("warm", "having printed before"), ("cold", "with imports and fonts")):
        base = Sample(f"plain paragraphs, {words}", [marks[name] for marks in plain])
        ours = Sample(f"facing columns, {words}", [marks[name] for marks in facing])
        floor(base)
        if (pages, name) == (10, "warm"):
            within(ours, MOST, base)
        else:
            against(ours, base)
    memory = Sample("peak memory, plain", [marks["memory"] for marks in plain], "MB")
    floor(memory)
    against(Sample("peak memory, facing", [marks["memory"] for marks in facing], "MB"), memory)
