"""Writes text, rules, links and bookmarks on the pages of one PDF. Distances are in points from the page's top left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from urllib.parse import quote, urlsplit

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from groupe_pays.documents.embedding import subset_tag
from groupe_pays.documents.fonts import font_set
from groupe_pays.documents.lines import Line
from groupe_pays.documents.look import palette
from groupe_pays.documents.pdf_file import PdfFile, Raw, stream, text_string
from groupe_pays.documents.standards import (
    Attachment,
    Description,
    attached,
    colour_profile,
    file_specification,
    information,
    key_of_name,
    metadata,
    output_intents,
    write_tree,
)
from groupe_pays.documents.structure import LANGUAGE_TAGS, Node, Structure
from groupe_pays.documents.text_writer import ARTIFACT, Faces, TextWriter, fill
from groupe_pays.domain.text import Language, clean

_SCHEMES = {"http", "https", "mailto"}


def safe_address(href: str) -> str | None:
    """``href`` as an ASCII address a reader may be sent to; ``None`` for anything but the web and mail."""
    try:
        if urlsplit(href.strip()).scheme.lower() not in _SCHEMES:
            return None
    except ValueError:
        return None
    return quote(href.strip(), safe="%/:=&?~#+!$,;'@()*[]")


_HEAD, _FOOT = 0.88, 0.12
"""Shares of the height of a page beyond which its edges are its head and its foot."""


class _Link(Raw):
    """A link annotation; where it leads is known once every page is drawn."""

    def __init__(self, entries: bytes, destination: Any) -> None:
        super().__init__(entries)
        self._destination = destination

    def format(self, document: Any) -> bytes:
        leads_to: bytes = self._destination.format(document)
        return b"<<" + self.body + b"/Dest" + leads_to + b">>"


class Pen:
    """One document being drawn; ``missing`` gathers the characters shown as □."""

    def __init__(self, page_size: tuple[float, float], language: Language) -> None:
        self._palette = palette()
        self.language = language
        self.structure = Structure()
        self.paper = page_size
        self._height = page_size[1]
        # ReportLab's stubs know neither the type of its first font nor the lists it writes to. Without a first font of
        # ours every file would name Helvetica, which it does not embed.
        canvas: Any = Canvas(
            BytesIO(),
            pagesize=page_size,
            invariant=1,
            pageCompression=1,
            initialFontName=font_set().regular.name,  # type: ignore[arg-type]
            lang=LANGUAGE_TAGS[language],
        )
        self.canvas, self._document = canvas, canvas._doc
        self._faces = Faces()
        self.missing: set[str] = set()
        self._outline_level = -1
        self._places = 0
        self._page_key = 0
        self._at_edges = False

    def begin_page(self, paper: tuple[float, float]) -> None:
        """Start a page of that width and height in points."""
        self.paper = paper
        self._height = paper[1]
        self.canvas.setPageSize(paper)
        self._page_key = self.structure.begin_page()

    def end_page(self) -> None:
        """Close the page; it is compressed at once, to keep long documents small in memory."""
        self.canvas.showPage()
        page = self._document.Pages.pages[-1]
        page.Contents = Raw(stream(page.stream.encode("latin-1")))
        page.stream = None
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._page_key, "/S"

    def finish(self, description: Description, attachments: Sequence[Attachment] = ()) -> bytes:
        """The document; nothing can be drawn afterwards."""
        document = self._document
        if self._outline_level >= 0:
            self.canvas.showOutline()
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self._embed_faces()
        root, info = Raw(), Raw(information(description))
        tree = self._catalogue(description, attachments, root)
        document.Reference(info)
        document.Outlines.prepare(document, self.canvas)
        if document.Outlines.ready < 0:
            document.Catalog.Outlines = None
        file = PdfFile()
        number = 1
        while number in document.numberToId:
            thing = document.idToObject[document.numberToId[number]]
            if thing is not root:
                file.add(number, thing.format(document))
            number += 1
        pages = [self._number(page) for page in document.Pages.pages]
        write_tree(self.structure, pages, tree, number, file.add)
        return file.finish(self._number(document.Catalog), self._number(info))

    def _catalogue(self, description: Description, attachments: Sequence[Attachment], root: Raw) -> int:
        """Fill in the catalogue; returns the object that will be the root of the tree."""
        document, catalogue = self._document, self._document.Catalog
        document.Reference(catalogue)
        document.Reference(root)
        catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents", "AF"]
        profile = Raw(colour_profile())
        document.Reference(profile)
        catalogue.OutputIntents = output_intents(self._number(profile))
        catalogue.MarkInfo = b"<</Marked true>>"
        catalogue.StructTreeRoot = root
        catalogue.Metadata = Raw(metadata(description, 3 if attachments else 2))
        if attachments:
            names, files = b"", b""
            for attachment in sorted(attachments, key=lambda attachment: key_of_name(attachment.name)):
                data = Raw(attached(attachment))
                document.Reference(data)
                specification = Raw(file_specification(attachment, self._number(data)))
                document.Reference(specification)
                reference = b" %d 0 R" % self._number(specification)
                names += text_string(attachment.name) + reference
                files += reference
            catalogue.Names = b"<</EmbeddedFiles<</Names[" + names + b"]>>>>"
            catalogue.AF = b"[" + files + b"]"
        return self._number(root)

    def _embed_faces(self) -> None:
        """Add the subsets of the faces, once every character of the document is known."""
        fonts = self._document.idToObject["BasicFonts"].dict
        for index, embedded in enumerate(self._faces.values()):
            base_name = f"{subset_tag(index)}+{embedded.face.name}"
            font = Raw(embedded.write(self._new, base_name))
            self._document.Reference(font)
            fonts[embedded.name[1:]] = font

    def _new(self, body: bytes) -> int:
        thing = Raw(body)
        self._document.Reference(thing)
        return self._number(thing)

    def _number(self, thing: Any) -> int:
        """The number of an object already known to the document."""
        return int(self._document.idToObjectNumberAndVersion[thing.__InternalName__][0])

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn within is decoration to a reader who cannot see the page, texts included."""
        with self.structure.inside(None):
            yield

    @contextmanager
    def edges(self) -> Iterator[None]:
        """What is drawn within is the head, the foot or the mark of a page: the same on every one, and no content."""
        self._at_edges = True
        try:
            with self.structure.inside(None):
                yield
        finally:
            self._at_edges = False

    def _artifact(self, y: float) -> str:
        """How text begins that is no content, at a height from the foot of the page."""
        if not self._at_edges:
            return ARTIFACT
        share = y / self._height
        kind = "Header" if share > _HEAD else "Footer" if share < _FOOT else "Watermark"
        return f"/Artifact <</Type/Pagination/Subtype/{kind}>> BDC"

    @contextmanager
    def upside_down(self, x: float, y: float) -> Iterator[None]:
        """Turn what is drawn within by half a turn about a point."""
        self.canvas.saveState()
        self.canvas.translate(2 * x, 2 * (self._height - y))
        self.canvas.scale(-1, -1)
        yield
        self.canvas.restoreState()

    # --- shapes ---

    def rule(self, x: float, y: float, width: float, colour: str, thickness: float) -> None:
        """A horizontal line from ``x`` to the right."""
        self._line(x, y, x + width, y, colour, thickness)

    def upright(self, x: float, top: float, bottom: float, colour: str, thickness: float) -> None:
        """A vertical line."""
        self._line(x, top, x, bottom, colour, thickness)

    def _line(self, x1: float, y1: float, x2: float, y2: float, colour: str, thickness: float) -> None:
        ink = fill(self._palette.get(colour, colour)).upper()
        y1, y2 = self._height - y1, self._height - y2
        self._shape(f"{ink} {thickness:.3f} w {x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S")

    def panel(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        ink = fill(self._palette.get(colour, colour))
        self._shape(f"{ink} {x:.3f} {self._height - y - height:.3f} {width:.3f} {height:.3f} re f")

    def outline(self, x: float, y: float, width: float, height: float, colour: str, thickness: float) -> None:
        """An empty rectangle whose line lies inside the given bounds."""
        half = thickness / 2
        ink = fill(self._palette.get(colour, colour)).upper()
        bottom = self._height - y - height + half
        box = f"{x + half:.3f} {bottom:.3f} {width - thickness:.3f} {height - thickness:.3f}"
        self._shape(f"{ink} {thickness:.3f} w {box} re S")

    def _shape(self, operators: str) -> None:
        """Rules and grounds say nothing."""
        self.canvas._code.append(f"{ARTIFACT} {operators} EMC")

    def picture(
        self,
        picture: ImageReader,
        x: float,
        y: float,
        width: float,
        height: float,
        alternative: str = "",
        *,
        language: Language | None = None,
    ) -> None:
        """A picture without transparency, its top left at (``x``, ``y``); drawn twice, it is kept once.

        ``alternative`` is what it says to those who do not see it, in ``language`` where that is not the document's;
        without, it is decoration.
        """
        bottom = self._height - y - height
        node = self.structure.figure(alternative, (x, bottom, x + width, bottom + height), language or self.language)
        self.canvas._code.append(ARTIFACT if node is None else self._marked(node))
        self.canvas.drawImage(picture, x, bottom, width, height)
        self.canvas._code.append("EMC")

    def _marked(self, node: Node) -> str:
        return f"/{node.role} <</MCID {self.structure.mark(node)}>> BDC"

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
        self.canvas.addOutlineEntry(clean(title), key, self._outline_level)

    def _link(self, node: Node, target: str, box: tuple[float, float, float, float], words: str) -> None:
        """Make a stretch of a line lead to ``#key`` or to an address."""
        structure, document = self.structure, self._document
        address = "" if target.startswith("#") else safe_address(target) or ""
        rectangle = " ".join(f"{edge:.2f}" for edge in box)
        entries = f"/Type/Annot/Subtype/Link/Rect[{rectangle}]/Border[0 0 0]/F 4".encode("ascii")
        annotation = Raw()
        if not address:
            annotation = _Link(b"", self.canvas._bookmarkReference(target[1:]))
        reference = document.Reference(annotation)
        key = structure.annotate(node, self._number(annotation))
        entries += b"/StructParent %d/Contents%b" % (key, text_string(address or words))
        if address:
            annotation.body = b"<<" + entries + b"/A<</S/URI/URI" + text_string(address) + b">>>>"
        else:
            annotation.body = entries
        self.canvas._annotationrefs.append(reference)

    # --- text ---

    def write(self, x: float, baseline: float, line: Line, colour: str, *, right: bool = False) -> None:
        """One line on its own, ending at ``x`` if ``right``."""
        left = x - line.width if right else x
        self.write_lines([(left, baseline, line)], colour)

    def write_turned(self, x: float, baseline: float, line: Line, colour: str) -> None:
        """A line running down the page from (``x``, ``baseline``)."""
        self.canvas._code.append(f"q 0 -1 1 0 {x:.3f} {self._height - baseline:.3f} cm")
        self._emit([(0.0, 0.0, line)], colour, self.structure.loose(self.language), self._height - baseline)
        self.canvas._code.append("Q")

    def write_lines(self, lines: list[tuple[float, float, Line]], colour: str, node: Node | None = None) -> None:
        """Lines with the left end and the height of their baselines; ``node`` is the element they belong to."""
        height = self._height
        if not lines:
            return
        if node is None:
            node = self.structure.loose(self.language)
        placed = [(x, height - baseline, line) for x, baseline, line in lines]
        self._emit(placed, colour, node, placed[0][1])

    def _emit(self, lines: list[tuple[float, float, Line]], colour: str, node: Node | None, y: float) -> None:
        writer = TextWriter(self._faces, self.structure, node, self._artifact(y), colour, self._palette)
        for x, y, line in lines:
            writer.line(x + line.start, y, line)
            if line.links and node is not None:
                self._tie_links(x, y, line, writer.take_links())
        self.canvas._code.append(writer.finish())

    def _tie_links(self, x: float, y: float, line: Line, found: list[tuple[str, Node, str]]) -> None:
        """Lay an annotation over each link of a line; ``found`` are its targets with their elements and words."""
        size = max(stretch.ink.size for stretch in line.stretches)
        for link in line.links:
            for target, node, words in found:
                if target == link.target:
                    box = (x + link.left, y - 0.25 * size, x + link.right, y + 0.85 * size)
                    self._link(node, target, box, words)
                    break
