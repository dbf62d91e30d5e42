"""Lines in columns of every width, down to a label's, and pages of every size: nothing lost, cut or left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.building import entry, minutes
from tests.documents.reading import REAL_TEXTS, as_printed, drawn_width, read_by_pdfium
from tests.documents.recording import end_faults, recorded

from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.characters import IGNORED
from groupe_pays.documents.content import Section, Words
from groupe_pays.documents.elements import Style, Text
from groupe_pays.documents.fonts import EMPTY_BOX
from groupe_pays.documents.lines import SOFT_HYPHEN, set_lines
from groupe_pays.documents.look import MM
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.documents.page import Frame, paginate
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.typography import typeset
from groupe_pays.domain.text import Language, clean

FR, ZH = Language.FR, Language.ZH
LABEL, A5, A4 = Frame(0, 0, 20 * MM, 30 * MM), Frame(0, 0, 118 * MM, 180 * MM), Frame(0, 0, 170 * MM, 251 * MM)
WIDTHS = (20 * MM, 25 * MM, 36 * MM, 48 * MM, 72 * MM, 90 * MM, 118 * MM, 133 * MM, 155 * MM, 182 * MM)

MIXED = st.text(
    st.sampled_from(
        "aeéœÉnrstXZ  '’-–—…«»“”()[]:;!?,.%€0123456789/&@_\u00a0\u202f\u200b\u2060\u00ad\u0301\n\t"
        "中国会议年月日的，。、；：？！（）《》“”·——第一😀𠅤龘\u0634\u05d0\u202e\ufe0f"
    ),
    max_size=160,
)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("language", [FR, ZH])
def test_real_texts_break_well_at_every_width(language: Language, shape: Shape) -> None:
    forgiven = 0
    for width in WIDTHS:
        for text in REAL_TEXTS[language.value]:
            lines, _ = set_lines((Run(text),), language, 10, width, shape, hyphenate=shape is Shape.JUSTIFIED)
            assert all(drawn_width(line) <= width + 0.05 for line in lines)
            for before, after in pairwise(lines):
                if end_faults(before.text, after.text):
                    assert before.text.endswith("\u00a0"), (before.text, after.text)
                    assert width <= 25 * MM
                    forgiven += 1
    assert forgiven <= 2, "« décembre 2016 » is wider than 20 mm"


def test_a_word_too_long_for_a_narrow_column_is_cut_at_a_syllable() -> None:
    lines, _ = set_lines((Run("Responsabilité internationale"),), FR, 10, 20 * MM, Shape.RAGGED)
    assert [line.text for line in lines] == ["Responsa\u00ad", "bilité inter\u00ad", "nationale"]


def test_a_date_too_long_for_a_narrow_column_is_cut_between_its_parts() -> None:
    lines, _ = set_lines((Run("（2017年12月30日）"),), ZH, 10, 20 * MM, Shape.RAGGED)
    assert [line.text for line in lines] == ["（2017年", "12月30日）"]


@given(
    texts=st.lists(MIXED, min_size=1, max_size=4),
    language=st.sampled_from([FR, ZH]),
    shape=st.sampled_from(Shape),
    size=st.sampled_from([6.9, 9.5, 12.0, 24.0]),
)
@settings(max_examples=200, deadline=None)
def test_no_character_is_lost_and_no_line_is_wider_than_its_column(
    texts: list[str], language: Language, shape: Shape, size: float
) -> None:
    runs = tuple(Run(clean(text), bold=number % 2 == 1, italic=number == 2) for number, text in enumerate(texts))
    given_text = IGNORED.sub("", "".join(typeset(line, language) for run in runs for line in run.text.split("\n")))
    for width in (20 * MM, 62 * MM, 118 * MM):
        lines, missing = set_lines(runs, language, size, width, shape, hyphenate=language is FR)
        printed = "".join(line.text for line in lines).replace(SOFT_HYPHEN, "")
        assert printed == "".join(EMPTY_BOX if character in missing else character for character in given_text)
        assert all(drawn_width(line) <= width + 0.1 for line in lines)


@given(
    texts=st.lists(MIXED, min_size=1, max_size=12),
    language=st.sampled_from([FR, ZH]),
    frame=st.sampled_from([LABEL, A5, A4]),
)
@settings(max_examples=100, deadline=None)
def test_paragraphs_fill_pages_of_any_size_and_stay_on_them(texts: list[str], language: Language, frame: Frame) -> None:
    style = Style(9.5, 13.5, before=4, hyphenate=language is FR, shape=Shape.JUSTIFIED)
    paragraphs = [Text((Run(clean(text)),), language, style) for text in texts]
    pages = paginate(paragraphs, frame)
    drawn = []
    for page in pages:
        for placed in page.placed:
            assert placed.y >= frame.top - 0.01
            assert placed.y + placed.height <= frame.bottom + 0.01
            assert isinstance(placed.element, Text)
            if not placed.element.is_blank:
                drawn += [line.text for line in placed.element.lines(frame.width)]
    whole = [line.text for paragraph in paragraphs if not paragraph.is_blank for line in paragraph.lines(frame.width)]
    assert drawn == whole


def test_a_paragraph_of_forty_pages_is_set_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    french, chinese = " ".join(REAL_TEXTS["fr"] * 22), "".join(REAL_TEXTS["zh"] * 22)
    content = minutes(Section(Words("Titre", "标题"), (entry(french, chinese),)))
    with recorded(monkeypatch) as recording:
        rendered = build_minutes(content, (FR, ZH), facing=True)
    assert rendered.pages >= 40
    assert recording.break_faults() == []
    assert recording.overlaps() == []
    read = read_by_pdfium(rendered.data)
    for text in (REAL_TEXTS["fr"][0], REAL_TEXTS["zh"][0]):
        part = as_printed(text[:30], FR if text in REAL_TEXTS["fr"] else ZH)
        assert read.count(part) >= 21, "all but where a page ends"


HOSTILE = (
    "Anticonstitutionnellementissimesupercalifragilisticexpialidocious" * 2,
    "محمد بن سلمان et דוד, 👩‍👩‍👧‍👦 🇫🇷🇨🇳, 𠅤𠮷龘",
    "https://exemple.org/un/chemin/vraiment/tres/long/qui/ne/finit/pas?avec=des&parametres=aussi",
    "e\u0301te\u0301 \u202eà l’envers\u202c \ufeff<b>&amp;</b>",
)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("width", [20 * MM, 36 * MM, 170 * MM])
def test_names_that_no_one_expected_stay_in_their_column(words: str, width: float) -> None:
    for language in (FR, ZH):
        for shape in Shape:
            lines, missing = set_lines((Run(clean(words)),), language, 10, width, shape)
            assert all(drawn_width(line) <= width + 0.1 for line in lines)
            assert "".join(line.text for line in lines).count(EMPTY_BOX) >= len(missing)


def test_right_to_left_names_are_boxes_in_their_order_and_reported() -> None:
    lines, missing = set_lines((Run("Nom : دوד (Tel-Aviv)"),), FR, 10, 300, Shape.RAGGED)
    assert missing == set("دوד")
    assert lines[0].text == f"Nom\u00a0: {EMPTY_BOX * 3} (Tel-Aviv)"
