"""What a document function returns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rendered:
    """A finished PDF; ``missing`` are the characters no font has, shown as □."""

    pdf: bytes
    pages: int
    missing: frozenset[str] = frozenset()
