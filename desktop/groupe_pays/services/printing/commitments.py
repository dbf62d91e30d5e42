"""What one organisation has taken on, gathered as the document receives it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_lists import (
    CommitmentsContent,
    DecisionLine,
    OfficeLine,
    PartnershipLine,
    PresenceLine,
)
from groupe_pays.documents.wording import STATUS_LABELS
from groupe_pays.documents.wording import label as document_label
from groupe_pays.domain import clock
from groupe_pays.domain.actions import ActionItem, Decision
from groupe_pays.domain.attendance import Attendance, in_order
from groupe_pays.domain.collation import fold
from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.partnerships import Partnership, PartnershipState, partners_title
from groupe_pays.domain.people import Person
from groupe_pays.domain.printing import DocumentRequest, Look
from groupe_pays.domain.protocol import person_order
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import NameStyle, list_of, name_words
from groupe_pays.i18n import catalogue
from groupe_pays.services.actions import ActionsService
from groupe_pays.services.attendance import AttendanceService, PartInMeeting
from groupe_pays.services.decisions import DecisionsService
from groupe_pays.services.organisations import OrganisationsService
from groupe_pays.services.partnerships import PartnershipsService
from groupe_pays.services.people import PeopleService
from groupe_pays.services.printing.decision_register import decision_lines
from groupe_pays.services.printing.lists import action_lines, in_print_order, list_head
from groupe_pays.services.printing.members_list import functions_at, held_now
from groupe_pays.services.printing.words import both, of, of_date, of_enum, of_name
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the sheet from it."""
    return partial(_build, gather(store, request), request, look)


def _build(content: CommitmentsContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.commitments import build_commitments

    return build_commitments(content, request.form.languages, facing=request.form.facing, look=look)


def gather(store: Store, request: DocumentRequest) -> CommitmentsContent:
    """What the organisation asked for owes and has done.

    Raises:
        NothingFound: it is gone or in the bin.
        ValueError: none was named.
    """
    body, people = _body_asked(store, request), _people_of(store, request)
    actions, today = _actions_of(store, body, people), clock.today()
    service = ActionsService(store)
    taken_up = service.list_taken_up() if actions else {}
    lines = {action.id: line for action, line in zip(actions, action_lines(actions, taken_up, today), strict=True)}
    parts = AttendanceService(store).list_parts(organisation_id=body.id)
    return CommitmentsContent(
        head=list_head(store, about=body.name),
        open_actions=tuple(lines[action.id] for action in actions if action.state.is_open),
        closed_actions=tuple(lines[action.id] for action in actions if not action.state.is_open),
        decisions=_decisions_of(store, body, actions),
        partnerships=tuple(
            _partnership(one, body.id)
            for one in PartnershipsService(store).list_partnerships()
            if body.id in {partner.organisation_id for partner in (*one.french, *one.chinese)}
        ),
        people=_offices(people, body.id),
        presence=_presence(parts),
    )


def _body_asked(store: Store, request: DocumentRequest) -> Organisation:
    if request.organisation_id is None:
        raise ValueError(f"{request.kind} is about an organisation")
    found = OrganisationsService(store).list_organisations([request.organisation_id])
    if not found:
        raise NothingFound("organisation")
    return found[0]


def _people_of(store: Store, request: DocumentRequest) -> list[Person]:
    """Those who hold a function there today."""
    key = request.organisation_id or ""
    people = PeopleService(store).list_of_organisation(key)
    return [person for person in people if any(one.organisation_id == key for one in held_now(person))]


def _actions_of(store: Store, body: Organisation, people: Sequence[Person]) -> list[ActionItem]:
    """What the organisation or its people owe, in the order it is printed in."""
    owners = {body.id, *(person.id for person in people)}
    every = ActionsService(store).list_actions()
    owed = [one for one in every if owners & {owner.organisation_id or owner.person_id for owner in one.owners}]
    return in_print_order(owed, clock.today())


def _decisions_of(store: Store, body: Organisation, actions: Sequence[ActionItem]) -> tuple[DecisionLine, ...]:
    """The decisions its actions came of, and those whose words bear its name."""
    entries = {action.entry_id for action in actions if action.entry_id is not None}
    found = [
        decision
        for decision in DecisionsService(store).list_decisions()
        if decision.entry_id in entries or _names(decision, body)
    ]
    lines = decision_lines(store, found)
    return tuple(lines[decision.id] for decision in found)


def _names(decision: Decision, body: Organisation) -> bool:
    """Whether a decision bears a name of the organisation that is no place as well: of several words, or capitals."""
    words = (decision.title.fr, decision.title.zh, decision.said.fr.plain, decision.said.zh.plain)
    texts = [f" {_bare(text)} " for text in words]
    names = [name for name in (body.name.fr, body.short_name.fr) if " " in name.strip() or name.isupper()]
    han = [name for name in (body.name.zh, body.short_name.zh) if len(name) > 3]
    return any(f" {_bare(name)} " in text for name in names for text in texts) or any(
        name in text for name in han for text in words
    )


def _bare(text: str) -> str:
    """Folded words with single spaces between them and no punctuation."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in fold(text)).split())


def _partnership(one: Partnership, body_id: str) -> PartnershipLine:
    """The other side first named; « Rennes – Jinan » where the organisation is one of several on its own side."""
    sides = [one.french, one.chinese]
    mine = next(side for side in sides if any(partner.organisation_id == body_id for partner in side))
    other = one.chinese if mine is one.french else one.french
    shown = other if len(mine) == 1 else (*mine, *other)
    return PartnershipLine(
        partners=of(partners_title([partner.name for partner in shown])),
        kind=of_enum(one.kind),
        since=of_date(one.since),
        state=of_enum(one.state) if one.state is not PartnershipState.UNKNOWN else BLANK,
    )


def _offices(people: Sequence[Person], body_id: str) -> tuple[OfficeLine, ...]:
    told = [(person, functions_at(person, body_id)) for person in people]
    told.sort(key=lambda one: person_order(one[0].name, one[1][0] if one[1] else BilingualText()))
    return tuple(OfficeLine(of_name(person.name, NameStyle.LIST), tuple(map(of, titles))) for person, titles in told)


def _presence(parts: Sequence[PartInMeeting]) -> tuple[PresenceLine, ...]:
    """A line a meeting, the latest first."""
    meetings: dict[str, list[PartInMeeting]] = {}
    for part in parts:
        meetings.setdefault(part.meeting.id, []).append(part)
    lines = []
    for known in meetings.values():
        rows = in_order(part.attendance for part in known)
        told = [[row for row in rows if row.status is status] for status in STATUS_LABELS]
        lines.append(
            PresenceLine(
                meeting=of_date(known[0].meeting.date),
                title=of(known[0].meeting.title),
                people=tuple(_there(found) for found in told if found),
            )
        )
    return tuple(lines)


def _there(rows: Sequence[Attendance]) -> Words:
    """« Présents : Carole Delga et Alban Zanchiello », for people of one status."""

    def words(language: Language) -> str:
        heading = document_label(STATUS_LABELS[rows[0].status], language)
        names = list_of([name_words(row.name, language) for row in rows], language)
        return catalogue(language).pgettext("figures", "{total}: {parts}").format(total=heading, parts=names)

    return both(words)
