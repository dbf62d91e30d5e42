"""The head of a first page: who publishes, the address, the logo, and the room they take from the text.

A document makes one ``Letterhead`` while it is composed, puts its ``space()`` before its first element and has its
edges call ``draw`` on page 1. Without a logo and an address nothing moves: the issuer stands where it always did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from groupe_pays.documents import edges
from groupe_pays.documents.elements import Element
from groupe_pays.documents.logo import Logo, logo_of
from groupe_pays.documents.look import MM, SECONDARY, current_look
from groupe_pays.documents.page import Frame
from groupe_pays.documents.pen import Pen
from groupe_pays.domain.text import Language

_LINE = 9.6
_FIRST_LINE = 10.4
_SMALLER = 0.2
_UNDER = 7 * MM
_BESIDE = 6 * MM
_LOGO_TOP = 10 * MM
_LOGO_LEAST_TOP = 7 * MM
_CAPITAL = 0.72


@dataclass(frozen=True)
class Side:
    """The issuer in one language: left edge and width in points on the page."""

    x: float
    width: float
    issuer: str
    language: Language


class Space(Element):
    """White at the head of a first page."""

    def __init__(self, height: float) -> None:
        self._height = height

    def height(self, width: float) -> float:
        return self._height

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Nothing to see."""


@dataclass(frozen=True)
class Letterhead:
    """The logo stands right of the issuer where there is room beside it, else above it at the left.

    ``own_baseline`` is that of the issuer without a logo, in points from the top of the sheet; ``right_free`` is false
    where the document has something of its own at the right. A logo whose bytes are no picture any more is left out,
    and the document is set without it: who chose it was told then (``NotAPicture``).
    """

    frame: Frame
    sides: tuple[Side, ...]
    own_baseline: float = edges.ISSUER_BASELINE
    right_free: bool = True

    @cached_property
    def _logo(self) -> Logo | None:
        data = current_look().logo
        return logo_of(data) if data else None

    @cached_property
    def _addresses(self) -> tuple[tuple[str, ...], ...]:
        """The lines of each side; alone, a side takes the address in whatever language it is given."""
        address = current_look().address
        told = [address.best(s.language) if len(self.sides) == 1 else address.side(s.language) for s in self.sides]
        return tuple(tuple(line.strip() for line in text.split("\n") if line.strip()) for text in told)

    @cached_property
    def _is_beside(self) -> bool:
        """Whether the logo fits right of the last side without shortening what stands there."""
        if self._logo is None or not self.right_free:
            return False
        side, size = self.sides[-1], edges.edge_size(self.sides[-1].language)
        room = self.frame.right - self._logo.width - _BESIDE - side.x
        lines = [edges.one_line(side.issuer, side.language, size + 0.4, 10_000, bold=True)]
        lines += [edges.one_line(text, side.language, size - _SMALLER, 10_000) for text in self._addresses[-1]]
        return all(line.width <= room for line in lines)

    @property
    def _logo_top(self) -> float:
        if not self._is_beside:
            return min(_LOGO_TOP, max(_LOGO_LEAST_TOP, self.own_baseline - 5 * MM))
        return self.own_baseline - _CAPITAL * edges.edge_size(self.sides[-1].language)

    @cached_property
    def baseline(self) -> float:
        """Of the issuer's line: under a logo that stands above it."""
        if self._logo is None or self._is_beside:
            return self.own_baseline
        return max(self.own_baseline, self._logo_top + self._logo.height + 5.5 * MM)

    @property
    def _bottom(self) -> float:
        lines = max(map(len, self._addresses))
        bottom = self.baseline + (_FIRST_LINE + (lines - 1) * _LINE if lines else 0.0)
        return max(bottom, self._logo_top + self._logo.height) if self._logo is not None else bottom

    def space(self) -> list[Element]:
        """What the text of the first page begins with: nothing, where the head of the sheet holds all of it."""
        plain = self._logo is None and not any(self._addresses)
        needed = 0.0 if plain else self._bottom + _UNDER - self.frame.top
        return [Space(needed)] if needed > 0 else []

    def draw(self, pen: Pen) -> None:
        """Draw it on the page that was begun."""
        for side, address in zip(self.sides, self._addresses, strict=True):
            edges.issuer(pen, side.x, side.width, side.issuer, side.language, baseline=self.baseline)
            size = edges.edge_size(side.language) - _SMALLER
            for number, text in enumerate(address):
                line = edges.one_line(text, side.language, size, side.width)
                pen.write(side.x, self.baseline + _FIRST_LINE + number * _LINE, line, SECONDARY)
        if self._logo is not None:
            x = self.frame.right - self._logo.width if self._is_beside else self.frame.left
            pen.picture(self._logo.picture, x, self._logo_top, self._logo.width, self._logo.height)


def letterhead(
    frame: Frame,
    sides: Sequence[tuple[float, float, str, Language]],
    *,
    baseline: float = edges.ISSUER_BASELINE,
    right_free: bool = True,
) -> Letterhead:
    """The head of a first page in the look in use; each side is left, width, issuer and language."""
    return Letterhead(frame, tuple(Side(*side) for side in sides), baseline, right_free)
