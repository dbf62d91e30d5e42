"""One row of a table to what it says of a person and of an organisation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from groupe_pays.domain import clock
from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates import RoughDate, parse_words
from groupe_pays.domain.importing import (
    CleanPerson,
    CleanPosition,
    CleanRow,
    Column,
    Doubt,
    Field,
    Mended,
    Place,
    Reason,
    SourceRow,
    Unsure,
)
from groupe_pays.domain.names import has_han
from groupe_pays.domain.organisations import ContactPoint
from groupe_pays.domain.people import GroupRole, PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.exchange.cleaning.bodies import both_scripts, organisation_of, organisation_with
from groupe_pays.exchange.cleaning.contacts import emails_of, of_person, phones_of, sites_of
from groupe_pays.exchange.cleaning.crowds import one_person
from groupe_pays.exchange.cleaning.duties import body_and_duty
from groupe_pays.exchange.cleaning.names import Named, has_body, name_of
from groupe_pays.exchange.cleaning.noting import notes_of
from groupe_pays.exchange.cleaning.places import place_of
from groupe_pays.exchange.cleaning.texts import Cells, Log
from groupe_pays.exchange.cleaning.words import language_of, roles_in

_FIRST_SERIAL, _LAST_SERIAL = 20_000, 60_000
"""Day numbers of a spreadsheet between 1954 and 2064: a date that lost its form."""
_TOTAL = re.compile(
    r"(?:(?:grand|sous|sub)[ -]?)?tot(?:al|aux|als)(?: general| generaux)?(?P<number>\s*[:：=]?\s*\d+)?\s*[:：=]?"
    r"|(?:合计|总计|小计|总数)\s*[:：]?(?P<figure>\s*\d+)?"
)
_COUNTED = re.compile(r"\d[\d\s.,]{0,7}(?:\s?[^\W\d]+)?")
"""« 102 », « 1 204 », « 102 personnes »; telephone numbers are longer."""
_LONGEST_TOTAL = 30
_OF_NAMES = frozenset((Field.FULL_NAME, Field.SURNAME, Field.GIVEN_NAME, Field.NAME_ZH))
_OF_BODIES = (Field.REGION, Field.PROVINCE, Field.KIND)
"""What is said of an organisation: a note where the row names none."""
_BETWEEN_PARTNERS = re.compile(r"\s*[;\n；、]\s*|,\s+|[()（）]")


def clean_row(columns: Sequence[Column], row: SourceRow, today: date | None = None) -> CleanRow:
    """What ``row`` says by its ``columns``; ``today`` settles dates said without a year."""
    log = Log()
    if _repeats_headers(columns, row):
        return CleanRow(row.number, refused=Reason.HEADER)
    cells = Cells(columns, row, log)
    if not cells:
        return CleanRow(row.number, refused=Reason.EMPTY)
    if _is_total(columns, row):
        return CleanRow(row.number, refused=Reason.TOTAL)
    return _Reading(cells, log, row.number, today or clock.today()).row()


def _repeats_headers(columns: Sequence[Column], row: SourceRow) -> bool:
    """Whether the cells are the headers once more, as lists pasted below each other have them."""
    said = [(cell.strip(), column.header) for cell, column in zip(row.cells, columns, strict=False) if cell.strip()]
    return len(said) > 1 and all(cell == header for cell, header in said)


def _is_total(columns: Sequence[Column], row: SourceRow) -> bool:
    """Whether the cells are « Total » and counts; alone and without any, « Total » may be the firm."""
    said = [(cell.strip(), column.field) for cell, column in zip(row.cells, columns, strict=False) if cell.strip()]
    if not said or len(said[0][0]) > _LONGEST_TOTAL or not (found := _TOTAL.fullmatch(fold(said[0][0]))):
        return False
    if not all(_COUNTED.fullmatch(cell) for cell, _field in said[1:]):
        return False
    return len(said) > 1 or said[0][1] in _OF_NAMES or bool(found["number"] or found["figure"])


class _Reading:
    def __init__(self, cells: Cells, log: Log, number: int, today: date) -> None:
        self._cells, self._log, self._number, self._today = cells, log, number, today
        self._notes: list[str] = []

    def row(self) -> CleanRow:
        cells, log = self._cells, self._log
        one_person(cells, log)
        named = name_of(cells, log)
        place = place_of(cells, log)
        body = organisation_of(cells, place, log)
        is_somebody = bool(named.name.latin or named.name.name_zh)
        if not is_somebody and body is None:
            return CleanRow(self._number, doubts=tuple(log.doubts), refused=self._nobody())
        country = self._country(named.name, place, body.place.country if body else "")
        contacts = (*emails_of(cells, log), *phones_of(cells, country, log))
        sites = sites_of(cells, log)
        own = tuple(site for site in sites if is_somebody and of_person(site))
        sites = tuple(site for site in sites if site not in own)
        if body is not None:
            body = organisation_with(
                body, sites if is_somebody else (*contacts, *sites), self._date(Field.MEMBER_SINCE)
            )
        person = None
        if is_somebody:
            theirs = (*contacts, *own) if body else (*contacts, *own, *sites)
            person = self._person(named, theirs, Place() if body else place)
        if body is None:
            self._notes += [words for field in _OF_BODIES for words in cells.all(field)]
        return CleanRow(
            number=self._number,
            person=person,
            organisation=body,
            position=self._position(named, is_somebody),
            partners=self._partners(),
            status="; ".join(cells.all(Field.STATUS)),
            notes=self._noted(named),
            source="; ".join(cells.all(Field.SOURCE)),
            confirmed_on=self._date(Field.CONFIRMED_ON),
            corrections=tuple(log.corrections),
            doubts=tuple(log.doubts),
        )

    def _nobody(self) -> Reason:
        return Reason.ONLY_EMAIL if self._cells.first(Field.EMAIL) else Reason.NOBODY

    def _country(self, name: PersonName, place: Place, of_body: str) -> str:
        """The country whose numbers need no code: the one written, else China for who has a Chinese name only."""
        if place.country or of_body:
            return place.country or of_body
        return (
            "CN" if name.name_zh and not name.latin and has_han(self._cells.first(Field.ORGANISATION) or "中") else "FR"
        )

    def _person(self, named: Named, contacts: tuple[ContactPoint, ...], place: Place) -> CleanPerson:
        language = None
        if words := self._cells.first(Field.LANGUAGE):
            language = language_of(words)
            if language is None:
                self._notes.append(words)
        return CleanPerson(named.name, language, contacts, self._roles(), place)

    def _roles(self) -> tuple[GroupRole, ...]:
        words = self._cells.all(Field.ROLE)
        roles = roles_in("\n".join(words))
        if words and not roles:
            self._notes += words
        return roles

    def _position(self, named: Named, is_somebody: bool) -> CleanPosition | None:
        cells = self._cells
        written = [title for value in cells.all(Field.TITLE) for title in [both_scripts(value)]]
        title = next(iter(written), BilingualText())
        for more in written[1:]:
            title = _joined(title, more)
        chinese = cells.first(Field.TITLE_ZH)
        if chinese:
            title = _joined(title, BilingualText("", chinese, Language.ZH))
        if title.is_blank and named.function:
            title = both_scripts(named.function)
        both = body_and_duty(cells)
        if title.is_blank and both.title:
            title = both_scripts(both.title)
        apart = both.body and not has_body(cells)
        service = both.service if apart else ", ".join(cells.all(Field.SERVICE))
        if not is_somebody and (not title.is_blank or service):
            self._notes += [word for word in (title.best(Language.FR), service) if word]
            return None
        return None if title.is_blank and not service else CleanPosition(title, service)

    def _partners(self) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for value in self._cells.all(Field.PARTNER):
            parts = _partners_in(value)
            if len(parts) > 1:
                self._log.mend(Field.PARTNER, value, " ; ".join(parts), Mended.WORDS)
            found.update(dict.fromkeys(parts))
        return tuple(found)

    def _noted(self, named: Named) -> str:
        aside = [named.aside] if named.aside else []
        if named.function and self._cells.first(Field.TITLE):
            aside.append(named.function)
        return "\n".join(dict.fromkeys((*notes_of(self._cells), *aside, *self._notes)))

    def _date(self, field: Field) -> RoughDate | None:
        words = self._cells.first(field)
        if not words:
            return None
        found = _date_in(words, self._today)
        if found is None:
            self._log.doubts.append(Doubt(field, words, Unsure.DATE))
            return None
        self._log.mend(field, words, str(found), Mended.DATE)
        return found


def _partners_in(value: str) -> list[str]:
    """« Guilin (Guangxi), Canton » is two: signs within brackets part nothing."""
    parts, start, depth = [], 0, 0
    for sign in _BETWEEN_PARTNERS.finditer(value):
        if sign[0] in "(（":
            depth += 1
        elif sign[0] in ")）":
            depth = max(depth - 1, 0)
        elif not depth:
            parts.append(value[start : sign.start()])
            start = sign.end()
    return [part for part in (*parts, value[start:]) if part]


def _date_in(words: str, today: date) -> RoughDate | None:
    if words.isascii() and words.isdecimal() and len(words) == 5 and _FIRST_SERIAL < int(words) < _LAST_SERIAL:
        return RoughDate.day(date.fromordinal(date(1899, 12, 30).toordinal() + int(words)))
    day, _space, hour = words.partition(" ")
    return parse_words(day if re.fullmatch(r"\d{1,2}:\d{2}(?::\d{2})?", hour) else words, Language.FR, today)


def _joined(first: BilingualText, more: BilingualText) -> BilingualText:
    """Two values of one thing: each side once."""
    fr = "; ".join(dict.fromkeys(word for word in (first.fr, more.fr) if word))
    zh = "；".join(dict.fromkeys(word for word in (first.zh, more.zh) if word))
    return BilingualText(fr, zh, Language.FR if fr else Language.ZH)
