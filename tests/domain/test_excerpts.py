"""Excerpts are cut between words, and say that they are cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.excerpts import around, beginning, ending

SENTENCE = "Bertrand Fort, délégué pour l’action extérieure des collectivités territoriales, rappelle les objectifs."


def test_no_word_is_cut_through() -> None:
    assert beginning(SENTENCE, 40) == "Bertrand Fort, délégué pour l’action "
    assert ending(SENTENCE, 24) == " rappelle les objectifs."
    assert beginning(SENTENCE, 14) == "Bertrand Fort,"


def test_what_is_left_out_is_said() -> None:
    start = SENTENCE.index("action")
    assert around(SENTENCE, start, start + 6, 18) == "… délégué pour l’action extérieure des …"
    assert around("Monsieur Fort", 9, 13, 60) == "Monsieur Fort"


def test_chinese_is_cut_anywhere() -> None:
    assert beginning("雅克·奥克西埃特主席向国别组与会人员致以新年祝愿", 8) == "雅克·奥克西埃特"[:8]


@given(st.text(), st.integers(0, 40))
def test_an_excerpt_is_a_part_of_its_text(text: str, most: int) -> None:
    first, last = beginning(text, most), ending(text, most)
    assert text.startswith(first)
    assert text.endswith(last)
    assert max(len(first), len(last)) <= most
