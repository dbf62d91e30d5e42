"""Writes text, rules, links and bookmarks on the pages of one PDF. Distances are in points from the page's top left."""

from __future__ import annotations

import re
from functools import lru_cache
from io import BytesIO
from typing import Any
from urllib.parse import quote, urlsplit

from reportlab.pdfgen.canvas import Canvas

from groupe_pays.documents.fonts import REGULAR, font_set
from groupe_pays.documents.lines import Line, Stretch
from groupe_pays.domain.text import Language

LANGUAGE_TAGS = {Language.FR: "fr-FR", Language.ZH: "zh-CN", Language.EN: "en"}
_SCHEMES = {"http", "https", "mailto"}
_NBSP = "\u00a0"
_TO_NBSP = re.compile(f"[^{_NBSP}]*{_NBSP}|[^{_NBSP}]+")


def safe_address(href: str) -> str | None:
    """``href`` as an ASCII address a reader may be sent to; ``None`` for anything but the web and mail."""
    try:
        if urlsplit(href.strip()).scheme.lower() not in _SCHEMES:
            return None
    except ValueError:
        return None
    return quote(href.strip(), safe="%/:=&?~#+!$,;'@()*[]")


@lru_cache(maxsize=64)
def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[index : index + 2], 16) / 255 for index in (0, 2, 4))
    return red, green, blue


@lru_cache(maxsize=64)
def _fill(colour: str) -> str:
    return " ".join(f"{part:.3f}" for part in _rgb(colour)) + " rg"


