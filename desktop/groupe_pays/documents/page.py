"""From elements to pages: where each stands, what moves to the next page, what every page bears at its edges."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from groupe_pays.documents.elements import Element
from groupe_pays.documents.look import A4, look_in_use
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.standards import Attachment, Description
from groupe_pays.documents.structure import Node
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.uncollected import uncollected

__all__ = [
    "Attachment",
    "Description",
    "Frame",
    "NewPage",
    "Page",
    "Part",
    "Placed",
    "compose",
    "paginate",
    "set_document",
]

_ROUNDING = 0.01
_HALF_FULL = 0.45
_DRAWING = threading.Lock()
"""ReportLab's fonts serve one document at a time."""


@dataclass(frozen=True)
class Frame:
    """Where the text of a page stands, in points from the top left of the page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def right(self) -> float:
        return self.left + self.width


@dataclass(frozen=True)
class Placed:
    """An element and where it stands on its page; ``y`` is its top."""

    element: Element
    y: float
    height: float


@dataclass(frozen=True)
class Page:
    """One page, numbered from 1; ``goes_on`` where its last element is continued on the next."""

    number: int
    total: int
    placed: tuple[Placed, ...]
    goes_on: bool


class NewPage(Element):
    """What follows begins on a new page, unless this one is less filled than ``full`` or all of ``together`` fits."""

    def __init__(self, together: Sequence[Element] = (), *, full: float = _HALF_FULL) -> None:
        self.together = tuple(together)
        self.full = full

    def height(self, width: float) -> float:
        return 0.0

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Nothing to see."""


@dataclass(frozen=True)
class Part:
    """Composed pages, the frame they were composed in, and who draws their edges."""

    pages: Sequence[Page]
    frame: Frame
    edges: Callable[[Pen, Page, Frame], None]
    paper: tuple[float, float] = A4
    """Width and height of the sheet in points."""


class _Paginator:
    """Fills pages from a queue of elements; a heading never stays behind alone."""

    def __init__(self, elements: Sequence[Element], frame: Frame) -> None:
        self._queue = list(reversed(elements))
        self._frame = frame
        self._pages: list[list[Placed]] = [[]]
        self._goes_on: list[bool] = []
        self._used = 0.0

    def pages(self) -> list[Page]:
        while self._queue:
            element = self._queue.pop()
            if isinstance(element, NewPage):
                self._maybe_new_page(element)
            else:
                self._place(element)
        self._goes_on.append(False)
        total = len(self._pages)
        return [
            Page(number, total, tuple(placed), goes_on)
            for number, (placed, goes_on) in enumerate(zip(self._pages, self._goes_on, strict=True), 1)
        ]

    def _gap(self, element: Element) -> float:
        placed = self._pages[-1]
        return max(placed[-1].element.after, element.before) if placed else 0.0

    def _new_page(self, *, goes_on: bool = False) -> None:
        self._goes_on.append(goes_on)
        self._pages.append([])
        self._used = 0.0

    def _maybe_new_page(self, wish: NewPage) -> None:
        if not self._pages[-1]:
            return
        used = self._used
        before: Element = self._pages[-1][-1].element
        for element in wish.together:
            used += max(before.after, element.before) + element.height(self._frame.width)
            before = element
        if not wish.together or (used > self._frame.height and self._used > wish.full * self._frame.height):
            self._new_page()

    def _place(self, element: Element) -> None:
        width = self._frame.width
        top = self._used + self._gap(element)
        room = self._frame.height - top
        height = element.height(width)
        fresh = not self._pages[-1]
        if height <= room + _ROUNDING:
            if fresh or not element.keep_with_next or self._company_fits(room - height, element):
                self._put(element, top, height)
            else:
                self._queue.append(element)
                self._new_page()
            return
        parts = element.split(width, room) or (element.split(width, room, force=True) if fresh else None)
        if parts is not None:
            self._put(parts[0], top, parts[0].height(width))
            self._queue.append(parts[1])
            self._new_page(goes_on=True)
        elif fresh:
            self._put(element, top, height)
        else:
            self._queue.append(element)
            self._new_page()

    def _put(self, element: Element, top: float, height: float) -> None:
        self._pages[-1].append(Placed(element, self._frame.top + top, height))
        self._used = top + height

    def _company_fits(self, room: float, before: Element) -> bool:
        """Whether what must follow, up to the first lines of the text under the headings, fits as well."""
        width = self._frame.width
        for element in reversed(self._queue):
            if isinstance(element, NewPage):
                return True
            room -= max(before.after, element.before)
            height = element.height(width)
            if height > room + _ROUNDING:
                return element.split(width, room) is not None
            if not element.keep_with_next:
                return True
            room -= height
            before = element
        return True


def paginate(elements: Sequence[Element], frame: Frame) -> list[Page]:
    """The pages the elements fill; at least one."""
    return _Paginator(elements, frame).pages()


def _found(pages: list[Page], width: float) -> dict[str, int]:
    return {key: page.number for page in pages for placed in page.placed for key in placed.element.places(width)}


def compose(story: Callable[[Mapping[str, int]], Sequence[Element]], frame: Frame) -> list[Page]:
    """The pages of a story told once the numbers of the pages it refers to are known.

    ``story`` takes the page of each named place; the first time none is known.
    """
    known: dict[str, int] = {}
    pages = paginate(story(known), frame)
    for _attempt in range(3):
        found = _found(pages, frame.width)
        if found == known:
            break
        known = found
        pages = paginate(story(known), frame)
    return pages


def set_document(
    tell: Callable[[], Sequence[Part]],
    description: Description,
    look: Look = DEFAULT_LOOK,
    *,
    attachments: Sequence[Attachment] = (),
) -> Rendered:
    """Compose the parts ``tell`` returns and draw them, part after part, both in ``look``.

    The file is PDF/A-2a and PDF/UA-1; with ``attachments``, which travel inside it, PDF/A-3a and PDF/UA-1.
    """
    with _DRAWING, uncollected(), look_in_use(look):
        parts = tell()
        pen = Pen(parts[0].paper, description.language)
        for part in parts:
            _draw_part(pen, part, pen.structure.part() if len(parts) > 1 else pen.structure.root)
        data = pen.finish(description, attachments)
        return Rendered(data, sum(len(part.pages) for part in parts), frozenset(pen.missing))


def _draw_part(pen: Pen, part: Part, node: Node) -> None:
    for page in part.pages:
        pen.begin_page(part.paper)
        with pen.edges():
            part.edges(pen, page, part.frame)
        with pen.structure.inside(node):
            for placed in page.placed:
                placed.element.draw(pen, part.frame.left, placed.y, part.frame.width, placed.height)
        pen.end_page()
