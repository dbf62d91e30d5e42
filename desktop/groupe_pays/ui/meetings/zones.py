"""The time zones a meeting of the group may be held in, by the name of a place there."""

from __future__ import annotations

from groupe_pays.domain.meetings import BEIJING, PARIS
from groupe_pays.formats.times import city_name
from groupe_pays.i18n import current_language, pgettext

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


def zone_name(zone: str) -> str:
    """The place in the language of the interface; those of the list need no library."""
    known = {
        "America/Cayenne": pgettext("place", "Cayenne"),
        "America/Guadeloupe": pgettext("place", "Guadeloupe"),
        "America/Martinique": pgettext("place", "Martinique"),
        "Indian/Mayotte": pgettext("place", "Mayotte"),
        "Indian/Reunion": pgettext("place", "Réunion"),
        "Pacific/Noumea": pgettext("place", "Nouméa"),
        "Pacific/Tahiti": pgettext("place", "Tahiti"),
    }
    return known.get(zone) or city_name(zone, current_language())
