"""The fonts shipped: what they must be able to draw, and that they are the ones their script makes."""

from __future__ import annotations

import hashlib

import pytest
from fontTools.ttLib import TTFont

from groupe_pays.paths import resources_folder

SHA_256 = {
    "NotoSans-Bold.ttf": "7632c9c1160815e839e98fe9a93120312b352ea1ddaf17dd46ec416596067ef2",
    "NotoSans-BoldItalic.ttf": "cf10d07494a77dd4dc33e04b7b67e4c1e6b73df6b0dc88e30af60ffcf4c6a128",
    "NotoSans-Italic.ttf": "fe245418025c7a7bb6e76aed2d924c32bf10cd4a8c9fcc8c3960ddfbb4f177eb",
    "NotoSans-Medium.ttf": "c773badc90c57bb020f5b867edd0818a8454f12ab449fe373579e40db041261a",
    "NotoSans-Regular.ttf": "00ce5243dedab3f8c66bae9158a979d1c137372197d19f152e715d55aa949a60",
    "NotoSans-SemiBold.ttf": "eb4a77c9a517772efa39f021a96d488752fc271c5f881f9df89fc91584db10c9",
    "NotoSansSC-Bold.ttf": "c8ab866372feb7f303d10093dfb635d04d2a9b6981e1586726f3f836773c06d3",
    "NotoSansSC-Regular.ttf": "77fb73988983b051f3cb62941219451c746c4cb978142d50348755d64d2599f5",
    "NotoSansSymbols2-Subset.ttf": "186c19ffe14359ac89e6c31ac2f8b3807ef0f5326fec1cd58b5bc3429aeee2af",
    "NotoSerif-Bold.ttf": "ce8fee7b8df8b70fb337f07b67a3f9b71408115d251f87376c065ab7b338e183",
    "NotoSerif-BoldItalic.ttf": "221246e9cdc8c30cbad6c688024d25597332f588eb84f2ae918e79289b2becd3",
    "NotoSerif-Italic.ttf": "9e7437bc4d96c6898026f24be6157128bf3e7948b41145ffc647c775952f4b5d",
    "NotoSerif-Regular.ttf": "41474e62de7a0710663fe5cc63bcd4b01e45d54123e1ad6b81167cdbcff19050",
    "NotoSerifSC-Bold.ttf": "df20e2d58864302388ca026e64313ef9295cc6b65ee37ea711185e5d235c3f62",
    "NotoSerifSC-Regular.ttf": "b6b6cebda60f0261820d00ff4a152373d2552187d171ccd2359b9ae948c59649",
}
LATIN = [name for name in SHA_256 if name.startswith(("NotoSans-", "NotoSerif-"))]
CHINESE = [name for name in SHA_256 if name.startswith("NotoSansSC-")]
CHINESE_SERIF = [name for name in SHA_256 if name.startswith("NotoSerifSC-")]
FRENCH = "àâäæçéèêëîïôœùûüÿÀÂÄÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»’‘“”–—…€°№·•\u00a0\u202f\u2009\u00ad\u2011áíóúñãõåøßŠžčřşğł"
NUMERALS_AND_MARKS = "，。、；：？！（）《》〈〉【】〔〕「」『』“”‘’…—·・～％①②③⑩Ⅰ㎡℃□\u2e3a\u3000"


def characters(name: str) -> set[int]:
    with TTFont(resources_folder() / "fonts" / name, lazy=True) as font:
        return set(font.getBestCmap())


def gb2312() -> set[int]:
    found = set()
    for lead in range(0xB0, 0xF8):
        for trail in range(0xA1, 0xFF):
            found.update(map(ord, bytes([lead, trail]).decode("gb2312", "ignore")))
    return {point for point in found if point > 0x7F}


@pytest.mark.parametrize("name", SHA_256)
def test_a_font_is_the_one_the_script_builds(name: str) -> None:
    content = (resources_folder() / "fonts" / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == SHA_256[name]


@pytest.mark.parametrize("name", LATIN)
def test_french_and_its_neighbours_can_be_written(name: str) -> None:
    assert not set(map(ord, FRENCH)) - characters(name)


@pytest.mark.parametrize("name", CHINESE)
def test_every_chinese_character_of_names_and_texts_can_be_drawn(name: str) -> None:
    drawn = characters(name)
    assert len(gb2312()) == 6763
    assert not gb2312() - drawn
    assert not set(range(0x4E00, 0x9FA6)) - drawn, "the 20,902 ideographs of GBK"
    assert not set(map(ord, NUMERALS_AND_MARKS)) - drawn
    assert not set(map(ord, "㑇㕮㛃䲟䴙鿍鿎鿏")) - drawn, "standard characters beyond GBK"
    assert not set(map(ord, "𠅤𠙶𣲘𣸣𦙶𦭜𧿹𨙸𩽾𪣻𫇭𬤊")) - drawn, "standard characters beyond the basic plane"
    assert len([point for point in drawn if point >= 0x20000]) >= 196


@pytest.mark.parametrize("name", CHINESE_SERIF)
def test_the_serif_draws_everyday_chinese_and_the_common_traditional_characters(name: str) -> None:
    drawn = characters(name)
    assert not gb2312() - drawn
    assert not set(map(ord, NUMERALS_AND_MARKS)) - drawn
    assert not set(map(ord, "㑇㕮㛃䲟䴙鿍鿎鿏𠅤𠙶𣲘𣸣𦙶𦭜𧿹𨙸𩽾𪣻𫇭𬤊")) - drawn, "the national standard table"
    assert not set(map(ord, "陳劉黃張鄭謝國會議區縣東與書灣龍齊歐萬")) - drawn, "names from Hong Kong and Taiwan"
    assert len([point for point in drawn if 0x4E00 <= point <= 0x9FFF]) > 9_000


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_what_the_serif_lacks_the_sans_draws(style: str) -> None:
    serif, sans = characters(f"NotoSerifSC-{style}.ttf"), characters(f"NotoSansSC-{style}.ttf")
    assert not serif - sans
    assert set(map(ord, "龘峯")) <= sans - serif


def test_boxes_and_ticks_can_be_drawn() -> None:
    assert set(map(ord, "☐☑☒✓✔✗✘")) == characters("NotoSansSymbols2-Subset.ttf")


def test_each_family_comes_with_its_licence() -> None:
    for family in ("noto-sans", "noto-sans-sc", "noto-serif", "noto-serif-sc", "noto-sans-symbols-2"):
        licence = (resources_folder() / "fonts" / f"OFL-{family}.txt").read_text(encoding="utf-8")
        assert "SIL Open Font License, Version 1.1" in " ".join(licence.split())
