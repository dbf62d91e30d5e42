"""A process that permissions bind, whoever runs the tests: root passes over them, and loses that power here."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_DROP_FROM_BOUNDS, _PASSES_OVER_PERMISSIONS = 24, (1, 2)
"""Linux: PR_CAPBSET_DROP; CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""


def bind_by_permissions() -> None:
    """Between fork and exec (``preexec_fn``): from then on a folder that is closed to its owner is closed to root."""
    if sys.platform.startswith("linux") and os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        for power in _PASSES_OVER_PERMISSIONS:
            libc.prctl(_DROP_FROM_BOUNDS, power, 0, 0, 0)


def close_to_writing(folder: Path) -> None:
    """Take the right to write from a folder and the files in it."""
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
