"""What was translated once is found again: exact, nearly the same, in either direction, up to date at every change."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groupe_pays.domain.differences import PieceKind
from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.memory import Segment
from groupe_pays.domain.text import (
    BilingualRichText,
    BilingualText,
    Block,
    BlockKind,
    Language,
    RichText,
    Span,
    TranslationState,
)
from groupe_pays.services.memory_index import MemoryIndex
from groupe_pays.services.services import Services

FIRST = "La délégation arrive le 12 mars. Elle visite Rennes."
FIRST_ZH = "代表团3月12日抵达。代表团访问雷恩。"


def meeting_item(services: Services) -> tuple[str, str]:
    meeting = services.meetings.plan_meeting(BilingualText("Réunion plénière", "全体会议"))
    return meeting, services.agenda.add_item(meeting, BilingualText("Point", "议题"))


def text(fr: str, zh: str = "", state: TranslationState = TranslationState.REVIEWED) -> BilingualRichText:
    return BilingualRichText(RichText.from_plain(fr), RichText.from_plain(zh), stored_state=state)


def test_a_pair_is_found_as_a_whole_and_by_its_sentences(services: Services) -> None:
    _meeting, item = meeting_item(services)
    services.minutes.add_entry(item, text=text(FIRST, FIRST_ZH))
    (whole, *_others) = services.memory.suggest(FIRST, Language.FR)
    assert (whole.score, whole.segment.zh, whole.segment.origin) == (100, FIRST_ZH, "Réunion plénière")
    assert services.memory.suggest("Elle visite Rennes.", Language.FR)[0].segment.zh == "代表团访问雷恩。"
    assert services.memory.suggest("代表团访问雷恩。", Language.ZH)[0].segment.fr == "Elle visite Rennes."


def test_what_differs_is_marked(services: Services) -> None:
    _meeting, item = meeting_item(services)
    services.minutes.add_entry(item, text=text("La délégation arrive le 12 mars.", "代表团3月12日抵达。"))
    (match,) = services.memory.suggest("La délégation arrive le 14 mars.", Language.FR)
    assert 90 <= match.score < 100
    assert [(piece.kind, piece.text) for piece in match.pieces if piece.kind is not PieceKind.SAME] == [
        (PieceKind.REMOVED, "12"),
        (PieceKind.ADDED, "14"),
    ]


def test_spaces_and_apostrophes_make_no_difference_but_accents_do(services: Services) -> None:
    services.memory.add_segments([Segment("L’été\u00a0: fini", "夏天结束")])
    assert services.memory.suggest("L'été : fini", Language.FR)[0].score == 100
    assert services.memory.suggest("L’ete : FINI", Language.FR)[0].score == 99


def test_the_memory_follows_every_change_and_undo(services: Services) -> None:
    _meeting, item = meeting_item(services)
    entry = services.minutes.add_entry(item, text=text("Une phrase nouvelle.", "一个新句子。"))
    assert services.memory.suggest("Une phrase nouvelle.", Language.FR)[0].segment.zh == "一个新句子。"
    services.minutes.edit_text(entry, Language.ZH, RichText.from_plain("新的一句。"))
    assert services.memory.suggest("Une phrase nouvelle.", Language.FR)[0].segment.zh == "新的一句。"
    services.minutes.edit_text(entry, Language.FR, RichText.from_plain("Une phrase changée."))
    assert services.memory.suggest("Une phrase nouvelle.", Language.FR) == [], "an outdated pair teaches nothing"
    services.history.undo()
    assert services.memory.suggest("Une phrase nouvelle.", Language.FR)[0].segment.zh == "新的一句。"
    services.minutes.delete_entry(entry)
    assert services.memory.suggest("Une phrase nouvelle.", Language.FR) == []


def test_reviewed_pairs_come_before_drafts_and_the_entry_itself_is_left_out(services: Services) -> None:
    _meeting, item = meeting_item(services)
    draft = services.minutes.add_entry(item, text=text("Une phrase.", "草稿。", TranslationState.DRAFT))
    services.minutes.add_entry(item, text=text("Une phrase.", "定稿。"))
    found = services.memory.suggest("Une phrase.", Language.FR)
    assert [(match.segment.zh, match.segment.reviewed) for match in found] == [("定稿。", True), ("草稿。", False)]
    assert [match.segment.zh for match in services.memory.suggest("Une phrase.", Language.FR, without=draft)] == [
        "定稿。"
    ]


def test_titles_functions_and_bodies_are_remembered(services: Services) -> None:
    meeting_item(services)
    services.organisations.create(BilingualText("Agence bretonne du tourisme", "布列塔尼旅游局"))
    assert services.memory.suggest("Agence bretonne du tourisme", Language.FR)[0].segment.zh == "布列塔尼旅游局"
    assert services.memory.suggest("全体会议", Language.ZH)[0].segment.fr == "Réunion plénière"


def test_segments_from_elsewhere_are_kept_once_and_go_with_one_undo(services: Services) -> None:
    segments = [Segment("Bonjour", "你好", "clients.tmx", "2016-05-01"), Segment("Bonjour", "你好"), Segment("", "空")]
    assert services.memory.add_segments(segments) == 1
    assert services.memory.add_segments(segments) == 0
    assert [(one.origin, one.count) for one in services.memory.imported()] == [("clients.tmx", 1)]
    assert services.memory.suggest("Bonjour", Language.FR)[0].segment.date == "2016-05-01"
    services.memory.remove_imported("clients.tmx")
    assert services.memory.suggest("Bonjour", Language.FR) == []
    services.history.undo()
    services.history.undo()
    assert services.memory.suggest("Bonjour", Language.FR) == []


def test_a_meeting_is_filled_from_memory_in_one_step(services: Services) -> None:
    meeting, item = meeting_item(services)
    services.memory.add_segments([Segment("Premier point", "第一点"), Segment("Second point", "第二点")])
    items = tuple(Block((Span(line),), BlockKind.BULLET, 1) for line in ("Premier point", "Second point"))
    entry = services.minutes.add_entry(item, text=BilingualRichText(fr=RichText(items)))
    other = services.minutes.add_entry(item, text=text("Rien de semblable ici"))
    (line,) = services.prefill.preview(meeting, services.memory)
    assert (line.entry_id, line.score) == (entry, 100)
    assert services.prefill.fill(meeting, [line]) == 1
    filled = services.minutes.load_entry(entry).text
    assert [(block.plain, block.kind) for block in filled.zh.blocks] == [
        ("第一点", BlockKind.BULLET),
        ("第二点", BlockKind.BULLET),
    ]
    assert filled.state is TranslationState.DRAFT
    assert services.minutes.load_entry(other).state is TranslationState.MISSING
    services.history.undo()
    assert services.minutes.load_entry(entry).state is TranslationState.MISSING


def test_adopted_minutes_are_not_filled(services: Services) -> None:
    meeting, item = meeting_item(services)
    services.memory.add_segments([Segment("Premier point", "第一点")])
    services.minutes.add_entry(item, text=text("Premier point"))
    lines = services.prefill.preview(meeting, services.memory)
    services.meetings.set_state(meeting, MeetingState.ADOPTED)
    with pytest.raises(MinutesAdopted):
        services.prefill.fill(meeting, lines)


WORDS = st.lists(
    st.sampled_from(["la", "ville", "de", "Rennes", "reçoit", "mars", "2017", "合作", "会议"]), max_size=12
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=25), st.integers(0, 24))
def test_a_text_that_was_put_is_found_until_it_is_dropped(texts: list[list[str]], chosen: int) -> None:
    index = MemoryIndex()
    for at, words in enumerate(texts):
        index.put(str(at), [Segment(" ".join(words), f"第{at}句")])
    if chosen < len(texts) and texts[chosen]:
        asked = " ".join(texts[chosen])
        assert index.suggest(asked, Language.FR, limit=30)[0].score == 100
        for at, words in enumerate(texts):
            if words == texts[chosen]:
                index.drop(str(at))
        assert all(match.score < 100 for match in index.suggest(asked, Language.FR, limit=30))
