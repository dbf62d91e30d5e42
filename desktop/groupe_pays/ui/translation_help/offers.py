"""What helps to translate one entry: gathered in a worker, as plain data that the lists show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from groupe_pays.domain.alignment import paragraphs, sentences
from groupe_pays.domain.differences import Piece
from groupe_pays.domain.glossary import Term, TermCategory
from groupe_pays.domain.memory import Match
from groupe_pays.domain.proposals import Proposal
from groupe_pays.domain.term_check import doubtful_terms
from groupe_pays.domain.text import Language, RichText

if TYPE_CHECKING:
    from groupe_pays.services.services import Services

MATCHES = 5
WAYS = 3
"""Ways to say one name, in the list."""
_RECORDS = (TermCategory.PERSON, TermCategory.ORGANISATION, TermCategory.PLACE)


class Part(StrEnum):
    """The three lists, in the order the keys go through them."""

    MEMORY = "memory"
    TERMS = "terms"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class Request:
    """An entry to be translated from ``source``; ``line`` is the paragraph the cursor faces, from 0."""

    entry_id: str
    source: Language
    original: RichText
    translation: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """``target`` is what is inserted. ``whole``: it translates the entire entry; ``doubt``: the translation lacks it.

    ``percent`` and ``pieces`` are those of the memory; ``used`` is a wording of the translation that is not wanted.
    """

    part: Part
    source: str
    target: str
    percent: int = 0
    pieces: tuple[Piece, ...] = ()
    whole: bool = False
    reviewed: bool = True
    origin: str = ""
    date: str = ""
    doubt: bool = False
    used: str = ""
    term: Term | None = None
    proposal: Proposal | None = None


@dataclass(frozen=True, slots=True)
class Help:
    """The offers of each part, for the entry of a request."""

    request: Request
    offers: tuple[Offer, ...] = ()

    def of(self, part: Part) -> tuple[Offer, ...]:
        return tuple(offer for offer in self.offers if offer.part is part)


def gather(services: Services, request: Request) -> Help:
    """Ask memory, glossary and records; some milliseconds, the first time longer. Runs in a worker thread."""
    return Help(request, (*_from_memory(services, request), *_terms(services, request), *_names(services, request)))


def _from_memory(services: Services, request: Request) -> list[Offer]:
    """For the whole entry, then for the paragraph the cursor faces, then for its sentences; each pair once."""
    lines = paragraphs(request.original)
    if not lines:
        return []
    line = lines[min(request.line, len(lines) - 1)]
    whole = "\n".join(lines)
    found: dict[tuple[str, str], Offer] = {}
    for asked in dict.fromkeys((whole, line, *sentences(line, request.source))):
        limit = MATCHES if asked in (whole, line) else 2
        for match in services.memory.suggest(asked, request.source, limit, without=request.entry_id):
            offer = _match_offer(match, request, asked == whole)
            found.setdefault((match.segment.fr, match.segment.zh), offer)
    return sorted(found.values(), key=lambda offer: (-offer.percent, not offer.whole))[:MATCHES]


def _match_offer(match: Match, request: Request, whole: bool) -> Offer:
    segment = match.segment
    return Offer(
        Part.MEMORY,
        segment.side(request.source),
        segment.side(request.source.other),
        percent=match.score,
        pieces=match.pieces,
        whole=whole,
        reviewed=segment.reviewed,
        origin=segment.origin,
        date=segment.date,
    )


def _terms(services: Services, request: Request) -> list[Offer]:
    """The terms of the glossary, each once, those the translation words otherwise first."""
    text, other = request.original.plain, request.source.other
    found = services.glossary.find(text, request.source)
    doubts = {}
    if request.translation.strip():
        index = services.glossary.index(request.source)
        for doubt in doubtful_terms(text, request.translation, request.source, index):
            doubts[doubt.found.start] = doubt
    offers: dict[str, Offer] = {}
    for place in found:
        if place.term.category in _RECORDS or not place.term.stands_as(other):
            continue
        doubt = doubts.get(place.start)
        words = text[place.start : place.end]
        target = place.term.stands_as(other)
        if place.term.fr not in offers or doubt is not None:
            offers[place.term.fr] = Offer(
                Part.TERMS, words, target, doubt=doubt is not None, used=doubt.used if doubt else "", term=place.term
            )
    return sorted(offers.values(), key=lambda offer: not offer.doubt)


def _names(services: Services, request: Request) -> list[Offer]:
    text = request.original.plain
    proposals = services.proposals.propose(text, request.source, services.glossary)
    return [
        Offer(Part.NAMES, " ".join(proposal.words.split()), target, proposal=proposal)
        for proposal in proposals
        for target in proposal.targets[:WAYS]
    ]
