"""The tables of minutes, read row by row with what the last label announced in mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.collation import fold
from groupe_pays.domain.names import read_name
from groupe_pays.domain.recognition import front, rows
from groupe_pays.domain.recognition.form_tables import is_minutes_head
from groupe_pays.domain.recognition.listed import people_of
from groupe_pays.domain.recognition.people_words import looks_like_person
from groupe_pays.domain.recognition.pieces import Certainty, Column, LeftOut, Part, Piece, PieceKind
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import read_sign
from groupe_pays.domain.recognition.spoken_tables import is_spoken_head
from groupe_pays.domain.recognition.titles import Title
from groupe_pays.domain.recognition.typed import read_number
from groupe_pays.domain.recognition.unit import Unit
from groupe_pays.domain.recognition.when import read_when

LISTED = (Sign.DECISIONS, Sign.ACTIONS)


class TableReader:
    """What is known so far, and the rows; the whole reader adds paragraphs (``_signed``)."""

    def __init__(self, units: Sequence[Unit], today: date) -> None:
        self.pieces: list[Piece] = []
        self._units = units
        self._today = today
        self._in_head = True
        self._mode: Sign | None = None
        self._listing = 0
        """Items read since the label that set the mode."""
        self._columns: tuple[Column, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._table = 0
        self._status: AttendanceStatus | None = None
        self._numbers: set[str] = set()
        self._titles: dict[int, Title] = {}
        self._known: set[str] = set()
        """Folded surnames and given names of those listed."""

    def _signed(self, at: int, unit: Unit, words: str) -> bool:
        raise NotImplementedError

    def _add(
        self, kind: PieceKind, unit: Unit, certainty: Certainty = Certainty.SURE, reason: LeftOut | None = None
    ) -> Piece:
        piece = Piece(len(self.pieces), kind, (part_of(unit),), certainty, reason=reason)
        self.pieces.append(piece)
        return piece

    def _change(self, **values: object) -> None:
        self.pieces[-1] = replace(self.pieces[-1], **values)  # type: ignore[arg-type]

    # Facts before the first section

    def _fact(self, kind: PieceKind, unit: Unit) -> None:
        self._add(kind, unit, Certainty.SURE if read_sign(unit.words) else Certainty.LIKELY)
        when = read_when(unit.words).date if kind in (PieceKind.WHEN, PieceKind.TITLE) else None
        if when is not None and when.exact_day is not None:
            self._today = when.exact_day
        if kind is PieceKind.LEFT_OUT:
            self._change(reason=LeftOut.COUNT if read_sign(unit.words) else LeftOut.LABEL)

    # Rows

    def _row(self, at: int, unit: Unit) -> None:
        cells = unit.cells
        assert unit.row is not None
        if unit.row.table != self._table:
            self._begin_table(at, unit)
            if rows.read_heads(cells) or is_spoken_head(unit.row) or is_minutes_head(unit.row):
                self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.TABLE_HEAD)
                return
        elif heads := rows.read_heads(cells):
            self._columns, self._heads = heads, tuple(cell.either for cell in cells)
            self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.TABLE_HEAD)
            return
        label = rows.lone_label(cells)
        if label and self._row_label(unit, label):
            return
        if rows.is_attendance(self._columns):
            self._attendance_row(unit)
        elif rows.is_work(self._columns):
            self._work_row(unit)
        elif rows.is_dates(self._columns) or (
            self._mode is Sign.UPCOMING and front.upcoming_in(unit.words, self._today)
        ):
            self._add(PieceKind.UPCOMING, unit)
            self._change(columns=self._columns)
        elif (kind := front.fact_of(unit, self.pieces) if self._in_head else None) is not None:
            self._fact(kind, unit)
        elif not self._signed(at, unit, unit.words):
            self._add(PieceKind.TEXT, unit, Certainty.LIKELY)

    def _begin_table(self, at: int, unit: Unit) -> None:
        assert unit.row is not None
        alike: list[Unit] = []
        for one in self._units[at:]:
            if one.row is None or one.row.table != unit.row.table or (alike and rows.read_heads(one.cells)):
                break
            alike.append(one)
        heads = rows.read_heads(unit.cells)
        if heads:
            guessed = rows.guess_columns([one.cells for one in alike[1:]], self._today)
            self._columns, self._heads = rows.completed(heads, guessed), tuple(cell.either for cell in unit.cells)
        elif (
            self._mode is not None
            and rows.status_of(self._mode) is not None
            and rows.are_people([one.cells for one in alike])
        ):
            self._columns, self._heads = (Column.NAME,) * max(len(one.cells) for one in alike), ()
        elif not self._goes_on(alike):
            self._columns, self._heads = rows.guess_columns([one.cells for one in alike], self._today), ()
        self._table = unit.row.table

    def _goes_on(self, alike: Sequence[Unit]) -> bool:
        """Whether the rows of a table go on with the list of people of the one before, which a page parted."""
        if not rows.is_attendance(self._columns) or len(alike[0].cells) != len(self._columns):
            return False
        guessed = rows.guess_columns([one.cells for one in alike], self._today)
        return Column.WHAT not in guessed and Column.DATE not in guessed

    def _row_label(self, unit: Unit, label: str) -> bool:
        sign = read_sign(label)
        status = rows.names_a_status(label)
        if status is not None:
            self._status, self._mode = status, sign[0] if sign else None
            self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.LABEL)
            return True
        if sign is not None and sign[0] in (*LISTED, Sign.UPCOMING):
            self._mode = sign[0]
            self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.LABEL)
            return True
        if rows.is_attendance(self._columns) and not looks_like_person(label):
            self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.TABLE_HEAD)
            return True
        return False

    def _attendance_row(self, unit: Unit) -> None:
        ticked = rows.ticked_status(unit.cells, self._columns, self._heads)
        told = ticked or rows.row_status(unit.cells, self._columns) or self._ticked(unit)
        # A cross says what the head over it says, which the row alone does not know
        columns = tuple(Column.OTHER if ticked and one is Column.STATUS else one for one in self._columns)
        named = Column.NAME in self._columns or Column.SURNAME in self._columns
        self._add(PieceKind.ATTENDANCE, unit, Certainty.SURE if named and self._heads else Certainty.LIKELY)
        self._change(columns=columns, status=told or self._status or AttendanceStatus.PRESENT)
        self._get_to_know()

    def _get_to_know(self) -> None:
        """Keep the names of whoever was listed last: « Jean : … » is then somebody speaking."""
        for one in people_of(self.pieces[-1]):
            name = read_name(one.name.either)
            self._known |= {fold(part) for part in (name.given_name, name.surname, name.name_zh) if len(part) > 1}

    def _ticked(self, unit: Unit) -> AttendanceStatus | None:
        """The status whose column has a cross, where each has its own."""
        for head, cell, column in zip(self._heads, unit.cells, self._columns, strict=False):
            status = rows.names_a_status(head) if column is Column.STATUS else None
            if status is not None and cell.either.strip():
                return status
        return None

    def _work_row(self, unit: Unit) -> None:
        who = Column.WHO in self._columns or Column.DUE in self._columns
        kind = PieceKind.DECISION if self._mode is Sign.DECISIONS and not who else PieceKind.ACTION
        cells = dict(zip(self._columns, (cell.either.strip() for cell in unit.cells), strict=False))
        number = cells.get(Column.NUMBER, "")
        if number and number in self._numbers:
            self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.REPEATED)
            self._change(columns=self._columns)
            return
        self._in_head = False
        self._add(kind, unit)
        under = read_number(cells.get(Column.ITEM, "").rstrip(".、") + ". x")
        self._change(columns=self._columns, under=under.value if under is not None else 0)


def part_of(unit: Unit) -> Part:
    if unit.row is not None:
        return Part(unit.index, cells=unit.cells)
    fr = unit.fr.as_block() if unit.fr is not None else None
    zh = unit.zh.as_block() if unit.zh is not None else None
    return Part(unit.index, fr, zh, other=unit.other)
