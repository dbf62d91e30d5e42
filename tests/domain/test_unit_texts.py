"""Texts cut into units for a translator and put together again: nothing is lost, whatever they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.domain.rich_texts import RICH_TEXTS

from groupe_pays.domain.inline_codes import Close, Coder, Open, Point, decode
from groupe_pays.domain.text import NOTE_ANCHOR, Block, BlockKind, RichText, Span
from groupe_pays.domain.translation_return import both
from groupe_pays.domain.translation_units import Place, Problem, UnitKind, plain_content, short_code
from groupe_pays.domain.unit_texts import joined, parts_of


@given(RICH_TEXTS, RICH_TEXTS)
def test_a_text_in_units_comes_back_whole(source: RichText, target: RichText) -> None:
    parts = {}
    for name, (original, translation) in parts_of(source, target).items():
        coder = Coder()
        first, second = coder.encode(original), coder.encode(translation)
        assert decode(first, coder.known).content == original
        read = decode(second, coder.known)
        assert not read.problems
        if not translation.is_blank:
            assert read.content == translation
            parts[name] = read.content

    if not target.is_blank:
        assert joined(source, target, parts) == target


@given(RICH_TEXTS)
def test_a_first_translation_takes_the_shape_of_the_original(source: RichText) -> None:
    parts = {name: original for name, (original, _none) in parts_of(source, RichText()).items()}
    made = joined(source, RichText(), parts)

    if parts:
        assert [(block.kind, block.depth) for block in made.blocks] == [(b.kind, b.depth) for b in source.blocks]


def test_codes_are_named_alike_in_both_languages() -> None:
    source = RichText((Block((Span("un "), Span("mot", "b"), Span(" et un lien", "", "https://a.example"))),))
    target = RichText((Block((Span("链接", "", "https://a.example"), Span("词", "b"))),))
    coder = Coder()
    names = [piece.id for piece in coder.encode(source) if isinstance(piece, Open)]

    assert {piece.id for piece in coder.encode(target) if isinstance(piece, Open)} == set(names)


def test_words_survive_codes_that_nobody_knows() -> None:
    read = decode([Open("z9"), "词", Close("z9"), "语"], {})

    assert read.content.plain == "词语"
    assert read.problems == (Problem.BROKEN,)


def test_a_lost_footnote_call_is_put_back_at_the_end() -> None:
    read = decode(["译文"], {"n1": ("n", "")}, wanted=["n1"])

    assert read.content.blocks[0].spans == (Span("译文"), Span(NOTE_ANCHOR, note="1"))
    assert read.problems == (Problem.NOTE_LOST,)


def test_a_code_that_never_ends_does_not_swallow_the_text() -> None:
    assert decode([Open("b1"), "译文", Point("n1")], {}, wanted=["n1"]).content.plain == "译文"


def test_two_translations_stand_one_after_the_other() -> None:
    ours, theirs = plain_content("我们"), plain_content("他们")

    assert both(ours, theirs, UnitKind.PARAGRAPH).plain == "我们\n他们"
    assert both(ours, theirs, UnitKind.TITLE).plain == "我们 / 他们"


@pytest.mark.parametrize("kind", [UnitKind.PARAGRAPH, UnitKind.TITLE])
def test_a_translation_brought_back_twice_stands_there_once(kind: UnitKind) -> None:
    ours, theirs = plain_content("我们"), plain_content("他们")
    once = both(ours, theirs, kind)

    assert both(once, theirs, kind) == once
    assert both(theirs, theirs, kind) == theirs


def test_a_list_item_keeps_its_kind_and_depth() -> None:
    source = RichText((Block((Span("un"),), BlockKind.BULLET, 2),))
    made = joined(source, RichText(), {"b0": plain_content("一")})

    assert made.blocks == (Block((Span("一"),), BlockKind.BULLET, 2),)


def test_names_of_units_can_be_read_again() -> None:
    place = Place("entry", "0199-ab", "text", "b3")

    assert Place.parse(place.unit_id) == place
    assert Place.parse("something else") is None
    assert len({short_code(f"entry.{number}.text.b0") for number in range(5_000)}) == 5_000
