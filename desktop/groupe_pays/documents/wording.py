"""The words documents bring themselves: labels, heads of tables, page numbers, states."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue


class Label(Enum):
    """A word or pattern printed in a document; the English of each stands in ``_labels``."""

    MINUTES = auto()
    DATE = auto()
    PLACE = auto()
    ACCESS = auto()
    CHAIR = auto()
    ATTENDANCE = auto()
    AGENDA = auto()
    IN_BRIEF = auto()
    LIST_ON_PAGE = auto()
    NOTE = auto()
    DECISION = auto()
    DECISION_NUMBER = auto()
    ACTION = auto()
    ACTION_NUMBER = auto()
    OWNER_IS = auto()
    DUE_IS = auto()
    NOBODY_YET = auto()
    NO_DUE_DATE = auto()
    FOLLOW_UP = auto()
    DECISIONS = auto()
    ACTIONS = auto()
    DATES_AHEAD = auto()
    NUMBER = auto()
    OWNER = auto()
    DUE = auto()
    ITEM = auto()
    CONTINUED = auto()
    COUNTED = auto()
    PARTICIPANTS = auto()
    PRESENT = auto()
    REMOTE = auto()
    REPRESENTED = auto()
    EXCUSED = auto()
    ABSENT = auto()
    EXPECTED = auto()
    REPRESENTED_BY = auto()
    ORGANISATION = auto()
    NAME = auto()
    FUNCTION = auto()
    PAGE = auto()
    DRAFT = auto()
    DRAFT_OF = auto()
    DRAFT_TO_ADOPT = auto()
    ADOPTED_ON = auto()
    MINUTES_ADOPTED_ON = auto()
    SIGN_IN_SHEET = auto()
    SHEET_CODE = auto()
    NAME_AND_FUNCTION = auto()
    PRESENCE = auto()
    SIGNATURE = auto()
    NOT_LISTED = auto()
    SIGN_IN_LEGEND = auto()


STATUS_LABELS = {
    AttendanceStatus.PRESENT: Label.PRESENT,
    AttendanceStatus.REMOTE: Label.REMOTE,
    AttendanceStatus.REPRESENTED: Label.REPRESENTED,
    AttendanceStatus.EXCUSED: Label.EXCUSED,
    AttendanceStatus.ABSENT: Label.ABSENT,
    AttendanceStatus.EXPECTED: Label.EXPECTED,
}
"""The headings of the lists of participants, in the order of the lists."""


def label(which: Label, language: Language) -> str:
    """A label in one language; patterns still hold their named fields."""
    return _labels(language)[which]


@cache
def _labels(language: Language) -> dict[Label, str]:
    words = catalogue(language)
    return {
        Label.MINUTES: words.pgettext("document", "Minutes"),
        Label.DATE: words.pgettext("document", "Date"),
        Label.PLACE: words.pgettext("document", "Place"),
        Label.ACCESS: words.pgettext("document", "Access"),
        Label.CHAIR: words.pgettext("document", "Chair"),
        Label.ATTENDANCE: words.pgettext("document", "Attendance"),
        Label.AGENDA: words.pgettext("document", "Agenda"),
        Label.IN_BRIEF: words.pgettext("document", "In brief"),
        Label.LIST_ON_PAGE: words.pgettext("document", "{facts} (list on page {page})"),
        Label.NOTE: words.pgettext("document", "NB"),
        Label.DECISION: words.pgettext("document", "Decision"),
        Label.DECISION_NUMBER: words.pgettext("document", "Decision {number}"),
        Label.ACTION: words.pgettext("document", "Action"),
        Label.ACTION_NUMBER: words.pgettext("document", "Action {number}"),
        Label.OWNER_IS: words.pgettext("document", "Owner: "),
        Label.DUE_IS: words.pgettext("document", "Due: "),
        Label.NOBODY_YET: words.pgettext("document", "To be appointed"),
        Label.NO_DUE_DATE: words.pgettext("document", "no due date"),
        Label.FOLLOW_UP: words.pgettext("document", "Follow-up"),
        Label.DECISIONS: words.pgettext("document", "Decisions"),
        Label.ACTIONS: words.pgettext("document", "Actions to take"),
        Label.DATES_AHEAD: words.pgettext("document", "Dates ahead"),
        Label.NUMBER: words.pgettext("document", "No."),
        Label.OWNER: words.pgettext("document", "Owner"),
        Label.DUE: words.pgettext("document", "Due"),
        Label.ITEM: words.pgettext("document", "Agenda item"),
        Label.CONTINUED: words.pgettext("document", "{title}, continued"),
        Label.COUNTED: words.pgettext("document", "{title} ({number})"),
        Label.PARTICIPANTS: words.pgettext("document", "Participants"),
        Label.PRESENT: words.pgettext("document", "Present"),
        Label.REMOTE: words.pgettext("document", "By video link"),
        Label.REPRESENTED: words.pgettext("document", "Represented"),
        Label.EXCUSED: words.pgettext("document", "Excused"),
        Label.ABSENT: words.pgettext("document", "Absent"),
        Label.EXPECTED: words.pgettext("document", "Expected"),
        Label.REPRESENTED_BY: words.pgettext("document", "represented by {name}"),
        Label.ORGANISATION: words.pgettext("document", "Organisation"),
        Label.NAME: words.pgettext("document", "First name Surname"),
        Label.FUNCTION: words.pgettext("document", "Function"),
        Label.PAGE: words.pgettext("document", "Page {number} of {total}"),
        Label.DRAFT: words.pgettext("document", "DRAFT"),
        Label.DRAFT_OF: words.pgettext("document", "Draft of {date}, to be adopted at the next meeting"),
        Label.DRAFT_TO_ADOPT: words.pgettext("document", "Draft, to be adopted at the next meeting"),
        Label.ADOPTED_ON: words.pgettext("document", "Adopted on {date}"),
        Label.MINUTES_ADOPTED_ON: words.pgettext("document", "Minutes adopted on {date}."),
        Label.SIGN_IN_SHEET: words.pgettext("document", "Attendance sheet"),
        Label.SHEET_CODE: words.pgettext("document", "Sheet {code}"),
        Label.NAME_AND_FUNCTION: words.pgettext("document", "Name, function"),
        Label.PRESENCE: words.pgettext("document", "Presence"),
        Label.SIGNATURE: words.pgettext("document", "Signature"),
        Label.NOT_LISTED: words.pgettext("document", "People not listed"),
        Label.SIGN_IN_LEGEND: words.pgettext(
            "document",
            "P present · V by video link · R represented by (name) · E excused. "
            "Replies received: thick box, presence announced; filled box, another reply",
        ),
    }
