"""What the minutes still lack, in reading order, each with the entry to go to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.actions import ActionItem
from groupe_pays.domain.minutes import EntryKind, MinuteEntry, Section
from groupe_pays.domain.text import Language, TranslationState
from groupe_pays.i18n import _


class Lack(StrEnum):
    TEXT = "text"
    SPEAKER = "speaker"
    OWNER = "owner"
    DUE = "due"
    TRANSLATION = "translation"
    FRESH_TRANSLATION = "fresh_translation"


SHAPES = {
    Lack.TEXT: "gap",
    Lack.SPEAKER: "unnamed",
    Lack.OWNER: "unnamed",
    Lack.DUE: "expected",
    Lack.TRANSLATION: "missing",
    Lack.FRESH_TRANSLATION: "outdated",
}
"""The painted shape of each lack."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One lack; ``path`` is that of the agenda item it is under."""

    lack: Lack
    entry: MinuteEntry
    path: tuple[int, ...]
    action: ActionItem | None = None

    def sentence(self) -> str:
        """What is missing, in the language of the interface."""
        number = self.action.label if self.action is not None else ""
        if self.lack is Lack.OWNER:
            return _("Action {number}: nobody is responsible").format(number=number)
        if self.lack is Lack.DUE:
            return _("Action {number}: no due date").format(number=number)
        if self.lack is Lack.SPEAKER:
            return _("Intervention without a speaker")
        if self.lack is Lack.FRESH_TRANSLATION:
            return _("Translation outdated")
        if self.lack is Lack.TEXT:
            return _("Entry without text")
        to_french = self.entry.text.source is Language.ZH
        return _("Paragraph without French") if to_french else _("Paragraph without Chinese")

    @property
    def language(self) -> Language | None:
        """The side to write, where a text is what is missing."""
        if self.lack in (Lack.TRANSLATION, Lack.FRESH_TRANSLATION):
            return self.entry.text.source.other
        return self.entry.text.source if self.lack is Lack.TEXT else None


class Gaps:
    """What is missing, kept entry by entry: a keystroke in one of two thousand looks at that one only."""

    def __init__(self) -> None:
        self._found: dict[str, list[Gap]] = {}
        self._paths: dict[str, tuple[int, ...]] = {}
        self.count = 0

    def read(self, sections: Sequence[Section]) -> None:
        """Look at all entries, which are kept in reading order."""
        self._paths = {section.item.id: section.item.path for section in sections}
        self._found = {
            entry.id: list(_gaps(entry, section.item.path)) for section in sections for entry in section.entries
        }
        self.count = sum(map(len, self._found.values()))

    def read_again(self, entry: MinuteEntry) -> None:
        found = list(_gaps(entry, self._paths.get(entry.agenda_item_id, ())))
        self.count += len(found) - len(self._found.get(entry.id, ()))
        self._found[entry.id] = found

    def all(self) -> list[Gap]:
        return [gap for found in self._found.values() for gap in found]


def _gaps(entry: MinuteEntry, path: tuple[int, ...]) -> Iterator[Gap]:
    if entry.text.is_blank:
        yield Gap(Lack.TEXT, entry, path)
    if entry.kind is EntryKind.INTERVENTION and not entry.speakers:
        yield Gap(Lack.SPEAKER, entry, path)
    yield from _action_gaps(entry, entry.actions, path)
    if entry.text.is_blank:
        return
    if entry.state is TranslationState.MISSING:
        yield Gap(Lack.TRANSLATION, entry, path)
    elif entry.state is TranslationState.OUTDATED:
        yield Gap(Lack.FRESH_TRANSLATION, entry, path)


def _action_gaps(entry: MinuteEntry, actions: Iterable[ActionItem], path: tuple[int, ...]) -> Iterator[Gap]:
    for action in actions:
        if not action.owners:
            yield Gap(Lack.OWNER, entry, path, action)
        if action.due is None and action.due_words.is_blank:
            yield Gap(Lack.DUE, entry, path, action)
