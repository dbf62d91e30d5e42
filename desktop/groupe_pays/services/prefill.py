"""Fill what has no translation yet from the translation memory: seen first, then one step of undo."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from groupe_pays.domain.alignment import paragraphs
from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.memory import LEAST, WHOLE, Match
from groupe_pays.domain.text import Block, Language, RichText, Span, TranslationState
from groupe_pays.i18n import N_
from groupe_pays.services.memory import MemoryService
from groupe_pays.services.steps import Report, steps_of
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow, entry_rows
from groupe_pays.store.store import Store, get_row


@dataclass(frozen=True, slots=True)
class FillLine:
    """What an entry without translation would get; ``score`` is that of its weakest paragraph, 0 to 100."""

    entry_id: str
    source: RichText
    target: RichText
    language: Language
    score: int
    origin: str
    reviewed: bool


class PrefillService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def preview(self, meeting_id: str, memory: MemoryService, least: int = WHOLE) -> list[FillLine]:
        """The entries of a meeting without translation for which the memory has one of ``least`` or more.

        Takes some 5 ms an entry: ask from a worker. Nothing is changed.
        """
        with self._store.reading() as session:
            texts = [(row.id, row.text) for row in entry_rows(session, meeting_id)]
        lines = []
        for entry_id, text in texts:
            if text.state is TranslationState.MISSING and not text.original.is_blank:
                line = filled(entry_id, text.original, text.source, memory, least)
                if line is not None:
                    lines.append(line)
        return lines

    def fill(self, meeting_id: str, lines: Collection[FillLine], report: Report | None = None) -> int:
        """Write these translations as drafts, where there still is none; how many were. Many are filled in a worker.

        Raises:
            MinutesAdopted: nothing was changed.
        """
        wanted = {line.entry_id: line for line in lines}
        done = 0
        steps = steps_of(report, wanted)
        with self._store.transaction(N_("Fill the translation from memory"), between=steps.between) as session:
            if get_row(session, MeetingRow, meeting_id).state is MeetingState.ADOPTED:
                raise MinutesAdopted
            for row in steps.over(row for row in entry_rows(session, meeting_id) if row.id in wanted):
                line = wanted[row.id]
                if row.text.state is not TranslationState.MISSING or row.text.original != line.source:
                    continue
                _write(row, line)
                done += 1
        return done


def filled(entry_id: str, source: RichText, language: Language, memory: MemoryService, least: int) -> FillLine | None:
    """The translation of a text as the memory has it: of the whole, else of every one of its paragraphs."""
    lines = paragraphs(source)
    whole = _best("\n".join(lines), language, memory, entry_id, least)
    if whole is not None:
        matches: list[Match] = [whole]
        words = whole.segment.side(language.other)
    else:
        found = [_best(line, language, memory, entry_id, least) for line in lines] if len(lines) > 1 else []
        matches = [match for match in found if match is not None]
        if not found or len(matches) < len(found):
            return None
        words = "\n".join(match.segment.side(language.other) for match in matches)
    weakest = min(matches, key=lambda match: match.score)
    reviewed = all(match.segment.reviewed for match in matches)
    target = shaped_like(words, source)
    return FillLine(entry_id, source, target, language, weakest.score, weakest.segment.origin, reviewed)


def shaped_like(words: str, source: RichText) -> RichText:
    """Plain words as paragraphs and list items like those of ``source``, where both have as many lines."""
    plain = RichText.from_plain(words)
    shapes = [block for block in source.blocks if block.plain.strip()]
    if len(shapes) != len(plain.blocks):
        return plain
    blocks = (
        Block((Span(block.plain),) if block.plain else (), shape.kind, shape.depth)
        for block, shape in zip(plain.blocks, shapes, strict=True)
    )
    return RichText(tuple(blocks)).normalised()


def _best(text: str, language: Language, memory: MemoryService, entry_id: str, least: int) -> Match | None:
    found = memory.suggest(text, language, 1, without=entry_id)
    return found[0] if found and found[0].score >= max(least, LEAST) else None


def _write(row: EntryRow, line: FillLine) -> None:
    text = row.text.edited(line.language.other, line.target)
    row.write(replace(text, stored_state=TranslationState.DRAFT))
