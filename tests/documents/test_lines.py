"""Lines end where a typographer of either language would end them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.reading import REAL_TEXTS, drawn_width

from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.characters import IGNORED
from groupe_pays.documents.fonts import EMPTY_BOX
from groupe_pays.documents.lines import SOFT_HYPHEN, Line, set_lines
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.typography import typeset
from groupe_pays.domain.text import Language, clean

FR, ZH = Language.FR, Language.ZH
NEVER_FIRST = "，。、；：？！）》”’…—⸺·%,.;:!?)]}»\u00a0\u202f"
NEVER_LAST = "（《“‘([{«第\u00a0\u202f"
LETTER = re.compile(r"[^\W\d_]", re.ASCII)


def lines_of(text: str, language: Language, width: float, shape: Shape, *, indent: float = 0.0) -> list[Line]:
    hyphenate = language is FR and shape is Shape.JUSTIFIED
    return set_lines((Run(text),), language, 10, width, shape, indent=indent, hyphenate=hyphenate)[0]


def faults(lines: list[Line]) -> list[str]:
    """Forbidden line ends, as the two pieces of text around them."""
    found = []
    texts = [line.text for line in lines]
    for before, after in pairwise(texts):
        end, start = before.rstrip(" "), after.lstrip(" ")
        latin_cut = LETTER.match(end[-1:]) and LETTER.match(start[:1]) and before == end
        date_cut = re.search(r"\d$", end) and re.match(r"[年月日0-9]", start)
        dash_cut = end.endswith("—") and start.startswith("—")
        if start[:1] in NEVER_FIRST or end[-1:] in NEVER_LAST or latin_cut or date_cut or dash_cut:
            found.append(f"{before[-10:]}|{after[:10]}")
    return found


@pytest.mark.parametrize("width", [150, 200, 254, 377, 480])
@pytest.mark.parametrize("shape", list(Shape))
@pytest.mark.parametrize("language", [FR, ZH])
def test_the_real_minutes_have_no_fault(language: Language, shape: Shape, width: float) -> None:
    for text in REAL_TEXTS[language.value]:
        lines = lines_of(text, language, width, shape, indent=20 if language is ZH else 0)
        assert faults(lines) == []
        assert "".join(line.text for line in lines).replace(SOFT_HYPHEN, "") == typeset(text, language)
        for line in lines:
            assert drawn_width(line) <= width + 0.05
            assert line.width <= width + 0.05


def test_a_justified_paragraph_fills_its_lines_and_leaves_the_last_one() -> None:
    for text in REAL_TEXTS["fr"]:
        lines = lines_of(text, FR, 377, Shape.JUSTIFIED)
        assert all(abs(drawn_width(line) - 377) < 0.1 for line in lines[:-1])
        assert not lines[-1].word_spacing > 0


def test_a_paragraph_does_not_end_on_one_character_or_on_the_rest_of_a_word() -> None:
    for width in range(150, 400, 7):
        for text in REAL_TEXTS["zh"]:
            lines = lines_of(text, ZH, width, Shape.JUSTIFIED)
            assert len(lines) == 1 or len(lines[-1].text.strip("。；：，）”…？！")) > 1
        for text in REAL_TEXTS["fr"][:6]:
            lines = lines_of(text, FR, width, Shape.JUSTIFIED)
            assert len(lines) == 1 or not lines[-2].text.endswith(SOFT_HYPHEN) or len(lines[-1].text) >= 8


def test_no_break_spaces_do_not_stretch() -> None:
    text = "«\u00a0Les mots entre guillemets\u00a0» restent serrés\u00a0: " * 8
    for line in lines_of(text, FR, 300, Shape.JUSTIFIED)[:-1]:
        assert abs(drawn_width(line) - 300) < 0.1


def test_an_address_is_cut_after_its_marks_and_never_hyphenated() -> None:
    address = "http://www.slate.fr/monde/85963/jing-jin-ji-megalopole-pekinoise"
    lines = lines_of(address, FR, 120, Shape.RAGGED)
    assert len(lines) > 1
    assert SOFT_HYPHEN not in "".join(line.text for line in lines)
    assert all(line.text[-1] in "/-." for line in lines[:-1])


def test_a_word_longer_than_the_line_is_cut_and_kept() -> None:
    lines = lines_of("x" * 300, FR, 100, Shape.JUSTIFIED)
    assert "".join(line.text for line in lines).replace(SOFT_HYPHEN, "") == "x" * 300
    assert all(line.text.endswith(SOFT_HYPHEN) for line in lines[:-1]), "a word cut anywhere says so"
    assert all(drawn_width(line) <= 100.05 for line in lines)


def test_a_number_longer_than_the_line_gets_no_hyphen() -> None:
    lines = lines_of("12345678" * 30, FR, 100, Shape.JUSTIFIED)
    assert "".join(line.text for line in lines) == "12345678" * 30


def test_a_heading_is_balanced_and_breaks_before_its_brackets() -> None:
    heading = "Retour de Chengdu : dialogue autour de trois points d'analyse"
    first, second = lines_of(heading, FR, 230, Shape.BALANCED)
    assert abs(first.width - second.width) < 0.3 * max(first.width, second.width)
    assert lines_of("各个环节（分论坛、全体会议、颁奖仪式等）", ZH, 160, Shape.BALANCED)[1].text.startswith("（分")


def test_a_character_no_font_has_is_shown_as_a_box_and_told() -> None:
    lines, missing = set_lines((Run("Nom : \u0634\u0645 😀 ok"),), FR, 10, 300, Shape.RAGGED)
    assert missing == {"\u0634", "\u0645", "😀"}
    assert lines[0].text.count(EMPTY_BOX) == 3


def test_bold_and_links_keep_their_words_whole() -> None:
    runs = (Run("mon"), Run("umen", bold=True), Run("tal", italic=True, target="https://example.org"), Run(" x" * 60))
    lines, _ = set_lines(runs, FR, 10, 80, Shape.RAGGED)
    assert lines[0].text.startswith("monumental")
    link = lines[0].links[0]
    assert link.target == "https://example.org"
    assert 0 < link.left < link.right < 80


MIXED = st.text(
    st.sampled_from(
        "aeéœÉnrst  '’-–—…«»“”()[]:;!?,.%€0123456789/&\u00a0\u202f\u200b\u2060\u00ad\n"
        "中国会议年月日的，。、；：？！（）《》“”·第一😀𠅤\u0634"
    ),
    max_size=120,
)


@given(texts=st.lists(MIXED, min_size=1, max_size=4), language=st.sampled_from([FR, ZH]), shape=st.sampled_from(Shape))
@settings(max_examples=300, deadline=None)
def test_whatever_is_typed_nothing_is_lost_and_nothing_overflows(
    texts: list[str], language: Language, shape: Shape
) -> None:
    runs = tuple(Run(clean(text), bold=number % 2 == 1) for number, text in enumerate(texts))
    for width in (45.0, 133.0, 400.0):
        lines, missing = set_lines(runs, language, 10, width, shape, hyphenate=language is FR)
        printed = "".join(line.text for line in lines).replace(SOFT_HYPHEN, "")
        given_text = "".join(typeset(line, language) for run in runs for line in run.text.split("\n"))
        expected = IGNORED.sub("", given_text)
        for character in missing:
            expected = expected.replace(character, EMPTY_BOX)
        assert printed == expected
        assert all(drawn_width(line) <= width + 0.1 for line in lines)
