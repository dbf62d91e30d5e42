"""Cut the fonts shipped with the program out of their npm packages.

Usage:
    npm install --no-save @expo-google-fonts/noto-sans@0.4.2 \\
        @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-sans-symbols-2@0.4.1
    python packaging/build_fonts.py node_modules/@expo-google-fonts resources/fonts

The same packages and the same fontTools give the same bytes; ``tests/documents/test_font_files.py`` pins them.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

VERSIONS = {"noto-sans": "0.4.2", "noto-sans-sc": "0.4.3", "noto-sans-symbols-2": "0.4.1"}

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


def latin_characters() -> frozenset[int]:
    """Latin with every accent, Greek, Cyrillic, punctuation, currency, letterlike signs, mathematics."""
    letters = ranges((0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x45F), (0x1E00, 0x1EFF), (0xFB00, 0xFB06))
    return letters | ranges((0x2000, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x218F), (0x2200, 0x22FF), (0x25CC, 0x25CC))


def chinese_characters() -> frozenset[int]:
    """GBK, the national standard table, every supplementary ideograph the source draws, and their punctuation."""
    blocks = ranges((0x20, 0x7E), (0xA0, 0x17F), (0x2000, 0x206F), (0x20A0, 0x20CF), (0x2100, 0x22FF), (0x2460, 0x27BF))
    marks = ranges((0x2E3A, 0x2E3B), (0x3000, 0x312F), (0x3200, 0x33FF), (0xFE10, 0xFE6F), (0xFF00, 0xFFEF))
    rare = ranges((0xF900, 0xFAFF), (0x20000, 0x3FFFF))
    return gbk() | frozenset(map(ord, STANDARD_BEYOND_GBK)) | blocks | marks | rare


def cuts() -> list[Cut]:
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
    symbols = frozenset(map(ord, SYMBOLS))
    source = "400Regular/NotoSansSymbols2_400Regular.ttf"
    made.append(Cut("noto-sans-symbols-2", source, "NotoSansSymbols2-Subset.ttf", symbols))
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
    parser.add_argument("packages", type=Path, help="folder holding noto-sans, noto-sans-sc and noto-sans-symbols-2")
    parser.add_argument("folder", type=Path, help="where the fonts and their licences go")
    arguments = parser.parse_args()
    require_versions(arguments.packages)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for cut in cuts():
        made = build(arguments.packages, cut, arguments.folder)
        characters = len(TTFont(made, lazy=True).getBestCmap())
        print(f"{made.name}: {characters} characters, {made.stat().st_size:,} bytes")
    for name in VERSIONS:
        shutil.copyfile(arguments.packages / name / "LICENSE_FONT", arguments.folder / f"OFL-{name}.txt")


if __name__ == "__main__":
    main()
