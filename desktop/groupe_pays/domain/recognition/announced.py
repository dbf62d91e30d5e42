"""Lines that say themselves what they are, and those of the list that the last label announced."""

from __future__ import annotations

import re

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.collation import fold
from groupe_pays.domain.recognition import front, rows
from groupe_pays.domain.recognition.listed import without_side
from groupe_pays.domain.recognition.outcomes import is_action, is_decision, marked_outcome, numbered_outcome, owner_line
from groupe_pays.domain.recognition.people_words import (
    CIVILITY,
    GIVEN_NAMES,
    is_bare_list,
    is_body,
    is_sure_list,
    looks_like_person,
    split_people,
)
from groupe_pays.domain.recognition.pieces import Certainty, LeftOut, PieceKind
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import is_document_name, is_note, read_sign
from groupe_pays.domain.recognition.speech import read_speech
from groupe_pays.domain.recognition.tables import LISTED, TableReader, part_of
from groupe_pays.domain.recognition.typed import read_number
from groupe_pays.domain.recognition.unit import Unit
from groupe_pays.domain.recognition.when import find_due, read_date_line
from groupe_pays.domain.text import Language

SHORT = 160
_NEXT = re.compile(
    r"^(?:(?:la|le|les|notre|nos|une?)\s+)?prochaine?s?\s+(?:r[ée]union|rencontre|s[ée]ance|assembl[ée]e|comit[ée]|conseil"
    r"|commission|bureau|atelier|s[ée]minaire|groupe|point|rendez-vous|rdv|conf|visio|copil|cotech|a\.?g|c\.?a)"
    r"|^下(?:一)?次(?:会议|例会)|^next meeting",
    re.IGNORECASE,
)
_TIMED = re.compile(r"^\d{1,2}\s*(?:h|H|:)\s*\d{0,2}(?:\s*[-–—à]\s*\d{1,2}\s*(?:h|H|:)\s*\d{0,2})?\s*[:–—-]?\s+[^\W\d]")
_LEAST_TIMED = 3


class ListReader(TableReader):
    """Attendance, agenda, decisions, actions and dates told line by line."""

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
        if named is Sign.WRITER and rest and len(words) < SHORT:
            self._add(PieceKind.INFORMATION, unit)
            return True
        return False

    def _named_people(self, named: Sign, status: AttendanceStatus, unit: Unit, rest: str) -> bool:
        people = split_people(rest)
        told = any(looks_like_person(one) or is_body(one) for one in people) or GIVEN_NAMES.match(rest)
        if rest and not told and not is_bare_list(rest):
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

    def _has_day(self, unit: Unit) -> bool:
        """« Comité : 14 novembre 2017, 10 h » in a list of dates."""
        found = front.upcoming_in(unit.words, self._today) if len(unit.words) < SHORT else None
        return unit.block.is_item and found is not None and found[0].exact_day is not None

    def _coming(self, unit: Unit, words: str) -> bool:
        """« La prochaine assemblée se tiendra le 6 février 2021 »: a sentence that tells a day to come."""
        if len(words) > SHORT or not _NEXT.match(words) or re.search(r"[.。;；]\s+\S", words):
            return False
        found = front.upcoming_in(words, self._today)
        if found is None or found[0].exact_day is None:
            return False
        self._add(PieceKind.UPCOMING, unit, Certainty.LIKELY)
        return True

    def _timed(self, at: int, unit: Unit, words: str) -> bool:
        """« 10h15 Ouverture »: an item of a programme whose neighbours tell their hours too, before any section."""
        near = [one.words for one in self._units[max(at - 2, 0) : at + 3] if one.row is None]
        if (
            self._has_sections()
            or sum(bool(_TIMED.match(one.strip())) and len(one) < SHORT for one in near) < _LEAST_TIMED
        ):
            return False
        if not _TIMED.match(words) or len(words) > SHORT:
            return False
        self._add(PieceKind.AGENDA, unit, Certainty.LIKELY)
        return True

    def _is_task(self, words: str) -> bool:
        """« → Béatrice contacte le traducteur »: an arrow to somebody who takes part."""
        first = re.match(rf"^(?:→\s*|@)(?P<civil>{CIVILITY}\s+)?(?:[A-ZÀ-Þ]\.\s*)?(?P<name>\w[\w’'-]*)", words)
        if first is None or len(words) >= 2 * SHORT:
            return False
        if words.startswith("→") and find_due(words, Language.FR, self._today) is not None:
            return True
        return fold(first["name"]) in self._known or first["civil"] is not None

    def _listed(self, at: int, unit: Unit, words: str) -> bool:
        """A line of the list that the last label announced."""
        if self._mode is None:
            return False
        self._listing += 1
        numbered = read_number(words) is not None
        item = unit.block.is_item or numbered
        if self._status is not None and rows.status_of(self._mode) is not None:
            bare = words[read_number(words).length :] if numbered else words  # type: ignore[union-attr]
            bare = without_side(bare)
            if looks_like_person(bare) or all(looks_like_person(one) or is_body(one) for one in split_people(bare)):
                certainty = Certainty.SURE if item else Certainty.LIKELY
                self._person(unit, certainty if is_sure_list(bare) else Certainty.DOUBTFUL)
                return True
            return False
        if self._mode is Sign.AGENDA and len(words) < SHORT and (item or self._listing < 12) and not _is_said(unit):
            self._add(PieceKind.AGENDA, unit, Certainty.SURE if item else Certainty.LIKELY)
            return True
        if self._mode in LISTED and (item or self._listing == 1):
            kind = PieceKind.DECISION if self._mode is Sign.DECISIONS else PieceKind.ACTION
            first = self.pieces[-1].parts[0]
            above = first.fr.depth if first.fr is not None else first.zh.depth if first.zh is not None else 0
            deeper = unit.block.list_level > max(above, 1) and self.pieces[-1].kind is kind and first.is_item
            if deeper:
                self._extend(unit)
            else:
                self._add(kind, unit, Certainty.SURE if item else Certainty.LIKELY)
            return True
        if self._mode is Sign.UPCOMING and (read_date_line(words, self._today) is not None or self._has_day(unit)):
            self._add(PieceKind.UPCOMING, unit)
            return True
        return False

    def _is_followed_by_rows(self, at: int) -> bool:
        following = next((one for n, one in enumerate(self._units[at + 1 :], at + 1) if n not in self._titles), None)
        return following is not None and following.row is not None

    def _is_date(self, at: int) -> bool:
        if at >= len(self._units) or self._units[at].row is not None:
            return False
        return read_date_line(self._units[at].words, self._today) is not None

    def _extend(self, unit: Unit) -> None:
        self._change(parts=(*self.pieces[-1].parts, part_of(unit)))

    def _has_sections(self) -> bool:
        return any(piece.kind is PieceKind.SECTION for piece in self.pieces)


def bold_length(unit: Unit) -> int:
    """Characters at the beginning of a paragraph that are bold."""
    length = 0
    for span in unit.block.spans:
        if span.note is None and not span.bold:
            break
        length += len(span.text)
    return length if length < len(unit.words) else 0


def _is_said(unit: Unit) -> bool:
    spoken = read_speech(unit.words, bold_length(unit))
    return spoken is not None and bool(spoken.length) and spoken.sure
