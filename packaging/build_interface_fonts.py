"""Make ``resources/fonts/interface``: Noto Sans for Latin words inside Chinese text.

Qt takes each character from the first font of a list that has it. In Chinese, “ ” … — · belong to the Chinese font and
the apostrophe of a Latin name to the Latin one: these fonts are Noto Sans without the five signs, under another name.

    python packaging/build_interface_fonts.py resources/fonts
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
FAMILY = "Groupe-Pays Latin"
LEFT_TO_CHINESE = {0x00B7, 0x2014, 0x201C, 0x201D, 0x2026}
LATIN = [
    *range(0x20, 0x250),
    *range(0x2BB, 0x2BD),
    *range(0x300, 0x370),
    *range(0x1E00, 0x1F00),
    *range(0x2000, 0x2070),
]
SIGNS = [0x20AC, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212]
FIXED_TIME = 0
"""The fonts say no time of making, so that the same script gives the same bytes."""


def make(source: Path, target: Path) -> None:
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "liga"]
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted({*LATIN, *SIGNS} - LEFT_TO_CHINESE))
    cutter.subset(font)
    _rename(font)
    font["head"].created = font["head"].modified = FIXED_TIME
    font.recalcTimestamp = False
    font.save(str(target))


def _rename(font: TTFont) -> None:
    """Give the family its own name in every record that holds it."""
    for record in font["name"].names:
        text = record.toUnicode()
        if record.nameID in (1, 3, 4, 16, 21):
            record.string = text.replace("Noto Sans", FAMILY)
        elif record.nameID in (6, 25):
            record.string = text.replace("NotoSans", FAMILY.replace(" ", "").replace("-", ""))


def main(folder: Path) -> None:
    target = folder / "interface"
    target.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        make(folder / f"NotoSans-{weight}.ttf", target / f"GroupePaysLatin-{weight}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
