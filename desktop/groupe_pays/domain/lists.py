"""What is asked of a long list: words, filters, an order. The same question comes from the screen and from a script."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.text import Language


class ListKind(StrEnum):
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    PARTNERSHIPS = "partnerships"


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition; several of one field are alternatives, those of different fields must all hold."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class ListQuery:
    """``words`` are what was typed in the search field; ``sort`` names a column of the list, blank for its name.

    ``language`` decides the order: French alphabet or pinyin.
    """

    kind: ListKind
    words: str = ""
    filters: tuple[Filter, ...] = ()
    sort: str = ""
    down: bool = False
    language: Language = Language.FR
