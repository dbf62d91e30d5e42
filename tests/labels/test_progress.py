"""How far a translation is reads as a sentence in each language."""

from __future__ import annotations

from groupe_pays.domain.text import Language, TranslationState
from groupe_pays.domain.translation import TranslationCount
from groupe_pays.labels.progress import left_words, progress_words

COUNT = TranslationCount(missing=4, draft=12, reviewed=41, outdated=5)


def test_what_is_done_and_what_is_left_is_one_sentence() -> None:
    french = "41 sur 62 paragraphes relus, 12 brouillons, 5 périmés, 4 sans chinois"
    assert progress_words(COUNT, Language.FR) == french
    assert progress_words(COUNT, Language.ZH) == "62条中41条已审阅，12条草稿，5条待更新，4条缺中文"
    english = "41 of 62 paragraphs reviewed, 12 drafts, 5 outdated, 4 without Chinese"
    assert progress_words(COUNT, Language.EN) == english


def test_what_there_is_none_of_is_not_told() -> None:
    assert progress_words(TranslationCount(), Language.FR) == ""
    assert left_words(TranslationCount(reviewed=3), Language.FR) == []


def test_both_directions_are_told_apart() -> None:
    both = TranslationCount(missing=3, missing_french=1)
    assert [words for _state, words in left_words(both, Language.FR)] == ["2 sans chinois", "1 sans français"]


def test_counts_follow_one_text_from_state_to_state() -> None:
    missing = (TranslationState.MISSING, Language.FR)
    gone_on = COUNT.moved(None, missing).moved(missing, (TranslationState.DRAFT, Language.FR))
    assert (gone_on.draft, gone_on.missing, gone_on.missing_french) == (13, 4, 0)
