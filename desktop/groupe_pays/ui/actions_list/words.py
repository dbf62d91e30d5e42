"""How an action is said and drawn in a list: its title, its shape, who owes it, when it is due."""

from __future__ import annotations

from datetime import date

from groupe_pays.domain.actions import ActionItem, ActionState
from groupe_pays.domain.text import Language
from groupe_pays.formats import DateStyle, date_words, list_of, relative_days
from groupe_pays.i18n import _, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.parties.choices import party_words
from groupe_pays.ui.widgets.records import Cell

_SHAPES = {
    ActionState.TODO: "todo",
    ActionState.UNDER_WAY: "doing",
    ActionState.DONE: "done",
    ActionState.DROPPED: "cancelled",
}


def action_title(action: ActionItem, language: Language) -> str:
    """Its title or, where it has none, the words of the minutes it comes from."""
    return action.title.best(language) or " ".join(action.said.best(language).plain.split())


def owner_words(action: ActionItem, language: Language) -> str:
    return list_of([party_words(owner, language) for owner in action.owners], language)


def shape_of(action: ActionItem, today: date) -> str:
    return "late" if action.is_late(today) else _SHAPES[action.state]


def state_cell(action: ActionItem, today: date) -> Cell:
    state = _("Late") if action.is_late(today) else label(action.state)
    return Cell(shape=shape_of(action, today), tip=state, spoken=state)


def title_cell(action: ActionItem, language: Language) -> Cell:
    title = action_title(action, language)
    tone = "text" if action.state.is_open else "text2"
    if not action.postponed:
        return Cell(title, weight=500, tone=tone, tip=title)
    said = _("postponed {number} times").format(number=action.postponed)
    return Cell(
        title, weight=500, tone=tone, tip=f"{title}\n{said}", end=str(action.postponed), end_icon="repeat",
        spoken=f"{title}, {said}",
    )  # fmt: skip


def owner_cell(action: ActionItem, language: Language) -> Cell:
    words = owner_words(action, language)
    if not words:
        return Cell(pgettext("owner", "to be named"), tone="warn", weight=500, shape="unnamed")
    return Cell(words, tip=words)


def due_cell(action: ActionItem, today: date, language: Language) -> Cell:
    """The date, then how far it is; what is closed tells when it was done."""
    if action.state is ActionState.DONE and action.done_on is not None:
        return Cell(_short_date(action, today, language), _("done on {date}").format(
            date=date_words(action.done_on, language, DateStyle.MEDIUM, year=action.done_on.latest.year != today.year)
        ), tone="text2")  # fmt: skip
    if action.due is None:
        return Cell("—", tone="text3", spoken=_("no due date"))
    words, tip = _short_date(action, today, language), _due_tip(action, language)
    if not action.state.is_open:
        return Cell(words, tone="text2", tip=tip)
    if action.is_late(today):
        late = relative_days(-action.due.days_late(today), language)
        return Cell(words, late, tone="danger", after_tone="danger", weight=500, after_weight=600, tip=tip)
    after = relative_days(action.due.days_until(today), language) if action.due.is_exact else ""
    return Cell(words, after, weight=500, tip=tip)


def _short_date(action: ActionItem, today: date, language: Language) -> str:
    """« 30 mars », with the year where it is another one."""
    if action.due is None:
        return ""
    years = {action.due.earliest.year, action.due.latest.year}
    return date_words(action.due, language, DateStyle.MEDIUM, year=years != {today.year})


def _due_tip(action: ActionItem, language: Language) -> str:
    """The date in full, and what was said of it where that says more."""
    whole = date_words(action.due, language, weekday=True) if action.due is not None else ""
    said = action.due_words.best(language)
    return f"{whole}\n{said}" if said else whole
