"""``groupe-pays import DOSSIER FILE --as members``: an address book or a list of members into the dossier."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from groupe_pays.cli.importing import Brought
from groupe_pays.cli.refusing import misused
from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing import Column, Field
from groupe_pays.i18n import _

if TYPE_CHECKING:
    from groupe_pays.services.importing_members.plan import MembersPlan, RowPlan
    from groupe_pays.services.services import Services


def bring_in(services: Services, given: argparse.Namespace) -> Brought:
    """Import the people and organisations of a file, or say what would become of each row.

    Doubtful duplicates are created, and listed among the duplicates of the dossier; refused rows are left out.

    Raises:
        FileRefused: the file cannot be read.
    """
    from groupe_pays.services.importing_members.words import left_out_words, undecided_words

    service = services.importing_members
    table = service.read(given.source, given.sheet)
    columns = _mapped(service.columns(table), given.map or [])
    ready = service.give(given.source, table, columns, given.overwrite)
    plan = service.plan(ready)
    if given.report is not None:
        service.save_report(plan, given.report)
    lines, data = list(_lines(plan)), _data(plan)
    told = [words for words in (left_out_words(plan), undecided_words(plan, is_written=not given.preview)) if words]
    if given.preview:
        return Brought((*lines, *told, _("Nothing is written.")), data, plan.refused)
    done = service.apply(ready)
    data["written"] = {
        "people_made": done.people_made,
        "people_changed": done.people_changed,
        "organisations_made": done.organisations_made,
        "organisations_changed": done.organisations_changed,
    }
    return Brought((*lines, *told), data, plan.refused)


def _mapped(columns: tuple[Column, ...], said: list[str]) -> tuple[Column, ...]:
    """The columns with what ``--map`` says of them, by header or by number from 1."""
    from groupe_pays.services.importing_members.columns import with_fields

    chosen: dict[int, Field] = {}
    for pair in said:
        name, _equals, field = pair.rpartition("=")
        found = [
            column.index for column in columns if fold(column.header) == fold(name) or name == str(column.index + 1)
        ]
        if not found:
            misused(_("The file has no column “{column}”.").format(column=name), "groupe-pays import")
        if field not in set(Field):
            known = ", ".join(Field)
            misused(
                _("There is no field “{field}”; there are: {known}.").format(field=field, known=known),
                "groupe-pays import",
            )
        chosen |= {index: Field(field) for index in found}
    return with_fields(columns, chosen)


def _lines(plan: MembersPlan) -> Iterator[str]:
    from groupe_pays.services.importing.plan import Match
    from groupe_pays.services.importing_members.report import match_word, meant_words
    from groupe_pays.services.importing_members.words import fate_word, person_words, why_words

    for row in plan.rows:
        yield f"{row.number}\t{fate_word(row.fate)}\t{person_words(row)}"
        yield from (f"\t{why}" for why in why_words(row))
    for body in plan.bodies:
        if body.match is not Match.KNOWN:
            meant = meant_words(body)
            yield f"{match_word(body)}\t{body.name.fr or body.name.zh}" + (f"\t{meant}" if meant else "")
    counts = (f"{fate_word(fate)} {number}" for fate, number in plan.counts.items() if number)
    yield ", ".join(counts)


def _data(plan: MembersPlan) -> dict[str, Any]:
    table = plan.given.table
    return {
        "file": plan.given.name,
        "form": table.form.value,
        "encoding": table.encoding,
        "separator": table.separator,
        "sheet": table.sheet,
        "columns": [{"header": column.header, "field": column.field.value} for column in plan.given.columns],
        "left_out": plan.left_out,
        "undecided": plan.undecided,
        "counts": {fate.value: number for fate, number in plan.counts.items()},
        "rows": [_row(row) for row in plan.rows],
        "organisations": [
            {"name": body.name.fr or body.name.zh, "match": body.match.value, "id": body.record_id, "rows": body.rows}
            for body in plan.bodies
        ],
    }


def _row(row: RowPlan) -> dict[str, Any]:
    from groupe_pays.services.importing_members.words import person_words, why_words

    return {
        "row": row.number,
        "fate": row.fate.value,
        "deed": row.deed.value,
        "name": person_words(row),
        "organisation": row.row.organisation.name.fr or row.row.organisation.name.zh if row.row.organisation else "",
        "like": {"row": row.twin.row, "person": row.twin.person_id, "score": row.twin.score} if row.twin else None,
        "changes": [
            {"field": each.field.value, "old": each.old, "new": each.new, "applied": each.applied}
            for each in row.changes
        ],
        "why": why_words(row),
    }
