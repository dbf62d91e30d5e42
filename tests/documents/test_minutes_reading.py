"""The minutes on paper are read as they were written: in order, nothing lost, nothing over anything else."""

from __future__ import annotations

import pytest
from tests.documents.auditing import (
    characters_off_the_page,
    characters_over_each_other,
    first_out_of_order,
    pages_by_pdfium,
    pages_by_pypdf,
    without_edges,
)
from tests.documents.building import ISSUER, RUNNING, STATE, entry, minutes, real_minutes, rich
from tests.documents.reading import REAL_TEXTS, as_printed

from groupe_pays.documents.content import MinutesContent, Participant, Section, SpeakerWords, Words
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.printing import Extent
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH
FORMS = [((FR,), False), ((ZH,), False), ((FR, ZH), True), ((FR, ZH), False)]
IDS = ["fr", "zh", "fr+zh", "fr,zh"]
READERS = [pages_by_pypdf, pages_by_pdfium]
EDGES = [
    f"{RUNNING.fr} · projet",
    f"{RUNNING.zh}草案",
    ISSUER.fr,
    ISSUER.zh,
    f"Projet du {STATE.fr}, à adopter à la prochaine réunion",
    f"{STATE.zh}草案，待下次会议审议通过",
    "Page {page} sur {pages}",
    "第{page}页，共{pages}页",
    "PROJET",
    "草案",
]


def paragraphs(content: MinutesContent, language: Language) -> list[str]:
    """Titles and paragraphs as they follow each other, without the quotes a quotation may be given."""
    told = []
    for section in content.sections:
        told.append(as_printed(section.title.side(language), language))
        for item in section.entries:
            blocks = item.text.side(language).blocks
            told += [as_printed(block.plain, language).strip("«»“”") for block in blocks]
    return [text for text in told if text]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(("languages", "facing"), FORMS[:3], ids=IDS[:3])
def test_paragraphs_are_read_back_in_their_order(read, languages: tuple[Language, ...], facing: bool) -> None:  # type: ignore[no-untyped-def]
    content = real_minutes()
    pages = without_edges(read(build_minutes(content, languages, facing=facing).data), EDGES)
    for language in languages:
        lists = [as_printed(words.side(language), language) for words in (content.actions[0].title, *_names(content))]
        assert first_out_of_order(pages, [*paragraphs(content, language), *lists]) is None


def _names(content: MinutesContent) -> list[Words]:
    """The first participant of each list, in the order of the lists."""
    by_status = {person.status: person for person in reversed(content.participants)}
    order = ["PRESENT", "REMOTE", "REPRESENTED", "EXCUSED", "ABSENT", "EXPECTED"]
    names = [by_status[AttendanceStatus[status]].name for status in order]
    return [Words(name.fr, name.zh or name.fr) for name in names]


@pytest.mark.parametrize("extent", list(Extent))
@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
def test_nothing_covers_anything_or_leaves_the_page(
    languages: tuple[Language, ...], facing: bool, extent: Extent
) -> None:
    pdf = build_minutes(real_minutes(), languages, facing=facing, extent=extent).data
    assert characters_over_each_other(pdf) == []
    assert characters_off_the_page(pdf, 20) == []


@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
def test_no_page_is_empty_and_no_heading_ends_one(languages: tuple[Language, ...], facing: bool) -> None:
    content = real_minutes()
    pages = without_edges(pages_by_pypdf(build_minutes(content, languages, facing=facing).data), EDGES)
    assert all(len(page) > 40 for page in pages)
    for section in content.sections:
        for language in languages:
            title = as_printed(section.title.side(language), language)
            assert not any(page.endswith(title) for page in pages)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(("languages", "facing"), FORMS[:3], ids=IDS[:3])
def test_a_paragraph_of_forty_pages_is_read_to_its_last_word(  # type: ignore[no-untyped-def]
    read, languages: tuple[Language, ...], facing: bool
) -> None:
    french = " ".join(REAL_TEXTS["fr"])
    chinese = "".join(REAL_TEXTS["zh"])
    long = entry(french * (175_000 // len(french)), chinese * (61_000 // len(chinese)))
    content = minutes(Section(Words("Long", "长"), (long, entry("La fin.", "结束。"))))
    rendered = build_minutes(content, languages, facing=facing)
    assert rendered.pages >= 40
    pages = without_edges(
        read(rendered.data), [*EDGES, "Projet, à adopter à la prochaine réunion", "草案，待下次会议审议通过"]
    )
    for language in languages:
        told = as_printed(long.text.side(language).plain, language)
        step = 700
        pieces = [told[start : start + step] for start in range(0, len(told), step)]
        assert (
            first_out_of_order(pages, [*pieces, as_printed({FR: "La fin.", ZH: "结束。"}[language], language)]) is None
        )


UNBROKEN = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenxy"
NAMES = ["محمد بن سلمان", "דוד בן־גוריון", "Zoë 😀 <b>Ünal</b>", "X" * 60, "O’Brien & Söhne", "A\x00B\x07C\ud800"]


def hostile_minutes(*, chinese: bool = True, french: bool = True) -> MinutesContent:
    """Everything somebody may paste, in every place text can stand."""

    def both(text: str) -> Words:
        return Words(text if french else "", text if chinese else "")

    speakers = tuple(SpeakerWords(both(name), both(UNBROKEN), both("<i>" + UNBROKEN)) for name in NAMES)
    sections = []
    for number, name in enumerate([*NAMES, UNBROKEN, "<img src=x onerror=alert(1)>"], 1):
        text = f"{name} {UNBROKEN} " * 3
        entries = tuple(
            entry(
                text if french else "",
                text if chinese else "",
                kind,
                number=number,
                speakers=speakers,
                owners=both(name),
            )
            for kind in EntryKind
        )
        items = rich(*[UNBROKEN] * 3)
        sections.append(Section(both(text), (*entries, entry(items, items)), both("I")))
    people = tuple(
        Participant(both(name), status, both(UNBROKEN), both(f"{UNBROKEN} & <Cie>"), both(UNBROKEN * 2), both(name))
        for name, status in zip(NAMES, AttendanceStatus, strict=True)
    )
    return minutes(*sections, participants=people, closing=both("<font size=99>" + UNBROKEN))


@pytest.mark.parametrize(("french", "chinese"), [(True, True), (True, False), (False, True), (False, False)])
@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
@pytest.mark.parametrize("extent", list(Extent))
def test_hostile_words_harm_no_page(
    languages: tuple[Language, ...], facing: bool, extent: Extent, french: bool, chinese: bool
) -> None:
    rendered = build_minutes(hostile_minutes(french=french, chinese=chinese), languages, facing=facing, extent=extent)
    assert characters_off_the_page(rendered.data, 12) == []
    assert characters_over_each_other(rendered.data) == []
    if extent is Extent.FULL and (french or chinese):
        assert "<fontsize=99>" in "".join(pages_by_pypdf(rendered.data))
