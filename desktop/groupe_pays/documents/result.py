"""What a document function returns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rendered:
    """A finished file; ``missing`` are the characters no font has, shown as □. ``pages`` is 0 where only the program
    that opens the file will know."""

    data: bytes
    pages: int = 0
    missing: frozenset[str] = frozenset()
