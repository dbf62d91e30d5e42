"""The partnerships of the example, from the directory of the group."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.domain.collation import fold
from groupe_pays.domain.partnerships import PartnershipKind, PartnershipState, PartnershipText
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.example_data import Keys, rough, text
from groupe_pays.store.partnerships import (
    PartnerRow,
    PartnershipContactRow,
    PartnershipRow,
    PartnershipSectorRow,
    PartnershipTextRow,
    SectorRow,
)

_STROKE = re.compile(r"\s*/\s*")
_BARE_CAPITAL = re.compile(r"\bE(?=change|ducation|conomi)")


def add_partnerships(session: Session, items: list[dict[str, Any]], organisations: Keys, people: Keys) -> None:
    sectors = _Sectors(session)
    for ordinal, item in enumerate(items):
        row = PartnershipRow(
            kind=PartnershipKind(item["kind"]),
            state=PartnershipState(item.get("state") or "unknown"),
            since=rough(item.get("since")),
            source=item.get("source") or "",
            position=float(ordinal),
        )
        row.partners = [
            PartnerRow(organisation_id=organisations[key], is_chinese=is_chinese, position=float(place))
            for is_chinese, side in ((False, "french"), (True, "chinese"))
            for place, key in enumerate(item[side])
        ]
        row.texts = [
            PartnershipTextRow(kind=PartnershipText(kind), text=BilingualText(_lines(sides["fr"]), _lines(sides["zh"])))
            for kind, sides in item["texts"].items()
            if sides["fr"] or sides["zh"]
        ]
        row.contacts = [
            PartnershipContactRow(
                person_id=people.get(contact.get("person") or ""),
                organisation_id=organisations.get(contact.get("organisation") or ""),
                position=float(place),
            )
            for place, contact in enumerate(item["contacts"])
        ]
        row.sectors = [PartnershipSectorRow(sector_id=key) for key in sectors.of(item)]
        session.add(row)


class _Sectors:
    """The taxonomy of the group: one row for all spellings of a sector, “Enseignement / Education” among them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: Keys = {}

    def of(self, item: dict[str, Any]) -> list[str]:
        """The ids of the sectors of a sheet: those named for the taxonomy, else the items of its text."""
        named = item.get("sectors")
        sides = item["texts"].get("sectors", {"fr": [], "zh": []})
        pairs = [(name["fr"], name["zh"]) for name in named] if named else zip(sides["fr"], sides["zh"], strict=True)
        return list(dict.fromkeys(self._id(*pair) for pair in pairs))

    def _id(self, fr: str, zh: str) -> str:
        fr = _correct(fr)
        key = fold(fr)
        if key not in self._known:
            row = SectorRow(name=text({"fr": fr, "zh": zh}))
            self._session.add(row)
            self._known[key] = row.id
        return self._known[key]


def _correct(name: str) -> str:
    """A sector without its full stop, with even spaces around a stroke and with the accents of its capitals."""
    name = _STROKE.sub(" / ", name.strip().rstrip("."))
    return _BARE_CAPITAL.sub("É", name)


def _lines(paragraphs: str | list[str]) -> str:
    """A text of the directory: one paragraph, or one item of a list, a line."""
    return paragraphs if isinstance(paragraphs, str) else "\n".join(paragraphs)
