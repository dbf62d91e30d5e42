"""Headings, cells and tables of lists in one language or in two: the French above, the Chinese under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from groupe_pays.documents.blocks import Cell, Row, stacked
from groupe_pays.documents.content import Words
from groupe_pays.documents.elements import Element, Role, Stack, Style, Text
from groupe_pays.documents.look import ACCENT, HAIRLINE, MM, SECONDARY
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.tables import Table, TableRow
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.text import Language

_GUTTER = 2.4 * MM
_BETWEEN_LANGUAGES = 1.6
_FRENCH = Style(8.6, 11.4)
_CHINESE = Style(8.5, 12.2)
_HEAD = Style(7.8, 11, SECONDARY)
_GROUP = Style(8.6, 11.4, ACCENT, True)
_PART = Style(15, 20, ACCENT, True, before=22, after=4, keep_with_next=True)
_TITLE = Style(11.5, 15, bold=True)


@dataclass(frozen=True)
class Listing:
    """Builds lists ``width`` points wide; headings of the second language begin at ``second_x``."""

    languages: tuple[Language, ...]
    width: float
    second_x: float

    def words(self, which: Label, **fields: Words) -> Words:
        """A label in every language of the list, each field filled in in that language."""
        said = {
            language: label(which, language).format(**{name: field.best(language) for name, field in fields.items()})
            for language in self.languages
        }
        return Words(said.get(Language.FR, ""), said.get(Language.ZH, ""))

    def again(self, title: Words) -> Words:
        """« …, suite », for the head of a following page."""
        return self.words(Label.CONTINUED, title=title)

    # --- headings, the languages side by side ---

    def heading(
        self,
        words: Words,
        style: Style,
        *,
        key: str = "",
        bookmark: bool = False,
        role: Role | None = None,
        target: str | None = None,
    ) -> Row:
        """Words side by side; one with a bookmark is a heading of the first level where no ``role`` is given."""
        alone = len(self.languages) == 1
        mark = " / ".join(text for text in map(words.side, self.languages) if text) if bookmark else ""
        cells = []
        for number, language in enumerate(self.languages):
            left = self.second_x if number else 0.0
            right = self.second_x - _GUTTER if number == 0 and not alone else self.width
            level = role or (Role.HEADING_1 if bookmark else Role.HEADING_2)
            said = words.best(language) if alone else words.side(language)
            first = number == 0
            runs = tuple(replace(run, target=target) for run in plain_runs(said))
            text = Text(runs, language, style, level, "", mark if first else "", key if first else "")
            cells.append(Cell(left, right - left, text))
        return Row(tuple(cells), before=style.before, after=style.after, keep_with_next=style.keep_with_next)

    def part_heading(self, words: Words, key: str, target: str | None = None) -> Row:
        return self.heading(words, _PART, key=key, bookmark=True, target=target)

    def note(self, words: Words, style: Style, *, keep_with_next: bool = False) -> Row:
        """A remark, the languages side by side."""
        row = self.heading(words, style, role=Role.PARAGRAPH)
        return replace(row, keep_with_next=keep_with_next)

    def across(self, text: str, style: Style) -> Text:
        """Signs that need no translation, over the whole width."""
        return Text(plain_runs(text), self.languages[0], style)

    def group(self, words: Words) -> TableRow:
        """The head of a group of rows, told again where a page begins within the group."""
        rows = [
            replace(self.heading(said, _GROUP), above=4.4, below=2.4, rule_below=HAIRLINE, whole=True)
            for said in (words, self.again(words))
        ]
        return TableRow(rows[0], rows[1])

    # --- cells, the languages one under the other ---

    def cell(self, words: Words, *, bold: bool = False, colour: str | None = None) -> Element:
        """A text; what is said in one language only stands alone. Bold is for the first language."""
        return self._stack(
            [
                (language, plain_runs(text, bold=bold and number == 0, colour=colour))
                for number, (language, text) in enumerate(self.said(words))
            ]
        )

    def said(self, words: Words) -> list[tuple[Language, str]]:
        """What a cell says, each text with the language it is in; one that only repeats the other is left out."""
        if len(self.languages) == 1:
            language = self.languages[0]
            said = [(language if words.side(language) else language.other, words.best(language))]
        else:
            said = [(language, words.distinct.side(language)) for language in self.languages]
        return [(language, text) for language, text in said if text]

    def lacking(self, which: Label) -> Element:
        """Words for something not settled: grey, and in French italic."""
        return self._stack(
            [
                (language, plain_runs(label(which, language), italic=language is Language.FR, colour=SECONDARY))
                for language in self.languages
            ]
        )

    def plain(self, text: str, *, bold: bool = False, key: str = "", target: str | None = None) -> Element:
        """A number or a sign, which needs no translation; it may bear the name of its place and lead to another."""
        runs = tuple(replace(run, target=target) for run in plain_runs(text, bold=bold))
        cell = Text(runs, self.languages[0], self._style(self.languages[0]), Role.TABLE_CELL, key=key)
        return cell if runs else Stack(())

    def _stack(self, said: Sequence[tuple[Language, tuple[Run, ...]]]) -> Element:
        texts = [Text(runs, language, self._style(language), Role.TABLE_CELL) for language, runs in said]
        for text in texts[1:]:
            text.before = _BETWEEN_LANGUAGES
        return stacked(texts) if texts else Stack(())

    def _style(self, language: Language) -> Style:
        return _CHINESE if language is Language.ZH else _FRENCH

    # --- tables ---

    def row(self, columns: Sequence[float], cells: Sequence[Element], white: float) -> Row:
        """A row with ``white`` points above and below; ``columns`` are shares of the width."""
        scale = self.width / sum(columns)
        placed: list[Cell] = []
        left = 0.0
        for number, (column, element) in enumerate(zip(columns, cells, strict=True), 1):
            gutter = min(_GUTTER, 0.22 * column * scale) if number < len(columns) else 0.0
            placed.append(Cell(left, column * scale - gutter, element))
            left += column * scale
        return Row(tuple(placed), above=white, below=white, rule_below=HAIRLINE, whole=True)

    def head(self, columns: Sequence[float], labels: Sequence[Label]) -> Row:
        cells = [
            stacked(
                [
                    Text(plain_runs(label(which, language)), language, _HEAD, Role.TABLE_HEAD)
                    for language in self.languages
                ]
            )
            for which in labels
        ]
        return replace(self.row(columns, cells, 2.6), rule_below=None)

    def table(
        self,
        title: Words,
        again: Words,
        head: Row | None,
        rows: Sequence[TableRow],
        *,
        bookmark: bool = False,
        role: Role = Role.HEADING_2,
    ) -> Table:
        """A table under its title; ``again`` is the title on the following pages."""
        return Table(
            head,
            tuple(rows),
            self.heading(title, _TITLE, bookmark=bookmark, role=role),
            self.heading(again, _TITLE),
            before=18,
            after=8,
        )
