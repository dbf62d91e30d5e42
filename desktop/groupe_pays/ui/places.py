"""Where each kind of record is shown, and what it is called: search results, recent records and links go through it."""

from __future__ import annotations

from groupe_pays.i18n import N_, _
from groupe_pays.ui.context import Context

_KINDS = {
    "meeting": (N_("Meeting"), "presentation"),
    "series": (N_("Series"), "repeat"),
    "stock_item": (N_("Kept agenda item"), "list-ordered"),
    "agenda_item": (N_("Agenda item"), "list"),
    "entry": (N_("Minutes"), "file-text"),
    "decision": (N_("Decision"), "gavel"),
    "action": (N_("Action"), "square-check-big"),
    "upcoming_date": (N_("Date"), "calendar-days"),
    "person": (N_("Person"), "user-round"),
    "organisation": (N_("Organisation"), "building-2"),
    "partnership": (N_("Partnership"), "handshake"),
    "attachment": (N_("File"), "paperclip"),
}
"""Name and icon of what can be found, by the table it is kept in."""


def kind_words(kind: str) -> str:
    return _(_KINDS[kind][0])


def icon_of(kind: str) -> str:
    return _KINDS[kind][1]


def open_record(context: Context, kind: str, record_id: str, meeting_id: str | None) -> None:
    """Go to where a record is read and edited."""
    if kind == "meeting":
        context.open("meeting", record_id)
    elif kind == "agenda_item":
        context.open("meeting", meeting_id, "prepare", record_id)
    elif kind == "entry":
        context.open("meeting", meeting_id, "minutes", record_id)
    elif kind in ("person", "organisation"):
        context.open("members", record_id, "people" if kind == "person" else "organisations")
    else:
        pages = {"decision": "decisions", "action": "actions", "upcoming_date": "calendar"}
        context.open(pages.get(kind, "partnerships"), record_id)
