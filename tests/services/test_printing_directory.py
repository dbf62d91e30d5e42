"""The directory of the example on paper: the 33 partnerships of the source, complete."""

from __future__ import annotations

import json
import re
import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from tests.documents.auditing import first_out_of_order, pages_by_pdfium, pages_by_pypdf
from tests.documents.reading import as_printed, squashed
from tests.documents.standards import assert_conforms

from groupe_pays.documents.content import Words
from groupe_pays.documents.content_directory import DirectoryContent
from groupe_pays.domain.partnerships import PartnershipKind, PartnershipState, PartnershipText
from groupe_pays.domain.printing import FORM_CODES, DocumentKind, DocumentRequest, Form
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.opening import open_dossier
from groupe_pays.services.printing.directory import gather
from groupe_pays.services.services import Services

FR = Language.FR
READERS = [pages_by_pypdf, pages_by_pdfium]
FIELDS = [kind.value for kind in PartnershipText]
LIST_MARK = re.compile(r"^[•–-]\s+")


@pytest.fixture(scope="module")
def papers(example_file: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The whole directory in each form, set once."""
    path = tmp_path_factory.mktemp("directory") / "example.gpays"
    shutil.copy2(example_file, path)
    services = open_dossier(path)
    try:
        return {code: printed(services, code) for code in FORM_CODES}
    finally:
        services.close()


@pytest.fixture
def source(project: Path) -> list[dict[str, Any]]:
    """The 33 sheets as they were taken from the directory of the group."""
    sheets: list[dict[str, Any]] = json.loads((project / "resources/example/partnerships.json").read_text("utf-8"))
    return sheets


@pytest.fixture
def people(project: Path) -> dict[str, dict[str, Any]]:
    return {one["key"]: one for one in json.loads((project / "resources/example/people.json").read_text("utf-8"))}


@pytest.fixture
def bodies(project: Path) -> dict[str, dict[str, Any]]:
    path = project / "resources/example/organisations.json"
    return {one["key"]: one for one in json.loads(path.read_text("utf-8"))}


def printed(services: Services, code: str, ids: tuple[str, ...] | None = None) -> bytes:
    request = DocumentRequest(DocumentKind.DIRECTORY, Form.parse(code), record_ids=ids)
    rendered = services.printing.prepare(request).render()
    assert rendered.missing == frozenset()
    return rendered.data


def paragraphs(sheet: dict[str, Any]) -> list[str]:
    """Every paragraph and item of a sheet in the order it is printed, without its mark."""
    told = []
    for kind in FIELDS:
        said = sheet["texts"].get(kind, {"fr": []})["fr"]
        for item in [said] if isinstance(said, str) else said:
            lines = [LIST_MARK.sub("", line.strip()) for line in item.split("\n")]
            told += [line.rstrip(".") if kind == "sectors" else line for line in lines]
    return [as_printed(line, FR) for line in told]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("code", ["fr", "fr+zh", "fr,zh"])
def test_every_sentence_of_the_33_sheets_is_printed_in_its_order(  # type: ignore[no-untyped-def]
    papers: dict[str, bytes], source: list[dict[str, Any]], read, code: str
) -> None:
    pages = read(papers[code])
    assert len(source) == 33
    told = [line for sheet in source for line in paragraphs(sheet)]
    assert len(told) > 500
    assert first_out_of_order(pages[2:], told) is None


@pytest.mark.parametrize("code", FORM_CODES)
def test_all_70_contacts_and_all_ways_to_reach_them_are_printed(
    papers: dict[str, bytes],
    source: list[dict[str, Any]],
    people: dict[str, dict[str, Any]],
    bodies: dict[str, dict[str, Any]],
    code: str,
) -> None:
    found = "".join(pages_by_pdfium(papers[code]))
    contacts = [contact for sheet in source for contact in sheet["contacts"]]
    assert len(contacts) == 70
    for contact in contacts:
        who = people[contact["person"]] if "person" in contact else bodies[contact["organisation"]]
        latin = f"{who['given_name']} {who['surname']}" if "person" in contact else who["name"]["fr"]
        names = [latin] if code != "zh" else [latin, who["name"]["zh"] if "name" in who else who["name_zh"]]
        assert any(as_printed(name, FR) in found for name in names if name), latin
        for point in who.get("contacts", []):
            assert squashed(point["value"]) in found
    for sheet in source:
        for key in sheet["french"]:
            for point in bodies[key].get("contacts", []):
                assert squashed(point["value"]) in found


@pytest.mark.parametrize("code", FORM_CODES)
def test_each_form_conforms_to_the_standards_and_has_no_nearly_empty_page(papers: dict[str, bytes], code: str) -> None:
    pdf = papers[code]
    assert_conforms(pdf)
    pages = pages_by_pdfium(pdf)
    covers = [page for page in pages if "33partenariats" in page or "33项合作" in page]
    assert len(covers) == (2 if code == "fr,zh" else 1)
    assert min(len(page) for page in pages if page not in covers) > 250
    assert len(pages) < 60


def test_titles_put_ones_own_side_first(example: Services) -> None:
    titles = [sheet.title for sheet in gather(example._store).sheets]
    assert titles[31] == Words("Saint-Étienne – Xuzhou", "徐州—圣艾蒂安")
    assert titles[16] == Words("Aix-en-Provence – Guilin et Chaoyang", "桂林、朝阳—普罗旺斯地区艾克斯")
    assert titles[6].fr == "Provence-Alpes-Côte d’Azur – Guangdong"
    subtitles = [sheet.subtitle for sheet in gather(example._store).sheets]
    assert subtitles[31] == Words("Commune · ville du Jiangsu", "江苏省徐州市\u3000法国市镇")
    assert subtitles[2] == Words(
        "Région (Bourgogne-Franche-Comté depuis 2016) · province chinoise",
        "安徽省\u3000法国大区（2016年起为勃艮第-弗朗什-孔泰大区）",
    )
    assert subtitles[32] == Words("Commune · municipalité chinoise", "重庆市\u3000法国市镇")


def test_facts_are_written_as_each_language_writes_them(example: Services) -> None:
    facts = gather(example._store).sheets[31].facts
    assert (facts.since, facts.kind) == (Words("1984", "1984年"), Words("jumelage", "友好城市关系"))
    assert facts.population.fr == "185\u202f000 (agglomération Saint-Étienne Métropole\u00a0: 380\u202f000)"
    assert facts.population.zh == "18.5万（圣艾蒂安都会区：38万）"
    assert facts.head.fr == "M.\u00a0Michel Thiolliere, puis Maurice Vincent, maire", "the annexes name the second"
    assert facts.address.zh == "Hôtel de Ville, 42\u00a0007\u00a0St\u00a0Etienne"
    assert [words.fr for words in facts.reach] == ["assemblee@mairie-st-etienne.fr", "fax 04 48 67 13"]


def test_the_index_has_18_provinces_and_the_sectors_of_all_spellings(example: Services) -> None:
    content = gather(example._store)
    provinces = {place.province for sheet in content.sheets for place in sheet.places}
    assert len(provinces) == 18
    assert Words("Jiangsu", "江苏") in provinces
    assert numbers_of(content, "Enseignement / Éducation")[:5] == [1, 2, 3, 6, 7]
    assert len(numbers_of(content, "Développement économique local")) == 26
    assert numbers_of(content, "Échanges universitaires et lycéens") == [5]
    assert [place.title.fr for place in content.sheets[20].places] == [
        "Issy-les-Moulineaux – Chongwen",
        "Issy-les-Moulineaux – Leshan",
    ]
    assert [place.title.fr for place in content.sheets[28].places] == ["Paris"], "the municipality is the province"


def numbers_of(content: DirectoryContent, sector: str) -> list[int]:
    return [number for number, sheet in enumerate(content.sheets, 1) if sector in {one.fr for one in sheet.sectors}]


def test_the_sectors_of_the_example_are_records_in_both_languages(example: Services) -> None:
    sectors = {sector.id: sector.name for one in example.partnerships.list_partnerships() for sector in one.sectors}
    assert len({name.fr for name in sectors.values()}) == len(sectors) == 30
    assert all(name.zh for name in sectors.values())


def test_the_counts_of_the_cover_are_those_of_the_source(example: Services) -> None:
    said = [words.fr for words in gather(example._store).counts]
    assert said == [
        "33 partenariats",
        "36 partenaires chinois",
        "18 provinces ou municipalités chinoises",
        "70 contacts",
    ]


def test_a_choice_of_partnerships_is_numbered_anew_and_counted(example: Services) -> None:
    chosen = [one.id for one in example.partnerships.list_partnerships() if one.kind is PartnershipKind.TWINNING]
    content = gather(example._store, chosen)
    assert len(content.sheets) == len(chosen)
    pages = pages_by_pypdf(printed(example, "fr", tuple(chosen)))
    assert squashed(f"{len(chosen)} partenariats") in pages[0]
    assert squashed("1 Lorraine – Hubei") in pages[1]
    assert "Bretagne–Shandong" not in "".join(pages)


def test_no_partnership_chosen_is_said_on_the_cover(example: Services) -> None:
    reader = pypdf.PdfReader(BytesIO(printed(example, "fr+zh", ())))
    assert len(reader.pages) == 1
    assert "Aucun partenariat." in reader.pages[0].extract_text()


def test_a_new_partnership_stands_with_its_college_and_says_how_fresh_it_is(example: Services) -> None:
    known = {body.name.fr: body.id for body in example.organisations.list_organisations()}
    made = example.partnerships.create([known["Région Grand Est"]], [known["Tianjin"], known["Suzhou"]])
    example.partnerships.edit_text(made, PartnershipText.SECTORS, BilingualText("Santé\nSport", "卫生健康\n体育"))
    example.partnerships.edit(made, state=PartnershipState.PROJECT)
    content = gather(example._store)
    place = next(number for number, sheet in enumerate(content.sheets) if sheet.title.fr.startswith("Grand Est"))
    sheet = content.sheets[place]
    assert sheet.title == Words("Grand Est – Tianjin et Suzhou", "天津、苏州—大东部")
    assert content.sheets[place - 1].group == sheet.group != content.sheets[place + 1].group
    assert sheet.sectors == (Words("Santé", "卫生健康"), Words("Sport", "体育"))
    assert sheet.source == Words("Non confirmée depuis.", "此后未确认。")


def test_nothing_of_the_internal_notes_is_printed(example: Services, papers: dict[str, bytes]) -> None:
    found = "".join(pages_by_pdfium(papers["fr+zh"]))
    for body in example.organisations.list_organisations():
        if body.notes.fr:
            assert as_printed(body.notes.fr, FR) not in found


def test_an_authority_that_is_no_more_says_what_took_its_place(example: Services) -> None:
    subtitles = {sheet.title.fr: sheet.subtitle for sheet in gather(example._store).sheets}
    alsace = next(words for title, words in subtitles.items() if title.startswith("Alsace"))
    assert "(Grand Est depuis 2016)" in alsace.fr
    assert "（2016年起为大东部大区）" in alsace.zh
    assert "depuis" not in next(words.fr for title, words in subtitles.items() if title.startswith("Rennes"))
