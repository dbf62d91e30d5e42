"""``groupe-pays import``: files of other programs into a dossier, or what they would do to it.

Each kind of file is a module of its own with ``bring_in(services, given) -> Brought``, named in ``KINDS``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from groupe_pays.cli.refusing import FAILED, misused
from groupe_pays.i18n import _

KINDS = {
    "translation": "groupe_pays.cli.importing_translation",
    "terms": "groupe_pays.cli.importing_terms",
    "memory": "groupe_pays.cli.importing_memory",
    "minutes": "groupe_pays.cli.importing_minutes",
    "members": "groupe_pays.cli.importing_members",
}
"""What a file can be brought in as, and the module that does it."""
_BY_ENDING = {
    **dict.fromkeys((".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf"), "translation"),
    ".tmx": "memory",
    ".tbx": "terms",
    **dict.fromkeys(
        (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".fods", ".vcf", ".vcard", ".ldif", ".ldi", ".tsv"), "members"
    ),
    **dict.fromkeys((".odt", ".rtf", ".txt", ".md", ".html", ".htm"), "minutes"),
}
"""As what a file comes in where nothing is said."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What is said of a file that was brought in, or would be: lines to read, and the same as plain data.

    ``refused`` counts what could not be imported of it: the exit code tells of that.
    """

    lines: tuple[str, ...]
    data: dict[str, Any] = field(default_factory=dict)
    refused: int = 0


def add_import(commands: Any) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "import",
        help=_("bring a file of another program into a dossier"),
        description=_("Brings a file into a dossier, in one step that can be undone in the window."),
    )
    command.add_argument("file", type=Path, metavar=_("DOSSIER"), help=_("the dossier"))
    command.add_argument("source", type=Path, metavar=_("FILE"), help=_("the file to bring in"))
    command.add_argument(
        "--as",
        dest="kind",
        choices=tuple(KINDS),
        metavar=_("KIND"),
        help=_("what the file is: {kinds}; guessed from the file if left out").format(kinds=", ".join(KINDS)),
    )
    command.add_argument("--preview", action="store_true", help=_("say what it would do, and write nothing"))
    command.add_argument("--json", action="store_true", help=_("say it as JSON, for other programs"))
    command.add_argument(
        "--conflicts",
        choices=("both", "theirs", "ours"),
        help=_("translation: where both sides changed, keep both (the default), take theirs or keep ours"),
    )
    command.add_argument(
        "--state",
        choices=("as_file", "draft", "reviewed"),
        help=_("translation: what it counts as; as the file says if left out"),
    )
    command.add_argument(
        "--again", action="store_true", help=_("minutes: import them even where the same ones are there already")
    )
    _add_member_options(command)
    command.set_defaults(work=_import)


def _add_member_options(command: Any) -> None:
    command.add_argument("--sheet", metavar=_("NAME"), help=_("members: the sheet of a workbook"))
    command.add_argument(
        "--map",
        action="append",
        metavar=_("COLUMN=FIELD"),
        help=_("members: what a column of the file holds; several times for several columns"),
    )
    command.add_argument(
        "--overwrite", action="store_true", help=_("members: let values of the file replace others of the dossier")
    )
    command.add_argument("--report", type=Path, metavar=_("FILE"), help=_("members: save the fate of every row there"))


def _import(given: argparse.Namespace) -> int:
    from groupe_pays.services.opening import open_dossier

    kind = given.kind or _guessed(given.source)
    for option, owner in (("conflicts", "translation"), ("state", "translation"), ("again", "minutes"), *_OF_MEMBERS):
        if getattr(given, option) and kind != owner:
            misused(
                _("“{document}” has no option {option}.").format(document=kind, option=f"--{option}"),
                "groupe-pays import",
            )
    bring_in: Callable[..., Brought] = import_module(KINDS[kind]).bring_in
    services = open_dossier(given.file)
    try:
        brought = bring_in(services, given)
    finally:
        services.close()
    if given.json:
        print(json.dumps({"as": kind, "preview": given.preview, **brought.data}, ensure_ascii=False, indent=1))
    else:
        for line in brought.lines:
            print(line)
    return FAILED if brought.refused else 0


_OF_MEMBERS = tuple((option, "members") for option in ("sheet", "map", "overwrite", "report"))


def _guessed(path: Path) -> str:
    kind = _BY_ENDING.get(path.suffix.lower())
    if kind is None and path.suffix.lower() == ".docx":
        kind = "translation" if _is_translation(path) else "minutes"
    if kind is None and path.suffix.lower() == ".csv":
        kind = "members" if _names_people(path) else "terms"
    if kind is None:
        misused(
            _("What is {name}? Say it with --as: {kinds}.").format(name=path.name, kinds=", ".join(KINDS)),
            "groupe-pays import",
        )
    return kind


def _is_translation(path: Path) -> bool:
    """Whether a Word file is one that went out to a translator."""
    from groupe_pays.domain.errors import GroupePaysError
    from groupe_pays.services.translation_return import read_returned

    try:
        read_returned(path)
    except GroupePaysError:
        return False
    return True


def _names_people(path: Path) -> bool:
    """Whether the columns of a table are those of people or organisations.

    Raises:
        EmptyFile, RowlessTable: there is nothing in it, whatever it was to hold.
    """
    from groupe_pays.domain.errors import EmptyFile, GroupePaysError, RowlessTable
    from groupe_pays.domain.importing import Field, Likelihood, guess_columns
    from groupe_pays.exchange.tables_in import read_table

    telling = {Field.SURNAME, Field.FULL_NAME, Field.GIVEN_NAME, Field.NAME_ZH, Field.ORGANISATION, Field.EMAIL}
    try:
        table = read_table(path)
    except (EmptyFile, RowlessTable):
        raise
    except GroupePaysError:
        return False
    columns = guess_columns(table.headers, [row.cells for row in table.rows[:200]])
    return any(column.field in telling and column.confidence >= Likelihood.LIKELY for column in columns)
