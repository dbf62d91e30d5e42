"""What is shown is what is stored: rich text to a document on screen and back, exactly, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from groupe_pays.domain.text import NOTE_ANCHOR, Block, BlockKind, Language, RichText, Span
from groupe_pays.ui.minutes.list_marks import item_numbers
from groupe_pays.ui.minutes.note_calls import note_number
from groupe_pays.ui.minutes.rich_document import fill_document, new_document, to_rich_text

HOSTILE = (
    *("*", "**", "_", "__init__", "#", "# ", "1. ", "- ", "+", ">", "> texte", "`", "~~x~~", "|", "![x](y)", "\\"),
    *(
        "**重点**内容",
        "请看**重点。**内容",
        "「重点」",
        "“引”",
        "l’été",
        "« clé »",
        "2*3*4 = 24",
        "<b>",
        "&amp;",
        "&#8203;",
    ),
    *("\u00a0", "\u202f", "    ", "\t", " ", "\n", "\n\n", "\u200b", "\ufeff", "𠀀", "é", "e\u0301", "\u0301", "👩‍👧"),
    *("\x00", "\x07", "\r\n", "\u2028", "\u2029", "\ud800", "\ufdd0", "\uffff", NOTE_ANCHOR, "http://a.b/c_d_(e)"),
)

words = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12), st.sampled_from(["项目", "réunion", "budget 2017"]))
texts = st.lists(words, max_size=5).map("".join)
notes = st.builds(lambda note: Span(NOTE_ANCHOR, note=note), texts)
runs = st.builds(
    Span,
    texts,
    st.sampled_from(["", "b", "i", "bi"]),
    st.sampled_from([None, None, "", "https://x.fr/a b", "mailto:a@b"]),
)
blocks = st.builds(
    Block,
    st.lists(st.one_of(runs, runs, notes), max_size=4).map(tuple),
    st.sampled_from(list(BlockKind)),
    st.integers(0, 7),
)
rich_texts = st.builds(RichText, st.lists(blocks, max_size=7).map(tuple))


def shown_and_read_back(text: RichText, language: Language) -> RichText:
    document = new_document(language)
    fill_document(document, text, language)
    return to_rich_text(document)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=rich_texts, language=st.sampled_from([Language.FR, Language.ZH]))
def test_any_text_comes_back_as_it_was(qtbot: QtBot, text: RichText, language: Language) -> None:
    wanted = text.normalised()
    if wanted.blocks == (Block(),):
        wanted = RichText()

    assert shown_and_read_back(text, language) == wanted


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=rich_texts, second=rich_texts)
def test_nothing_of_a_text_stays_behind_when_another_takes_its_place(
    qtbot: QtBot, first: RichText, second: RichText
) -> None:
    document = new_document(Language.FR)
    fill_document(document, first, Language.FR)
    fill_document(document, second, Language.FR)

    assert to_rich_text(document) == shown_and_read_back(second, Language.FR)


def items(*depths: int) -> RichText:
    return RichText(
        tuple(Block((Span("x"),), BlockKind.NUMBER if depth else BlockKind.PARAGRAPH, depth) for depth in depths)
    )


@pytest.mark.parametrize(
    ("depths", "numbers"),
    [
        ((1, 1, 1), [1, 2, 3]),
        ((1, 2, 2, 1, 2), [1, 1, 2, 2, 1]),
        ((1, 1, 0, 1), [1, 2, 0, 1]),
        ((6, 6), [1, 2]),
    ],
)
def test_numbers_count_on_past_deeper_items_and_begin_again_after_a_paragraph(
    qtbot: QtBot, depths: tuple[int, ...], numbers: list[int]
) -> None:
    document = new_document(Language.FR)
    fill_document(document, items(*depths), Language.FR)

    assert [item_numbers(document).get(place, 0) for place in range(len(depths))] == numbers


def test_footnote_calls_are_numbered_through_the_text(qtbot: QtBot) -> None:
    call = Span(NOTE_ANCHOR, note="Voir l’annexe.")
    text = RichText((Block((Span("Un"), call, call)), Block((Span("Deux"), call))))
    document = new_document(Language.FR)
    fill_document(document, text, Language.FR)

    calls = [at for at in range(document.characterCount()) if document.characterAt(at) == NOTE_ANCHOR]
    assert [note_number(document, at) for at in calls] == [1, 2, 3]
