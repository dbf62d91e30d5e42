"""The points of an agenda as a table: times on every clock, number, title and remark in one language or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from groupe_pays.documents.blocks import EMPTY, Cell, Row, stacked
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_meeting import AgendaLine
from groupe_pays.documents.elements import Element, Role, Stack, Style, Text
from groupe_pays.documents.look import ACCENT, HAIRLINE, MM, SECONDARY, TEXT, text_scale
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.tables import Table, TableRow
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

_CLOCK_WIDTH = 12.5 * MM
_NUMERAL_WIDTH = 7 * MM
_NUMERAL_GAP = 4.0
_INDENT = 5 * MM
_DEEPEST = 3
"""Levels that are set further and further in; deeper ones stand under the last."""
_WHITE = 3.1

_CLOCK = Style(8.8, 12.5)
_TITLE = {FR: Style(9.4, 12.6), ZH: Style(9.2, 12.6)}
_DESCRIPTION = {FR: Style(8.8, 12, before=1.5), ZH: Style(8.6, 12, before=1.5)}
_REMARK = {FR: Style(7.9, 10.6, SECONDARY, before=0.6), ZH: Style(7.7, 10.6, SECONDARY, before=0.6)}
_HEAD = {FR: Style(7.6, 10, SECONDARY), ZH: Style(7.4, 10, SECONDARY)}


@dataclass(frozen=True)
class AgendaTable:
    """Builds the table ``width`` points wide; the second language begins at ``second_x``, after ``gutter`` of white.

    ``full`` prints the descriptions as well.
    """

    languages: tuple[Language, ...]
    width: float
    second_x: float = 0.0
    gutter: float = 7 * MM
    full: bool = False

    @property
    def _clock_width(self) -> float:
        return _CLOCK_WIDTH * max(1.0, text_scale())

    def table(self, lines: Sequence[AgendaLine], cities: Sequence[Words], title: Element | None = None) -> Table:
        """The lines under a head; ``cities`` name the clocks. The title is told once, above the first page of them."""
        shown = tuple(cities) if any(line.clocks for line in lines) else ()
        columns = self._columns(lines, len(shown))
        rows = tuple(TableRow(self._row(line, len(shown), columns)) for line in lines)
        return Table(self._head(shown, columns), rows, title, before=9.0, after=8.0)

    def _columns(self, lines: Sequence[AgendaLine], clocks: int) -> list[tuple[Language, float, float, float]]:
        """Of each language: where it begins, how wide it is, and the width its numbers take of that."""
        columns = []
        for index, language in enumerate(self.languages):
            left = self.second_x if index else clocks * self._clock_width
            first_of_two = index == 0 and len(self.languages) > 1
            right = self.second_x - self.gutter if first_of_two else self.width
            widest = max((_width_of(agenda_numeral(line, language)) for line in lines), default=0.0)
            numerals = max(_NUMERAL_WIDTH, widest + _NUMERAL_GAP) if widest else 0.0
            columns.append((language, left, right - left, numerals))
        return columns

    def _head(self, cities: Sequence[Words], columns: Sequence[tuple[Language, float, float, float]]) -> Row:
        cells = []
        for number, city in enumerate(cities):
            texts = [
                Text(plain_runs(city.best(language)), language, _HEAD[language], Role.TABLE_HEAD)
                for language in self.languages
            ]
            cells.append(Cell(number * self._clock_width, self._clock_width - 2, stacked(texts)))
        for language, left, width, numerals in columns:
            text = Text(plain_runs(label(Label.ITEM, language)), language, _HEAD[language], Role.TABLE_HEAD)
            cells.append(Cell(left + numerals, width - numerals, text))
        return Row(tuple(cells), above=2.4, below=2.4, whole=True)

    def _row(self, line: AgendaLine, clocks: int, columns: Sequence[tuple[Language, float, float, float]]) -> Row:
        cells = []
        for number in range(clocks):
            told = line.clocks[number] if number < len(line.clocks) else ""
            cells.append(Cell(number * self._clock_width, self._clock_width - 2, _clock(told, first=number == 0)))
        for language, left, width, numerals in columns:
            cells.append(Cell(left, width, self._point(line, language, width, numerals)))
        return Row(tuple(cells), above=_WHITE, below=_WHITE, rule_below=HAIRLINE, whole=True)

    def _point(self, line: AgendaLine, language: Language, width: float, numerals: float) -> Element:
        """Number, title and what is said of it, set in by its depth."""
        alone = len(self.languages) == 1
        told = [_told(words, language, alone=alone) for words in (line.title, line.description, line.remark)]
        if not any(told):
            return EMPTY
        title, description, remark = told
        style = replace(_TITLE[language], colour=SECONDARY if line.is_break else TEXT)
        texts = [Text(plain_runs(title), language, style, Role.TABLE_CELL)]
        if description and self.full:
            texts.append(Text(plain_runs(description), language, _DESCRIPTION[language], Role.TABLE_CELL))
        if remark:
            texts.append(Text(plain_runs(remark), language, _REMARK[language], Role.TABLE_CELL))
        body = Stack([text for text in texts if not text.is_blank])
        if not numerals:
            return body
        indent = min(line.depth, _DEEPEST) * _INDENT
        first = Text(_numeral_runs(line, language), language, style, Role.TABLE_CELL)
        return Row((Cell(indent, numerals, first), Cell(indent + numerals, width - indent - numerals, body)))


def _told(words: Words, language: Language, *, alone: bool) -> str:
    return words.best(language) if alone else words.side(language)


def _clock(told: str, *, first: bool) -> Text:
    """« 14:00 », and what marks another day in superior letters."""
    colour = None if first else SECONDARY
    runs = (*plain_runs(told[:5], bold=first, colour=colour),)
    if told[5:]:
        runs = (*runs, Run(told[5:], superior=True, colour=colour))
    return Text(runs, FR, _CLOCK, Role.TABLE_CELL)


def agenda_numeral(line: AgendaLine, language: Language) -> str:
    numeral = line.numeral.side(language)
    if not numeral or "." in numeral:
        return numeral
    return f"{numeral}、" if language is ZH and not numeral.isascii() else f"{numeral}."


def _numeral_runs(line: AgendaLine, language: Language) -> tuple[Run, ...]:
    """The number of a point, in bold where it is one of the first level and no break."""
    colour = SECONDARY if line.is_break else ACCENT
    return plain_runs(agenda_numeral(line, language), bold=not line.depth and not line.is_break, colour=colour)


def _width_of(text: str) -> float:
    """Of a number as it is set, in points; at least as wide as any language sets it."""
    if not text:
        return 0.0
    lines = Text(plain_runs(text, bold=True), ZH, _TITLE[FR]).lines(1000)
    return max(line.width for line in lines)
