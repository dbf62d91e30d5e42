"""An hour of note-taking in which the program is killed again and again: what was typed is what is there at the end.

``python -m tests.e2e.note_taking.hour [SEED] [ENTRIES] [KILLS]`` does the whole hour and prints how it went.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.e2e.note_taking.script import ITEMS, SURNAMES, Minutes, Step, Written, write_script

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.opening import create_dossier, open_dossier
from groupe_pays.services.services import Services

TYPED = {"fr", "zh", "insert"}
HARMLESS = {"switch", "back_and_forth"}
"""Steps after which the minutes hold what they held before."""
PATIENCE = 600
"""Seconds after which a hand that does nothing any more is given up."""


@dataclass(slots=True)
class Hour:
    """How it went: the steps of the ``kills``, what each lost, and how long before it that was done, in seconds."""

    script: list[tuple[Step, Minutes]]
    kills: list[int] = field(default_factory=list)
    lost: list[list[Step]] = field(default_factory=list)
    lost_seconds: list[float] = field(default_factory=list)
    longest_step: float = 0.0


def prepare(dossier: Path) -> str:
    """A meeting of three items and five people in the room; its id."""
    services = create_dossier(dossier, BilingualText("Groupe-pays Essai", "试验国别组"))
    try:
        meeting = services.meetings.plan_meeting(BilingualText("Réunion"), date=RoughDate("2017-01-31"))
        for number in range(ITEMS):
            services.agenda.add_item(meeting, BilingualText(f"Point {number + 1}"), kind=ItemKind.DISCUSSION)
        for surname in SURNAMES:
            person = services.people.create(PersonName("Anne", surname))
            services.attendance.add_person(meeting, person, AttendanceStatus.PRESENT)
        return meeting
    finally:
        services.close()


def held(services: Services, meeting: str) -> Minutes:
    """The minutes as the dossier has them."""
    return tuple(
        tuple(
            Written(
                entry.kind,
                entry.text.fr.plain,
                entry.text.zh.plain,
                tuple(speaker.name.surname for speaker in entry.speakers if speaker.name is not None),
                entry.action.due.edtf if entry.action is not None and entry.action.due is not None else "",
                entry.depth,
            )
            for entry in section.entries
        )
        for section in services.minutes.load(meeting)
    )


def take_minutes(dossier: Path, project: Path, seed: int, entries: int, kills: int) -> Hour:
    """Have a hand do the script; kill it so many times at random moments, and have another go on where it stopped.

    Raises AssertionError where the dossier holds anything that was never there to be held.
    """
    meeting = prepare(dossier)
    hour, rng, first = Hour(write_script(seed, entries)), random.Random(seed), 0
    notes = dossier.with_suffix(".notes")
    while True:
        notes.unlink(missing_ok=True)
        hand = _start(project, dossier, meeting, str(seed), str(entries), str(first), str(notes))
        left = kills - len(hour.kills)
        goal = first + rng.randrange(2 * (len(hour.script) - first) // (left + 1)) if left else None
        if _wait(hand, notes, goal, rng):
            return hour
        first = _go_on(hour, dossier, meeting, notes, first)


def _start(project: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(project / "desktop"), str(project))),
        "QT_QPA_PLATFORM": "offscreen",
        "GROUPE_PAYS_SETTINGS": f"{arguments[0]}.settings.json",
        "GROUPE_PAYS_TODAY": "2017-01-31",
    }
    command = [sys.executable, "-m", "tests.e2e.note_taking.hand", *arguments]
    return subprocess.Popen(
        command, env=environment, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )


def _wait(hand: subprocess.Popen[str], notes: Path, goal: int | None, rng: random.Random) -> bool:
    """Whether the hand came to the end; where a goal is given it is killed somewhere about that step."""
    try:
        if goal is not None:
            while hand.poll() is None and _last(notes) < goal:
                time.sleep(0.005)
            time.sleep(rng.random() * 0.05)
            hand.kill()
        _out, said = hand.communicate(timeout=PATIENCE)
    finally:
        hand.kill()
    assert hand.returncode in (0, -signal.SIGKILL), said
    return hand.returncode == 0


def _last(notes: Path) -> int:
    """The last step begun."""
    try:
        lines = notes.read_text(encoding="ascii").splitlines()
    except FileNotFoundError:
        return -1
    return int(lines[-1].split()[0]) if lines and lines[-1].count(" ") == 2 else -1


def _go_on(hour: Hour, dossier: Path, meeting: str, notes: Path, first: int) -> int:
    """Read what the dossier holds after the kill, and find the step from which to do it again."""
    begun, done = first - 1, {}
    times = [0.0]
    for line in notes.read_text(encoding="ascii").splitlines() if notes.exists() else ():
        at, what, when = line.split()
        begun = int(at)
        times.append(float(when))
        if what == "done":
            done[begun] = float(when)
            hour.longest_step = max(hour.longest_step, times[-1] - times[-2])
    services = open_dossier(dossier)
    try:
        if begun >= 0 and hour.script[begun][0].name == "back_and_forth":
            while services.history.redo() is not None:
                pass
        there = held(services, meeting)
    finally:
        services.close()
    empty: Minutes = ((),) * ITEMS
    states = [(-1, empty), *((at, minutes) for at, (_step, minutes) in enumerate(hour.script[: begun + 1]))]
    kept = next((at for at, minutes in reversed(states) if minutes == there), None)
    assert kept is not None, f"after step {begun} the dossier holds what was never typed: {there}"
    hour.kills.append(begun)
    missing = range(kept + 1, max(done, default=kept) + 1)
    hour.lost.append([hour.script[at][0] for at in missing])
    hour.lost_seconds.append(times[-1] - done[missing[0]] if missing else 0.0)
    return kept + 1


def main(seed: str = "20170131", entries: str = "600", kills: str = "12") -> None:
    """One whole hour; ends with an error where a letter is missing."""
    with tempfile.TemporaryDirectory() as folder:
        dossier, began = Path(folder, "hour.gpays"), time.monotonic()
        hour = take_minutes(dossier, Path(__file__).parents[3], int(seed), int(entries), int(kills))
        services = open_dossier(dossier)
        try:
            there = held(services, services.meetings.list_meetings()[0].meeting.id)
        finally:
            services.close()
    assert there == hour.script[-1][1], "the dossier does not hold what was typed"
    lost = sum(map(len, hour.lost))
    print(f"{entries} entries, {len(hour.script)} steps, {len(hour.kills)} kills at {hour.kills}")
    print(f"{lost} steps typed again, the earliest {max(hour.lost_seconds, default=0):.2f} s before its kill")
    print(f"exactly what was typed, in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
