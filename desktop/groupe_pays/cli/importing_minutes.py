"""``groupe-pays import DOSSIER FILE --as minutes``: earlier minutes become a meeting."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING, Any

from groupe_pays.cli.importing import Brought
from groupe_pays.domain.errors import AlreadyImported
from groupe_pays.domain.recognition.details import speakers_of, upcoming_of
from groupe_pays.domain.recognition.listed import people_of
from groupe_pays.domain.recognition.outcome_words import outcome_of
from groupe_pays.domain.recognition.pieces import PieceKind
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label

if TYPE_CHECKING:
    from groupe_pays.domain.recognition.pieces import Piece
    from groupe_pays.services.importing.plan import ImportPlan
    from groupe_pays.services.services import Services


def bring_in(services: Services, given: argparse.Namespace) -> Brought:
    """Import the minutes, or say what they would become.

    Raises:
        FileRefused: the file cannot be read.
        AlreadyImported: the same minutes are there, and ``--again`` was not said.
    """
    plan = services.importing_minutes.preview(services.importing_minutes.read(given.source))
    standing = plan.already or plan.same_day
    data = _data(plan)
    lines = list(_lines(plan))
    if given.preview:
        if standing is not None:
            lines.append(_("The meeting “{title}” holds these minutes already.").format(title=standing.words))
        lines.append(_("Nothing is written."))
        return Brought(tuple(lines), data)
    if standing is not None and not given.again:
        raise AlreadyImported(standing.words)
    data["meeting"] = services.importing_minutes.apply(plan, again=given.again)
    return Brought(tuple(lines), data)


def _lines(plan: ImportPlan) -> list[str]:
    facts, language = plan.facts, current_language()
    shown = facts.title.best(language) or plan.recognised.source.name
    if facts.date is not None:
        from groupe_pays.formats import date_words

        shown = f"{shown}, {date_words(facts.date, language)}"
    kinds = ", ".join(f"{label(kind)} {number}" for kind, number in plan.recognised.counts.items())
    return [
        shown,
        kinds,
        *(_("{what}: {number}").format(what=word, number=number) for word, number in _people(plan).items()),
    ]


def _people(plan: ImportPlan) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in plan.people:
        counts[_WORDS[one.match]()] = counts.get(_WORDS[one.match](), 0) + 1
    return counts


_WORDS = {
    "known": lambda: _("people known"),
    "new": lambda: _("people new"),
    "doubtful": lambda: _("people in doubt"),
    "words": lambda: _("names kept as words"),
}


def _data(plan: ImportPlan) -> dict[str, Any]:
    facts = plan.facts
    return {
        "file": plan.recognised.source.name,
        "format": plan.recognised.source.format,
        "title": {"fr": facts.title.fr, "zh": facts.title.zh},
        "date": str(facts.date) if facts.date is not None else None,
        "start": facts.start,
        "end": facts.end,
        "place": facts.place.best(Language.FR),
        "address": facts.address,
        "counts": {str(kind): number for kind, number in plan.recognised.counts.items()},
        "doubts": {str(doubt): number for doubt, number in plan.doubts.items()},
        "lost": {str(kind): number for kind, number in plan.recognised.source.lost.items()},
        "people": [
            {
                "name": one.name.either,
                "match": str(one.match),
                "function": one.function.either,
                "organisation": one.organisation.either,
            }
            for one in plan.people
        ],
        "pieces": [
            {
                "kind": str(piece.kind),
                "certainty": str(piece.certainty),
                "reason": str(piece.reason) if piece.reason else None,
                "text": piece.plain,
                **_understood(piece, plan.day),
            }
            for piece in plan.recognised.pieces
        ],
    }


def _understood(piece: Piece, day: date) -> dict[str, Any]:
    """What a piece says beside its words: who speaks, whose an action is and by when, who came, the day to come."""
    if piece.kind is PieceKind.INTERVENTION:
        return {"speakers": [french.name or chinese.name for french, chinese in speakers_of(piece)]}
    if piece.kind is PieceKind.ACTION:
        said = outcome_of(piece, day)
        return {"owners": list(said.owners), "due": str(said.due) if said.due is not None else None}
    if piece.kind is PieceKind.ATTENDANCE:
        people = [
            {"name": one.name.either, "organisation": one.organisation.either, "status": str(one.status)}
            for one in people_of(piece)
        ]
        return {"people": people}
    found = upcoming_of(piece, day) if piece.kind is PieceKind.UPCOMING else None
    return {"date": str(found[0])} if found is not None else {}
