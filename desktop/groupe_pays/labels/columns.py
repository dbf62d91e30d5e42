"""The words for what is recognised in an address book or a table that is imported."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from gettext import NullTranslations

from groupe_pays.domain.importing import Field, Likelihood, Mended, Reason, SourceForm, TableNote, Unsure, Why

Words = Mapping[type[Enum], Mapping[Enum, str]]


def words_of_columns(say: NullTranslations) -> Words:
    """What each value is called, by type and value."""
    return {
        Field: {**_of_people(say), **_of_organisations(say), **_of_contacts(say)},
        SourceForm: {
            SourceForm.CSV: say.pgettext("file", "Text table (CSV)"),
            SourceForm.XLSX: say.pgettext("file", "Excel workbook"),
            SourceForm.XLS: say.pgettext("file", "Excel workbook (before 2007)"),
            SourceForm.ODS: say.pgettext("file", "OpenDocument spreadsheet"),
            SourceForm.VCARD: say.pgettext("file", "Address cards (vCard)"),
            SourceForm.HTML: say.pgettext("file", "Table of a web page"),
            SourceForm.LDIF: say.pgettext("file", "Address book (LDIF)"),
        },
        Likelihood: {
            Likelihood.NONE: say.pgettext("column", "Not recognised"),
            Likelihood.DOUBTFUL: say.pgettext("column", "To be checked"),
            Likelihood.LIKELY: say.pgettext("column", "Likely"),
            Likelihood.SURE: say.pgettext("column", "Certain"),
        },
        Why: {
            Why.NOTHING: say.pgettext("column", "Nothing tells what it holds"),
            Why.HEADER: say.pgettext("column", "By its header"),
            Why.CONTENT: say.pgettext("column", "By its content"),
            Why.BOTH: say.pgettext("column", "By its header and its content"),
            Why.REMEMBERED: say.pgettext("column", "As last time"),
            Why.CHOSEN: say.pgettext("column", "As you chose"),
        },
        TableNote: _of_notes(say),
        Mended: _of_corrections(say),
        Unsure: _of_doubts(say),
        Reason: {
            Reason.EMPTY: say.pgettext("row", "The line says nothing"),
            Reason.NOBODY: say.pgettext("row", "Neither a name nor an organisation"),
            Reason.HEADER: say.pgettext("row", "Headers repeated"),
            Reason.TOTAL: say.pgettext("row", "The total of the table, not a person"),
            Reason.HEADING: say.pgettext("row", "The heading of a part of the list: a region"),
            Reason.ONLY_EMAIL: say.pgettext("row", "An e-mail address without a name"),
        },
    }


def _of_people(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        Field.IGNORED: say.pgettext("column", "Do not import"),
        Field.CIVILITY: say.pgettext("column", "Civility"),
        Field.GIVEN_NAME: say.pgettext("column", "Given name"),
        Field.SURNAME: say.pgettext("column", "Surname"),
        Field.FULL_NAME: say.pgettext("column", "Full name"),
        Field.NAME_ZH: say.pgettext("column", "Chinese name"),
        Field.TITLE: say.pgettext("column", "Position"),
        Field.TITLE_ZH: say.pgettext("column", "Position in Chinese"),
        Field.SERVICE: say.pgettext("column", "Department"),
        Field.ROLE: say.pgettext("column", "Role in the group"),
        Field.LANGUAGE: say.pgettext("column", "Preferred language"),
        Field.STATUS: say.pgettext("column", "Status"),
        Field.NOTES: say.pgettext("column", "Notes"),
        Field.SOURCE: say.pgettext("column", "Source"),
        Field.CONFIRMED_ON: say.pgettext("column", "Confirmed on"),
    }


def _of_organisations(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        Field.ORGANISATION: say.pgettext("column", "Organisation"),
        Field.ORGANISATION_ZH: say.pgettext("column", "Organisation in Chinese"),
        Field.SHORT_NAME: say.pgettext("column", "Short name"),
        Field.KIND: say.pgettext("column", "Kind of organisation"),
        Field.REGION: say.pgettext("column", "Region"),
        Field.PROVINCE: say.pgettext("column", "Chinese province"),
        Field.PARTNER: say.pgettext("column", "Partners"),
        Field.MEMBER_SINCE: say.pgettext("column", "Member since"),
    }


def _of_contacts(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        Field.EMAIL: say.pgettext("column", "E-mail"),
        Field.PHONE: say.pgettext("column", "Phone"),
        Field.MOBILE: say.pgettext("column", "Mobile"),
        Field.FAX: say.pgettext("column", "Fax"),
        Field.WEB: say.pgettext("column", "Web site"),
        Field.ADDRESS: say.pgettext("column", "Address"),
        Field.POSTCODE: say.pgettext("column", "Postcode"),
        Field.CITY: say.pgettext("column", "Town"),
        Field.COUNTRY: say.pgettext("column", "Country"),
    }


def _of_notes(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        TableNote.TITLE_ROWS: say.pgettext("file", "Lines above the headers left out"),
        TableNote.NO_HEADER: say.pgettext("file", "The first line is a record: the columns have no headers"),
        TableNote.UNREADABLE_CHARACTERS: say.pgettext("file", "Unreadable characters"),
        TableNote.LONG_CELLS: say.pgettext("file", "Cells cut because they were too long"),
        TableNote.BROKEN_CARDS: say.pgettext("file", "Broken lines or cards, read as far as they go"),
        TableNote.PICTURES: say.pgettext("file", "Pictures left out"),
        TableNote.GROUPS: say.pgettext("file", "Distribution lists left out"),
    }


def _of_corrections(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        Mended.SPACES: say.pgettext("corrected", "Stray spaces"),
        Mended.HYPHEN: say.pgettext("corrected", "Wrapped hyphen"),
        Mended.CHARACTERS: say.pgettext("corrected", "Invisible characters"),
        Mended.CAPITALS: say.pgettext("corrected", "Capitals"),
        Mended.SPLIT: say.pgettext("corrected", "Several values in one cell"),
        Mended.NAME: say.pgettext("corrected", "Parts of the name"),
        Mended.PHONE: say.pgettext("corrected", "Form of the phone number"),
        Mended.POSTCODE: say.pgettext("corrected", "Form of the postcode"),
        Mended.DATE: say.pgettext("corrected", "Form of the date"),
        Mended.PLACE: say.pgettext("corrected", "Name of the place"),
        Mended.WORDS: say.pgettext("corrected", "Wording"),
    }


def _of_doubts(say: NullTranslations) -> Mapping[Enum, str]:
    return {
        Unsure.EMAIL: say.pgettext("doubt", "This e-mail address is not valid"),
        Unsure.PHONE: say.pgettext("doubt", "This phone number is not valid"),
        Unsure.SEVERAL_PHONES: say.pgettext("doubt", "Several phone numbers in one"),
        Unsure.POSTCODE: say.pgettext("doubt", "This postcode is not valid"),
        Unsure.WEB: say.pgettext("doubt", "This web address is not valid"),
        Unsure.DATE: say.pgettext("doubt", "This date cannot be read"),
        Unsure.SEVERAL_PEOPLE: say.gettext(
            "Several people in one cell: the first is read, the others are in the notes"
        ),
        Unsure.SURNAME_ONLY: say.pgettext("doubt", "Only one part of the name"),
        Unsure.NAME_ORDER: say.pgettext("doubt", "Which word is the surname cannot be told"),
        Unsure.TOO_LONG: say.pgettext("doubt", "Too long: cut"),
        Unsure.PLACE: say.pgettext("doubt", "This place is not in the glossary"),
        Unsure.CHARACTERS: say.pgettext("doubt", "Unreadable characters"),
        Unsure.FORMULA: say.pgettext("doubt", "Looks like a formula: kept as text"),
        Unsure.NUMBER_CUT: say.pgettext("doubt", "The spreadsheet lost the last digits"),
    }
