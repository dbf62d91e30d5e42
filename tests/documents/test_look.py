"""The look of a dossier is obeyed by its documents: colours, family, size, paper, logo, address."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from statistics import median

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from tests.documents.building import minutes, real_entries, real_minutes, sheet
from tests.documents.reading import font_names, read_by_pdfium, squashed
from tests.documents.recording import Recording, recorded

from groupe_pays.documents.content import Section, Words
from groupe_pays.documents.elements import Style
from groupe_pays.documents.logo import HEIGHT, WIDTH, logo_of
from groupe_pays.documents.look import (
    ACCENT,
    LEAST_CONTRAST,
    MM,
    SMALLEST,
    TINT,
    WHITE,
    contrast,
    readable_accent,
    tint_of,
)
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.sign_in_sheet import build_sign_in_sheet
from groupe_pays.domain.printing import DEFAULT_LOOK, Family, Look, Paper, TextSize
from groupe_pays.domain.text import BilingualText, Language

FR, ZH = Language.FR, Language.ZH
FORMS = [((FR,), False), ((ZH,), False), ((FR, ZH), True)]
ADDRESS = BilingualText("9, rue Christiani\n75018 Paris", "法国巴黎第十八区\n克里斯蒂亚尼街9号")


def picture(kind: str = "PNG", size: tuple[int, int] = (800, 500), mode: str = "RGB") -> bytes:
    image = Image.new(mode, size)
    ImageDraw.Draw(image).rectangle((size[0] // 8, size[1] // 8, size[0] // 2, size[1] // 2), fill="red")
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def colours(rendered: Rendered) -> set[str]:
    """Every colour something is filled with or drawn in, as RRGGBB."""
    found = set()
    for page in pypdf.PdfReader(BytesIO(rendered.data)).pages:
        operators = page.get_contents().get_data().decode("latin-1")
        for numbers in re.findall(r"((?:\d*\.?\d+ ){3})(?:rg|RG)\b", operators):
            found.add("".join(f"{round(float(number) * 255):02X}" for number in numbers.split()))
    return found


def near(one: str, other: str) -> bool:
    return all(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) <= 1 for i in (0, 2, 4))


@given(st.integers(0, 0xFFFFFF))
def test_any_accent_can_be_read_on_white_and_on_its_tint(value: int) -> None:
    accent = readable_accent(f"{value:06X}")
    assert contrast(accent, WHITE) >= LEAST_CONTRAST
    assert contrast(accent, tint_of(accent)) >= LEAST_CONTRAST


def test_an_accent_dark_enough_stays_as_it_is_and_a_light_one_keeps_its_hue() -> None:
    assert readable_accent("B00020") == "B00020"
    assert (readable_accent(ACCENT), tint_of(ACCENT)) == (ACCENT, TINT)
    red, green, blue = (int(readable_accent("FFD000")[index : index + 2], 16) for index in (0, 2, 4))
    assert red > green > blue


@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_the_accent_and_its_tint_take_the_place_of_the_usual_ones(languages: tuple[Language], facing: bool) -> None:
    before = colours(build_minutes(real_minutes(), languages, facing=facing))
    after = colours(build_minutes(real_minutes(), languages, facing=facing, look=Look(accent="B00020")))
    assert any(near(colour, ACCENT) for colour in before)
    assert any(near(colour, "B00020") for colour in after)
    assert any(near(colour, tint_of("B00020")) for colour in after)
    assert not any(near(colour, ACCENT) or near(colour, TINT) for colour in after)


@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_the_serif_family_is_set_in_serifs_alone(languages: tuple[Language], facing: bool) -> None:
    rendered = build_minutes(real_minutes(), languages, facing=facing, look=Look(family=Family.SERIF))
    assert all(name.startswith("NotoSerif") for name in font_names(rendered.data)), font_names(rendered.data)
    again = build_minutes(real_minutes(), languages, facing=facing)
    assert all(name.startswith("NotoSans") for name in font_names(again.data)), "one look leaves no trace in the next"


def test_a_character_the_serif_lacks_is_drawn_by_the_sans() -> None:
    content = real_minutes()
    look = Look(family=Family.SERIF, address=BilingualText("", "龘先生"))
    rendered = build_minutes(content, (ZH,), look=look)
    assert "龘先生" in read_by_pdfium(rendered.data)
    assert not rendered.missing
    assert any(name.startswith("NotoSansSC") for name in font_names(rendered.data))


def middle(recording: Recording) -> float:
    """The size most of the text is set in, as the height of its lines."""
    return median(box.bottom - box.top for box in recording.boxes)


@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_every_text_size_is_set_without_a_fault(
    languages: tuple[Language], facing: bool, size: TextSize, monkeypatch: pytest.MonkeyPatch
) -> None:
    with recorded(monkeypatch) as recording:
        rendered = build_minutes(real_minutes(), languages, facing=facing, look=Look(text_size=size))
    assert recording.break_faults() == []
    assert recording.overlaps() == []
    assert recording.outside(5 * MM) == []
    with recorded(monkeypatch) as usual:
        build_minutes(real_minutes(), languages, facing=facing)
    ratio = middle(recording) / middle(usual)
    assert ratio == pytest.approx({TextSize.SMALL: 0.93, TextSize.NORMAL: 1, TextSize.LARGE: 1.12}[size], abs=0.01)
    assert rendered.pages == len(recording.papers)


def test_sizes_are_scaled_with_their_lengths_and_never_below_the_least() -> None:
    style = Style(10, 14, hang=12, before=5, after=3, indent=2)
    large = style.scaled(1.12)
    assert (large.size, large.leading) == pytest.approx((11.2, 15.68))
    assert (large.hang, large.before, large.after, large.indent) == pytest.approx((13.44, 5.6, 3.36, 2))
    assert Style(7, 9).scaled(0.5).size == SMALLEST
    assert Style(6.9, 9).scaled(0.93) == Style(6.9, 9)
    assert Style(60, 66, fixed=True).scaled(1.12).size == 60


def test_facing_minutes_take_the_larger_sheet_and_larger_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    with recorded(monkeypatch) as recording:
        build_minutes(real_minutes(), (FR, ZH), facing=True, look=Look(paper=Paper.A3, address=ADDRESS))
    assert {(round(width / MM), round(height / MM)) for width, height in recording.papers} == {(420, 297)}
    assert recording.break_faults() == []
    assert recording.overlaps() == []
    assert recording.outside(5 * MM) == []
    assert max(box.right for box in recording.boxes) > 380 * MM
    with recorded(monkeypatch) as usual:
        build_minutes(real_minutes(), (FR, ZH), facing=True)
    assert middle(recording) > 1.2 * middle(usual)


def test_what_does_not_face_stays_on_its_paper() -> None:
    for rendered in (
        build_minutes(real_minutes(), (FR,), look=Look(paper=Paper.A3)),
        build_sign_in_sheet(sheet(20), (FR, ZH), look=Look(paper=Paper.A3)),
    ):
        boxes = {tuple(map(round, page.mediabox[2:])) for page in pypdf.PdfReader(BytesIO(rendered.data)).pages}
        assert boxes == {(595, 842)}


@pytest.mark.parametrize("logo", [picture(), picture("JPEG"), picture("PNG", (60, 900)), None])
@pytest.mark.parametrize("address", [ADDRESS, BilingualText("Paris"), BilingualText()])
def test_the_head_of_a_first_page_pushes_the_text_down(
    logo: bytes | None, address: BilingualText, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Look(logo=logo, address=address)
    content = minutes(Section(Words("Retour de Chengdu", "成都论坛回顾"), tuple(real_entries()[:4])))
    for languages, facing in FORMS:
        with recorded(monkeypatch) as recording:
            rendered = build_minutes(content, languages, facing=facing, look=look)
        assert recording.overlaps() == []
        assert recording.outside(5 * MM) == []
        pages = pypdf.PdfReader(BytesIO(rendered.data)).pages
        assert [len(page.images) for page in pages] == [1 if logo else 0] + [0] * (len(pages) - 1)
        text = squashed(pages[0].extract_text())
        for language in languages:
            told = address.side(language) if facing else address.best(language)
            assert all(squashed(line) in text for line in told.split("\n"))
    with recorded(monkeypatch) as recording:
        build_sign_in_sheet(sheet(30), (FR, ZH), look=look)
    assert recording.overlaps() == []


def test_without_logo_and_address_nothing_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    with recorded(monkeypatch) as recording:
        build_minutes(real_minutes(), (FR,), look=DEFAULT_LOOK)
    title = next(box for box in recording.boxes if box.text == "Compte rendu")
    assert 25 * MM < title.top < 25 * MM + 12


@pytest.mark.parametrize("size", [(3000, 100), (100, 3000), (40, 40), (4000, 4000)])
def test_a_logo_keeps_its_proportions(size: tuple[int, int]) -> None:
    logo = logo_of(picture(size=size))
    assert logo is not None
    assert logo.width / logo.height == pytest.approx(size[0] / size[1], rel=0.02)
    assert logo.height <= HEIGHT + 0.01
    assert logo.width <= WIDTH + 0.01
    assert max(logo.picture.getSize()) <= 45 / 25.4 * 300 + 1


@pytest.mark.parametrize("mode", ["RGBA", "LA", "L", "P", "1", "CMYK"])
def test_a_logo_of_any_kind_of_colour_is_drawn_without_transparency(mode: str) -> None:
    image = Image.new("RGBA", (300, 200), (0, 0, 0, 0)).convert("RGB" if mode == "CMYK" else "RGBA").convert(mode)
    out = BytesIO()
    image.save(out, "JPEG" if mode == "CMYK" else "PNG")
    rendered = build_minutes(real_minutes(), (FR,), look=Look(logo=out.getvalue()))
    assert b"/SMask" not in rendered.data
    assert len(pypdf.PdfReader(BytesIO(rendered.data)).pages[0].images) == 1


@pytest.mark.parametrize("data", [b"", b"GIF89a" + bytes(90), picture()[:200], b"\x89PNG\r\n\x1a\n" + bytes(60)])
def test_a_broken_logo_is_left_out_and_the_document_is_made(data: bytes) -> None:
    assert logo_of(data) is None
    assert build_minutes(real_minutes(), (FR,), look=Look(logo=data)).pages > 1


def test_a_bomb_is_not_unpacked() -> None:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")

    head = (60_000).to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    data = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )
    assert logo_of(data) is None
