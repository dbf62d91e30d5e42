"""``groupe-pays import --as translation``: a translation that went out with ``translate`` comes back."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from groupe_pays.cli.importing import Brought
from groupe_pays.domain.translation_return import Choice, Fate, Preview, ReturnRow, StateChoice
from groupe_pays.i18n import _, ngettext
from groupe_pays.labels import label

if TYPE_CHECKING:
    from groupe_pays.services.services import Services

_TOLD = (Fate.CONFLICT, Fate.BROKEN, Fate.UNKNOWN)
"""Told one by one: somebody should look."""
_LONGEST = 70


def bring_in(services: Services, given: argparse.Namespace) -> Brought:
    """Take the translation over, conflicts as chosen; with ``preview`` only say what would happen."""
    preview = services.translation_return.preview(given.source)
    lines = [preview.title, *_counts(preview)]
    lines += [line for row in preview.rows if row.fate in _TOLD or row.problems for line in _lines(row)]
    data: dict[str, Any] = {
        "meeting": preview.meeting_id,
        "title": preview.title,
        "from": preview.source.value,
        "to": preview.target.value,
        "counts": {fate.value: number for fate, number in preview.counts().items()},
        "absent": preview.absent,
        "units": [_data(row) for row in preview.rows],
    }
    if given.preview:
        return Brought((*lines, _("Nothing is written yet.")), data)
    choices = {}
    if given.conflicts:
        choices = {row.id: Choice(given.conflicts) for row in preview.rows if row.fate is Fate.CONFLICT}
    applied = services.translation_return.apply(preview, choices, StateChoice(given.state or StateChoice.AS_FILE))
    data["texts"] = applied.texts
    said = ngettext("{number} text changed.", "{number} texts changed.", applied.texts)
    return Brought((*lines, said.format(number=applied.texts)), data)


def _counts(preview: Preview) -> list[str]:
    counts = preview.counts()
    lines = [_("{what}: {number}").format(what=label(fate), number=counts[fate]) for fate in Fate if counts[fate]]
    if preview.absent:
        said = ngettext(
            "{number} text of the meeting is not in the file.",
            "{number} texts of the meeting are not in the file.",
            preview.absent,
        )
        lines.append(said.format(number=preview.absent))
    return lines


def _lines(row: ReturnRow) -> list[str]:
    """Which text it is, and what is wrong with it."""
    words = " ".join((row.source if not row.source.is_blank else row.sent_source).plain.split())
    words = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    said = _("{what}, no. {number}: {words}").format(what=label(row.fate), number=row.number, words=words)
    return [said, *(f"    {label(problem)}" for problem in row.problems)]


def _data(row: ReturnRow) -> dict[str, Any]:
    return {
        "unit": row.place.unit_id if row.place is not None else None,
        "number": row.number,
        "kind": row.kind.value,
        "fate": row.fate.value,
        "proposed": row.proposed.value,
        "source": row.source.plain,
        "source_sent": row.sent_source.plain,
        "base": row.base.plain if row.base is not None else None,
        "ours": row.ours.plain,
        "theirs": row.theirs.plain,
        "state": row.state.value,
        "problems": [problem.value for problem in row.problems],
        "remark": row.remark,
    }
