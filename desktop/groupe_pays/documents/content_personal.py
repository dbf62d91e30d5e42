"""What the file about one person is given: sections of lines, each with what it says and where that came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_lists import ListHead


@dataclass(frozen=True, slots=True)
class Datum:
    """One thing the dossier holds; ``key`` and ``raw`` are for programs, the words for people.

    ``origin`` says where it came from and when, « known since the dossier was made » included.
    """

    key: str
    name: Words
    value: Words
    origin: Words = BLANK
    raw: Any = None
    since: str = ""
    """When it was written down: UTC in ISO 8601, blank where nobody knows."""


@dataclass(frozen=True, slots=True)
class DataSection:
    key: str
    title: Words
    data: tuple[Datum, ...]
    message: str = ""
    """The title as a message, for a screen in whichever language."""


@dataclass(frozen=True, slots=True)
class PersonalContent:
    """``head.group`` is the name of the person."""

    head: ListHead
    person_id: str
    sections: tuple[DataSection, ...] = field(default=())
