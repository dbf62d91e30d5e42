"""Set the project up and run one of its jobs: ``python3 packaging/bootstrap.py JOB``. ``make JOB`` calls this.

Needs nothing but Python 3.11 or newer with pip. It makes ``.venv`` beside this folder, installs exactly what
``requirements.lock`` names, checks that the system has the libraries Qt needs, compiles the catalogues, runs the job.
A second run finds all that done and starts at once.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "set-up.stamp"
WINDOWS = sys.platform == "win32"
EXAMPLE_MEETING = "2017-01-31"


class SetUpError(Exception):
    """What keeps the set-up from going on, in a sentence that says what to do."""


def program(name: str, environment: Path = VENV) -> Path:
    """A program of a virtual environment, under the name this platform gives it."""
    return environment / "Scripts" / f"{name}.exe" if WINDOWS else environment / "bin" / name


def say(sentence: str) -> None:
    print(f"[groupe-pays] {sentence}", flush=True)


def run(*command: str | Path, quiet_platform: bool = False) -> None:
    """Run a command of the project in its root; a failure ends the job with the command's own exit code."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    if quiet_platform:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    finished = subprocess.run([str(part) for part in command], cwd=ROOT, env=environment, check=False)
    if finished.returncode:
        raise SystemExit(finished.returncode if finished.returncode > 0 else 1)


def python(*arguments: str | Path, quiet_platform: bool = False) -> None:
    run(program("python"), *arguments, quiet_platform=quiet_platform)


# ---------------------------------------------------------------- the set-up


def set_up(*, test_tools: bool = False, window: bool = False) -> None:
    """Bring the checkout to where a job can run: environment, system libraries, catalogues, bytecode."""
    system_packages.provide(say, SetUpError, test_tools=test_tools, window=window)
    if not is_current():
        make_environment()
        install()
        STAMP.write_text(stamp(), encoding="utf-8")
    python(ROOT / "packaging" / "catalogues.py", "compile")
    python("-m", "compileall", "-q", ROOT / "desktop")


def stamp() -> str:
    """What the environment depends on: this Python, this folder, the lock and the project's own description."""
    parts = [sys.version, str(ROOT)]
    parts += [hashlib.sha256(path.read_bytes()).hexdigest() for path in (LOCK, ROOT / "pyproject.toml")]
    return "\n".join(parts)


def is_current() -> bool:
    return STAMP.is_file() and program("python").exists() and STAMP.read_text(encoding="utf-8") == stamp()


def make_environment() -> None:
    """Make ``.venv`` anew, with pip inside where this Python can provide it."""
    say(f"Making {VENV.name} with Python {sys.version.split()[0]}.")
    has_ensurepip = importlib.util.find_spec("ensurepip") is not None
    if not has_ensurepip and importlib.util.find_spec("pip") is None:
        raise SetUpError(
            "This Python has neither venv nor pip: install them once (on Debian and Ubuntu: "
            "sudo apt-get install python3-venv python3-pip), then run this command again."
        )
    options = [] if has_ensurepip else ["--without-pip"]
    run(sys.executable, "-m", "venv", "--clear", *options, VENV)


def pip(*arguments: str | Path) -> None:
    """The environment's own pip, or this Python's pip working on the environment; errors only."""
    inside = importlib.util.find_spec("ensurepip") is not None
    own = program("python")
    command = (own, "-m", "pip") if inside else (sys.executable, "-m", "pip", "--python", own)
    run(*command, "install", "-qq", "--disable-pip-version-check", "--no-input", *arguments)


def install() -> None:
    say("Installing what requirements.lock names: about 400 MB, a minute or so the first time.")
    pip("--require-hashes", "-r", LOCK)
    pip("--no-deps", "--no-build-isolation", "-e", ROOT)


# ------------------------------------------------------------------ the jobs


def example() -> None:
    """Open the program on the bundled example dossier; without a display, write its minutes as PDF."""
    headless = has_no_display()
    set_up(window=not headless)
    if headless:
        write_example_minutes()
    else:
        run(program("groupe-pays"), "example", dossiers_folder() / "Example group.gpays", "--open")


def dossiers_folder() -> Path:
    """Where the program keeps this user's dossiers; made if it is not there yet."""
    asked = "from groupe_pays.paths import documents_folder; print(documents_folder())"
    told = subprocess.run(
        [program("python"), "-X", "utf8", "-c", asked], capture_output=True, check=True, text=True, encoding="utf-8"
    )
    folder = Path(told.stdout.strip())
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def has_no_display() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in names)


