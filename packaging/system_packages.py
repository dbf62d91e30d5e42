"""The system libraries that Qt's wheels expect to find on Linux, and the tools of the tests in a real window.

As root on a Debian-like system what is missing is installed with apt-get; elsewhere one sentence names it.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

# Library -> names of the Debian package that brings it, the newest name first.
BASE = {
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libX11.so.6": ("libx11-6",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libcups.so.2": ("libcups2t64", "libcups2"),
}
"""Without these Qt does not start at all, not even without a display."""

WINDOW = {
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
}
"""Needed to show a window, under X or Wayland."""

TEST_TOOLS = {
    "Xvfb": ("xvfb",),
    "xdotool": ("xdotool",),
    "openbox": ("openbox",),
    "xclip": ("xclip",),
    "pdftoppm": ("poppler-utils",),
    "dbus-run-session": ("dbus-daemon", "dbus"),
    "soffice": ("libreoffice-writer-nogui", "libreoffice-writer"),
}
"""Programs that the tests in a real window, of printed pages and of Word files call, which are skipped without them."""

TEST_FILES = {
    "usr/libexec/at-spi2-registryd": ("at-spi2-core",),
    "usr/lib/python3/dist-packages/gi": ("python3-gi",),
    "usr/lib/*/girepository-1.0/Atspi-2.0.typelib": ("gir1.2-atspi-2.0",),
}
"""What the tests that read the window as a screen reader does need of the system, by pattern below its root."""

SECOND_OPINION = {
    "usr/bin/java": ("default-jre-headless",),
    "usr/bin/qpdf": ("qpdf",),
    "usr/share/java/preflight.jar": ("libpdfbox2-java",),
    "usr/share/java/commons-io.jar": ("libcommons-io-java",),
    "usr/share/java/javax.activation.jar": ("libactivation-java",),
    "usr/share/java/jaxb-api.jar": ("libjaxb-api-java",),
}
"""What the tests ask besides their own validator whether a printed file keeps to its standards, by path below the root.

Not every release of every system has all of it: a test says why it is skipped.
"""

Say = Callable[[str], None]


def provide(say: Say, refusal: type[Exception], *, test_tools: bool, window: bool) -> None:
    """Install what is missing, or raise ``refusal`` with a sentence that names it.

    ``window`` tells that a window is about to be shown; without it the libraries for one are installed where
    possible but not insisted on. ``test_tools`` asks for the programs the tests call, which are never insisted on.
    """
    if not sys.platform.startswith("linux"):
        return
    base, shown = missing_libraries(BASE), missing_libraries(WINDOW)
    tools = [names for program, names in TEST_TOOLS.items() if shutil.which(program) is None] if test_tools else []
    if test_tools:
        tools += missing_files(TEST_FILES)
    opinion = missing_files(SECOND_OPINION) if test_tools else []
    if not base + shown + tools + opinion:
        return
    if can_install():
        install(say, refusal, base + shown + tools)
        install(say, None, opinion)
        return
    needed = base + (shown if window else [])
    if needed:
        raise refusal(
            f"Qt needs system libraries that are missing here: install them once ({as_command(needed)}), "
            "then run this command again."
        )
    if tools + opinion:
        say(f"Some tests will be skipped; to run them too, install their tools ({as_command(tools + opinion)}).")


def missing_libraries(wanted: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [names for library, names in wanted.items() if not can_load(library)]


def missing_files(wanted: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [names for pattern, names in wanted.items() if not any(Path("/").glob(pattern))]


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def can_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def as_command(missing: list[tuple[str, ...]]) -> str:
    if shutil.which("apt-get") is None:
        return "the Debian packages are called " + " ".join(names[-1] for names in missing)
    return "sudo apt-get install " + " ".join(available(names) for names in missing)


def available(names: tuple[str, ...]) -> str:
    """The name under which this release has a package; the last one where none is known."""
    for name in names[:-1]:
        known = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if known.returncode == 0 and known.stdout:
            return name
    return names[-1]


def install(say: Say, refusal: type[Exception] | None, missing: list[tuple[str, ...]]) -> None:
    """Install packages; without ``refusal`` they are done without where that fails."""
    if not missing:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*apt, "update"], env=environment, check=False)
    packages = [available(names) for names in missing]
    say(f"Installing system packages: {' '.join(packages)}.")
    finished = subprocess.run(
        [*apt, "install", "-y", "--no-install-recommends", *packages],
        env=environment,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if finished.returncode and refusal is None:
        say("They cannot be had here: the tests that need them will be skipped.")
    elif finished.returncode and refusal is not None:
        raise refusal(f"apt-get could not install {' '.join(packages)}: install them, then run this command again.")
