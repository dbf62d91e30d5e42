"""What a page is composed of: paragraphs, stacks, rows of cells, frames. Each knows its height and how to be split.

Nothing here changes once made: splitting returns new elements, so a page can be composed again. Lengths are in points.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import lru_cache

from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.lines import Line, set_lines
from groupe_pays.documents.look import SMALLEST, TEXT, text_scale
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.structure import Node
from groupe_pays.domain.text import Language

FEWEST_LINES = 2
"""Lines of a paragraph left alone at the foot or the head of a page."""
_AFTER_LATIN, _AFTER_FULL_WIDTH = 0.3, 0.5
"""Ems kept free after a wide label; a full-width mark at its end is measured without its empty half."""


class Role(Enum):
    """What an element is to a reader who cannot see the page."""

    PARAGRAPH = auto()
    TITLE = auto()
    HEADING_1 = auto()
    HEADING_2 = auto()
    LIST_ITEM = auto()
    QUOTATION = auto()
    NOTE = auto()
    TABLE_HEAD = auto()
    TABLE_CELL = auto()


_STRUCTURE = {
    Role.PARAGRAPH: "P",
    Role.TITLE: "H1",
    Role.HEADING_1: "H2",
    Role.HEADING_2: "H3",
    Role.LIST_ITEM: "LI",
    Role.QUOTATION: "BlockQuote",
    Role.NOTE: "P",
    Role.TABLE_HEAD: "P",
    Role.TABLE_CELL: "P",
}
"""What each role is called in the tree of the file; only a note with a number is one to readers."""


class Align(Enum):
    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()


@dataclass(frozen=True)
class Style:
    """How a paragraph is set; ``indent`` is in ems of its size, every other length in points."""

    size: float
    leading: float
    colour: str = TEXT
    bold: bool = False
    italic: bool = False
    shape: Shape = Shape.RAGGED
    align: Align = Align.LEFT
    indent: float = 0.0
    hang: float = 0.0
    """Width of the column the label stands in, left of the text."""
    hyphenate: bool = False
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False
    fixed: bool = False
    """Whether the text size of the look is left out of account: for what is fitted to a plate or a badge."""

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline."""
        return self.leading / 2 + 0.36 * self.size

    def scaled(self, factor: float) -> Style:
        """The style so much larger or smaller, never below ``SMALLEST``; every length keeps its share of the size."""
        if factor == 1.0 or self.fixed:
            return self
        return _scaled(self, factor)


@lru_cache(maxsize=1024)
def _scaled(style: Style, factor: float) -> Style:
    size = max(style.size * factor, min(style.size, SMALLEST))
    share = size / style.size
    lengths = {name: getattr(style, name) * share for name in ("leading", "hang", "before", "after")}
    return replace(style, size=size, **lengths)


