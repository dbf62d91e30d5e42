"""Both sides of a text, paragraph by paragraph and sentence by sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.alignment import aligned, sentences
from groupe_pays.domain.text import Language, RichText


def test_a_sentence_is_not_cut_after_an_abbreviation() -> None:
    text = "M. Gallet remercie Mme J. Bougeard. « C’est bien. » Elle vient à 14 h 30 ! Et après ? Art. 3 suit."
    assert sentences(text, Language.FR) == [
        "M. Gallet remercie Mme J. Bougeard.",
        "« C’est bien. »",
        "Elle vient à 14 h 30 !",
        "Et après ?",
        "Art. 3 suit.",
    ]
    assert sentences("会议开始。“好！”结束了？是", Language.ZH) == ["会议开始。", "“好！”", "结束了？", "是"]


def test_paragraphs_and_sentences_are_paired_where_there_are_as_many() -> None:
    pairs = aligned(RichText.from_plain("Un. Deux.\nTrois"), RichText.from_plain("一。二。\n三"))
    assert pairs == [
        ("Un. Deux.\nTrois", "一。二。\n三"),
        ("Un. Deux.", "一。二。"),
        ("Un.", "一。"),
        ("Deux.", "二。"),
        ("Trois", "三"),
    ]


def test_what_does_not_face_each_other_is_paired_as_a_whole_only() -> None:
    assert aligned(RichText.from_plain("Un.\nDeux."), RichText.from_plain("一。")) == [("Un.\nDeux.", "一。")]
    assert aligned(RichText(), RichText.from_plain("一")) == []


@given(st.text(max_size=80), st.sampled_from([Language.FR, Language.ZH]))
def test_sentences_hold_every_letter_in_order(text: str, language: Language) -> None:
    assert "".join("".join(sentences(text, language)).split()) == "".join(text.split())
