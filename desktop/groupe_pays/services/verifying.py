"""Verify a dossier and say in words what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from groupe_pays.i18n import N_, _
from groupe_pays.store.inspection import Fault, inspect_file
from groupe_pays.store.store import Store

_WORDS = {
    "damage": N_("The file is damaged: {detail}"),
    "cut": N_("The file is cut: its end is missing."),
    "changed file": N_("A file kept in the dossier is not what was put in: {place}."),
    "missing table": N_("The table {place} is missing."),
    "missing column": N_("The column {place} is missing."),
    "broken reference": N_("A row refers to something that is not there: {place} ({detail})."),
    "unreadable value": N_("A value cannot be read: {place}: {detail}"),
    "number given twice": N_("The same number was given twice: {place}."),
    "lines missing": N_("The long lists lack records; opening the dossier mends them."),
    "stale line": N_("A long list shows something else than the record: {place}."),
    "two wordings": N_("A text of the minutes and its plain words differ: {place}."),
    "damaged index": N_("The search index is damaged: some words find nothing, or something else."),
    "unreadable journal": N_("A part of the history cannot be read: {place}."),
}

_MADE_AGAIN = frozenset({"lines missing", "stale line", "damaged index"})


@dataclass(frozen=True, slots=True)
class Verification:
    """What a dossier holds, by table, and one sentence for each fault."""

    counts: dict[str, int]
    faults: tuple[str, ...]
    can_be_mended: bool = False
    """Whether all that is wrong stands in the records too, and can be made again from them."""

    @property
    def is_sound(self) -> bool:
        return not self.faults


def verify_dossier(path: Path) -> Verification:
    """Look over the whole file without changing it. Raises ``DossierError`` where it cannot be opened at all."""
    counts, faults = inspect_file(path)
    can_be_mended = bool(faults) and all(fault.kind in _MADE_AGAIN for fault in faults)
    return Verification(counts, tuple(_sentence(fault) for fault in faults), can_be_mended)


def mend_dossier(path: Path) -> Verification:
    """Make the search index and the long lists again, and look the file over anew.

    Raises:
        DossierError: it cannot be opened or written to; then it is as it was.
    """
    store = Store.open(path)
    try:
        store.mend()
    finally:
        store.close()
    return verify_dossier(path)


def _sentence(fault: Fault) -> str:
    return _(_WORDS[fault.kind]).format(place=fault.place, detail=fault.detail)
