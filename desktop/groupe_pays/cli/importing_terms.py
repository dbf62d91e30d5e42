"""``groupe-pays import --as terms``: a list of terms (TBX or CSV) into the glossary of the dossier."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from groupe_pays.cli.importing import Brought
from groupe_pays.domain.language_files import LineFate, TermLine
from groupe_pays.i18n import _, ngettext
from groupe_pays.labels import label

if TYPE_CHECKING:
    from groupe_pays.services.services import Services


def bring_in(services: Services, given: argparse.Namespace) -> Brought:
    """Add new terms and take over other words for known ones; with ``preview`` only say what would happen."""
    preview = services.language_files.preview_terms(given.source)
    counts = preview.counts()
    lines = [_("{what}: {number}").format(what=label(fate), number=counts[fate]) for fate in LineFate if counts[fate]]
    lines += [_told(line) for line in preview.lines if line.fate is LineFate.OTHER_WORDS and line.here is not None]
    data: dict[str, Any] = {
        "counts": {fate.value: number for fate, number in counts.items()},
        "terms": [{"fr": line.term.fr, "zh": line.term.zh, "fate": line.fate.value} for line in preview.lines],
    }
    if given.preview:
        return Brought((*lines, _("Nothing is written yet.")), data)
    done = services.language_files.import_terms(preview)
    data |= {"added": done.added, "changed": done.changed}
    said = ngettext("{number} term brought in.", "{number} terms brought in.", done.added + done.changed)
    return Brought((*lines, said.format(number=done.added + done.changed)), data)


def _told(line: TermLine) -> str:
    here = line.here or line.term
    before, after = f"{here.fr} = {here.zh}", f"{line.term.fr} = {line.term.zh}"
    return _("{before} becomes {after}").format(before=before, after=after)
