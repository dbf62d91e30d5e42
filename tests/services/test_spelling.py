"""French spelling with the real dictionary, and the dossier's own words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.errors import NotAWord, SpellingUnavailable
from groupe_pays.domain.spelling import is_known, keys_of, lookup_key, words_of
from groupe_pays.services.services import Services
from groupe_pays.services.spelling.speller import Speller


@pytest.fixture
def speller() -> Iterator[Speller]:
    made = Speller()
    yield made
    made.close()


def words(text: str) -> list[str]:
    return [word.word for word in words_of(text)]


def test_words_are_looked_up_where_they_stand() -> None:
    text = "L’accueil d'une délégation (5es Rencontres) : 会议 LI Ming, CUFCO, http://a.fr/motfaux a@b.fr x grand-mère."

    assert words(text) == ["L’accueil", "d'une", "délégation", "Rencontres", "Ming", "grand-mère"]
    assert all(text[word.start : word.end] == word.word for word in words_of(text))


@given(st.text(max_size=60))
def test_any_text_can_be_looked_at(text: str) -> None:
    for word in words_of(text):
        assert text[word.start : word.end] == word.word
        assert 2 <= len(word.word) <= 60


def test_misspelled_words_are_found_and_proposals_made(speller: Speller) -> None:
    wrong = speller.misspelled(["réunion", "reunion", "coopérasion", "l’école", "aujourd’hui", "œuvre", "jumelages"])

    assert wrong == {"reunion", "coopérasion"}
    assert speller.proposals("coopérasion")[0] == "coopération"
    assert "réunion" in speller.proposals("reunion")


def test_a_process_that_died_is_started_again(speller: Speller) -> None:
    assert speller.misspelled(["coopérasion"])
    first = speller.pid
    assert speller._process is not None
    speller._process.kill()
    speller._process.wait()

    assert speller.misspelled(["coopérasion"])
    assert speller.pid != first


def test_after_closing_nothing_is_answered(speller: Speller) -> None:
    speller.misspelled(["mot"])
    speller.close()

    with pytest.raises(SpellingUnavailable):
        speller.misspelled(["mot"])
    assert speller.pid is None


def test_without_a_dictionary_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(SpellingUnavailable):
        Speller(tmp_path).misspelled(["mot"])


def test_names_and_terms_of_the_dossier_are_known(example: Services) -> None:
    known = example.spelling.known_words()

    for name in ("Bougeard", "Wuhan", "Jocelyne"):
        assert is_known(name, known), name
    assert is_known("d’Oxiette", keys_of(["Oxiette"]))
    assert not is_known("coopérasion", known)


def test_the_dossiers_dictionary_keeps_words_with_undo(example: Services) -> None:
    word_id = example.spelling.add_word("visioconf")
    assert example.spelling.add_word("Visioconf") == word_id, "once is enough"
    assert lookup_key("visioconf") in example.spelling.known_words()

    example.spelling.edit_word(word_id, "visio")
    example.spelling.remove_word(word_id)
    assert example.spelling.list_words() == []
    example.history.undo()
    assert [word.word for word in example.spelling.list_words()] == ["visio"]

    for nonsense in ("", "  ", "12", "a b!", "x" * 80, "会议"):
        with pytest.raises(NotAWord):
            example.spelling.add_word(nonsense)
