"""Either side may be the original."""

from __future__ import annotations

import pytest

from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import Language, RichText, TranslationState
from groupe_pays.services.services import Services

FR, ZH = Language.FR, Language.ZH


@pytest.fixture
def meeting(example: Services) -> str:
    return example.meetings.list_meetings()[0].meeting.id


def entries(services: Services, meeting: str) -> list:
    return [entry for section in services.minutes.load(meeting) for entry in section.entries]


def test_an_entry_is_turned_and_turned_back_with_every_word(example: Services, meeting: str) -> None:
    first = entries(example, meeting)[0]
    assert example.facing.turn(first.id)
    turned = example.minutes.load_entry(first.id)
    assert (turned.text.source, turned.text.fr, turned.text.zh) == (ZH, first.text.fr, first.text.zh)
    example.history.undo()
    assert example.minutes.load_entry(first.id).text == first.text


def test_a_whole_meeting_is_turned_at_once_where_there_is_something_to_turn(example: Services, meeting: str) -> None:
    all_of_it = entries(example, meeting)
    example.minutes.edit_text(all_of_it[1].id, ZH, RichText())
    done = example.facing.make_original(meeting, ZH)
    sections = example.minutes.load(meeting)
    assert (done.left, done.turned) == (1, len(all_of_it) + len(sections) - 1)
    assert {entry.text.source for entry in entries(example, meeting) if entry.id != all_of_it[1].id} == {ZH}
    assert example.minutes.load_entry(all_of_it[1].id).text.source is FR, "it has no Chinese that could be the original"
    assert all(section.item.title.source is ZH for section in sections)
    example.history.undo()
    assert {entry.text.source for entry in entries(example, meeting)} == {FR}, "one step of undo"


def test_the_title_of_an_item_is_declared_reviewed(example: Services, meeting: str) -> None:
    item = example.minutes.load(meeting)[0].item
    example.facing.mark_title(item.id, TranslationState.REVIEWED)
    assert example.minutes.load(meeting)[0].item.title.state is TranslationState.REVIEWED


def test_adopted_minutes_keep_their_original(example: Services, meeting: str) -> None:
    for state in (MeetingState.CIRCULATED, MeetingState.ADOPTED):
        example.meetings.set_state(meeting, state)
    for act in (
        lambda: example.facing.turn(entries(example, meeting)[0].id),
        lambda: example.facing.make_original(meeting, ZH),
        lambda: example.facing.mark_title(example.minutes.load(meeting)[0].item.id, TranslationState.REVIEWED),
    ):
        with pytest.raises(MinutesAdopted):
            act()
