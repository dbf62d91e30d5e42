"""Deadlines without a date, at the end of a line and as the whole of a field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.dates.as_said import Occasion, both_languages, is_said, said_at_end
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH


@pytest.mark.parametrize(
    ("language", "line", "words", "occasion"),
    [
        (FR, "Relire d'ici la prochaine réunion.", "d'ici la prochaine réunion", Occasion.BEFORE_NEXT_MEETING),
        (FR, "Relire d’ici à la prochaine séance", "d’ici à la prochaine séance", Occasion.BEFORE_NEXT_MEETING),
        (FR, "Relire avant le prochain comité de pilotage", "avant le prochain comité de pilotage", None),
        (FR, "Relire pour la prochaine reunion du groupe-pays", "pour la prochaine reunion du groupe-pays", None),
        (FR, "Le présenter à la prochaine réunion", "à la prochaine réunion", Occasion.AT_NEXT_MEETING),
        (FR, "Le présenter lors de la réunion suivante", "lors de la réunion suivante", Occasion.AT_NEXT_MEETING),
        (FR, "Écrire dès que possible", "dès que possible", Occasion.SOON),
        (FR, "Écrire au plus tôt", "au plus tôt", Occasion.SOON),
        (ZH, "李明于下次会议前", "下次会议前", Occasion.BEFORE_NEXT_MEETING),
        (ZH, "请在下一次会议召开之前", "在下一次会议召开之前", Occasion.BEFORE_NEXT_MEETING),
        (ZH, "在下次会议上", "在下次会议上", Occasion.AT_NEXT_MEETING),
        (ZH, "请尽快", "尽快", Occasion.SOON),
    ],
)
def test_what_is_said_is_found(language: Language, line: str, words: str, occasion: Occasion | None) -> None:
    found = said_at_end(line, language)

    assert found is not None
    assert found.words == words
    assert found.occasion is (occasion or Occasion.BEFORE_NEXT_MEETING)
    assert is_said(found.words)
    both = both_languages(found, language)
    assert both.side(language) == words
    assert is_said(both.side(language.other))


@pytest.mark.parametrize(
    "line", ["La prochaine réunion", "une fois la prochaine réunion passée", "下次会议", "plus tôt", "le plus", ""]
)
def test_what_only_speaks_of_it_is_no_deadline(line: str) -> None:
    assert said_at_end(line, FR) is None
    assert said_at_end(line, ZH) is None


@given(st.text(max_size=60), st.sampled_from([FR, ZH]))
def test_any_text_may_be_asked(text: str, language: Language) -> None:
    found = said_at_end(text, language)

    assert found is None or text[found.start :].startswith(found.words)
