"""What becomes of each reference to a record that goes: a table that gains one must say so here (a test holds it)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from groupe_pays.domain.merging import Link
from groupe_pays.services.merging import joining, moving


@dataclass(frozen=True, slots=True)
class Rule:
    """``link``: what the reference is called where the user is told what moves.

    ``join`` is given the row that stays and the one that would stand at the same place, as ``within`` says: it puts
    what the second knows into the first, and says whether the second is superfluous. ``move``: where a new key is not
    enough. ``order``: the column by which the rows of the record that goes come behind those of the other.
    """

    link: Link
    within: tuple[str, ...] = ()
    join: Callable[[Any, Any], bool] | None = None
    move: Callable[[Any, Any, Any, Any], None] | None = None
    order: str = ""


_OWNER = Rule(Link.ACTION, ("action_id", "person_id", "organisation_id"), joining.parties)
_PRESENTER = Rule(Link.PRESENTATION, ("agenda_item_id", "person_id", "organisation_id"), joining.parties)
_CONTACT_OF = Rule(Link.PARTNERSHIP, ("partnership_id", "person_id", "organisation_id"), joining.sames)
_DISTINCT = Rule(Link.DISTINCT, move=moving.distinct)
_EVENT = Rule(Link.EVENT, move=moving.event)

RULES: Mapping[tuple[str, str], Rule] = {
    ("attendance", "represented_by_id"): Rule(Link.REPRESENTED, move=moving.representation),
    ("attendance", "person_id"): Rule(Link.MEETING, ("meeting_id", "person_id"), joining.attendances),
    ("attendance", "organisation_id"): Rule(Link.ATTENDANCE),
    ("contact", "person_id"): Rule(Link.CONTACT, ("person_id",), joining.contacts, order="position"),
    ("contact", "organisation_id"): Rule(Link.CONTACT, ("organisation_id",), joining.contacts, order="position"),
    ("position", "person_id"): Rule(Link.FUNCTION, ("person_id",), joining.positions, order="ordinal"),
    ("position", "organisation_id"): Rule(Link.FUNCTION, ("person_id", "organisation_id"), joining.positions),
    ("group_role", "person_id"): Rule(Link.ROLE, ("person_id", "role"), joining.roles),
    ("speaker", "person_id"): Rule(Link.INTERVENTION, ("entry_id", "person_id"), joining.speakers),
    ("action_owner", "person_id"): _OWNER,
    ("action_owner", "organisation_id"): _OWNER,
    ("presenter", "person_id"): _PRESENTER,
    ("presenter", "organisation_id"): _PRESENTER,
    ("meeting", "chair_id"): Rule(Link.CHAIR),
    ("series", "chair_id"): Rule(Link.CHAIR),
    ("delegation", "head_id"): Rule(Link.DELEGATION),
    ("delegation", "organisation_id"): Rule(Link.DELEGATION),
    ("audience_person", "person_id"): Rule(Link.AUDIENCE, ("audience_id", "person_id"), joining.sames),
    ("partner", "organisation_id"): Rule(Link.PARTNERSHIP, ("partnership_id", "organisation_id"), joining.sames),
    ("partnership_contact", "person_id"): _CONTACT_OF,
    ("partnership_contact", "organisation_id"): _CONTACT_OF,
    ("organisation", "parent_id"): Rule(Link.PART, move=moving.parent),
    ("organisation_event", "organisation_id"): _EVENT,
    ("organisation_event", "successor_id"): _EVENT,
    ("distinct_people", "first_id"): _DISTINCT,
    ("distinct_people", "second_id"): _DISTINCT,
    ("distinct_organisations", "first_id"): _DISTINCT,
    ("distinct_organisations", "second_id"): _DISTINCT,
}
"""In the order in which they are followed: who represents whom before who was there."""


def find_place(row: Any, column: str, kept_id: str, others: Sequence[Any], rule: Rule) -> Any | None:
    """The row among ``others`` that stands where ``row`` would come to stand, and took in what it says."""
    if rule.join is None:
        return None
    place = [kept_id if name == column else getattr(row, name) for name in rule.within]
    for other in others:
        if other is not row and [getattr(other, name) for name in rule.within] == place and rule.join(other, row):
            return other
    return None
