"""Badges on sheets to be cut or on ready-cut ones: given name, SURNAME and organisation in both scripts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.content import BLANK
from groupe_pays.documents.content_cards import CardPerson, CardsContent
from groupe_pays.documents.edges import one_line
from groupe_pays.documents.editions import editions
from groupe_pays.documents.elements import Element, Style
from groupe_pays.documents.fitting import Words, fit_stack
from groupe_pays.documents.look import A4, ACCENT, MM, RULE, RULE_WIDTH, SECONDARY
from groupe_pays.documents.page import Description, Frame, Page, Part, Placed, set_document
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.printing import DEFAULT_LOOK, BadgeSheet, Look
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH
_MARK = 4.5 * MM
_HEAD_SIZE = 8.2
_NOTICE_SIZE = 7.6


@dataclass(frozen=True)
class _Sheet:
    """Badges of ``width`` x ``height`` millimetres; ``gap`` between columns and rows."""

    columns: int
    rows: int
    width: float
    height: float
    gap: tuple[float, float] = (0.0, 0.0)
    marks: bool = False

    @property
    def left(self) -> float:
        wide = self.columns * self.width + (self.columns - 1) * self.gap[0]
        return (A4[0] / MM - wide) / 2

    @property
    def top(self) -> float:
        high = self.rows * self.height + (self.rows - 1) * self.gap[1]
        return (A4[1] / MM - high) / 2


_SHEETS = {
    BadgeSheet.PLAIN_85_54: _Sheet(2, 5, 85, 54, marks=True),
    BadgeSheet.ROWS_90_54: _Sheet(2, 5, 90, 54),
    BadgeSheet.ROWS_86_55: _Sheet(2, 5, 86, 55),
    BadgeSheet.ROWS_80_50: _Sheet(2, 5, 80, 50, (10, 5)),
    BadgeSheet.ROWS_105_74: _Sheet(2, 4, 105, 74),
}


def build_badges(
    content: CardsContent,
    languages: Sequence[Language] = (FR,),
    *,
    sheet: BadgeSheet = BadgeSheet.PLAIN_85_54,
    facing: bool = True,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """One badge a person, without the function; two languages not ``facing`` make two sets.

    Nobody listed, a sheet of badges to be filled in by hand.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    for_all = editions(languages, facing=facing)
    told = tuple(language for language in (FR, ZH) if language in languages)
    title = " / ".join(f"{label(Label.BADGES, language)} – {content.group.best(language)}" for language in told)
    description = Description(
        title, content.author or content.group.best(told[0]), content.occasion.best(told[0]), told[0]
    )
    return set_document(lambda: [_pages(content, side, _SHEETS[sheet]) for side in for_all], description, look)


def _pages(content: CardsContent, languages: tuple[Language, ...], sheet: _Sheet) -> Part:
    a_sheet = sheet.columns * sheet.rows
    people = content.people or tuple(CardPerson(BLANK) for _ in range(a_sheet))
    sheets = [people[first : first + a_sheet] for first in range(0, len(people), a_sheet)]
    pages = [
        Page(number, len(sheets), (Placed(_Badges(own, content, languages, sheet), 0.0, A4[1]),), False)
        for number, own in enumerate(sheets, 1)
    ]

    def edges(pen: Pen, page: Page, frame: Frame) -> None:
        if sheet.marks:
            _draw_marks(pen, sheet)
            _draw_notice(pen, sheet, page, languages)

    return Part(pages, Frame(0.0, 0.0, *A4), edges)


