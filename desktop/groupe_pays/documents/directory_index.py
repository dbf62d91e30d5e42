"""The index of the directory: by Chinese province and by sector, in two columns, with the numbers of the sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from groupe_pays.documents.content import Words
from groupe_pays.documents.content_directory import DirectoryContent
from groupe_pays.documents.directory_front import part_heading
from groupe_pays.documents.directory_lines import TwoColumns, heading_line, index_line
from groupe_pays.documents.directory_manners import Layout
from groupe_pays.documents.directory_sheet import sheet_key
from groupe_pays.documents.elements import Element, Role, Stack, Style, Text
from groupe_pays.documents.look import ACCENT, MM, SECONDARY
from groupe_pays.documents.page import NewPage
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label
from groupe_pays.domain.collation import SortKey, sort_key
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

_BETWEEN = 8 * MM
_LINE = {FR: Style(8.4, 10.5), ZH: Style(8.1, 10.5)}
_HEAD = {FR: Style(9.1, 12, ACCENT, True), ZH: Style(8.8, 12, ACCENT, True)}
_FEW = 6
"""Numbers up to which they are set in bold; more of them would blacken the column."""
_KEPT_WHOLE = 14
"""Lines of a province up to which it is not divided between two columns."""


def index_key(layout: Layout) -> str:
    """The name of the place where the index begins."""
    return f"{layout.key}-index"


def index(content: DirectoryContent, layout: Layout) -> Iterator[Element]:
    """Both lists, each under its heading; a list with nothing in it is left out."""
    column = (layout.frame.width - _BETWEEN) / 2
    provinces = list(_provinces(content, layout, column))
    sectors = list(_sectors(content, layout, column))
    key = index_key(layout)
    if provinces:
        yield part_heading(Label.BY_PROVINCE, layout, key)
        yield TwoColumns(provinces, column)
    if sectors:
        before, key = (10.0, f"{key}-sectors") if provinces else (0.0, key)
        together = [part_heading(Label.BY_SECTOR, layout, key, before=before), TwoColumns(sectors, column)]
        yield NewPage(together)
        yield from together


def _provinces(content: DirectoryContent, layout: Layout, width: float) -> Iterator[Element]:
    found: dict[Words, list[tuple[Words, int]]] = {}
    for number, sheet in enumerate(content.sheets, 1):
        for place in sheet.places:
            found.setdefault(place.province, []).append((place.title, number))
    for province in sorted(found, key=lambda words: _order(words, layout)):
        names = _names(province, layout, _HEAD, Role.HEADING_2)
        heading = heading_line(names, width, before=4.5, after=1)
        lines = [
            index_line(_names(title, layout, _LINE), _numbers([number], layout), width)
            for title, number in found[province]
        ]
        if len(lines) > _KEPT_WHOLE:
            yield heading
            yield from lines
            continue
        whole = Stack([heading, *lines])
        whole.before = heading.before
        yield whole


def _sectors(content: DirectoryContent, layout: Layout, width: float) -> Iterator[Element]:
    found: dict[Words, list[int]] = {}
    for number, sheet in enumerate(content.sheets, 1):
        for sector in dict.fromkeys(sheet.sectors):
            found.setdefault(sector, []).append(number)
    for sector in sorted(found, key=lambda words: _order(words, layout)):
        names = _names(sector, layout, _LINE)
        yield index_line(names, _numbers(found[sector], layout), width)


def _order(words: Words, layout: Layout) -> SortKey:
    """Alphabetical in French; by pinyin in an edition that is Chinese alone."""
    language = layout.languages[0]
    return sort_key(words.best(language), language)


def _names(words: Words, layout: Layout, styles: dict[Language, Style], role: Role = Role.PARAGRAPH) -> list[Text]:
    """The first language, then the second in grey where it says something else."""
    names: list[Text] = []
    for place, language in enumerate(layout.languages):
        said = words.best(language) if place == 0 else words.distinct.side(language)
        heading = role is not Role.PARAGRAPH
        style = replace(styles[language], colour=SECONDARY) if place and not heading else styles[language]
        if said and said not in (name.runs[0].text for name in names):
            names.append(Text(plain_runs(said.replace("\n", " ")), language, style, Role.PARAGRAPH if place else role))
    return [name for name in names if not name.is_blank]


def _numbers(numbers: Sequence[int], layout: Layout) -> Text:
    bold = len(numbers) <= _FEW
    runs: list[Run] = []
    for number in numbers:
        runs += [Run(", "), Run(str(number), bold=bold, target=f"#{sheet_key(layout, number)}")]
    return Text(tuple(runs[1:]), FR, _LINE[FR])
