"""What stands at the edges of pages: issuer, running head, footer with page numbers, draft mark."""

from __future__ import annotations

from functools import lru_cache

from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.lines import Line, set_lines
from groupe_pays.documents.look import HAIRLINE, HAIRLINE_WIDTH, MM, RULE, SECONDARY, TEXT, current_look
from groupe_pays.documents.page import Frame, Page
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.printing import Family
from groupe_pays.domain.text import Language

EDGE_SIZE = 7.8
_CHINESE_EDGE_SIZE = 7.6
ISSUER_BASELINE = 17 * MM
_HEAD_BASELINE = 15.8 * MM
_HEAD_RULE = 18 * MM
_FOOT_RULE = 17 * MM
_UNDER_RULE = 13.5
_MARK_FROM_RIGHT = 9.9 * MM
_MARK_TOP = 61.9 * MM
_MARK_SIZE = 11.8


def one_line(text: str, language: Language, size: float, width: float, *, bold: bool = False) -> Line:
    """``text`` on one line ``width`` points wide, ended by … where it is longer; not scaled with the look."""
    return _one_line(text, language, size, width, bold, current_look().family)


@lru_cache(maxsize=256)
def _one_line(text: str, language: Language, size: float, width: float, bold: bool, _family: Family) -> Line:
    runs = plain_runs(text.replace("\n", " "), bold=bold) or (Run(""),)
    lines, _missing = set_lines(runs, language, size, width, Shape.RAGGED)
    if len(lines) == 1:
        return lines[0]
    room = width - 1.2 * size
    kept = set_lines(runs, language, size, room, Shape.RAGGED)[0][0].text.rstrip()
    return set_lines((Run(kept + "…", bold=bold),), language, size, width, Shape.RAGGED)[0][0]


def edge_size(language: Language) -> float:
    return _CHINESE_EDGE_SIZE if language is Language.ZH else EDGE_SIZE


def issuer(
    pen: Pen, x: float, width: float, text: str, language: Language, *, baseline: float = ISSUER_BASELINE
) -> None:
    """The line above the title of a first page."""
    pen.write(x, baseline, one_line(text, language, edge_size(language) + 0.4, width, bold=True), TEXT)


def running_head(pen: Pen, frame: Frame, columns: list[tuple[float, float, str, Language]]) -> None:
    """The head of a following page; each column is left, width, text and language."""
    for x, width, text, language in columns:
        pen.write(x, _HEAD_BASELINE, one_line(text, language, edge_size(language), width), SECONDARY)
    pen.rule(frame.left, _HEAD_RULE, frame.width, HAIRLINE, HAIRLINE_WIDTH)


def footer(pen: Pen, frame: Frame, columns: list[tuple[float, float, str, Language]]) -> None:
    """The foot of a page but for its number; each column is left, width, text and language."""
    rule = pen.paper[1] - _FOOT_RULE
    pen.rule(frame.left, rule, frame.width, HAIRLINE, HAIRLINE_WIDTH)
    for x, width, text, language in columns:
        pen.write(x, rule + _UNDER_RULE, one_line(text, language, edge_size(language), width), SECONDARY)


def page_number(pen: Pen, frame: Frame, page: Page, language: Language) -> None:
    """« Page 1 sur 9 », 第1页，共4页."""
    text = label(Label.PAGE, language).format(number=page.number, total=page.total)
    line = one_line(text, language, edge_size(language), 60 * MM)
    pen.write(frame.right, pen.paper[1] - _FOOT_RULE + _UNDER_RULE, line, SECONDARY, right=True)


def bare_page_number(
    pen: Pen, frame: Frame, page: Page, *, baseline: float | None = None, size: float = EDGE_SIZE
) -> None:
    """1 / 6, for readers of either language; ``baseline`` is that of footers where none is given."""
    if baseline is None:
        baseline = pen.paper[1] - _FOOT_RULE + _UNDER_RULE
    line = one_line(f"{page.number} / {page.total}", Language.FR, size, 30 * MM, bold=True)
    pen.write(frame.right, baseline, line, TEXT, right=True)


def draft_mark(pen: Pen, languages: tuple[Language, ...]) -> None:
    """PROJET turned and 草案 upright, in the outer margin."""
    x, y = pen.paper[0] - _MARK_FROM_RIGHT, _MARK_TOP
    for language in languages:
        mark = label(Label.DRAFT, language)
        if language is Language.ZH:
            for character in mark:
                line = one_line(character, language, _MARK_SIZE, 40, bold=True)
                pen.write(x - _MARK_SIZE / 2, y + 0.9 * _MARK_SIZE, line, RULE)
                y += _MARK_SIZE * 1.18
        else:
            line = one_line(mark, language, _MARK_SIZE, 200, bold=True)
            pen.write_turned(x - 0.36 * _MARK_SIZE, y, line, RULE)
            y += line.width + 11
