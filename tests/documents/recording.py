"""Every line a document draws, as it draws it: where lines end, whether they touch, whether they stay on the sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise

import pytest

from groupe_pays.documents.lines import Line
from groupe_pays.documents.pen import Pen

NEVER_FIRST = "，。、；：？！）》”’…—⸺·%,.;:!?)]}»\u00a0\u202f"
NEVER_LAST = "（《“‘([{«第\u00a0\u202f"
_LETTER = re.compile(r"[^\W\d_]", re.ASCII)
_ASCENT, _DESCENT, _TOUCHING = 0.62, 0.14, 0.6


@dataclass(frozen=True)
class Box:
    """A line on its page, in points from the top left; ``paragraph`` numbers the lines drawn together."""

    page: int
    paragraph: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass
class Recording:
    """What was drawn; ``papers`` are the sheets in order."""

    boxes: list[Box] = field(default_factory=list)
    papers: list[tuple[float, float]] = field(default_factory=list)
    paragraphs: int = 0
    turned: tuple[float, float] | None = None
    """The point about which what is drawn stands upside down."""

    def add(self, lines: list[tuple[float, float, Line]]) -> None:
        self.paragraphs += 1
        for x, baseline, line in lines:
            if not line.text.strip():
                continue
            size = max(stretch.ink.size for stretch in line.stretches)
            left, right = x + line.start, x + max(line.width, line.start)
            top, bottom = baseline - _ASCENT * size, baseline + _DESCENT * size
            if self.turned is not None:
                x_twice, y_twice = 2 * self.turned[0], 2 * self.turned[1]
                left, right, top, bottom = x_twice - right, x_twice - left, y_twice - bottom, y_twice - top
            self.boxes.append(Box(len(self.papers), self.paragraphs, left, top, right, bottom, line.text))

    def break_faults(self) -> list[str]:
        """Line ends neither language allows, within paragraphs; a label beside its first line is no line end."""
        found = []
        for before, after in pairwise(self.boxes):
            if before.paragraph == after.paragraph and after.top > before.bottom:
                found += end_faults(before.text, after.text)
        return found

    def overlaps(self) -> list[str]:
        """Pairs of lines of one page whose letters touch."""
        found = []
        for page in range(1, len(self.papers) + 1):
            boxes = sorted((box for box in self.boxes if box.page == page), key=lambda box: box.top)
            for index, one in enumerate(boxes):
                for other in boxes[index + 1 :]:
                    if other.top >= one.bottom - _TOUCHING:
                        break
                    if other.left < one.right - _TOUCHING and one.left < other.right - _TOUCHING:
                        found.append(f"page {page}: {one.text[:40]!r} / {other.text[:40]!r}")
        return found

    def outside(self, margin: float = 0.0) -> list[str]:
        """Lines nearer than ``margin`` points to an edge of their sheet."""
        found = []
        for box in self.boxes:
            width, height = self.papers[box.page - 1]
            inside = box.left >= margin and box.right <= width - margin
            if not inside or box.top < margin or box.bottom > height - margin:
                found.append(f"page {box.page}: {box.text[:40]!r}")
        return found


def end_faults(before: str, after: str) -> list[str]:
    """What is wrong about a line ending after ``before`` and the next beginning with ``after``."""
    end, start = before.rstrip(" "), after.lstrip(" ")
    latin_cut = _LETTER.match(end[-1:]) and _LETTER.match(start[:1]) and before == end
    date_cut = re.search(r"\d$", end) and re.match(r"[年月日0-9]", start) and before == end
    dash_cut = end.endswith("—") and start.startswith("—")
    wrong = start[:1] in NEVER_FIRST or end[-1:] in NEVER_LAST or latin_cut or date_cut or dash_cut
    return [f"{before[-12:]}|{after[:12]}"] if start and end and wrong else []


@contextmanager
def recorded(monkeypatch: pytest.MonkeyPatch) -> Iterator[Recording]:
    """Note every line drawn and every page begun; the document is drawn all the same."""
    recording = Recording()
    write_lines, begin_page, upside_down = Pen.write_lines, Pen.begin_page, Pen.upside_down

    def noted_lines(pen: Pen, lines: list[tuple[float, float, Line]], *arguments: object, **more: object) -> None:
        recording.add(lines)
        write_lines(pen, lines, *arguments, **more)  # type: ignore[arg-type]

    def noted_page(pen: Pen, paper: tuple[float, float], *arguments: object, **more: object) -> None:
        recording.papers.append(paper)
        begin_page(pen, paper, *arguments, **more)  # type: ignore[arg-type]

    @contextmanager
    def noted_turn(pen: Pen, x: float, y: float) -> Iterator[None]:
        recording.turned = (x, y)
        with upside_down(pen, x, y):
            yield
        recording.turned = None

    with monkeypatch.context() as patched:
        patched.setattr(Pen, "write_lines", noted_lines)
        patched.setattr(Pen, "begin_page", noted_page)
        patched.setattr(Pen, "upside_down", noted_turn)
        yield recording
