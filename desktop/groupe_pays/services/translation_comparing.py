"""A translation that came back, against the dossier as it is now: what is new, what changed on both sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from groupe_pays.domain.text import Language, RichText, TranslationState
from groupe_pays.domain.translation_finding import Original, found_units
from groupe_pays.domain.translation_return import Fate, Preview, ReturnRow
from groupe_pays.domain.translation_units import (
    Place,
    Problem,
    Returned,
    ReturnedUnit,
    SentUnit,
    Unit,
    UnitKind,
    fingerprint,
    loosely,
    short_code,
)
from groupe_pays.services.translation_texts import MeetingText, side_of, sides, units_of

TextKey = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The meeting as it is now, read at once."""

    meeting_id: str
    title: str
    texts: tuple[MeetingText, ...]


def compare(returned: Returned, now: Snapshot) -> Preview:
    """The file against the meeting; pure, for any thread."""
    return _Comparison(returned, now).preview()


class _Comparison:
    def __init__(self, returned: Returned, now: Snapshot) -> None:
        self.now = now
        self.target: Language = returned.target
        self.texts: Mapping[TextKey, MeetingText] = {
            (text.table, text.record_id, text.field): text for text in now.texts
        }
        self.units: Sequence[Unit] = units_of(now.texts, self.target)
        self.returned = replace(returned, units=found_units(returned, _originals(self.units)))
        self.sent: Mapping[str, SentUnit] = {unit.id: unit for unit in returned.sent.units} if returned.sent else {}
        self.claimed: set[str] = set()
        self.brought: dict[str, RichText] = {}
        told = {unit.id for unit in self.returned.units}
        self.elsewhere: dict[str, list[Unit]] = {}
        """By the fingerprint of their original, the texts the file says nothing of by name."""
        for unit in self.units:
            if unit.id not in told:
                self.elsewhere.setdefault(fingerprint(unit.source), []).append(unit)

    def preview(self) -> Preview:
        rows = tuple(self._row(unit, number) for number, unit in enumerate(self.returned.units, 1))
        told = {row.place for row in rows if row.place is not None}
        absent = sum(unit.place not in told for unit in self.units)
        made = self.returned.sent.made if self.returned.sent is not None else ""
        forgetful = self.returned.sent is None
        return Preview(
            self.now.meeting_id,
            self.now.title,
            self.returned.source,
            self.target,
            rows,
            made,
            absent,
            self.returned.tracked,
            forgetful,
        )

    def _row(self, unit: ReturnedUnit, number: int) -> ReturnRow:
        sent = self.sent.get(unit.id)
        place, text = self._find(unit, sent)
        if text is None or place is None or place.unit_id in self.claimed:
            again = place is not None and self.brought.get(place.unit_id) == unit.target
            return self._stranger(unit, number, sent, again=again)
        self.claimed.add(place.unit_id)
        self.brought[place.unit_id] = unit.target
        source, ours = side_of(text.text, self.target, place.part)
        if source.is_blank:
            return self._stranger(unit, number, sent)
        source_changed = self._source_changed(source, unit, sent)
        turned = text.text.source is self.target and not ours.is_blank
        if sent is not None:
            ours_changed = fingerprint(ours) != sent.target or turned
        else:
            ours_changed = not ours.is_blank
        base = sent.base if sent is not None else None
        fate = _fate(unit, ours, base, text.text.state, changed=source_changed or ours_changed)
        return ReturnRow(
            id=f"{place.unit_id}#{number}",
            number=number,
            fate=Fate.CONFLICT if fate in (Fate.NEW, Fate.CHANGED) and source_changed else fate,
            kind=UnitKind.FOOTNOTE if place.part[0] == "n" else text.kind,
            place=place,
            where=" · ".join(text.notes),
            source=source,
            sent_source=unit.source,
            base=base,
            ours=ours,
            theirs=unit.target,
            state=unit.state,
            problems=unit.problems,
            remark=unit.remark,
            source_changed=source_changed,
            ours_changed=ours_changed,
        )

    def _stranger(self, unit: ReturnedUnit, number: int, sent: SentUnit | None, *, again: bool = False) -> ReturnRow:
        """A unit nothing here answers to; where the translator left it as it was, or where the file says the same
        twice (``again``), nobody misses anything.
        """
        untouched = again or (sent is not None and unit.target == sent.base)
        fate = Fate.EMPTY if unit.target.is_blank else Fate.UNCHANGED if untouched else Fate.UNKNOWN
        place = Place.parse(unit.id)
        kind = UnitKind.FOOTNOTE if place is not None and place.part[0] == "n" else UnitKind.PARAGRAPH
        return ReturnRow(
            id=f"?#{number}",
            number=number,
            fate=fate,
            kind=kind,
            place=None,
            where="",
            source=RichText(),
            sent_source=unit.source,
            base=None,
            ours=RichText(),
            theirs=unit.target,
            state=unit.state,
            problems=unit.problems,
            remark=unit.remark,
        )

    def _find(self, unit: ReturnedUnit, sent: SentUnit | None) -> tuple[Place | None, MeetingText | None]:
        """Where the unit stands now: its paragraph may have moved, within its text or into another one."""
        place = Place.parse(unit.id)
        if place is None:
            return None, None
        text = self.texts.get(place.text_key)
        if text is None:
            return self._moved_away(place, unit, sent)
        if not self._source_changed(side_of(text.text, self.target, place.part)[0], unit, sent):
            return place, text
        moved = [
            part
            for part, (source, _ours) in sides(text.text, self.target).items()
            if part[0] == place.part[0] and not self._source_changed(source, unit, sent)
        ]
        if len(moved) == 1:
            return replace(place, part=moved[0]), text
        away = self._moved_away(place, unit, sent)
        return away if away[1] is not None else (place, text)

    def _moved_away(
        self, place: Place, unit: ReturnedUnit, sent: SentUnit | None
    ) -> tuple[Place | None, MeetingText | None]:
        """Where the unit stands since its entry was split or joined to another; nowhere where that cannot be told."""
        wanted = sent.source if sent is not None else fingerprint(unit.source)
        found = [
            each.place
            for each in self.elsewhere.get(wanted, ())
            if (each.place.table, each.place.field, each.place.part[0]) == (place.table, place.field, place.part[0])
            and each.id not in self.claimed
        ]
        return (found[0], self.texts[found[0].text_key]) if len(found) == 1 else (None, None)

    def _source_changed(self, source: RichText, unit: ReturnedUnit, sent: SentUnit | None) -> bool:
        if sent is not None:
            return fingerprint(source) != sent.source
        return fingerprint(source) != fingerprint(unit.source) and loosely(source.plain) != loosely(unit.source.plain)


