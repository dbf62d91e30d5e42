"""Turns lines into the text operators of PDF, each stretch marked with the element it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from groupe_pays.documents.embedding import Embedded
from groupe_pays.documents.fonts import Face
from groupe_pays.documents.lines import Line, Stretch
from groupe_pays.documents.structure import Node, Structure

ARTIFACT = "/Artifact BMC"


@lru_cache(maxsize=64)
def fill(colour: str) -> str:
    """The operator that fills in a colour RRGGBB; in capitals, the one that draws lines in it."""
    return " ".join(f"{int(colour[index : index + 2], 16) / 255:.3f}" for index in (0, 2, 4)) + " rg"


class Faces(dict[Face, Embedded]):
    """The faces of one file, each named when it is first written in."""

    def __missing__(self, face: Face) -> Embedded:
        found = self[face] = Embedded(face, f"/F{len(self) + 1}")
        return found


class TextWriter:
    """Writes the lines of one paragraph, changing font, colour and spacing only where they change.

    With no ``node`` the text is an ``artifact``, begun so.
    """

    def __init__(
        self,
        faces: Faces,
        structure: Structure,
        node: Node | None,
        artifact: str,
        colour: str,
        palette: Mapping[str, str],
    ) -> None:
        self._structure, self._node = structure, node
        self._palette = palette
        self._target: str | None = None
        self._within: Node | None = None
        self._links: list[tuple[str, Node, str]] = []
        self._faces = faces
        self._colour = colour
        self._out = ["q BT"]
        if node is None:
            self._out.append(artifact)
        self._font = ("", 0.0)
        self._spacing = self._word_spacing = self._rise = 0.0
        self._ink = ""

    def line(self, x: float, y: float, line: Line) -> None:
        self._out.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm")
        self._word_spacing = line.word_spacing if abs(line.word_spacing) > 0.0005 else 0.0
        for stretch in line.stretches:
            self._stretch(stretch)

    def _stretch(self, stretch: Stretch) -> None:
        ink, out = stretch.ink, self._out
        if self._node is not None and (ink.target != self._target or ink.target or self._within is None):
            self._follow(ink.target, stretch, self._node)
        colour = ink.colour or self._colour
        if colour != self._ink:
            self._ink = colour
            out.append(fill(self._palette.get(colour, colour)))
        if abs(stretch.spacing - self._spacing) > 0.0005:
            self._spacing = stretch.spacing
            out.append(f"{self._spacing:.3f} Tc")
        if ink.rise != self._rise:
            self._rise = ink.rise
            out.append(f"{self._rise:.3f} Ts")
        embedded = self._faces[stretch.face]
        font = (embedded.name, ink.size)
        if font != self._font:
            self._font = font
            out.append(f"{font[0]} {ink.size:.3f} Tf")
        codes = embedded.codes
        opens = self._word_spacing * 1000 / ink.size
        shown = []
        for text, move in stretch.items:
            told = text.translate(codes)
            if opens:
                # Only the space itself takes part: the no-break ones are characters of their own.
                told = told.replace(embedded.space, f"{embedded.space}) {-opens:.1f} (")
            shown.append(f"({told})")
            if move:
                shown.append(f"{-move * 1000 / ink.size:.1f}")
        out.append(f"[{' '.join(shown)}] TJ")

    # --- marks ---

    def _marked(self, node: Node) -> str:
        return f"/{node.role} <</MCID {self._structure.mark(node)}>> BDC"

    def _follow(self, target: str | None, stretch: Stretch, text: Node) -> None:
        """Begin the text, begin or end a link, which is an element of its own, over as many lines as it runs."""
        within = self._within
        if within is None or target != self._target:
            if within is not None:
                self._out.append("EMC")
            within = Node(text, "Link") if target else text
            self._out.append(self._marked(within))
            self._target, self._within = target, within
        if target:
            words = "".join(part for part, _ in stretch.items)
            if self._links and self._links[-1][1] is within:
                words = self._links.pop()[2] + words
            self._links.append((target, within, words))

    def take_links(self) -> list[tuple[str, Node, str]]:
        """The links met since the last time: their targets, elements and words."""
        taken, self._links = self._links, []
        return taken

    def finish(self) -> str:
        self._out.append("ET Q" if self._node is not None and self._within is None else "EMC ET Q")
        return "\n".join(self._out)
