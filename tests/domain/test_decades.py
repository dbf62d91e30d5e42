"""« Années 1980 » is what directories say of twinnings: read, kept as what it is, and said again in each language."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.dates import RoughDate, parse_words
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words

TODAY = date(2026, 11, 22)
FR, ZH, EN = Language.FR, Language.ZH, Language.EN


@pytest.mark.parametrize(
    ("words", "language", "edtf"),
    [
        ("années 1980", FR, "1980/1989"),
        ("les années 80", FR, "1980/1989"),
        ("Années quatre-vingt-dix", FR, "1990/1999"),
        ("début des années 1990", FR, "1990~/1993~"),
        ("mi-années 1990", FR, "1994~/1996~"),
        ("fin des années 90", FR, "1997~/1999~"),
        ("depuis les années 80", FR, "1980/.."),
        ("depuis la fin des années 1980", FR, "1987/.."),
        ("avant les années 2000", FR, "../2000-01-01"),
        ("jusqu’aux années 1990", FR, "../1999"),
        ("années 10", FR, "2010/2019"),
        ("années 30", FR, "1930/1939"),
        ("20世纪80年代", ZH, "1980/1989"),
        ("上世纪九十年代末", ZH, "1997~/1999~"),
        ("1980年代初", ZH, "1980~/1983~"),
        ("80年代以来", ZH, "1980/.."),
        ("the early 1990s", EN, "1990~/1993~"),
        ("since the eighties", EN, "1980/.."),
        ("约1990年", ZH, "1990~"),
        ("c. 1990", EN, "1990~"),
        ("1990 (?)", FR, "1990~"),
    ],
)
def test_a_decade_is_read(words: str, language: Language, edtf: str) -> None:
    assert parse_words(words, language, TODAY) == RoughDate(edtf)


@pytest.mark.parametrize("words", ["années 1985", "années lumière", "dans deux ans", "世纪年代", "ties", "1985/1986"])
def test_what_is_no_decade_is_not_taken_for_one(words: str) -> None:
    for language in Language:
        found = parse_words(words, language, TODAY)
        assert found is None or "années" not in date_words(found, FR)


@pytest.mark.parametrize(
    ("edtf", "french", "chinese", "english"),
    [
        ("1980/1989", "années 1980", "20世纪80年代", "1980s"),
        ("2010/2019", "années 2010", "2010年代", "2010s"),
        ("1990~/1993~", "début des années 1990", "20世纪90年代初", "early 1990s"),
        ("1994~/1996~", "milieu des années 1990", "20世纪90年代中期", "mid-1990s"),
        ("1997~/1999~", "fin des années 1990", "20世纪90年代末", "late 1990s"),
        ("1980/1988", "1980–1988", "1980年至1988年", "1980–1988"),
    ],
)
def test_a_decade_is_said(edtf: str, french: str, chinese: str, english: str) -> None:
    assert [date_words(RoughDate(edtf), language) for language in (FR, ZH, EN)] == [french, chinese, english]


@given(st.integers(100, 209), st.sampled_from(["{0}0/{0}9", "{0}0~/{0}3~", "{0}4~/{0}6~", "{0}7~/{0}9~"]))
def test_what_is_said_can_be_typed_again(tens: int, form: str) -> None:
    when = RoughDate(form.format(tens))
    for language in Language:
        assert parse_words(date_words(when, language), language, TODAY) == when
