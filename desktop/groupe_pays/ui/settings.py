"""This user's settings: a small JSON file, never worth an error."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from groupe_pays.paths import settings_file


@dataclass(slots=True)
class Settings:
    """What is remembered between two runs; call ``save`` after a change.

    ``language`` and ``theme`` are empty until chosen, ``geometry`` is Qt's own form in hexadecimal, ``pages`` holds
    small JSON values by a name of the page's choice (a column order, a split).
    """

    language: str = ""
    theme: str = "system"
    last_dossier: str = ""
    geometry: str = ""
    recent: list[str] = field(default_factory=list)
    pages: dict[str, Any] = field(default_factory=dict)

    def save(self) -> None:
        """Write the file anew; a folder that refuses it is not worth interrupting anybody."""
        path = settings_file()
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_name(path.name + ".new")
            draft.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), encoding="utf-8")
            os.replace(draft, path)

    def remember_dossier(self, path: Path) -> None:
        """Make ``path`` the one opened at the next start and the first of the recent ones."""
        named = str(path.resolve())
        self.last_dossier = named
        self.recent = [named, *(other for other in self.recent if other != named)][:8]
        self.save()

    def forget_dossier(self, path: Path) -> None:
        named = str(path.resolve())
        self.last_dossier = "" if self.last_dossier == named else self.last_dossier
        self.recent = [other for other in self.recent if other != named]
        self.save()


def load_settings() -> Settings:
    """Read the settings; a damaged file is set aside as ``settings.json.damaged`` and the defaults are taken."""
    path = settings_file()
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        _set_aside(path)
        return Settings()
    if not isinstance(stored, dict):
        _set_aside(path)
        return Settings()
    return _from_stored(stored)


def _from_stored(stored: dict[str, Any]) -> Settings:
    """Take each value whose type is right, whatever the others are."""
    settings = Settings()
    for known in fields(Settings):
        value = stored.get(known.name)
        if isinstance(value, type(getattr(settings, known.name))):
            setattr(settings, known.name, value)
    settings.recent = [name for name in settings.recent if isinstance(name, str)]
    return settings


def _set_aside(path: Path) -> None:
    with suppress(OSError):
        os.replace(path, path.with_name(path.name + ".damaged"))
