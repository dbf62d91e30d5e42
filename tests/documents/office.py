"""LibreOffice as the reader of our Word files: a profile and fonts of its own, no window, a limit of time."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from groupe_pays.paths import resources_folder

PROGRAM = shutil.which("soffice")
MISSING = "LibreOffice is not installed: apt-get install libreoffice-writer-nogui"
LIMIT = 90
"""Seconds after which LibreOffice is given up."""

_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def environment(folder: Path) -> dict[str, str]:
    """Where the fonts of the program are the only ones, and the home is ``folder``."""
    settings = folder / "fonts.conf"
    settings.write_text(_FONTS.format(fonts=resources_folder() / "fonts", cache=folder / "fonts"), encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(settings), "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"}


def to_pdf(files: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """What LibreOffice makes of Word files, by the same names: one start for all of them."""
    if PROGRAM is None:
        raise RuntimeError(MISSING)
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [PROGRAM, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf"]
    done = subprocess.run(
        [*command, "--outdir", str(folder), *(str(folder / f"{name}.docx") for name in files)],
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    made = {name: folder / f"{name}.pdf" for name in files}
    assert all(path.is_file() for path in made.values()), done.stdout + done.stderr
    return {name: path.read_bytes() for name, path in made.items()}