def _fate(
    unit: ReturnedUnit, ours: RichText, base: RichText | None, our_state: TranslationState, *, changed: bool
) -> Fate:
    theirs = unit.target
    if theirs.is_blank:
        return Fate.EMPTY
    if theirs == ours or theirs.bare() == ours.bare():
        vouched = unit.state is TranslationState.REVIEWED and our_state is not TranslationState.REVIEWED
        return Fate.REVIEWED if vouched and not changed else Fate.UNCHANGED
    if base is not None and theirs == base and not ours.is_blank:
        return Fate.UNCHANGED
    if changed and not ours.is_blank:
        return Fate.CONFLICT
    if Problem.BROKEN in unit.problems:
        return Fate.BROKEN
    return Fate.NEW if ours.is_blank else Fate.CHANGED


def known_share(returned: Returned, now: Snapshot) -> float:
    """How many of the units of a file are of a meeting: by name or code; else, where most are, by their originals."""
    units = units_of(now.texts, returned.target)
    names = {unit.id for unit in units}
    codes = {short_code(name) for name in names}
    told = sum(unit.id in names or unit.code in codes for unit in returned.units)
    if told:
        return told
    found = found_units(returned, _originals(units))
    alike = sum(unit.id in names for unit in found)
    return alike / len(found) if alike * 2 > len(found) else 0


def _originals(units: Sequence[Unit]) -> list[Original]:
    return [Original(unit.id, unit.source) for unit in units]
