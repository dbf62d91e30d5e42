"""The record of decisions, the words on adoption, the next meeting, the fingerprint."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest
from tests.documents.building import entry, minutes, people, real_minutes
from tests.documents.reading import read_by_pdfium, read_by_pypdf, squashed
from tests.documents.test_minutes_reading import FORMS, IDS

from groupe_pays.documents.content import DateAhead, MinutesContent, Outcome, Section, Words
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.printing import Extent
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH
DIGITS = "0123456789abcdef" * 4
SOON = Words("25 avril 2017", "2017年4月25日")


def decided(**more: object) -> MinutesContent:
    said = Words("Le groupe se réunira deux fois, à Paris puis en région.", "国别组将召开两次会议。")
    return minutes(
        Section(Words("Calendrier", "日程"), (entry("Un long débat.", "长时间的讨论。"),), Words("I", "一")),
        decisions=(Outcome(1, Words("Deux réunions", "两次会议"), item=Words("I", "一"), said=said),),
        actions=(Outcome(1, Words("Envoyer les dates", "报送日期")),),
        participants=people(12),
        **more,
    )


@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
def test_the_record_tells_decisions_in_full_and_nothing_of_the_debate(
    languages: tuple[Language, ...], facing: bool
) -> None:
    rendered = build_minutes(decided(), languages, facing=facing, extent=Extent.OUTCOMES)
    assert rendered.pages == (1 if facing else len(languages))
    found = read_by_pypdf(rendered.data)
    for language, words in (
        (FR, "Relevédedécisions Deuxréunions Legroupeseréuniradeuxfois"),
        (ZH, "两次会议 国别组将"),
    ):
        for word in words.split():
            assert (word in found) == (language in languages)
    assert "débat" not in found
    assert "讨论" not in found
    assert "NOM0" not in found


@pytest.mark.parametrize(("languages", "facing"), FORMS[:3], ids=IDS[:3])
def test_the_record_of_a_full_meeting_takes_two_pages_at_most(languages: tuple[Language, ...], facing: bool) -> None:
    actions = tuple(
        Outcome(number, Words("Remonter des informations en amont du comité", "报送各地方政府的信息"))
        for number in range(12)
    )
    content = decided(dates=(DateAhead(SOON, Words("Comité", "委员会")),) * 4)
    content = minutes(*content.sections, decisions=content.decisions, actions=actions, dates=content.dates)
    assert build_minutes(content, languages, facing=facing, extent=Extent.OUTCOMES).pages <= 2


def test_a_meeting_that_decided_nothing_says_so() -> None:
    found = read_by_pypdf(build_minutes(minutes(), (FR, ZH), facing=True, extent=Extent.OUTCOMES).data)
    assert "Aucunedécisionniaction." in found
    assert "本次会议未形成决定或待办事项。" in found


@pytest.mark.parametrize("extent", list(Extent))
def test_the_next_meeting_is_announced(extent: Extent) -> None:
    content = decided(next_meeting=DateAhead(SOON, Words("Réunion du groupe, Paris", "国别组会议，巴黎")))
    found = read_by_pypdf(build_minutes(content, (FR, ZH), facing=True, extent=extent).data)
    assert "Prochaineréunion下次会议" in found
    assert "25avril20172017年4月25日" in found
    assert "Réuniondugroupe,Paris" in found


def last_page(content: MinutesContent, *languages: Language) -> str:
    reader = pypdf.PdfReader(BytesIO(build_minutes(content, languages, facing=len(languages) == 2).data))
    return squashed(reader.pages[-1].extract_text())


def test_the_last_words_tell_how_the_text_is_adopted() -> None:
    draft = last_page(decided(), FR, ZH)
    assert "Projetdecompterendu,soumisàadoptionàlaprochaineréunion." in draft
    assert "会议纪要草案，提请下次会议审议通过。" in draft
    known = last_page(decided(adopted_at=SOON), FR)
    assert "soumisàadoptionàlaréuniondu25avril2017." in known
    assert "Projet,àadopteràlaréuniondu25avril2017" in known
    sent = decided(
        state=MeetingState.CIRCULATED,
        sent_on=Words("3 février 2017", "2017年2月3日"),
        publisher=Words("CUF", "法国城市联盟"),
    )
    assert "Diffuséle3février2017.ObservationsàCUF." in last_page(sent, FR)
    assert "2017年2月3日分发。意见请寄法国城市联盟。" in last_page(sent, ZH)
    adopted = decided(state=MeetingState.ADOPTED, adopted_on=SOON)
    assert "Compterenduadoptéle25avril2017." in last_page(adopted, FR)
    at = decided(state=MeetingState.ADOPTED, adopted_on=SOON, adopted_at=SOON)
    assert "Compterenduadoptéàlaréuniondu25avril2017." in last_page(at, FR)
    assert "本纪要经2017年4月25日会议审议通过。" in last_page(at, ZH)


def test_the_running_head_tells_the_state() -> None:
    content = real_minutes()
    for state, words in (
        (MeetingState.DRAFT, "·projet"),
        (MeetingState.CIRCULATED, "·projetdiffusé"),
        (MeetingState.ADOPTED, "·texteadopté"),
    ):
        told = minutes(*content.sections, state=state)
        pages = [squashed(p.extract_text()) for p in pypdf.PdfReader(BytesIO(build_minutes(told).data)).pages]
        assert all(f"31janvier2017{words}" in page for page in pages[1:])
        assert all(("PROJET" in page) == (state is not MeetingState.ADOPTED) for page in pages)


@pytest.mark.parametrize("extent", list(Extent))
@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
def test_every_form_bears_the_same_fingerprint(languages: tuple[Language, ...], facing: bool, extent: Extent) -> None:
    content = decided(state=MeetingState.ADOPTED, adopted_on=SOON, fingerprint=DIGITS)
    pdf = build_minutes(content, languages, facing=facing, extent=extent).data
    for read in (read_by_pypdf, read_by_pdfium):
        assert read(pdf).count(DIGITS) == (1 if facing else len(languages))
    assert "0123 4567 89ab cdef" in pypdf.PdfReader(BytesIO(pdf)).pages[-1].extract_text()
    draft = build_minutes(decided(fingerprint=DIGITS), languages, facing=facing, extent=extent)
    assert DIGITS not in read_by_pypdf(draft.data)


def test_data_travels_inside_the_file() -> None:
    pdf = build_minutes(decided(), (FR,), data={"minutes.json": b'{"format":1}'}).data
    assert pypdf.PdfReader(BytesIO(pdf)).attachments["minutes.json"] == [b'{"format":1}']


def test_parts_of_an_item_are_headed_by_their_number() -> None:
    content = minutes(
        Section(Words("Chengdu", "成都"), (), Words("II", "二")),
        Section(
            Words("Séminaire", "届中会"),
            (entry("On décide.", "决定。", EntryKind.DECISION, number=1),),
            Words("2.1", "2.1"),
            1,
        ),
    )
    found = read_by_pypdf(build_minutes(content, (FR, ZH), facing=True).data)
    assert found.index("II.Chengdu") < found.index("2.1.Séminaire") < found.index("Ondécide.")
    assert "2.1届中会" in found
