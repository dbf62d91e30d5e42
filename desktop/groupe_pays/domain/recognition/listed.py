"""The people of a list of attendance, by row or by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.people_words import (
    CIVILITY,
    is_body,
    is_chinese_name,
    is_name,
    read_person,
    split_people,
)
from groupe_pays.domain.recognition.pieces import Cell, Column, Part, Piece
from groupe_pays.domain.recognition.rows import row_status, told_before
from groupe_pays.domain.recognition.signs import read_sign
from groupe_pays.domain.recognition.typed import Number, read_number

_EXCUSED = re.compile(r"^(?:请假|因故请假|absente? excusée?|excusée?)$", re.IGNORECASE)
_REASON = re.compile(
    r"^(?:出差|因公.{0,4}|因病|病假|事假|公务|另有.{0,6}|休假"
    r"|(?:arriv|part|quitt|retenu|malade|d[ée]part|jusqu|à partir|à compter|en retard|en cong).{0,50})$"
)
"""Why somebody is away, or when they came and left: no organisation."""
_SIDE = re.compile(
    r"^(?:(?i:pour|au titre de)\s+(?:(?i:les?|la)\s+|[lL][’'])?)?(?P<of>[^:：、,，;；()（）]{2,40}?)"
    r"(?P<how>\s*[(（](?:en |par )?(?:visio[^()（）]*|à distance|线上|视频)[)）])?\s*[:：]\s*(?P<who>\S.*)$",
    re.DOTALL,
)
"""« Ville de Nice : Mme X, M. Y », 中方：张华、李明。"""
NO_CELL = Cell()


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """Somebody of the list of attendance, in the words of the source."""

    name: Cell
    organisation: Cell = NO_CELL
    function: Cell = NO_CELL
    status: AttendanceStatus = AttendanceStatus.PRESENT
    represented_by: str = ""
    note: str = ""
    email: str = ""
    phone: str = ""


def people_of(piece: Piece) -> list[ListedPerson]:
    """The people of a row, or of a line « Étaient présents : Mme X (Org), M. Y »."""
    people = [one for one in _named(piece) if not is_body(one.name.either)]
    if piece.status_said and piece.status is not None:
        return [replace(one, status=piece.status) for one in people]
    return people


def bodies_of(piece: Piece) -> list[Cell]:
    """The organisations that are listed without anybody: « Excusés : Région Grand Est »."""
    return [one.name for one in _named(piece) if is_body(one.name.either)]


def _named(piece: Piece) -> list[ListedPerson]:
    found: list[ListedPerson] = []
    for part in piece.parts:
        if part.cells and piece.columns.count(Column.NAME) > 1 and set(piece.columns) == {Column.NAME}:
            found += [one for cell in part.cells for one in _people_of_line(piece, cell.either)]
        elif part.cells:
            found.append(_person_of_row(piece, part))
        else:
            found += _people_of_part(piece, part)
    return [one for one in found if one.name.either]


def _person_of_row(piece: Piece, part: Part) -> ListedPerson:
    columns = piece.columns or (Column.NAME, Column.ORGANISATION, Column.FUNCTION)
    cells: dict[Column, Cell] = {}
    for column, cell in zip(columns, part.cells, strict=False):
        cells[column] = _joined(cells[column], cell) if column in cells else cell
    if Column.SURNAME in cells:
        given, surname = cells.get(Column.GIVEN_NAME, Cell()), cells[Column.SURNAME]
        name = Cell(f"{given.fr} {surname.fr.upper()}".strip(), (surname.zh + given.zh).strip())
    else:
        name = cells.get(Column.NAME, Cell())
    before, length = told_before(name.either)
    if length:
        name = Cell(name.fr[length:]) if name.fr else Cell(zh=name.zh[length:])
    read = read_person(name.either.replace("\n", " "))
    if read.function or read.organisation or read.is_remote:
        name = Cell(read.name) if name.fr else Cell(zh=read.name)
    organisation = cells.get(Column.ORGANISATION, Cell(read.organisation))
    function = cells.get(Column.FUNCTION, Cell(read.function))
    status = before or row_status(part.cells, columns) or piece.status or AttendanceStatus.PRESENT
    by = read_person(" ".join(cell.either for cell in part.cells)).represented_by
    email, phone = (" ".join(cells.get(column, NO_CELL).either.split()) for column in (Column.EMAIL, Column.PHONE))
    office = (_without_remote(organisation), _spaced(function))
    return ListedPerson(_spaced(name), *office, status, by, piece.note, email, phone)


def _people_of_part(piece: Piece, part: Part) -> list[ListedPerson]:
    """The people of a line; those of its Chinese are the same ones, where they are as many."""
    told = _people_of_line(piece, part.main)
    chinese = _people_of_line(piece, part.zh.plain) if part.fr is not None and part.zh is not None else []
    if len(told) != len(chinese):
        return told
    return [_both(one, other) for one, other in zip(told, chinese, strict=True)]


def _both(french: ListedPerson, chinese: ListedPerson) -> ListedPerson:
    name, body, office = (
        Cell(one.fr, one.zh or other.zh)
        for one, other in (
            (french.name, chinese.name),
            (french.organisation, chinese.organisation),
            (french.function, chinese.function),
        )
    )
    return replace(french, name=name, organisation=body, function=office)


def without_side(words: str) -> str:
    """A line of people without the side or the organisation that leads it in."""
    side = _SIDE.match(words)
    return side["who"] if side is not None and _is_side(side) else words


def _is_side(side: re.Match[str]) -> bool:
    """Whether the words before a colon lead people in, and are not one of them: « CHU de Nice : Mme X, M. Y »."""
    if not is_name(side["of"]) or side.start("of") > 0:
        return True
    return all(re.match(rf"{CIVILITY}\s|[^:]*[(（]", one) for one in split_people(side["who"])) and bool(
        re.match(r"[A-Z]{2,}\b", side["of"])
    )


def _people_of_line(piece: Piece, words: str) -> list[ListedPerson]:
    sign = read_sign(words)
    if sign is not None and words[sign[1] :].strip():
        words = words[sign[1] :]
    side = _SIDE.match(words)
    body, remote = "", False
    if side is not None and _is_side(side):
        body, words = side["of"].strip(), side["who"]
        remote = side["how"] is not None
    number = read_number(words)
    if number is not None and number.style is not Number.LETTER:
        words = words[number.length :]
    found = []
    for one in split_people(words):
        person = read_person(one)
        note, alias = piece.note, ""
        if not has_han(person.name) and is_chinese_name(person.organisation):
            alias, person = person.organisation, replace(person, organisation="")
        if _REASON.match(person.organisation):
            note, person = person.organisation, replace(person, organisation="")
        if body and not person.organisation:
            note, person = (body, person) if body.endswith("方") else (note, replace(person, organisation=body))
        status = piece.status or AttendanceStatus.PRESENT
        if _EXCUSED.match(person.organisation or person.function):
            status, person = AttendanceStatus.EXCUSED, replace(person, organisation="", function="")
        *others, last = person.organisation.split(", ")
        if others and _EXCUSED.match(last):
            # « Mme Briard, Département de l’Eure (excusée) »
            status, person = AttendanceStatus.EXCUSED, replace(person, organisation=", ".join(others))
        if (person.is_remote or remote) and status is AttendanceStatus.PRESENT:
            status = AttendanceStatus.REMOTE
        if person.represented_by:
            status = AttendanceStatus.REPRESENTED
        found.append(
            ListedPerson(
                _named_both(person.name, alias),
                _in(person.organisation),
                _in(person.function),
                status,
                person.represented_by,
                note,
            )
        )
    return found


def _named_both(name: str, alias: str) -> Cell:
    """« M. Georges Lambert (乔治·朗贝尔) »."""
    return Cell(name, alias) if alias else _in(name)


def _in(words: str) -> Cell:
    return Cell(zh=words) if has_han(words) else Cell(words)


def _joined(one: Cell, other: Cell) -> Cell:
    return Cell(f"{one.fr} {other.fr}".strip(), (one.zh + other.zh).strip())


def _spaced(cell: Cell) -> Cell:
    """One line, and « SAINT- DRENANT » as « SAINT-DRENANT »: the end of a line inside a cell."""
    return Cell(re.sub(r"(?<=\w)- (?=\w)", "-", " ".join(cell.fr.split())), " ".join(cell.zh.split()))


def _without_remote(cell: Cell) -> Cell:
    return Cell(re.sub(r"\s*\((?:en |par )?visio[^)]*\)", "", " ".join(cell.fr.split()), flags=re.IGNORECASE),
                re.sub(r"（(?:线上|视频)[^）]*）", "", " ".join(cell.zh.split())))  # fmt: skip
