"""What a row says that is no field of a record: said by the dossier already, or kept in the notes word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.duplicates import BodyTraits
from groupe_pays.domain.importing import CleanRow, Column, Field
from groupe_pays.domain.names import has_han
from groupe_pays.services.duplicates.organisations import BodiesIndex, body_traits_of
from groupe_pays.services.importing_members.drafts import BodyDraft, PersonDraft
from groupe_pays.services.importing_members.snapshot import Snapshot

_DAY = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b")
_PARTS = re.compile(r"\s*[;；\n|]\s*")
_BRACKETS = re.compile(r"\s*[(（]([^)）]*)[)）]")


class Placing:
    def __init__(self, snapshot: Snapshot, columns: Sequence[Column]) -> None:
        self._attended = snapshot.attended
        self._partners = snapshot.partners
        bound = {body for others in snapshot.partners.values() for body in others}
        self._bodies = {body.id: body for body in snapshot.bodies if body.id in bound}
        self._headers: dict[Field, str] = {}
        for column in columns:
            self._headers.setdefault(column.field, " ".join(column.header.split()))

    def line(self, name: Field, words: str) -> str:
        """A line of the notes: the words of the file after the head they stood under."""
        words = " ".join(words.split())
        header = self._headers.get(name, "")
        if not header:
            return words
        return f"{header}：{words}" if has_han(header) else f"{header}\u00a0: {words}"

    def unplaced(self, row: CleanRow, draft: PersonDraft) -> Iterator[str]:
        """What the row says of a person beyond the fields of a person."""
        for part in _PARTS.split(row.status):
            if part and not self._is_known(part, draft):
                yield self.line(Field.STATUS, part)
        if row.organisation is None:
            for partner in row.partners:
                yield self.line(Field.PARTNER, partner)
        if row.person is not None and not row.person.place.is_blank:
            place = row.person.place
            town = f"{place.postcode} {place.city}".strip()
            yield self.line(Field.ADDRESS, ", ".join(filter(None, (place.address, town))))

    def unbound(self, row: CleanRow, draft: BodyDraft) -> Iterator[str]:
        """The partners an organisation is not bound to in the dossier."""
        for partner in row.partners:
            if not self._is_bound(draft, partner):
                yield self.line(Field.PARTNER, partner)

    def _is_known(self, part: str, draft: PersonDraft) -> bool:
        """Whether the dossier says it: on the list of that day's meeting, or named by the source."""
        day = _day(part)
        if day is not None:
            return day in self._attended.get(draft.id or "", ())
        words = fold(_BRACKETS.sub("", part))
        return bool(words) and draft.id is not None and words in fold(draft.source)

    def _is_bound(self, draft: BodyDraft, partner: str) -> bool:
        others = [self._bodies[key] for key in self._partners.get(draft.id or "", ()) if key in self._bodies]
        if not others:
            return False
        index = BodiesIndex(body_traits_of(body) for body in others)
        names = tuple(dict.fromkeys((partner, _BRACKETS.sub("", partner).strip())))
        return bool(index.likely(BodyTraits("", tuple(filter(None, names)))))


def _day(words: str) -> RoughDate | None:
    found = _DAY.search(words)
    if found is None:
        return None
    day, month, year, *iso = found.groups()
    try:
        return RoughDate.day(date(*map(int, iso if year is None else (year, month, day))))
    except ValueError:
        return None
