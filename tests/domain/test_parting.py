"""A bilingual text is parted at the cursor and joined again: no word of either language is ever lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.parting import join, part
from groupe_pays.domain.text import (
    NOTE_ANCHOR,
    BilingualRichText,
    Block,
    BlockKind,
    Language,
    RichText,
    Span,
    TranslationState,
)

FR, ZH = Language.FR, Language.ZH
REVIEWED, OUTDATED, MISSING = TranslationState.REVIEWED, TranslationState.OUTDATED, TranslationState.MISSING

_words = st.text(alphabet="ab é*_#.!。！“”« »\u00a0的会议", max_size=12)
_spans = st.builds(Span, _words, st.sampled_from(("", "b", "i", "bi"))) | st.builds(
    Span, st.just(NOTE_ANCHOR), note=st.just("note")
)
_blocks = st.builds(lambda spans: Block(tuple(spans)), st.lists(_spans, max_size=3)) | st.builds(
    lambda spans, kind: Block(tuple(spans), kind, 1),
    st.lists(_spans, max_size=3),
    st.sampled_from((BlockKind.BULLET, BlockKind.NUMBER)),
)
rich_texts = st.builds(lambda blocks: RichText(tuple(blocks)).normalised(), st.lists(_blocks, max_size=4))
bilingual_texts = st.builds(
    BilingualRichText,
    rich_texts,
    rich_texts,
    st.sampled_from((FR, ZH)),
    st.sampled_from((TranslationState.DRAFT, REVIEWED, OUTDATED)),
)
places = st.tuples(st.integers(0, 4), st.integers(0, 40))


def pair(french: str, chinese: str, state: TranslationState = REVIEWED) -> BilingualRichText:
    return BilingualRichText(RichText.from_plain(french), RichText.from_plain(chinese), FR, state)


def words(*texts: RichText) -> str:
    """What is written and noted, without spaces and ends of paragraphs."""
    found = [span.note or span.text for text in texts for span in text.spans()]
    return "".join("".join(found).split())


@given(bilingual_texts, st.sampled_from((FR, ZH)), places)
def test_both_halves_together_hold_every_word(
    text: BilingualRichText, language: Language, place: tuple[int, int]
) -> None:
    first, second = part(text, language, *place)
    for side in (FR, ZH):
        assert words(first.side(side), second.side(side)) == words(text.side(side))


@given(bilingual_texts, bilingual_texts)
def test_what_is_joined_holds_every_word_of_both(one: BilingualRichText, other: BilingualRichText) -> None:
    joined = join(one, other)
    for side in (FR, ZH):
        assert words(joined.side(side)) == words(one.side(side), other.side(side))
    if {one.state, other.state} & {MISSING, OUTDATED} and not joined.translation.is_blank:
        blank = one.is_blank or other.is_blank
        assert blank or joined.state is not REVIEWED


@given(bilingual_texts, st.sampled_from((FR, ZH)), places)
def test_a_half_is_never_called_reviewed_that_was_not(
    text: BilingualRichText, language: Language, place: tuple[int, int]
) -> None:
    for half in part(text, language, *place):
        assert half.state is not REVIEWED or text.state is REVIEWED


@pytest.mark.parametrize(
    ("place", "first", "second"),
    [
        ((1, 0), ("Un. Deux.", "一。二。"), ("Trois.", "三。")),
        ((0, 3), ("Un.", "一。"), ("Deux.\nTrois.", "二。\n三。")),
        ((0, 4), ("Un.", "一。"), ("Deux.\nTrois.", "二。\n三。")),
        ((1, 6), ("Un. Deux.\nTrois.", "一。二。\n三。"), ("", "")),
    ],
)
def test_a_translation_that_corresponds_is_parted_with_its_original(
    place: tuple[int, int], first: tuple[str, str], second: tuple[str, str]
) -> None:
    halves = part(pair("Un. Deux.\nTrois.", "一。二。\n三。"), FR, *place)
    assert [(half.fr.plain, half.zh.plain) for half in halves] == [first, second]
    assert all(half.state in (REVIEWED, MISSING) for half in halves)


def test_a_translation_that_does_not_correspond_stays_with_the_first_half_and_is_outdated() -> None:
    first, second = part(pair("Un début et une fin", "开头和结尾"), FR, 0, 8)
    assert (first.fr.plain, first.zh.plain, first.state) == ("Un début", "开头和结尾", OUTDATED)
    assert first.base.plain == "Un début et une fin"
    assert (second.fr.plain, second.state) == ("et une fin", MISSING)


def test_parting_in_the_translation_parts_the_original_too() -> None:
    first, second = part(pair("Un. Deux.", "一。二。"), ZH, 0, 2)
    assert (first.fr.plain, second.fr.plain) == ("Un.", "Deux.")
    assert (first.zh.plain, second.zh.plain) == ("一。", "二。")


def test_parted_and_joined_again_the_text_is_the_same() -> None:
    text = pair("Un.\nDeux.", "一。\n二。")
    assert join(*part(text, FR, 1, 0)) == text


def test_a_text_joined_with_one_that_waits_for_its_translation_is_outdated_and_says_what_is_translated() -> None:
    joined = join(pair("Un.", "一。"), pair("Deux.", ""))
    assert (joined.fr.plain, joined.zh.plain, joined.state) == ("Un.\nDeux.", "一。", OUTDATED)
    assert joined.base.plain == "Un."
