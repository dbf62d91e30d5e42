"""Bytecode first: a process that compiles its sources measures the compiler."""

from __future__ import annotations

import compileall
import importlib.util
import os
import sys
from importlib.machinery import PathFinder
from pathlib import Path

from bench.fresh import ROOT, Surroundings

PACKAGES = ("sqlalchemy", "PySide6", "shiboken6", "reportlab", "babel")


def compile_all(surroundings: Surroundings) -> None:
    """Compile what the children import and check that it is there.

    Raises:
        SystemExit: something is not compiled; a number measured without would say nothing.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    folders = [ROOT / "desktop", ROOT / "packaging" / "bench", *(package_folder(name) for name in PACKAGES)]
    for folder in folders:
        compileall.compile_dir(folder, quiet=2)
    missing = [str(path) for folder in folders for path in sources(folder) if not is_compiled(path)]
    if missing:
        raise SystemExit(f"Not compiled: {missing[0]} and {len(missing) - 1} more. Can their folders be written to?")


def package_folder(name: str) -> Path:
    found = PathFinder.find_spec(name)
    if found is None or found.origin is None:
        raise SystemExit(f"{name} is not installed: run the benchmark by its command, make bench.")
    return Path(found.origin).parent


def sources(folder: Path) -> list[Path]:
    """The modules of a package; templates and examples that are no modules never compile."""
    return [path for path in folder.rglob("*.py") if (path.parent / "__init__.py").exists()]


def is_compiled(path: Path) -> bool:
    """Whether Python would take the compiled form as it is: same size and moment of the source."""
    compiled = Path(importlib.util.cache_from_source(str(path)))
    if not compiled.is_file():
        return False
    header, source = compiled.read_bytes()[:16], path.stat()
    moment, size = (int.from_bytes(header[at : at + 4], "little") for at in (8, 12))
    return (moment, size) == (int(source.st_mtime) & 0xFFFFFFFF, source.st_size & 0xFFFFFFFF)


assert sys.implementation.cache_tag, "this Python keeps compiled modules"
