"""The life of an action, from what is stored: created, put off, taken up again, due, done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from groupe_pays.domain.actions import ActionItem, ActionState, TakenUp
from groupe_pays.domain.dates import RoughDate
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.ui.lists.said import item_words
from groupe_pays.ui.widgets.life_line import LifeEvent


def events_of(action: ActionItem, taken_up: Sequence[TakenUp], today: date) -> list[LifeEvent]:
    """In the order of time as far as it is known."""
    events = [_created(action)]
    if action.postponed:
        words = ngettext("Postponed once", "Postponed {number} times", action.postponed)
        events.append(LifeEvent("event", words.format(number=action.postponed)))
    dated = [(one.meeting_date, _taken_up(one)) for one in taken_up]
    if action.due is not None:
        dated.append((action.due, _due(action, action.due, today)))
    dated.sort(key=lambda pair: pair[0].sort_key if pair[0] is not None else RoughDate.day(date.max).sort_key)
    events += [event for _when, event in dated]
    if action.state is ActionState.DONE:
        events.append(LifeEvent("done", label(action.state), _words(action.done_on)))
    elif action.state is ActionState.DROPPED:
        events.append(LifeEvent("cancelled", label(action.state)))
    return events


def _created(action: ActionItem) -> LifeEvent:
    if action.meeting_id is None:
        return LifeEvent("new", _("Created outside any meeting"), str(action.year), tone="info")
    item = item_words(action)
    text = _("Created at {item}").format(item=item) if item else _("Created in a meeting")
    meeting = action.meeting_title.best(current_language())
    return LifeEvent("new", text, _joined(_words(action.meeting_date), meeting), tone="info")


def _due(action: ActionItem, due: RoughDate, today: date) -> LifeEvent:
    said, words = action.due_words.best(current_language()), _words(due)
    tells_more = said and said.casefold() != words.casefold()
    text = _("Due: {words}").format(words=said) if tells_more else _("Due date")
    return LifeEvent("late" if action.is_late(today) else "event", text, words)


def _taken_up(one: TakenUp) -> LifeEvent:
    title = one.meeting_title.best(current_language())
    return LifeEvent("event", _("Put on the agenda"), _joined(_words(one.meeting_date), title))


def _words(when: RoughDate | None) -> str:
    return date_words(when, current_language()) if when is not None else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
