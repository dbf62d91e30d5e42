"""The directory of partnerships on paper: every sheet whole, found from the contents and from the index."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
from tests.documents.auditing import (
    characters_off_the_page,
    characters_over_each_other,
    first_out_of_order,
    pages_by_pdfium,
    pages_by_pypdf,
)
from tests.documents.reading import REAL_TEXTS, as_printed, squashed
from tests.documents.standards import assert_conforms

from groupe_pays.documents.content import Words
from groupe_pays.documents.content_directory import (
    DirectoryContent,
    IndexPlace,
    PartnershipSheet,
    SheetContact,
    SheetFacts,
)
from groupe_pays.documents.directory import build_directory
from groupe_pays.domain.partnerships import PartnershipText
from groupe_pays.domain.printing import Family, Look, Paper, TextSize
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH
FORMS = [((FR,), False), ((ZH,), False), ((FR, ZH), True), ((FR, ZH), False)]
IDS = ["fr", "zh", "fr+zh", "fr,zh"]
READERS = [pages_by_pypdf, pages_by_pdfium]
ORIGIN, OBJECTIVES, ACTIONS = PartnershipText.ORIGIN, PartnershipText.OBJECTIVES, PartnershipText.ACTIONS
SECTORS, OUTLOOK = PartnershipText.SECTORS, PartnershipText.OUTLOOK

RENNES = PartnershipSheet(
    title=Words("Rennes – Jinan", "济南—雷恩"),
    subtitle=Words("Commune · ville du Shandong", "山东省济南市　法国市镇"),
    group=Words("Communes", "市镇"),
    facts=SheetFacts(
        since=Words("1985", "1985年"),
        kind=Words("jumelage", "友好城市关系"),
        population=Words("210 000", "21万"),
        address=Words("Hôtel de Ville, 35031 Rennes Cedex", "Hôtel de Ville, 35031 Rennes Cedex"),
        phones=(Words("02 99 28 55 55", "02 99 28 55 55"),),
        reach=(Words("dri@ville-rennes.fr", "dri@ville-rennes.fr"),),
    ),
    texts=(
        (ORIGIN, Words("Début des relations en 1985.\nReprise en 1995.", "1985年建立关系。\n1995年恢复。")),
        (OBJECTIVES, Words("Ouverture internationale.\nÉchanges de savoir-faire :\n- municipaux.\n- culturels.")),
        (SECTORS, Words("Jeunesse\nSport.", "青年\n体育")),
        (OUTLOOK, Words("• Poursuivre.\n- avec les écoles.\nEt au-delà.", "")),
    ),
    contacts=(
        SheetContact(
            Words("Mme Delphine Espoir", "Delphine Espoir 女士"), Words("assistante", "助理"), (Words("04 77"),)
        ),
        SheetContact(Words("Association France-Chine", "法中协会")),
    ),
    source=Words("Source : répertoire 2003-2005. Non confirmée depuis.", "来源：2003—2005年名录。此后未确认。"),
    places=(IndexPlace(Words("Shandong", "山东"), Words("Rennes – Jinan", "济南—雷恩")),),
    sectors=(Words("Jeunesse", "青年"), Words("Sport", "体育")),
)


def directory(*sheets: PartnershipSheet) -> DirectoryContent:
    return DirectoryContent(
        issuer=Words("Cités Unies France · Groupe-pays Chine", "法国城市联盟　中国国别组"),
        group=Words("Groupe-pays Chine", "中国国别组"),
        date=Words("6 mars 2017", "2017年3月6日"),
        counts=(Words(f"{len(sheets)} partenariats", f"{len(sheets)}项合作"),),
        sheets=sheets,
    )


def many(count: int) -> tuple[PartnershipSheet, ...]:
    """Sheets of very different lengths, in three colleges."""
    french, chinese = REAL_TEXTS["fr"], REAL_TEXTS["zh"]
    groups = [Words("Régions", "大区"), Words("Départements", "省"), Words("Communes", "市镇")]
    provinces = [Words("Shandong", "山东"), Words("Pékin", "北京"), Words("Anhui", "安徽"), Words("Sichuan", "四川")]
    sheets = []
    for number in range(count):
        fr = "\n".join(french[number % len(french) :][: number % 7])
        zh = "\n".join(chinese[number % len(chinese) :][: number % 3])
        title = Words(f"Ville{number} – Xian{number}", f"县{number}—城{number}")
        sheets.append(
            replace(
                RENNES,
                title=title,
                group=groups[number * 3 // count],
                texts=(*RENNES.texts, (ACTIONS, Words(fr, zh))),
                places=(IndexPlace(provinces[number % 4], title),),
            )
        )
    return tuple(sheets)


def told_of(sheet: PartnershipSheet, language: Language) -> list[str]:
    """Title, texts, contacts and source, as they follow each other."""
    texts = dict(sheet.texts)
    lines = [sheet.title.side(language)]
    for kind in PartnershipText:
        said = texts.get(kind, Words()).side(language).split("\n")
        lines += [line.lstrip("•- ").rstrip("." if kind is SECTORS else "") for line in said if line]
    lines += [contact.name.side(language) for contact in sheet.contacts] + [sheet.source.side(language)]
    return [as_printed(line, language) for line in lines]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
def test_every_sheet_is_read_back_in_its_order(read, languages: tuple[Language, ...], facing: bool) -> None:  # type: ignore[no-untyped-def]
    content = directory(*many(24))
    pages = read(build_directory(content, languages, facing=facing).data)
    for language in languages:
        told = [line for sheet in content.sheets for line in told_of(sheet, language)]
        assert first_out_of_order(pages[2:], told) is None


def test_the_cover_names_group_issuer_date_and_counts() -> None:
    (first, *_rest) = pages_by_pypdf(build_directory(directory(RENNES), (FR, ZH), facing=True).data)
    for words in (
        "Répertoiredespartenariatsfranco-chinois",
        "中法合作伙伴关系名录",
        "Groupe-paysChine",
        "6mars2017",
        "2017年3月6日",
        "1partenariats",
    ):
        assert squashed(words) in first


@pytest.mark.parametrize(("languages", "facing"), FORMS[:3], ids=IDS[:3])
def test_the_contents_give_the_page_each_sheet_begins_on(languages: tuple[Language, ...], facing: bool) -> None:
    content = directory(*many(30))
    pages = pages_by_pypdf(build_directory(content, languages, facing=facing).data)
    language = languages[0]
    for number, sheet in enumerate(content.sheets, 1):
        title = as_printed(sheet.title.side(language), language)
        begins = next(page for page, text in enumerate(pages[2:], 3) if f"{number}{title}" in text)
        line = title + (as_printed(sheet.title.zh, ZH) if facing else "") + str(begins)
        assert line in pages[1]


def test_contents_and_index_lead_to_the_sheets() -> None:
    content = directory(*many(9))
    reader = pypdf.PdfReader(BytesIO(build_directory(content, (FR, ZH), facing=True).data))
    links = [
        annotation.get_object()
        for page in (reader.pages[1], reader.pages[-1])
        for annotation in page.get("/Annots", [])
    ]
    assert len([link for link in links if "/Dest" in link or "/D" in link.get("/A", {})]) >= 9 * 2 + 9 + 18
    outline = [entry for entry in reader.outline if not isinstance(entry, list)]
    assert [entry.title for entry in outline] == [
        "Sommaire / 目录",
        "Régions / 大区",
        "Départements / 省",
        "Communes / 市镇",
        "Par province chinoise / 按中国省级行政区",
        "Par secteur / 按合作领域",
    ]
    sheets = [entry.title for branch in reader.outline if isinstance(branch, list) for entry in branch]
    assert sheets[:2] == ["1. Ville0 – Xian0 / 县0—城0", "2. Ville1 – Xian1 / 县1—城1"]
    assert len(sheets) == 9


def test_the_index_is_alphabetical_in_the_language_of_the_edition() -> None:
    content = directory(*many(8))
    french = pages_by_pypdf(build_directory(content, (FR,)).data)[-1]
    assert french.index("Anhui") < french.index("Pékin") < french.index("Shandong") < french.index("Sichuan")
    chinese = pages_by_pypdf(build_directory(content, (ZH,)).data)[-1]
    assert chinese.index("安徽") < chinese.index("北京") < chinese.index("山东") < chinese.index("四川")
    assert squashed("1, 2, 3, 4, 5, 6, 7, 8") in french


def test_what_is_missing_is_said_once_and_in_few_words() -> None:
    facing = "".join(pages_by_pypdf(build_directory(directory(RENNES), (FR, ZH), facing=True).data))
    assert facing.count("中文待译") == 2, "once for the objectives, once for the outlook"
    assert (
        squashed("Non renseigné : caractéristiques, actions réalisées, acteurs français, acteurs chinois, bilan.")
        in facing
    )
    chinese = "".join(pages_by_pypdf(build_directory(directory(RENNES), (ZH,)).data))
    assert "以下内容仅有法文，中文待译：合作目标、展望。" in chinese
    assert "未填写：地方概况、已开展的活动、法方参与者、中方参与者、合作评估与总结。" in chinese
    assert "Ouverture" not in chinese
    french = "".join(pages_by_pypdf(build_directory(directory(RENNES), (FR,)).data))
    assert "chinoisseulement" not in french


def test_short_sheets_share_a_page_and_no_page_is_nearly_empty() -> None:
    for languages, facing in FORMS:
        rendered = build_directory(directory(*many(40)), languages, facing=facing)
        pages = pages_by_pypdf(rendered.data)
        covers = 2 if languages == (FR, ZH) and not facing else 1
        assert sorted(map(len, pages))[covers] > 150
        assert rendered.pages < 80 * len(languages)


@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
@pytest.mark.parametrize(
    "look",
    [
        Look(),
        Look(family=Family.SERIF, accent="B00020", text_size=TextSize.SMALL),
        Look(text_size=TextSize.LARGE, paper=Paper.A3),
    ],
    ids=["as it is", "serif", "large"],
)
def test_nothing_covers_anything_or_leaves_the_page(languages: tuple[Language, ...], facing: bool, look: Look) -> None:
    rendered = build_directory(directory(*many(14)), languages, facing=facing, look=look)
    assert characters_over_each_other(rendered.data) == []
    assert characters_off_the_page(rendered.data, 14) == []
    assert_conforms(rendered.data)


UNBROKEN = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenxy"
NASTY = [
    "<img src=x onerror=alert(1)> & <b",
    "A\x00B\x07C\ud800",
    "שלום 😀 محمد",
    UNBROKEN,
    "",
    "-",
    "• ",
    "\n\n- \n",
]


@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
@pytest.mark.parametrize(("french", "chinese"), [(True, True), (True, False), (False, True), (False, False)])
def test_hostile_words_harm_no_page(languages: tuple[Language, ...], facing: bool, french: bool, chinese: bool) -> None:
    def both(text: str) -> Words:
        return Words(text if french else "", text if chinese else "")

    sheets = []
    for text in NASTY:
        words, long = both(text), both(f"{text} {UNBROKEN} " * 9)
        contact = SheetContact(words, words, (words, both(f"{UNBROKEN}@{UNBROKEN}.fr")))
        facts = SheetFacts(words, words, words, words, words, words, (words, words), (both(UNBROKEN * 2),))
        texts = tuple((kind, long if kind is ACTIONS else words) for kind in PartnershipText)
        places = (IndexPlace(words, both(UNBROKEN * 2)),)
        sheets.append(PartnershipSheet(words, words, words, facts, texts, (contact,), words, places, (words, long)))
    rendered = build_directory(directory(*sheets, PartnershipSheet(Words())), languages, facing=facing)
    assert characters_off_the_page(rendered.data, 12) == []
    assert characters_over_each_other(rendered.data) == []
    if french or chinese:
        assert "<imgsrc=xonerror=alert(1)>&<b" in "".join(pages_by_pypdf(rendered.data))


@pytest.mark.parametrize(("languages", "facing"), FORMS, ids=IDS)
def test_an_empty_directory_says_so_on_its_cover(languages: tuple[Language, ...], facing: bool) -> None:
    rendered = build_directory(directory(), languages, facing=facing)
    assert rendered.pages == (2 if languages == (FR, ZH) and not facing else 1)
    assert ("Aucunpartenariat." in "".join(pages_by_pypdf(rendered.data))) == (FR in languages)
    assert_conforms(rendered.data)


@pytest.mark.parametrize("read", READERS)
def test_a_rare_character_of_a_name_is_drawn_and_read_back(read) -> None:  # type: ignore[no-untyped-def]
    sheet = replace(RENNES, contacts=(SheetContact(Words("LI 𠅤 (李𠅤)", "李𠅤")),))
    rendered = build_directory(directory(sheet), (ZH,))
    assert "李𠅤" in "".join(read(rendered.data))
    assert rendered.missing == frozenset()


def test_english_is_no_language_of_the_directory() -> None:
    with pytest.raises(ValueError, match="in French, in Chinese or in both"):
        build_directory(directory(RENNES), (Language.EN,))
