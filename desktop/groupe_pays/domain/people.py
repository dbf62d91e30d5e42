"""People, the functions they held from a date to a date, and their roles in the group."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import ContactPoint
from groupe_pays.domain.text import BilingualText, Language

_OWN_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")


class Civility(StrEnum):
    NONE = ""
    MR = "M."
    MRS = "Mme"


class GroupRole(StrEnum):
    """What somebody is in the country group itself."""

    CHAIR = "chair"
    CO_CHAIR = "co_chair"
    SECRETARIAT = "secretariat"
    REFERENT = "referent"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in its parts: order and script follow the language of where it stands (``formats.person_name``)."""

    given_name: str = ""
    surname: str = ""
    name_zh: str = ""
    civility: Civility = Civility.NONE

    @property
    def is_chinese(self) -> bool:
        """Whether the Chinese name is somebody's own: two to four characters, without the dot of a transcription."""
        return _OWN_HAN_NAME.fullmatch(self.name_zh.strip()) is not None

    @property
    def latin(self) -> str:
        return f"{self.given_name} {self.surname}".strip()

    def plain(self, language: Language) -> str:
        """The name in running text; the Latin form where there is no Chinese one, and the reverse."""
        if language is Language.ZH:
            return self.name_zh or self.latin
        return self.latin or self.name_zh


@dataclass(frozen=True, slots=True)
class Position:
    """A function held at an organisation; dates may be rough or unknown.

    ``is_head`` says that whoever holds it leads the organisation: mayor, president, rector.
    """

    id: str
    person_id: str
    organisation_id: str | None
    organisation_name: BilingualText
    title: BilingualText
    since: RoughDate | None = None
    until: RoughDate | None = None
    is_main: bool = False
    is_head: bool = False

    @property
    def is_current(self) -> bool:
        return self.until is None


@dataclass(frozen=True, slots=True)
class GroupRoleHeld:
    """A role in the group held from a date to a date; both may be rough or unknown."""

    role: GroupRole
    since: RoughDate | None = None
    until: RoughDate | None = None
    id: str = ""

    @property
    def is_current(self) -> bool:
        """Whether it is held now: the end of a mandate may be known years ahead."""
        return self.until is None or self.until.end is None or self.until.latest > clock.today()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody; ``erased_on`` is the day everything that names them was taken out of the dossier."""

    id: str
    name: PersonName
    preferred_language: Language = Language.FR
    notes: BilingualText = BilingualText()
    source: str = ""
    confirmed_on: RoughDate | None = None
    contacts: tuple[ContactPoint, ...] = ()
    positions: tuple[Position, ...] = ()
    roles: tuple[GroupRoleHeld, ...] = ()
    erased_on: RoughDate | None = None

    @property
    def current_roles(self) -> tuple[GroupRole, ...]:
        """What they are in the group now, the highest first, each once."""
        held = {one.role for one in self.roles if one.is_current}
        return tuple(role for role in GroupRole if role in held)

    @property
    def main_position(self) -> Position | None:
        """The function marked as main, else the first current one, else the first."""
        current = [position for position in self.positions if position.is_current] or list(self.positions)
        marked = [position for position in current if position.is_main]
        return next(iter(marked or current), None)
