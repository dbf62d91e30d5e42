"""The words of fates, choices, fields and reasons, for screens, reports and the command line."""

from __future__ import annotations

from functools import partial

from groupe_pays.domain.importing import Field
from groupe_pays.domain.organisations import OrganisationKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import name_words
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.labels import label
from groupe_pays.services.importing_members.filling import title_of
from groupe_pays.services.importing_members.plan import Change, Choice, Fate, MembersPlan, RowPlan, Twin


def fate_word(fate: Fate) -> str:
    """The fate of one row."""
    return {
        Fate.NEW: pgettext("row", "New"),
        Fate.CORRECTED: pgettext("row", "Corrected"),
        Fate.UPDATED: pgettext("row", "Updated"),
        Fate.SAME: pgettext("row", "Nothing to do"),
        Fate.DOUBTFUL: pgettext("row", "Possible duplicate"),
        Fate.TO_CHECK: pgettext("row", "To check"),
        Fate.REFUSED: pgettext("row", "Refused"),
    }[fate]


def choice_word(choice: Choice) -> str:
    return {
        Choice.ONE: _("One person, two functions"),
        Choice.TWO: _("Two people"),
        Choice.LATER: _("Decide later"),
    }[choice]


def twin_sentence(row: RowPlan) -> str:
    """« Row 42 is like row 54: », before the words of that other one."""
    twin = row.twin
    if twin is None:
        return ""
    if twin.row is not None:
        return _("Row {number} is like row {other}:").format(number=row.number, other=twin.row)
    return _("Row {number} is like somebody of the dossier:").format(number=row.number)


def reasons_of(twin: Twin) -> str:
    """« same name, same e-mail »."""
    return ", ".join(label(reason).lower() for reason in twin.reasons)


def change_words(change: Change) -> str:
    """« Phone: 01… → 02… »; what stays is told as staying."""
    what, old, new = label(change.field), *map(partial(_shown, change.field), (change.old, change.new))
    if not change.applied:
        words = _("{what}: “{old}” stays, the file has “{new}”")
        return words.format(what=what, old=_cut(old), new=_cut(new))
    if old:
        words = _("{what}: “{old}” becomes “{new}”")
        return words.format(what=what, old=_cut(old), new=_cut(new))
    return _("{what}: “{new}” is added").format(what=what, new=_cut(new)) if new else what


def _shown(field: Field, value: str) -> str:
    """A value as the interface names it: kinds of organisations are kept by their code."""
    return label(OrganisationKind(value)) if field is Field.KIND and value in set(OrganisationKind) else value


def why_words(row: RowPlan) -> list[str]:
    """Why a row has its fate, a sentence each."""
    told: list[str] = []
    said = row.row
    if said.refused is not None:
        told.append(label(said.refused))
    if row.twin is not None:
        told.append(f"{twin_sentence(row)} {row.twin.words} ({reasons_of(row.twin)}). {choice_word(row.choice)}.")
    told += [
        _("{what}: “{value}”, {why}").format(
            what=label(doubt.field), value=_cut(doubt.value), why=_within(label(doubt.why))
        )
        for doubt in said.doubts
    ]
    told += [
        _("{what}: “{old}” put right as “{new}”").format(
            what=label(each.field), old=_cut(each.before), new=_cut(each.after)
        )
        for each in said.corrections
        if not each.is_quiet
    ]
    told += [change_words(change) for change in row.changes]
    return told


def _within(sentence: str) -> str:
    """A sentence as it goes on inside another."""
    return sentence[:1].lower() + sentence[1:]


def person_words(row: RowPlan) -> str:
    """Who a row speaks of: the person, else the organisation."""
    if row.row.person is not None:
        return name_words(row.row.person.name, current_language())
    return body_words(row)


def body_words(row: RowPlan) -> str:
    body = row.row.organisation
    return body.name.best(_content()) if body is not None else ""


def function_words(row: RowPlan) -> str:
    return title_of(row.row.position).best(_content())


def contact_words(row: RowPlan, *fields: Field) -> str:
    """The numbers or addresses of a row of those kinds."""
    kinds = {each.value for each in fields}
    person, body = row.row.person, row.row.organisation
    points = person.contacts if person is not None else body.contacts if body is not None else ()
    return ", ".join(point.value for point in points if point.kind.value in kinds)


def people_count(number: int) -> str:
    return ngettext("{number} person", "{number} people", number).format(number=number)


def _content() -> Language:
    language = current_language()
    return Language.FR if language is Language.EN else language


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


_LONGEST = 200


def left_out_words(plan: MembersPlan) -> str:
    """Which columns go nowhere, with how many values each; blank where all of them are read."""
    columns = ", ".join(f"{name} ({number})" for name, number in plan.left_out.items())
    return _("Columns left out, with their values: {columns}").format(columns=columns) if columns else ""


def undecided_words(plan: MembersPlan, *, is_written: bool = False) -> str:
    """What becomes, or became, of doubtful rows that nobody has decided on; blank where there are none."""
    number = plan.undecided
    if not number:
        return ""
    if is_written:
        words = ngettext(
            "{number} doubtful row was not decided: it was written as a new person, to be looked at among the "
            "duplicates.",
            "{number} doubtful rows were not decided: they were written as new people, to be looked at among the "
            "duplicates.",
            number,
        )
    else:
        words = ngettext(
            "{number} doubtful row is not decided: it will be a new person, to be looked at among the duplicates.",
            "{number} doubtful rows are not decided: they will be new people, to be looked at among the duplicates.",
            number,
        )
    return words.format(number=number)
