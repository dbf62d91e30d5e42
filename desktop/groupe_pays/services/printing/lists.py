"""What the lists of the group have in common: their heads, and actions as they print them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_lists import ActionGroup, ActionLine, ListHead
from groupe_pays.domain import clock
from groupe_pays.domain.actions import ActionItem, ActionState, Decision, Priority, TakenUp
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import DateStyle, date_words, item_number, joined, list_of, relative_days
from groupe_pays.i18n import catalogue
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.printing.words import both, issuer_line, of, of_parties
from groupe_pays.store.store import Store

_NEVER = (date.max.toordinal(), 0, "")


def list_head(
    store: Store,
    *,
    about: BilingualText | None = None,
    meeting: Words = BLANK,
    chosen: tuple[int, int] | None = None,
) -> ListHead:
    """The head of a list of today about the group, or about something else; ``chosen`` says how much of it there is."""
    dossier = DossierService(store).load()
    return ListHead(
        issuer=issuer_line(dossier.issuer, dossier.name),
        group=of(about if about is not None else dossier.name),
        as_of=both(lambda language: date_words(clock.today(), language)),
        meeting=meeting,
        chosen=chosen if chosen is not None and chosen[0] < chosen[1] else None,
        author=dossier.issuer.best(Language.FR),
    )


def group_of(action: ActionItem, today: date) -> ActionGroup:
    if action.is_late(today):
        return ActionGroup.LATE
    return _GROUPS[action.state]


_GROUPS = {
    ActionState.UNDER_WAY: ActionGroup.UNDER_WAY,
    ActionState.TODO: ActionGroup.TODO,
    ActionState.DONE: ActionGroup.DONE,
    ActionState.DROPPED: ActionGroup.DROPPED,
}


def in_print_order(actions: Iterable[ActionItem], today: date) -> list[ActionItem]:
    """Late first, then by state; in each the earliest due first and those without a date last."""
    return sorted(actions, key=lambda action: (group_of(action, today).value, *_due_key(action)))


def _due_key(action: ActionItem) -> tuple[tuple[int, int, str], int, int]:
    return (action.due.sort_key if action.due is not None else _NEVER), action.year, action.number


def action_lines(
    actions: Sequence[ActionItem], taken_up: dict[str, list[TakenUp]], today: date
) -> tuple[ActionLine, ...]:
    """The actions as lines, in the order they are printed in."""
    one_year = len({action.year for action in actions}) < 2
    return tuple(
        ActionLine(
            number=str(action.number) if one_year else action.label,
            group=group_of(action, today),
            title=outcome_title(action),
            owners=of_parties(action.owners),
            due=_due(action),
            delay=_delay(action, today),
            life=_life(action, taken_up.get(action.id, [])),
            meeting=short_day(action.meeting_date),
            item=numeral(action),
        )
        for action in in_print_order(actions, today)
    )


def outcome_title(outcome: ActionItem | Decision) -> Words:
    """The title, or the words of the minutes where none was given."""
    return both(lambda language: outcome.title.side(language) or " ".join(outcome.said.side(language).plain.split()))


def numeral(outcome: ActionItem | Decision) -> Words:
    """The number of the agenda item it comes from: « II », 二."""
    if not outcome.item_path:
        return BLANK
    return both(lambda language: item_number(outcome.item_path, outcome.numbering, language))


def short_day(when: RoughDate | None) -> Words:
    return both(lambda language: date_words(when, language, DateStyle.SHORT)) if when is not None else BLANK


def _due(action: ActionItem) -> Words:
    """The date; where it was said in words that do not name it, those and the date."""

    def words(language: Language) -> str:
        said = action.due_words.side(language).strip()
        if action.due is None:
            return said
        when = date_words(action.due, language)
        if not said or said.casefold() == when.casefold():
            return when
        if str(action.due.latest.year) in said:
            return said
        return f"{said}（{when}）" if language is Language.ZH else f"{said}, {when}"

    return both(words)


def _delay(action: ActionItem, today: date) -> Words:
    if action.due is None or not action.is_late(today):
        return BLANK
    days = action.due.days_until(today)
    return both(lambda language: relative_days(days, language, short=False))


def _life(action: ActionItem, taken_up: Sequence[TakenUp]) -> Words:
    """« priorité haute, reportée 2 fois, reprise le 6 mars 2017, terminée le 3 mai 2017 »."""

    def words(language: Language) -> str:
        say = catalogue(language)
        parts = []
        if action.priority is Priority.HIGH and action.state.is_open:
            parts.append(say.pgettext("action", "high priority"))
        if action.postponed:
            again = say.npgettext("action", "postponed once", "postponed {number} times", action.postponed)
            parts.append(again.format(number=action.postponed))
        days = [date_words(one.meeting_date, language) for one in taken_up if one.meeting_date is not None]
        if days:
            parts.append(say.pgettext("action", "taken up again on {dates}").format(dates=list_of(days, language)))
        if action.state is ActionState.DONE and action.done_on is not None:
            parts.append(say.pgettext("action", "done on {date}").format(date=date_words(action.done_on, language)))
        return joined(parts, language)

    return both(words)
