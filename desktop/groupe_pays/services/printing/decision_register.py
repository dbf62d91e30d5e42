"""The register of decisions, gathered as the document receives it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_lists import DecisionGroup, DecisionLine, DecisionRegisterContent
from groupe_pays.domain.actions import ActionItem, Decision
from groupe_pays.domain.meetings import Meeting, MeetingState
from groupe_pays.domain.printing import DocumentRequest, Look
from groupe_pays.domain.text import Block, Language
from groupe_pays.formats import date_words, joined
from groupe_pays.i18n import catalogue
from groupe_pays.labels import label
from groupe_pays.services.actions import ActionsService
from groupe_pays.services.agenda import AgendaService
from groupe_pays.services.decisions import DecisionsService
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.services.printing.lists import list_head, numeral
from groupe_pays.services.printing.words import both, meeting_asked, of, of_date, of_parties
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered

_LATEST_DAY = (9_999_999, 0, "")


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the register from it."""
    return partial(_build, gather(store, request), request, look)


def _build(content: DecisionRegisterContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.decision_register import build_decision_register

    return build_decision_register(content, request.form.languages, facing=request.form.facing, look=look)


def gather(store: Store, request: DocumentRequest) -> DecisionRegisterContent:
    """The decisions of the group or of one meeting, those of ``record_ids`` only where they are given.

    Raises:
        NothingFound: the meeting asked for is gone or in the bin.
    """
    asked = meeting_asked(store, request) if request.meeting_id is not None else None
    every = DecisionsService(store).list_decisions(request.meeting_id)
    chosen = None if request.record_ids is None else set(request.record_ids)
    decisions = [decision for decision in every if chosen is None or decision.id in chosen]
    meetings = {summary.meeting.id: summary.meeting for summary in MeetingsService(store).list_meetings()}
    lines = decision_lines(store, decisions)
    groups = []
    for (year, meeting_id), found in groupby(_in_order(decisions), key=lambda one: (one.year, one.meeting_id)):
        meeting = meetings.get(meeting_id or "")
        known = list(found)
        groups.append(
            DecisionGroup(
                year=year,
                meeting=meeting_words(known[0]),
                state=_state(meeting) if meeting is not None else BLANK,
                lines=tuple(lines[decision.id] for decision in known),
            )
        )
    return DecisionRegisterContent(
        head=list_head(
            store,
            meeting=of_date(asked.date) if asked is not None else BLANK,
            chosen=(len(decisions), len(every)),
        ),
        groups=tuple(groups),
    )


def _in_order(decisions: Iterable[Decision]) -> list[Decision]:
    """By year, then by meeting in the order they sat, then by number; those of no meeting last in their year."""

    def key(decision: Decision) -> tuple[int, tuple[int, int, str], str, int]:
        day = decision.meeting_date.sort_key if decision.meeting_date is not None else _LATEST_DAY
        return decision.year, day, decision.meeting_id or "~", decision.number

    return sorted(decisions, key=key)


def decision_lines(store: Store, decisions: Sequence[Decision]) -> dict[str, DecisionLine]:
    """The decisions as lines, by their ids, with the title of the item and the actions that came of the same words."""
    titles = _item_titles(store, {decision.meeting_id for decision in decisions if decision.meeting_id})
    actions: dict[str, list[ActionItem]] = {}
    for action in ActionsService(store).list_actions() if decisions else []:
        if action.entry_id is not None:
            actions.setdefault(action.entry_id, []).append(action)
    one_year = len({decision.year for decision in decisions}) < 2
    return {
        decision.id: DecisionLine(
            number=str(decision.number) if one_year else decision.label,
            text=_said(decision) if not decision.said.is_blank else of(decision.title),
            title=of(decision.title) if not decision.said.is_blank else BLANK,
            item=_item(decision, titles.get((decision.meeting_id or "", decision.item_path), BLANK)),
            follow_up=tuple(_follow_up(action, one_year) for action in actions.get(decision.entry_id or "", [])),
        )
        for decision in decisions
    }


def _item_titles(store: Store, meeting_ids: Iterable[str]) -> Mapping[tuple[str, tuple[int, ...]], Words]:
    agenda = AgendaService(store)
    return {
        (meeting_id, item.path): of(item.title) for meeting_id in meeting_ids for item in agenda.list_items(meeting_id)
    }


def _item(decision: Decision, title: Words) -> Words:
    """« II. Pistes de travail », 二、工作方向."""
    number = numeral(decision)

    def words(language: Language) -> str:
        between = "、" if language is Language.ZH else ". "
        return between.join(part for part in (number.side(language), title.best(language).rstrip(" .。")) if part)

    return both(words)


def _said(decision: Decision) -> Words:
    """The words of the minutes, a line a paragraph."""
    return both(lambda language: "\n".join(map(_line, decision.said.side(language).blocks)).strip())


def _line(block: Block) -> str:
    return f"– {block.plain}" if block.is_list_item else block.plain


def _follow_up(action: ActionItem, one_year: bool) -> Words:
    """« Action 3 : APCAE, fin 2017 (à faire) »."""
    number = str(action.number) if one_year else action.label
    owners, due = of_parties(action.owners), of_date(action.due)

    def words(language: Language) -> str:
        say = catalogue(language)
        named = say.pgettext("document", "Action {number}").format(number=number)
        about = joined((owners.best(language), due.best(language), label(action.state, language).lower()), language)
        return say.pgettext("figures", "{total}: {parts}").format(total=named, parts=about)

    return both(words)


def meeting_words(outcome: Decision | ActionItem) -> Words:
    """« 31 janvier 2017, Réunion du groupe-pays Chine », or that it comes from no meeting."""

    def words(language: Language) -> str:
        if outcome.meeting_id is None:
            return catalogue(language).gettext("Outside any meeting")
        day = date_words(outcome.meeting_date, language) if outcome.meeting_date is not None else ""
        return joined((day, outcome.meeting_title.best(language)), language)

    return both(words)


def _state(meeting: Meeting) -> Words:
    """How far what was decided can be relied on: whether the minutes are adopted."""

    def words(language: Language) -> str:
        say = catalogue(language)
        if meeting.state is MeetingState.ADOPTED:
            if meeting.adopted_on is None:
                return say.pgettext("document", "Minutes adopted")
            when = date_words(meeting.adopted_on, language)
            return say.pgettext("document", "Minutes adopted on {date}").format(date=when)
        if meeting.state is MeetingState.CIRCULATED:
            return say.pgettext("document", "Minutes circulated, not adopted yet")
        return say.pgettext("document", "Minutes in draft")

    return both(words)