def write_example_minutes() -> None:
    """The headless form of ``example``: the same dossier, its minutes in facing columns as a file."""
    dossier, minutes = build_example_dossier(), BUILD / "minutes.pdf"
    run(
        *(program("groupe-pays"), "export", dossier, "minutes", "--meeting", EXAMPLE_MEETING),
        *("--language", "fr+zh", "--output", minutes),
    )
    say(
        f"No display here, so no window: the minutes of {EXAMPLE_MEETING}, French and Chinese facing, are in "
        f"{minutes.relative_to(ROOT)}."
    )


def lint() -> None:
    """Check form, types and layers: ruff, mypy, import-linter."""
    set_up()
    check_form()
    run(program("lint-imports"), "--no-cache")


def check_form() -> None:
    run(program("ruff"), "check", ".")
    run(program("ruff"), "format", "--check", ".")
    run(program("mypy"))


def test() -> None:
    """Run every check: ruff, mypy, and pytest with the layers and the catalogues among its tests."""
    set_up(test_tools=True)
    check_form()
    python("-m", "pytest", "-n", "auto", quiet_platform=True)


def bench() -> None:
    """Measure start, language switch, edits and PDF against their floors; prints ratios."""
    set_up()
    python(ROOT / "packaging" / "bench", quiet_platform=True)


def hour() -> None:
    """Take minutes for an hour, killed again and again: six hundred entries; some minutes."""
    set_up(test_tools=True)
    python("-m", "tests.e2e.note_taking.hour", quiet_platform=True)


def messages() -> None:
    """Bring the catalogues up to date with the code, say what is missing, compile."""
    set_up()
    for command in ("update", "compile", "check"):
        python(ROOT / "packaging" / "catalogues.py", command)


def example_dossier() -> None:
    """Build the example dossier into build/example.gpays."""
    set_up()
    build_example_dossier()


def build_example_dossier() -> Path:
    """The example dossier, made anew in the folder for what jobs make."""
    BUILD.mkdir(exist_ok=True)
    dossier = BUILD / "example.gpays"
    for left_over in BUILD.glob(f"{dossier.name}*"):
        left_over.unlink()
    run(program("groupe-pays"), "example", dossier)
    return dossier


def pictures() -> None:
    """Make the pictures of the README from the example dossier."""
    set_up()
    python(ROOT / "packaging" / "pictures.py", quiet_platform=True)


def lock() -> None:
    """Write requirements.lock anew from pyproject.toml: versions and hashes, no addresses."""
    tool = BUILD / "uv"
    run(sys.executable, "-m", "venv", "--clear", tool)
    run(program("python", tool), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "uv")
    run(
        *(program("uv", tool), "pip", "compile", "pyproject.toml", "--group", "dev", "--universal", "--upgrade"),
        *("--generate-hashes", "--no-header", "--no-annotate", "-q", "-o", LOCK),
    )


def clean() -> None:
    """Remove everything that set-up and jobs have made."""
    names = ("dist", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".import_linter_cache", ".hypothesis")
    made = [VENV, BUILD, *(ROOT / name for name in names)]
    made += [folder for part in ("desktop", "packaging", "tests") for folder in (ROOT / part).rglob("__pycache__")]
    for folder in made:
        shutil.rmtree(folder, ignore_errors=True)
    for compiled in (ROOT / "translations").rglob("*.mo"):
        compiled.unlink()


JOBS = {
    "example": example,
    "test": test,
    "lint": lint,
    "bench": bench,
    "hour": hour,
    "messages": messages,
    "example-dossier": example_dossier,
    "pictures": pictures,
    "lock": lock,
    "clean": clean,
    "setup": set_up,
}


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - this file may be started with any Python
        print(f"Python 3.11 or newer is needed; this is Python {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    told = "\n".join(f"  {name:<16} {(job.__doc__ or '').splitlines()[0]}" for name, job in JOBS.items())
    parser = argparse.ArgumentParser(
        description="Set the project up and run one of its jobs.",
        epilog=f"jobs:\n{told}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("job", choices=JOBS, metavar="JOB", help="one of the jobs below")
    job = parser.parse_args().job
    try:
        JOBS[job]()
    except SetUpError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
