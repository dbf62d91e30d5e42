"""What a column of an address book can fill."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """Where the cells of a column go; IGNORED columns go nowhere.

    Several columns may fill one field: their values follow each other where there can be several (e-mails, phones,
    partners, notes), else the first that says something counts.
    """

    IGNORED = "ignored"
    CIVILITY = "civility"
    GIVEN_NAME = "given_name"
    SURNAME = "surname"
    FULL_NAME = "full_name"
    NAME_ZH = "name_zh"
    TITLE = "title"
    TITLE_ZH = "title_zh"
    SERVICE = "service"
    ROLE = "role"
    LANGUAGE = "language"
    ORGANISATION = "organisation"
    ORGANISATION_ZH = "organisation_zh"
    SHORT_NAME = "short_name"
    KIND = "kind"
    REGION = "region"
    PROVINCE = "province"
    EMAIL = "email"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    WEB = "web"
    ADDRESS = "address"
    POSTCODE = "postcode"
    CITY = "city"
    COUNTRY = "country"
    PARTNER = "partner"
    STATUS = "status"
    MEMBER_SINCE = "member_since"
    NOTES = "notes"
    SOURCE = "source"
    CONFIRMED_ON = "confirmed_on"

    @property
    def takes_several(self) -> bool:
        """Whether one cell, or several columns, may give several values."""
        return self in _SEVERAL


_SEVERAL = frozenset((
    *(Field.EMAIL, Field.PHONE, Field.MOBILE, Field.FAX, Field.WEB, Field.PARTNER, Field.ROLE, Field.NOTES),
    *(Field.STATUS, Field.ADDRESS),
))  # fmt: skip
