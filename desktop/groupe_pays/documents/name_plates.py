"""Name plates and place cards: the same panel twice, head to foot, folded into a roof.

The flat sheet has a foot, a panel turned upside down, a panel and a foot; ticks at its edges show the folds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.content_cards import CardPerson, CardsContent
from groupe_pays.documents.edges import one_line
from groupe_pays.documents.editions import editions
from groupe_pays.documents.elements import Align, Element, Role, Style
from groupe_pays.documents.fitting import Bar, Words, fit_stack
from groupe_pays.documents.look import A4, MM, RULE, RULE_WIDTH, SECONDARY
from groupe_pays.documents.page import Description, Frame, Page, Part, Placed, set_document
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look, PlateSize
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH
_A4_LANDSCAPE = (A4[1], A4[0])
_NOTICE_SIZE = 7.2
_TICK = 6 * MM


@dataclass(frozen=True)
class _Shape:
    """A flat plate and how many a sheet holds; lengths in points, ``scale`` that of its letters."""

    paper: tuple[float, float]
    columns: int
    rows: int
    width: float
    panel: float
    foot: float
    scale: float
    cut_out: bool = False
    """Whether the plates are cut out of the sheet before they are folded."""

    @property
    def height(self) -> float:
        return 2 * (self.panel + self.foot)

    @property
    def left(self) -> float:
        return (self.paper[0] - self.columns * self.width) / 2

    @property
    def top(self) -> float:
        return (self.paper[1] - self.rows * self.height) / 2


_SHAPES = {
    PlateSize.A4: _Shape(_A4_LANDSCAPE, 1, 1, A4[1], 87.5 * MM, 17.5 * MM, 1.0),
    PlateSize.A5: _Shape(A4, 1, 2, A4[0], 61.75 * MM, 12.5 * MM, 0.7),
    PlateSize.CARD: _Shape(A4, 2, 2, 85 * MM, 55 * MM, 10 * MM, 0.34, cut_out=True),
}


def build_name_plates(
    content: CardsContent,
    languages: Sequence[Language] = (FR,),
    *,
    size: PlateSize = PlateSize.A4,
    facing: bool = True,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """One plate a person, in one language or with both on each side; two languages not ``facing`` make
    two sets, the French one first. Nobody listed, one plate left blank.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    for_all = editions(languages, facing=facing)
    told = tuple(language for language in (FR, ZH) if language in languages)
    shape = _SHAPES[size]
    title = " / ".join(f"{label(Label.NAME_PLATES, language)} – {content.group.best(language)}" for language in told)
    subject = content.occasion.best(told[0])
    description = Description(title, content.author or content.group.best(told[0]), subject, told[0])
    return set_document(lambda: [_sheets(content, side, shape) for side in for_all], description, look)


def _sheets(content: CardsContent, languages: tuple[Language, ...], shape: _Shape) -> Part:
    plates = [
        _Plate(person, content, languages, shape, number)
        for number, person in enumerate(content.people or (CardPerson(content.group),), 1)
    ]
    a_sheet = shape.columns * shape.rows
    sheets = [plates[first : first + a_sheet] for first in range(0, len(plates), a_sheet)]
    pages = [
        Page(number, len(sheets), (Placed(_Sheet(sheet, shape), 0.0, shape.paper[1]),), False)
        for number, sheet in enumerate(sheets, 1)
    ]
    return Part(pages, Frame(0.0, 0.0, *shape.paper), _no_edges, shape.paper)


def _no_edges(pen: Pen, page: Page, frame: Frame) -> None:
    """A plate has nothing beside itself."""


@dataclass
class _Sheet(Element):
    plates: list[_Plate]
    shape: _Shape

    def height(self, width: float) -> float:
        return self.shape.paper[1]

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        shape = self.shape
        for place, plate in enumerate(self.plates):
            row, column = divmod(place, shape.columns)
            left, top = shape.left + column * shape.width, shape.top + row * shape.height
            plate.draw(pen, left, top, shape.width, shape.height)


