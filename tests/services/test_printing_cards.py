"""Plates and badges of the meeting of 31 January 2017."""

from __future__ import annotations

import pytest
from tests.documents.standards import assert_conforms

from groupe_pays.documents.content_cards import CardsContent
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.printing import DocumentKind, DocumentRequest, Form
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.printing.cards import gather
from groupe_pays.services.services import Services


def cards(example: Services, **chosen: tuple[str, ...]) -> CardsContent:
    meeting = example.asked_for.meeting("2017-01-31")
    form = Form.parse("fr+zh")
    return gather(example._store, DocumentRequest(DocumentKind.BADGES, form, meeting.id, **chosen))  # type: ignore[arg-type]


def test_whoever_is_in_the_room_has_a_card_and_whoever_is_excused_has_none(example: Services) -> None:
    found = cards(example)
    assert len(found.people) == 33
    names = [person.name.fr for person in found.people]
    assert "Jocelyne BOUGEARD" in names
    assert found.group.zh == "中国国别组"
    assert found.occasion.fr == "31 janvier 2017"


def test_the_people_chosen_have_a_card_whatever_their_state(example: Services) -> None:
    meeting = example.asked_for.meeting("2017-01-31")
    excused = [
        row.person_id
        for row in example.attendance.list_attendance(meeting.id)
        if row.status is AttendanceStatus.EXCUSED
    ]
    assert len(cards(example, record_ids=tuple(excused)).people) == 9


@pytest.mark.parametrize("kind", [DocumentKind.NAME_PLATES, DocumentKind.BADGES])
@pytest.mark.parametrize("form", ["fr", "zh", "fr+zh", "fr,zh"])
def test_every_name_of_the_example_can_be_drawn(example: Services, kind: DocumentKind, form: str) -> None:
    meeting = example.asked_for.meeting("2017-01-31")
    rendered = example.printing.prepare(DocumentRequest(kind, Form.parse(form), meeting.id)).render()
    assert rendered.missing == frozenset()


@pytest.mark.parametrize("kind", [DocumentKind.NAME_PLATES, DocumentKind.BADGES])
def test_a_meeting_without_a_date_is_told_by_its_title(services: Services, kind: DocumentKind) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("Atelier", "研讨会"))
    request = DocumentRequest(kind, Form.parse("fr+zh"), meeting)
    assert_conforms(services.printing.prepare(request).render().data)
    assert gather(services._store, request).occasion.fr == "Atelier"
