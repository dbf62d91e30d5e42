"""One cell that names several people, or a person with phone and e-mail in brackets behind the name."""

from __future__ import annotations

import re

from groupe_pays.domain.importing import Column, Field, Mended, Unsure
from groupe_pays.domain.names import has_han
from groupe_pays.exchange.cleaning.texts import LONGEST_NAME, Cells, Log

_REACHED = re.compile(r"\s*[(（]([^()（）]*(?:@|\d[\d .-]{6,}\d)[^()（）]*)[)）]\s*")
_BETWEEN = re.compile(r"\s*(?:[,;/&]|\bet\b|\band\b)\s+")
_BETWEEN_HAN = re.compile(r"\s*[、，,;；/／&]\s*")
_HAN_NAME = re.compile(r"[\u3400-\u9fff\uf900-\ufaff·]{2,5}")
_COUPLE = re.compile(r"(?<=\w)\s*(?:[/;&]|\b(?:et|and)\b)\s*(?=\w)", re.IGNORECASE)
_TITLE = re.compile(r"^(?:m|mr|mme|mlle|mrs|ms|dr|monsieur|madame)\b\.?\s*", re.IGNORECASE)
_MOST = 20
_WHOLE = (Field.FULL_NAME, Field.NAME_ZH, Field.SURNAME)
"""What may hold a whole name; programs without a field for it keep one as a surname."""


def one_person(cells: Cells, log: Log) -> None:
    """Leave the first person of a cell in it, with what reaches them; the others go to the notes, which is told."""
    for field in _WHOLE:
        if cells.with_columns(field):
            _leave_first(field, cells, log)
    _leave_first_of_couple(cells, log)


def _leave_first_of_couple(cells: Cells, log: Log) -> None:
    """« Paul et Anne » with one surname."""
    kept = []
    for written, column in cells.with_columns(Field.GIVEN_NAME):
        first, *others = _COUPLE.split(written)
        if others:
            log.doubt(Field.GIVEN_NAME, written, Unsure.SEVERAL_PEOPLE)
            named = ((f"{other} {cells.first(Field.SURNAME)}".strip(), column) for other in others)
            cells.put(Field.NOTES, [*cells.with_columns(Field.NOTES), *named])
        kept.append((first, column))
    cells.put(Field.GIVEN_NAME, kept)


def _leave_first(field: Field, cells: Cells, log: Log) -> None:
    kept: list[tuple[str, Column]] = []
    for written, column in cells.with_columns(field):
        first, *others = _people(written)
        if others:
            log.doubt(field, " ".join(written.split()), Unsure.SEVERAL_PEOPLE)
            cells.put(Field.NOTES, [*cells.with_columns(Field.NOTES), *((other, column) for other in others)])
        name = _without_contacts(first, column, cells, log)
        if len(name) > LONGEST_NAME:
            log.doubt(field, name, Unsure.TOO_LONG)
        kept.append((name[:LONGEST_NAME].rstrip(), column))
    cells.put(field, kept)


def _people(written: str) -> list[str]:
    """The people of a cell: a line each, or « DUPONT Anne, MARTIN Luc »; one who fills several lines stays one."""
    lines = [line for line in written.split("\n") if line.strip()][:_MOST]
    if len(lines) > 1 and (any(map(_REACHED.search, lines)) or all(map(_is_whole, lines))):
        return lines
    words = " ".join(lines)
    for between, is_name in ((_BETWEEN, _has_surname), (_BETWEEN_HAN, _HAN_NAME.fullmatch)):
        parts = between.split(words)
        if 1 < len(parts) <= _MOST and all(map(is_name, parts)):
            return parts
    return [words]


def _is_whole(line: str) -> bool:
    """Whether a line has a first name and a surname."""
    return len(_TITLE.sub("", line).split()) > 1 and not has_han(line)


def _has_surname(part: str) -> bool:
    """Whether a part has a surname in capitals beside a first name."""
    words = [word for word in _TITLE.sub("", part).split() if sum(map(str.isalpha, word)) > 1]
    loud = sum(word.isupper() for word in words)
    return 0 < loud < len(words)


def _without_contacts(words: str, column: Column, cells: Cells, log: Log) -> str:
    found = _REACHED.search(words)
    if found is None:
        return words
    for value in filter(None, map(str.strip, re.split(r"[;,；，]", found[1]))):
        field = Field.EMAIL if "@" in value else Field.PHONE if any(map(str.isdigit, value)) else Field.NOTES
        cells.put(field, [*cells.with_columns(field), (value, column)])
    bare = f"{words[: found.start()]} {words[found.end() :]}".strip()
    return log.mend(Field.FULL_NAME, words, bare, Mended.SPLIT)
