"""Dates, times, ranks and quantities of a text, each as the other language writes it."""

from __future__ import annotations

from groupe_pays.domain.proposals import Proposal
from groupe_pays.domain.text import Language
from groupe_pays.services.spotting import (
    chinese_dates,
    chinese_numbers,
    chinese_times,
    french_dates,
    french_numbers,
    french_times,
)

_FINDERS = {
    Language.FR: (*french_dates.FINDERS, *french_times.FINDERS, *french_numbers.FINDERS),
    Language.ZH: (*chinese_dates.FINDERS, *chinese_times.FINDERS, *chinese_numbers.FINDERS),
}
"""The first to find something has it: a date is no number."""


def spot(text: str, language: Language) -> list[Proposal]:
    """What can be said in the other language without translating, in its order; nothing over anything else."""
    taken = bytearray(len(text))
    found: list[Proposal] = []
    for finder in _FINDERS[language]:
        for proposal in finder(text):
            if not any(taken[proposal.start : proposal.end]):
                found.append(proposal)
                taken[proposal.start : proposal.end] = b"\1" * (proposal.end - proposal.start)
    return sorted(found, key=lambda one: one.start)


__all__ = ["spot"]
