"""The list of what came back: fates as shapes and words, choices turned by the arrow keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from groupe_pays.domain.translation_return import Choice, Fate, ReturnRow
from groupe_pays.i18n import _, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.widgets.records import Cell, Column

SHAPES = {
    Fate.CONFLICT: "warning",
    Fate.BROKEN: "warning",
    Fate.UNKNOWN: "unnamed",
    Fate.CHANGED: "draft",
    Fate.NEW: "new",
    Fate.REVIEWED: "reviewed",
    Fate.UNCHANGED: "done",
    Fate.EMPTY: "missing",
}
TONES = {Fate.CONFLICT: "warn", Fate.BROKEN: "warn", Fate.UNKNOWN: "warn", Fate.UNCHANGED: "text2", Fate.EMPTY: "text2"}
_MOST = 240
"""Characters of a text that a row shows."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row with what is chosen for it."""

    row: ReturnRow
    choice: Choice

    @property
    def id(self) -> str:
        return self.row.id


def lines(rows: tuple[ReturnRow, ...], choices: Mapping[str, Choice], fate: Fate | None) -> list[Line]:
    """The rows of one fate, or all, the most pressing first, then what is wrong in something; else in their order."""
    order = list(Fate)
    shown = [row for row in rows if fate is None or row.fate is fate]
    shown.sort(key=lambda row: (order.index(row.fate) if fate is None else 0, not row.problems, row.number))
    return [Line(row, choices[row.id]) for row in shown]


def return_columns() -> tuple[Column, ...]:
    return (
        Column("number", lambda: _("No."), _number, 58),
        Column("fate", lambda: pgettext("translation", "What it brings"), _fate, 184),
        Column("texts", lambda: _("Original and translation"), _texts),
        Column("choice", lambda: pgettext("translation", "Choice"), _choice, 130),
    )


def _number(line: Line) -> Cell:
    return Cell(str(line.row.number), tone="text2")


def _fate(line: Line) -> Cell:
    """What it brings; a warning, and what is wrong for who listens or points at it, where something is."""
    row = line.row
    if not row.problems:
        return Cell(label(row.fate), second=label(row.kind), shape=SHAPES[row.fate], tone=TONES.get(row.fate, "text"))
    wrong = "\n".join(label(problem) for problem in row.problems)
    words = (label(row.fate), label(row.kind))
    return Cell(words[0], second=words[1], shape="warning", tone="warn", tip=wrong, spoken="\n".join((*words, wrong)))


def _texts(line: Line) -> Cell:
    row = line.row
    source = row.source if not row.source.is_blank else row.sent_source
    shown = row.theirs if not row.theirs.is_blank else row.ours
    return Cell(_short(source.plain), second=_short(shown.plain))


def _choice(line: Line) -> Cell:
    if not line.row.fate.can_be_taken:
        return Cell("—", tone="text2", spoken=_("Nothing to choose"))
    return Cell(label(line.choice))


def _short(text: str) -> str:
    return " ".join(text.split())[:_MOST]
