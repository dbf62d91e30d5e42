"""``groupe-pays export``: every document and every list of a dossier, without a window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from groupe_pays import i18n
from groupe_pays.cli.exporting_personal import PERSONAL_DATA, export_personal
from groupe_pays.cli.refusing import misused
from groupe_pays.i18n import _

if TYPE_CHECKING:
    from groupe_pays.domain.printing import DocumentKind, DocumentRequest, FileType, Options
    from groupe_pays.services.services import Services

DOCUMENTS = (
    "minutes",
    "agenda",
    "invitation",
    "sign-in-sheet",
    "attendance-report",
    "name-plates",
    "badges",
    "certificates",
    "action-list",
    "decision-register",
    "commitments",
    "members-list",
    "directory",
    "participation",
)
"""The values of ``DocumentKind``, written out: that module is not needed to open the window (a test compares them)."""

TABLES = (
    "meetings",
    "attendance",
    "actions",
    "decisions",
    "dates",
    "members",
    "organisations",
    "partnerships",
    "participation",
)
"""The values of ``TableKind``."""

FORMS = ("fr", "zh", "fr+zh", "fr,zh")
MOST_SPARE_ROWS = 40
CALENDAR_FILE = "calendar-file"
FORMATS = ("pdf", "docx", "xlsx", "csv", "ics", "json", "vcf")
TABLE_FORMATS = ("xlsx", "csv")
CARD_FORMAT = "vcf"
CARDS = ("members", "organisations")
"""The lists that are also written as contact cards."""
_OF_A_MEETING = (
    *DOCUMENTS[: DOCUMENTS.index("commitments")],
    CALENDAR_FILE,
    "attendance",
    "actions",
    "decisions",
    "dates",
)
_ABOUT = {
    "meeting": _OF_A_MEETING,
    "organisation": ("commitments",),
    "person": ("invitation", "name-plates", "badges", "certificates", PERSONAL_DATA),
}
"""What can be said of each thing a document may be about: elsewhere it would be passed over in silence."""
_OPTIONS = ("extent", "order", "spare_rows", "plate_size", "badge_sheet", "attach_data", "attach_files")


def add_export(commands: Any) -> None:
    """Add the command to the parser."""
    export = commands.add_parser(
        "export",
        help=_("write a document or a list of a dossier"),
        description=_("Writes a document (PDF, some as Word files too) or a list (Excel or CSV) of a dossier."),
    )
    export.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dossier"))
    export.add_argument(
        "document",
        choices=(*DOCUMENTS, CALENDAR_FILE, PERSONAL_DATA, *TABLES),
        metavar=_("DOCUMENT"),
        help=_("a document: {documents}; or a list: {lists}").format(
            documents=", ".join((*DOCUMENTS, CALENDAR_FILE, PERSONAL_DATA)), lists=", ".join(TABLES)
        ),
    )
    export.add_argument(
        "--meeting", metavar=_("DATE"), help=_("date of the meeting (2017-01-31); the only one if left out")
    )
    export.add_argument("--organisation", metavar=_("NAME"), help=_("the organisation whose commitments are wanted"))
    export.add_argument(
        "--person",
        action="append",
        default=[],
        metavar=_("NAME"),
        help=_("only this participant (invitation, name plates, badges, certificates; may be repeated), or whose data"),
    )
    export.add_argument(
        "--language",
        choices=FORMS,
        default="fr+zh",
        metavar=_("LANGUAGE"),
        help=_("French (fr), Chinese (zh), both facing (fr+zh), or one after the other (fr,zh)"),
    )
    export.add_argument(
        "--format",
        choices=FORMATS,
        metavar=_("FORMAT"),
        help=_("pdf, docx, xlsx, csv, ics, json or vcf; as the name to write ends"),
    )
    export.add_argument("--output", type=Path, metavar=_("FILE"), help=_("where to write; a name is found if left out"))
    _add_options(export)
    export.set_defaults(work=_export)


def _add_options(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "--extent", choices=("full", "outcomes"), help=_("minutes: the full text, or decisions and actions only")
    )
    export.add_argument(
        "--order",
        choices=("protocol", "organisation", "name"),
        help=_("order of the people: by protocol, organisation or name"),
    )
    export.add_argument(
        "--spare-rows", type=_whole_number, metavar=_("NUMBER"), help=_("attendance sheet: empty rows at the end")
    )
    export.add_argument("--plate-size", choices=("a4", "a5", "card"), help=_("sheet the name plates are folded from"))
    export.add_argument(
        "--badge-sheet",
        choices=("plain-85x54", "90x54", "86x55", "80x50", "105x74"),
        help=_("size of the badges in millimetres"),
    )
    export.add_argument(
        "--subject",
        choices=("person", "organisation", "college"),
        help=_("participation: counted by person, organisation or college"),
    )
    export.add_argument(
        "--attach-data", action="store_true", default=None, help=_("minutes: attach the records to the PDF")
    )
    export.add_argument(
        "--attach-files", action="store_true", default=None, help=_("minutes: attach the annexes to the PDF")
    )


def _export(given: argparse.Namespace) -> int:
    from groupe_pays.services.opening import open_dossier

    _check_options(given)
    services = open_dossier(given.file)
    try:
        if _wants_table(given):
            return _export_table(services, given)
        if given.document == CALENDAR_FILE:
            return _export_calendar(services, given)
        if given.document == PERSONAL_DATA:
            return export_personal(services, given, _format(given, ("pdf",)))
        job = services.printing.prepare(_request(services, given))
        path = given.output or Path(job.file_name)
        rendered = job.render()
        job.write(rendered, path)
    finally:
        services.close()
    if rendered.pages:
        print(_("Wrote {file} ({pages})").format(file=path, pages=_pages(rendered.pages)))
    else:
        print(_("Wrote {file}").format(file=path))
    if rendered.missing:
        characters = " ".join(sorted(rendered.missing))
        sys.stderr.write(_("No font has these characters: {characters}").format(characters=characters) + "\n")
    return 0


def _wants_table(given: argparse.Namespace) -> bool:
    """Participation is a document and a list: the format tells which is meant."""
    return given.document in TABLES and (given.document not in DOCUMENTS or _format(given, ("pdf",)) in TABLE_FORMATS)


def _check_options(given: argparse.Namespace) -> None:
    """Refuse what would be passed over in silence; the options of documents are checked by their kinds."""
    for name, documents in _ABOUT.items():
        if getattr(given, name) and given.document not in documents:
            _refuse_option(given, name)
    if _wants_table(given) or given.document in (CALENDAR_FILE, PERSONAL_DATA):
        for name in _OPTIONS:
            if getattr(given, name) is not None:
                _refuse_option(given, name)


def _refuse_option(given: argparse.Namespace, name: str) -> NoReturn:
    option = "--" + name.replace("_", "-")
    misused(_("“{document}” has no option {option}.").format(document=given.document, option=option))


def _export_table(services: Services, given: argparse.Namespace) -> int:
    from groupe_pays.domain.participation import Subject
    from groupe_pays.domain.tables import TableFormat, TableKind, TableRequest
    from groupe_pays.domain.text import Language

    known = (*TABLE_FORMATS, *((CARD_FORMAT,) if given.document in CARDS else ()))
    wanted = _format(given, known)
    if wanted not in known:
        misused(
            _("“{document}” is not written as {format}: choose {formats}.").format(
                document=given.document, format=wanted, formats=", ".join(known)
            )
        )
    if wanted == CARD_FORMAT:
        return _export_cards(services, given)
    kind = TableKind(given.document)
    meeting = services.asked_for.meeting(given.meeting) if kind is TableKind.ATTENDANCE or given.meeting else None
    language = Language(given.language[:2])
    job = services.tables.prepare(
        TableRequest(
            kind,
            TableFormat(wanted),
            language,
            meeting_id=meeting.id if meeting else None,
            subject=Subject(given.subject) if given.subject else None,
        )
    )
    path = given.output or Path(job.file_name)
    job.write(path)
    print(_("Wrote {file} ({rows})").format(file=path, rows=_rows(job.rows)))
    return 0


def _export_cards(services: Services, given: argparse.Namespace) -> int:
    """Write people or organisations as contact cards, in the order of the alphabet."""
    from groupe_pays.domain.lists import ListKind

    kind = ListKind.PEOPLE if given.document == "members" else ListKind.ORGANISATIONS
    path = given.output or Path(services.cards.file_name(kind))
    number = services.cards.write(kind, None, path)
    cards = i18n.ngettext("{number} card", "{number} cards", number).format(number=number)
    print(_("Wrote {file} ({rows})").format(file=path, rows=cards))
    return 0


def _export_calendar(services: Services, given: argparse.Namespace) -> int:
    """Write the calendar file of a meeting, and remember it as sent."""
    from groupe_pays.domain.printing import Form

    if (wanted := _format(given, ("ics",))) != "ics":
        misused(
            _("“{document}” is not written as {format}: choose {formats}.").format(
                document=given.document, format=wanted, formats="ics"
            )
        )
    meeting = services.asked_for.meeting(given.meeting)
    calendar = services.calendar_file.prepare(meeting.id, Form.parse(given.language))
    path = given.output or Path(calendar.file_name)
    calendar.write(path)
    services.calendar_file.note_sent(calendar)
    print(_("Wrote {file}").format(file=path))
    return 0


def _rows(number: int) -> str:
    return i18n.ngettext("{number} row", "{number} rows", number).format(number=number)


def _request(services: Services, given: argparse.Namespace) -> DocumentRequest:
    from groupe_pays.domain.printing import DocumentKind, DocumentRequest, Form, Scope
    from groupe_pays.services.printing.kinds import KINDS

    kind = DocumentKind(given.document)
    scope = KINDS[kind].scope
    asked = services.asked_for
    meeting = asked.meeting(given.meeting) if scope is Scope.MEETING or given.meeting else None
    organisation = asked.organisation(given.organisation or "") if scope is Scope.ORGANISATION else None
    people = tuple(asked.participant(meeting.id, name) for name in given.person) if meeting and given.person else None
    return DocumentRequest(
        kind,
        Form.parse(given.language),
        meeting_id=meeting.id if meeting else None,
        organisation_id=organisation,
        record_ids=people,
        file_type=_file_type(given, kind),
        options=_options(given, kind),
    )


def _file_type(given: argparse.Namespace, kind: DocumentKind) -> FileType:
    from groupe_pays.domain.printing import FileType
    from groupe_pays.services.printing.kinds import KINDS

    known = [str(file_type) for file_type in KINDS[kind].file_types]
    wanted = _format(given, known)
    if wanted not in known:
        misused(
            _("“{document}” is not written as {format}: choose {formats}.").format(
                document=given.document, format=wanted, formats=", ".join(known)
            )
        )
    return FileType(wanted)


def _format(given: argparse.Namespace, known: Sequence[str]) -> str:
    """The format asked for, else the one the name to write ends in, else the first there is.

    « .odt » is a format too, which we do not write; « Liste M. Petit » ends in none.
    """
    if given.format:
        return str(given.format)
    ending = given.output.suffix.lower().removeprefix(".") if given.output else ""
    is_format = ending in FORMATS or guess_type(f"a.{ending}")[0] is not None
    return ending if is_format else known[0]


def _options(given: argparse.Namespace, kind: DocumentKind) -> Options:
    from groupe_pays.domain.attendance import SheetOrder
    from groupe_pays.domain.participation import Subject
    from groupe_pays.domain.printing import BadgeSheet, Extent, Options, PlateSize
    from groupe_pays.services.printing.kinds import KINDS

    readers: dict[str, Callable[[Any], Any]] = {
        "extent": Extent,
        "order": SheetOrder,
        "spare_rows": _spare_rows,
        "plate_size": PlateSize,
        "badge_sheet": BadgeSheet,
        "subject": Subject,
        "attach_data": bool,
        "attach_files": bool,
    }
    chosen = {name: read(getattr(given, name)) for name, read in readers.items() if getattr(given, name) is not None}
    for name in chosen:
        if name not in KINDS[kind].options:
            _refuse_option(given, name)
    return Options(**chosen)


def _whole_number(words: str) -> int:
    try:
        return int(words)
    except ValueError:
        raise argparse.ArgumentTypeError(_("“{words}” is not a whole number.").format(words=words)) from None


def _spare_rows(number: int) -> int:
    if not 0 <= number <= MOST_SPARE_ROWS:
        misused(_("Between 0 and {most} spare rows can be printed.").format(most=MOST_SPARE_ROWS))
    return number


def _pages(number: int) -> str:
    return i18n.ngettext("{number} page", "{number} pages", number).format(number=number)
