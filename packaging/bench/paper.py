"""The minutes in facing columns as tagged PDF (PDF/A-2a and PDF/UA-1), against plain ReportLab paragraphs of the same
text, against LibreOffice converting the DOCX of the same minutes, and against themselves at ten times the length."""

from __future__ import annotations

from bench import office
from bench.fresh import Marks, Surroundings, in_turns, measure
from bench.table import Sample, against, floor, heading, within

MOST = 150
"""Milliseconds that 10 pages may take in a program that has printed before."""
ROUNDS = {10: 5, 200: 2}
BARS = {10: 0.4, 200: 0.8}
"""How much of LibreOffice's time a document of so many pages may take, from nothing to the file."""
MOST_MEMORY = 0.5
LONG = (200, 1000, 2000)
MOST_GROWTH = 1.15
"""How much longer a page may take among 2,000 than among 200."""


def run(surroundings: Surroundings, rounds: int) -> None:
    dossier = str(surroundings.copy("paper"))
    for pages, rounds_of_pages in ROUNDS.items():
        children = {name: ("printed", dossier, name, str(pages)) for name in ("plain", "facing")}
        found = in_turns(surroundings, rounds_of_pages, children)
        show(pages, found["plain"], found["facing"])
    sizes = [str(pages) for pages in sorted({*BARS, *LONG})]
    measure(surroundings, "prepared", dossier, str(surroundings.folder), *sizes)
    for pages in BARS:
        beside_office(surroundings, pages)
    growth(surroundings)


def show(pages: int, plain: list[Marks], facing: list[Marks]) -> None:
    heading(
        f"Minutes of {pages} pages",
        f"{facing[0]['pages']:.0f} in facing columns; {plain[0]['pages']:.0f} with the same text as plain ReportLab "
        "paragraphs, untagged.",
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


def written(surroundings: Surroundings, pages: int, form: str) -> Marks:
    return measure(surroundings, "written", str(surroundings.folder / f"minutes-{pages}.pickle"), form)


def beside_office(surroundings: Surroundings, pages: int) -> None:
    """From nothing to the file, in a fresh process each, in turns; the first of each is dropped.

    French, then Chinese: facing columns are one table in a DOCX, on which LibreOffice takes twice as long.
    """
    soffice = office.command()
    words = "French, then Chinese; a fresh process each, from file to file."
    heading(f"Minutes of {pages} pages beside LibreOffice", words)
    if soffice is None:
        print(f"  {office.WHY_NOT}")
        return
    docx = surroundings.folder / f"minutes-{pages}.docx"
    theirs: list[Marks] = []
    ours: list[Marks] = []
    for turn in range(ROUNDS[pages] + 1):
        told = office.convert(surroundings, soffice, docx), written(surroundings, pages, "in turn")
        if turn:
            theirs.append(told[0])
            ours.append(told[1])
    base = Sample("LibreOffice", [marks["whole"] for marks in theirs])
    floor(base)
    against(Sample("Groupe-Pays", [marks["whole"] for marks in ours]), base, BARS[pages])
    memory = Sample("peak memory, LibreOffice", [marks["memory"] for marks in theirs], "MB")
    floor(memory)
    against(Sample("peak memory, Groupe-Pays", [marks["memory"] for marks in ours], "MB"), memory, MOST_MEMORY)


def growth(surroundings: Surroundings) -> None:
    """Ten times the pages should take ten times as long."""
    found = {pages: written(surroundings, pages, "facing") for pages in LONG}
    heading("Minutes of any length", "Facing columns; a fresh process each.")
    for marks in found.values():
        words = f"{marks['pages']:.0f} pages"
        floor(Sample(words, [marks["whole"]]))
        floor(Sample(f"{words}, a page", [marks["whole"] / marks["pages"]]))
        floor(Sample(f"{words}, peak memory", [marks["memory"]], "MB"))
    first, last = found[LONG[0]], found[LONG[-1]]
    ratio = (last["whole"] / last["pages"]) / (first["whole"] / first["pages"])
    within(
        Sample(f"a page among {last['pages']:.0f} against one among {first['pages']:.0f}", [ratio], "×"), MOST_GROWTH
    )
