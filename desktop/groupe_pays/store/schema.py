"""All tables in one place: importing this module makes ``Base.metadata`` whole."""

from __future__ import annotations

from groupe_pays.store import (
    actions,
    agenda,
    attachments,
    attendance,
    calendar,
    dossier,
    journal,
    meetings,
    minutes,
    organisations,
    partnerships,
    people,
)
from groupe_pays.store.base import Base

MODULES = (
    actions,
    agenda,
    attachments,
    attendance,
    calendar,
    dossier,
    journal,
    meetings,
    minutes,
    organisations,
    partnerships,
    people,
)

metadata = Base.metadata
