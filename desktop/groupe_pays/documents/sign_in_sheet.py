"""The sheet signed at the door, in one language or both: a row a person, grouped by college, and spare rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from groupe_pays.documents import edges
from groupe_pays.documents.arranging import OneLineOr
from groupe_pays.documents.blocks import EMPTY, Cell, Row, Valign, stacked
from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.content import Participant, SignInSheetContent, Words
from groupe_pays.documents.editions import editions
from groupe_pays.documents.elements import Element, Role, Stack, Style, Text
from groupe_pays.documents.letterhead import Letterhead, letterhead
from groupe_pays.documents.look import A4, ACCENT, HAIRLINE, HAIRLINE_WIDTH, MM, SECONDARY, TEXT, TINT
from groupe_pays.documents.page import Description, Frame, Page, Part, paginate, set_document
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.presence import PresenceBoxes
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.tables import Table, TableRow
from groupe_pays.documents.typography import typeset
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

_FRAME = Frame(15 * MM, 18 * MM, 180 * MM, 258 * MM)
_COLUMNS = (8 * MM, 66 * MM, 48 * MM, 22 * MM, 36 * MM)
_GUTTER = 2 * MM
_SECOND_TITLE = 112 * MM
_SECOND_GROUP = 75 * MM
_ROW, _SPARE_ROW = 10 * MM, 12 * MM
_WHITE = 1.8
_FOOT_RULE = A4[1] - 16 * MM
_ISSUER = 12.9 * MM

_NAME = Style(9.6, 12.4)
_FUNCTION = {FR: Style(7.8, 10.1), ZH: Style(7.5, 10.1)}
_ORGANISATION = {FR: Style(8.2, 10.6), ZH: Style(7.5, 10.1)}
_HEAD = Style(7.8, 10.2, bold=True)
_TITLES = {
    FR: (Style(19, 25, ACCENT, True), Style(10.2, 13.5, bold=True), Style(8.4, 11.5), Style(7, 9, SECONDARY)),
    ZH: (Style(18.5, 25, ACCENT, True), Style(10, 13.5, bold=True), Style(8.2, 11.5), Style(6.9, 9, SECONDARY)),
}


def build_sign_in_sheet(
    content: SignInSheetContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The sheet in one language, in both in every cell (``facing``), or once in each.

    The spare rows asked for are the fewest there are: more of them fill the last page. None asked for, none printed.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    sheets = [_Sheet(content, edition) for edition in editions(languages, facing=facing)]
    first = languages[0]
    titles = (f"{label(Label.SIGN_IN_SHEET, language)} – {content.subtitle.best(language)}" for language in languages)
    author = content.author or content.issuer.best(first)
    description = Description(" / ".join(titles), author, content.code, first)
    return set_document(lambda: [sheet.part() for sheet in sheets], description, look)


@dataclass(frozen=True)
class _Sheet:
    content: SignInSheetContent
    languages: tuple[Language, ...]

    def part(self) -> Part:
        titles, people = [*self.head.space(), *self.titles()], self.people()
        pages = paginate([*titles, self.table(people, self.content.spare_rows)], _FRAME)
        if self.content.spare_rows > 0:
            pages[-1] = self._filled(pages[-1])
        return Part(pages, _FRAME, self.edges)

    def _filled(self, page: Page) -> Page:
        """The last page with as many more spare rows as it has room for."""
        placed = page.placed[-1]
        table = placed.element
        more = int((_FRAME.bottom - placed.y - placed.height + 0.01) / _SPARE_ROW)
        if not isinstance(table, Table) or more < 1:
            return page
        first = len(self.content.participants) + self.content.spare_rows + 1
        rows = tuple(TableRow(self._spare(number)) for number in range(first, first + more))
        fuller = replace(table, rows=(*table.rows, *rows))
        last = replace(placed, element=fuller, height=placed.height + more * _SPARE_ROW)
        return replace(page, placed=(*page.placed[:-1], last))

    # --- the head of the sheet ---

    def titles(self) -> list[Element]:
        content = self.content
        lines = (
            {language: label(Label.SIGN_IN_SHEET, language) for language in self.languages},
            {language: content.subtitle.best(language) for language in self.languages},
            {language: content.when.best(language) for language in self.languages},
            {language: content.notice.best(language) for language in self.languages},
        )
        rows: list[Element] = []
        for number, said in enumerate(lines):
            if not any(said.values()):
                continue
            cells = []
            for index, language in enumerate(self.languages):
                x = _SECOND_TITLE if index else 0.0
                end = _SECOND_TITLE - 5 * MM if index == 0 and len(self.languages) > 1 else _FRAME.width
                style = _TITLES[language][number]
                role = Role.PARAGRAPH if number else Role.TITLE
                cells.append(Cell(x, end - x, Text(plain_runs(said[language]), language, style, role)))
            rows.append(Row(tuple(cells), before=5.0 if number == 3 else 0.0, after=7.0 if number == 3 else 0.0))
        rows[-1].after = 7.0
        return rows

    # --- the table ---

    def people(self) -> list[TableRow]:
        """A row for each participant, under the heads of their colleges."""
        rows: list[TableRow] = []
        college: Words | None = None
        for number, person in enumerate(self.content.participants, 1):
            if person.college != college and not person.college.is_blank:
                rows.append(self._group(person.college))
            college = person.college
            rows.append(TableRow(self._person(number, person)))
        return rows

    def table(self, people: Sequence[TableRow], spare_rows: int) -> Table:
        """The table with so many empty rows at its end."""
        rows = list(people)
        if spare_rows > 0:
            rows.append(self._group(Words(label(Label.NOT_LISTED, FR), label(Label.NOT_LISTED, ZH))))
        first = len(self.content.participants) + 1
        rows += [TableRow(self._spare(number)) for number in range(first, first + spare_rows)]
        return Table(self._head(), tuple(rows))

    def _row(self, cells: Sequence[Element], least: float) -> Row:
        x = 0.0
        placed = []
        for width, element in zip(_COLUMNS, cells, strict=True):
            placed.append(Cell(x, width - _GUTTER, element))
            x += width
        upright = x - _COLUMNS[-1]
        return Row(
            tuple(placed),
            above=_WHITE,
            below=_WHITE,
            least=least,
            valign=Valign.MIDDLE,
            rule_below=HAIRLINE,
            upright_at=upright,
            whole=True,
        )

    def _head(self) -> Row:
        first = self.languages[0]
        cells: list[Element] = [Text(plain_runs(label(Label.NUMBER, first)), first, _HEAD, Role.TABLE_HEAD)]
        for which in (Label.NAME_AND_FUNCTION, Label.ORGANISATION, Label.PRESENCE, Label.SIGNATURE):
            texts = [
                Text(plain_runs(label(which, language)), language, _HEAD, Role.TABLE_HEAD)
                for language in self.languages
            ]
            cells.append(stacked(texts))
        row = self._row(cells, 0.0)
        signature = replace(row.cells[-1], x=row.cells[-1].x + 2 * MM)
        return replace(row, cells=(*row.cells[:-1], signature), rule_below=None, upright_at=None)

    def _group(self, college: Words) -> TableRow:
        return TableRow(self._group_row(college, again=False), self._group_row(college, again=True))

    def _group_row(self, college: Words, *, again: bool) -> Row:
        cells = []
        for index, language in enumerate(self.languages):
            said = college.best(language) if index == 0 else college.side(language)
            if again and said:
                said = label(Label.CONTINUED, language).format(title=said)
            x = _SECOND_GROUP if index else 3.0
            end = _SECOND_GROUP - _GUTTER if index == 0 and len(self.languages) > 1 else _FRAME.width
            style = Style(9 if language is FR else 8.8, 12, ACCENT, True, shape=Shape.RAGGED)
            cells.append(Cell(x, end - x, Text(plain_runs(said), language, style, Role.TABLE_HEAD)))
        return Row(tuple(cells), above=2.5, below=2.5, ground=TINT, whole=True)

    def _spare(self, number: int) -> Row:
        return self._row([self._number(number), EMPTY, EMPTY, PresenceBoxes(), EMPTY], _SPARE_ROW)

    def _number(self, number: int) -> Element:
        return Text(plain_runs(str(number)), FR, Style(8, 11, SECONDARY))

    def _person(self, number: int, person: Participant) -> Row:
        who = Stack([self._name(person), *self._office(person)])
        boxes = PresenceBoxes(person.announced or person.status)
        cells = [self._number(number), who, self._organisation(person), boxes, EMPTY]
        return self._row(cells, _ROW)

    def _name(self, person: Participant) -> Element:
        """The Latin name in bold and the Chinese one beside it; in Chinese alone the other way round."""
        name = person.name.distinct
        french, chinese = name.fr, name.zh
        if self.languages == (FR,) or not chinese:
            return Text(plain_runs(french or chinese, bold=True), FR if french else ZH, _NAME, Role.TABLE_CELL)
        first, second = (chinese, french) if self.languages == (ZH,) else (french, chinese)
        if not second:
            return Text(plain_runs(first, bold=True), ZH, _NAME, Role.TABLE_CELL)
        texts = [Text(plain_runs(first, bold=True), ZH, _NAME, Role.TABLE_CELL)]
        texts.append(Text(plain_runs(second), ZH, _NAME, Role.TABLE_CELL))
        single = Text((*texts[0].runs, Run("\u2002"), *texts[1].runs), ZH, _NAME, Role.TABLE_CELL)
        return OneLineOr(single, Stack(texts))

    def _office(self, person: Participant) -> Iterator[Element]:
        yield from self._both(person.function, _FUNCTION)
        if not person.represented_by.is_blank:
            said = {
                language: label(Label.REPRESENTED_BY, language).format(name=person.represented_by.best(language))
                for language in self.languages
            }
            yield from self._both(Words(said.get(FR, ""), said.get(ZH, "")), _FUNCTION)

    def _organisation(self, person: Participant) -> Element:
        words = person.organisation
        texts = self._texts(words, _ORGANISATION)
        return stacked(texts) if texts else EMPTY

    def _texts(self, words: Words, styles: Mapping[Language, Style]) -> list[Text]:
        """The sides that say something, the second in grey."""
        if len(self.languages) == 1:
            language = self.languages[0]
            said = words.best(language)
            return [Text(plain_runs(said), language, styles[language], Role.TABLE_CELL)] if said else []
        texts: list[Text] = []
        for language in self.languages:
            said = words.distinct.side(language)
            if said:
                colour = SECONDARY if texts else TEXT
                style = replace(styles[language], colour=colour)
                texts.append(Text(plain_runs(said), language, style, Role.TABLE_CELL))
        return texts

    def _both(self, words: Words, styles: Mapping[Language, Style]) -> Iterator[Element]:
        """Both sides on one line where they fit, else one under the other."""
        texts = self._texts(words, styles)
        if len(texts) < 2:
            yield from texts
            return
        runs = (Run(typeset(words.fr, FR)), Run("\u3000"), Run(words.zh))
        yield OneLineOr(Text(runs, ZH, styles[FR], Role.TABLE_CELL), Stack(texts))

    # --- the edges of every page ---

    def _issuers(self) -> list[tuple[float, float, str, Language]]:
        return [
            (_FRAME.left + 72 * MM * index, 68 * MM, self.content.issuer.best(language), language)
            for index, language in enumerate(self.languages)
        ]

    @cached_property
    def head(self) -> Letterhead:
        """The head of the first page; the code stands at its right."""
        return letterhead(_FRAME, self._issuers(), baseline=_ISSUER, right_free=False)

    def edges(self, pen: Pen, page: Page, frame: Frame) -> None:
        content, baseline = self.content, _ISSUER
        if page.number == 1:
            baseline = self.head.baseline
            self.head.draw(pen)
        else:
            for x, width, issuer, language in self._issuers():
                edges.issuer(pen, x, width, issuer, language, baseline=baseline)
        if content.code:
            code = label(Label.SHEET_CODE, self.languages[0]).format(code=content.code)
            line = edges.one_line(code, self.languages[0], 8.2, 60 * MM, bold=True)
            pen.write(frame.right, baseline, line, TEXT, right=True)
        pen.rule(frame.left, _FOOT_RULE, frame.width, HAIRLINE, HAIRLINE_WIDTH)
        y = _FOOT_RULE + 10.2
        for language in self.languages:
            size = 7.2 if language is FR else 7.0
            legend = edges.one_line(label(Label.SIGN_IN_LEGEND, language), language, size, 164 * MM)
            pen.write(frame.left, y, legend, SECONDARY)
            y += 10
        edges.bare_page_number(pen, frame, page, baseline=_FOOT_RULE + 14, size=9)
