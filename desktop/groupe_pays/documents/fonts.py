"""The faces documents are set in: registered once, embedded as subsets, with a known answer for a missing character.

Two repairs of ReportLab stand here: no ASCII85 around the streams of a file, and a ``ToUnicode`` map that keeps
characters outside the Basic Multilingual Plane searchable.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics, ttfonts

from groupe_pays.paths import resources_folder

REGULAR = "NotoSans"

EMPTY_BOX = "□"
"""What stands for a character no font has."""

CHINESE_DASH = "\u2e3a"
"""The one glyph drawn for ``——``, which the two dashes of the font would leave open in the middle."""

_DRAWN_AS = {ord(CHINESE_DASH): "20142014"}
_ENTRIES_PER_BLOCK = 100


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
    """The faces by role; ``latin`` is indexed by bold + 2 x italic, ``chinese`` by bold."""

    latin: tuple[Face, Face, Face, Face]
    chinese: tuple[Face, Face]
    symbols: Face

    def faces_for(self, bold: bool, italic: bool, wide: bool) -> tuple[Face, ...]:
        """The faces to try, in order, for a character of Latin or of full width. Chinese has no italic."""
        latin = self.latin[bold + 2 * italic]
        chinese = self.chinese[bold]
        return (chinese, latin, self.symbols) if wide else (latin, chinese, self.symbols)


def _register(name: str, file: str, *, ascii_first: bool) -> Face:
    font = ttfonts.TTFont(name, str(resources_folder() / "fonts" / file), asciiReadable=ascii_first, shapable=False)
    pdfmetrics.registerFont(font)
    return Face(name, font, font.face.charWidths, frozenset(font.face.charToGlyph))


@cache
def font_set() -> FontSet:
    """The fonts of every document, read from disk at the first call.

    Raises:
        reportlab.pdfbase.ttfonts.TTFError: a font file is missing or damaged.
    """
    rl_config.useA85 = 0
    ttfonts.makeToUnicodeCMap = _to_unicode  # type: ignore[assignment]
    latin = [
        _register(REGULAR, "NotoSans-Regular.ttf", ascii_first=True),
        _register("NotoSans-Bold", "NotoSans-Bold.ttf", ascii_first=True),
        _register("NotoSans-Italic", "NotoSans-Italic.ttf", ascii_first=True),
        _register("NotoSans-BoldItalic", "NotoSans-BoldItalic.ttf", ascii_first=True),
    ]
    chinese = (
        _register("NotoSansSC", "NotoSansSC-Regular.ttf", ascii_first=False),
        _register("NotoSansSC-Bold", "NotoSansSC-Bold.ttf", ascii_first=False),
    )
    symbols = _register("NotoSansSymbols2", "NotoSansSymbols2-Subset.ttf", ascii_first=False)
    return FontSet((latin[0], latin[1], latin[2], latin[3]), chinese, symbols)


def _utf16(code: int) -> str:
    return _DRAWN_AS.get(code) or chr(code).encode("utf-16-be").hex().upper()


def _to_unicode(font_name: str, subset: list[int]) -> str:
    """ReportLab's map of codes to characters, in UTF-16 and in blocks of the size the format allows."""
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        f"<< /Registry ({font_name})",
        f"/Ordering ({font_name})",
        "/Supplement 0",
        ">> def",
        f"/CMapName /{font_name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(subset) - 1:02X}>",
        "endcodespacerange",
    ]
    entries = [f"<{index:02X}> <{_utf16(code)}>" for index, code in enumerate(subset)]
    for first in range(0, len(entries), _ENTRIES_PER_BLOCK):
        block = entries[first : first + _ENTRIES_PER_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)
