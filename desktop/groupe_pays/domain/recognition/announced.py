"""Lines that say themselves what they are, and those of the list that the last label announced."""

from __future__ import annotations

import re

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.collation import fold
from groupe_pays.domain.recognition import front, rows
from groupe_pays.domain.recognition.listed import without_side
from groupe_pays.domain.recognition.outcomes import (
    is_action,
    is_coming,
    is_decision,
    marked_outcome,
    numbered_outcome,
    owner_line,
    tells_whom,
)
from groupe_pays.domain.recognition.people_words import (
    CIVILITY,
    GIVEN_NAMES,
    is_bare_list,
    is_body,
    is_name,
    is_sure_list,
    looks_like_person,
    split_people,
)
from groupe_pays.domain.recognition.pieces import Certainty, LeftOut, Piece, PieceKind
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import is_document_name, is_note, read_sign
from groupe_pays.domain.recognition.speech import read_speech
from groupe_pays.domain.recognition.tables import LISTED, TableReader, part_of
from groupe_pays.domain.recognition.typed import read_number
from groupe_pays.domain.recognition.unit import Unit
from groupe_pays.domain.recognition.when import find_due, read_date_line, read_when
from groupe_pays.domain.recognition.whereabouts import beside_when as unsaid
from groupe_pays.domain.text import Language

