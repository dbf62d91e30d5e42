"""What each style of a Word file is: how the printed page sets it, and what only a word processor has to be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.docx.paragraphs import Kind, Manner
from groupe_pays.documents.elements import Style
from groupe_pays.documents.look import (
    ACCENT,
    BAR_WIDTH,
    FRAME_WIDTH,
    HAIRLINE,
    HAIRLINE_WIDTH,
    HEAVY_WIDTH,
    MM,
    RULE,
    RULE_WIDTH,
    SECONDARY,
    TINT,
    text_scale,
)
from groupe_pays.documents.manners import CHINESE_ALONE, FACING_CHINESE, FACING_FRENCH, FRENCH_ALONE
from groupe_pays.documents.manners import Manner as Manners
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH
MARGIN = 35 * MM
"""The margin column of a document in French alone: numbers and labels stand in it."""
_SPARE, _GAP = Style(1, 2), Style(1, 12)


class Layout(Enum):
    ALONE = auto()
    """One language, or one after the other."""
    LIST = auto()
    """The same for documents that are mostly a table, as wide as which they are."""
    FACING = auto()


def manners(layout: Layout) -> Mapping[Language, Manners]:
    if layout is not Layout.ALONE:
        return {FR: FACING_FRENCH, ZH: FACING_CHINESE}
    return {FR: FRENCH_ALONE, ZH: CHINESE_ALONE}


@dataclass(frozen=True)
class Border:
    side: str
    colour: str
    width: float
    white: float
    """Between the rule and the text."""


@dataclass(frozen=True)
class Sheet:
    """One paragraph style: how the printed page sets it, and what only a word processor has to be told."""

    style: Style
    left: float = 0.0
    right: float = 0.0
    borders: Sequence[Border] = ()
    ground: str | None = None
    outline: int | None = None
    together: bool = False
    """Whether neighbours of this style touch, as the paragraphs inside one frame do."""
    is_exact: bool = False
    """Whether lines are exactly as high as said, as those of spaces are; others grow with what stands in them."""

    @property
    def edge(self) -> float:
        """Where the lines after the first begin, in points."""
        return self.left if self.left >= self.style.hang else self.left + self.style.hang


def indent_of_headings(layout: Layout, language: Language) -> float:
    """Where a heading without a number begins, in points: where the text of those with one does, if not at the edge."""
    if layout is not Layout.ALONE:
        return 0.0
    return 2 * CHINESE_ALONE.body.size if language is ZH else MARGIN


def sheets(manner: Manners, layout: Layout) -> dict[Kind, Sheet]:
    chinese, alone = manner.language is ZH, layout is Layout.ALONE
    left = MARGIN if alone and not chinese else 0.0
    inner = 2 * manner.body.size if alone and chinese else 9.0
    table = Style(8.5, 12.2) if chinese else Style(8.6, 11.4)
    edge = Style(7.6 if chinese else 7.8, 11, SECONDARY)
    boxed = replace(manner.body, shape=Shape.JUSTIFIED if chinese else Shape.RAGGED, hyphenate=False, indent=0.0)
    boxed = replace(boxed, before=7.0, after=7.0)
    under_title, around_facts = _rules_of_front(layout)
    quote_left, quote_right = (2 * manner.body.size, 0.0) if chinese else (1.8 * manner.body.size, manner.body.size)
    labels = (MARGIN if not chinese else 50.0) if alone else (19 if not chinese else 13) * MM * text_scale()
    quote = replace(manner.quote, indent=0.0)
    body, item = manner.body, replace(manner.item, indent=0.0, hang=0.0)
    if layout is Layout.FACING:
        body, item = replace(body, after=0.0), replace(item, after=0.0)
    return {
        Kind.TITLE: Sheet(replace(manner.title, before=5.0, after=1.0), left),
        Kind.SUBTITLE: Sheet(replace(manner.subtitle, after=7.0), left, borders=under_title),
        Kind.SUMMARY: Sheet(replace(manner.fact, colour=SECONDARY, after=6.0), left),
        Kind.FACT: Sheet(replace(manner.fact, hang=labels, before=2.4), labels, borders=around_facts),
        Kind.HEADING_1: Sheet(_hanging(manner.heading_1, left), indent_of_headings(layout, manner.language), outline=0),
        Kind.HEADING_2: Sheet(_hanging(manner.heading_2, left), indent_of_headings(layout, manner.language), outline=1),
        Kind.BODY: Sheet(body, left),
        Kind.BULLET: Sheet(item, left),
        Kind.NUMBER: Sheet(item, left),
        Kind.QUOTE: Sheet(quote, left + quote_left, quote_right),
        Kind.NOTE: Sheet(replace(manner.note, before=7.0, after=9.0), left, borders=_NB_RULES, together=True),
        Kind.DECISION: Sheet(boxed, left + inner, 8.5, _bar(inner), TINT, together=True),
        Kind.ACTION: Sheet(boxed, left + inner, 8.5, _frame(inner), together=True),
        Kind.PART: Sheet(Style(15, 20, ACCENT, True, before=22, after=4, keep_with_next=True), outline=0),
        Kind.TABLE_TITLE: Sheet(Style(11.5, 15, bold=True, before=16, after=4, keep_with_next=True), outline=1),
        Kind.TABLE_HEAD: Sheet(Style(7.8, 11, SECONDARY, keep_with_next=True)),
        Kind.TABLE_GROUP: Sheet(replace(table, colour=ACCENT, bold=True, keep_with_next=True)),
        Kind.TABLE_TEXT: Sheet(table),
        Kind.CLOSING: Sheet(Style(9, 12.5, SECONDARY, before=18)),
        Kind.FOOTNOTE: Sheet(replace(manner.footnote, hang=0.0)),
        Kind.ISSUER: Sheet(Style(8.2, 12, bold=True)),
        Kind.ADDRESS: Sheet(replace(edge, leading=9.6)),
        Kind.HEADER: Sheet(edge, borders=(Border("bottom", HAIRLINE, HAIRLINE_WIDTH, 5),)),
        Kind.FOOTER: Sheet(edge, borders=(Border("top", HAIRLINE, HAIRLINE_WIDTH, 5),)),
        Kind.SPACER: Sheet(_SPARE, is_exact=True),
        Kind.GAP: Sheet(_GAP, is_exact=True),
    }


def _rules_of_front(layout: Layout) -> tuple[Sequence[Border], Sequence[Border]]:
    """Under the subtitle, and around the facts; facing columns have theirs from the rows they stand in."""
    if layout is Layout.FACING:
        return (), ()
    under_facts = Border("bottom", RULE, RULE_WIDTH, 4)
    if layout is Layout.LIST:
        return (), (Border("top", ACCENT, HEAVY_WIDTH, 5), under_facts)
    return (Border("bottom", ACCENT, HEAVY_WIDTH, 7),), (under_facts,)


_NB_RULES = (Border("top", HAIRLINE, HAIRLINE_WIDTH, 4), Border("bottom", HAIRLINE, HAIRLINE_WIDTH, 4))


def _hanging(style: Style, margin: float) -> Style:
    """Numbers hang in the margin column where there is one."""
    return replace(style, hang=12 * MM if margin else style.hang * text_scale())


def _bar(inner: float) -> Sequence[Border]:
    return (
        Border("top", TINT, FRAME_WIDTH, 3),
        Border("left", ACCENT, BAR_WIDTH, inner - BAR_WIDTH),
        Border("bottom", TINT, FRAME_WIDTH, 4),
        Border("right", TINT, FRAME_WIDTH, 8),
    )


def _frame(inner: float) -> Sequence[Border]:
    sides = (("top", 3.0), ("left", inner - FRAME_WIDTH), ("bottom", 4.0), ("right", 8.0))
    return tuple(Border(side, ACCENT, FRAME_WIDTH, white) for side, white in sides)


def character_sheets(manner: Manners) -> dict[Manner, Style]:
    return {
        Manner.LABEL: manner.label,
        Manner.FACT_LABEL: manner.fact_label,
        Manner.OWNER: manner.owner,
        Manner.DRAFT: Style(9, 11, SECONDARY, True),
    }
