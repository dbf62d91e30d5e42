"""The actions in groups: by urgency, by who owes them, by the meeting that decided them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from groupe_pays.domain.actions import ActionItem, Urgency
from groupe_pays.domain.collation import sort_key
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.parties.choices import party_words
from groupe_pays.ui.widgets.records import Group

NOBODY = "-"
"""The value of a filter, and the key of a group: no owner, no meeting."""


@dataclass(frozen=True, slots=True)
class ListedAction:
    """An action in one place of the list: under its second owner its ``id`` is another one than the action's."""

    id: str
    action: ActionItem


Rows = list[ListedAction | Group]


def by_urgency(actions: Iterable[ActionItem], today: date) -> Rows:
    """Late first, what is closed last; the nearest date first in each group, the last done first among the closed."""
    groups: dict[Urgency, list[ActionItem]] = {urgency: [] for urgency in Urgency}
    for action in actions:
        groups[action.urgency(today)].append(action)
    rows: Rows = []
    for urgency, found in groups.items():
        if not found:
            continue
        closed = urgency is Urgency.CLOSED
        found.sort(key=(lambda action: _day(action.done_on)) if closed else _when, reverse=closed)
        tone = "danger" if urgency is Urgency.LATE else "text2"
        rows.append(Group(f"urgency/{urgency}", label(urgency), len(found), tone))
        rows += [ListedAction(action.id, action) for action in found]
    return rows


def by_owner(actions: Iterable[ActionItem], today: date, language: Language) -> Rows:
    """Under each of its owners by name; those nobody answers for first."""
    names: dict[str, str] = {}
    groups: dict[str, list[ActionItem]] = {}
    for action in _in_order(actions, today):
        for owner in action.owners:
            names[owner.key] = party_words(owner, language)
            groups.setdefault(owner.key, []).append(action)
        if not action.owners:
            groups.setdefault(NOBODY, []).append(action)
    names[NOBODY] = pgettext("owner", "To be named")
    keys = sorted(groups, key=lambda key: (key != NOBODY, sort_key(names[key], language)))
    rows: Rows = []
    listed: set[str] = set()
    for key in keys:
        rows.append(Group(f"owner/{key}", names[key], len(groups[key]), "warn" if key == NOBODY else "text2"))
        for action in groups[key]:
            rows.append(ListedAction(f"{action.id}/{key}" if action.id in listed else action.id, action))
            listed.add(action.id)
    return rows


def by_meeting(actions: Iterable[ActionItem], today: date, language: Language) -> Rows:
    """Under the meeting that decided them, the latest first; those of no meeting first."""
    groups: dict[str, list[ActionItem]] = {}
    for action in _in_order(actions, today):
        groups.setdefault(action.meeting_id or NOBODY, []).append(action)
    keys = sorted(groups, key=lambda key: (key == NOBODY, _day(groups[key][0].meeting_date)), reverse=True)
    rows: Rows = []
    for key in keys:
        rows.append(Group(f"meeting/{key}", meeting_name(groups[key][0], language), len(groups[key])))
        rows += [ListedAction(action.id, action) for action in groups[key]]
    return rows


def meeting_name(action: ActionItem, language: Language) -> str:
    """« Réunion du groupe-pays Chine, 31 janvier 2017 », or that it comes from no meeting."""
    if action.meeting_id is None:
        return _("Outside any meeting")
    title = action.meeting_title.best(language)
    if action.meeting_date is None:
        return title
    comma = "，" if language is Language.ZH else ", "
    return f"{title}{comma}{date_words(action.meeting_date, language)}"


def distinct(actions: Iterable[ActionItem], key: Callable[[ActionItem], str]) -> Sequence[ActionItem]:
    """The first action of each value of ``key``."""
    found: dict[str, ActionItem] = {}
    for action in actions:
        found.setdefault(key(action), action)
    return list(found.values())


def _in_order(actions: Iterable[ActionItem], today: date) -> list[ActionItem]:
    order = list(Urgency)
    return sorted(actions, key=lambda action: (order.index(action.urgency(today)), _when(action)))


def _when(action: ActionItem) -> tuple[int, int, int, int]:
    return (*_day(action.due), action.year, action.number)


def _day(when: RoughDate | None) -> tuple[int, int]:
    """Sorts dates, no date after all of them."""
    return when.sort_key[:2] if when is not None else (date.max.toordinal(), 0)
