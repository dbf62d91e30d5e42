"""The minutes: entries under the agenda items, with their speakers, decisions and actions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.actions import ActionItem, Decision
from groupe_pays.domain.agenda import AgendaItem
from groupe_pays.domain.attachments import Attachment
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, TranslationState

DEEPEST = 3
"""Steps an entry may stand in."""


class EntryKind(StrEnum):
    INTERVENTION = "intervention"
    DISCUSSION = "discussion"
    NOTE = "note"
    QUOTATION = "quotation"
    DECISION = "decision"
    ACTION = "action"
    INFORMATION = "information"
    TEXT = "text"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, with the function and organisation of that day; ``words`` names somebody who is no record."""

    person_id: str | None = None
    name: PersonName | None = None
    words: BilingualText = BilingualText()
    function: BilingualText = BilingualText()
    organisation: BilingualText = BilingualText()

    def plain(self, language: Language) -> str:
        return self.name.plain(language) if self.name is not None else self.words.best(language)


@dataclass(frozen=True, slots=True)
class MinuteEntry:
    """One element of the minutes; ``decision`` and ``actions`` are those its words created.

    ``depth`` is how far it stands in, from 0 to ``DEEPEST``; ``files`` are its pictures and files, in order.
    """

    id: str
    meeting_id: str
    agenda_item_id: str
    kind: EntryKind = EntryKind.DISCUSSION
    text: BilingualRichText = BilingualRichText()
    speakers: tuple[Speaker, ...] = ()
    decision: Decision | None = None
    actions: tuple[ActionItem, ...] = ()
    depth: int = 0
    files: tuple[Attachment, ...] = ()

    @property
    def action(self) -> ActionItem | None:
        """The action this entry is, where it is one."""
        return self.actions[0] if self.kind is EntryKind.ACTION and self.actions else None

    @property
    def state(self) -> TranslationState:
        return self.text.state


@dataclass(frozen=True, slots=True)
class EntryCopy:
    """What of an entry can be put elsewhere, in another meeting or dossier too: not its number.

    Of its ``files`` the ids: their bytes stay where they are, in the dossier.
    """

    kind: EntryKind
    text: BilingualRichText
    speakers: tuple[Speaker, ...] = ()
    depth: int = 0
    files: tuple[str, ...] = ()

    @classmethod
    def of(cls, entry: MinuteEntry) -> EntryCopy:
        return cls(entry.kind, entry.text, entry.speakers, entry.depth, tuple(file.id for file in entry.files))


@dataclass(frozen=True, slots=True)
class Section:
    """An agenda item with the entries written under it."""

    item: AgendaItem
    entries: tuple[MinuteEntry, ...] = ()
