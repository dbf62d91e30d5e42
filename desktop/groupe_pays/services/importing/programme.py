"""The items minutes or an agenda announce, with the minutes planned for each where their hours are told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from groupe_pays.domain.collation import fold
from groupe_pays.domain.recognition.details import agenda_titles
from groupe_pays.domain.recognition.pieces import Piece, PieceKind
from groupe_pays.domain.text import BilingualText, Language

_HOUR = r"\d{1,2}\s*(?:h|H|:|：)\s*(?:\d{2})?"
_TIMED = re.compile(rf"^(?P<start>{_HOUR})(?:\s*[-–—~àa至]\s*(?P<end>{_HOUR}))?\s*[:：–—-]?\s+(?=[^\W\d])")
_LONGEST = 600
"""Minutes beyond which two hours do not bound one item."""


@dataclass(frozen=True, slots=True)
class Announced:
    """``duration`` in minutes; ``start`` in minutes after midnight."""

    title: BilingualText
    start: int | None = None
    duration: int | None = None


def announced_items(pieces: Iterable[Piece]) -> dict[str, Announced]:
    """The items announced, by their folded titles, in order."""
    titles = [title for piece in pieces if piece.kind is PieceKind.AGENDA for title in agenda_titles(piece)]
    items = [_timed(title) for title in titles if not title.is_blank]
    for at, (one, following) in enumerate(pairwise(items)):
        if one.duration is None and one.start is not None and following.start is not None:
            items[at] = replace(one, duration=_between(one.start, following.start))
    return {fold(one.title.best(Language.FR)): one for one in items}


def _timed(title: BilingualText) -> Announced:
    """« 9h15 – 10h30 : Table ronde » as the title alone, with its hours."""
    found = _TIMED.match(title.fr) or _TIMED.match(title.zh)
    if found is None:
        return Announced(title)
    start = _minutes(found["start"])
    bare = replace(title, fr=_TIMED.sub("", title.fr), zh=_TIMED.sub("", title.zh))
    return Announced(bare, start, _between(start, _minutes(found["end"])) if found["end"] else None)


def _minutes(hour: str) -> int:
    figures = [int(one) for one in re.findall(r"\d+", hour)]
    return 60 * figures[0] + (figures[1] if len(figures) > 1 else 0)


def _between(start: int, end: int) -> int | None:
    return end - start if 0 < end - start <= _LONGEST else None
