"""What the numbers were taken on."""

from __future__ import annotations

import os
import platform
import sqlite3
from importlib.metadata import version


def describe() -> None:
    """Print Python, libraries and machine, and how busy it is: ratios bear noise, but not any amount of it."""
    libraries = ", ".join(f"{name} {version(name)}" for name in ("PySide6-Essentials", "SQLAlchemy", "reportlab"))
    print(f"Python {platform.python_version()}, {libraries}, SQLite {sqlite3.sqlite_version}")
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"{platform.platform()}, {os.cpu_count()} processors{load}; all modules compiled")
