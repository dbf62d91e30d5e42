"""Where the program finds what it is shipped with, and where it keeps the user's settings and first dossier."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A top-level folder of the project: inside the package once installed, beside ``desktop/`` in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parents[1] / name


def resources_folder() -> Path:
    return _shipped("resources")


def translations_folder() -> Path:
    return _shipped("translations")


def documents_folder() -> Path:
    """Where dossiers are kept unless the user chooses otherwise."""
    documents = Path.home() / "Documents"
    return (documents if documents.is_dir() else Path.home()) / "Groupe-Pays"


def settings_file() -> Path:
    """The file of this user's settings (language, theme, last dossier), in the platform's own place.

    ``GROUPE_PAYS_SETTINGS`` names another one: tests and demonstrations leave the user's alone.
    """
    named = os.environ.get("GROUPE_PAYS_SETTINGS")
    if named:
        return Path(named)
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "groupe-pays" / "settings.json"
