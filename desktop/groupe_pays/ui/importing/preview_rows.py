"""The rows of a preview as cells: the fate, then the columns of the file, with what was put right or is in doubt."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from groupe_pays.domain.importing import CleanRow, Field, SourceRow
from groupe_pays.domain.importing import Column as SourceColumn
from groupe_pays.i18n import _
from groupe_pays.labels import label
from groupe_pays.services.importing_members.plan import Fate, MembersPlan, RowPlan
from groupe_pays.services.importing_members.words import fate_word, why_words
from groupe_pays.ui.importing.words import SHAPES, TONES
from groupe_pays.ui.widgets.records import Cell, Column
from groupe_pays.ui.widgets.text import text_width

FATE_WIDTH = 172
MOST_COLUMNS = 7
_FIRST = (
    *(Field.ORGANISATION, Field.ORGANISATION_ZH, Field.GIVEN_NAME, Field.SURNAME, Field.FULL_NAME, Field.NAME_ZH),
    *(Field.TITLE, Field.PHONE, Field.MOBILE, Field.EMAIL, Field.TITLE_ZH, Field.KIND, Field.CITY, Field.PARTNER),
)
"""The columns shown where not all have room, the most telling first."""
_SHARES = {Field.ORGANISATION: 20, Field.GIVEN_NAME: 13, Field.SURNAME: 25, Field.PHONE: 14, Field.EMAIL: 22}
_AROUND_NAME = 76
"""Pixels of a box around its words: its frame, its arrow, the gap to the next column."""
_LONGEST = 300
"""Characters of a cell that are drawn."""


@dataclass(frozen=True, slots=True)
class MendedCell(Cell):
    """A cell whose value was put right: ``before`` is drawn struck out in front of ``text``."""

    before: str = ""


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row with the cells of the file it was read from."""

    plan: RowPlan
    source: SourceRow
    id: str = field(default="")

    @property
    def row(self) -> CleanRow:
        return self.plan.row


def preview_rows(plan: MembersPlan, fate: Fate | None = None) -> list[PreviewRow]:
    """The rows of one fate, or all."""
    sources = {source.number: source for source in plan.given.table.rows}
    return [
        PreviewRow(row, sources.get(row.number, SourceRow(row.number, ())), str(row.number))
        for row in plan.rows
        if fate is None or row.fate is fate
    ]


def shown_columns(columns: tuple[SourceColumn, ...], most: int = MOST_COLUMNS) -> tuple[SourceColumn, ...]:
    """The columns of the file that are shown, in the order of the file."""
    rank = {each: place for place, each in enumerate(_FIRST)}
    told = sorted(columns, key=lambda column: (column.field is Field.IGNORED, rank.get(column.field, 99), column.index))
    return tuple(sorted(told[: most - 1], key=lambda column: column.index))


def preview_columns(columns: tuple[SourceColumn, ...], width: int) -> tuple[Column, ...]:
    """The columns of the list for a width in pixels."""
    room = max(width - FATE_WIDTH, 300)
    widths = _widths(columns, room)
    return (
        Column("fate", lambda: _("Fate of the row"), _fate_cell, FATE_WIDTH),
        *(
            Column(f"column_{column.index}", partial(str, column.header), partial(_value_cell, column), width)
            for column, width in zip(columns, widths, strict=True)
        ),
    )


def _widths(columns: tuple[SourceColumn, ...], room: int) -> list[int]:
    """Each gets its share, and never less than the name of its field in the box above it takes."""
    shares = [_SHARES.get(column.field, 15) for column in columns]
    least = [int(text_width(label(column.field), 13, 400)) + _AROUND_NAME for column in columns]
    widths = [max(room * share // sum(shares), low) for share, low in zip(shares, least, strict=True)]
    spare = [width - low for width, low in zip(widths, least, strict=True)]
    over = min(max(sum(widths) - room, 0), sum(spare))
    return [width - over * free // max(sum(spare), 1) for width, free in zip(widths, spare, strict=True)]


def _fate_cell(line: PreviewRow) -> Cell:
    fate = line.plan.fate
    why = "\n".join(why_words(line.plan))
    words = fate_word(fate)
    return Cell(words, tone=TONES[fate], weight=600, shape=SHAPES[fate], tip=why, spoken=". ".join((words, why)))


def _value_cell(column: SourceColumn, line: PreviewRow) -> Cell:
    cells = line.source.cells
    words = cells[column.index] if column.index < len(cells) else ""
    shown = " ".join(words[:_LONGEST].split())
    for doubt in line.row.doubts:
        if doubt.field is column.field and _within(doubt.value, words):
            return Cell(shown, tone="brick", weight=600, tip=words[:_LONGEST])
    for each in line.row.corrections:
        if each.field is column.field and not each.is_quiet and _within(each.before, words):
            return MendedCell(each.after[:_LONGEST], tone="info", weight=600, before=shown, tip=words[:_LONGEST])
    if column.field is Field.IGNORED:
        return Cell(shown, tone="text3", tip=words[:_LONGEST])
    return Cell(shown or "—", tone="text" if shown else "text2", tip=words[:_LONGEST])


def _within(value: str, words: str) -> bool:
    return " ".join(value.split())[:_LONGEST] in " ".join(words.split())