class Element:
    """Something that stands in a column."""

    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        raise NotImplementedError

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Element, Element] | None:
        """The part that fits into ``room`` and the rest, or ``None`` where it looks better whole on the next page.

        With ``force`` there is no next page to wait for: anything that makes progress will do.
        """
        return None

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw with the top left at (``x``, ``y``), filling ``height`` where the element has a ground or a frame."""
        raise NotImplementedError

    def places(self, width: float) -> list[str]:
        """The keys of the places in this element that other pages refer to."""
        return []


@dataclass
class Text(Element):
    """A paragraph in one language, with an optional label hanging left of its first line."""

    runs: tuple[Run, ...]
    language: Language
    style: Style
    role: Role = Role.PARAGRAPH
    label: str = ""
    bookmark: str = ""
    key: str = ""
    also: tuple[str, ...] = ()
    """Other keys of the same place."""
    level: int | None = None
    """Depth of the bookmark in the outline, from 0; by the role where it is not given."""
    label_target: str | None = None
    """Where the label leads."""
    depth: int = 1
    """Of an item in a list of lists."""
    _lines: dict[float, tuple[list[Line], frozenset[str]]] = field(default_factory=dict, repr=False)
    _first: int = 0
    _last: int | None = None

    def __post_init__(self) -> None:
        self.style = self._with_room_for_label(self.style.scaled(text_scale()))
        self.before, self.after = self.style.before, self.style.after
        self.keep_with_next = self.style.keep_with_next

    @property
    def is_blank(self) -> bool:
        return not any(run.text for run in self.runs)

    def _set(self, width: float) -> tuple[list[Line], frozenset[str]]:
        found = self._lines.get(width)
        if found is None:
            style = self.style
            found = set_lines(
                _styled(self.runs, style),
                self.language,
                style.size,
                width - style.hang,
                style.shape,
                indent=style.indent * style.size,
                hyphenate=style.hyphenate,
            )
            self._lines[width] = found
        return found

    def lines(self, width: float) -> list[Line]:
        """The lines of this part of the paragraph."""
        return self._set(width)[0][self._first : self._last]

    def height(self, width: float) -> float:
        return 0.0 if self.is_blank else len(self.lines(width)) * self.style.leading

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Element, Element] | None:
        count = len(self.lines(width))
        fitting = int((room + 0.01) / self.style.leading)
        if not force:
            fitting = min(fitting, count - FEWEST_LINES)
        if fitting < (1 if force else FEWEST_LINES) or fitting >= count:
            return None
        cut = self._first + fitting
        head, tail = copy.copy(self), copy.copy(self)
        head._last = cut
        tail._first, tail.before = cut, 0.0
        return head, tail

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        if self.is_blank:
            return
        lines, missing = self._set(width)
        pen.missing |= missing
        style = self.style
        placed = []
        baseline = y + style.baseline
        node = self._node(pen)
        if self._first == 0:
            self._name_place(pen, y)
            if self.label:
                label = pen.structure.label(node)
                if label is node:
                    placed.append((x, baseline, self._label_line(style)))
                else:
                    pen.write_lines([(x, baseline, self._label_line(style))], style.colour, label)
        for line in lines[self._first : self._last]:
            placed.append((x + style.hang + self._offset(line, width - style.hang), baseline, line))
            baseline += style.leading
        pen.write_lines(placed, style.colour, node)
        if node is not None and self._last is None and self.role is not Role.TABLE_HEAD:
            # Drawn to its end. The lines of a long document are most of its memory; heads of tables are drawn again.
            self._lines.clear()

    def _node(self, pen: Pen) -> Node | None:
        """The element in the tree of the file, one for all parts of a paragraph."""
        role = "Note" if self.role is Role.NOTE and self.label else _STRUCTURE[self.role]
        cut = self._first > 0 or self._last is not None
        return pen.structure.text(role, self.language, self._lines if cut else None, self.depth)

    def _with_room_for_label(self, style: Style) -> Style:
        """A number wider than its column, « XIII. » or 十二、, moves the text on rather than touch it."""
        if len(self.label) < 2 or not style.hang:
            return style
        gap = _AFTER_FULL_WIDTH if self.label[-1] in "、）" else _AFTER_LATIN
        room = self._label_line(style).width + gap * style.size
        return replace(style, hang=max(style.hang, room))

    def _label_line(self, style: Style) -> Line:
        # The space is for those who copy the text: it is not seen.
        runs = (Run(self.label + " ", bold=style.bold, target=self.label_target),)
        return set_lines(runs, self.language, style.size, 1000, Shape.RAGGED)[0][0]

    def _offset(self, line: Line, width: float) -> float:
        if self.style.align is Align.CENTRE:
            return (width - line.width) / 2
        return width - line.width if self.style.align is Align.RIGHT else 0.0

    def _name_place(self, pen: Pen, y: float) -> None:
        for key in self._keys():
            pen.place(key, y)
        if self.bookmark:
            by_role = 1 if self.role is Role.HEADING_2 else 0
            pen.bookmark(self.bookmark, by_role if self.level is None else self.level, y)

    def _keys(self) -> tuple[str, ...]:
        return (self.key, *self.also) if self.key else self.also

    def places(self, width: float) -> list[str]:
        return list(self._keys()) if self._first == 0 else []


def _styled(runs: tuple[Run, ...], style: Style) -> tuple[Run, ...]:
    if any("\n" in run.text for run in runs):
        # Whoever copies the text, or hears it, gets two words for two lines.
        runs = tuple(replace(run, text=run.text.replace("\n", " \n")) for run in runs)
    if not (style.bold or style.italic):
        return runs
    return tuple(
        Run(run.text, run.bold or style.bold, run.italic or style.italic, run.superior, run.target, run.colour)
        for run in runs
    )


class Stack(Element):
    """Elements one under the other; the larger of the two spaces between neighbours counts."""

    def __init__(self, children: Sequence[Element]) -> None:
        self.children = tuple(children)
        self.before = self.children[0].before if self.children else 0.0
        self.after = self.children[-1].after if self.children else 0.0
        self.keep_with_next = bool(self.children) and self.children[-1].keep_with_next

    def _offsets(self, width: float) -> list[tuple[float, float]]:
        """Top and height of each child, from the top of the stack."""
        offsets: list[tuple[float, float]] = []
        y = 0.0
        before: Element | None = None
        for child in self.children:
            if before is not None:
                y += max(before.after, child.before)
            height = child.height(width)
            offsets.append((y, height))
            y += height
            before = child
        return offsets

    def height(self, width: float) -> float:
        offsets = self._offsets(width)
        return sum(offsets[-1]) if offsets else 0.0

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Element, Element] | None:
        offsets = self._offsets(width)
        index = next((i for i, (top, height) in enumerate(offsets) if top + height > room + 0.01), None)
        if index is None:
            return None
        parts = self.children[index].split(width, room - offsets[index][0], force=force and index == 0)
        if parts:
            return Stack([*self.children[:index], parts[0]]), Stack([parts[1], *self.children[index + 1 :]])
        while index and self.children[index - 1].keep_with_next and not (force and index == 1):
            index -= 1
        if not index:
            return None
        return Stack(self.children[:index]), Stack(self.children[index:])

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        for child, (top, own_height) in zip(self.children, self._offsets(width), strict=True):
            child.draw(pen, x, y + top, width, own_height)

    def places(self, width: float) -> list[str]:
        return [key for child in self.children for key in child.places(width)]
