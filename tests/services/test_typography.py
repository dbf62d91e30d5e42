"""Typographic corrections of whole texts: shown first, one step of undo, states of translation as they were."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.differences import differences
from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import (
    NOTE_ANCHOR,
    BilingualRichText,
    BilingualText,
    Block,
    BlockKind,
    Language,
    RichText,
    Span,
    TranslationState,
)
from groupe_pays.domain.typing.correcting import corrected
from groupe_pays.domain.typing.proposals import CorrectedPart, nearby
from groupe_pays.domain.typing.rich import corrected_part, corrected_rich
from groupe_pays.domain.typing.rule_ids import RuleId, rules_of
from groupe_pays.services.services import Services

ALL = tuple(RuleId)
N, F = "\u00a0", "\u202f"


@pytest.fixture
def meeting_id(example: Services) -> str:
    return example.meetings.list_meetings()[0].meeting.id


def an_entry(example: Services, meeting_id: str, text: RichText, state: TranslationState) -> str:
    item = example.agenda.list_items(meeting_id)[0]
    both = BilingualRichText(text, RichText.from_plain("中文,好"), Language.FR, state)
    return example.minutes.add_entry(item.id, text=both)


RICH = RichText(
    (
        Block(
            (Span("l'", "b"), Span("oeuvre"), Span(NOTE_ANCHOR, note='voir "la note"!'), Span(" ; ", "i"), Span("fin"))
        ),
        Block((Span("site: "), Span("http://a.fr/b?c", href="http://a.fr/b?c")), BlockKind.BULLET, 1),
    )
)


def test_marks_links_and_footnotes_stay_and_notes_are_put_right_too() -> None:
    right = corrected_rich(RICH, rules_of(Language.FR))

    assert right.plain == f"l’œuvre{F}; fin\nsite{N}: http://a.fr/b?c"
    assert right.notes == (f"voir «{N}la note{N}»{F}!",)
    assert right.blocks[0].spans[0] == Span("l’", "b")
    assert right.blocks[1].kind is BlockKind.BULLET
    assert right.blocks[1].spans[-1] == Span("http://a.fr/b?c", href="http://a.fr/b?c")


def test_only_the_selected_words_are_put_right() -> None:
    text = RichText.from_plain("l'un\nl'autre et l'on")

    assert corrected_part(text, ALL, 5, 12).plain == "l'un\nl’autre et l'on"
    assert corrected_part(text, ALL, 0, 4).plain == "l’un\nl'autre et l'on"


SPANS = st.builds(
    Span,
    st.sampled_from(
        ["l'", "oe", '"', "coeur", " ", ":", "!", "...", ".", "5è", "mes", "a", "25", "000", "😀", "会", ","]
    ),
    st.sampled_from(["", "b", "i"]),
    st.sampled_from([None, None, "http://x.fr"]),
) | st.builds(Span, st.just(NOTE_ANCHOR), st.just(""), st.none(), st.sampled_from(["n", 'l\'un: "a"']))
RICHES = st.lists(st.lists(SPANS, max_size=9).map(lambda spans: Block(tuple(spans))), max_size=3).map(
    lambda blocks: RichText(tuple(blocks)).normalised()
)


@given(RICHES, st.sampled_from([Language.FR, Language.ZH]))
def test_a_rich_text_is_put_right_once_and_for_all_its_calls_kept(text: RichText, language: Language) -> None:
    rules = rules_of(language)
    once = corrected_rich(text, rules)

    assert corrected_rich(once, rules) == once
    assert once.notes == tuple(corrected(note, rules) for note in text.notes)
    assert len(once.blocks) == len(text.blocks)
    if not any(span.note is not None for span in text.spans()):
        assert once.plain == corrected(text.plain, rules)


@given(st.text(max_size=20), st.text(max_size=20))
def test_what_is_shown_keeps_every_change(old: str, new: str) -> None:
    pieces = differences(old, new)

    assert [piece.kind for piece in nearby(pieces)] == [piece.kind for piece in pieces]


def test_the_minutes_are_put_right_in_one_step(example: Services, meeting_id: str) -> None:
    ids = [an_entry(example, meeting_id, RICH, state) for state in (TranslationState.REVIEWED, TranslationState.DRAFT)]
    found = [one for one in example.typography.find_in_minutes(meeting_id, ALL) if one.record_id in ids]
    assert [(one.record_id, one.language) for one in found] == [
        (entry_id, language) for entry_id in ids for language in (Language.FR, Language.ZH)
    ]

    assert example.typography.apply(meeting_id, found[:3]) == 3

    first, second = (example.minutes.load_entry(entry_id) for entry_id in ids)
    assert first.text.fr.plain.startswith("l’œuvre")
    assert first.text.zh.plain == "中文，好"
    assert first.state is TranslationState.REVIEWED
    assert second.text.zh.plain == "中文,好", "left as it is where it was not ticked"
    assert example.history.undo() is not None
    assert [example.minutes.load_entry(entry_id).text.fr for entry_id in ids] == [RICH.normalised()] * 2
    assert example.typography.find_in_minutes(meeting_id, ()) == []


def test_an_outdated_translation_stays_outdated(example: Services, meeting_id: str) -> None:
    entry_id = an_entry(example, meeting_id, RICH, TranslationState.REVIEWED)
    example.minutes.edit_text(entry_id, Language.FR, RichText.from_plain("l'autre"))
    base = example.minutes.load_entry(entry_id).text.base

    example.typography.apply(meeting_id, example.typography.find_in_minutes(meeting_id, ALL))

    text = example.minutes.load_entry(entry_id).text
    assert (text.state, text.fr.plain, text.base) == (TranslationState.OUTDATED, "l’autre", base)


def test_what_was_changed_meanwhile_is_left_alone(example: Services, meeting_id: str) -> None:
    entry_id = an_entry(example, meeting_id, RICH, TranslationState.DRAFT)
    found = [one for one in example.typography.find_in_minutes(meeting_id, ALL) if one.record_id == entry_id]
    example.minutes.edit_text(entry_id, Language.FR, RichText.from_plain("autre chose"))

    assert example.typography.apply(meeting_id, found) == 1

    assert example.minutes.load_entry(entry_id).text.fr.plain == "autre chose"


def test_the_agenda_is_put_right(example: Services, meeting_id: str) -> None:
    title = BilingualText("L'Europe: quoi?", "议程,好", Language.FR, TranslationState.REVIEWED)
    item_id = example.agenda.add_item(meeting_id, title)
    found = [one for one in example.typography.find_in_agenda(meeting_id, ALL) if one.record_id == item_id]
    assert {one.part for one in found} == {CorrectedPart.ITEM_TITLE}

    example.typography.apply(meeting_id, found)

    item = next(one for one in example.agenda.list_items(meeting_id) if one.id == item_id)
    assert item.title == replace(title, fr=f"L’Europe{N}: quoi{F}?", zh="议程，好")


def test_a_selection_is_put_right(example: Services, meeting_id: str) -> None:
    entry_id = an_entry(example, meeting_id, RichText.from_plain("l'un et l'autre"), TranslationState.DRAFT)

    found = example.typography.find_in_selection(entry_id, Language.FR, 8, 15, ALL)
    example.typography.apply(meeting_id, found)

    assert example.minutes.load_entry(entry_id).text.fr.plain == "l'un et l’autre"


def test_adopted_minutes_refuse(example: Services, meeting_id: str) -> None:
    an_entry(example, meeting_id, RICH, TranslationState.DRAFT)
    found = example.typography.find_in_minutes(meeting_id, ALL)
    example.meetings.set_state(meeting_id, MeetingState.ADOPTED)

    with pytest.raises(MinutesAdopted):
        example.typography.apply(meeting_id, found)
