"""Head counts: counted, corrected, undone, told in the minutes and in the attendance report."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.errors import EmptyTitle, NothingFound
from groupe_pays.domain.head_counts import CountedGroup, exceeded, in_order
from groupe_pays.domain.printing import DocumentKind, DocumentRequest, Form
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import head_count_words
from groupe_pays.services.services import Services

ALL, CHINESE = BilingualText("participants", "与会者"), BilingualText("personnalités chinoises", "中方人员")


@pytest.fixture
def meeting(example: Services) -> str:
    return example.meetings.list_meetings()[0].meeting.id


@pytest.fixture
def counted(example: Services, meeting: str) -> str:
    whole = example.head_counts.add(meeting, ALL, 55)
    example.head_counts.add(meeting, CHINESE, 19, whole)
    return whole


def told(example: Services, meeting: str, language: Language) -> list[str]:
    return head_count_words(example.head_counts.list_groups(meeting), language)


@pytest.mark.usefixtures("counted")
def test_a_group_and_its_part_make_one_sentence(example: Services, meeting: str) -> None:
    assert told(example, meeting, Language.FR) == ["55 participants, dont 19 personnalités chinoises"]
    assert told(example, meeting, Language.ZH) == ["与会者55人，其中中方人员19人"]


def test_deleting_a_group_takes_its_parts_along_and_undo_brings_them_back(
    example: Services, meeting: str, counted: str
) -> None:
    example.head_counts.delete(counted)
    assert example.head_counts.list_groups(meeting) == []
    example.history.undo()
    assert told(example, meeting, Language.FR) == ["55 participants, dont 19 personnalités chinoises"]


def test_a_group_is_corrected(example: Services, meeting: str, counted: str) -> None:
    example.head_counts.edit(counted, number=10)
    assert exceeded(example.head_counts.list_groups(meeting)) == {counted}
    with pytest.raises(EmptyTitle):
        example.head_counts.edit(counted, words=BilingualText())
    with pytest.raises(EmptyTitle):
        example.head_counts.add(meeting, BilingualText(), 3)
    with pytest.raises(NothingFound):
        example.head_counts.add("no meeting", ALL, 3)


@pytest.mark.usefixtures("counted")
@pytest.mark.parametrize("kind", [DocumentKind.MINUTES, DocumentKind.ATTENDANCE_REPORT])
@pytest.mark.parametrize(("form", "words"), [("fr", "55 participants, dont 19"), ("zh", "与会者55人")])
def test_the_documents_tell_it_beside_the_people_named(
    example: Services, meeting: str, kind: DocumentKind, form: str, words: str
) -> None:
    request = DocumentRequest(kind, Form.parse(form), meeting_id=meeting)
    pages = pypdf.PdfReader(BytesIO(example.printing.prepare(request).render().data)).pages
    assert words in " ".join("".join(page.extract_text() for page in pages[:2]).split())


@pytest.mark.usefixtures("counted")
def test_a_meeting_removed_for_good_takes_its_counts_along(example: Services) -> None:
    empty = example.meetings.plan_meeting(ALL)
    example.head_counts.add(empty, CHINESE, 3)
    example.meetings.delete(empty)
    example.bin.remove("meeting", empty)
    assert example.head_counts.list_groups(empty) == []


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9)), max_size=8))
def test_every_group_stands_once_and_after_the_one_it_is_part_of(given_groups: list[tuple[int, int]]) -> None:
    groups = [
        CountedGroup(str(key), "m", ALL, number, float(key), str(parent) if parent < key else None)
        for key, (parent, number) in enumerate(given_groups)
    ]
    order = in_order(groups)
    places = {group.id: place for place, group in enumerate(order)}
    assert len(places) == len(groups)
    for group in order:
        if group.parent_id is not None:
            assert places[group.parent_id] < places[group.id]
            assert group.depth == order[places[group.parent_id]].depth + 1
