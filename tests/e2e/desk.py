"""A desk of the test's own: a virtual display with a window manager, a message bus, and the program started on it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

SYSTEM_PYTHON = "/usr/bin/python3"
TOOLS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "xclip": "xclip", "dbus-daemon": "dbus-daemon"}
PATIENCE = 20
"""Seconds anything is waited for."""


def missing() -> str:
    """What keeps a desk from being set up, as a sentence; empty where nothing does."""
    if not sys.platform.startswith("linux"):
        return "a virtual display is there on Linux only"
    packages = [package for program, package in TOOLS.items() if shutil.which(program) is None]
    bindings = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    asked = subprocess.run([SYSTEM_PYTHON, "-c", bindings], capture_output=True, check=False)
    if asked.returncode:
        packages += ["python3-gi", "gir1.2-atspi-2.0"]
    if not any(Path(folder, "at-spi2-registryd").exists() for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")):
        packages.append("at-spi2-core")
    return f"not installed: {' '.join(packages)}" if packages else ""


class Desk:
    """Everything it starts is its own and ends with it."""

    def __init__(self, folder: Path, project: Path) -> None:
        self._closing = ExitStack()
        self.folder = folder
        self.settings = folder / "settings.json"
        self.environment = {
            **{k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DISPLAY")},
            "PYTHONPATH": str(project / "desktop"),
            "GROUPE_PAYS_SETTINGS": str(self.settings),
            "GROUPE_PAYS_TODAY": "2017-03-06",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_RUNTIME_DIR": str(folder),
        }
        try:
            self._set_up()
        except BaseException:
            self._closing.close()
            raise

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_error: object) -> None:
        self._closing.close()

    def _set_up(self) -> None:
        display = self.start("Xvfb", "-displayfd", "1", "-screen", "0", "1440x940x24", "-nolisten", "tcp", told=True)
        self.environment["DISPLAY"] = f":{first_line(display)}"
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address=1", told=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = first_line(bus)
        self.start("openbox")
        self._pilot = self.start(SYSTEM_PYTHON, str(Path(__file__).with_name("pilot.py")), told=True, asked=True)

    def start(self, *command: str, told: bool = False, asked: bool = False) -> subprocess.Popen[str]:
        """Start a program that ends with the desk, in a group of its own so that what it starts ends too."""
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.PIPE if asked else subprocess.DEVNULL,
            stdout=subprocess.PIPE if told else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        self._closing.callback(end, process)
        return process

    def open(self, dossier: Path) -> Program:
        """Start the program on a dossier and wait until its first page is there."""
        log = (self.folder / "program.log").open("a")
        self._closing.callback(log.close)
        process = subprocess.Popen(
            [sys.executable, "-m", "groupe_pays.cli", "open", str(dossier)],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        self._closing.callback(end, process)
        program = Program(self, process)
        program.see(id="home_page")
        return program

    def ask(self, **request: Any) -> dict[str, Any]:
        """Have the pilot do something; its answer."""
        self._pilot.stdin.write(json.dumps(request) + "\n")
        self._pilot.stdin.flush()
        answer: dict[str, Any] = json.loads(self._pilot.stdout.readline())
        assert answer["ok"], answer["why"] + "\n" + (self.folder / "program.log").read_text()
        return answer

    def xdotool(self, *words: str) -> str:
        return self._run("xdotool", *words)

    def copy(self, words: str) -> None:
        """Put words on the clipboard: no keyboard has é and 中 both."""
        self._run("xclip", "-selection", "clipboard", "-in", given=words)

    def _run(self, *command: str, given: str | None = None) -> str:
        """Run a small program to its end; xclip stays behind to serve the clipboard, in the display's own time."""
        ran = subprocess.run(
            command,
            env=self.environment,
            input=given,
            stdout=subprocess.PIPE if given is None else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
            timeout=PATIENCE,
            check=True,
        )
        return (ran.stdout or "").strip()


class Program:
    """The program on its desk, as somebody before the screen meets it."""

    def __init__(self, desk: Desk, process: subprocess.Popen[bytes]) -> None:
        self._desk = desk
        self.process = process

    def see(self, **what: Any) -> dict[str, Any]:
        """A control on screen by ``id`` (object name), ``name`` or ``role``; waited for."""
        return self._desk.ask(do="see", pid=self.process.pid, **what)

    def press(self, **what: Any) -> None:
        self._desk.ask(do="press", pid=self.process.pid, **what)

    def click(self, **what: Any) -> None:
        """Click in the middle of a control, as it is on screen."""
        seen = self.see(**what)
        self._desk.xdotool("mousemove", str(seen["x"]), str(seen["y"]), "click", "1")

    def focus(self, **what: Any) -> None:
        self._desk.ask(do="focus", pid=self.process.pid, **what)

    def key(self, *keys: str) -> None:
        self._desk.xdotool("key", "--delay", "60", *keys)

    def paste(self, words: str) -> None:
        self._desk.copy(words)
        self.key("ctrl+v")

    def names(self) -> list[str]:
        """What a screen reader would call everything on screen."""
        found: list[str] = self._desk.ask(do="names", pid=self.process.pid, id="main_window")["names"]
        return found

    def quit(self) -> int:
        self.key("ctrl+q")
        return self.process.wait(PATIENCE)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < until, f"waited {PATIENCE} seconds in vain: {what}"
        time.sleep(0.1)


def first_line(process: subprocess.Popen[str]) -> str:
    line = process.stdout.readline().strip()
    assert line, f"{process.args} did not start"
    return line


def end(process: subprocess.Popen[Any]) -> None:
    """End a process and what it started; it may have ended already."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, how)
        except ProcessLookupError:
            break
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            continue
        break
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
    process.wait(5)