SHORT = 160
_TIMED = re.compile(r"^\d{1,2}\s*(?:h|H|:)\s*\d{0,2}(?:\s*[-–—à]\s*\d{1,2}\s*(?:h|H|:)\s*\d{0,2})?\s*[:–—-]?\s+[^\W\d]")
_LEAST_TIMED = 3
_SHARED = re.compile(r"^(?:→\s*)?(?P<who>[^:–—-]{2,50}?)(?P<by>\s[–—-]\s|\s?:\s)\S")
"""Who, and behind a dash or a colon what."""
_DOING = re.compile(
    r"^(?:[^:.;–—]{2,50}\s(?::|[–—-])\s)?(?:(?:se|s[’']|ne pas|l[’'])\s?)?(?-i:[a-zà-ÿ]"
    r"|[A-ZÀ-Þ])[a-zà-ÿ]+(?:er|ir|re|oir)\s+\S",
    re.IGNORECASE,
)
"""« Relancer la mairie », « Paul – relire le programme »."""
_LEAST_PEOPLE = 2
_INITIALS = re.compile(r"^[A-ZÀ-Þ]{2,4}\s*[(（][^()（）]{2,60}[)）]$")
"""« VB (Nice Métropole) »"""
_OTHER_PEOPLE = re.compile(
    r"^(?:(?:le |les |pour (?:le |la |l[’']))?(?:bureau|comit[ée]|membres?|[ée]lue?s?|[ée]quipe|services?"
    r"|partenaires?|techniciens?"
    r"|agents?|administrateurs?|repr[ée]sentants?|d[ée]l[ée]gu[ée]e?s?|intervenants?|collectivit[ée]s?"
    r"|associations?)\b[^:]{0,40}"
    r"|(?:理事|委员|成员|嘉宾|代表|组员)[^：:]{0,6})\s*[:：]\s*(?P<who>\S.*)$",
    re.IGNORECASE,
)


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
            return self._in_head and self._labelled_people(unit, words)
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
        if named is Sign.CHAIR and rest and len(words) < SHORT and self._is_first_chair(rest):
            self._add(PieceKind.CHAIR, unit)
            return True
        if self._mode is Sign.ACTIONS and unit.block.is_item:
            # « Secrétariat : envoi des conventions » in a list of tasks
            return False
        if named is Sign.WRITER and rest and len(words) < SHORT:
            self._add(PieceKind.INFORMATION, unit)
            return True
        return False

    def _labelled_people(self, unit: Unit, words: str) -> bool:
        """« Bureau : Mme Le Goff (présidente), M. Petit »: people under a word of their own, in the head."""
        found = _OTHER_PEOPLE.match(words)
        people = split_people(found["who"]) if found is not None else []
        if found is None or len(people) < _LEAST_PEOPLE or not all(map(looks_like_person, people)):
            return False
        if not is_sure_list(found["who"]):
            return False
        self._mode, self._status, self._listing = Sign.PRESENT, AttendanceStatus.PRESENT, 0
        self._person(unit, Certainty.DOUBTFUL)
        return True

    def _is_first_chair(self, rest: str) -> bool:
        return looks_like_person(rest) and not any(piece.kind is PieceKind.CHAIR for piece in self.pieces)

    def _named_people(self, named: Sign, status: AttendanceStatus, unit: Unit, rest: str) -> bool:
        people = split_people(rest)
        told = any(looks_like_person(one) or is_body(one) for one in people) or bool(GIVEN_NAMES.match(rest))
        if people and all(_INITIALS.match(one) for one in people):
            told = True
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
            if last.kind is PieceKind.ACTION and self._goes_on_like(last, words):
                self._add(PieceKind.ACTION, unit, Certainty.LIKELY)
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
        if is_decision(_bare(words)) and not self._is_front():
            self._add(PieceKind.DECISION, unit, Certainty.LIKELY)
            return True
        low = self._told_low(words)
        if (unit.who or low or is_action(words, self._today) or self._is_task(words)) and not self._is_front():
            self._add(PieceKind.ACTION, unit, Certainty.DOUBTFUL)
            if unit.who or low:
                self._change(owners=tuple(re.split(r"\s*,\s*|\s+et\s+", unit.who or low)))
            return True
        return False

    def _told_low(self, words: str) -> str:
        """« anna doit envoyer la liste pour vendredi »: somebody listed, without a capital."""
        name = re.match(r"(?:mme |mlle |m\.? |mr )?(?P<name>[a-zà-ÿ][a-zà-ÿ-]+)(?=\s)", words)
        if name is None or fold(name["name"]) not in self._known:
            return ""
        told = name[0].title() + words[name.end() :]
        return name[0] if tells_whom(told, self._today) else ""

    def _goes_on_like(self, last: Piece, words: str) -> bool:
        """« À faire : Léa – la liste – 15/02 », and in the next line « Paul – la note – fin mars »."""
        sign = read_sign(last.main)
        before = last.main[sign[1] :] if sign is not None and sign[0] is Sign.ACTIONS else last.main
        one, other = _SHARED.match(before), _SHARED.match(words)
        if one is None or other is None or one["by"].strip() != other["by"].strip() or len(words) > SHORT:
            return False
        named = is_name(other["who"]) or fold(other["who"].split()[-1]) in self._known
        return named and (other["by"].strip() != ":" or bool(_DOING.match(words)))

    def _is_front(self) -> bool:
        """Whether nothing of the meeting itself can stand here yet: behind those who came, it can."""
        return self._in_head and not any(piece.kind is PieceKind.ATTENDANCE for piece in self.pieces)

    def _has_day(self, unit: Unit) -> bool:
        """« Comité : 14 novembre 2017, 10 h » in a list of dates."""
        found = front.upcoming_in(unit.words, self._today) if len(unit.words) < SHORT else None
        return unit.block.is_item and found is not None and found[0].exact_day is not None

    def _coming(self, unit: Unit, words: str) -> bool:
        """« La prochaine assemblée se tiendra le 6 février 2021 »: a sentence that tells a day to come."""
        if len(words) > SHORT or not is_coming(words) or re.search(r"[.。;；]\s+\S", words):
            return False
        found = front.upcoming_in(words, self._today)
        if found is None or found[0].exact_day is None:
            return False
        self._add(PieceKind.UPCOMING, unit, Certainty.LIKELY)
        return True

    def _is_day(self, words: str) -> bool:
        """« 2023-05-10 16:00 », a day and an hour alone."""
        when = read_when(words)
        return when.date is not None and len(words) < SHORT // 2 and not unsaid(words)

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
        if self._mode is Sign.NEXT_STEPS and item and _is_said(unit):
            self._add(PieceKind.ACTION, unit, Certainty.LIKELY)
            return True
        if self._mode in LISTED and (item or self._listing == 1 or self._goes_on_listing(unit, words)):
            decided = self._mode is Sign.DECISIONS and (is_decision(_bare(words)) or not tells_whom(words, self._today))
            kind = PieceKind.DECISION if decided else PieceKind.ACTION
            first = self.pieces[-1].parts[0]
            above = first.fr.depth if first.fr is not None else first.zh.depth if first.zh is not None else 0
            deeper = unit.block.list_level > max(above, 1) and self.pieces[-1].kind is kind and first.is_item
            if deeper:
                self._extend(unit)
            else:
                self._add(kind, unit, Certainty.SURE if item else Certainty.LIKELY)
            return True
        if self._mode is Sign.UPCOMING and (
            read_date_line(words, self._today) is not None or self._has_day(unit) or self._is_day(words)
        ):
            self._add(PieceKind.UPCOMING, unit)
            return True
        return False

    def _goes_on_listing(self, unit: Unit, words: str) -> bool:
        """Whether a line without a bullet still belongs to the list: « Paul : relire… », « Envoyer les cartons »."""
        last = self.pieces[-1]
        if last.kind not in (PieceKind.ACTION, PieceKind.DECISION) or last.parts[0].is_item or len(words) > SHORT:
            return False
        return bool(_DOING.match(words)) or _is_said(unit) or bool(tells_whom(words, self._today))

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


def _bare(words: str) -> str:
    """A line without the number it may have."""
    number = read_number(words)
    return words[number.length :] if number is not None else words


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
