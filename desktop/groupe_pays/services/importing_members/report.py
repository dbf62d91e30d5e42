"""The report of an import: every row of the file, its fate and why, as a sheet."""

from __future__ import annotations

from groupe_pays.domain.importing import Field
from groupe_pays.exchange.sheet import Cell, Column, ColumnKind, Sheet
from groupe_pays.i18n import _
from groupe_pays.labels import label
from groupe_pays.services.importing.plan import Match
from groupe_pays.services.importing_members.plan import BodyPlan, MembersPlan, RowPlan
from groupe_pays.services.importing_members.words import (
    body_words,
    contact_words,
    fate_word,
    function_words,
    left_out_words,
    person_words,
    why_words,
)


def report_sheet(plan: MembersPlan) -> Sheet:
    """One line a row of the file, then one an organisation."""
    columns = (
        Column(_("Row"), ColumnKind.NUMBER, 8.0),
        Column(_("Fate"), width=20.0),
        Column(_("Person"), width=28.0),
        Column(_("Organisation"), width=30.0),
        Column(_("Function"), width=30.0),
        Column(label(Field.EMAIL), width=28.0),
        Column(label(Field.PHONE), width=20.0),
        Column(_("Why"), width=80.0),
    )
    rows = [_row(row) for row in plan.rows]
    rows += [_body(body) for body in plan.bodies]
    if left_out := left_out_words(plan):
        rows.append((None, None, None, None, None, None, None, left_out))
    return Sheet(_("Import of {file}").format(file=plan.given.name), columns, tuple(rows))


def _row(row: RowPlan) -> tuple[Cell, ...]:
    person = person_words(row) if row.row.person is not None else ""
    return (
        row.number, fate_word(row.fate), person, body_words(row), function_words(row),
        contact_words(row, Field.EMAIL), contact_words(row, Field.PHONE, Field.MOBILE), "\n".join(why_words(row)),
    )  # fmt: skip


def _body(body: BodyPlan) -> tuple[Cell, ...]:
    return None, match_word(body), None, body.name.fr or body.name.zh, None, None, None, meant_words(body)


def match_word(body: BodyPlan) -> str:
    """What an organisation of the file is: known, new, in doubt."""
    return {
        Match.KNOWN: _("Known organisation"),
        Match.NEW: _("New organisation"),
        Match.DOUBTFUL: _("New organisation, like another"),
    }.get(body.match, "")


def meant_words(body: BodyPlan) -> str:
    """The organisation of the dossier it is taken for, or those it is like."""
    if body.match is Match.KNOWN:
        return next((one.words for one in body.candidates if one.id == body.record_id), "")
    return ", ".join(one.words for one in body.candidates)
