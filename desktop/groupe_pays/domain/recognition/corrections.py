"""What the user says of a piece beyond its kind: who speaks, whose it is and by when, status, level."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.details import speakers_of, upcoming_of
from groupe_pays.domain.recognition.outcome_words import outcome_of, people_in
from groupe_pays.domain.recognition.people_words import PersonWords, read_person, split_people
from groupe_pays.domain.recognition.pieces import Certainty, Piece, PieceKind

DEEPEST = 3
WITH_WHO = (PieceKind.INTERVENTION, PieceKind.ACTION)
WITH_WHEN = (PieceKind.ACTION, PieceKind.UPCOMING)


def who_of(piece: Piece, today: date) -> str:
    """Who speaks, or whom an action falls to, as it may be typed again."""
    if piece.kind is PieceKind.INTERVENTION:
        return " ; ".join(_person_words(french if french.name else chinese) for french, chinese in speakers_of(piece))
    return " ; ".join(outcome_of(piece, today).owners) if piece.kind is PieceKind.ACTION else ""


def when_of_piece(piece: Piece, today: date) -> str:
    """The words of the day an action is due, or a date to come is on."""
    if piece.kind is PieceKind.ACTION:
        return outcome_of(piece, today).due_words
    found = upcoming_of(piece, today) if piece.kind is PieceKind.UPCOMING else None
    return found[1].either if found is not None else ""


def with_who(piece: Piece, words: str) -> Piece:
    """The piece with other speakers or owners; none where ``words`` are blank."""
    if piece.kind is PieceKind.ACTION:
        return _sure(piece, owners=people_in(words) if words.strip() else ())
    nobody = PersonWords("")
    people = [read_person(one) for one in split_people(words)] if words.strip() else []
    pairs = tuple((nobody, one) if has_han(one.name) else (one, nobody) for one in people if one.name)
    return _sure(piece, speakers=pairs)


def with_when(piece: Piece, words: str) -> Piece:
    """The piece with another day; none where ``words`` are blank."""
    return _sure(piece, due_words=words.strip())


def with_status(piece: Piece, status: AttendanceStatus) -> Piece:
    """The people of a piece with one status, whatever its words say."""
    return _sure(piece, status=status, status_said=True)


def with_level(piece: Piece, level: int) -> Piece:
    """A section so deep, from 1 to ``DEEPEST``."""
    return _sure(piece, level=min(max(level, 1), DEEPEST))


def _sure(piece: Piece, **values: object) -> Piece:
    return replace(piece, certainty=Certainty.SURE, **values)  # type: ignore[arg-type]


def _person_words(person: PersonWords) -> str:
    office = ", ".join(part for part in (person.function, person.organisation) if part)
    return f"{person.name} ({office})" if office else person.name
