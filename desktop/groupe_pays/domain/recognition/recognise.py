"""Earlier minutes recognised: one pass over the units of a source, with what the last label announced in mind."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.collation import fold
from groupe_pays.domain.recognition import front, rows
from groupe_pays.domain.recognition.halves import pair_halves
from groupe_pays.domain.recognition.margins import margin_reasons
from groupe_pays.domain.recognition.outcomes import (
    is_action,
    is_decision,
    is_quotation,
    marked_outcome,
    numbered_outcome,
    owner_line,
)
from groupe_pays.domain.recognition.people_words import (
    GIVEN_NAMES,
    is_body,
    is_sure_list,
    looks_like_person,
    split_people,
)
from groupe_pays.domain.recognition.pieces import Certainty, Column, LeftOut, Piece, PieceKind, Recognised
from groupe_pays.domain.recognition.signs import (
    Sign,
    is_closing,
    is_document_name,
    is_language_head,
    is_note,
    read_sign,
)
from groupe_pays.domain.recognition.source import SourceDocument
from groupe_pays.domain.recognition.speech import read_speech
from groupe_pays.domain.recognition.tables import LISTED, TableReader, part_of
from groupe_pays.domain.recognition.titles import Title, find_titles
from groupe_pays.domain.recognition.typed import read_number
from groupe_pays.domain.recognition.units import Unit, in_halves, units_of
from groupe_pays.domain.recognition.when import read_date_line

Report = Callable[[int, int], None]
_TAKES_ITEMS = (PieceKind.INTERVENTION, PieceKind.DISCUSSION, PieceKind.LIST, PieceKind.NOTE)
_SHORT = 160
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
        return Recognised(source).with_pieces(_Recogniser(units, today, report).pieces)
    french = _Recogniser(units[:half], today, report).pieces
    chinese = _Recogniser(units[half:], today, report).pieces
    paired = pair_halves(french, chinese)
    return replace(Recognised(source, halves=True).with_pieces(paired), halves=True)


class _Recogniser(TableReader):
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
        elif self._in_head and (kind := front.fact_of(unit, self.pieces)) is not None:
            self._fact(kind, unit)
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
        certainty = Certainty.SURE if title.sure else Certainty.LIKELY
        self._add(PieceKind.HEADING if title.is_heading else PieceKind.SECTION, unit, certainty)
        self._change(level=title.level)

    def _announce(self, named: Sign, at: int, unit: Unit, has_number: bool) -> bool:
        """Note what a title says will follow; whether it is no more than the label of that."""
        status = rows.status_of(named)
        if status is not None:
            self._mode, self._status = named, status
        elif named in (*LISTED, Sign.UPCOMING, Sign.AGENDA):
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

    def _is_followed_by_rows(self, at: int) -> bool:
        following = next((one for n, one in enumerate(self._units[at + 1 :], at + 1) if n not in self._titles), None)
        return following is not None and following.row is not None

    def _has_item_column(self, at: int) -> bool:
        following = next(one for one in self._units[at + 1 :] if one.row is not None)
        return Column.ITEM in rows.read_heads(following.cells)

    def _is_date(self, at: int) -> bool:
        if at >= len(self._units) or self._units[at].row is not None:
            return False
        return read_date_line(self._units[at].words, self._today) is not None

    # Paragraphs

    def _paragraph(self, at: int, unit: Unit) -> None:
        words = unit.words.strip()
        if numbered_outcome(words) is None and self._signed(at, unit, words):
            return
        if self._outcome(unit, words) or self._listed(at, unit, words):
            return
        self._mode = None
        self._said(unit, words)

    def _signed(self, at: int, unit: Unit, words: str) -> bool:
        """A line that says itself what it is: « NB : », « Présents : », « Décision : », « Prochaine réunion : »."""
        sign = read_sign(words)
        if is_document_name(words):
            self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.LABEL)
            return True
        if is_note(words):
            self._mode = None
            self._add(PieceKind.NOTE, unit)
            return True
        if sign is None:
            return False
        named, length = sign
        rest = words[length:].strip()
        status = rows.status_of(named)
        if status is not None:
            return self._named_people(named, status, unit, rest)
        if named in LISTED:
            return self._named_outcomes(named, unit, rest)
        if named is Sign.UPCOMING:
            return self._named_dates(at, unit, rest)
        if named is Sign.AGENDA and not self._has_sections():
            self._mode, self._listing = Sign.AGENDA, 0
            self._add(PieceKind.AGENDA if rest else PieceKind.LEFT_OUT, unit, reason=None if rest else LeftOut.LABEL)
            return True
        if named is Sign.WRITER and rest and len(words) < _SHORT:
            self._add(PieceKind.INFORMATION, unit)
            return True
        return False

    def _named_people(self, named: Sign, status: AttendanceStatus, unit: Unit, rest: str) -> bool:
        people = split_people(rest)
        if rest and not any(looks_like_person(one) or is_body(one) for one in people) and not GIVEN_NAMES.match(rest):
            if re.fullmatch(r"[\d\s\w]{0,40}\d[\d\s\w]{0,40}", rest) or rest.lower() in ("néant", "aucun", "无"):
                self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.COUNT)
                return True
            return False
        self._mode, self._status, self._listing = named, status, 0
        if not rest:
            self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.LABEL)
            return True
        self._person(unit, Certainty.SURE if is_sure_list(rest) else Certainty.DOUBTFUL)
        return True

    def _person(self, unit: Unit, certainty: Certainty) -> None:
        self._add(PieceKind.ATTENDANCE, unit, certainty)
        self._get_to_know()
        self._change(status=self._status, note="列席" if "列席" in unit.words[:6] else "")

    def _named_outcomes(self, named: Sign, unit: Unit, rest: str) -> bool:
        kind = PieceKind.DECISION if named is Sign.DECISIONS else PieceKind.ACTION
        self._in_head = False
        if rest:
            self._mode = None
            self._add(kind, unit)
        else:
            self._mode, self._listing = named, 0
            self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.LABEL)
        return True

    def _named_dates(self, at: int, unit: Unit, rest: str) -> bool:
        if not rest:
            if not (self._is_followed_by_rows(at) or self._is_date(at + 1)):
                return False
            self._mode, self._listing = Sign.UPCOMING, 0
            self._add(PieceKind.LEFT_OUT, unit, reason=LeftOut.LABEL)
            return True
        if front.upcoming_in(unit.words, self._today) is None:
            return False
        self._add(PieceKind.UPCOMING, unit)
        return True

    def _outcome(self, unit: Unit, words: str) -> bool:
        """A decision or an action by its own words, or a line that completes one."""
        last = self.pieces[-1] if self.pieces else None
        if last is not None and last.kind in (PieceKind.ACTION, PieceKind.DECISION) and not last.parts[-1].cells:
            style = unit.block.style
            framed = bool(style) and style.lower().startswith(("action", "décision", "待办", "决定"))
            if owner_line(words) or (framed and not numbered_outcome(words)):
                self._extend(unit)
                return True
        found = numbered_outcome(words)
        if found is not None:
            self._numbers.add(found[1])
            self._mode = None
            self._add(PieceKind.DECISION if found[0] is Sign.DECISIONS else PieceKind.ACTION, unit)
            self._in_head = False
            return True
        marked = marked_outcome(words)
        if marked is not None:
            self._mode, self._in_head = None, False
            kind = PieceKind.DECISION if marked.sign is Sign.DECISIONS else PieceKind.ACTION
            self._add(kind, unit, Certainty.SURE if marked.sure else Certainty.DOUBTFUL)
            return True
        if self._mode in LISTED:
            return False
        if is_decision(words) and not self._in_head:
            self._add(PieceKind.DECISION, unit, Certainty.LIKELY)
            return True
        if (is_action(words, self._today) or self._is_task(words)) and not self._in_head:
            self._add(PieceKind.ACTION, unit, Certainty.DOUBTFUL)
            return True
        return False

    def _is_task(self, words: str) -> bool:
        """« → Béatrice contacte le traducteur »: an arrow to somebody who takes part."""
        first = re.match(r"^→\s*(\w[\w’'-]*)", words)
        return first is not None and fold(first[1]) in self._known and len(words) < 2 * _SHORT

    def _listed(self, at: int, unit: Unit, words: str) -> bool:
        """A line of the list that the last label announced."""
        if self._mode is None:
            return False
        self._listing += 1
        numbered = read_number(words) is not None
        item = unit.block.is_item or numbered
        if self._status is not None and rows.status_of(self._mode) is not None:
            bare = words[read_number(words).length :] if numbered else words  # type: ignore[union-attr]
            if looks_like_person(bare) or all(looks_like_person(one) or is_body(one) for one in split_people(bare)):
                certainty = Certainty.SURE if item else Certainty.LIKELY
                self._person(unit, certainty if is_sure_list(bare) else Certainty.DOUBTFUL)
                return True
            return False
        if self._mode is Sign.AGENDA and len(words) < _SHORT and (item or self._listing < 12) and not _is_said(unit):
            self._add(PieceKind.AGENDA, unit, Certainty.SURE if item else Certainty.LIKELY)
            return True
        if self._mode in LISTED and (item or self._listing == 1):
            kind = PieceKind.DECISION if self._mode is Sign.DECISIONS else PieceKind.ACTION
            deeper = unit.block.is_item and unit.block.list_level > 1 and self.pieces[-1].kind is kind
            if deeper:
                self._extend(unit)
            else:
                self._add(kind, unit, Certainty.SURE if item else Certainty.LIKELY)
            return True
        if self._mode is Sign.UPCOMING and read_date_line(words, self._today) is not None:
            self._add(PieceKind.UPCOMING, unit)
            return True
        return False

    def _said(self, unit: Unit, words: str) -> None:
        """What people said, and what the minutes say themselves."""
        last = self.pieces[-1] if self.pieces else None
        if is_quotation(words, unit.block.quoted):
            self._add(PieceKind.QUOTATION, unit, Certainty.SURE if unit.block.quoted else Certainty.LIKELY)
            return
        spoken = (
            read_speech(words, _bold_length(unit), frozenset(self._known))
            if not self._is_roll_call(unit, last)
            else None
        )
        in_turn = last is not None and last.kind is PieceKind.INTERVENTION and last.parts[0].is_item
        if spoken is not None and (not unit.block.is_item or spoken.length or (in_turn and spoken.sure)):
            self._in_head = False
            self._add(PieceKind.INTERVENTION, unit, Certainty.SURE if spoken.sure else Certainty.LIKELY)
            other = read_speech(unit.zh.plain) if unit.zh is not None and unit.fr is not None else None
            lengths = (spoken.length, other.length if other else 0)
            self._change(speaker_length=lengths if unit.fr is not None else (0, spoken.length))
            return
        if is_closing(words):
            self._add(PieceKind.DISCUSSION, unit)
            return
        if unit.block.is_item:
            if last is not None and last.kind in _TAKES_ITEMS and not self._has_ended(last):
                self._extend(unit)
            else:
                self._add(PieceKind.LIST, unit)
            return
        if last is not None and last.kind is PieceKind.INTERVENTION:
            if (words.endswith((":", "：")) and self._has_ended(last)) or (in_turn and last.parts[-1].is_item):
                self._add(PieceKind.DISCUSSION, unit, Certainty.LIKELY)
            else:
                self._extend(unit)
            return
        if len(words) > _SHORT:
            self._in_head = self._in_head and self._has_titles_to_come()
        self._add(PieceKind.DISCUSSION, unit, Certainty.LIKELY if self._in_head else Certainty.SURE)

    def _is_roll_call(self, unit: Unit, last: Piece | None) -> bool:
        """An item of a list whose first line ends with a colon names people; it does not let them speak."""
        return unit.block.is_item and last is not None and last.parts[-1].main.rstrip().endswith((":", "：")) and (
            not _bold_length(unit) and "«" not in unit.words
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

    def _extend(self, unit: Unit) -> None:
        self._change(parts=(*self.pieces[-1].parts, part_of(unit)))

    def _has_sections(self) -> bool:
        return any(piece.kind is PieceKind.SECTION for piece in self.pieces)

    def _has_titles_to_come(self) -> bool:
        return not self._has_sections() and bool(self._titles)


def _has_items(piece: Piece) -> bool:
    return any(part.is_item for part in piece.parts)


def _bold_length(unit: Unit) -> int:
    """Characters at the beginning of a paragraph that are bold."""
    length = 0
    for span in unit.block.spans:
        if span.note is None and not span.bold:
            break
        length += len(span.text)
    return length if length < len(unit.words) else 0


def _names_languages(unit: Unit) -> bool:
    """The head of facing columns: « Français | 中文 »."""
    if unit.row is not None:
        words = [cell.either for cell in unit.cells]
        return len(words) > 1 and all(map(is_language_head, words))
    sides = [side.plain for side in (unit.fr, unit.zh) if side is not None]
    return len(sides) > 1 and all(map(is_language_head, sides))


def _is_said(unit: Unit) -> bool:
    spoken = read_speech(unit.words, _bold_length(unit))
    return spoken is not None and bool(spoken.length) and spoken.sure
