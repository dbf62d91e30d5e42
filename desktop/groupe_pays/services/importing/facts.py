"""What earlier minutes say of the meeting itself: title, day, hours, place, chair, the series it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from groupe_pays.domain.collation import fold
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.details import (
    access_of,
    chair_of,
    meeting_title,
    named_place,
    place_of,
    unsaid_of,
    when_of,
)
from groupe_pays.domain.recognition.pieces import Piece, PieceKind, Recognised
from groupe_pays.domain.recognition.signs import is_closing
from groupe_pays.domain.recognition.when import When, read_when
from groupe_pays.domain.recognition.whereabouts import beside_when, is_place, met_at
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.importing.plan import Facts, Named, SeriesChoice, spoken_name
from groupe_pays.services.importing.who import resolve

_ALIKE = 85.0
"""Likeness in per cent from which a title is that of a series."""
_NUMBER = re.compile(
    r"\bn\s*[°º]\s*(\d{1,3})\b|\b(\d{1,3})\s*(?:e|ème|ᵉ)\s+(?:r[ée]union|s[ée]ance|comit[ée])|第(\d{1,3})次"
)
_ADOPTED = re.compile(
    r"(?:adopt|approuv)[ée]+e?s?\s+(?:le|en s[ée]ance|à l[’']unanimit|par)|version (?:d[ée]finitive|adopt[ée]e)"
    r"|已(?:审议)?通过|正式稿",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"\bl[’']an\s|r[ée]unie?s?\b|s[ée]ance ouverte|\b(?:r[ée]union|s[ée]ance|assembl[ée]e|conseil"
    r"|comit[ée])\s.{0,40}\b(?:du|le)\s|tenue?\b"
    r"|召开|举行|会议|\b(?:meeting|held)\b",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"(?:ouvert|commenc|d[ée]but|tenu|r[ée]uni)\w*\b.{0,40}?\bà\s*\d|séance est ouverte"
    r"|^[àa] \d{1,2}\s*h.{0,140}ouvert|会议.{0,10}开始",
    re.IGNORECASE,
)
_OPENING, _LONGEST_OPENING = 14, 400
"""Pieces at the beginning, and characters of each, that may tell when it was."""
_HEAD = 12
"""Pieces at the beginning among which minutes say that they are adopted."""


@dataclass(frozen=True, slots=True)
class KnownSeries:
    """A series of the dossier with every title it goes by."""

    id: str
    name: BilingualText
    titles: tuple[BilingualText, ...]


def facts_of(recognised: Recognised, people: Mapping[str, Named], series: Iterable[KnownSeries] = ()) -> Facts:
    """The facts of the first pieces that tell them."""
    values: dict[str, object] = {}
    for piece in recognised.pieces:
        _take(piece, values, people)
    title = values.get("title", BilingualText())
    assert isinstance(title, BilingualText)
    known = list(series)
    found = series_of(title, known)
    _complete(recognised.pieces, values)
    values["series_id"] = found.id if found is not None else None
    values["choices"] = tuple(SeriesChoice(one.id, one.name) for one in known)
    values["number"] = _number(recognised.pieces)
    values["state"] = _state(recognised.pieces)
    return Facts(**values)  # type: ignore[arg-type]


def _take(piece: Piece, values: dict[str, object], people: Mapping[str, Named]) -> None:
    if piece.kind is PieceKind.TITLE and "title" not in values:
        values["title"] = meeting_title(piece)
    if piece.kind in (PieceKind.WHEN, PieceKind.TITLE):
        when = when_of(piece)
        if when.date is not None:
            values.setdefault("date", when.date)
        _take_hours(when, values)
    elif piece.kind is PieceKind.PLACE and "place" not in values:
        values["place"], values["address"] = place_of(piece)
        _take_hours(when_of(piece), values)
    elif piece.kind is PieceKind.ACCESS:
        values.setdefault("access", access_of(piece))
    elif piece.kind is PieceKind.CHAIR and "chair" not in values:
        french, chinese = chair_of(piece)
        values["chair"] = resolve(spoken_name(french, chinese), people)
        values["chair_function"] = BilingualText(
            french.function, chinese.function, Language.FR if french.function else Language.ZH
        )


def _take_hours(when: When, values: dict[str, object]) -> None:
    for field, hour in (("start", when.start), ("end", when.end)):
        if hour is not None:
            values.setdefault(field, hour)


def _take_opening(pieces: Sequence[Piece], values: dict[str, object]) -> None:
    """Day and hour from the sentences minutes open with, where no line of their own tells them."""
    for piece in pieces[:_OPENING]:
        words = piece.main[:_LONGEST_OPENING]
        opens = "date" in values and _OPENED.search(words) is not None
        if piece.kind is PieceKind.SECTION or not (opens or _MEETS.search(words)):
            continue
        when = read_when(words)
        if when.date is not None:
            opens = values.setdefault("date", when.date) == when.date
        if opens and "start" not in values:
            _take_hours(when, values)
        if "place" not in values and piece.kind is not PieceKind.ATTENDANCE and (where := met_at(words)):
            _take_place(where, values)


def _complete(pieces: Sequence[Piece], values: dict[str, object]) -> None:
    """The place that stands in the line of the date, the hour at which the meeting was closed."""
    _take_opening(pieces, values)
    for piece in pieces:
        if piece.kind in (PieceKind.TITLE, PieceKind.WHEN) and "place" not in values:
            told = next(filter(is_place, _beside(piece)), "")
            if told:
                _take_place(told, values)
        if piece.kind is PieceKind.DISCUSSION and "start" in values and "end" not in values and is_closing(piece.main):
            start, end = values["start"], when_of(piece).start
            if isinstance(start, str) and end is not None and end > start:
                values["end"] = end


def _beside(piece: Piece) -> Iterator[str]:
    """What stands behind the day in a title or a line of date, and what stands beside it in the latter."""
    when = when_of(piece)
    if when.date is not None:
        yield beside_when(piece.main[when.at :])
    if piece.kind is PieceKind.WHEN:
        yield unsaid_of(piece)


def _take_place(words: str, values: dict[str, object]) -> None:
    name, address = named_place(words)
    values["place"] = _in_its_language(name)
    if address:
        values.setdefault("address", address)


def _in_its_language(words: str) -> BilingualText:
    return BilingualText("", words, Language.ZH) if has_han(words) else BilingualText(words)


def kept_beside(pieces: Iterable[Piece]) -> frozenset[int]:
    """Keys of the pieces of the head whose words no field holds, or not all: they become a line of the minutes too."""
    pieces = list(pieces)
    seen: set[PieceKind] = set()
    kept = set()
    placed = any(piece.kind is PieceKind.PLACE for piece in pieces)
    for piece in pieces:
        if piece.kind is PieceKind.WHEN:
            rest = unsaid_of(piece)
            if rest and (placed or not is_place(rest)):
                kept.add(piece.key)
            placed = placed or bool(rest)
        elif piece.kind in (PieceKind.TITLE, PieceKind.PLACE, PieceKind.ACCESS, PieceKind.CHAIR):
            if piece.kind in seen:
                kept.add(piece.key)
            seen.add(piece.kind)
    return frozenset(kept)


def series_of(title: BilingualText, series: Iterable[KnownSeries]) -> KnownSeries | None:
    """The series whose meetings are called like that, or nearly; the nearest of several."""
    from rapidfuzz.fuzz import token_sort_ratio

    best, likeness = None, _ALIKE
    for one in series:
        for name in (one.name, *one.titles):
            for mine, theirs in ((title.fr, name.fr), (title.zh, name.zh)):
                if mine and theirs:
                    score = token_sort_ratio(_bare(mine), _bare(theirs))
                    if score > likeness:
                        best, likeness = one, score
    return best


def _bare(title: str) -> str:
    """A title without what makes it one of a single day: year, number, « compte rendu de la »."""
    words = re.sub(
        r"^(?:compte[- ]rendu|proc[èe]s[- ]verbal)?\s*(?:de |du |d[’'])?(?:la |l[’'])?", "", title, flags=re.I
    )
    words = _NUMBER.sub(" ", re.sub(r"(?:19|20)\d{2}年?", " ", words))
    words = re.sub(r"会议纪要$|纪要$", "", words)
    return fold(words).replace("-", " ") if not has_han(words) else fold(words)


def _number(pieces: Iterable[Piece]) -> int | None:
    for piece in pieces:
        found = _NUMBER.search(piece.main) if piece.kind is PieceKind.TITLE else None
        if found is not None:
            return int(next(group for group in found.groups() if group))
    return None


def _state(pieces: tuple[Piece, ...]) -> MeetingState:
    head = [piece.main for piece in pieces[:_HEAD] if not piece.kind.is_entry and piece.kind is not PieceKind.SECTION]
    adopted = any(_ADOPTED.search(words) and len(words) < 120 for words in head)
    return MeetingState.ADOPTED if adopted else MeetingState.DRAFT
