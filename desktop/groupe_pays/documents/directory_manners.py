"""The styles of the directory, for each language alone and in facing columns; sizes and leadings are in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.elements import Align, Style
from groupe_pays.documents.look import A3_WIDE, A4, ACCENT, MM, SECONDARY
from groupe_pays.documents.page import Frame
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH
_J, _B = Shape.JUSTIFIED, Shape.BALANCED


@dataclass(frozen=True)
class Manner:
    """How the sheets are set in one language."""

    language: Language
    title: Style
    subtitle: Style
    fact: Style
    fact_label: Style
    heading: Style
    body: Style
    item: Style
    contact: Style
    empty: Style
    source: Style


@dataclass(frozen=True)
class Column:
    """Where one language stands, in points from the left of the frame; labels of facts stand at ``label_x``."""

    manner: Manner
    x: float
    width: float
    label_x: float
    label_width: float


@dataclass(frozen=True)
class Layout:
    """The columns of one edition; ``aside`` puts the headings of the fields in a margin left of the text."""

    frame: Frame
    columns: tuple[Column, ...]
    number_x: float
    number_width: float
    aside: bool = False
    paper: tuple[float, float] = A4

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(column.manner.language for column in self.columns)

    @property
    def is_wide(self) -> bool:
        """Whether the sheet has room for the contents in two columns."""
        return self.paper[0] > self.paper[1]

    @property
    def key(self) -> str:
        """What the names of places begin with: two editions may stand in one file."""
        return "-".join(self.languages)


def on_baseline(style: Style, of: Style) -> Style:
    """``style`` with the leading that lets its first line share the baseline of ``of``."""
    return replace(style, leading=2 * (of.baseline - 0.36 * style.size))


_FACING_FRENCH = Manner(
    FR,
    title=Style(18.5, 24, ACCENT, True, shape=_B),
    subtitle=Style(9.3, 13, SECONDARY),
    fact=Style(9.1, 12.5),
    fact_label=Style(9.1, 12.5, SECONDARY),
    heading=Style(9.1, 12.5, ACCENT, True, before=7, after=1.5, keep_with_next=True),
    body=Style(9.1, 12.5, before=2),
    item=Style(9.1, 12.5, hang=11.5, before=2),
    contact=Style(9.1, 12.5, before=2),
    empty=Style(8.6, 12, SECONDARY, italic=True, before=7),
    source=Style(7.8, 11, SECONDARY, shape=_B, before=3),
)
_FACING_CHINESE = Manner(
    ZH,
    title=Style(18, 24, ACCENT, True, shape=_B),
    subtitle=Style(9, 13, SECONDARY),
    fact=Style(8.9, 12.5),
    fact_label=Style(8.9, 12.5, SECONDARY),
    heading=Style(8.9, 12.5, ACCENT, True, before=7, after=1.5, keep_with_next=True),
    body=Style(8.9, 12.5, shape=_J, before=2),
    item=Style(8.9, 12.5, shape=_J, hang=9.5, before=2),
    contact=Style(8.9, 12.5, before=2),
    empty=Style(8.4, 12, SECONDARY, before=7),
    source=Style(7.6, 11, SECONDARY, shape=_B, before=3),
)
_FRENCH = Manner(
    FR,
    title=Style(19, 25, ACCENT, True, shape=_B),
    subtitle=Style(9.6, 13.6, SECONDARY),
    fact=Style(9.4, 13),
    fact_label=Style(8.8, 13, SECONDARY),
    heading=Style(8.8, 13, ACCENT, True, before=7),
    body=Style(9.4, 13, shape=_J, hyphenate=True, before=2.5),
    item=Style(9.4, 13, shape=_J, hyphenate=True, hang=12, before=2.5),
    contact=Style(9.4, 13, before=2.5),
    empty=Style(8.6, 12, SECONDARY, italic=True, before=7),
    source=Style(7.8, 11, SECONDARY, shape=_B, before=3),
)
_CHINESE = Manner(
    ZH,
    title=Style(17, 22, ACCENT, True, shape=_B),
    subtitle=Style(9.3, 13, SECONDARY),
    fact=Style(9.4, 13.2),
    fact_label=Style(9, 13.2, SECONDARY),
    heading=Style(9, 14, ACCENT, True, before=5),
    body=Style(9.4, 14, shape=_J, before=2.5),
    item=Style(9.4, 14, shape=_J, hang=10.5, before=2.5),
    contact=Style(9.4, 13.6, before=1),
    empty=Style(8.4, 12, SECONDARY, before=4),
    source=Style(7.8, 11, SECONDARY, shape=_B, before=2.5),
)

NUMBER = Style(11.5, 24, SECONDARY, True, align=Align.RIGHT)


def _facing(
    frame: Frame, left: float, between: float, labels: tuple[float, float], paper: tuple[float, float]
) -> Layout:
    second = left + between
    columns = (
        Column(_FACING_FRENCH, 0.0, left, 0.0, labels[0]),
        Column(_FACING_CHINESE, second, frame.width - second, second, labels[1]),
    )
    return Layout(frame, columns, -15 * MM, 11.5 * MM, paper=paper)


def _alone(frame: Frame, manner: Manner, margin: float) -> Layout:
    x = margin + 4 * MM
    return Layout(frame, (Column(manner, x, frame.width - x, 0.0, x),), 0.0, margin, aside=True)


_TOP, _HEIGHT = 23.5 * MM, 255 * MM

FACING = _facing(Frame(20 * MM, _TOP, 170 * MM, _HEIGHT), 92.1 * MM, 8 * MM, (19 * MM, 11 * MM), A4)
FACING_ON_A3 = _facing(Frame(35 * MM, _TOP, 350 * MM, _HEIGHT), 186 * MM, 14 * MM, (27 * MM, 16 * MM), A3_WIDE)
A3_TEXT = 1.25
"""How much larger texts are on A3."""
ALONE: Mapping[Language, Layout] = {
    FR: _alone(Frame(22 * MM, _TOP, 168 * MM, _HEIGHT), _FRENCH, 31 * MM),
    ZH: _alone(Frame(24 * MM, _TOP, 162 * MM, _HEIGHT), _CHINESE, 24 * MM),
}
