"""The cover of the directory and its contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from groupe_pays.documents.blocks import Cell, Row, Rule
from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_directory import DirectoryContent
from groupe_pays.documents.directory_lines import Leader, TwoColumns, heading_line, index_line
from groupe_pays.documents.directory_manners import Layout
from groupe_pays.documents.directory_sheet import sheet_key
from groupe_pays.documents.elements import Align, Element, Role, Style, Text
from groupe_pays.documents.look import ACCENT, HEAVY_WIDTH, MM, SECONDARY
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

_ABOVE_TITLE = 62 * MM
_TITLE = {
    FR: Style(30, 37, ACCENT, True, shape=Shape.BALANCED),
    ZH: Style(28, 38, ACCENT, True, shape=Shape.BALANCED, before=10),
}
_GROUP = {FR: Style(14, 19, bold=True), ZH: Style(13.5, 19, bold=True)}
_PLAIN = {FR: Style(10, 15), ZH: Style(9.8, 15)}
_SMALL = {FR: Style(8.8, 12.5, SECONDARY), ZH: Style(8.6, 12.5, SECONDARY)}

PART = {FR: Style(15, 20, ACCENT, True, keep_with_next=True), ZH: Style(14.6, 20, ACCENT, True, keep_with_next=True)}
GROUP = {FR: Style(9.6, 14, ACCENT, True), ZH: Style(9.3, 14, ACCENT, True)}
_LINE = {FR: Style(9.4, 15), ZH: Style(9.1, 15)}
_NUMBER = Style(9.4, 15, SECONDARY, align=Align.RIGHT)
_NUMBER_WIDTH = 8 * MM
_LINES_X = 11 * MM
_BETWEEN = 14 * MM


def contents_key(layout: Layout) -> str:
    """The name of the place where the contents begin."""
    return f"{layout.key}-contents"


# --- cover ---


def cover(content: DirectoryContent, layout: Layout) -> Iterator[Element]:
    """Title, group, date and counts, each language in its column where there are two."""
    for place, language in enumerate(layout.languages):
        words = label(Label.DIRECTORY, language)
        style = _TITLE[language] if place else replace(_TITLE[language], before=0.0)
        role = Role.PARAGRAPH if place else Role.TITLE
        yield Row(
            (Cell(0.0, layout.frame.width, Text(plain_runs(words), language, style, role)),),
            above=0.0 if place else _ABOVE_TITLE,
            before=style.before,
        )
    yield Rule(ACCENT, HEAVY_WIDTH, before=16, after=14)
    yield _line(content.group, layout, _GROUP)
    if not content.date.is_blank:
        yield _line(content.date, layout, _PLAIN, before=4)
    for place, counted in enumerate(content.counts):
        yield _line(counted, layout, _PLAIN, before=14 if place == 0 else 0)
    if content.sheets:
        note = Words(label(Label.HOW_TO_READ, FR), label(Label.HOW_TO_READ, ZH))
        yield _line(note, layout, _SMALL, before=22)


def _line(words: Words, layout: Layout, styles: Mapping[Language, Style], before: float = 0.0) -> Row:
    alone = len(layout.columns) == 1
    cells = tuple(
        Cell(
            0.0 if alone else column.x,
            layout.frame.width if alone else column.width,
            Text(plain_runs(words.best(language)), language, styles[language]),
        )
        for column, language in zip(layout.columns, layout.languages, strict=True)
    )
    return Row(cells, before=before)


# --- contents ---


def part_heading(which: Label, layout: Layout, key: str, *, before: float = 0.0) -> Element:
    """« Par province chinoise 按中国省级行政区 », a place of its own in the outline."""
    names = [label(which, language) for language in layout.languages]
    texts = []
    for place, (language, name) in enumerate(zip(layout.languages, names, strict=True)):
        mark, here = (" / ".join(names), key) if place == 0 else ("", "")
        role = Role.HEADING_1 if place == 0 else Role.PARAGRAPH
        texts.append(Text(plain_runs(name), language, PART[language], role, "", mark, here))
    return PartHeading(tuple(texts), before=before, after=6, keep_with_next=True)


class PartHeading(Leader):
    """A heading in both languages on one line, to which other pages may refer."""

    def places(self, width: float) -> list[str]:
        return [key for part in self.parts for key in part.places(width)]


def contents(content: DirectoryContent, layout: Layout, pages: Mapping[str, int]) -> Iterator[Element]:
    """The sheets by college, with the pages they begin on once those are known."""
    yield part_heading(Label.CONTENTS, layout, contents_key(layout))
    if layout.is_wide:
        width = (layout.frame.width - _BETWEEN) / 2
        yield TwoColumns(list(_listed(content, layout, pages, width)), width)
    else:
        yield from _listed(content, layout, pages, layout.frame.width)


def _listed(content: DirectoryContent, layout: Layout, pages: Mapping[str, int], width: float) -> Iterator[Element]:
    group: Words | None = None
    for number, sheet in enumerate(content.sheets, 1):
        if sheet.group != group and not sheet.group.is_blank:
            yield _group(sheet.group, layout, width, first=group is None)
        group = sheet.group
        yield _contents_line(sheet.title, number, layout, pages, width)


def _group(words: Words, layout: Layout, width: float, *, first: bool) -> Element:
    names = [
        Text(
            plain_runs(words.side(language) or (words.best(language) if place == 0 else "")),
            language,
            GROUP[language],
            Role.HEADING_2 if place == 0 else Role.PARAGRAPH,
        )
        for place, language in enumerate(layout.languages)
    ]
    shown = [name for name in names if not name.is_blank]
    return heading_line(shown, width, before=4 if first else 10, after=2)


def _contents_line(title: Words, number: int, layout: Layout, pages: Mapping[str, int], whole: float) -> Row:
    key = sheet_key(layout, number)
    names = []
    for place, language in enumerate(layout.languages):
        said = title.best(language) if place == 0 else title.distinct.side(language)
        style = replace(_LINE[language], colour=SECONDARY) if place else _LINE[language]
        runs = tuple(Run(run.text, target=f"#{key}") for run in plain_runs(said.replace("\n", " ")))
        if runs:
            names.append(Text(runs, language, style))
    first = layout.languages[0]
    page = Text((Run(str(pages.get(key, 888)), bold=True, target=f"#{key}"),), first, _LINE[first])
    width = whole - _LINES_X
    line = index_line(names, page, width)
    counted = Text(plain_runs(str(number)), first, _NUMBER)
    return Row((Cell(0.0, _NUMBER_WIDTH, counted), Cell(_LINES_X, width, line)), whole=True)
