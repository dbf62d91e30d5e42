"""The look in use as a Word file takes it: colours and faces by name."""

from __future__ import annotations

from groupe_pays.documents.look import current_look, palette
from groupe_pays.domain.printing import Family

_FACES = {Family.SANS: ("Noto Sans", "Noto Sans SC"), Family.SERIF: ("Noto Serif", "Noto Serif SC")}


def colour(wanted: str) -> str:
    """``wanted``, or what stands for it in the look in use."""
    return palette().get(wanted, wanted)


def faces() -> tuple[str, str]:
    """The names of the Latin and the Chinese face."""
    return _FACES[current_look().family]