class Pen:
    """One document being drawn; ``missing`` gathers the characters shown as □."""

    def __init__(self, page_size: tuple[float, float], language: Language) -> None:
        font_set()
        self._buffer = BytesIO()
        self._height = page_size[1]
        # ReportLab's stubs know neither the type of its first font nor the lists it writes to. Without a first font of
        # ours every file would name Helvetica, which it does not embed.
        self.canvas: Any = Canvas(
            self._buffer,
            pagesize=page_size,
            invariant=1,
            pageCompression=1,
            initialFontName=REGULAR,  # type: ignore[arg-type]
            lang=LANGUAGE_TAGS[language],
        )
        self.missing: set[str] = set()
        self._outline_level = -1
        self._places = 0

    def describe(self, title: str, author: str, subject: str) -> None:
        """Set the metadata a reader's window and a search show."""
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setSubject(subject)
        self.canvas.setCreator("Groupe-Pays")
        self.canvas.setProducer("Groupe-Pays")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")

    def begin_page(self, paper: tuple[float, float]) -> None:
        """Start a page of that width and height in points."""
        self._height = paper[1]
        self.canvas.setPageSize(paper)

    def end_page(self) -> None:
        self.canvas.showPage()

    def finish(self) -> bytes:
        """The document; nothing can be drawn afterwards."""
        if self._outline_level >= 0:
            self.canvas.showOutline()
        self.canvas.save()
        return self._buffer.getvalue()

    # --- shapes ---

    def rule(self, x: float, y: float, width: float, colour: str, thickness: float) -> None:
        """A horizontal line from ``x`` to the right."""
        self._line(x, y, x + width, y, colour, thickness)

    def upright(self, x: float, top: float, bottom: float, colour: str, thickness: float) -> None:
        """A vertical line."""
        self._line(x, top, x, bottom, colour, thickness)

    def _line(self, x1: float, y1: float, x2: float, y2: float, colour: str, thickness: float) -> None:
        self.canvas.setStrokeColorRGB(*_rgb(colour))
        self.canvas.setLineWidth(thickness)
        self.canvas.line(x1, self._height - y1, x2, self._height - y2)

    def panel(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self.canvas.setFillColorRGB(*_rgb(colour))
        self.canvas.rect(x, self._height - y - height, width, height, stroke=0, fill=1)

    def outline(self, x: float, y: float, width: float, height: float, colour: str, thickness: float) -> None:
        """An empty rectangle whose line lies inside the given bounds."""
        half = thickness / 2
        self.canvas.setStrokeColorRGB(*_rgb(colour))
        self.canvas.setLineWidth(thickness)
        bottom = self._height - y - height + half
        self.canvas.rect(x + half, bottom, width - thickness, height - thickness, stroke=1, fill=0)

    # --- places ---

    def place(self, key: str, y: float) -> None:
        """Name a height of this page, for links to ``#key``."""
        self.canvas.bookmarkHorizontal(key, 0, self._height - y)

    def bookmark(self, title: str, level: int, y: float) -> None:
        """Add an entry to the outline; a level is never skipped."""
        self._places += 1
        key = f"outline-{self._places}"
        self.place(key, y)
        self._outline_level = min(level, self._outline_level + 1)
        self.canvas.addOutlineEntry(title, key, self._outline_level)

    def link(self, target: str, left: float, right: float, baseline: float, size: float) -> None:
        """Make a stretch of a line lead to ``#key`` or to an address; an address of another scheme stays inert."""
        rectangle = (left, self._height - baseline - 0.25 * size, right, self._height - baseline + 0.85 * size)
        if target.startswith("#"):
            self.canvas.linkRect("", target[1:], rectangle, relative=0, Border="[0 0 0]")
            return
        address = safe_address(target)
        if address:
            self.canvas.linkURL(address, rectangle, relative=0)

    # --- text ---

    def write(self, x: float, baseline: float, line: Line, colour: str, *, right: bool = False) -> None:
        """One line on its own, ending at ``x`` if ``right``."""
        left = x - line.width if right else x
        self.write_lines([(left, baseline, line)], colour)

    def write_turned(self, x: float, baseline: float, line: Line, colour: str) -> None:
        """A line running down the page from (``x``, ``baseline``)."""
        self.canvas.saveState()
        self.canvas.translate(x, self._height - baseline)
        self.canvas.rotate(-90)
        self._emit([(0.0, 0.0, line)], colour)
        self.canvas.restoreState()

    def write_lines(self, lines: list[tuple[float, float, Line]], colour: str) -> None:
        """Lines with the left end and the height of their baselines."""
        height = self._height
        self._emit([(x, height - baseline, line) for x, baseline, line in lines], colour)

    def _emit(self, lines: list[tuple[float, float, Line]], colour: str) -> None:
        writer = _TextWriter(self.canvas, colour)
        for x, y, line in lines:
            writer.line(x + line.start, y, line)
        self.canvas._code.append(writer.finish())
        for x, y, line in lines:
            for link in line.links:
                size = max(stretch.ink.size for stretch in line.stretches)
                self.link(link.target, x + link.left, x + link.right, self._height - y, size)


class _TextWriter:
    """Turns lines into the text operators of PDF, changing font, colour and spacing only where they change."""

    def __init__(self, canvas: Any, colour: str) -> None:
        self._document, self._escape = canvas._doc, canvas._escape
        self._colour = colour
        self._out = ["q BT"]
        self._font = ("", 0.0)
        self._spacing = self._word_spacing = self._rise = 0.0
        self._ink = ""
        self._shown: list[str] = []

    def line(self, x: float, y: float, line: Line) -> None:
        self._out.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm")
        if abs(line.word_spacing - self._word_spacing) > 0.0005:
            self._word_spacing = line.word_spacing
            self._out.append(f"{self._word_spacing:.3f} Tw")
        for stretch in line.stretches:
            self._stretch(stretch)

    def _stretch(self, stretch: Stretch) -> None:
        ink, out = stretch.ink, self._out
        colour = ink.colour or self._colour
        if colour != self._ink:
            self._ink = colour
            out.append(_fill(colour))
        if abs(stretch.spacing - self._spacing) > 0.0005:
            self._spacing = stretch.spacing
            out.append(f"{self._spacing:.3f} Tc")
        if ink.rise != self._rise:
            self._rise = ink.rise
            out.append(f"{self._rise:.3f} Ts")
        for text, move in stretch.items:
            if self._word_spacing and _NBSP in text:
                self._show_fixed_spaces(stretch, text)
            else:
                self._show(stretch, text)
            if move:
                self._shown.append(f"{-move * 1000 / ink.size:.1f}")
        self._flush()

    def _show_fixed_spaces(self, stretch: Stretch, text: str) -> None:
        """Take back after each no-break space the white that word spacing adds to it."""
        for part in _TO_NBSP.findall(text):
            self._show(stretch, part)
            if part.endswith(_NBSP):
                self._shown.append(f"{self._word_spacing * 1000 / stretch.ink.size:.1f}")

    def _show(self, stretch: Stretch, text: str) -> None:
        font, size = stretch.face.font, stretch.ink.size
        for subset, data in font.splitString(text, self._document):
            name = font.getSubsetInternalName(subset, self._document)
            if self._font != (name, size):
                self._flush()
                self._font = (name, size)
                self._out.append(f"{name} {size:.3f} Tf")
            self._shown.append(f"({self._escape(data)})")

    def _flush(self) -> None:
        if self._shown:
            self._out.append(f"[{' '.join(self._shown)}] TJ")
            self._shown = []

    def finish(self) -> str:
        self._out.append("ET Q")
        return "\n".join(self._out)
