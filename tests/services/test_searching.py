"""One box finds everything, in both languages, from one Chinese character."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from groupe_pays.domain.text import BilingualText, Language, RichText
from groupe_pays.services.services import Services


def kinds(services: Services, words: str) -> set[str]:
    return {hit.kind for hit in services.search.find(words)}


@pytest.mark.parametrize("words", ["pekin", "Pékin", "PEKIN"])
def test_accents_and_case_do_not_matter(example: Services, words: str) -> None:
    assert "upcoming_date" in kinds(example, words)


@pytest.mark.parametrize("words", ["济", "济南", "雷恩"])
def test_chinese_is_found_from_one_character(example: Services, words: str) -> None:
    titles = [hit.title.zh + hit.title.fr for hit in example.search.find(words)]
    assert titles
    assert any(words in title for title in titles)


def test_every_word_must_occur(example: Services) -> None:
    hits = example.search.find("zanchiello alban")
    assert any(hit.kind == "person" for hit in hits)
    assert example.search.find("zanchiello xyzzy") == []


def test_what_is_typed_is_found_at_once_and_undo_takes_it_out(example: Services) -> None:
    meeting = example.meetings.list_meetings()[0].meeting.id
    entry = example.minutes.load(meeting)[0].entries[0].id
    example.minutes.edit_text(entry, Language.FR, RichText.from_plain("Une œuvre kaléidoscopique"))
    assert [hit.id for hit in example.search.find("oeuvre kaleido")] == [entry]
    example.history.undo()
    assert example.search.find("kaleidoscopique") == []


def test_what_is_in_the_bin_is_not_found(services: Services) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("Quinconce"))
    assert services.search.find("quinconce")
    services.meetings.delete(meeting)
    assert services.search.find("quinconce") == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=30))
def test_whatever_is_typed_is_words_and_never_syntax(services: Services, words: str) -> None:
    services.search.find(words)


@pytest.mark.parametrize("words", ['"', "*", "AND", "NEAR(", "a OR b", "words:x", "-", "^a"])
def test_the_syntax_of_the_index_is_only_text(example: Services, words: str) -> None:
    example.search.find(words)


@pytest.mark.parametrize("typed", ["Pékin", "beijing", "北京"])
def test_a_place_is_found_by_its_other_names(example: Services, typed: str) -> None:
    found = {hit.title.fr for hit in example.search.find(typed, 40) if hit.kind == "organisation"}
    assert "Pékin" in found
