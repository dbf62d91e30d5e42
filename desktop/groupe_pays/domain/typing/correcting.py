"""Rules on plain texts, and on what a key has just completed; each keeps every word."""

from __future__ import annotations

from collections.abc import Collection

from groupe_pays.domain.typing.edits import Edit, applied
from groupe_pays.domain.typing.rule_ids import RuleId
from groupe_pays.domain.typing.rules import find_edits

LATIN_ENDS = "\u0250"
ROUNDS = 60
"""What one rule changes may complete the case of another: « "oeuvre"! » settles in three; only noise takes many."""


def corrected(text: str, rules: Collection[RuleId]) -> str:
    """``text`` with the rules applied; doing it again changes nothing."""
    return "\n".join(_settled(line, rules) for line in text.split("\n"))


def _settled(line: str, rules: Collection[RuleId]) -> str:
    for _round in range(ROUNDS):
        edits = find_edits(line, rules)
        if not edits:
            break
        line = applied(line, edits)
    return line


def completed(
    before: str, after: str, rules: Collection[RuleId], ended: bool = False, goes_on: bool = True
) -> list[Edit]:
    """What typing has just completed: changes due in ``after`` that were not due in ``before``.

    What was due already was pasted, or corrected and taken back by an undo: it is let stand. ``ended``: the cursor is
    not at the end of the line. ``goes_on``: what stood before the cursor was typed too, just now.
    """
    start = _common_start(before, after)
    end = _common_end(before, after, start)
    if not ended and start and is_within_word(after[start - 1], after[start : len(after) - end]):
        return []
    due = find_edits(after, rules, ended)
    if not due:
        return []
    grown = len(after) - len(before)
    stale = set()
    for edit in find_edits(before, rules, ended or not goes_on):
        if edit.end <= start:
            stale.add(edit)
        elif edit.start >= len(before) - end:
            stale.add(Edit(edit.start + grown, edit.end + grown, edit.text))
    return [edit for edit in due if edit not in stale]


def is_within_word(before: str, came: str) -> bool:
    """Whether what came at the end of a line is one more letter of a Latin word: that never completes a case."""
    pair = before + came
    return len(pair) == 2 and pair.isalpha() and max(pair) < LATIN_ENDS


def _common_start(before: str, after: str) -> int:
    start, shortest = 0, min(len(before), len(after))
    while start < shortest and before[start] == after[start]:
        start += 1
    return start


def _common_end(before: str, after: str, start: int) -> int:
    end, longest = 0, min(len(before), len(after)) - start
    while end < longest and before[-1 - end] == after[-1 - end]:
        end += 1
    return end
