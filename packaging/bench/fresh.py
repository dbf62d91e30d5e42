"""Fresh processes to measure in: each child prints its marks as one line of JSON."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 180
"""Seconds after which a child is given up."""

Marks = dict[str, float]
"""What a child measured, by name: milliseconds, or what its name says."""


class Surroundings:
    """A folder for the run: the example dossier, settings of its own, the environment of the children."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.example = folder / "example.gpays"
        self.platform = "offscreen"
        self.display: str | None = None

    def environment(self) -> dict[str, str]:
        """That of this process, without what slows Python down or leads to the user's own files."""
        kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "WAYLAND_DISPLAY")}
        kept |= {
            "PYTHONPATH": os.pathsep.join((str(ROOT / "desktop"), str(ROOT / "packaging"))),
            "QT_QPA_PLATFORM": self.platform,
            "GROUPE_PAYS_SETTINGS": str(self.folder / "settings.json"),
            "GROUPE_PAYS_TODAY": "2017-03-06",
            "HOME": str(self.folder),
        }
        return kept | ({"DISPLAY": self.display} if self.display else {})

    def make_example(self) -> None:
        """Build the example dossier, and settings that open it in French."""
        python(self, "-m", "groupe_pays.cli", "example", str(self.example))
        settings = {"language": "fr", "theme": "light", "last_dossier": str(self.copy("last"))}
        (self.folder / "settings.json").write_text(json.dumps(settings), encoding="utf-8")

    def copy(self, name: str) -> Path:
        """A dossier of its own for one child."""
        path = self.folder / f"{name}.gpays"
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        shutil.copy(self.example, path)
        return path


def python(
    surroundings: Surroundings, *arguments: str, marks: Mapping[str, str] | None = None, limit: int = LIMIT
) -> str:
    """Run this Python on ``arguments``; its standard output. A child that fails ends the benchmark with its words."""
    environment = surroundings.environment() | dict(marks or {})
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=limit, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)}:\n{done.stderr or done.stdout}")
    return done.stdout


def measure(surroundings: Surroundings, child: str, *arguments: str) -> Marks:
    """The marks of one fresh process; ``child`` is a module of ``bench.children``.

    ``BENCH_STARTED`` tells the child when it was asked for, so that the start of Python counts too.
    """
    started = {"BENCH_STARTED": repr(time.monotonic())}
    told = python(surroundings, "-m", f"bench.children.{child}", *arguments, marks=started)
    marks: Marks = json.loads(told.splitlines()[-1])
    return marks


def in_turns(
    surroundings: Surroundings, rounds: int, children: Mapping[str, tuple[str, ...]]
) -> dict[str, list[Marks]]:
    """Each child in turn, ``rounds`` times, so that other work meets all of them alike; the first is dropped."""
    found: dict[str, list[Marks]] = {name: [] for name in children}
    for turn in range(rounds + 1):
        for name, (child, *arguments) in children.items():
            marks = measure(surroundings, child, *arguments)
            if turn:
                found[name].append(marks)
    return found
