"""Earlier minutes recognised: one pass over the units of a source, with what the last label announced in mind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from groupe_pays.domain.collation import fold
from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition import front, rows
from groupe_pays.domain.recognition.announced import SHORT, ListReader, bold_length
from groupe_pays.domain.recognition.details import speakers_of
from groupe_pays.domain.recognition.halves import pair_halves
from groupe_pays.domain.recognition.margins import margin_reasons
from groupe_pays.domain.recognition.outcomes import (
    is_quotation,
    numbered_outcome,
)
from groupe_pays.domain.recognition.pairing import in_halves
from groupe_pays.domain.recognition.people_words import PersonWords
from groupe_pays.domain.recognition.pieces import Certainty, Column, LeftOut, Piece, PieceKind, Recognised
from groupe_pays.domain.recognition.sentences import told_apart
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import is_closing, is_language_head, read_sign
from groupe_pays.domain.recognition.source import SourceDocument
from groupe_pays.domain.recognition.speech import Spoken, is_question, label_length, read_speech
from groupe_pays.domain.recognition.tables import LISTED
from groupe_pays.domain.recognition.titles import Title, find_titles
from groupe_pays.domain.recognition.typed import read_number
from groupe_pays.domain.recognition.unit import Unit
from groupe_pays.domain.recognition.units import units_of

Report = Callable[[int, int], None]
_TAKES_ITEMS = (PieceKind.INTERVENTION, PieceKind.DISCUSSION, PieceKind.LIST, PieceKind.NOTE)
_LOOKED_BACK = 40
_EVERY = 50


def recognise(source: SourceDocument, today: date, report: Report | None = None) -> Recognised:
    """Everything of a source, in order, as pieces with their kinds.

    Args:
        today: the day dates without a year are read from, where the minutes have no date of their own.
        report: told how many of the units are done; may raise to give up.
    """
    units = units_of(source.blocks)
    half = in_halves(units)
    if not half:
        apart = list(told_apart(units, today))
        return Recognised(source).with_pieces(_Recogniser(apart, today, report).pieces)
    french = _Recogniser(units[:half], today, report).pieces
    chinese = _Recogniser(units[half:], today, report).pieces
    paired = pair_halves(french, chinese)
    return replace(Recognised(source, halves=True).with_pieces(paired), halves=True)


class _Recogniser(ListReader):
    def __init__(self, units: Sequence[Unit], today: date, report: Report | None) -> None:
        super().__init__(units, today)
        self._margins = margin_reasons(units)
        self._titles = find_titles(units, set(self._margins))
        for at, unit in enumerate(units):
            if report is not None and at % _EVERY == 0:
                report(at, len(units))
            self._read(at, unit)
        self.pieces = front.settled(self.pieces)

    def _read(self, at: int, unit: Unit) -> None:
        if at in self._margins:
            self._add(PieceKind.LEFT_OUT, unit, reason=self._margins[at])
        elif _names_languages(unit):
            self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.TABLE_HEAD)
        elif unit.row is not None:
            self._row(at, unit)
        elif unit.under and (sign := read_sign(unit.under)) is not None:
            self._mode, self._status = sign[0], rows.status_of(sign[0])
            self._paragraph(at, unit)
        elif self._in_head and self._timed(at, unit, unit.words.strip()):
            return
        elif self._in_head and (kind := front.fact_of(unit, self.pieces)) is not None:
            self._fact(kind, unit)
        elif self._in_head and at in self._titles and front.is_title_page(self._units[at : at + 4], self.pieces):
            self._fact(PieceKind.TITLE, unit)
        elif at in self._titles:
            self._title(at, unit, self._titles[at])
        else:
            self._paragraph(at, unit)

    # Titles

    def _title(self, at: int, unit: Unit, title: Title) -> None:
        number = read_number(unit.words)
        bare = unit.words[number.length :] if number is not None else unit.words
        sign = read_sign(bare.strip())
        named = sign[0] if sign is not None and sign[1] >= len(bare.strip()) else None
        has_number = number is not None or bool(unit.block.label)
        self._mode, self._listing = None, 0
        if named is not None and self._announce(named, at, unit, has_number):
            return
        if named is Sign.NEXT_STEPS and not has_number:
            title = replace(title, is_heading=title.level > 1 or title.is_heading)
        self._in_head = False
        if title.is_heading and (spoken := read_speech(unit.words)) is not None and spoken.length == len(unit.words):
            self._said(unit, unit.words)
            return
        certainty = Certainty.SURE if title.sure else Certainty.LIKELY
        self._add(PieceKind.HEADING if title.is_heading else PieceKind.SECTION, unit, certainty)
        self._change(level=title.level)

    def _announce(self, named: Sign, at: int, unit: Unit, has_number: bool) -> bool:
        """Note what a title says will follow; whether it is no more than the label of that."""
        status = rows.status_of(named)
        if status is not None:
            self._mode, self._status = named, status
        elif named in (*LISTED, Sign.UPCOMING, Sign.AGENDA, Sign.NEXT_STEPS):
            self._mode = named
        elif named in (Sign.COUNT, Sign.TITLE):
            return False
        else:
            return False
        only_label = status is not None or named is Sign.AGENDA
        if not only_label and not has_number:
            only_label = self._is_followed_by_rows(at) and (named is Sign.UPCOMING or self._has_item_column(at))
            only_label = only_label or (named is Sign.UPCOMING and self._is_date(at + 1))
        if only_label:
            self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.LABEL)
        return only_label

    def _has_item_column(self, at: int) -> bool:
        following = next(one for one in self._units[at + 1 :] if one.row is not None)
        return Column.ITEM in rows.read_heads(following.cells)

    # Paragraphs

    def _paragraph(self, at: int, unit: Unit) -> None:
        words = unit.words.strip()
        if numbered_outcome(words) is None and self._signed(at, unit, words):
            return
        if self._coming(unit, words) or self._outcome(unit, words) or self._listed(at, unit, words):
            return
        if self._timed(at, unit, words):
            return
        self._mode = None
        self._said(unit, words)

    def _said(self, unit: Unit, words: str) -> None:
        """What people said, and what the minutes say themselves."""
        last = self.pieces[-1] if self.pieces else None
        if is_quotation(words, unit.block.quoted):
            self._add(PieceKind.QUOTATION, unit, Certainty.SURE if unit.block.quoted else Certainty.LIKELY)
            return
        spoken = self._spoken(unit, words) if not self._is_roll_call(unit, last) else None
        if spoken is not None and last is not None and _goes_on(last, spoken):
            self._extend(unit)
            return
        in_turn = last is not None and last.kind is PieceKind.INTERVENTION and last.parts[0].is_item
        if spoken is not None and (not unit.block.is_item or spoken.length or (in_turn and spoken.sure)):
            self._in_head = False
            self._add(PieceKind.INTERVENTION, unit, Certainty.SURE if spoken.sure else Certainty.LIKELY)
            other = read_speech(unit.zh.plain) if unit.zh is not None and unit.fr is not None else None
            chinese = other.length if other else label_length(unit.zh.plain) if unit.zh and spoken.length else 0
            self._change(speaker_length=(spoken.length, chinese) if unit.fr is not None else (0, spoken.length))
            if not speakers_of(self.pieces[-1]):
                self._change(speakers=_as_pairs(spoken, chinese=unit.fr is None))
            return
        if is_closing(words):
            self._add(PieceKind.DISCUSSION, unit)
            return
        if unit.block.is_item:
            if last is not None and (_introduces(last) or (last.kind in _TAKES_ITEMS and not self._has_ended(last))):
                self._extend(unit)
            else:
                self._add(PieceKind.LIST, unit)
            return
        if last is not None and last.kind is PieceKind.INTERVENTION:
            if (
                is_question(words)
                or (words.endswith((":", "：")) and self._has_ended(last))
                or (in_turn and last.parts[-1].is_item)
            ):
                self._add(PieceKind.DISCUSSION, unit, Certainty.LIKELY)
            else:
                self._extend(unit)
            return
        if len(words) > SHORT:
            self._in_head = self._in_head and self._has_titles_to_come()
        self._add(PieceKind.DISCUSSION, unit, Certainty.LIKELY if self._in_head else Certainty.SURE)

    def _spoken(self, unit: Unit, words: str) -> Spoken | None:
        """Who speaks in a paragraph, behind the number it may have: « 1、宋佳介绍了… »."""
        known = frozenset(self._known)
        number = read_number(words) if has_han(words[:40]) else None
        behind = read_speech(words[number.length :], 0, known) if number is not None else None
        if number is not None and behind is not None:
            return replace(behind, length=number.length + behind.length if behind.length else 0)
        return read_speech(words, bold_length(unit), known)

    def _is_roll_call(self, unit: Unit, last: Piece | None) -> bool:
        """An item of a list whose first line ends with a colon names people; it does not let them speak."""
        return unit.block.is_item and last is not None and last.parts[-1].main.rstrip().endswith((":", "：")) and (
            not bold_length(unit) and "«" not in unit.words
        ) and last.kind is not PieceKind.INTERVENTION  # fmt: skip

    def _has_ended(self, last: Piece) -> bool:
        """Whether what somebody said is over before a list: a whole sentence, in a section that tells by lists."""
        if last.kind is not PieceKind.INTERVENTION or not last.parts[-1].main.rstrip().endswith((".", "。", "»", "”")):
            return False
        if last.parts[-1].is_item:
            return False
        spoken = listed = 0
        for piece in reversed(self.pieces[-_LOOKED_BACK:]):
            if piece.kind is PieceKind.SECTION:
                break
            spoken += piece.kind is PieceKind.INTERVENTION
            listed += piece.kind in (PieceKind.DISCUSSION, PieceKind.LIST) and _has_items(piece)
        return listed > spoken

    def _has_titles_to_come(self) -> bool:
        return not self._has_sections() and bool(self._titles)


def _goes_on(last: Piece, spoken: Spoken) -> bool:
    """Whether somebody just announced by « Intervention de … » begins to speak."""
    if last.kind is not PieceKind.INTERVENTION or len(last.parts) > 1 or spoken.length:
        return False
    words = last.parts[0].main.strip()
    announced = read_speech(words)
    if announced is None or announced.length < len(words) or not spoken.people:
        return False
    return (
        fold(announced.people[0].name).split()[-1:] == fold(spoken.people[0].name).split()[-1:]
        or fold(spoken.people[0].name).split()[-1] in fold(announced.people[0].name).split()
    )


def _as_pairs(spoken: Spoken, chinese: bool) -> tuple[tuple[PersonWords, PersonWords], ...]:
    nobody = PersonWords("")
    return tuple((nobody, one) if chinese and has_han(one.name) else (one, nobody) for one in spoken.people)


def _introduces(last: Piece) -> bool:
    """Whether a decision or an action ends with a colon: « le conseil, à l’unanimité : », the items tell it."""
    told = last.kind in (PieceKind.DECISION, PieceKind.ACTION) and not last.parts[0].cells
    return told and last.parts[0].main.rstrip().endswith((":", "："))


def _has_items(piece: Piece) -> bool:
    return any(part.is_item for part in piece.parts)


def _names_languages(unit: Unit) -> bool:
    """The head of facing columns: « Français | 中文 »."""
    if unit.row is not None:
        words = [cell.either for cell in unit.cells]
        return len(words) > 1 and all(map(is_language_head, words))
    sides = [side.plain for side in (unit.fr, unit.zh) if side is not None]
    return len(sides) > 1 and all(map(is_language_head, sides))
