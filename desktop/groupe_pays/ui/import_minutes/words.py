"""What the page of an import says of doubts, of people, and of a piece in one line."""

from __future__ import annotations

import re
from datetime import date

from groupe_pays.domain.recognition.corrections import when_of_piece, who_of
from groupe_pays.domain.recognition.details import upcoming_of
from groupe_pays.domain.recognition.listed import people_of
from groupe_pays.domain.recognition.outcome_words import outcome_of
from groupe_pays.domain.recognition.pieces import Certainty, Piece, PieceKind
from groupe_pays.formats.dates import date_words
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.labels import label
from groupe_pays.services.importing.plan import Doubt, ImportPlan, Match

KEYS = {
    "S": PieceKind.SECTION,
    "H": PieceKind.HEADING,
    "I": PieceKind.INTERVENTION,
    "D": PieceKind.DISCUSSION,
    "L": PieceKind.LIST,
    "N": PieceKind.NOTE,
    "Q": PieceKind.QUOTATION,
    "E": PieceKind.DECISION,
    "A": PieceKind.ACTION,
    "P": PieceKind.ATTENDANCE,
    "U": PieceKind.UPCOMING,
    "T": PieceKind.TEXT,
    "X": PieceKind.LEFT_OUT,
}
"""The letters that change the kind of the piece selected; they are told in the menu of a piece."""

TONES = {
    PieceKind.SECTION: "accenttext",
    PieceKind.INTERVENTION: "info",
    PieceKind.DECISION: "ok",
    PieceKind.ACTION: "warn",
    PieceKind.ATTENDANCE: "brick",
    PieceKind.UPCOMING: "brick",
    PieceKind.LEFT_OUT: "text3",
}


def tone_of(piece: Piece) -> str:
    if piece.certainty is Certainty.DOUBTFUL:
        return "danger"
    return TONES.get(piece.kind, "text2")


def match_words(match: Match) -> str:
    return {
        Match.KNOWN: pgettext("name in minutes", "Known"),
        Match.NEW: pgettext("name in minutes", "New"),
        Match.DOUBTFUL: pgettext("name in minutes", "Known or new?"),
        Match.WORDS: pgettext("name in minutes", "Kept as words"),
    }[match]


def doubt_words(doubt: Doubt, number: int, plan: ImportPlan) -> str:
    """A sentence for the user to act on."""
    if doubt in (Doubt.ALREADY, Doubt.SAME_DAY):
        standing = plan.already or plan.same_day
        title = standing.words if standing is not None else ""
        return _("The meeting “{title}” holds these minutes already.").format(title=title)
    if doubt is Doubt.DOUBTFUL_PIECES:
        return ngettext("{number} passage to check", "{number} passages to check", number).format(number=number)
    if doubt is Doubt.DOUBTFUL_NAMES:
        words = ngettext(
            "{number} name is like one of the dossier", "{number} names are like ones of the dossier", number
        )
        return words.format(number=number)
    return {
        Doubt.NO_DATE: _("No date was found."),
        Doubt.NO_TITLE: _("No title was found."),
        Doubt.NO_SECTIONS: _("No agenda items were found."),
        Doubt.NO_ATTENDANCE: _("No list of participants was found."),
    }[doubt]


def note_of(piece: Piece, day: date) -> str:
    """What is said beside the kind: why it is left out, whether it is to be checked, what was understood of it."""
    if piece.reason is not None:
        return label(piece.reason)
    told = [label(piece.certainty)] if piece.certainty is Certainty.DOUBTFUL else []
    if piece.kind is PieceKind.ATTENDANCE and piece.status is not None:
        told += [label(piece.status), *_listed(piece)]
    elif piece.kind in (PieceKind.INTERVENTION, PieceKind.ACTION, PieceKind.UPCOMING):
        told += [_without_office(who_of(piece, day)), _day_words(piece, day)]
    return " · ".join(part for part in told if part)


def _listed(piece: Piece) -> list[str]:
    people = people_of(piece)
    if len(people) < 2:
        return []
    return [ngettext("{number} person", "{number} people", len(people)).format(number=len(people))]


def _without_office(words: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", words)


def _day_words(piece: Piece, day: date) -> str:
    """The day as it was understood, not as it was written."""
    if piece.kind is PieceKind.INTERVENTION:
        return ""
    found = outcome_of(piece, day).due if piece.kind is PieceKind.ACTION else (upcoming_of(piece, day) or (None,))[0]
    return date_words(found, current_language()) if found is not None else when_of_piece(piece, day)


def counts_line(plan: ImportPlan) -> str:
    """« 3 agenda items · 5 interventions … », the largest matters first."""
    counts = plan.recognised.counts
    shown = (
        *(PieceKind.SECTION, PieceKind.INTERVENTION, PieceKind.DISCUSSION, PieceKind.DECISION, PieceKind.ACTION),
        *(PieceKind.ATTENDANCE, PieceKind.UPCOMING, PieceKind.LEFT_OUT),
    )
    said = [_("{what}: {number}").format(what=label(kind), number=counts[kind]) for kind in shown if counts.get(kind)]
    new = sum(one.match is Match.NEW for one in plan.people)
    if new:
        said.append(ngettext("{number} new person", "{number} new people", new).format(number=new))
    return " · ".join(said)
