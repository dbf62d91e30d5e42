"""One partnership of the directory: title, facts, fields, contacts and where all that comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from groupe_pays.documents.blocks import EMPTY, Cell, Row, Rule, stacked
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_directory import PartnershipSheet, SheetFacts
from groupe_pays.documents.directory_manners import NUMBER, Column, Layout, on_baseline
from groupe_pays.documents.directory_texts import HEADINGS, contact_text, field_texts, reach_runs
from groupe_pays.documents.elements import Element, Role, Stack, Text
from groupe_pays.documents.look import ACCENT, RULE, RULE_WIDTH, SECONDARY
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.text import Language

_TITLE_RULE = 1.2
_BETWEEN_SHEETS = 26.0

Told = list[tuple[Element | None, list[Element]]]
"""A field in each column: its heading, and what stands under it."""


@dataclass
class SheetHead(Row):
    """The title of a sheet, which the outline and the other pages lead to."""

    marks: tuple[tuple[str, int], ...] = ()
    key: str = ""

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        pen.place(self.key, y)
        for title, level in self.marks:
            pen.bookmark(title, level, y)
        super().draw(pen, x, y, width, height)

    def places(self, width: float) -> list[str]:
        return [self.key]


def sheet_key(layout: Layout, number: int) -> str:
    """The name of the place where a sheet begins."""
    return f"{layout.key}-sheet-{number}"


def sheet_elements(sheet: PartnershipSheet, number: int, layout: Layout, *, opens_group: bool) -> list[Element]:
    """The sheet from its title to its source; the first of its college opens a branch of the outline."""
    fields = list(_fields(sheet, layout))
    told = [element for field in fields for element in _rows(field, layout)]
    last = list(_last_lines(sheet, layout))
    for element in [*told, *last][-len(last) - 1 : -1]:
        element.keep_with_next = True
    return [_head(sheet, number, layout, opens_group=opens_group), *told, *last]


# --- head ---


def _head(sheet: PartnershipSheet, number: int, layout: Layout, *, opens_group: bool) -> Element:
    titles, subtitles = [], []
    for column in layout.columns:
        manner = column.manner
        language = manner.language
        titles.append(Cell(column.x, column.width, _title(sheet.title.best(language), column)))
        subtitle = Text(plain_runs(sheet.subtitle.best(language)), language, manner.subtitle)
        subtitles.append(Cell(column.x, column.width, subtitle))
    first = layout.columns[0].manner
    counted = Text(plain_runs(str(number)), first.language, on_baseline(NUMBER, first.title))
    cells = (Cell(layout.number_x, layout.number_width, counted), *titles)
    marks = [(_both(sheet.group, layout), 0)] if opens_group and not sheet.group.is_blank else []
    level = 0 if sheet.group.is_blank else 1
    marks.append((f"{number}. {_both(sheet.title, layout)}", level))
    head = SheetHead(cells, marks=tuple(marks), key=sheet_key(layout, number), keep_with_next=True)
    rows = [head, Row(tuple(subtitles), keep_with_next=True), _rule(ACCENT, _TITLE_RULE, 4), *_facts(sheet, layout)]
    block = Stack(rows)
    block.before, block.keep_with_next = _BETWEEN_SHEETS, True
    return block


def _title(words: str, column: Column) -> Text:
    """The title; on two lines, one for each side of the partnership, where both fit that way."""
    manner = column.manner
    whole = Text(plain_runs(words), manner.language, manner.title, Role.HEADING_1)
    dash = "—" if manner.language is Language.ZH else " –"
    if len(whole.lines(column.width)) < 2 or dash not in words:
        return whole
    first, second = (part.strip() for part in words.split(dash, 1))
    parted = Text(plain_runs(f"{first}{dash}\n{second}"), manner.language, manner.title, Role.HEADING_1)
    return parted if len(parted.lines(column.width)) == 2 else whole


def _both(words: Words, layout: Layout) -> str:
    """What stands in the outline: each language that says something else."""
    said = [words.best(language) for language in layout.languages]
    return " / ".join(dict.fromkeys(word for word in said if word))


def _rule(colour: str, thickness: float, before: float) -> Rule:
    rule = Rule(colour, thickness, before=before, after=2.5)
    rule.keep_with_next = True
    return rule


def _facts(sheet: PartnershipSheet, layout: Layout) -> Iterator[Element]:
    told = [list(_facts_of(sheet.facts, column, layout)) for column in layout.columns]
    shown = False
    for facts in zip(*told, strict=True):
        cells: list[Cell] = []
        for column, (name, value) in zip(layout.columns, facts, strict=True):
            if not value:
                continue
            manner, language = column.manner, column.manner.language
            label_style = on_baseline(manner.fact_label, manner.fact)
            cells.append(Cell(column.label_x, column.label_width, Text(plain_runs(name), language, label_style)))
            left = column.x if layout.aside else column.x + column.label_width
            cells.append(Cell(left, column.x + column.width - left, Text(value, language, manner.fact)))
        if cells:
            shown = True
            yield Row(tuple(cells), before=1.2, keep_with_next=True)
    if shown:
        yield _rule(RULE, RULE_WIDTH, 3.5)


def _facts_of(facts: SheetFacts, column: Column, layout: Layout) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """The facts of one column, blank ones too: the rows of both columns stand beside each other."""
    language = column.manner.language
    chinese = language is Language.ZH
    since, comma = facts.since.best(language), "，" if chinese else ", "
    bond = [words.best(language) for words in (facts.kind, facts.state) if not words.is_blank]
    said = comma.join(bond)
    if since:
        runs = (*plain_runs(since, bold=True), *plain_runs(comma + said if said else ""))
        yield label(Label.SHEET_SINCE, language), runs
    else:
        yield label(Label.SHEET_KIND, language), plain_runs(said[:1].upper() + said[1:])
    yield label(Label.HEAD, language), plain_runs(facts.head.best(language))
    yield label(Label.POPULATION, language), plain_runs(facts.population.best(language))
    yield label(Label.ADDRESS, language), plain_runs(facts.address.best(language))
    reach = facts.phones if chinese and len(layout.columns) > 1 else (*facts.phones, *facts.reach)
    points = [runs for runs in (reach_runs(words, language) for words in reach) if runs]
    between = Run("　" if chinese else " · ")
    listed = [run for place, runs in enumerate(points) for run in ((between, *runs) if place else runs)]
    yield label(Label.SWITCHBOARD if facts.phones else Label.REACHED_BY, language), tuple(listed)


# --- fields ---


def _fields(sheet: PartnershipSheet, layout: Layout) -> Iterator[Told]:
    """Every field with something to say in one of the columns."""
    texts = dict(sheet.texts)
    for kind, which in HEADINGS.items():
        words = texts.get(kind)
        if words is None:
            continue
        told: Told = []
        for column in layout.columns:
            manner = column.manner
            elements = field_texts(kind, words.side(manner.language), manner)
            told.append((_heading(which, column, lacking=not elements), elements))
        if any(elements for _, elements in told):
            yield told
    if sheet.contacts:
        yield [_contacts(sheet, column, layout) for column in layout.columns]


def _contacts(sheet: PartnershipSheet, column: Column, layout: Layout) -> tuple[Element | None, list[Element]]:
    reach = len(layout.columns) == 1 or column is layout.columns[0]
    texts: list[Element] = [contact_text(contact, column.manner, reach=reach) for contact in sheet.contacts]
    return _heading(Label.SHEET_CONTACTS, column, lacking=False), texts


def _heading(which: Label, column: Column, *, lacking: bool) -> Text:
    """The name of a field, with grey words after it where its text is in the other language only."""
    manner, language = column.manner, column.manner.language
    runs = list(plain_runs(label(which, language)))
    style = manner.heading
    if lacking:
        runs = [Run(run.text, bold=True) for run in runs]
        gap = "\u3000" if language is Language.ZH else "\u2002"
        words = label(Label.NOT_TRANSLATED, language)
        runs += [Run(gap), *plain_runs(words, italic=language is Language.FR, colour=SECONDARY)]
        style = replace(style, bold=False)
    return Text(tuple(runs), language, style, Role.HEADING_2)


def _rows(field: Told, layout: Layout) -> Iterator[Element]:
    if layout.aside:
        yield from _rows_aside(*field[0], layout.columns[0])
        return
    yield _pair([heading for heading, _ in field], layout)
    sides = [elements for _, elements in field]
    filled = [elements for elements in sides if elements]
    if len({len(elements) for elements in filled}) > 1:
        yield _pair([stacked(elements) for elements in sides], layout)
        return
    for place in range(len(filled[0])):
        yield _pair([elements[place] if elements else None for elements in sides], layout)


def _pair(sides: Sequence[Element | None], layout: Layout) -> Row:
    """One row of facing columns; a side without text stays empty."""
    told = [element for element in sides if element is not None]
    cells = tuple(
        Cell(column.x, column.width, element or EMPTY) for column, element in zip(layout.columns, sides, strict=True)
    )
    return Row(
        cells,
        before=max(element.before for element in told),
        after=max(element.after for element in told),
        keep_with_next=any(element.keep_with_next for element in told),
        faces=len(layout.columns) > 1,
    )


def _rows_aside(heading: Element | None, elements: Sequence[Element], column: Column) -> Iterator[Row]:
    """The heading in the margin beside the first lines of its field."""
    for place, element in enumerate(elements):
        cells = [Cell(column.x, column.width, element)]
        if place == 0 and isinstance(heading, Text):
            style = on_baseline(replace(column.manner.heading, keep_with_next=False), column.manner.body)
            aside = Text(heading.runs, heading.language, style, heading.role)
            cells.insert(0, Cell(0.0, column.x - 8, aside))
        before = column.manner.heading.before if place == 0 else element.before
        yield Row(tuple(cells), before=before, after=element.after, keep_with_next=element.keep_with_next)


# --- last lines ---


def _last_lines(sheet: PartnershipSheet, layout: Layout) -> Iterator[Element]:
    """What is not filled in, what the other language alone has, and the source."""
    texts = dict(sheet.texts)
    blank = [which for kind, which in HEADINGS.items() if kind not in texts or texts[kind].is_blank]
    if not sheet.contacts:
        blank.append(Label.SHEET_CONTACTS)
    lines = [(Label.NOT_FILLED_IN, blank)]
    if len(layout.columns) == 1:
        language = layout.languages[0]
        other = [which for kind, which in HEADINGS.items() if kind in texts and not texts[kind].side(language).strip()]
        lines.insert(0, (Label.OTHER_LANGUAGE_ONLY, [which for which in other if which not in blank]))
    shown = [(pattern, fields) for pattern, fields in lines if fields]
    if shown:
        yield _last([_lacking(shown, column) for column in layout.columns], layout)
    if not sheet.source.is_blank:
        sources = [
            Text(plain_runs(sheet.source.best(column.manner.language)), column.manner.language, column.manner.source)
            for column in layout.columns
        ]
        yield _last(sources, layout)


def _lacking(lines: Sequence[tuple[Label, Sequence[Label]]], column: Column) -> Text:
    """« En chinois seulement : objectifs. Non renseigné : bilan. »"""
    manner, language = column.manner, column.manner.language
    chinese = language is Language.ZH
    said = []
    for pattern, fields in lines:
        names = [label(which, language) for which in fields]
        if not chinese:
            names = [name[:1].lower() + name[1:] for name in names]
        said.append(label(pattern, language).format(fields=("、" if chinese else ", ").join(names)))
    return Text(plain_runs(("" if chinese else " ").join(said)), language, manner.empty)


def _last(lines: Sequence[Text], layout: Layout) -> Row:
    if not layout.aside:
        return _pair(lines, layout)
    column = layout.columns[0]
    return Row((Cell(column.x, column.width, lines[0]),), before=lines[0].before)
