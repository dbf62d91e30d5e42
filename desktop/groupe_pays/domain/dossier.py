"""The dossier: one file, everything of one country group."""

from __future__ import annotations

from dataclasses import dataclass

from groupe_pays.domain.text import BilingualText

EXTENSION = ".gpays"


@dataclass(frozen=True, slots=True)
class Dossier:
    """``country`` is the partner country (ISO 3166-1 alpha-2); ``issuer`` is who publishes the documents."""

    id: str
    name: BilingualText
    issuer: BilingualText = BilingualText()
    country: str = "CN"
    is_example: bool = False
