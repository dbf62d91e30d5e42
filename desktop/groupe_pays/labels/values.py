"""The word for each value of the domain's enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from gettext import NullTranslations

from groupe_pays.domain.actions import ActionState, Priority, Urgency
from groupe_pays.domain.agenda import ItemKind, ItemOutcome
from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import AttendanceStatus, SheetOrder
from groupe_pays.domain.avoiding import Festival
from groupe_pays.domain.glossary import Confidence, TermCategory, TermOrigin
from groupe_pays.domain.meetings import MeetingState, Numbering, SeriesKind, Stage
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.movements import MovementKind
from groupe_pays.domain.participation import Subject
from groupe_pays.domain.printing import BadgeSheet, Extent, Family, Paper, PlateSize, TextSize
from groupe_pays.domain.proposals import ProposalKind
from groupe_pays.domain.stock import StockRole
from groupe_pays.domain.text import BlockKind, Language, TranslationState
from groupe_pays.i18n import catalogue, current_language
from groupe_pays.labels.contacts import words_of_contacts
from groupe_pays.labels.duplicates import words_of_duplicates
from groupe_pays.labels.importing import words_of_import
from groupe_pays.labels.members import words_of_organisations, words_of_partnerships, words_of_people
from groupe_pays.labels.translation import words_of_translation
from groupe_pays.labels.typing import words_of_typing

Words = Mapping[type[Enum], Mapping[Enum, str]]
"""By type first: members of different string enumerations with one value are equal."""


def label(value: Enum, language: Language | None = None) -> str:
    """The word for ``value``, with a capital; in the language of the interface where none is named.

    Raises:
        KeyError: ``value`` is not of the domain.
    """
    language = language or current_language()
    words = _words(language)
    return (words if type(value) in words else _words_of_address_books(language))[type(value)][value]


def counted(value: AttendanceStatus, number: int, language: Language | None = None) -> str:
    """The word beside a number of people: « présents » for 33, « excusé » for 1; the word alone."""
    return _people(catalogue(language or current_language()), number)[value]


@cache
def _words(language: Language) -> Words:
    say = catalogue(language)
    return {
        **_of_text(say),
        **_of_meetings(say),
        **_of_minutes(say),
        **_of_actions(say),
        **words_of_organisations(say),
        **words_of_people(say),
        **_of_holidays(say),
        **words_of_partnerships(say),
        **_of_printing(say),
        **_of_terms(say),
        **words_of_translation(say),
        **words_of_typing(say),
        **words_of_import(say),
        **words_of_duplicates(say),
        **words_of_contacts(say),
    }


@cache
def _words_of_address_books(language: Language) -> Words:
    """Apart: the program starts without what only the import of an address book needs."""
    from groupe_pays.labels.columns import words_of_columns

    return words_of_columns(catalogue(language))


def _of_text(say: NullTranslations) -> Words:
    return {
        Language: {
            Language.FR: say.gettext("French"),
            Language.ZH: say.gettext("Chinese"),
            Language.EN: say.gettext("English"),
        },
        TranslationState: {
            TranslationState.MISSING: say.pgettext("translation", "Missing"),
            TranslationState.DRAFT: say.pgettext("translation", "Draft"),
            TranslationState.REVIEWED: say.pgettext("translation", "Reviewed"),
            TranslationState.OUTDATED: say.pgettext("translation", "Outdated"),
        },
        BlockKind: {
            BlockKind.PARAGRAPH: say.gettext("Paragraph"),
            BlockKind.BULLET: say.gettext("Bulleted list"),
            BlockKind.NUMBER: say.gettext("Numbered list"),
        },
    }


def _of_meetings(say: NullTranslations) -> Words:
    return {
        MeetingState: {
            MeetingState.PLANNED: say.pgettext("meeting", "In preparation"),
            MeetingState.DRAFT: say.pgettext("meeting", "Draft"),
            MeetingState.CIRCULATED: say.pgettext("meeting", "Circulated"),
            MeetingState.ADOPTED: say.pgettext("meeting", "Adopted"),
        },
        Stage: {
            Stage.PREPARE: say.pgettext("stage", "Prepare"),
            Stage.RECEIVE: say.pgettext("stage", "Receive"),
            Stage.MINUTES: say.pgettext("stage", "Minutes"),
            Stage.CIRCULATE: say.pgettext("stage", "Circulate"),
        },
        SeriesKind: {
            SeriesKind.GROUP: say.pgettext("series", "Country group"),
            SeriesKind.STEERING: say.pgettext("series", "Steering committee"),
            SeriesKind.SUBGROUP: say.pgettext("series", "Subgroup"),
            SeriesKind.WORKSHOP: say.pgettext("series", "Workshop"),
            SeriesKind.SEMINAR: say.pgettext("series", "Mid-term seminar"),
            SeriesKind.FORUM: say.pgettext("series", "Rencontres"),
            SeriesKind.OTHER: say.pgettext("series", "Other"),
        },
        Numbering: {Numbering.ROMAN: "I, II, III", Numbering.ARABIC: "1, 2, 3"},
        AttendanceStatus: {
            AttendanceStatus.EXPECTED: say.pgettext("attendance", "Expected"),
            AttendanceStatus.PRESENT: say.pgettext("attendance", "Present"),
            AttendanceStatus.REMOTE: say.pgettext("attendance", "By video"),
            AttendanceStatus.REPRESENTED: say.pgettext("attendance", "Represented"),
            AttendanceStatus.EXCUSED: say.pgettext("attendance", "Excused"),
            AttendanceStatus.ABSENT: say.pgettext("attendance", "Absent"),
        },
        MovementKind: {
            MovementKind.ARRIVAL: say.pgettext("movement", "Arrival"),
            MovementKind.DEPARTURE: say.pgettext("movement", "Departure"),
        },
        Answer: {
            Answer.NONE: say.pgettext("answer", "No answer"),
            Answer.COMING: say.pgettext("answer", "Coming"),
            Answer.REMOTE: say.pgettext("answer", "By video"),
            Answer.REPRESENTED: say.pgettext("answer", "Represented"),
            Answer.EXCUSED: say.pgettext("answer", "Excused"),
        },
        SheetOrder: {
            SheetOrder.PROTOCOL: say.pgettext("order", "By protocol"),
            SheetOrder.ORGANISATION: say.pgettext("order", "By organisation"),
            SheetOrder.NAME: say.pgettext("order", "By name"),
        },
    }


def _of_minutes(say: NullTranslations) -> Words:
    return {
        ItemKind: {
            ItemKind.INFORMATION: say.gettext("Information"),
            ItemKind.DISCUSSION: say.gettext("Debate"),
            ItemKind.DECISION: say.gettext("Decision"),
            ItemKind.ADOPTION: say.pgettext("agenda", "Adoption"),
            ItemKind.BREAK: say.pgettext("agenda", "Break"),
            ItemKind.OTHER: say.pgettext("agenda", "Other"),
        },
        ItemOutcome: {
            ItemOutcome.OPEN: say.pgettext("agenda item", "Not settled"),
            ItemOutcome.TREATED: say.pgettext("agenda item", "Treated"),
            ItemOutcome.POSTPONED: say.pgettext("agenda item", "Postponed"),
            ItemOutcome.WITHDRAWN: say.pgettext("agenda item", "Withdrawn"),
        },
        StockRole: {
            StockRole.STANDING: say.gettext("Standing agenda"),
            StockRole.REUSABLE: say.gettext("Library"),
            StockRole.IDEA: say.gettext("Ideas"),
        },
        EntryKind: {
            EntryKind.INTERVENTION: say.pgettext("entry", "Statement"),
            EntryKind.DISCUSSION: say.pgettext("entry", "Discussion"),
            EntryKind.NOTE: say.pgettext("entry", "Note"),
            EntryKind.QUOTATION: say.pgettext("entry", "Quotation"),
            EntryKind.DECISION: say.gettext("Decision"),
            EntryKind.ACTION: say.pgettext("entry", "Action"),
            EntryKind.INFORMATION: say.gettext("Information"),
            EntryKind.TEXT: say.gettext("Plain text"),
            EntryKind.HEADING: say.pgettext("entry", "Heading"),
        },
    }


def _of_actions(say: NullTranslations) -> Words:
    return {
        ActionState: {
            ActionState.TODO: say.gettext("To do"),
            ActionState.UNDER_WAY: say.gettext("In progress"),
            ActionState.DONE: say.pgettext("action", "Done"),
            ActionState.DROPPED: say.pgettext("action", "Given up"),
        },
        Priority: {
            Priority.LOW: say.pgettext("priority", "Low"),
            Priority.NORMAL: say.pgettext("priority", "Normal"),
            Priority.HIGH: say.pgettext("priority", "High"),
        },
        Urgency: {
            Urgency.LATE: say.gettext("Overdue"),
            Urgency.DATED: say.pgettext("actions", "Dated"),
            Urgency.ROUGH: say.pgettext("actions", "Approximate date"),
            Urgency.UNDATED: say.gettext("No due date"),
            Urgency.CLOSED: say.pgettext("actions", "Closed"),
        },
    }


def _of_holidays(say: NullTranslations) -> Words:
    return {
        Festival: {
            Festival.NEW_YEAR: say.gettext("New Year’s Day"),
            Festival.EASTER_MONDAY: say.gettext("Easter Monday"),
            Festival.LABOUR_DAY: say.gettext("Labour Day"),
            Festival.VICTORY_DAY: say.gettext("Victory in Europe Day"),
            Festival.ASCENSION: say.gettext("Ascension Day"),
            Festival.WHIT_MONDAY: say.gettext("Whit Monday"),
            Festival.NATIONAL_DAY: say.gettext("National Day"),
            Festival.ASSUMPTION: say.gettext("Assumption Day"),
            Festival.ALL_SAINTS: say.gettext("All Saints’ Day"),
            Festival.ARMISTICE: say.gettext("Armistice Day"),
            Festival.CHRISTMAS: say.gettext("Christmas Day"),
            Festival.CHINESE_NEW_YEAR: say.gettext("Chinese New Year"),
            Festival.CHINESE_NEW_YEARS_EVE: say.gettext("Chinese New Year’s Eve"),
            Festival.CHINESE_NEW_YEAR_PROLONGED: say.gettext("Chinese New Year, prolonged"),
            Festival.QINGMING: say.gettext("Qingming Festival"),
            Festival.DRAGON_BOATS: say.gettext("Dragon Boat Festival"),
            Festival.MID_AUTUMN: say.gettext("Mid-Autumn Festival"),
            Festival.VICTORY_OF_1945: say.gettext("70th anniversary of the victory in the War of Resistance"),
        },
    }


def _people(say: NullTranslations, number: int) -> Mapping[AttendanceStatus, str]:
    return {
        AttendanceStatus.EXPECTED: say.npgettext("people", "expected", "expected", number),
        AttendanceStatus.PRESENT: say.npgettext("people", "present", "present", number),
        AttendanceStatus.REMOTE: say.npgettext("people", "by video", "by video", number),
        AttendanceStatus.REPRESENTED: say.npgettext("people", "represented", "represented", number),
        AttendanceStatus.EXCUSED: say.npgettext("people", "excused", "excused", number),
        AttendanceStatus.ABSENT: say.npgettext("people", "absent", "absent", number),
    }


def _of_printing(say: NullTranslations) -> Words:
    return {
        Extent: {
            Extent.FULL: say.pgettext("extent", "Full text"),
            Extent.OUTCOMES: say.pgettext("extent", "Decisions and actions"),
        },
        Subject: {
            Subject.PERSON: say.pgettext("counted by", "Person"),
            Subject.ORGANISATION: say.pgettext("counted by", "Organisation"),
            Subject.COLLEGE: say.pgettext("counted by", "College"),
        },
        PlateSize: {
            PlateSize.A4: say.pgettext("plate", "A4, folded"),
            PlateSize.A5: say.pgettext("plate", "A5, folded"),
            PlateSize.CARD: say.pgettext("plate", "Cards, 85 × 55 mm"),
        },
        BadgeSheet: {
            BadgeSheet.PLAIN_85_54: say.pgettext("badge", "85 × 54 mm, to be cut"),
            BadgeSheet.ROWS_90_54: say.pgettext("badge", "90 × 54 mm, ready-cut"),
            BadgeSheet.ROWS_86_55: say.pgettext("badge", "86 × 55 mm, ready-cut"),
            BadgeSheet.ROWS_80_50: say.pgettext("badge", "80 × 50 mm, ready-cut"),
            BadgeSheet.ROWS_105_74: say.pgettext("badge", "105 × 74 mm, ready-cut"),
        },
        Family: {
            Family.SANS: say.pgettext("typeface", "Sans serif"),
            Family.SERIF: say.pgettext("typeface", "Serif"),
        },
        Paper: {
            Paper.A4: say.pgettext("paper", "A4"),
            Paper.A3: say.pgettext("paper", "A3 on its side for facing columns"),
        },
        TextSize: {
            TextSize.SMALL: say.pgettext("size", "Small"),
            TextSize.NORMAL: say.pgettext("size", "Normal"),
            TextSize.LARGE: say.pgettext("size", "Large"),
        },
    }


def _of_terms(say: NullTranslations) -> Words:
    return {
        TermCategory: {
            TermCategory.MEETING: say.pgettext("terms", "Meetings"),
            TermCategory.ACTION: say.pgettext("terms", "Actions"),
            TermCategory.MEMBER: say.pgettext("terms", "Members and functions"),
            TermCategory.PARTNERSHIP: say.pgettext("terms", "Cooperation"),
            TermCategory.INSTITUTION: say.pgettext("terms", "Institutions"),
            TermCategory.EVENT: say.pgettext("terms", "Events"),
            TermCategory.THEME: say.pgettext("terms", "Themes"),
            TermCategory.UI: say.pgettext("terms", "Words of the program"),
            TermCategory.PLACE: say.pgettext("terms", "Places"),
            TermCategory.PERSON: say.pgettext("terms", "People"),
            TermCategory.ORGANISATION: say.pgettext("terms", "Organisations"),
            TermCategory.FUNCTION: say.pgettext("terms", "Functions of people"),
            TermCategory.OTHER: say.pgettext("terms", "Other terms"),
        },
        TermOrigin: {
            TermOrigin.SHIPPED: say.pgettext("term", "Shipped"),
            TermOrigin.CORRECTED: say.pgettext("term", "Corrected"),
            TermOrigin.DOSSIER: say.pgettext("term", "Added"),
            TermOrigin.RECORDS: say.pgettext("term", "From the records"),
        },
        Confidence: {
            Confidence.NONE: say.pgettext("equivalent", "Not said"),
            Confidence.RECALLED: say.pgettext("equivalent", "To be checked"),
            Confidence.VERIFIED: say.pgettext("equivalent", "Checked"),
        },
        ProposalKind: {
            ProposalKind.PERSON: say.pgettext("proposal", "Person"),
            ProposalKind.ORGANISATION: say.pgettext("proposal", "Organisation"),
            ProposalKind.PLACE: say.pgettext("proposal", "Name of a place"),
            ProposalKind.DATE: say.pgettext("proposal", "Date"),
            ProposalKind.TIME: say.pgettext("proposal", "Time"),
            ProposalKind.NUMBER: say.pgettext("proposal", "Number"),
            ProposalKind.ORDINAL: say.pgettext("proposal", "Rank"),
        },
    }
