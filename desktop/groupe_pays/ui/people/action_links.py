"""The actions somebody owes, as lines that lead to the list of actions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from groupe_pays.domain import clock
from groupe_pays.domain.actions import ActionItem, ActionState
from groupe_pays.formats import DateStyle, date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.people.links import Link
from groupe_pays.ui.people.panel import Go

_SHAPES = {
    ActionState.TODO: "todo",
    ActionState.UNDER_WAY: "doing",
    ActionState.DONE: "done",
    ActionState.DROPPED: "cancelled",
}


def owed_by(
    actions: Iterable[ActionItem], person_id: str | None = None, organisation_id: str | None = None
) -> list[ActionItem]:
    """The actions with that person or organisation among their owners; open ones first."""
    found = [
        action
        for action in actions
        if any(
            (person_id is not None and owner.person_id == person_id)
            or (organisation_id is not None and owner.organisation_id == organisation_id)
            for owner in action.owners
        )
    ]
    return sorted(found, key=lambda action: not action.state.is_open)


def action_link(go: Go, action: ActionItem) -> Link:
    language = current_language()
    shape = "late" if action.is_late(clock.today()) else _SHAPES[action.state]
    title = action.title.best(language) or action.said.best(language).plain
    due = date_words(action.due, language, DateStyle.MEDIUM) if action.due is not None else ""
    words = [label(action.state), _("due {date}").format(date=due) if due else ""]
    second = " · ".join(part for part in (action.label, *words) if part)
    return Link(" ".join(title.split()), second=second, shape=shape, open=partial(go, "actions", action.id))
