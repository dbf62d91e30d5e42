"""The items a new meeting of a series may begin with: its standing agenda, and what the meetings before left over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Meeting, MeetingState, SeriesKind
from groupe_pays.domain.planning import LineOrigin, ProposedLine
from groupe_pays.domain.stock import StockItem, StockRole
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import date_words
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.carry_over import is_before, title_of_action, unfinished_items
from groupe_pays.store.actions import ActionRow, action_rows
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.meetings import MeetingRow, SeriesRow
from groupe_pays.store.stock import stock_rows

ADOPTION_TITLE = N_("Adoption of the minutes of {date}")
ADOPTION_UNDATED = N_("Adoption of the minutes of the last meeting")
REVIEW_TITLE = N_("Review of open actions")
ADOPTION_MINUTES = 5
"""How long the adoption takes where the standing agenda does not say."""
_EVERYBODYS = (SeriesKind.GROUP, SeriesKind.STEERING)
"""The bodies that review the actions of every meeting, not only of their own."""


def earlier_meetings(session: Session, series_id: str, day: RoughDate | None) -> list[MeetingRow]:
    """The dated meetings of a series that are not after ``day`` and not in the bin, the latest first."""
    query = select(MeetingRow).where(MeetingRow.series_id == series_id, MeetingRow.deleted_at.is_(None))
    dated = [(row.date, row) for row in session.scalars(query) if row.date is not None]
    before = [(date, row) for date, row in dated if day is None or date.sort_key[0] <= day.sort_key[0]]
    return [row for _date, row in sorted(before, key=lambda pair: pair[0].sort_key, reverse=True)]


def propose_lines(
    session: Session, series: SeriesRow, earlier: Sequence[MeetingRow], day: RoughDate | None
) -> list[ProposedLine]:
    """In the order of the agenda: up to the adoption of minutes, what is unfinished, the actions, the rest.

    A standing item that was postponed comes back as itself, and tells how often.
    """
    standing = [row.to_domain() for row in stock_rows(session, StockRole.STANDING, series.id, shared=False)]
    left = unfinished_items(session, earlier[0]) if earlier else []
    adoption = _adoption(earlier, next((item for item in standing if item.kind is ItemKind.ADOPTION), None))
    first, rest = _split(standing)
    carried, covered = _carried(session, left, standing, adoption, earlier)
    actions = _review(session, series, day, covered)
    opening = [_standing_line(item, left) for item in first if item.kind is not ItemKind.ADOPTION]
    closing = [_standing_line(item, left) for item in rest]
    return [*opening, *([adoption] if adoption else []), *carried, *actions, *closing]


def _split(standing: Sequence[StockItem]) -> tuple[Sequence[StockItem], list[StockItem]]:
    """The standing items up to the adoption of minutes, which opens the business of the day; and the others."""
    adoptions = [place for place, item in enumerate(standing) if item.kind is ItemKind.ADOPTION]
    cut = adoptions[0] + 1 if adoptions else 0
    return standing[:cut], [item for item in standing[cut:] if item.kind is not ItemKind.ADOPTION]


def _adoption(earlier: Iterable[MeetingRow], usual: StockItem | None) -> ProposedLine | None:
    """The minutes of the last meeting that was held, where nobody adopted them yet."""
    held = next((row for row in earlier if row.cancelled_on is None), None)
    if held is None or held.state is MeetingState.ADOPTED:
        return None
    return ProposedLine(
        key=f"adoption/{held.id}",
        origin=LineOrigin.ADOPTION,
        title=_adoption_title(held.date),
        source_id=held.id,
        kind=ItemKind.ADOPTION,
        duration=usual.duration if usual is not None else ADOPTION_MINUTES,
        description=usual.description if usual is not None else BilingualText(),
    )


def _adoption_title(date: RoughDate | None) -> BilingualText:
    """With the day of the meeting, where it is known: « du fin mars » is no French."""
    if date is None or date.exact_day is None:
        return _in_both(ADOPTION_UNDATED)
    french, chinese = (
        catalogue(side).gettext(ADOPTION_TITLE).format(date=date_words(date, side))
        for side in (Language.FR, Language.ZH)
    )
    return BilingualText(french, chinese)


def _in_both(message: str) -> BilingualText:
    return BilingualText(catalogue(Language.FR).gettext(message), catalogue(Language.ZH).gettext(message))


def _standing_line(item: StockItem, left: Sequence[AgendaItem]) -> ProposedLine:
    """What was only passed over is not counted against an item that comes back every time."""
    before = next((one for one in left if one.stock_id == item.id and one.outcome is ItemOutcome.POSTPONED), None)
    return ProposedLine(
        key=f"standing/{item.id}",
        origin=LineOrigin.STANDING,
        title=item.title,
        source_id=item.id,
        kind=item.kind,
        duration=item.duration,
        description=item.description,
        postponed=before.postponed + 1 if before is not None else 0,
        continues_id=before.id if before is not None else None,
    )


def _carried(
    session: Session,
    left: Sequence[AgendaItem],
    standing: Sequence[StockItem],
    adoption: ProposedLine | None,
    earlier: Sequence[MeetingRow],
) -> tuple[list[ProposedLine], set[str]]:
    """A line for each unfinished item that does not come back by itself; and the actions those take up."""
    again = {item.id for item in standing}
    titles = {fold(item.title.fr or item.title.zh) for item in standing}
    passed = {row.id for row in earlier if row.state is MeetingState.ADOPTED}
    if adoption is not None and adoption.source_id is not None:
        passed.add(adoption.source_id)
    open_actions = {row.id for row in action_rows(session) if row.state.is_open}
    elsewhere = _taken_on(session, [item.id for item in left])
    lines: dict[str, ProposedLine] = {}
    dropped: set[str] = set()
    covered: set[str] = set()
    for item in left:
        waiting = open_actions.intersection(item.carries)
        if (
            (item.parent_id in dropped)
            or item.stock_id in again
            or fold(item.title.fr or item.title.zh) in titles
            or item.adopts_id in passed
            or is_review(item)
            or (item.carries and not waiting)
        ):
            dropped.add(item.id)
            continue
        covered |= waiting
        lines[item.id] = _unfinished_line(item, lines, elsewhere.get(item.id))
    return list(lines.values()), covered


def is_review(item: AgendaItem) -> bool:
    """Whether an item is the one open actions are gone through under: it is made anew, with those of the day."""
    return len(item.carries) > 1 or fold(item.title.fr) == fold(catalogue(Language.FR).gettext(REVIEW_TITLE))


def _unfinished_line(item: AgendaItem, lines: dict[str, ProposedLine], elsewhere: Meeting | None) -> ProposedLine:
    above = lines.get(item.parent_id or "")
    return ProposedLine(
        key=f"unfinished/{item.id}",
        origin=LineOrigin.UNFINISHED,
        title=item.title,
        source_id=item.id,
        parent=above.key if above is not None else None,
        kind=item.kind,
        duration=item.duration,
        description=item.description,
        postponed=item.postponed + 1,
        continues_id=item.id,
        elsewhere=elsewhere,
        chosen=elsewhere is None,
    )


def _taken_on(session: Session, item_ids: Sequence[str]) -> dict[str, Meeting]:
    """The meetings whose agenda goes on with an item already, by that item's id."""
    query = (
        select(AgendaItemRow.carried_from_id, MeetingRow)
        .join(MeetingRow, MeetingRow.id == AgendaItemRow.meeting_id)
        .where(
            AgendaItemRow.carried_from_id.in_(item_ids),
            AgendaItemRow.deleted_at.is_(None),
            MeetingRow.deleted_at.is_(None),
            MeetingRow.cancelled_on.is_(None),
        )
    )
    return {item_id: meeting.to_domain() for item_id, meeting in session.execute(query) if item_id is not None}


def _review(session: Session, series: SeriesRow, day: RoughDate | None, covered: set[str]) -> list[ProposedLine]:
    """One item, and a line below it for each open action no unfinished item takes up."""
    rows = [
        row
        for row in action_rows(session)
        if row.state.is_open and row.id not in covered and (row.meeting is None or is_before(row.meeting.date, day))
    ]
    if not rows:
        return []
    head = ProposedLine(key="review", origin=LineOrigin.REVIEW, title=_in_both(REVIEW_TITLE), kind=ItemKind.INFORMATION)
    lines = [_action_line(row, series) for row in rows]
    return [replace(head, chosen=any(line.chosen for line in lines)), *lines]


def _action_line(row: ActionRow, series: SeriesRow) -> ProposedLine:
    own = row.meeting is None or row.meeting.series_id == series.id
    return ProposedLine(
        key=f"action/{row.id}",
        origin=LineOrigin.ACTION,
        title=title_of_action(row),
        source_id=row.id,
        parent="review",
        number=f"{row.year}-{row.number}",
        chosen=own or series.kind in _EVERYBODYS,
    )
