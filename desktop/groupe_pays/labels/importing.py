"""The words for what is recognised in a document that is imported."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from gettext import NullTranslations

from groupe_pays.domain.recognition.pieces import Certainty, LeftOut, PieceKind
from groupe_pays.domain.recognition.source import Warned


def words_of_import(say: NullTranslations) -> Mapping[type[Enum], Mapping[Enum, str]]:
    """What each value is called, by type and value."""
    return {
        PieceKind: {**_of_meeting(say), **_of_entries(say)},
        Certainty: {
            Certainty.SURE: say.pgettext("recognised", "Certain"),
            Certainty.LIKELY: say.pgettext("recognised", "Likely"),
            Certainty.DOUBTFUL: say.pgettext("recognised", "To be checked"),
        },
        LeftOut: {
            LeftOut.PAGE_NUMBER: say.pgettext("left out", "Page number"),
            LeftOut.RUNNING_HEAD: say.pgettext("left out", "Header or footer"),
            LeftOut.TABLE_HEAD: say.pgettext("left out", "Head of a table"),
            LeftOut.LABEL: say.pgettext("left out", "Name of a list or of the document"),
            LeftOut.COUNT: say.pgettext("left out", "Number, counted anew"),
            LeftOut.REPEATED: say.pgettext("left out", "Stands in the minutes already"),
            LeftOut.CHOSEN: say.pgettext("left out", "As you chose"),
        },
        Warned: {
            Warned.PICTURES: say.pgettext("not kept", "Pictures"),
            Warned.COMMENTS: say.pgettext("not kept", "Comments"),
            Warned.DELETIONS: say.pgettext("not kept", "Deleted passages"),
            Warned.OBJECTS: say.pgettext("not kept", "Embedded objects"),
            Warned.CHARACTERS: say.pgettext("not kept", "Unreadable characters"),
        },
    }


def _of_meeting(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        PieceKind.TITLE: say.pgettext("piece", "Title"),
        PieceKind.WHEN: say.pgettext("piece", "Date and time"),
        PieceKind.PLACE: say.pgettext("piece", "Place"),
        PieceKind.ACCESS: say.pgettext("piece", "Access"),
        PieceKind.CHAIR: say.pgettext("piece", "Chair"),
        PieceKind.AGENDA: say.pgettext("piece", "Agenda"),
        PieceKind.ATTENDANCE: say.pgettext("piece", "Attendance"),
        PieceKind.UPCOMING: say.pgettext("piece", "Upcoming date"),
        PieceKind.LEFT_OUT: say.pgettext("piece", "Left out"),
    }


def _of_entries(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        PieceKind.SECTION: say.pgettext("piece", "Agenda item"),
        PieceKind.HEADING: say.pgettext("piece", "Heading"),
        PieceKind.INTERVENTION: say.pgettext("piece", "Intervention"),
        PieceKind.DISCUSSION: say.pgettext("piece", "Discussion"),
        PieceKind.LIST: say.pgettext("piece", "List"),
        PieceKind.NOTE: say.pgettext("piece", "NB (note)"),
        PieceKind.QUOTATION: say.pgettext("piece", "Quotation"),
        PieceKind.DECISION: say.pgettext("piece", "Decision"),
        PieceKind.ACTION: say.pgettext("piece", "Action"),
        PieceKind.INFORMATION: say.pgettext("piece", "Information"),
        PieceKind.TEXT: say.pgettext("piece", "Plain text"),
    }
