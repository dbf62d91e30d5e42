"""Undo takes back a phrase at a time: what belongs to one phrase, and where the next begins."""

from __future__ import annotations

from groupe_pays.ui.minutes.phrases import PAUSE, Phrases


def keys(*edits: tuple[int, int, str, float]) -> list[str]:
    phrases = Phrases()
    return [phrases.key_for(*edit) for edit in edits]


def typed(text: str, start: int = 0) -> list[tuple[int, int, str, float]]:
    return [(start + at, 0, letter, at / 10) for at, letter in enumerate(text)]


def test_letters_in_a_row_are_one_phrase() -> None:
    assert len(set(keys(*typed("Premier comité, le 1er mars")))) == 1


def test_a_sentence_ends_its_phrase_with_the_space_behind_it() -> None:
    found = keys(*typed("Oui. Non"))

    assert found[0] == found[4] != found[5] == found[7]


def test_a_chinese_full_stop_ends_a_phrase_at_once() -> None:
    found = keys(*typed("好。是"))

    assert found[0] == found[1] != found[2]


def test_a_correction_backwards_stays_in_the_phrase() -> None:
    found = keys((0, 0, "a", 0.0), (1, 0, "b", 0.1), (1, 1, "", 0.2), (1, 0, "c", 0.3))

    assert len(set(found)) == 1


def test_a_pause_or_another_place_begins_another_phrase() -> None:
    first, rested, elsewhere = keys((0, 0, "a", 0.0), (1, 0, "b", PAUSE + 1), (40, 0, "c", PAUSE + 1.1))

    assert len({first, rested, elsewhere}) == 3


def test_a_key_is_never_used_again() -> None:
    phrases = Phrases()
    before = phrases.key_for(0, 0, "a", 0.0)
    phrases.end()

    assert phrases.key_for(1, 0, "b", 0.1) != before
