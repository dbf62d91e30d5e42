"""The minutes in all their forms keep the rules of PDF/A and PDF/UA, whatever stands in them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.documents.standards import assert_conforms
from tests.documents.test_minutes_links import linked_minutes
from tests.documents.test_minutes_outcomes import DIGITS, SOON, decided
from tests.documents.test_minutes_reading import FORMS, IDS, hostile_minutes

from groupe_pays.documents.content import DateAhead, Words
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.printing import Extent
from groupe_pays.domain.text import Language


@pytest.mark.parametrize("extent", list(Extent))
@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
def test_linked_and_hostile_minutes_conform(languages: tuple[Language, ...], facing: bool, extent: Extent) -> None:
    for content in (linked_minutes(), hostile_minutes(), decided()):
        assert_conforms(build_minutes(content, languages, facing=facing, extent=extent).data)


@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
def test_adopted_minutes_with_their_data_conform(languages: tuple[Language, ...], facing: bool) -> None:
    ahead = DateAhead(SOON, Words("Réunion, Paris", "会议，巴黎"))
    content = decided(state=MeetingState.ADOPTED, adopted_on=SOON, fingerprint=DIGITS, next_meeting=ahead)
    parts = (*content.sections, replace(content.sections[0], depth=1, numeral=Words("1.1", "1.1")))
    content = replace(content, sections=parts)
    data = {"minutes.json": b'{"format":1}', "follow-up.json": b"{}"}
    assert_conforms(build_minutes(content, languages, facing=facing, data=data).data)
