"""Rows of decisions, as the register and the commitments of an organisation print them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from groupe_pays.documents.blocks import EMPTY, Row, stacked
from groupe_pays.documents.content_lists import DecisionLine
from groupe_pays.documents.elements import Element
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import MM
from groupe_pays.documents.tables import TableRow
from groupe_pays.documents.wording import Label

_WHITE = 3.4
_BETWEEN = 2.6
_SHORT_NUMBER = 4


@dataclass(frozen=True)
class DecisionColumns:
    """The widths of a list of decisions, in millimetres; what follows from them has a column where it is known."""

    listing: Listing
    widths: tuple[float, ...]
    follow_up: bool

    @classmethod
    def for_lines(cls, listing: Listing, lines: Sequence[DecisionLine]) -> DecisionColumns:
        number = 9.0 if all(len(line.number) <= _SHORT_NUMBER for line in lines) else 16.0
        follow_up = any(line.follow_up for line in lines)
        rest = (34.0, 46.0) if follow_up else (46.0,)
        return cls(listing, (number, 175 - number - sum(rest), *rest), follow_up)

    @property
    def third(self) -> float:
        """The left edge of the third column in points."""
        return (self.widths[0] + self.widths[1]) * MM

    def head(self) -> Row:
        labels = [Label.NUMBER, Label.DECISION, Label.ITEM, Label.NEXT_STEPS]
        return self.listing.head(self.widths, labels[: len(self.widths)])

    def row(self, line: DecisionLine) -> TableRow:
        listing = self.listing
        cells = [listing.plain(line.number, bold=True), self._words(line), listing.cell(line.item)]
        if self.follow_up:
            cells.append(paragraphs([listing.cell(words) for words in line.follow_up]))
        return TableRow(listing.row(self.widths, cells, _WHITE))

    def _words(self, line: DecisionLine) -> Element:
        """The decision in full, under its short title where it has one."""
        if line.title.is_blank:
            return self.listing.cell(line.text)
        return paragraphs([self.listing.cell(line.title, bold=True), self.listing.cell(line.text)])


def paragraphs(cells: Sequence[Element]) -> Element:
    """Cells one under the other with some white between them."""
    if not cells:
        return EMPTY
    for cell in cells[1:]:
        cell.before = _BETWEEN
    return stacked(cells)
