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
    MOVEMENTS = auto()
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
    DRAFT_TO_ADOPT_AT = auto()
    ADOPTED_ON = auto()
    MINUTES_ADOPTED_ON = auto()
    SIGN_IN_SHEET = auto()
    SHEET_CODE = auto()
    NAME_AND_FUNCTION = auto()
    PRESENCE = auto()
    SIGNATURE = auto()
    NOT_LISTED = auto()
    SIGN_IN_LEGEND = auto()
    ACTION_LIST = auto()
    DECISION_REGISTER = auto()
    COMMITMENTS = auto()
    MEMBERS_LIST = auto()
    AS_OF = auto()
    GROUP_COUNT = auto()
    LATE = auto()
    UNDER_WAY = auto()
    TO_DO = auto()
    DONE = auto()
    DROPPED = auto()
    MEETING = auto()
    NEXT_STEPS = auto()
    CONTACT_DETAILS = auto()
    PARTNERS = auto()
    PARTNERSHIP_KIND = auto()
    SINCE = auto()
    STATE = auto()
    OPEN_ACTIONS = auto()
    CLOSED_ACTIONS = auto()
    PARTNERSHIPS = auto()
    PEOPLE = auto()
    MEETINGS = auto()
    NO_ACTION = auto()
    NO_OPEN_ACTION = auto()
    NO_DECISION = auto()
    NO_MEMBER = auto()
    ACTIONS_OF = auto()
    CHOSEN = auto()
    FOR_MEMBERS_ONLY = auto()
    NO_ORGANISATION = auto()
    NAME_PLATES = auto()
    FOLD_PLATES = auto()
    BADGES = auto()
    BADGE_SHEET = auto()
    OUTCOMES_TITLE = auto()
    NO_OUTCOMES = auto()
    NEXT_MEETING = auto()
    FIGURE = auto()
    ANNEXES = auto()
    ANNEX = auto()
    SIZE = auto()
    STATE_DRAFT = auto()
    STATE_CIRCULATED = auto()
    STATE_ADOPTED = auto()
    MINUTES_TO_ADOPT = auto()
    MINUTES_TO_ADOPT_AT = auto()
    MINUTES_CIRCULATED = auto()
    MINUTES_ADOPTED_AT = auto()
    FINGERPRINT = auto()
    DIRECTORY = auto()
    DIRECTORY_SHORT = auto()
    CONTENTS = auto()
    INDEX = auto()
    BY_PROVINCE = auto()
    BY_SECTOR = auto()
    INDEX_NOTE = auto()
    HOW_TO_READ = auto()
    SHEET_SINCE = auto()
    SHEET_KIND = auto()
    HEAD = auto()
    POPULATION = auto()
    ADDRESS = auto()
    SWITCHBOARD = auto()
    REACHED_BY = auto()
    SHEET_ORIGIN = auto()
    SHEET_PROFILE = auto()
    SHEET_OBJECTIVES = auto()
    SHEET_SECTORS = auto()
    SHEET_ACTIONS = auto()
    SHEET_ACTORS_FR = auto()
    SHEET_ACTORS_CN = auto()
    SHEET_ASSESSMENT = auto()
    SHEET_OUTLOOK = auto()
    SHEET_CONTACTS = auto()
    NOT_FILLED_IN = auto()
    OTHER_LANGUAGE_ONLY = auto()
    NOT_TRANSLATED = auto()
    NO_PARTNERSHIP = auto()
    DRAWN_UP_ON = auto()
    NOTHING_PLANNED = auto()
    SUBJECT_IS = auto()
    HOURS = auto()
    REPLY = auto()
    ATTENDANCE_REPORT = auto()
    BY_COLLEGE = auto()
    COLLEGE = auto()
    TOTAL = auto()
    STATUS = auto()
    NOBODY_EXPECTED = auto()
    CERTIFICATE = auto()
    CERTIFIES = auto()
    TOOK_PART = auto()
    TOOK_PART_BY_VIDEO = auto()
    CERTIFICATE_PURPOSE = auto()
    SIGNATURE_AND_STAMP = auto()
    NO_CERTIFICATE = auto()
    IS_PRESENT = auto()
    IS_REMOTE = auto()
    IS_REPRESENTED = auto()
    IS_EXCUSED = auto()
    IS_ABSENT = auto()
    IS_EXPECTED = auto()
    BY_VIDEO = auto()
    AGENDA_TITLE = auto()
    INVITATION = auto()
    VIDEO_LINK = auto()
    DAY = auto()
    PARTICIPATION = auto()
    BY_MEETING = auto()
    BY_PERSON = auto()
    BY_ORGANISATION = auto()
    TURNOUT = auto()
    MEETINGS_COUNTED = auto()
    PARTS_DUE = auto()
    RATE = auto()
    RATE_NOTE = auto()
    NO_PARTICIPATION = auto()
    HEAD_COUNT = auto()


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
        Label.MOVEMENTS: words.pgettext("document", "Came and went"),
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
        Label.FIGURE: words.pgettext("document", "Figure {number}"),
        Label.ANNEXES: words.pgettext("document", "Annexes"),
        Label.ANNEX: words.pgettext("document", "File"),
        Label.SIZE: words.pgettext("document", "Size"),
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
        Label.DRAFT_TO_ADOPT_AT: words.pgettext("document", "Draft, to be adopted at the meeting of {date}"),
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
        Label.ACTION_LIST: words.pgettext("document", "Action list"),
        Label.DECISION_REGISTER: words.pgettext("document", "Register of decisions"),
        Label.COMMITMENTS: words.pgettext("document", "Commitments"),
        Label.MEMBERS_LIST: words.pgettext("document", "List of members"),
        Label.AS_OF: words.pgettext("document", "{group}, as at {date}"),
        Label.GROUP_COUNT: words.pgettext("document", "{group} ({number})"),
        Label.LATE: words.pgettext("document", "Late"),
        Label.UNDER_WAY: words.pgettext("document", "In progress"),
        Label.TO_DO: words.pgettext("document", "To do"),
        Label.DONE: words.pgettext("document", "Done"),
        Label.DROPPED: words.pgettext("document", "Given up"),
        Label.MEETING: words.pgettext("document", "Meeting"),
        Label.NEXT_STEPS: words.pgettext("document", "Next steps"),
        Label.CONTACT_DETAILS: words.pgettext("document", "Contact details"),
        Label.PARTNERS: words.pgettext("document", "Partners"),
        Label.PARTNERSHIP_KIND: words.pgettext("document", "Type"),
        Label.SINCE: words.pgettext("document", "Since"),
        Label.STATE: words.pgettext("document", "State"),
        Label.OPEN_ACTIONS: words.pgettext("document", "Actions to carry out"),
        Label.CLOSED_ACTIONS: words.pgettext("document", "Actions closed"),
        Label.PARTNERSHIPS: words.pgettext("document", "Partnerships"),
        Label.PEOPLE: words.pgettext("document", "People and functions"),
        Label.MEETINGS: words.pgettext("document", "Taking part in meetings"),
        Label.NO_ACTION: words.pgettext("document", "No action."),
        Label.NO_OPEN_ACTION: words.pgettext("document", "No action to carry out."),
        Label.NO_DECISION: words.pgettext("document", "No decision."),
        Label.NO_MEMBER: words.pgettext("document", "No member."),
        Label.ACTIONS_OF: words.pgettext("document", "Actions of the meeting of {date}"),
        Label.CHOSEN: words.pgettext("document", "Selection: {shown} of {total}"),
        Label.FOR_MEMBERS_ONLY: words.pgettext("document", "Contact details for the use of members only"),
        Label.NO_ORGANISATION: words.pgettext("document", "Without an organisation"),
        Label.NAME_PLATES: words.pgettext("document", "Name plates"),
        Label.FOLD_PLATES: words.pgettext("document", "Fold at the marks; glue the two flaps one on the other."),
        Label.BADGES: words.pgettext("document", "Badges"),
        Label.BADGE_SHEET: words.pgettext("document", "Sheet {number} / {total} · {size} mm · cut at the marks"),
        Label.OUTCOMES_TITLE: words.pgettext("document", "Record of decisions"),
        Label.NO_OUTCOMES: words.pgettext("document", "No decision was taken and no action agreed."),
        Label.NEXT_MEETING: words.pgettext("document", "Next meeting"),
        Label.STATE_DRAFT: words.pgettext("document", "draft"),
        Label.STATE_CIRCULATED: words.pgettext("document", "circulated draft"),
        Label.STATE_ADOPTED: words.pgettext("document", "adopted text"),
        Label.MINUTES_TO_ADOPT: words.pgettext(
            "document", "Draft minutes, to be submitted for adoption at the next meeting."
        ),
        Label.MINUTES_TO_ADOPT_AT: words.pgettext(
            "document", "Draft minutes, to be submitted for adoption at the meeting of {date}."
        ),
        Label.MINUTES_CIRCULATED: words.pgettext(
            "document", "Circulated on {date}. Please send comments to {publisher}."
        ),
        Label.MINUTES_ADOPTED_AT: words.pgettext("document", "Minutes adopted at the meeting of {date}."),
        Label.FINGERPRINT: words.pgettext("document", "Fingerprint of the adopted text (SHA-256)"),
        Label.DIRECTORY: words.pgettext("directory", "Directory of French-Chinese partnerships"),
        Label.DIRECTORY_SHORT: words.pgettext("directory", "Partnership directory"),
        Label.CONTENTS: words.pgettext("directory", "Contents"),
        Label.INDEX: words.pgettext("directory", "Index"),
        Label.BY_PROVINCE: words.pgettext("directory", "By Chinese province"),
        Label.BY_SECTOR: words.pgettext("directory", "By sector"),
        Label.INDEX_NOTE: words.pgettext("directory", "Numbers are those of the sheets"),
        Label.HOW_TO_READ: words.pgettext(
            "directory",
            "In each title one’s own side comes first. Fields left empty are named at the end of the sheet.",
        ),
        Label.SHEET_SINCE: words.pgettext("directory", "Since"),
        Label.SHEET_KIND: words.pgettext("directory", "Bond"),
        Label.HEAD: words.pgettext("directory", "Led by"),
        Label.POPULATION: words.pgettext("directory", "Population"),
        Label.ADDRESS: words.pgettext("directory", "Address"),
        Label.SWITCHBOARD: words.pgettext("directory", "Switchboard"),
        Label.REACHED_BY: words.pgettext("directory", "Reached by"),
        Label.SHEET_ORIGIN: words.pgettext("directory", "Origin"),
        Label.SHEET_PROFILE: words.pgettext("directory", "Profile"),
        Label.SHEET_OBJECTIVES: words.pgettext("directory", "Objectives"),
        Label.SHEET_SECTORS: words.pgettext("directory", "Sectors"),
        Label.SHEET_ACTIONS: words.pgettext("directory", "Actions carried out"),
        Label.SHEET_ACTORS_FR: words.pgettext("directory", "French stakeholders"),
        Label.SHEET_ACTORS_CN: words.pgettext("directory", "Chinese stakeholders"),
        Label.SHEET_ASSESSMENT: words.pgettext("directory", "Assessment"),
        Label.SHEET_OUTLOOK: words.pgettext("directory", "Outlook"),
        Label.SHEET_CONTACTS: words.pgettext("directory", "Contacts"),
        Label.NOT_FILLED_IN: words.pgettext("directory", "Not filled in: {fields}."),
        Label.OTHER_LANGUAGE_ONLY: words.pgettext("directory", "In the other language only: {fields}."),
        Label.NOT_TRANSLATED: words.pgettext("directory", "Not yet translated"),
        Label.NO_PARTNERSHIP: words.pgettext("directory", "No partnership."),
        Label.DRAWN_UP_ON: words.pgettext("document", "State of {date}"),
        Label.NOTHING_PLANNED: words.pgettext("document", "Agenda to be settled."),
        Label.SUBJECT_IS: words.pgettext("document", "Subject: "),
        Label.HOURS: words.pgettext("letter", "Meeting hours"),
        Label.REPLY: words.pgettext("document", "Reply"),
        Label.ATTENDANCE_REPORT: words.pgettext("document", "Attendance report"),
        Label.BY_COLLEGE: words.pgettext("document", "Count by college"),
        Label.COLLEGE: words.pgettext("document", "College"),
        Label.TOTAL: words.pgettext("document", "Total"),
        Label.STATUS: words.pgettext("document", "Attendance status"),
        Label.NOBODY_EXPECTED: words.pgettext("document", "Nobody is on the list of this meeting."),
        Label.CERTIFICATE: words.pgettext("document", "Certificate of attendance"),
        Label.CERTIFIES: words.pgettext("document", "{issuer} certifies that"),
        Label.TOOK_PART: words.pgettext("document", "took part in the following meeting:"),
        Label.TOOK_PART_BY_VIDEO: words.pgettext("document", "took part by video link in the following meeting:"),
        Label.CERTIFICATE_PURPOSE: words.pgettext("document", "Issued for whatever purpose it may serve."),
        Label.SIGNATURE_AND_STAMP: words.pgettext("document", "Signature and stamp"),
        Label.NO_CERTIFICATE: words.pgettext("document", "Nobody’s presence at this meeting has been recorded."),
        Label.IS_PRESENT: words.pgettext("participant", "present"),
        Label.IS_REMOTE: words.pgettext("participant", "by video link"),
        Label.IS_REPRESENTED: words.pgettext("participant", "represented"),
        Label.IS_EXCUSED: words.pgettext("participant", "excused"),
        Label.IS_ABSENT: words.pgettext("participant", "absent"),
        Label.IS_EXPECTED: words.pgettext("participant", "expected"),
        Label.BY_VIDEO: words.pgettext("document", "By video"),
        Label.AGENDA_TITLE: words.gettext("Agenda"),
        Label.INVITATION: words.gettext("Invitation"),
        Label.VIDEO_LINK: words.pgettext("document", "Video link"),
        Label.DAY: words.pgettext("letter", "Date"),
        Label.PARTICIPATION: words.pgettext("document", "Participation over time"),
        Label.BY_MEETING: words.pgettext("document", "By meeting"),
        Label.BY_PERSON: words.pgettext("document", "By person"),
        Label.BY_ORGANISATION: words.pgettext("document", "By organisation"),
        Label.TURNOUT: words.pgettext("document", "Took part, excused, absent"),
        Label.MEETINGS_COUNTED: words.pgettext("document", "Mtgs"),
        Label.PARTS_DUE: words.pgettext("participation", "Expected"),
        Label.RATE: words.pgettext("document", "Rate"),
        Label.RATE_NOTE: words.pgettext("document", "Rate while a member, those excused apart"),
        Label.NO_PARTICIPATION: words.pgettext("document", "No meeting has been held yet."),
        Label.HEAD_COUNT: words.pgettext("document", "Head count"),
    }
