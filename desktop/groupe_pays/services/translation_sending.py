"""Texts of a meeting out to a translator: XLIFF, a two-column Word file, or a translation memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path

from groupe_pays.domain import clock
from groupe_pays.domain.errors import NothingToTranslate
from groupe_pays.domain.glossary import Term
from groupe_pays.domain.memory import Segment
from groupe_pays.domain.text import Language, TranslationState
from groupe_pays.domain.translation_units import ExchangeFormat, SendExtent, Sending, Unit, XliffVersion, plain_of
from groupe_pays.formats import date_words
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.glossary import GlossaryService
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.services.printing.service import file_stem
from groupe_pays.services.translation_texts import meeting_texts, units_of
from groupe_pays.services.translation_words import table_words
from groupe_pays.services.writing import write_file
from groupe_pays.store.dossier import load_dossier
from groupe_pays.store.store import Store

_TITLE = N_("Translation")
Report = Callable[[int, int], None]
"""Units done and units in all; it may raise, to break the work off."""
_MOST_TERMS = 12


@dataclass(frozen=True, slots=True)
class SendRequest:
    """What goes out; ``target`` is the language to be translated into."""

    meeting_id: str
    target: Language
    format: ExchangeFormat = ExchangeFormat.XLIFF
    extent: SendExtent = SendExtent.ALL
    version: XliffVersion = XliffVersion.V1_2


@dataclass(frozen=True, slots=True)
class SendJob:
    """A file that can be made in any thread: it holds plain data."""

    request: SendRequest
    file_name: str
    sending: Sending
    terms: Callable[[str], list[tuple[str, str]]]

    @property
    def units(self) -> int:
        return len(self.sending.units)

    @property
    def characters(self) -> int:
        """Of the originals, spaces apart: what translators count."""
        return sum(not sign.isspace() for unit in self.sending.units for sign in unit.source.plain)

    def render(self, report: Report | None = None) -> bytes:
        """The bytes of the file. Slow: the glossary is asked for the terms of every unit."""
        from groupe_pays.exchange.tmx import write_tmx
        from groupe_pays.exchange.translation_table import write_table
        from groupe_pays.exchange.xliff import write_xliff

        units: list[Unit] = []
        for number, unit in enumerate(self.sending.units):
            if report is not None and number % 20 == 0:
                report(number, self.units)
            units.append(replace(unit, terms=tuple(self.terms(unit.source.plain))))
        sending = replace(self.sending, units=tuple(units))
        if self.request.format is ExchangeFormat.WORD:
            return write_table(sending, table_words(sending))
        if self.request.format is ExchangeFormat.MEMORY:
            return write_tmx(_pairs(sending), sending.source)
        return write_xliff(sending, self.request.version)

    def write(self, data: bytes, path: Path) -> None:
        """Save it. Raises ``MissingFolder``, ``ReadOnlyPlace``, ``DiskFull``: what was at ``path`` is still there."""
        write_file(path, data)


class TranslationSendingService:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._glossary: GlossaryService | None = None

    def share(self, glossary: GlossaryService) -> TranslationSendingService:
        """Use this glossary, which may have been read already, rather than read it again."""
        self._glossary = glossary
        return self

    def count(self, meeting_id: str, target: Language) -> dict[TranslationState, int]:
        """How many units of a meeting are in each state, seen from ``target``."""
        with self._store.reading() as session:
            units = units_of(meeting_texts(session, meeting_id, target.other), target)
        counts = dict.fromkeys(TranslationState, 0)
        for unit in units:
            counts[unit.state] += 1
        return counts

    def prepare(self, request: SendRequest) -> SendJob:
        """What the file will hold, read at once.

        Raises:
            NothingFound: the meeting is gone.
            NothingToTranslate: no text of it would go out.
        """
        source = request.target.other
        meeting = MeetingsService(self._store).load(request.meeting_id)
        with self._store.reading() as session:
            dossier = load_dossier(session)
            units = units_of(meeting_texts(session, meeting.id, source), request.target, request.extent)
        if request.format is ExchangeFormat.MEMORY:
            units = tuple(unit for unit in units if not unit.target.is_blank)
        if not units:
            raise NothingToTranslate
        day = date_words(meeting.date, source) if meeting.date is not None else ""
        title = ", ".join(part for part in (meeting.title.best(source), day) if part)
        moment = clock.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        sending = Sending(dossier.id, meeting.id, title, source, request.target, units, moment)
        kind = f"– {catalogue(source).gettext(_TITLE)}"
        name = f"{file_stem(meeting.date, dossier.name.best(source), kind)} ({source}-{request.target})"
        return SendJob(request, f"{name}.{request.format}", sending, self._terms_of(source))

    def _terms_of(self, source: Language) -> Callable[[str], list[tuple[str, str]]]:
        glossary = self._glossary = self._glossary or GlossaryService(self._store)

        def terms(text: str) -> list[tuple[str, str]]:
            found: dict[str, Term] = {}
            for place in glossary.find(text, source):
                if place.term.is_complete:
                    found.setdefault(place.term.id, place.term)
            return [(term.stands_as(source), term.stands_as(source.other)) for term in found.values()][:_MOST_TERMS]

        return terms


def _pairs(sending: Sending) -> list[Segment]:
    pairs = []
    for unit in sending.units:
        source, target = plain_of(unit.source), plain_of(unit.target)
        fr, zh = (source, target) if sending.source is Language.FR else (target, source)
        reviewed = unit.state is TranslationState.REVIEWED
        pairs.append(Segment(fr, zh, sending.title, sending.made[:10], reviewed))
    return pairs
