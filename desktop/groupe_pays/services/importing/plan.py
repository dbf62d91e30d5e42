"""What an import would make of recognised minutes; nothing is written until it is applied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from groupe_pays.domain import clock
from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.names import read_name
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.recognition.listed import NO_CELL, ListedPerson
from groupe_pays.domain.recognition.people_words import PersonWords
from groupe_pays.domain.recognition.pieces import Cell, Recognised
from groupe_pays.domain.text import BilingualText, Language


class Match(StrEnum):
    """Whether a name of the source is somebody of the dossier."""

    KNOWN = "known"
    NEW = "new"
    DOUBTFUL = "doubtful"
    WORDS = "words"
    """Kept as words: no record is made of it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record a name may mean."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Named:
    """A person or an organisation of the source and what it is taken for: ``record_id``, a new record, or words.

    ``key`` is the folded name; ``function`` and ``organisation`` are those of the day, ``times`` how often it is named.
    """

    key: str
    name: Cell
    match: Match
    record_id: str | None = None
    candidates: tuple[Candidate, ...] = ()
    function: Cell = NO_CELL
    organisation: Cell = NO_CELL
    times: int = 1
    decided: bool = False

    @property
    def person_name(self) -> PersonName:
        latin, chinese = read_name(self.name.fr), read_name(self.name.zh)
        if latin.surname and len(chinese.name_zh) == 1:
            # 王女士 beside Mme Wang is a surname with a title, no name to keep
            chinese = replace(chinese, name_zh="")
        return replace(latin, name_zh=chinese.name_zh or latin.name_zh, civility=latin.civility or chinese.civility)


class Doubt(StrEnum):
    """What the user should look at before importing."""

    NO_DATE = "no_date"
    NO_TITLE = "no_title"
    NO_SECTIONS = "no_sections"
    NO_ATTENDANCE = "no_attendance"
    DOUBTFUL_PIECES = "doubtful_pieces"
    DOUBTFUL_NAMES = "doubtful_names"
    SAME_DAY = "same_day"
    ALREADY = "already"


@dataclass(frozen=True, slots=True)
class SeriesChoice:
    """A series of the dossier the meeting may belong to."""

    id: str
    name: BilingualText


@dataclass(frozen=True, slots=True)
class Facts:
    """What the meeting itself is; a field nobody told is empty."""

    title: BilingualText = BilingualText()
    date: RoughDate | None = None
    start: str | None = None
    end: str | None = None
    place: BilingualText = BilingualText()
    address: str = ""
    access: BilingualText = BilingualText()
    chair: str = ""
    """Key of the person who presided."""
    chair_function: BilingualText = BilingualText()
    series_id: str | None = None
    number: int | None = None
    state: MeetingState = MeetingState.DRAFT
    choices: tuple[SeriesChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """``already``: the meeting the same words were imported as; ``same_day``: one of the same date and title.

    ``retyped``: the facts the user gave in place of those found, by the name of their field.
    """

    recognised: Recognised
    facts: Facts
    people: tuple[Named, ...] = ()
    organisations: tuple[Named, ...] = ()
    doubts: Mapping[Doubt, int] = field(default_factory=dict)
    already: Candidate | None = None
    same_day: Candidate | None = None
    retyped: Mapping[str, object] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """The day years left out are read from: that of the meeting."""
        when = self.facts.date
        return when.earliest if when is not None and when.earliest != date.min else clock.today()

    def with_fact(self, name: str, value: object) -> ImportPlan:
        """The same plan with one fact as the user says it; ``name`` is a field of ``Facts``."""
        facts = replace(self.facts, **{name: value})  # type: ignore[arg-type]
        return replace(self, facts=facts, retyped={**self.retyped, name: value})

    def person(self, key: str) -> Named | None:
        return next((one for one in self.people if one.key == key), None)

    def decided(self, key: str, match: Match, record_id: str | None = None) -> ImportPlan:
        """The same plan with the user's word on who a person is."""
        changed = tuple(
            replace(one, match=match, record_id=record_id, decided=True) if one.key == key else one
            for one in self.people
        )
        return replace(self, people=changed)

    def organisation_decided(self, key: str, match: Match, record_id: str | None = None) -> ImportPlan:
        """The same of an organisation."""
        changed = tuple(
            replace(one, match=match, record_id=record_id, decided=True) if one.key == key else one
            for one in self.organisations
        )
        return replace(self, organisations=changed)


def name_key(name: Cell) -> str:
    """What makes two names of a source one: the parts without accents, case and civility, in any order."""
    read = read_name(name.fr or name.zh)
    words = fold(f"{read.given_name} {read.surname}").replace("-", " ").split()
    return " ".join(sorted(words)) or fold(read.name_zh or name.either)


def body_key(organisation: Cell) -> str:
    return fold(organisation.either)


def as_text(cell: Cell) -> BilingualText:
    """A cell as a text of ours; the French is the original where there is one."""
    fr, zh = " ".join(cell.fr.split()), " ".join(cell.zh.split())
    return BilingualText(fr, zh, Language.FR if fr else Language.ZH)


def spoken_name(french: PersonWords, chinese: PersonWords) -> Cell:
    """The name of a speaker in both scripts; a Latin name inside Chinese words stays a Latin one."""
    fr, zh = french.name, chinese.name
    if not fr and read_name(zh).latin and not read_name(zh).name_zh:
        return Cell(zh)
    return Cell(fr, zh)


def listed_cell(person: ListedPerson) -> Cell:
    """The name of somebody listed; a Latin name in the Chinese column is said once."""
    fr, zh = person.name.fr, person.name.zh
    if zh and not read_name(zh).name_zh:
        fr, zh = fr or zh, ""
    return Cell(fr, zh)
