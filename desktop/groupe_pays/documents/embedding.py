"""The faces of one file: a code for each character as it is first drawn, and in the end the subset of glyphs needed."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

from groupe_pays.documents.fonts import CHINESE_DASH, Face
from groupe_pays.documents.pdf_file import stream

_AS_TEXT = {ord(CHINESE_DASH): "20142014", 0xA0: "0020"}
"""What a reader gets for a character that is not itself: two dashes, and a space that every search finds."""
_ESCAPED_BYTES = frozenset(b"()\\\r")
"""Bytes that would have to be escaped in a string: no code has one."""
_NO_SECOND_BYTES = _ESCAPED_BYTES | {0}
"""A code is never found astride two others, as the first byte of the space, 0, is never the second of a code."""
_ENTRIES_PER_BLOCK = 100
_SYMBOLIC = 4

_TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class Codes(dict[int, str]):
    """By character, the two bytes that stand for it in a string of the page; given out in the order of first use."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._last = 0
        self.order: list[tuple[int, int]] = []
        """Codes with their characters, ascending."""

    def __missing__(self, character: int) -> str:
        if character not in self._face.glyphs:
            return self[0x20]
        code = self._last + 1
        while code & 0xFF in _NO_SECOND_BYTES or code >> 8 in _ESCAPED_BYTES:
            code += 1
        self._last = code
        self.order.append((code, character))
        told = self[character] = chr(code >> 8) + chr(code & 0xFF)
        return told


class Embedded:
    """One face in one file; ``codes`` translates text, ``name`` is that of the font on the pages."""

    def __init__(self, face: Face, name: str) -> None:
        self.face, self.name = face, name
        self.codes = Codes(face)
        self.space = self.codes[0x20]

    def write(self, new: Callable[[bytes], int], base_name: str) -> bytes:
        """The body of the font; ``new`` adds each object it refers to and returns its number."""
        metrics = self.face.font.face
        order = self.codes.order
        data = metrics.makeSubset([character for _, character in order])
        program = new(stream(data, b"/Length1 %d" % len(data)))
        box = " ".join(str(edge) for edge in metrics.bbox)
        descriptor = new(
            (
                f"<</Type/FontDescriptor/FontName/{base_name}/Flags {_SYMBOLIC}/FontBBox[{box}]"
                f"/ItalicAngle {metrics.italicAngle}/Ascent {metrics.ascent}/Descent {metrics.descent}"
                f"/CapHeight {metrics.capHeight}/StemV {metrics.stemV}/FontFile2 {program} 0 R>>"
            ).encode("ascii")
        )
        glyphs = new(stream(_glyph_indices(metrics.charToGlyph, order)))
        inner = new(
            (
                f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{base_name}"
                "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                f"/FontDescriptor {descriptor} 0 R/CIDToGIDMap {glyphs} 0 R/DW 1000/W[{self._widths()}]>>"
            ).encode("ascii")
        )
        to_unicode = new(stream(_to_unicode(order)))
        return (
            f"<</Type/Font/Subtype/Type0/BaseFont/{base_name}/Encoding/Identity-H"
            f"/DescendantFonts[{inner} 0 R]/ToUnicode {to_unicode} 0 R>>"
        ).encode("ascii")

    def _widths(self) -> str:
        widths = self.face.widths
        return " ".join(f"{code}[{widths[character]:g}]" for code, character in self.codes.order)


def subset_tag(number: int) -> str:
    """Six letters before the name of a font of which the file holds a part."""
    letters = []
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters.append(chr(ord("A") + letter))
    return "".join(reversed(letters))


def _glyph_indices(glyph_of: dict[int, int], order: list[tuple[int, int]]) -> bytes:
    """For each code the index of its glyph in the subset: glyphs stand there in the order of their first character."""
    found = {0: 0}
    indices = [0] * (order[-1][0] + 1)
    for code, character in order:
        indices[code] = found.setdefault(glyph_of[character], len(found))
    return struct.pack(f">{len(indices)}H", *indices)


def _to_unicode(order: list[tuple[int, int]]) -> bytes:
    """What each code is as text, in blocks of the size the format allows."""
    return _TO_UNICODE.format(blocks="\n".join(_blocks(order))).encode("ascii")


def _blocks(order: list[tuple[int, int]]) -> Iterator[str]:
    for first in range(0, len(order), _ENTRIES_PER_BLOCK):
        block = order[first : first + _ENTRIES_PER_BLOCK]
        entries = "\n".join(f"<{code:04X}> <{_utf16(character)}>" for code, character in block)
        yield f"{len(block)} beginbfchar\n{entries}\nendbfchar"


def _utf16(character: int) -> str:
    return _AS_TEXT.get(character) or chr(character).encode("utf-16-be").hex().upper()
