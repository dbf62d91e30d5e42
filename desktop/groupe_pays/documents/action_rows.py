"""Rows of actions, as the action list and the commitments of an organisation print them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from groupe_pays.documents.blocks import Row, stacked
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_lists import ActionGroup, ActionLine
from groupe_pays.documents.elements import Element, Role, Style, Text
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import ACCENT, MM, SECONDARY
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.tables import TableRow
from groupe_pays.documents.wording import Label
from groupe_pays.domain.text import Language

_WHITE = 3.4
_BAR = 2.4
_BESIDE_BAR = 6.5
_LIFE = {Language.FR: Style(7.6, 10.4, SECONDARY), Language.ZH: Style(7.4, 10.8, SECONDARY)}
_DELAY = {Language.FR: Style(7.8, 11, ACCENT, True), Language.ZH: Style(7.6, 11, ACCENT, True)}
_SHORT_NUMBER = 4
"""Letters of a number that the narrow column holds."""


@dataclass
class LateRow(Row):
    """A row with the bar that marks it as late along its left edge."""

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        super().draw(pen, x, y, width, height)
        pen.panel(x, y, _BAR, height, ACCENT)


@dataclass(frozen=True)
class ActionColumns:
    """The widths of a list of actions, in millimetres; ``origin`` says from which meeting each one comes."""

    listing: Listing
    widths: tuple[float, ...]
    origin: bool

    @classmethod
    def for_lines(cls, listing: Listing, lines: Sequence[ActionLine], *, with_meeting: bool) -> ActionColumns:
        """Narrow columns where numbers are short and the meeting need not be told."""
        number = 9.0 if all(len(line.number) <= _SHORT_NUMBER for line in lines) else 16.0
        last = 22.0 if with_meeting else 13.0
        owner, due = (41.0, 38.0) if number + last < 25 else (38.0, 36.0)
        return cls(listing, (number, 175 - number - owner - due - last, owner, due, last), with_meeting)

    @property
    def third(self) -> float:
        """The left edge of the third column in points: groups name themselves there in the second language."""
        return (self.widths[0] + self.widths[1]) * MM

    def head(self) -> Row:
        last = Label.MEETING if self.origin else Label.ITEM
        return self.listing.head(self.widths, [Label.NUMBER, Label.ACTION, Label.OWNER, Label.DUE, last])

    def row(self, line: ActionLine) -> TableRow:
        listing, late = self.listing, line.group is ActionGroup.LATE
        cells = [
            listing.plain(line.number, bold=True),
            with_notes(listing, listing.cell(line.title), line.life, _LIFE),
            self._known(line, line.owners, Label.NOBODY_YET, bold=True),
            with_notes(listing, self._known(line, line.due, Label.NO_DUE_DATE, bold=late), line.delay, _DELAY),
            self._origin(line),
        ]
        row = listing.row(self.widths, cells, _WHITE)
        if not late:
            return TableRow(row)
        number = row.cells[0]
        moved = replace(number, x=_BESIDE_BAR, width=number.width - _BESIDE_BAR + 4)
        return TableRow(
            LateRow((moved, *row.cells[1:]), row.above, row.below, rule_below=row.rule_below, whole=row.whole)
        )

    def _known(self, line: ActionLine, words: Words, lacking: Label, *, bold: bool) -> Element:
        """An owner or a date, or that there is none: what is closed lacks nothing any more."""
        if not words.is_blank:
            return self.listing.cell(words, bold=bold)
        closed = line.group in (ActionGroup.DONE, ActionGroup.DROPPED)
        return self.listing.plain("–") if closed else self.listing.lacking(lacking)

    def _origin(self, line: ActionLine) -> Element:
        first = self.listing.languages[0]
        numeral = self.listing.plain(line.item.best(first))
        if not self.origin or line.meeting.is_blank:
            return numeral
        return stacked([self.listing.plain(line.meeting.best(first)), numeral])


def with_notes(listing: Listing, cell: Element, notes: Words, styles: dict[Language, Style]) -> Element:
    """A cell with smaller lines under it, one a language."""
    texts = [
        Text(plain_runs(notes.side(language)), language, replace(styles[language], before=1.4), Role.TABLE_CELL)
        for language in listing.languages
        if notes.side(language)
    ]
    return stacked([cell, *texts]) if texts else cell
