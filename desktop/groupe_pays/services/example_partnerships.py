"""The partnerships of the example, from the directory of the group."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.domain.partnerships import PartnershipKind, PartnershipState, PartnershipText
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.example_data import Keys, rough
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
        session.add(row)


def _lines(paragraphs: str | list[str]) -> str:
    """A text of the directory: one paragraph, or one item of a list, a line."""
    return paragraphs if isinstance(paragraphs, str) else "\n".join(paragraphs)
