"""The minutes on paper: everything said is found again, in each language and in facing columns."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest
from tests.documents.building import ISSUER, entry, minutes, people, real_minutes, rich
from tests.documents.reading import (
    REAL_TEXTS,
    as_printed,
    font_names,
    link_targets,
    read_by_pdfium,
    read_by_pypdf,
    squashed,
)

from groupe_pays.documents.content import Section, SpeakerWords, Words
from groupe_pays.documents.fonts import EMPTY_BOX
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import NOTE_ANCHOR, Block, BlockKind, Language, RichText, Span

FR, ZH = Language.FR, Language.ZH
LAYOUTS = [((FR,), False), ((ZH,), False), ((FR, ZH), True)]
HOSTILE = [
    '<img src="file:///etc/passwd"/> & <b>gras</b> < 5 %',
    '<a href="javascript:alert(1)">ici</a> <para fontSize=300>',
    '<font color="[[[getattr(pow,x)]]]">x</font> &lt;b&gt; {0} %s \\n (a\\) )',
]


def one_section(*entries: object, **more: object):  # type: ignore[no-untyped-def]
    return minutes(Section(Words("Point", "事项"), entries, Words("I", "一")), **more)  # type: ignore[arg-type]


def said_across_pages(text: str, pages: str) -> bool:
    """Whether ``text`` is found whole, or in two parts where a page ends."""
    if text in pages:
        return True
    return any(text[:cut] in pages and text[cut:] in pages for cut in range(4, len(text) - 3))


@pytest.mark.parametrize("read", [read_by_pypdf, read_by_pdfium])
@pytest.mark.parametrize(("languages", "facing"), LAYOUTS)
def test_every_paragraph_is_read_back(read, languages: tuple[Language, ...], facing: bool) -> None:  # type: ignore[no-untyped-def]
    content = real_minutes()
    rendered = build_minutes(content, languages, facing=facing)
    found = read(rendered.data)
    for language in languages:
        for section in content.sections:
            for item in section.entries:
                said = as_printed(item.text.side(language).plain, language).strip("«»“”")
                assert said_across_pages(said, found), said
    assert not rendered.missing


def test_rare_characters_of_names_are_drawn_and_searchable() -> None:
    rare = "𠅤𠙶𣲘𣸣𦙶𦭜𧿹𨙸𩽾𪣻𫇭𬤊"
    rendered = build_minutes(
        one_section(entry(f"Mme LI ({rare}), cœur, 10 €", f"李{rare}女士——主席")), (FR, ZH), facing=True
    )
    assert not rendered.missing
    for read in (read_by_pypdf, read_by_pdfium):
        found = read(rendered.data)
        assert found.count(rare) == 2
        assert "女士——主席" in found
        assert "cœur" in found
        assert "10€" in found


@pytest.mark.parametrize(("languages", "facing"), LAYOUTS)
def test_the_same_content_gives_the_same_bytes(languages: tuple[Language, ...], facing: bool) -> None:
    content = real_minutes()
    assert build_minutes(content, languages, facing=facing) == build_minutes(content, languages, facing=facing)


@pytest.mark.parametrize(("languages", "facing"), LAYOUTS)
def test_every_font_is_embedded_and_is_ours(languages: tuple[Language, ...], facing: bool) -> None:
    names = font_names(build_minutes(real_minutes(), languages, facing=facing).data)
    assert all(name.startswith("NotoSans") for name in names)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_printed_as_it_was_typed(text: str) -> None:
    content = one_section(entry(text, text), decisions=(), closing=Words(text, text))
    rendered = build_minutes(content, (FR, ZH), facing=True)
    found = read_by_pypdf(rendered.data)
    assert as_printed(text, FR) in found
    assert as_printed(text, ZH) in found
    assert link_targets(rendered.data) == []


def test_only_the_web_and_mail_are_linked() -> None:
    addresses = [
        "https://cites-unies-france.org/é",
        "mailto:a@b.fr",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "",
        "http://[x",
    ]
    block = Block(tuple(Span(f"lien {number} ", href=address) for number, address in enumerate(addresses)))
    pdf = build_minutes(one_section(entry(RichText((block,))))).data
    assert link_targets(pdf) == ["https://cites-unies-france.org/%C3%A9", "mailto:a@b.fr"]
    assert "lien5" in read_by_pypdf(pdf)


def test_control_characters_and_lone_surrogates_do_no_harm() -> None:
    rendered = build_minutes(
        one_section(entry("a\x00b\x07c\ud800d\tend\u202e", "中\x00文\udfff")), (FR, ZH), facing=True
    )
    found = read_by_pypdf(rendered.data)
    assert "abc" in found
    assert "end" in found
    assert "中文" in found


def test_a_character_without_glyph_is_a_box_and_is_reported() -> None:
    rendered = build_minutes(one_section(entry("Bonjour 😀 שלום")))
    assert rendered.missing == frozenset("😀שלום")
    assert "Bonjour" + EMPTY_BOX * 5 in read_by_pypdf(rendered.data)


@pytest.mark.parametrize(("languages", "facing"), LAYOUTS)
def test_an_empty_meeting_is_one_page(languages: tuple[Language, ...], facing: bool) -> None:
    rendered = build_minutes(minutes(), languages, facing=facing)
    assert rendered.pages == 1


def test_a_side_left_blank_leaves_its_cell_empty() -> None:
    content = one_section(entry("Seulement en français.", ""), entry("", "只有中文。"))
    found = read_by_pypdf(build_minutes(content, (FR, ZH), facing=True).data)
    assert "Seulementenfrançais." in found
    assert "只有中文。" in found


def test_no_language_or_english_is_refused() -> None:
    for languages in ((), (Language.EN,)):
        with pytest.raises(ValueError, match="French"):
            build_minutes(minutes(), languages)


def test_both_languages_may_follow_each_other() -> None:
    content = one_section(entry("Texte français.", "中文文本。"))
    rendered = build_minutes(content, (FR, ZH))
    assert rendered.pages == build_minutes(content, (FR,)).pages + build_minutes(content, (ZH,)).pages
    found = read_by_pypdf(rendered.data)
    assert found.index("Textefrançais.") < found.index("中文文本。")


def test_decisions_and_actions_bear_the_same_number_in_both_languages() -> None:
    content = one_section(
        entry("On décide.", "作出决定。", EntryKind.DECISION, number=3),
        entry("On agit.", "采取行动。", EntryKind.ACTION, number=12),
    )
    found = read_by_pypdf(build_minutes(content, (FR, ZH), facing=True).data)
    assert "Décision3" in found
    assert "决定3" in found
    assert "待办事项12" in found
    assert "Àdésigner·sanséchéance" in found
    chinese = pypdf.PdfReader(BytesIO(build_minutes(content, (ZH,)).data)).pages[0].extract_text()
    assert "待办事项12" in chinese


def test_footnotes_stand_at_the_end_of_their_section_and_are_linked() -> None:
    called = RichText((Block((Span("Mot"), Span(NOTE_ANCHOR, note="<http://www.slate.fr/monde>"), Span(" suite."))),))
    content = minutes(
        Section(Words("Premier"), (entry(called), entry("Fin de section."))),
        Section(Words("Second"), (entry("Après."),)),
    )
    pdf = build_minutes(content).data
    found = read_by_pypdf(pdf)
    assert found.index("Mot1suite.") < found.index("Findesection.") < found.index("1http://www.slate.fr/monde")
    assert found.index("1http://www.slate.fr/monde") < found.rindex("Second")
    assert link_targets(pdf) == ["http://www.slate.fr/monde"]


def test_a_speaker_not_named_in_the_text_is_introduced() -> None:
    speaker = SpeakerWords(Words("Pauline May", "波利娜·梅"), Words("chargée de mission", "专员"), Words("DAECT"))
    content = one_section(entry("Tout va bien.", "一切顺利。", EntryKind.INTERVENTION, speakers=(speaker,)))
    found = read_by_pypdf(build_minutes(content, (FR, ZH), facing=True).data)
    assert "PaulineMay(chargéedemission):Toutvabien." in found
    assert "波利娜·梅（专员）：一切顺利。" in found
    assert "PaulineMayDAECT" in read_by_pypdf(build_minutes(content).data)


def test_pages_are_numbered_and_a_draft_says_so_until_it_is_adopted() -> None:
    content = real_minutes()
    rendered = build_minutes(content)
    pages = [squashed(page.extract_text()) for page in pypdf.PdfReader(BytesIO(rendered.data)).pages]
    assert all(f"Page{number}sur{rendered.pages}" in page for number, page in enumerate(pages, 1))
    assert all("PROJET" in page and "Projetdu3février2017" in page for page in pages)
    adopted = one_section(entry("Texte."), state=MeetingState.ADOPTED, adopted_on=Words("1er mars 2017"))
    found = read_by_pypdf(build_minutes(adopted).data)
    assert "PROJET" not in found
    assert "Adoptéle1ermars2017" in found


def test_the_head_of_the_minutes_tells_the_pages_of_the_lists() -> None:
    rendered = build_minutes(real_minutes())
    pages = [squashed(page.extract_text()) for page in pypdf.PdfReader(BytesIO(rendered.data)).pages]
    listed = next(number for number, page in enumerate(pages, 1) if "OrganismePrénomNomFonction" in page)
    assert f"(listepage{listed})" in pages[0]


def test_outline_and_metadata_name_the_meeting() -> None:
    reader = pypdf.PdfReader(BytesIO(build_minutes(real_minutes(), (FR, ZH), facing=True).data))
    titles = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert titles == [
        "I. Retour de Chengdu / 一、成都论坛回顾",
        "II. Pistes de travail / 二、工作方向",
        "Suites à donner / 后续工作",
        "Participants / 与会人员",
    ]
    assert reader.metadata is not None
    assert "会议纪要" in str(reader.metadata.title)
    assert reader.metadata.author == ISSUER.fr
    assert reader.trailer["/Root"]["/Lang"] == "fr-FR"


def test_participants_are_listed_by_status_and_college() -> None:
    found = read_by_pypdf(build_minutes(minutes(participants=people(40))).data)
    for title in ("Présents(7)", "Parvisioconférence(7)", "Représentés(7)", "Excusés(6)", "Absents(6)", "Attendus(7)"):
        assert title in found
    assert "Régions" in found
    assert "représentéparSuppléant" in found
    assert all(f"NOM{number}" in found for number in range(40))


def test_lists_are_numbered_in_each_language_after_its_custom() -> None:
    items = RichText(tuple(Block((Span(f"x{n}"),), BlockKind.NUMBER, depth) for n, depth in enumerate((1, 2, 2, 1, 2))))
    content = one_section(
        entry(items, items), entry(rich("y", kind=BlockKind.BULLET), rich("y", kind=BlockKind.BULLET))
    )
    assert "1.x0a)x1b)x22.x3a)x4" in read_by_pypdf(build_minutes(content).data)
    assert "1.x0（1）x1（2）x22.x3（1）x4" in read_by_pypdf(build_minutes(content, (ZH,)).data)


def test_a_paragraph_longer_than_a_page_goes_on() -> None:
    text = " ".join(REAL_TEXTS["fr"]) * 3
    rendered = build_minutes(one_section(entry(text, "".join(REAL_TEXTS["zh"]))), (FR, ZH), facing=True)
    assert rendered.pages > 5
    boxed = one_section(entry(text, "短。", EntryKind.ACTION, number=1), entry(text, "", EntryKind.QUOTATION))
    assert build_minutes(boxed, (FR, ZH), facing=True).pages > 10
    assert build_minutes(boxed, (FR,)).pages > 8
    assert build_minutes(boxed, (ZH,)).pages >= 1
