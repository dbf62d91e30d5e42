"""When something is due, as the words before the cursor say: a date of the calendar, or an occasion kept in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from groupe_pays.domain.actions import ActionItem
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.dates.as_said import Occasion, both_languages, said_at_end
from groupe_pays.domain.dates.at_end import Weight, date_at_end
from groupe_pays.domain.text import CONTENT_LANGUAGES, BilingualText, Language
from groupe_pays.formats import date_words, with_aside
from groupe_pays.i18n import _, current_language
from groupe_pays.services.meetings import MeetingsService


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is set: a date where there is one, and the words where they say more than it does."""

    due: RoughDate | None
    said: BilingualText = field(default_factory=BilingualText)

    def spoken(self, action: ActionItem) -> str:
        """« Échéance : fin mars 2017 », with the day of the week, and what it takes the place of."""
        language = current_language()
        words = date_words(self.due, language, weekday=True) if self.due is not None else ""
        if not self.said.is_blank:
            words = with_aside(self.said.best(language), words, language) if words else self.said.best(language)
        if action.due is None:
            return _("Due: {words}").format(words=words)
        return _("Due: {words}, instead of {before}").format(words=words, before=date_words(action.due, language))


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """``words`` at ``start`` of the line and what they may mean; ``is_sure``: nothing else can be meant by them."""

    start: int
    words: str
    meanings: tuple[Deadline, ...]
    is_sure: bool


def deadline_at_end(
    before: str, own: Language, today: date, action: ActionItem, meetings: MeetingsService, meeting_id: str
) -> FoundDeadline | None:
    """What the line says of when the action is due and the action does not know yet."""
    found = date_at_end(before, _languages(own), today)
    if found is not None:
        if found.weight is Weight.BARE or found.readings[0] == action.due:
            return None
        sure = found.weight is Weight.DEADLINE and _is_open(action)
        return FoundDeadline(found.start, found.words, tuple(map(Deadline, found.readings)), sure)
    said = said_at_end(before, own)
    if said is None:
        return None
    deadline = Deadline(_day_of(said.occasion, meetings, meeting_id), both_languages(said, own))
    if deadline.said.side(own) == action.due_words.side(own):
        return None
    sure = said.occasion is not Occasion.SOON and _is_open(action)
    return FoundDeadline(said.start, said.words, (deadline,), sure)


def _languages(own: Language) -> tuple[Language, ...]:
    """The language of the text, then that of the interface: their habits may differ."""
    shown = current_language()
    return (own, shown) if shown in CONTENT_LANGUAGES and shown is not own else (own,)


def _is_open(action: ActionItem) -> bool:
    return action.due is None and action.due_words.is_blank


def _day_of(occasion: Occasion, meetings: MeetingsService, meeting_id: str) -> RoughDate | None:
    if occasion is Occasion.SOON:
        return None
    following = meetings.next_date(meeting_id)
    if following is None or occasion is Occasion.AT_NEXT_MEETING:
        return following
    return RoughDate(f"../{following.earliest.isoformat()}")
