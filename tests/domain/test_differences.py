"""The differences of two texts read as somebody would mark them by hand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.differences import Piece, PieceKind, differences, graphemes, tokens

HOSTILE = st.text(
    st.sampled_from("aé e\u0301l’'，。重点内容 \n.,0123\u00a0\u200d👩🏽\U0001f1eb\U0001f1f7*«»"), max_size=40
)


def shown(old: str, new: str) -> str:
    """The pieces with [-removed-] and {+added+}."""
    marks = {PieceKind.SAME: "{}", PieceKind.REMOVED: "[-{}-]", PieceKind.ADDED: "{{+{}+}}"}
    return "".join(marks[piece.kind].format(piece.text) for piece in differences(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("même", "même", "même"),
        ("", "neuf", "{+neuf+}"),
        ("Le maire de Rennes", "Le maire élu de Rennes", "Le maire {+élu +}de Rennes"),
        ("le 31 janvier", "le 30 janvier", "le [-31-]{+30+} janvier"),
        ("soit 3,5 %", "soit 3,7 %", "soit [-3,5-]{+3,7+} %"),
        ("l’habitat rural", "l’économie rurale", "l’[-habitat rural-]{+économie rurale+}"),
        ("1月31日开会", "2月1日开会", "[-1月31日-]{+2月1日+}开会"),
        ("双方同意合作", "双方原则同意合作", "双方{+原则+}同意合作"),
        ("une liste\nun", "une liste\nun\ndeux", "une liste\nun{+\ndeux+}"),
    ],
)
def test_changes_are_told_in_the_words_of_each_language(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


def test_a_text_written_anew_is_not_a_scatter_of_words() -> None:
    pieces = differences("Monsieur Petit présente le bilan de la saison.", "Ouverture par le consul général à Rennes.")
    assert len(pieces) <= 4


def test_tokens_are_words_numbers_and_single_han_characters() -> None:
    assert tokens("L’an 2017, 2 300,5 €. 重点") == [
        *["L’", "an", " ", "2017", ",", " ", "2", " ", "300,5", " ", "€", ".", " ", "重", "点"]
    ]


def test_an_accent_or_a_joined_emoji_stays_with_its_letter() -> None:
    assert list(graphemes("e\u0301a👩🏽\u200d🌾\U0001f1eb\U0001f1f7\U0001f1e8\U0001f1f3")) == [
        *["e\u0301", "a", "👩🏽\u200d🌾", "\U0001f1eb\U0001f1f7", "\U0001f1e8\U0001f1f3"]
    ]
    assert differences("cafe\u0301", "cafe") == (
        Piece(PieceKind.REMOVED, "cafe\u0301"),
        Piece(PieceKind.ADDED, "cafe"),
    )


@given(HOSTILE, HOSTILE)
def test_both_versions_can_be_read_back(old: str, new: str) -> None:
    pieces = differences(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.REMOVED) == new
    assert all(piece.text for piece in pieces)
    assert all(one.kind is not other.kind for one, other in pairwise(pieces))


@given(HOSTILE)
def test_tokens_give_the_text_back(text: str) -> None:
    assert "".join(tokens(text)) == text
    assert "".join(graphemes(text)) == text
