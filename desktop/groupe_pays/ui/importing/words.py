"""Words, shapes and tones of the fates of rows on screen."""

from __future__ import annotations

from groupe_pays.domain.importing import SourceTable
from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.services.importing_members.plan import Fate, MembersPlan

SHAPES = {
    Fate.NEW: "new",
    Fate.CORRECTED: "done",
    Fate.UPDATED: "doing",
    Fate.SAME: "cancelled",
    Fate.DOUBTFUL: "warning",
    Fate.TO_CHECK: "unnamed",
    Fate.REFUSED: "absent",
}
TONES = {
    Fate.NEW: "ok",
    Fate.CORRECTED: "info",
    Fate.UPDATED: "info",
    Fate.SAME: "text2",
    Fate.DOUBTFUL: "warn",
    Fate.TO_CHECK: "brick",
    Fate.REFUSED: "danger",
}
STEPS = ("file", "columns", "preview", "done")
_SEPARATORS = {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar"}


def step_words() -> dict[str, str]:
    return {
        "file": pgettext("import step", "File"),
        "columns": pgettext("import step", "Columns"),
        "preview": pgettext("import step", "Preview"),
        "done": pgettext("import step", "Done"),
    }


def counted_fate(fate: Fate, number: int) -> str:
    """The word beside the number of a card."""
    return {
        Fate.NEW: ngettext("new row", "new rows", number),
        Fate.CORRECTED: ngettext("corrected row", "corrected rows", number),
        Fate.UPDATED: ngettext("update", "updates", number),
        Fate.SAME: pgettext("rows", "unchanged"),
        Fate.DOUBTFUL: ngettext("possible duplicate", "possible duplicates", number),
        Fate.TO_CHECK: pgettext("rows", "to check"),
        Fate.REFUSED: ngettext("row refused", "rows refused", number),
    }[fate]


def fate_note(fate: Fate, plan: MembersPlan) -> str:
    """What the second line of a card says of a fate."""
    if fate is Fate.DOUBTFUL:
        words = ngettext("{number} pair to decide", "{number} pairs to decide", plan.pairs)
        return counted(words, current_language(), number=plan.pairs)
    return {
        Fate.NEW: _("people to create"),
        Fate.CORRECTED: _("stray spaces, hyphens"),
        Fate.UPDATED: _("of people who are known"),
        Fate.SAME: _("already in the dossier"),
        Fate.TO_CHECK: _("values kept as they are"),
        Fate.REFUSED: _("no row left out") if not plan.refused else _("nothing is imported of them"),
    }[fate]


def separator_word(separator: str) -> str:
    return {
        "semicolon": _("semicolon"),
        "comma": _("comma"),
        "tab": _("tab"),
        "bar": _("vertical bar"),
    }.get(_SEPARATORS.get(separator, ""), separator)


def table_words(table: SourceTable) -> str:
    """« 102 rows · semicolon · UTF-8 »."""
    rows = counted(
        ngettext("{number} row", "{number} rows", len(table.rows)), current_language(), number=len(table.rows)
    )
    return " · ".join(filter(None, (rows, separator_word(table.separator), table.encoding.upper(), table.sheet)))
