"""``groupe-pays list``: the people, organisations or partnerships that answer words and filters."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from groupe_pays import i18n
from groupe_pays.cli.refusing import misused
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import _

if TYPE_CHECKING:
    from groupe_pays.domain.lists import Filter, ListKind
    from groupe_pays.services.services import Services

KINDS = ("people", "organisations", "partnerships")
"""The values of ``ListKind``: that module is not needed to open the window (a test compares them)."""
_AT_A_TIME = 500
_LEAST = 6
"""Columns of a terminal left to what is shortened."""
_PROGRAM = "groupe-pays list"


def add_list(commands: Any) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "list",
        help=_("list people, organisations or partnerships that answer a question"),
        description=_("Lists the records that hold all the words and answer all the filters."),
    )
    command.add_argument("file", type=Path, metavar=_("DOSSIER"), help=_("the dossier"))
    command.add_argument(
        "kind", choices=KINDS, metavar=_("LIST"), help=_("what to list: {lists}").format(lists=", ".join(KINDS))
    )
    command.add_argument(
        "words", nargs="*", metavar=_("WORDS"), help=_("words to find, in any script; accents and case do not count")
    )
    command.add_argument(
        "--where",
        action="append",
        default=[],
        metavar=_("FIELD=VALUE"),
        help=_("only those; several values of one field are alternatives: --where kind=commune --where email=missing"),
    )
    command.add_argument("--sort", metavar=_("NAME"), help=_("the column to sort by; the name if left out"))
    command.add_argument("--descending", action="store_true", help=_("from the last to the first"))
    command.add_argument(
        "--language",
        choices=("fr", "zh"),
        metavar=_("LANGUAGE"),
        help=_("names and order in French (fr) or Chinese (zh)"),
    )
    command.add_argument("--json", action="store_true", help=_("say it as JSON, for other programs"))
    command.set_defaults(work=_list)


def _list(given: argparse.Namespace) -> int:
    from groupe_pays.domain.lists import ListKind, ListQuery
    from groupe_pays.services.opening import open_dossier

    kind = ListKind(given.kind)
    language = Language(given.language) if given.language else _own_language()
    services = open_dossier(given.file)
    try:
        filters = tuple(one for where in given.where for one in _filters(services, kind, where, language))
        if given.sort is not None and given.sort not in services.lists.columns(kind):
            _unknown(_("There is no column “{name}”."), given.sort, services.lists.columns(kind))
        query = ListQuery(kind, " ".join(given.words), filters, given.sort or "", given.descending, language)
        ids = services.lists.find(query)
        if given.json:
            records = [_plain(record) for record in _read(services, kind, ids)]
            print(json.dumps(records, ensure_ascii=False, indent=1))
        else:
            _print_table(list(_rows(services, kind, ids, language)))
            sys.stderr.write(_number(len(ids)) + "\n")
    finally:
        services.close()
    return 0


def _own_language() -> Language:
    language = i18n.current_language()
    return Language.FR if language is Language.EN else language


def _filters(services: Services, kind: ListKind, where: str, language: Language) -> Iterator[Filter]:
    """What ``--where`` asks; a field or value nobody knows ends the program with those there are."""
    from groupe_pays.domain.lists import Filter

    written, equals, value = (part.strip() for part in where.partition("="))
    if not equals:
        misused(_("“{words}” is not of the form FIELD=VALUE.").format(words=where), _PROGRAM)
    field = _field(services, kind, written)
    values = services.lists.meant(kind, field, value)
    if not values:
        _unknown(_("There is no value “{name}”."), value, _offered(services, kind, field, language))
    for one in values:
        yield Filter(field, one)


def _field(services: Services, kind: ListKind, written: str) -> str:
    """The filter of that name, or of the name it has on screen in any language; the level of an organisation is its
    kind.
    """
    from groupe_pays.domain.collation import fold
    from groupe_pays.domain.lists import ListKind
    from groupe_pays.labels.lists import field_words

    known = services.lists.fields(kind)
    meant = [(field, fold(field)) for field in known]
    meant += [(field, fold(field_words(kind, field, language))) for field in known for language in Language]
    meant += [("kind", fold(field_words(ListKind.PARTNERSHIPS, "level", language))) for language in Language]
    for field, name in meant:
        if name == fold(written):
            return field
    _unknown(_("There is no field “{name}”."), written, known)


def _offered(services: Services, kind: ListKind, field: str, language: Language) -> list[str]:
    """Values a filter takes, in words: of those that are always the same all, be they in the dossier or not."""
    from groupe_pays.labels import label
    from groupe_pays.services.list_choices import enum_of

    if field == "confirmed_before":
        return ["3y", "2015", "2015-01-31"]
    values = enum_of(kind, field)
    if values is not None:
        return [label(one, language) for one in values]
    return [one.words for one in services.lists.choices(kind, field, language)]


def _unknown(sentence: str, name: str, known: Sequence[str]) -> NoReturn:
    there = _("There are: {names}").format(names=", ".join(known) or "—")
    misused(f"{sentence.format(name=name)} {there}", _PROGRAM)


def _number(number: int) -> str:
    return i18n.ngettext("{number} record", "{number} records", number).format(number=number)


# ---------------------------------------------------------------------- records as they are


def _read(services: Services, kind: ListKind, ids: Sequence[str]) -> Iterator[Any]:
    """The records in their order, read some at a time."""
    read: Any = {
        "people": services.people.list_people,
        "organisations": services.organisations.list_organisations,
        "partnerships": services.partnerships.list_partnerships,
    }[kind.value]
    for start in range(0, len(ids), _AT_A_TIME):
        some = ids[start : start + _AT_A_TIME]
        found = {record.id: record for record in read(some)}
        yield from (found[key] for key in some if key in found)


def _plain(value: Any) -> Any:
    """A record as JSON has it: texts by language, dates as EDTF, the values of enumerations."""
    if isinstance(value, BilingualText):
        return {"fr": value.fr, "zh": value.zh}
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "edtf"):
        return value.edtf
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(_plain(key)): _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value


# ---------------------------------------------------------------------- a table to read


def _rows(services: Services, kind: ListKind, ids: Sequence[str], language: Language) -> Iterator[tuple[str, ...]]:
    """What stands in each line."""
    if kind.value == "organisations":
        places = {**services.places.provinces(), **services.places.regions()}
        for body in _read(services, kind, ids):
            yield _organisation(body, language, places)
        return
    cells = _person if kind.value == "people" else _partnership
    for record in _read(services, kind, ids):
        yield cells(record, language)


def _person(person: Any, language: Language) -> tuple[str, ...]:
    from groupe_pays.formats import list_of, name_words
    from groupe_pays.labels import label

    main = person.main_position
    email = next((point.value for point in person.contacts if point.kind.value == "email"), "")
    title, body = (main.title.best(language), main.organisation_name.best(language)) if main is not None else ("", "")
    role = list_of([label(held, language) for held in person.current_roles], language)
    return name_words(person.name, language), title, body, role, email


def _organisation(body: Any, language: Language, places: Mapping[str, BilingualText]) -> tuple[str, ...]:
    from groupe_pays.labels import label

    other = body.name.fr if language is Language.ZH else body.name.zh
    name = body.name.best(language)
    place = body.region or body.province
    where = places[place].best(language) if place in places else place
    return name, other if other != name else "", label(body.kind, language), where, body.city


def _partnership(one: Any, language: Language) -> tuple[str, ...]:
    from groupe_pays.formats import date_words
    from groupe_pays.labels import label

    comma = "、" if language is Language.ZH else ", "
    sides = [comma.join(side.name.best(language) for side in sides) for sides in (one.french, one.chinese)]
    since = date_words(one.since, language) if one.since is not None else ""
    return *sides, label(one.kind, language), label(one.state, language), since


def _print_table(rows: Sequence[tuple[str, ...]]) -> None:
    """Columns side by side; in a terminal too narrow for them, the widest are shortened."""
    if not rows:
        return
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    if sys.stdout.isatty():
        room = shutil.get_terminal_size().columns - 2 * (len(widths) - 1)
        while sum(widths) > room and max(widths) > _LEAST:
            widths[widths.index(max(widths))] -= 1
    for row in rows:
        print("  ".join(_fitted(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _width(text: str) -> int:
    """Columns of a terminal: a Chinese character takes two, an accent none."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )


def _fitted(text: str, width: int) -> str:
    text = " ".join(text.split())
    if _width(text) > width:
        while text and _width(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - _width(text))
