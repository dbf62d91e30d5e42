"""Name plates, place cards and badges: everybody's name, both sides, on the sheet they are folded or cut from."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pypdfium2
import pytest
from tests.documents.reading import read_by_pypdf, squashed

from groupe_pays.documents.badges import build_badges
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_cards import CardPerson, CardsContent
from groupe_pays.documents.look import A4, MM
from groupe_pays.documents.name_plates import build_name_plates
from groupe_pays.domain.printing import BadgeSheet, Look, PlateSize, TextSize
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

BOUGEARD = CardPerson(
    Words("Jocelyne BOUGEARD", "若瑟琳·布吉尔"),
    "Jocelyne",
    "BOUGEARD",
    Words("adjointe au maire", "副市长"),
    Words("Ville de Rennes", "雷恩市"),
)
HOSTILE = [
    CardPerson(Words("<img src='x'> & <b"), "<img src='x'>", "& <b"),
    CardPerson(Words("Anne " + "A" * 60), "Anne", "A" * 60, Words("f" * 500), Words("Région " * 60)),
    CardPerson(Words("", "𠅤明"), "", "", Words(), Words("", "中国人民对外友好协会" * 12)),
    CardPerson(Words("שלום 😀"), "שלום", "😀"),
    CardPerson(Words("\x00\x1b Paul\nMARTIN"), "\x00Paul", "MARTIN\t"),
    CardPerson(Words()),
]


def content(*people: CardPerson) -> CardsContent:
    return CardsContent(people, Words("Groupe-pays Chine", "中国国别组"), Words("31 janvier 2017", "2017年1月31日"))


def boxes(pdf: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every character drawn on a page."""
    text = pypdfium2.PdfDocument(pdf)[page].get_textpage()
    return [text.get_charbox(index) for index in range(text.count_chars()) if text.get_text_range(index, 1).strip()]


@pytest.mark.parametrize("size", PlateSize)
def test_a_plate_bears_both_names_and_the_function_on_both_sides(size: PlateSize) -> None:
    rendered = build_name_plates(content(BOUGEARD), (FR, ZH), size=size)
    found = squashed(read_by_pypdf(rendered.data))
    for words in ("JocelyneBOUGEARD", "若瑟琳·布吉尔", "VilledeRennes,adjointeaumaire", "雷恩市副市长"):
        assert found.count(words) == 2
    assert rendered.pages == 1


def test_a_plate_is_an_a4_sheet_on_its_side_whose_names_stay_clear_of_the_folds() -> None:
    pdf = build_name_plates(content(BOUGEARD), (FR, ZH)).data
    width, height = pypdfium2.PdfDocument(pdf)[0].get_size()
    assert (round(width), round(height)) == (round(A4[1]), round(A4[0]))
    folds = [height - at * MM for at in (17.5, 105, 192.5)]
    for _left, bottom, _right, top in boxes(pdf):
        assert not any(bottom < fold < top for fold in folds)


def test_plates_in_one_language_bear_that_language_alone() -> None:
    french = squashed(read_by_pypdf(build_name_plates(content(BOUGEARD), (FR,)).data))
    chinese = squashed(read_by_pypdf(build_name_plates(content(BOUGEARD), (ZH,)).data))
    assert "若瑟琳" not in french
    assert "BOUGEARD" not in chinese
    assert "雷恩市副市长" in chinese


def test_one_language_after_the_other_makes_two_sets() -> None:
    for build in (build_name_plates, build_badges):
        pages = pypdf.PdfReader(BytesIO(build(content(BOUGEARD), (FR, ZH), facing=False).data)).pages
        french, chinese = (squashed(page.extract_text()) for page in pages)
        assert "BOUGEARD" in french
        assert "若瑟琳" not in french
        assert "若瑟琳·布吉尔" in chinese
        assert "BOUGEARD" not in chinese


def test_who_has_no_chinese_name_is_named_in_latin_letters_on_a_chinese_plate() -> None:
    person = CardPerson(Words("Michelle KARCHER", "Michelle KARCHER"), "Michelle", "KARCHER")
    assert "MichelleKARCHER" in squashed(read_by_pypdf(build_name_plates(content(person), (ZH,)).data))
    found = squashed(read_by_pypdf(build_badges(content(person), (ZH,)).data))
    assert "KARCHER" in found


@pytest.mark.parametrize(
    ("size", "a_sheet"), [(PlateSize.A4, 1), (PlateSize.A5, 2), (PlateSize.CARD, 4)], ids=lambda value: str(value)
)
def test_forty_three_people_take_as_many_sheets_as_they_must(size: PlateSize, a_sheet: int) -> None:
    assert build_name_plates(content(*[BOUGEARD] * 43), (FR, ZH), size=size).pages == -(-43 // a_sheet)


@pytest.mark.parametrize(("sheet", "a_sheet"), [(BadgeSheet.PLAIN_85_54, 10), (BadgeSheet.ROWS_105_74, 8)])
def test_badges_fill_their_sheets_and_leave_the_function_out(sheet: BadgeSheet, a_sheet: int) -> None:
    rendered = build_badges(content(*[BOUGEARD] * 43), (FR, ZH), sheet=sheet)
    assert rendered.pages == -(-43 // a_sheet)
    found = squashed(read_by_pypdf(rendered.data))
    assert found.count("BOUGEARD") == found.count("若瑟琳·布吉尔") == found.count("雷恩市") == 43
    assert "adjointe" not in found


@pytest.mark.parametrize("sheet", BadgeSheet)
def test_badges_stand_side_by_side_on_a_sheet_of_a4(sheet: BadgeSheet) -> None:
    pdf = build_badges(content(*[BOUGEARD] * 10), (FR, ZH), sheet=sheet).data
    lefts = sorted(box[0] for box in boxes(pdf))
    assert lefts[0] > 0
    assert max(box[2] for box in boxes(pdf)) < A4[0]
    assert min(box[1] for box in boxes(pdf)) > 0


@pytest.mark.parametrize("person", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("text_size", TextSize)
def test_hostile_names_are_drawn_literally_and_stay_on_their_card(person: CardPerson, text_size: TextSize) -> None:
    look = Look(text_size=text_size)
    plate = build_name_plates(content(person), (FR, ZH), look=look).data
    badge = build_badges(content(person), (FR, ZH), look=look).data
    for left, bottom, right, top in boxes(plate):
        assert min(left, bottom) >= 0
        assert right <= A4[1]
        assert top <= A4[0]
    for _left, bottom, right, _top in boxes(badge):
        # of the only badge, top left on its sheet; the notice under the sheet apart
        assert bottom < 60 or (right <= (20 + 85) * MM and bottom >= A4[1] - (13.5 + 54) * MM)
    for pdf in (plate, badge):
        assert "/URI" not in str(pypdf.PdfReader(BytesIO(pdf)).pages[0].get("/Annots"))


def test_nobody_listed_gives_a_sheet_to_fill_in_by_hand() -> None:
    assert build_name_plates(content(), (FR,)).pages == 1
    assert build_badges(content(), (FR, ZH)).pages == 1


def test_a_language_nobody_writes_in_is_refused() -> None:
    for build in (build_name_plates, build_badges):
        with pytest.raises(ValueError, match="printed in French"):
            build(content(BOUGEARD), (Language.EN,))
