"""Two records that may be one: why they look alike, and how much."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LIKELY = 75
"""Score from which on two records are shown as a possible duplicate."""
CERTAIN = 95
"""Score from which on they are taken for one without asking, where nothing contradicts it."""


class Reason(StrEnum):
    """What two records have in common, in the words of the review."""

    SAME_NAME = "same_name"
    SWAPPED_NAME = "swapped_name"
    """Given name and surname the other way round."""
    INITIAL = "initial"
    """« J. Dupont » and « Jean Dupont »."""
    CONTAINED_NAME = "contained_name"
    """« Pothier » in « Pothier-Leroux »."""
    LIKE_NAME = "like_name"
    """A letter or two apart."""
    OTHER_SURNAME = "other_surname"
    """« Sophie Durand » and « Sophie Martin », with one address of their own."""
    OTHER_GIVEN_NAME = "other_given_name"
    """« Bob Dupré » and « Robert Dupré », with one address of their own; « Dupré » and « Robert Dupré »."""
    SAME_CHINESE_NAME = "same_chinese_name"
    PINYIN = "pinyin"
    """« Jiang Kaiyun » and 蒋开云."""
    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_ORGANISATION = "same_organisation"
    SAME_PLACE = "same_place"
    """Organisations of one town."""
    SAME_DOMAIN = "same_domain"
    """E-mail addresses of one house."""
    SHORT_NAME = "short_name"
    """« DAECT » for the initials of a long name."""
    TRANSLATION = "translation"
    """« Université de Wuhan », 武汉大学."""
    OTHER_PLACE_NAME = "other_place_name"
    """« Pékin », Beijing, 北京."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A record that may be the one looked for; ``score`` from 0 to 100."""

    id: str
    score: int
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one, the older first."""

    first: str
    second: str
    score: int
    reasons: tuple[Reason, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        return self.first, self.second


@dataclass(frozen=True, slots=True)
class PersonTraits:
    """What a person is compared by; texts as they are, folding belongs to the comparison."""

    id: str
    given_name: str = ""
    surname: str = ""
    name_zh: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    """Ids, or folded names where there is no record."""


@dataclass(frozen=True, slots=True)
class BodyTraits:
    """What an organisation is compared by."""

    id: str
    names: tuple[str, ...] = ()
    """French, Chinese, short names."""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    kind: str = ""
    place: str = ""
    """Town, or province of a Chinese body."""
