"""Whose text each unit of a file is, where the program named units and codes anew, or cut paragraphs into sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from groupe_pays.domain.like_original import with_links_of
from groupe_pays.domain.returned_units import joined, read_unit, with_our_codes
from groupe_pays.domain.text import RichText
from groupe_pays.domain.translation_units import Problem, Returned, ReturnedUnit, loosely, short_code

_MOST_SENTENCES = 200
"""Of one paragraph."""


@dataclass(frozen=True, slots=True)
class Original:
    """A text that went out, by the name of its unit."""

    name: str
    text: RichText


def found_units(returned: Returned, originals: Sequence[Original]) -> tuple[ReturnedUnit, ...]:
    """The units of a file under our names as far as they can be told, in their order; the others as they are."""
    return tuple(_Finder(returned, originals).units())


class _Finder:
    def __init__(self, returned: Returned, originals: Sequence[Original]) -> None:
        self._returned = returned
        self._texts = {each.name: each.text for each in originals}
        self._sent = {unit.id: unit for unit in returned.sent.units} if returned.sent is not None else {}
        self._codes = {short_code(name): name for name in (*self._sent, *self._texts)}
        self._names = [self._own_name(unit) for unit in returned.units]
        taken = set(self._names)
        self._free: dict[str, list[str]] = {}
        for each in originals:
            words = loosely(each.text.plain)
            if words and each.name not in taken:
                self._free.setdefault(words, []).append(each.name)
        self._sorted = sorted(self._free)

    def units(self) -> Iterable[ReturnedUnit]:
        at, units = 0, self._returned.units
        while at < len(units):
            if self._names[at]:
                yield self._read(units[at], self._names[at])
                at += 1
                continue
            length, name = self._run(at)
            yield self._read(self._joined(units[at : at + length]), name) if name else units[at]
            at += length

    def _own_name(self, unit: ReturnedUnit) -> str:
        for name in (unit.id, unit.id.lower()):
            if name in self._sent or name in self._texts:
                return name
        return self._codes.get(unit.code, "")

    def _run(self, at: int) -> tuple[int, str]:
        """How many units from here are one text of ours, the most there are, and its name; else one, and none."""
        units, words, found = self._returned.units, "", (1, "")
        for length in range(1, min(_MOST_SENTENCES, len(units) - at) + 1):
            unit = units[at + length - 1]
            if self._names[at + length - 1] or (length > 1 and unit.raw is None):
                break
            words += loosely(unit.source.plain)
            if self._free.get(words):
                found = (length, words)
            place = bisect_left(self._sorted, words)
            if place == len(self._sorted) or not self._sorted[place].startswith(words):
                break
        length, words = found
        return (length, self._free[words].pop(0)) if words else (1, "")

    def _joined(self, units: Sequence[ReturnedUnit]) -> ReturnedUnit:
        raws = [unit.raw for unit in units if unit.raw is not None]
        if len(units) == 1 or len(raws) < len(units):
            return units[0]
        return read_unit("", joined(raws, self._returned.target), None)

    def _read(self, unit: ReturnedUnit, name: str) -> ReturnedUnit:
        """The unit under its name; its codes under ours, where that makes sense of them."""
        sent, original = self._sent.get(name), self._texts.get(name)
        if unit.raw is None:
            target = unit.target if original is None else with_links_of(unit.target, original)
            return replace(unit, id=name, target=target)
        if unit.id == name and sent is not None and Problem.BROKEN not in unit.problems:
            return unit
        if original is None:
            return read_unit(name, unit.raw, sent)
        raw, codes = with_our_codes(unit.raw, original)
        return read_unit(name, raw, sent, codes)
