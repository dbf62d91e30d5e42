"""The partnerships of the example, from the directory of the group."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.domain.partnerships import PartnershipKind, PartnershipState, PartnershipText
from groupe_pays.services.example_data import Keys, rough, text
from groupe_pays.store.partnerships import PartnerRow, PartnershipContactRow, PartnershipRow, PartnershipTextRow


def add_partnerships(session: Session, items: list[dict[str, Any]], organisations: Keys, people: Keys) -> None:
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
            PartnershipTextRow(kind=PartnershipText(kind), text=text(sides))
            for kind, sides in (item.get("texts") or {}).items()
            if sides and (sides.get("fr") or sides.get("zh"))
        ]
        row.contacts = [
            PartnershipContactRow(person_id=people[key], position=float(place))
            for place, key in enumerate(item.get("contacts") or ())
        ]
        session.add(row)
