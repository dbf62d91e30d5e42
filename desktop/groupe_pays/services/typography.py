"""Put the typography of texts right: shown first, applied in one step; states of translation stay what they are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from groupe_pays.domain.text import CONTENT_LANGUAGES, BilingualText, Language, RichText
from groupe_pays.domain.typing.carrying import respelled
from groupe_pays.domain.typing.correcting import corrected
from groupe_pays.domain.typing.proposals import CorrectedPart, Correction
from groupe_pays.domain.typing.rich import corrected_part, corrected_rich
from groupe_pays.domain.typing.rule_ids import RuleId
from groupe_pays.i18n import N_
from groupe_pays.services.agenda_rows import check_writable
from groupe_pays.services.fields import shorten
from groupe_pays.services.steps import Report, steps_of
from groupe_pays.store.agenda import AgendaItemRow, agenda_rows
from groupe_pays.store.minutes import EntryRow, entry_rows
from groupe_pays.store.store import Store, get_row


class TypographyService:
    def __init__(self, store: Store) -> None:
        self._store = store

    # ------------------------------------------------------------------ what the rules would change

    def find_in_minutes(self, meeting_id: str, rules: Collection[RuleId]) -> list[Correction]:
        """The entries of a meeting the rules would change, in reading order, French before Chinese."""
        with self._store.reading() as session:
            found: dict[str, list[Correction]] = {}
            items = {row.id: row.title for row, _path in agenda_rows(session, meeting_id)}
            for row in entry_rows(session, meeting_id):
                title = items.get(row.agenda_item_id, BilingualText())
                found.setdefault(row.agenda_item_id, []).extend(_of_entry(row, rules, title))
            return [correction for item_id in items for correction in found.get(item_id, [])]

    def find_in_agenda(self, meeting_id: str, rules: Collection[RuleId]) -> list[Correction]:
        """The titles and descriptions of an agenda the rules would change."""
        with self._store.reading() as session:
            return [
                correction for row, _path in agenda_rows(session, meeting_id) for correction in _of_item(row, rules)
            ]

    def find_in_selection(
        self, entry_id: str, language: Language, start: int, end: int, rules: Collection[RuleId]
    ) -> list[Correction]:
        """What changes between two positions of one side of an entry (``corrected_part`` counts them)."""
        with self._store.reading() as session:
            row = get_row(session, EntryRow, entry_id)
            title = get_row(session, AgendaItemRow, row.agenda_item_id).title
            old = row.text.side(language)
            new = corrected_part(old, _of(language, rules), start, end)
            return [Correction(CorrectedPart.ENTRY, row.id, language, old, new, title)] if new != old else []

    # ------------------------------------------------------------------ changing it

    def apply(self, meeting_id: str, corrections: Sequence[Correction], report: Report | None = None) -> int:
        """Make these corrections, one step of undo; how many were made. A text changed meanwhile is left as it is.

        Some 10 ms a text: many are put right in a worker.

        Raises:
            MinutesAdopted: nothing was changed.
        """
        made, steps = 0, steps_of(report, corrections)
        with self._store.transaction(N_("Put the typography right"), between=steps.between) as session:
            check_writable(session, meeting_id)
            for correction in steps.over(corrections):
                made += _apply(session, correction)
        return made

    def correct_entry(self, entry_id: str, language: Language, text: RichText) -> None:
        """Write what a rule made of one side while it was typed, a step of its own. Raises ``MinutesAdopted``."""
        message = N_("Typography of “{words}”")
        with self._store.transaction(message, words=shorten(text.plain)) as session:
            row = get_row(session, EntryRow, entry_id)
            check_writable(session, row.meeting_id)
            row.write(respelled(row.text, language, text))


def _of(language: Language, rules: Collection[RuleId]) -> list[RuleId]:
    return [rule for rule in rules if rule.language is language]


def _of_entry(row: EntryRow, rules: Collection[RuleId], title: BilingualText) -> Iterator[Correction]:
    for language in CONTENT_LANGUAGES:
        old = row.text.side(language)
        new = corrected_rich(old, _of(language, rules))
        if new != old:
            yield Correction(CorrectedPart.ENTRY, row.id, language, old, new, title)


def _of_item(row: AgendaItemRow, rules: Collection[RuleId]) -> Iterator[Correction]:
    for part, text in ((CorrectedPart.ITEM_TITLE, row.title), (CorrectedPart.ITEM_DESCRIPTION, row.description)):
        for language in CONTENT_LANGUAGES:
            old = text.side(language)
            new = corrected(old, _of(language, rules))
            if new != old:
                sides = RichText.from_plain(old), RichText.from_plain(new)
                yield Correction(part, row.id, language, *sides, row.title)


def _apply(session: Session, correction: Correction) -> bool:
    """Make one correction where the text is still the one it was made for."""
    language = correction.language
    if correction.part is CorrectedPart.ENTRY:
        row = session.get(EntryRow, correction.record_id)
        if row is None or row.deleted_at is not None or row.text.side(language) != correction.old:
            return False
        row.write(respelled(row.text, language, correction.new))
        return True
    item = session.get(AgendaItemRow, correction.record_id)
    field = "title" if correction.part is CorrectedPart.ITEM_TITLE else "description"
    text = getattr(item, field, BilingualText())
    if item is None or item.deleted_at is not None or text.side(language) != correction.old.plain:
        return False
    setattr(item, field, replace(text, **{language.value: correction.new.plain}))
    return True
