"""LibreOffice turning a DOCX into a PDF: what the program's own documents are measured against."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

from bench.fresh import LIMIT, Marks, Surroundings

WHY_NOT = "LibreOffice is not installed here, or this system does not tell how much a program took: not compared."


def command() -> str | None:
    """The program, where it can be measured."""
    return shutil.which("soffice") if hasattr(os, "wait4") else None


def convert(surroundings: Surroundings, soffice: str, docx: Path) -> Marks:
    """Convert ``docx`` in a fresh process with a profile of the run: milliseconds and peak megabytes."""
    profile = (surroundings.folder / "office").as_uri()
    arguments = [soffice, "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir"]
    began = time.monotonic()
    child = subprocess.Popen(
        [*arguments, str(surroundings.folder), str(docx)],
        env=surroundings.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(child.pid, 0)
    took = (time.monotonic() - began) * 1000
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode or took > LIMIT * 1000:
        raise SystemExit(f"LibreOffice could not convert {docx}.")
    return {"whole": took, "memory": used.ru_maxrss / 1024}