@dataclass
class _Plate(Element):
    person: CardPerson
    content: CardsContent
    languages: tuple[Language, ...]
    shape: _Shape
    number: int

    def height(self, width: float) -> float:
        return self.shape.height

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        shape = self.shape
        fold = y + shape.foot + shape.panel
        self._panel(pen, x, fold, width)
        with pen.artifact(), pen.upside_down(x + width / 2, fold):
            self._panel(pen, x, fold, width)
        with pen.artifact():
            self._marks(pen, x, y, width)
            self._notice(pen, x, y + height, width)

    def _panel(self, pen: Pen, x: float, y: float, width: float) -> None:
        """The lower panel; the upper one is the same turned about the middle of the fold."""
        scale, margin = self.shape.scale, 14 * MM * self.shape.scale
        room = self.shape.panel - 2 * margin
        inner = width - 2 * margin
        stack = fit_stack(self._parts(inner), inner, room)
        own = stack.height(inner)
        stack.draw(pen, x + margin, y + margin + (room - own) / 2 + 2 * MM * scale, inner, own)

    def _parts(self, width: float) -> list[Words | Bar]:
        names = [(language, self.person.name.distinct.side(language)) for language in self.languages]
        offices = [(language, _office(self.person, language)) for language in self.languages]
        shown = [(language, name) for language, name in names if name]
        if not shown:
            shown = [(self.languages[0], self.person.name.best(self.languages[0]))]
        known = [(language, office) for language, office in offices if office]
        parts: list[Words | Bar] = [
            Words(name, language, self._style(language, name=True, alone=len(shown) == 1), 0.55, Role.PARAGRAPH)
            for language, name in shown
        ]
        if known:
            length, scale = 44 * MM * max(self.shape.scale, 0.5), self.shape.scale
            parts.append(Bar(length, 1.4 * scale, (width - length) / 2, 15 * scale, 9 * scale))
        parts += [Words(office, language, self._style(language, name=False), 0.7) for language, office in known]
        return parts

    def _style(self, language: Language, *, name: bool, alone: bool = False) -> Style:
        if name:
            size = {FR: 60.0, ZH: 80.0 if alone else 46.0}[language]
        else:
            size = {FR: 17.0, ZH: 16.5}[language]
        size *= self.shape.scale if name else max(self.shape.scale, 0.5)
        return Style(size, size * (1.24 if name else 1.32), bold=name, shape=Shape.BALANCED, align=Align.CENTRE)

    def _marks(self, pen: Pen, x: float, y: float, width: float) -> None:
        shape = self.shape
        folds = (y + shape.foot, y + shape.foot + shape.panel, y + shape.foot + 2 * shape.panel)
        inside, outside = (0.0, _TICK) if shape.cut_out else (_TICK, 0.0)
        for fold in folds:
            pen.rule(x - outside, fold, _TICK, RULE, RULE_WIDTH)
            pen.rule(x + width - inside, fold, _TICK, RULE, RULE_WIDTH)
        if shape.cut_out:
            for edge in (y, y + shape.height):
                pen.rule(x, edge, width, RULE, RULE_WIDTH)
            for side in (x, x + width):
                pen.upright(side, y, y + shape.height, RULE, RULE_WIDTH)
        elif shape.rows > 1 and y > shape.top:
            pen.rule(x, y, width, RULE, RULE_WIDTH)

    def _notice(self, pen: Pen, x: float, bottom: float, width: float) -> None:
        """In the foot, hidden once it is glued: how to fold, and whose plate of which meeting this is."""
        if self.shape.cut_out:
            return
        first, margin = self.languages[0], 9 * MM
        baseline = bottom - self.shape.foot + 6.6 * MM * max(self.shape.scale, 0.8)
        for number, language in enumerate(self.languages):
            line = one_line(label(Label.FOLD_PLATES, language), language, _NOTICE_SIZE, width * 0.6)
            pen.write(x + margin, baseline + number * 11, line, SECONDARY)
        where = f"{self.number}/{max(len(self.content.people), 1)}"
        told = " · ".join(
            words for words in (self.content.group.best(first), self.content.occasion.best(first), where) if words
        )
        line = one_line(told, first, _NOTICE_SIZE, width * 0.35)
        pen.write(x + width - margin, baseline, line, SECONDARY, right=True)


def _office(person: CardPerson, language: Language) -> str:
    """Organisation and function in one line: « Ville de Rennes, adjointe au maire », 雷恩市副市长."""
    parts = [words.side(language) for words in (person.organisation, person.function) if words.side(language)]
    return ("" if language is ZH else ", ").join(parts)
