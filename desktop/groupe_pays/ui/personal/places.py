"""Where a text that names somebody stands, in words, and the way there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from groupe_pays.domain.personal_data import Occurrence
from groupe_pays.i18n import N_, _
from groupe_pays.ui.people.links import Link

_WORDS = {
    "entry": N_("Minutes"),
    "agenda_item": N_("Agenda"),
    "meeting": N_("Meeting"),
    "series": N_("Series"),
    "decision": N_("Decision"),
    "action": N_("Action"),
    "partnership": N_("Partnership"),
    "partnership_text": N_("Partnership"),
    "organisation": N_("Organisation"),
    "position": N_("Function"),
    "contact": N_("Contact details"),
    "upcoming_date": N_("Calendar"),
    "attachment": N_("File"),
    "segments": N_("Translation memory"),
    "term": N_("Glossary"),
}
_RECORDS = {"decision": "decisions", "action": "actions", "partnership": "partnerships"}
_LONGEST = 110

Go = Callable[..., None]


def occurrence_link(go: Go, one: Occurrence) -> Link:
    """A line that leads to the text; ``go(page, record, part, focus)``."""
    where = _(_WORDS.get(one.table, N_("Elsewhere")))
    second = where if one.is_certain else _("{place}, perhaps somebody else").format(place=where)
    second = _("{place}, adopted: not changed").format(place=second) if one.is_kept else second
    route = route_of(one)
    return Link(one.excerpt[:_LONGEST], second=second, open=partial(go, *route) if route is not None else None)


def route_of(one: Occurrence) -> tuple[str | None, ...] | None:
    """Page, record, part and focus of the place; None where no page shows it."""
    owner, owner_id = one.owner
    if one.table == "entry":
        return ("meeting", one.meeting_id, "minutes", one.row_id)
    if one.table == "agenda_item":
        return ("meeting", one.meeting_id, "prepare", one.row_id)
    if one.table == "meeting":
        return ("meeting", one.row_id, "prepare")
    if one.table in _RECORDS:
        return (_RECORDS[one.table], one.row_id)
    if one.table == "partnership_text":
        return ("partnerships", owner_id)
    if one.table == "organisation":
        return ("members", one.row_id, "organisations")
    if one.table == "position":
        return ("members", owner_id, "people" if owner == "person" else "organisations")
    if one.table == "contact":
        return ("members", owner_id, "organisations")
    if one.table == "attachment":
        return ("partnerships", owner_id) if owner == "partnership" else ("meeting", one.meeting_id or owner_id)
    pages = {"upcoming_date": "calendar", "term": "glossary", "series": "series"}
    return (pages[one.table],) if one.table in pages else None
