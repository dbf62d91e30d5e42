"""The faces documents are set in: registered once, embedded as subsets, with a known answer for a missing character."""

from __future__ import annotations

import mmap
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics, ttfonts

from groupe_pays.documents.look import current_look
from groupe_pays.domain.printing import Family
from groupe_pays.paths import resources_folder

EMPTY_BOX = "□"
"""What stands for a character no font has."""

CHINESE_DASH = "\u2e3a"
"""The one glyph drawn for ``——``, which the two dashes of the font would leave open in the middle."""


@dataclass(frozen=True, eq=False)
class Face:
    """One registered font; ``widths`` are in thousandths of an em by code point."""

    name: str
    font: ttfonts.TTFont
    widths: dict[int, float] = field(repr=False)
    glyphs: frozenset[int] = field(repr=False)

    def width(self, text: str) -> float:
        """The width of ``text`` in ems; every character must be one of ``glyphs``."""
        widths = self.widths
        return sum(widths[ord(character)] for character in text) / 1000


@dataclass(frozen=True, eq=False)
class FontSet:
    """The faces by role; ``latin`` is indexed by bold + 2 x italic, ``chinese`` and ``rare`` by bold.

    ``rare`` draws the characters of names that ``chinese`` lacks.
    """

    latin: tuple[Face, Face, Face, Face]
    chinese: tuple[Face, Face]
    rare: tuple[Face, Face]
    symbols: Face

    @property
    def regular(self) -> Face:
        return self.latin[0]

    def faces_for(self, bold: bool, italic: bool, wide: bool) -> tuple[Face, ...]:
        """The faces to try, in order, for a character of Latin or of full width. Chinese has no italic."""
        latin = self.latin[bold + 2 * italic]
        chinese, rare = self.chinese[bold], self.rare[bold]
        return (chinese, latin, rare, self.symbols) if wide else (latin, chinese, rare, self.symbols)


class _Mapped:
    """A font file read by the system where and when it is looked at, not into memory whole."""

    def __init__(self, path: Path) -> None:
        self.name = str(path)

    def read(self) -> mmap.mmap:
        with open(self.name, "rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def _face(name: str) -> Face:
    """The font of that file, registered."""
    path = resources_folder() / "fonts" / f"{name}.ttf"
    font: Any = ttfonts.TTFont(name, _Mapped(path), shapable=False)
    font.face.glyphToChar.clear()  # serves shaping, which is never asked for
    pdfmetrics.registerFont(font)
    return Face(name, font, font.face.charWidths, frozenset(font.face.charToGlyph))


@cache
def _family(family: Family) -> FontSet:
    rl_config.useA85 = 0  # ASCII85 would make pictures a quarter larger
    latin, chinese = ("NotoSerif", "NotoSerifSC") if family is Family.SERIF else ("NotoSans", "NotoSansSC")
    regular, bold, italic, both = (_face(f"{latin}-{style}") for style in ("Regular", "Bold", "Italic", "BoldItalic"))
    return FontSet(
        (regular, bold, italic, both),
        (_face(f"{chinese}-Regular"), _face(f"{chinese}-Bold")),
        (_face("NotoSansSC-Regular"), _face("NotoSansSC-Bold")),
        _face("NotoSansSymbols2-Subset"),
    )


def font_set() -> FontSet:
    """The fonts of the look in use, read from disk the first time a family is asked for.

    Raises:
        reportlab.pdfbase.ttfonts.TTFError: a font file is missing or damaged.
    """
    return _family(current_look().family)