@dataclass
class _Badges(Element):
    """The badges of one sheet, row by row."""

    people: Sequence[CardPerson]
    content: CardsContent
    languages: tuple[Language, ...]
    sheet: _Sheet

    def height(self, width: float) -> float:
        return A4[1]

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        sheet = self.sheet
        for place, person in enumerate(self.people):
            row, column = divmod(place, sheet.columns)
            left = sheet.left + column * (sheet.width + sheet.gap[0])
            top = sheet.top + row * (sheet.height + sheet.gap[1])
            self._badge(pen, person, left * MM, top * MM)

    def _badge(self, pen: Pen, person: CardPerson, left: float, top: float) -> None:
        margin, sheet = 6 * MM, self.sheet
        x, width = left + margin, sheet.width * MM - 2 * margin
        room = sheet.height * MM - 2 * margin
        with pen.artifact():
            self._head(pen, x, top + margin, width)
        y = top + margin + 4.6 * MM
        foot = fit_stack(self._organisation(person), width, 0.38 * room)
        foot_height = foot.height(width)
        names = fit_stack(self._names(person), width, room - 4.6 * MM - foot_height - 2 * MM)
        names.draw(pen, x, y, width, names.height(width))
        foot.draw(pen, x, top + margin + room - foot_height, width, foot_height)

    def _head(self, pen: Pen, x: float, y: float, width: float) -> None:
        both = len(self.languages) > 1
        for number, language in enumerate(self.languages):
            line = one_line(
                self.content.group.best(language), language, _HEAD_SIZE, width * (0.48 if both else 1), bold=True
            )
            pen.write(x + (width if number else 0.0), y + 2.2 * MM, line, ACCENT, right=bool(number))
        pen.rule(x, y + 3.9 * MM, width, ACCENT, 1.0)

    def _names(self, person: CardPerson) -> list[Words]:
        scale = min(self.sheet.height / 54, 1.35)
        given, surname = Style(12 * scale, 15 * scale), Style(23 * scale, 27 * scale, bold=True)
        chinese = Style(15.5 * scale, 20 * scale, bold=True, shape=Shape.BALANCED)
        parts: list[Words] = []
        if FR in self.languages or not person.name.zh:
            parts += [Words(person.given, FR, given, 0.6)] if person.given else []
            parts += [Words(person.surname, FR, surname, 0.5)] if person.surname else []
        alone = not parts
        if ZH in self.languages or alone:
            said = person.name.zh if person.name.zh != person.name.fr or alone else ""
            style = Style(23 * scale, 28 * scale, bold=True) if alone else chinese
            parts += [Words(said, ZH, style, 0.6)] if said else []
        return parts

    def _organisation(self, person: CardPerson) -> list[Words]:
        styles = {FR: Style(9, 11.6, shape=Shape.BALANCED), ZH: Style(8.7, 12, shape=Shape.BALANCED)}
        said = [(language, person.organisation.distinct.side(language)) for language in self.languages]
        shown = [(language, words) for language, words in said if words]
        if not shown and not person.organisation.is_blank:
            shown = [(self.languages[0], person.organisation.best(self.languages[0]))]
        return [Words(words, language, styles[language], 0.8) for language, words in shown]


def _draw_marks(pen: Pen, sheet: _Sheet) -> None:
    """Crop marks outside the badges, and small crosses where four of them meet."""
    right, bottom = sheet.left + sheet.columns * sheet.width, sheet.top + sheet.rows * sheet.height
    for row in range(sheet.rows + 1):
        y = (sheet.top + row * sheet.height) * MM
        for x in (sheet.left * MM - _MARK - 1.5 * MM, right * MM + 1.5 * MM):
            pen.rule(x, y, _MARK, RULE, RULE_WIDTH)
    for column in range(sheet.columns + 1):
        x = (sheet.left + column * sheet.width) * MM
        for y in (sheet.top * MM - _MARK - 1.5 * MM, bottom * MM + 1.5 * MM):
            pen.upright(x, y, y + _MARK, RULE, RULE_WIDTH)
    arm = 1.4 * MM
    for row in range(1, sheet.rows):
        for column in range(1, sheet.columns):
            x, y = (sheet.left + column * sheet.width) * MM, (sheet.top + row * sheet.height) * MM
            pen.rule(x - arm, y, 2 * arm, RULE, RULE_WIDTH)
            pen.upright(x, y - arm, y + arm, RULE, RULE_WIDTH)


def _draw_notice(pen: Pen, sheet: _Sheet, page: Page, languages: tuple[Language, ...]) -> None:
    baseline = (sheet.top + sheet.rows * sheet.height) * MM + 6.5 * MM
    left, right = sheet.left * MM + 4 * MM, (sheet.left + sheet.columns * sheet.width) * MM - 4 * MM
    size = f"{sheet.width:g} × {sheet.height:g}"
    for number, language in enumerate(languages):
        words = label(Label.BADGE_SHEET, language).format(number=page.number, total=page.total, size=size)
        line = one_line(words, language, _NOTICE_SIZE, (right - left) / 2)
        pen.write(right if number else left, baseline, line, SECONDARY, right=bool(number))
