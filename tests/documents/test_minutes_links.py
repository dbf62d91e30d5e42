"""From a decision of the minutes to the list of decisions and back; who spoke, in the outline."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdf
import pypdfium2
import pytest
from tests.documents.building import entry, minutes, people, real_minutes, rich
from tests.documents.reading import squashed
from tests.documents.test_minutes_reading import FORMS, IDS, hostile_minutes

from groupe_pays.documents.content import MinutesContent, Outcome, Section, SpeakerWords, Words
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.printing import Extent
from groupe_pays.domain.text import NOTE_ANCHOR, Block, Language, RichText, Span

FR, ZH = Language.FR, Language.ZH
MAY = SpeakerWords(Words("Pauline May", "波利娜·梅"), Words("chargée de mission", "专员"))
_LINE = 32.0
"""From the place a link leads to down to the foot of the words there, in points: the title is the tallest."""
FORT = SpeakerWords(Words("Bertrand Fort"), Words("délégué"))


def linked_minutes() -> MinutesContent:
    """Two decisions, one of them said in Chinese only, an action, a footnote and the people."""
    noted = RichText((Block((Span("Étude"), Span(NOTE_ANCHOR, note="Lire <https://example.org/x>, p. 3."))),))
    entries = (
        entry("On commence.", "开始。", EntryKind.INTERVENTION, speakers=(MAY, FORT), key="entry-1"),
        entry("On décide.", "作出决定。", EntryKind.DECISION, number=1, key="entry-2"),
        entry("", "只有中文的决定。", EntryKind.DECISION, number=2, key="entry-3"),
        entry("On agit.", "采取行动。", EntryKind.ACTION, number=1, key="entry-4"),
        entry(noted, "", key="entry-5"),
    )
    return minutes(
        Section(Words("Premier point.", "第一项。"), entries, Words("I", "一")),
        decisions=(
            Outcome(1, Words("Décidé", "已定"), source="entry-2"),
            Outcome(2, Words("", "中文决定"), source="entry-3"),
        ),
        actions=(Outcome(1, Words("Agir", "行动"), source="entry-4"), Outcome(9, Words("Autre"), source="gone")),
        participants=people(12),
    )


def inner_links(pdf: bytes) -> list[tuple[str, str]]:
    """The words of every link within a document, and the words on the line it leads to."""
    document = pypdfium2.PdfDocument(pdf)
    reader = pypdf.PdfReader(BytesIO(pdf))
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)}
    found = []
    try:
        for number, page in enumerate(reader.pages):
            for annotation in page.get("/Annots", []):
                link = annotation.get_object()
                target: Any = link.get("/Dest") or link.get("/A", {}).get("/D")
                if target is None:
                    continue
                left, bottom, right, top = (float(edge) for edge in link["/Rect"])
                words = document[number].get_textpage().get_text_bounded(left, bottom, right, top)
                there = document[numbers[target[0].idnum]]
                goal = float(target[3])
                line = there.get_textpage().get_text_bounded(0, goal - _LINE, there.get_width() - 50, goal + 3)
                found.append((squashed(words), squashed(line)))
    finally:
        document.close()
    return found


def leads(links: list[tuple[str, str]], words: str, there: str) -> bool:
    return any(words in said and there in line for said, line in links)


@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
def test_decisions_lead_to_their_list_and_back(languages: tuple[Language, ...], facing: bool) -> None:
    links = inner_links(build_minutes(linked_minutes(), languages, facing=facing).data)
    if FR in languages:
        assert leads(links, "Décision1", "Décidé")
        assert leads(links, "Action1", "Agir")
        assert leads(links, "1", "Ondécide." if languages == (FR,) or not facing else "Décision1")
        assert leads(links, "Suitesàdonner", "Compterendu")
        assert leads(links, "listepage2", "Participants")
    if ZH in languages:
        assert leads(links, "决定1", "已定")
        assert leads(links, "待办事项1", "行动")
        assert leads(links, "名单见第2页", "与会人员")


def test_what_is_said_in_one_language_only_is_still_reached() -> None:
    content = linked_minutes()
    assert leads(inner_links(build_minutes(content, (FR, ZH), facing=True).data), "2", "决定2")
    assert leads(inner_links(build_minutes(content, (ZH,)).data), "2", "只有中文的决定。")
    assert not any(said == "2" for said, _line in inner_links(build_minutes(content, (FR,)).data))


def test_a_footnote_leads_back_to_its_call() -> None:
    links = inner_links(build_minutes(linked_minutes(), (FR,)).data)
    assert leads(links, "1", "Lirehttps://example.org/x,p.3.")
    assert leads(links, "1", "Étude1")


@pytest.mark.parametrize("extent", list(Extent))
@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
@pytest.mark.parametrize("make", [real_minutes, hostile_minutes, minutes])
def test_every_link_stands_on_words_and_leads_to_some(
    make, languages: tuple[Language, ...], facing: bool, extent: Extent
) -> None:  # type: ignore[no-untyped-def]
    links = inner_links(build_minutes(make(), languages, facing=facing, extent=extent).data)
    assert all(said and line for said, line in links)


def outline(pdf: bytes) -> list[tuple[int, str]]:
    """The entries of the outline with their depth from 0."""

    def walk(items: list[Any], depth: int) -> list[tuple[int, str]]:
        found = []
        for item in items:
            found += walk(item, depth + 1) if isinstance(item, list) else [(depth, str(item.title))]
        return found

    return walk(pypdf.PdfReader(BytesIO(pdf)).outline, 0)


def test_the_outline_names_sections_parts_speakers_and_lists() -> None:
    heading = entry("Calendrier", "日程", EntryKind.HEADING)
    told = entry(rich("Un.", "Deux."), rich("一。", "二。"), EntryKind.INTERVENTION, speakers=(MAY,))
    content = minutes(
        Section(Words("Premier"), (told, told, heading, told), Words("I", "一")),
        Section(Words("Une partie"), (entry("Oui.", "", EntryKind.INTERVENTION, speakers=(FORT,)),), Words("1.1"), 1),
        decisions=(Outcome(1, Words("Décidé", "已定")),),
        participants=people(6),
    )
    assert outline(build_minutes(content, (FR,)).data) == [
        (0, "I. Premier"),
        (1, "Pauline May"),
        (1, "Calendrier"),
        (2, "Pauline May"),
        (1, "1.1. Une partie"),
        (2, "Bertrand Fort"),
        (0, "Suites à donner"),
        (1, "Décisions"),
        (0, "Participants"),
        *(
            (1, name)
            for name in (
                "Présents (1)",
                "Par visioconférence (1)",
                "Représentés (1)",
                "Excusés (1)",
                "Absents (1)",
                "Attendus (1)",
            )
        ),
    ]
    facing = [title for _depth, title in outline(build_minutes(content, (FR, ZH), facing=True).data)]
    assert "Pauline May / 波利娜·梅" in facing
    assert "Bertrand Fort" in facing
    assert "Décisions / 决定" in facing


def test_a_title_ends_without_a_full_stop() -> None:
    content = minutes(Section(Words("Bilan des Assises.", "总结。")), Section(Words("Questions, etc.", "其他……")))
    titles = [title for _depth, title in outline(build_minutes(content, (FR, ZH), facing=True).data)]
    assert titles == ["Bilan des Assises / 总结", "Questions, etc. / 其他……"]
