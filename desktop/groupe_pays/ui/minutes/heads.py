"""The head line of an entry in each language: who spoke, or the number of a decision or an action, who and by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from groupe_pays.domain.actions import ActionItem
from groupe_pays.domain.minutes import EntryKind, MinuteEntry, Speaker
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words, joined, list_of, name_words
from groupe_pays.i18n import catalogue, current_language
from groupe_pays.labels import label

ICONS = {
    EntryKind.INTERVENTION: "message-square",
    EntryKind.DISCUSSION: "users",
    EntryKind.NOTE: "sticky-note",
    EntryKind.QUOTATION: "quote",
    EntryKind.DECISION: "gavel",
    EntryKind.ACTION: "square-check-big",
    EntryKind.INFORMATION: "info",
    EntryKind.TEXT: "file-text",
    EntryKind.HEADING: "flag",
}
TONES = {EntryKind.DECISION: "brick", EntryKind.ACTION: "info"}


@dataclass(frozen=True, slots=True)
class Head:
    """``strong`` in ``tone``, then ``rest`` in small; an action also says who (``named``: somebody is) and by when."""

    strong: str
    tone: str = "text"
    rest: str = ""
    owner: str = ""
    named: bool = True
    due: str = ""

    def spoken(self) -> str:
        return joined((self.strong, self.rest, self.owner, self.due), current_language())


def icon_of(entry: MinuteEntry) -> str:
    """The icon in the gutter: that of the kind, or of a list where a plain text holds one."""
    if entry.kind is EntryKind.DISCUSSION and any(block.is_list_item for block in entry.text.fr.blocks):
        return "list"
    return ICONS[entry.kind]


def head_of(entry: MinuteEntry, language: Language) -> Head | None:
    """The head line in a content language; None where the entry is text alone."""
    say = catalogue(language)
    if entry.kind is EntryKind.DECISION and entry.decision is not None:
        return Head(say.pgettext("document", "Decision {number}").format(number=entry.decision.label), "brick")
    if entry.action is not None:
        title = say.pgettext("document", "Action {number}").format(number=entry.action.label)
        owner = owner_words(entry.action, language)
        nobody = say.pgettext("owner", "to be named")
        return Head(title, "info", "", owner or nobody, bool(owner), due_words(entry.action, language))
    if entry.speakers:
        return Head(speaker_names(entry.speakers, language), "text", function_words(entry.speakers, language))
    if entry.kind is EntryKind.INTERVENTION:
        return Head(say.gettext("Speaker to be named"), "warn")
    return None


def spoken_kind(entry: MinuteEntry, language: Language) -> str:
    """What an entry is, in the language of the interface, and who speaks or what number it has, in a content one."""
    head = head_of(entry, language)
    numbered = entry.decision is not None or entry.action is not None
    parts = ("" if numbered else label(entry.kind), head.spoken() if head is not None else "")
    return joined(parts, current_language())


def speaker_names(speakers: Sequence[Speaker], language: Language) -> str:
    return list_of([speaker_name(speaker, language) for speaker in speakers], language)


def speaker_name(speaker: Speaker, language: Language) -> str:
    if speaker.name is not None:
        return name_words(speaker.name, language)
    return speaker.words.best(language)


def function_words(speakers: Sequence[Speaker], language: Language) -> str:
    """« Conseiller de la Présidente, Région Occitanie »; 奥克西塔尼大区主席顾问. The function of the day."""
    found = []
    for speaker in speakers:
        function, body = speaker.function.best(language), speaker.organisation.best(language)
        if body in function:
            found.append(function)
        elif language is Language.ZH:
            found.append(body + function)
        else:
            found.append(", ".join(part for part in (function, body) if part))
    return ("；" if language is Language.ZH else "\u202f; ").join(part for part in found if part)


def owner_words(action: ActionItem, language: Language) -> str:
    names = []
    for owner in action.owners:
        known = owner.person_name
        names.append(name_words(known, language) if known is not None else owner.name(language))
    return list_of(names, language)


def due_words(action: ActionItem, language: Language) -> str:
    """The exact date, else the date as it was said, else what is roughly known of it."""
    if action.due is not None and (action.due.is_exact or action.due_words.is_blank):
        return date_words(action.due, language)
    return action.due_words.best(language)


def note_prefix(language: Language) -> str:
    """« NB : », 备注：."""
    return label(EntryKind.NOTE, language) + ("：" if language is Language.ZH else "\u00a0: ")
