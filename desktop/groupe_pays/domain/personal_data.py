"""What a dossier holds about one person, and where their name stands in words somebody wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from groupe_pays.domain import clock
from groupe_pays.domain.ids import first_id
from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.text import BilingualText

NO_NAME = BilingualText("Personne anonymisée", "已匿名人员")
"""What stands in the place of a name that was erased."""
DEFAULT_YEARS = 3
"""After how many years without confirmation somebody is reviewed, unless the dossier says otherwise."""
_TITLES = tuple(civility.value for civility in Civility if civility.value)
_HAN = re.compile("[\u3400-\u9fff]")
_SHORTEST = 3
"""Letters of a surname that is looked for by itself."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place in free words where somebody seems to be named; ``excerpt`` is what stands around the name.

    ``table``, ``row_id`` and ``column`` say where; ``meeting_id`` the meeting it belongs to, if any. ``is_certain``
    where the whole name stands there: a surname alone may be that of somebody else.
    """

    table: str
    row_id: str
    column: str
    excerpt: str
    found: str
    meeting_id: str | None = None
    owner: tuple[str, str] = ("", "")
    is_certain: bool = True
    is_kept: bool = False
    """Adopted minutes say it: it is never changed."""

    @property
    def row(self) -> tuple[str, str]:
        """The record with the words: what is changed as a whole."""
        return self.table, self.row_id


@dataclass(frozen=True)
class Traces:
    """Every name and every address somebody ever had here, as patterns."""

    names: tuple[PersonName, ...]
    values: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    """Chinese names in Latin letters: others may be written so."""
    _whole: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _surname: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _named: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        whole = [form for name in self.names for form in _forms(name)]
        object.__setattr__(self, "_whole", _pattern([*whole, *self.values]))
        object.__setattr__(self, "_named", _capital_pattern(self._whole, [name.surname for name in self.names]))
        alone = [name.surname for name in self.names if len(name.surname) >= _SHORTEST]
        object.__setattr__(self, "_surname", _pattern([*whole, *self.values, *alone, *self.said]))

    def find(self, words: str) -> re.Match[str] | None:
        """The first place where the whole name, or an address, stands."""
        return self._whole.search(words)

    def find_likely(self, words: str) -> re.Match[str] | None:
        """The same, or the surname by itself, or a Chinese name in Latin letters."""
        return self._surname.search(words)

    def places(self, words: str) -> list[tuple[int, int]]:
        """Where somebody is named in a text that surely names them: the surname by itself counts with its capital.

        In a text that only may name them, wherever ``find_likely`` would say so.
        """
        pattern = self._named if self._whole.search(words) else self._surname
        return [match.span() for match in pattern.finditer(words)]

    def clear(self, words: str, instead: str, *, surname: bool = False) -> str:
        """The words with every name and address replaced; the surname by itself too where asked for."""
        return (self._surname if surname else self._whole).sub(lambda _match: instead, words)


def _forms(name: PersonName) -> Iterable[str]:
    """The ways a name is written: « Jean Dupont », « Dupont Jean », « M. Dupont », 李明."""
    if name.given_name and name.surname:
        yield f"{name.given_name} {name.surname}"
        yield f"{name.surname} {name.given_name}"
        yield f"{name.surname}, {name.given_name}"
        yield f"{name.given_name[0]}. {name.surname}"
    elif name.latin:
        yield name.latin
    if name.surname:
        yield from (f"{title} {name.surname}" for title in (*_TITLES, "Monsieur", "Madame", "Mr", "Mrs", "Ms"))
    if name.name_zh:
        yield name.name_zh


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of these, the longest first, whatever the case and the spaces; never within another word."""
    known = sorted({" ".join(one.split()) for one in words if one.strip()}, key=lambda one: (-len(one), one))
    parts = []
    for one in known:
        body = r"[\s\u00a0\u202f]+".join(re.escape(piece) for piece in one.split())
        parts.append(body if _HAN.search(one) else rf"(?<!\w){body}(?!\w)")
    return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)


def _capital_pattern(whole: re.Pattern[str], surnames: Iterable[str]) -> re.Pattern[str]:
    """The whole name in any letters, or a surname as names are written: « Petit » and « PETIT », no « petit pas »."""
    written = {form for name in surnames if len(name) >= _SHORTEST for form in (name, name.upper(), name.title())}
    alone = [rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(written, key=lambda one: (-len(one), one))]
    return re.compile("|".join((f"(?i:{whole.pattern})", *alone)))


def unconfirmed_since(years: int) -> tuple[str, str]:
    """The day before which a confirmation is too old, and the key before which a record was made too long ago.

    Somebody never confirmed is known as well as on the day the record was made.
    """
    today = clock.today()
    limit = date(today.year - years, today.month, min(today.day, 28)) if today.year > years else date.min
    moment = datetime(limit.year, limit.month, limit.day, tzinfo=UTC)
    return limit.isoformat(), first_id(moment)
