"""``groupe-pays import --as memory``: a translation memory (TMX) into that of the dossier."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from groupe_pays.cli.importing import Brought
from groupe_pays.domain.language_files import LineFate
from groupe_pays.i18n import _, ngettext
from groupe_pays.labels import label

if TYPE_CHECKING:
    from groupe_pays.services.services import Services


def bring_in(services: Services, given: argparse.Namespace) -> Brought:
    """Keep the pairs that are new; with ``preview`` only say how many those are."""
    preview = services.language_files.preview_memory(given.source)
    counts = preview.counts()
    lines = [_("{what}: {number}").format(what=label(fate), number=counts[fate]) for fate in LineFate if counts[fate]]
    data: dict[str, Any] = {"counts": {fate.value: number for fate, number in counts.items()}}
    if given.preview:
        return Brought((*lines, _("Nothing is written yet.")), data)
    added = services.language_files.import_memory(preview)
    data["added"] = added
    said = ngettext("{number} pair brought in.", "{number} pairs brought in.", added)
    return Brought((*lines, said.format(number=added)), data)
