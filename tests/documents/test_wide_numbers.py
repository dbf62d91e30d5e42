"""Numbers of many characters stand beside what they number, never over it."""

from __future__ import annotations

import pytest
from tests.documents.building import entry, minutes
from tests.documents.recording import recorded

from groupe_pays.documents.content import MinutesContent, Section, Words
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import Block, BlockKind, Language, RichText, Span
from groupe_pays.formats import item_number

FR, ZH = Language.FR, Language.ZH
FORMS = [((FR,), False), ((ZH,), False), ((FR, ZH), True)]


def numbered(words: str) -> RichText:
    """A list of twelve items, the last with a part of its own."""
    items = [Block((Span(f"{words} {number}"),), BlockKind.NUMBER, 1) for number in range(12)]
    return RichText((*items, Block((Span(words),), BlockKind.NUMBER, 2)))


def long_minutes() -> MinutesContent:
    """Thirty-eight points, with numbered lists and sub-headings in the last."""
    names = [
        Words(*(item_number((place,), Numbering.ROMAN, language) for language in (FR, ZH))) for place in range(1, 39)
    ]
    sections = [Section(Words("Point à examiner", "讨论事项"), (), name) for name in names[:-1]]
    entries = [entry("Sous-partie", "小标题", EntryKind.HEADING) for _ in range(12)]
    entries += [entry(numbered("Proposition"), numbered("建议"), kind, number=1) for kind in EntryKind]
    return minutes(*sections, Section(Words("Dernier point", "最后一项"), tuple(entries), names[-1]))


@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=["fr", "zh", "fr+zh"])
def test_no_number_touches_the_words_after_it(
    languages: tuple[Language, ...], facing: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    with recorded(monkeypatch) as recording:
        build_minutes(long_minutes(), languages, facing=facing)
    assert recording.overlaps() == []
    assert recording.outside(14.0) == []
