"""Words as large as their place allows: names on plates and badges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from groupe_pays.documents.elements import Element, Role, Stack, Style, Text
from groupe_pays.documents.look import ACCENT
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.domain.text import Language

_STEP = 0.95
_SMALLEST_SIZE = 6.9
"""Points under which nothing is printed (reference pages, « Type »)."""


@dataclass(frozen=True)
class Words:
    """A text to be fitted: on one line down to ``line_share`` of its size, then on several."""

    text: str
    language: Language
    style: Style
    line_share: float = 0.6
    role: Role = Role.PARAGRAPH

    def fitted(self, width: float, share: float = 1.0) -> Text:
        """As large as one line of ``width`` takes, and at most ``share`` of its style's size."""
        size = share
        while size > share * self.line_share and len(self._text(size).lines(width)) > 1:
            size *= _STEP
        return self._text(size)

    def _text(self, share: float) -> Text:
        style = self.style
        size = max(style.size * share, min(style.size, _SMALLEST_SIZE))
        scale = size / style.size
        smaller = replace(
            style, size=size, leading=style.leading * scale, before=style.before * scale, after=style.after * scale
        )
        return Text(plain_runs(self.text), self.language, smaller, self.role)


@dataclass
class Bar(Element):
    """A short rule in the colour of the look, ``at`` points from the left."""

    length: float
    thickness: float
    at: float = 0.0
    before: float = 0.0
    after: float = 0.0

    def height(self, width: float) -> float:
        return self.thickness

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        pen.rule(x + self.at, y + self.thickness / 2, self.length, ACCENT, self.thickness)


def fit_stack(parts: Sequence[Words | Bar], width: float, room: float) -> Stack:
    """The texts and bars one under the other in ``width`` x ``room`` points, smaller until they fit."""
    share = 1.0
    while True:
        stack = Stack([part.fitted(width, share) if isinstance(part, Words) else part for part in parts])
        if stack.height(width) <= room or share < 0.2:
            return stack
        share *= _STEP
