"""Participation over time, gathered as the document receives it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_participation import (
    ParticipationContent,
    ParticipationGroup,
    ParticipationLine,
    TurnoutLine,
)
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.participation import COUNTED, MeetingTurnout, Participation, Subject
from groupe_pays.domain.printing import DocumentRequest, Look
from groupe_pays.domain.text import Language
from groupe_pays.formats import NameStyle, capitalised, date_words, percent
from groupe_pays.services.participation import ParticipationService
from groupe_pays.services.printing.lists import list_head
from groupe_pays.services.printing.words import both, of, of_enum, of_name
from groupe_pays.services.tables.participation import name_key
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the list from it."""
    return partial(_build, gather(store, request), request, look)


def _build(content: ParticipationContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.participation import build_participation

    return build_participation(content, request.form.languages, facing=request.form.facing, look=look)


def gather(store: Store, request: DocumentRequest) -> ParticipationContent:
    """Everybody, or the rows and the meetings named, by college and then by name."""
    found, named = ParticipationService(store).asked_report(request.record_ids, request.options.subject)
    shown = [row for row in found.rows if named is None or row.id in named]
    chosen = (len(shown), len(found.rows)) if named is not None else None
    return ParticipationContent(
        head=list_head(store, chosen=chosen),
        subject=found.subject,
        turnouts=tuple(_turnout(one) for one in found.turnouts({row.id for row in shown})),
        groups=tuple(_groups(shown, found.subject)),
    )


def _turnout(one: MeetingTurnout) -> TurnoutLine:
    day = both(lambda language: capitalised(date_words(one.date, language)))
    return TurnoutLine(day, of(one.title), _counts(one.by_status))


def _groups(rows: Iterable[Participation], subject: Subject) -> Iterable[ParticipationGroup]:
    """The colleges in protocol order, or one group of them all."""
    order = sorted(rows, key=lambda row: (row.college.rank, *name_key(row, Language.FR)))
    if subject is Subject.COLLEGE:
        yield ParticipationGroup(BLANK, tuple(map(_line, order)))
        return
    for college, members in groupby(order, key=lambda row: row.college):
        yield ParticipationGroup(of_enum(college), tuple(map(_line, members)))


def _line(row: Participation) -> ParticipationLine:
    return ParticipationLine(_name(row), _counts(row.by_status), _rate(row), of(row.organisation))


def _name(row: Participation) -> Words:
    if row.name is not None:
        return of_name(row.name, NameStyle.LIST)
    return of_enum(row.college) if row.subject is Subject.COLLEGE else of(row.label)


def _rate(row: Participation) -> Words:
    rate = row.rate
    return both(lambda language: percent(rate, language)) if rate is not None else BLANK


def _counts(by_status: Mapping[AttendanceStatus, int]) -> tuple[int, ...]:
    return tuple(by_status.get(status, 0) for status in COUNTED)
