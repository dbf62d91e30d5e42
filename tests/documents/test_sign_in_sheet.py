"""The sheet at the door: everybody on it, whatever their number and the length of their names."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
from tests.documents.building import sheet
from tests.documents.reading import font_names, read_by_pdfium, read_by_pypdf, squashed

from groupe_pays.documents.content import Words
from groupe_pays.documents.sign_in_sheet import build_sign_in_sheet
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH


@pytest.mark.parametrize("languages", [(FR,), (ZH,), (FR, ZH)])
def test_everybody_stands_on_the_sheet(languages: tuple[Language, ...]) -> None:
    content = sheet(43)
    rendered = build_sign_in_sheet(content, languages, facing=len(languages) > 1)
    for read in (read_by_pypdf, read_by_pdfium):
        found = read(rendered.data)
        for person in content.participants:
            assert squashed(person.name.fr) in found
            for language in languages:
                assert squashed(person.organisation.side(language)) in found
                assert squashed(person.function.side(language)) in found
    assert not rendered.missing
    assert all(name.startswith("NotoSans") for name in font_names(rendered.data))


def test_every_page_bears_code_head_legend_and_number() -> None:
    rendered = build_sign_in_sheet(sheet(60), (FR, ZH), facing=True)
    pages = [squashed(page.extract_text()) for page in pypdf.PdfReader(BytesIO(rendered.data)).pages]
    for number, page in enumerate(pages, 1):
        assert f"{number}/{rendered.pages}" in page
        assert squashed("Feuille GPC-170131-K7") in page
        assert "Organisme单位" in page
        assert "Pprésent" in page
    assert "Donnéesconservéescinqans." in pages[0]
    assert any(",suite" in page and "（续）" in page for page in pages)


def test_three_hundred_people_are_numbered_through() -> None:
    rendered = build_sign_in_sheet(sheet(300), (FR, ZH), facing=True)
    found = read_by_pypdf(rendered.data)
    assert all(f"Prénom{number}NOM{number}" in found for number in range(300))
    assert 12 <= rendered.pages <= 25


def test_spare_rows_are_at_least_those_asked_for_and_fill_the_last_page() -> None:
    def rows(spare: int) -> int:
        pdf = build_sign_in_sheet(sheet(12, spare_rows=spare), (FR,)).data
        return read_by_pypdf(pdf).count("PVRE")

    assert rows(0) == 12
    assert rows(1) > 13, "the last page is filled"
    assert rows(30) >= 12 + 30


def test_an_empty_sheet_is_all_spare_rows() -> None:
    assert "Personnesnoninscrites" in read_by_pypdf(build_sign_in_sheet(sheet(0)).data)
    assert build_sign_in_sheet(sheet(0, spare_rows=0)).pages == 1


def test_a_long_organisation_is_wrapped_and_never_cut() -> None:
    content = sheet(1)
    long = "Établissement public de coopération intercommunale de la " + "Très-Longue-Vallée" * 4
    person = replace(content.participants[0], organisation=Words(long, "很长的单位名称" * 12))
    found = read_by_pypdf(build_sign_in_sheet(replace(content, participants=(person,)), (FR, ZH), facing=True).data)
    assert squashed(long) in found
    assert "很长的单位名称" * 12 in found


def test_a_name_without_a_chinese_form_stands_once() -> None:
    content = sheet(1)
    person = replace(content.participants[0], name=Words("Sophie CHAPPELLET", "Sophie CHAPPELLET"))
    found = read_by_pypdf(build_sign_in_sheet(replace(content, participants=(person,)), (FR, ZH), facing=True).data)
    assert found.count("SophieCHAPPELLET") == 1


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert build_sign_in_sheet(sheet(20), (FR, ZH), facing=True) == build_sign_in_sheet(
        sheet(20), (FR, ZH), facing=True
    )


def test_no_language_is_refused() -> None:
    with pytest.raises(ValueError, match="French"):
        build_sign_in_sheet(sheet(1), ())
