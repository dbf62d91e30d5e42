"""Who may import whom: the contracts of pyproject.toml hold, and what a contract cannot say holds too."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "desktop" / "groupe_pays"


def test_every_contract_of_the_layers_is_kept(project: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(project / "desktop"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()", "--no-cache"]
    told = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)

    assert told.returncode == 0, told.stdout + told.stderr


def test_the_domain_needs_nothing_but_the_standard_library() -> None:
    allowed = sys.stdlib_module_names | {"groupe_pays"}
    strangers = [
        f"{file.name}: {name}" for file in modules("domain") for name in imported(file) if root(name) not in allowed
    ]

    assert not strangers


def test_pdf_pages_are_read_for_the_preview_only() -> None:
    readers = {file for file in modules("") if "pypdfium2" in map(root, imported(file))}
    preview = {file for file in readers if file.is_relative_to(SOURCE / "ui" / "printing")}

    assert readers == preview


def modules(package: str) -> list[Path]:
    return sorted((SOURCE / package).rglob("*.py"))


def imported(file: Path) -> Iterator[str]:
    """The modules a file imports, inside functions too."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def root(name: str) -> str:
    return name.partition(".")[0]
