"""The time zones a meeting of the group may be held in."""

from __future__ import annotations

from groupe_pays.domain.meetings import BEIJING, PARIS

ZONES = (
    PARIS,
    BEIJING,
    "America/Cayenne",
    "America/Guadeloupe",
    "America/Martinique",
    "Indian/Mayotte",
    "Indian/Reunion",
    "Pacific/Noumea",
    "Pacific/Tahiti",
)
"""Paris, Beijing and overseas France; another one stored with a meeting is kept."""


def zones_with(zone: str) -> tuple[str, ...]:
    return ZONES if zone in ZONES else (*ZONES, zone)
