"""The head of minutes: title, date and hours, place, access, chair."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.recognition.pieces import Certainty, LeftOut, Piece, PieceKind
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import is_document_name, sign_behind_number
from groupe_pays.domain.recognition.titles import is_subtitle_style, is_title_style
from groupe_pays.domain.recognition.typed import Number, read_number
from groupe_pays.domain.recognition.unit import Unit
from groupe_pays.domain.recognition.when import find_due, read_date_line, read_when
from groupe_pays.domain.recognition.whereabouts import beside_when, is_place
from groupe_pays.domain.text import Language

_FACTS = {
    Sign.WHEN: PieceKind.WHEN,
    Sign.PLACE: PieceKind.PLACE,
    Sign.ACCESS: PieceKind.ACCESS,
    Sign.CHAIR: PieceKind.CHAIR,
    Sign.TITLE: PieceKind.TITLE,
}
_TITLE_WORDS = re.compile(
    r"\b(?:compte[- ]rendu|proc[èe]s[- ]verbal|r[ée]union|comit[ée]|conseil|assembl[ée]e|groupe|commission"
    r"|s[ée]ance|atelier|s[ée]minaire|relev[ée]"
    r"|rencontres?|conf[ée]rence|minutes)\b|纪要|会议|座谈|论坛|研讨",
    re.IGNORECASE,
)
_CHAIR = re.compile(
    r"^(?:(?:la )?(?:r[ée]union|s[ée]ance) (?:est |[ée]tait )?)?(?:sous la pr[ée]sidence de"
    r"|pr[ée]sid[ée]e? par|anim[ée]e? par)\b|^会议由.{2,30}主持",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"^(?:à|a|au|aux|dans|salle|h[ôo]tel|mairie|si[èe]ge|visioconf[ée]rence|en visioconf[ée]rence)\b.*?"
    r"(?:\d{5}|\d+\s*(?:bis|ter)?,?\s+(?:rue|avenue|av\.|boulevard|bd|place|quai|cours|all[ée]e|impasse"
    r"|route)|salle|mairie|h[ôo]tel|si[èe]ge|visio)",
    re.IGNORECASE,
)
_NAMED_DOCUMENT = re.compile(
    r"^(?:compte[- ]rendu|proc[èe]s[- ]verbal|relev[ée]|minutes)\b|纪要$|会议记录", re.IGNORECASE
)
_STREET = re.compile(
    r"\b\d{5}\s+[A-ZÀ-Þ]|\b\d{1,3}\s*(?:bis|ter)?,?\s+(?:rue|avenue|av\.|boulevard|bd|place|quai|cours|all[ée]e|impasse"
    r"|route|chemin)\s+\S"
)
"""What only an address has."""
_GREETING = re.compile(
    r"^(?:bonjour|bonsoir|ch[eè]re?s?\s|madame|monsieur|mesdames|messieurs|hello|dear|您好|大家好|各位|尊敬的)",
    re.IGNORECASE,
)
_ADOPTS = re.compile(r"^(?:approbation|adoption|validation|lecture|relecture)\b", re.IGNORECASE)
"""The minutes of an earlier meeting, with its day: the first point of many an agenda."""
_HOURS = re.compile(r"^(?:de |à |horaires? )?\d{1,2}\s*(?:h|:|时|点).{0,40}$", re.IGNORECASE)
_ACCESS = re.compile(r"^(?:m[ée]tro|rer|bus|tram|acc[èe]s)\b", re.IGNORECASE)
_MAIL_HEAD = re.compile(
    r"^(?:de|à|cc|cci|envoyé|date d[’']envoi|from|to|sent|发件人|收件人|发送时间)\s*[:：]\s*\S", re.IGNORECASE
)
_KIND_OF_DOCUMENT = re.compile(r"^relev[ée] de (?:d[ée]cisions|conclusions)$", re.IGNORECASE)
_BARE_WHEN = re.compile(r"^(?:s[ée]ance|r[ée]union) du\b|^(?:le|du)\b", re.IGNORECASE)
_BODY = {PieceKind.INTERVENTION, PieceKind.DECISION, PieceKind.ACTION, PieceKind.NOTE, PieceKind.SECTION}
_WEEKDAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_LONGEST_FACT = 260
_LONGEST_TITLE = 200
_LONGEST_WHEN = 110


def fact_of(unit: Unit, before: Sequence[Piece]) -> PieceKind | None:
    """What a line before the first section says of the meeting; None where it says something else.

    ``LEFT_OUT`` is for the bare name of the document and for counts.
    """
    words = unit.words.strip()
    kinds = {piece.kind for piece in before}
    if kinds & _BODY:
        return None
    if is_document_name(words) or (not before and _KIND_OF_DOCUMENT.match(words)):
        return PieceKind.LEFT_OUT
    if _MAIL_HEAD.match(words) and len(words) < _LONGEST_TITLE:
        return PieceKind.INFORMATION
    if is_title_style(unit) or is_subtitle_style(unit):
        return PieceKind.TITLE
    sign = sign_behind_number(words)
    dated = PieceKind.TITLE not in kinds and len(words) < _LONGEST_TITLE and read_when(words).date is not None
    if dated and _TITLE_WORDS.search(words) and (sign is None or sign[0] in (Sign.DECISIONS, Sign.ACTIONS)):
        return PieceKind.TITLE
    if sign is not None and len(words) < _LONGEST_FACT:
        return _signed(sign, words, kinds)
    if unit.block.is_item or (unit.block.heading > 1 and before) or len(words) > _LONGEST_FACT or sign is not None:
        return None
    return _unsigned(unit, words, before)


def _has_day(before: Sequence[Piece]) -> bool:
    dated = (piece for piece in before if piece.kind in (PieceKind.WHEN, PieceKind.TITLE))
    return any(piece.kind is PieceKind.WHEN or read_when(piece.main).date is not None for piece in dated)


def is_title_page(units: Sequence[Unit], before: Sequence[Piece]) -> bool:
    """Whether a loud line still belongs to the head: only titles stand before it, and a line of date soon follows."""
    unit, following = units[0], units[1:]
    if not before or any(piece.kind not in (PieceKind.TITLE, PieceKind.LEFT_OUT) for piece in before):
        return False
    numbered = bool(unit.block.label) or unit.block.heading > 0 or read_number(unit.words) is not None
    lines = [one.words for one in following if one.row is None]
    return not numbered and any(len(words) < _LONGEST_WHEN and read_when(words).date is not None for words in lines)


def _signed(sign: tuple[Sign, int], words: str, kinds: set[PieceKind]) -> PieceKind | None:
    named, length = sign
    if not words[length:].strip():
        return None
    if named is Sign.COUNT:
        return PieceKind.LEFT_OUT
    if (
        named is Sign.PRESENT
        and re.fullmatch(r"[^A-Za-zÀ-ÿ]*\d+[^.]{0,60}", words[length:])
        and not re.search(r"[、,]\s*[\u4e00-\u9fff]{2,4}[、,]", words)
    ):
        return PieceKind.LEFT_OUT
    kind = _FACTS.get(named)
    if kind is PieceKind.TITLE and PieceKind.TITLE in kinds:
        return None
    return kind


def _unsigned(unit: Unit, words: str, before: Sequence[Piece]) -> PieceKind | None:
    titles = [piece for piece in before if piece.kind is PieceKind.TITLE]
    if _CHAIR.match(words):
        return PieceKind.CHAIR
    if _ACCESS.match(words) and len(words) < _LONGEST_TITLE:
        return PieceKind.ACCESS
    when = read_when(words)
    if _ADOPTS.match(words):
        return None
    counted = read_number(words)
    roman = counted is not None and counted.style is Number.ROMAN
    has_number = roman or re.match(r"^(?:[IVX]{1,4}|\d{1,2})\s*[.)/–-]\s|^[一二三四五六七八九十]+、", words)
    if when.date is not None and len(words) < _LONGEST_TITLE and not has_number:
        if _TITLE_WORDS.search(words) and not titles:
            return PieceKind.TITLE
        if len(words) < _LONGEST_WHEN:
            return PieceKind.WHEN
    if when.start is not None and _HOURS.match(words) and _has_day(before):
        return PieceKind.WHEN
    bare = len(words) < _LONGEST_WHEN and not words.endswith((".", ":"))
    if bare and when.start is not None and _has_day(before) and is_place(beside_when(words)):
        return PieceKind.PLACE
    if _PLACE.match(words) or (bare and _STREET.search(words) and PieceKind.PLACE not in {p.kind for p in before}):
        return PieceKind.PLACE
    has_number = re.match(r"^(?:[IVX]{1,4}|\d{1,2})\s*[.)/–-]|^[一二三四五六七八九十]+、", words)
    if _GREETING.match(words):
        return None
    if len(words) < _LONGEST_TITLE and not has_number and not words.endswith((".", "。", ":", "：")):
        if not titles and (not before or _TITLE_WORDS.search(words)):
            return PieceKind.TITLE
        if (
            titles
            and _TITLE_WORDS.search(words)
            and not _TITLE_WORDS.search(titles[-1].main)
            and (not unit.block.is_bold or _NAMED_DOCUMENT.match(words))
        ):
            return PieceKind.TITLE
    return None


def settled(pieces: list[Piece]) -> list[Piece]:
    """One title: a letterhead before it is a text; where there is no other, the name of the document serves."""
    titles = [at for at, piece in enumerate(pieces) if piece.kind is PieceKind.TITLE]
    worded = [at for at in titles if _TITLE_WORDS.search(pieces[at].main)]
    kept = worded or _worded_dates(pieces) or titles
    for at in kept:
        pieces[at] = replace(pieces[at], kind=PieceKind.TITLE)
    for at in titles:
        if at not in kept:
            pieces[at] = replace(pieces[at], kind=PieceKind.INFORMATION, certainty=Certainty.DOUBTFUL)
    if not titles:
        names = (n for n, p in enumerate(pieces) if p.reason is LeftOut.LABEL and is_document_name(p.main))
        for at in list(names)[:1]:
            pieces[at] = replace(pieces[at], kind=PieceKind.TITLE, reason=None, certainty=Certainty.LIKELY)
    return pieces


def _worded_dates(pieces: list[Piece]) -> list[int]:
    """A line of date that says what the minutes are of: « Compte rendu du conseil d’administration du 5 avril »."""
    found = [
        at
        for at, piece in enumerate(pieces)
        if piece.kind is PieceKind.WHEN and _TITLE_WORDS.search(piece.main) and not _BARE_WHEN.match(piece.main)
    ]
    return [
        at for at in found if sign_behind_number(pieces[at].main) is None and len(pieces[at].main) < _LONGEST_TITLE
    ][:1]


def upcoming_in(words: str, today: date) -> tuple[RoughDate, str, str] | None:
    """The date of a line, its words, and the rest: « Prochaine réunion : le 12 mars », « 1er mars⇥Comité »."""
    line = read_date_line(words, today)
    if line is not None:
        return line
    when = read_when(words)
    if when.date is not None:
        before = re.sub(rf"(?:\b(?:le|du)\s+)?(?:\b(?:{_WEEKDAYS})\s+)?$", "", words[: when.at], flags=re.IGNORECASE)
        rest = (before + words[when.at + when.length :]).strip(" \t:：,，.。–—-")
        return when.date, words[when.at : when.at + when.length], rest
    for language in (Language.FR, Language.ZH):
        found = find_due(words, language, today)
        if found is not None:
            rest = words.replace(found[1], "", 1).strip(" \t:：,，.。–—-")
            return found[0], found[1], rest
    return None
