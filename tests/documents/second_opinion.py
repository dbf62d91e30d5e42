"""What programs that are none of ours say of a printed file: PDFBox of its PDF/A, qpdf of its syntax."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

_JARS = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io", "javax.activation", "jaxb-api")
_FOLDER = Path("/usr/share/java")

_ONLY_OF_THE_FIRST_PART = re.compile(
    r"1\.4 : .*cross reference streams are not allowed"
    r"|1\.4 : .*EmbeddedFiles entry is present"
    r"|2\.1\.6 : .*Invalid version of the ICCProfile"
    r"|3\.1\.11 : .*CIDSet entry is missing for the Composite Subset"
    r"|7\.11\.2 : .*part must be 1"
)
"""PDFBox knows PDF/A-1b alone; these rules of it are none of PDF/A-2 and PDF/A-3."""


def why_not() -> str:
    """What is missing to ask PDFBox and qpdf; empty where nothing is."""
    jars = [name for name in _JARS if not (_FOLDER / f"{name}.jar").exists()]
    missing = [program for program in ("java", "qpdf") if shutil.which(program) is None] + jars
    return f"no {', '.join(missing)} here: make test as root installs them" if missing else ""


def preflight_faults(file: Path) -> list[str]:
    """The lines in which PDFBox says what is wrong."""
    path = ":".join(str(_FOLDER / f"{name}.jar") for name in _JARS)
    command = ["java", "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", str(file)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    lines = [line for line in (told.stdout + told.stderr).splitlines() if re.match(r"\d+(\.\d+)* : ", line)]
    assert lines, told.stderr or told.stdout
    return [line for line in lines if not _ONLY_OF_THE_FIRST_PART.match(line)]


def syntax_faults(file: Path) -> str:
    """What qpdf says where it finds something."""
    told = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, timeout=100, check=False)
    return "" if told.returncode == 0 else told.stdout + told.stderr
