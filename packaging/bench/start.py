"""First paint and usable window, against an empty main window and against that with SQLAlchemy imported."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bench.fresh import Marks, Surroundings, in_turns
from bench.table import Sample, against, floor, heading


def run(surroundings: Surroundings, rounds: int) -> None:
    """Compare without a display, and with one where a virtual one can be had."""
    compare(surroundings, rounds, "offscreen")
    with virtual_display() as display:
        if display is not None:
            surroundings.platform, surroundings.display = "xcb", display
            compare(surroundings, rounds, "xcb, in a virtual display")
            surroundings.platform, surroundings.display = "offscreen", None


def compare(surroundings: Surroundings, rounds: int, where: str) -> None:
    found = in_turns(
        surroundings,
        rounds,
        {
            "blank": ("blank",),
            "with": ("blank", "sqlalchemy"),
            "before": ("blank", "sqlalchemy-first"),
            "program": ("opened", str(surroundings.copy("opened"))),
        },
    )
    heading(f"Start ({where})", f"From the command to the screen, {rounds} fresh processes of each kind in turns.")
    blank = floor_of("an empty main window", found["blank"], "painted")
    floor_with = floor_of("empty window, then import sqlalchemy.orm", found["with"], "ready")
    floor_of("import sqlalchemy.orm, then empty window", found["before"], "ready")
    against(Sample("first paint", column(found["program"], "painted")), blank, 1.5)
    against(Sample("bars and menus painted", column(found["program"], "furnished")), blank)
    against(Sample("usable: first page painted, takes text", column(found["program"], "ready")), floor_with, 1.4)
    memory = Sample("peak memory, empty window and SQLAlchemy", column(found["with"], "memory"), "MB")
    floor(memory)
    against(Sample("peak memory, usable window", column(found["program"], "memory"), "MB"), memory)


def floor_of(name: str, taken: list[Marks], mark: str) -> Sample:
    sample = Sample(name, column(taken, mark))
    floor(sample)
    return sample


def column(taken: list[Marks], mark: str) -> list[float]:
    return [marks[mark] for marks in taken]


@contextmanager
def virtual_display() -> Iterator[str | None]:
    """A display of our own for the time of the measurement; None where Xvfb is not installed."""
    program = shutil.which("Xvfb") if sys.platform.startswith("linux") else None
    if program is None:
        yield None
        return
    command = [program, "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        number = server.stdout.readline().strip() if server.stdout is not None else ""
        yield f":{number}" if number else None
    finally:
        server.terminate()
        server.wait(10)
