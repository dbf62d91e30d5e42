"""The words of what goes out to a translator and comes back."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from gettext import NullTranslations

from groupe_pays.domain.language_files import LanguageFile, LineFate
from groupe_pays.domain.translation_return import Choice, Fate, StateChoice
from groupe_pays.domain.translation_units import ExchangeFormat, Problem, SendExtent, UnitKind, XliffVersion


def words_of_translation(say: NullTranslations) -> Mapping[type[Enum], Mapping[Enum, str]]:
    """By type, the word of each value."""
    return {
        UnitKind: _kinds(say),
        LineFate: {
            LineFate.NEW: say.pgettext("returned", "New"),
            LineFate.OTHER_WORDS: say.pgettext("returned", "Other words"),
            LineFate.SAME: say.pgettext("returned", "Known"),
            LineFate.TWICE: say.pgettext("returned", "Twice in the file"),
        },
        LanguageFile: {
            LanguageFile.TMX: say.pgettext("translation", "Translation memory (TMX)"),
            LanguageFile.TBX: say.pgettext("translation", "Glossary (TBX)"),
            LanguageFile.CSV: say.pgettext("translation", "Glossary (CSV)"),
        },
        **_sending(say),
        Fate: {
            Fate.CONFLICT: say.pgettext("returned", "Conflict"),
            Fate.BROKEN: say.pgettext("returned", "Formatting lost"),
            Fate.UNKNOWN: say.pgettext("returned", "Unknown"),
            Fate.CHANGED: say.pgettext("returned", "Changed"),
            Fate.NEW: say.pgettext("returned", "New"),
            Fate.REVIEWED: say.pgettext("returned", "Reviewed"),
            Fate.UNCHANGED: say.pgettext("returned", "Unchanged"),
            Fate.EMPTY: say.pgettext("returned", "Not translated"),
        },
        Choice: {
            Choice.THEIRS: say.pgettext("translation", "Take theirs"),
            Choice.OURS: say.pgettext("translation", "Keep ours"),
            Choice.BOTH: say.pgettext("translation", "Keep both"),
        },
        StateChoice: {
            StateChoice.AS_FILE: say.pgettext("translation", "As the file says"),
            StateChoice.DRAFT: say.pgettext("translations", "Drafts"),
            StateChoice.REVIEWED: say.pgettext("translations", "Reviewed"),
        },
        Problem: _problems(say),
    }


def _problems(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        Problem.BROKEN: say.gettext("The formatting could not be read: the words alone are kept."),
        Problem.NOTE_LOST: say.gettext("A footnote call was missing: it stands at the end."),
        Problem.LINK_LOST: say.gettext("A link of the original is missing."),
        Problem.COPIED: say.gettext("The translation is the original, word for word."),
        Problem.PARTIAL: say.gettext("Some sentences are not translated yet."),
    }


def _sending(say: NullTranslations) -> Mapping[type[Enum], Mapping[Enum, str]]:
    return {
        ExchangeFormat: {
            ExchangeFormat.XLIFF: say.pgettext("translation", "XLIFF, for a translator’s program"),
            ExchangeFormat.WORD: say.pgettext("translation", "Word, in two columns"),
            ExchangeFormat.MEMORY: say.pgettext("translation", "Translation memory (TMX)"),
        },
        XliffVersion: {
            XliffVersion.V1_2: say.pgettext("translation", "XLIFF 1.2 (Trados, memoQ and most others)"),
            XliffVersion.V2_0: say.pgettext("translation", "XLIFF 2.0"),
            XliffVersion.OMEGAT: say.pgettext("translation", "XLIFF 1.2 for OmegaT"),
        },
        SendExtent: {
            SendExtent.ALL: say.pgettext("translation", "All texts"),
            SendExtent.MISSING: say.pgettext("translation", "Only what is missing or outdated"),
        },
    }


def _kinds(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        UnitKind.TITLE: say.pgettext("unit", "Title of the meeting"),
        UnitKind.PLACE: say.pgettext("unit", "Place"),
        UnitKind.ACCESS: say.pgettext("unit", "Way there"),
        UnitKind.CHAIR: say.pgettext("unit", "Function of the chair"),
        UnitKind.ITEM: say.pgettext("unit", "Agenda item"),
        UnitKind.DESCRIPTION: say.pgettext("unit", "Description of an item"),
        UnitKind.PARAGRAPH: say.pgettext("unit", "Paragraph"),
        UnitKind.FOOTNOTE: say.pgettext("unit", "Footnote"),
        UnitKind.SPEAKER: say.pgettext("unit", "Speaker"),
        UnitKind.FUNCTION: say.pgettext("unit", "Function"),
        UnitKind.ORGANISATION: say.pgettext("unit", "Organisation"),
        UnitKind.PRESENTER: say.pgettext("unit", "Presenter"),
        UnitKind.DECISION: say.pgettext("unit", "Decision"),
        UnitKind.ACTION: say.pgettext("unit", "Action"),
        UnitKind.OWNER: say.pgettext("unit", "Owner of an action"),
        UnitKind.DUE: say.pgettext("unit", "Due date in words"),
        UnitKind.DATE: say.pgettext("unit", "Upcoming date"),
        UnitKind.DATE_WORDS: say.pgettext("unit", "Date in words"),
        UnitKind.CAPTION: say.pgettext("unit", "Caption"),
    }
