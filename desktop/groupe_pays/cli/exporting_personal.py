"""``groupe-pays export DOSSIER personal-data --person NAME``: everything held about one person, as PDF or JSON."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from groupe_pays import i18n
from groupe_pays.cli.refusing import misused
from groupe_pays.i18n import _

if TYPE_CHECKING:
    from groupe_pays.services.services import Services

PERSONAL_DATA = "personal-data"
FORMATS = ("pdf", "json")


def export_personal(services: Services, given: argparse.Namespace, wanted: str) -> int:
    """Write the file about the one person named; the exit code."""
    from groupe_pays.domain.printing import Form

    if len(given.person) != 1:
        misused(_("“{document}” is about one person: name them with --person.").format(document=PERSONAL_DATA))
    if wanted not in FORMATS:
        misused(
            _("“{document}” is not written as {format}: choose {formats}.").format(
                document=PERSONAL_DATA, format=wanted, formats=", ".join(FORMATS)
            )
        )
    person_id = services.asked_for.person(given.person[0])
    file = services.personal_data.prepare(person_id, Form.parse(given.language))
    path: Path = given.output or Path(f"{file.stem}.{wanted}")
    if wanted == "json":
        file.write_json(path)
    else:
        file.write_pdf(file.render(), path)
    told = i18n.ngettext("{number} datum", "{number} data", file.number).format(number=file.number)
    print(_("Wrote {file} ({told})").format(file=path, told=told))
    return 0
