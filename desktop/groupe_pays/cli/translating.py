"""``groupe-pays translate``: the texts of a meeting out to a translator; they come back with ``import``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from groupe_pays.cli.refusing import misused
from groupe_pays.i18n import _, ngettext

if TYPE_CHECKING:
    from groupe_pays.domain.translation_units import ExchangeFormat

FORMATS = ("xlf", "docx", "tmx")
VERSIONS = ("1.2", "2.0", "omegat")


def add_translate(commands: Any) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "translate",
        help=_("write the texts of a meeting for a translator"),
        description=_(
            "Writes the texts of a meeting for a translator: XLIFF, a Word file in two columns, or a translation "
            "memory. Bring the translation back with “groupe-pays import”."
        ),
    )
    command.add_argument("file", type=Path, metavar=_("DOSSIER"), help=_("the dossier"))
    command.add_argument(
        "--meeting", metavar=_("DATE"), help=_("date of the meeting (2017-01-31); the only one if left out")
    )
    command.add_argument("--to", required=True, choices=("fr", "zh"), help=_("the language to translate into"))
    command.add_argument(
        "--output",
        type=Path,
        metavar=_("FILE"),
        help=_("where to write (.xlf, .docx or .tmx); a name is found if left out"),
    )
    command.add_argument("--format", choices=FORMATS, help=_("xlf, docx or tmx; as the name to write ends"))
    command.add_argument("--version", choices=VERSIONS, help=_("of XLIFF, or omegat for OmegaT; 1.2 if left out"))
    command.add_argument("--only", choices=("missing",), help=_("only texts whose translation is missing or outdated"))
    command.set_defaults(work=_translate)


def _translate(given: argparse.Namespace) -> int:
    from groupe_pays.domain.text import Language
    from groupe_pays.domain.translation_units import ExchangeFormat, SendExtent, XliffVersion
    from groupe_pays.services.opening import open_dossier
    from groupe_pays.services.translation_sending import SendRequest

    wanted = _format(given)
    if given.version and wanted is not ExchangeFormat.XLIFF:
        misused(
            _("“{document}” has no option {option}.").format(document=wanted.value, option="--version"),
            "groupe-pays translate",
        )
    services = open_dossier(given.file)
    try:
        meeting = services.asked_for.meeting(given.meeting)
        extent = SendExtent.MISSING if given.only else SendExtent.ALL
        version = XliffVersion(given.version) if given.version else XliffVersion.V1_2
        request = SendRequest(meeting.id, Language(given.to), wanted, extent, version)
        job = services.translation_sending.prepare(request)
        path = given.output or Path(job.file_name)
        job.write(job.render(), path)
    finally:
        services.close()
    units = ngettext("{number} text", "{number} texts", job.units).format(number=job.units)
    print(_("Wrote {file} ({rows})").format(file=path, rows=units))
    return 0


def _format(given: argparse.Namespace) -> ExchangeFormat:
    """The format asked for, else the one the name to write ends in, else XLIFF."""
    from groupe_pays.domain.translation_units import ExchangeFormat

    if given.format:
        return ExchangeFormat(given.format)
    ending = given.output.suffix.lower().removeprefix(".") if given.output else ""
    ending = {"xliff": "xlf", "": "xlf"}.get(ending, ending)
    if ending not in FORMATS:
        misused(
            _("“{document}” is not written as {format}: choose {formats}.").format(
                document="translate", format=ending, formats=", ".join(FORMATS)
            ),
            "groupe-pays translate",
        )
    return ExchangeFormat(ending)
