"""Two rows that come to stand at one place: what the second knows goes into the first, and nothing is lost.

Each function is given the row that stays and the one that would be superfluous; it says whether the first took in all
that the second says. Where it says no, nothing was changed, and both stay.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import object_session

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.collation import fold
from groupe_pays.domain.merging import filled, is_blank
from groupe_pays.domain.organisations import ContactKind
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.duplicates.likeness import phone_key
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.organisations import ContactRow
from groupe_pays.store.people import GroupRoleRow, PositionRow

_NUMBERS = (ContactKind.PHONE, ContactKind.MOBILE, ContactKind.FAX)
_STRENGTH = (
    *(AttendanceStatus.EXPECTED, AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED),
    *(AttendanceStatus.REPRESENTED, AttendanceStatus.REMOTE, AttendanceStatus.PRESENT),
)
"""Of two states of one person in one meeting the later one of these holds: who was there was not excused."""


def sames(_stays: Any, _goes: Any) -> bool:
    """Rows that say nothing but that they are there."""
    return True


def contacts(stays: ContactRow, goes: ContactRow) -> bool:
    """One number or address twice; its notes are kept."""
    if stays.kind is not goes.kind or _reached(stays) != _reached(goes):
        return False
    if goes.note and goes.note not in stays.note:
        stays.note = f"{stays.note}, {goes.note}" if stays.note else goes.note
    return True


def _reached(row: ContactRow) -> str:
    value = row.value or ""
    if row.kind in _NUMBERS:
        return phone_key(value) or value
    return fold(value).replace(" ", "").removeprefix("https://").removeprefix("http://").rstrip("/")


def positions(stays: PositionRow, goes: PositionRow) -> bool:
    """One function twice: same body, same title, dates that do not contradict each other."""
    if stays.organisation_id != goes.organisation_id or stays.until != goes.until:
        return False
    if not _fits(stays.title, goes.title) or not (stays.since == goes.since or None in (stays.since, goes.since)):
        return False
    stays.title = _both(stays.title, goes.title)
    stays.since = stays.since or goes.since
    stays.is_main = bool(stays.is_main or goes.is_main)
    stays.is_head = bool(stays.is_head or goes.is_head)
    return True


def roles(stays: GroupRoleRow, goes: GroupRoleRow) -> bool:
    if stays.until != goes.until or not (stays.since == goes.since or None in (stays.since, goes.since)):
        return False
    stays.since = stays.since or goes.since
    return True


def speakers(stays: Any, goes: Any) -> bool:
    """One speaker twice in one entry, with wordings of the day that fit; others stay side by side."""
    return _take_texts(stays, goes, ("words", "function", "organisation"))


def parties(stays: Any, goes: Any) -> bool:
    return _take_texts(stays, goes, ("words",))


def _take_texts(stays: Any, goes: Any, names: tuple[str, ...]) -> bool:
    pairs = {name: (getattr(stays, name), getattr(goes, name)) for name in names}
    if not all(_fits(mine, theirs) for mine, theirs in pairs.values()):
        return False
    for name, (mine, theirs) in pairs.items():
        setattr(stays, name, _both(mine, theirs))
    return True


def attendances(stays: AttendanceRow, goes: AttendanceRow) -> bool:
    """One person twice in one meeting: the stronger state holds, with its wording; the other one goes into the note."""
    wordings = [_wording(stays), _wording(goes)]
    if _STRENGTH.index(goes.status) > _STRENGTH.index(stays.status):
        wordings.reverse()
        for name in ("status", "organisation_id", "organisation", "function", "college"):
            value, mine = getattr(goes, name), getattr(stays, name)
            setattr(stays, name, value if not is_blank(value) else mine)
        stays.represented_by_id, stays.represented_by = goes.represented_by_id, goes.represented_by
    else:
        for name in ("organisation_id", "organisation", "function"):
            if is_blank(getattr(stays, name)):
                setattr(stays, name, getattr(goes, name))
    _take_answer(stays, goes)
    stays.delegation_id = stays.delegation_id or goes.delegation_id
    stays.walk_in = bool(stays.walk_in and goes.walk_in)
    other = wordings[1] if wordings[1] and wordings[1] not in wordings[0] else ""
    stays.note = " ; ".join(dict.fromkeys(note for note in (stays.note, goes.note, other) if note))
    _take_movements(stays, goes)
    return True


def _wording(row: AttendanceRow) -> str:
    sides = (row.function.best(Language.FR), row.organisation.best(Language.FR))
    return ", ".join(side for side in sides if side)


def _take_answer(stays: AttendanceRow, goes: AttendanceRow) -> None:
    """The answer that was given last."""
    if not goes.answer.is_given:
        return
    dates = (stays.answered_on, goes.answered_on)
    later = dates[0] is not None and dates[1] is not None and dates[0] < dates[1]
    if not stays.answer.is_given or later or (dates[0] is None and dates[1] is not None):
        stays.answer, stays.answered_on = goes.answer, goes.answered_on


def _take_movements(stays: AttendanceRow, goes: AttendanceRow) -> None:
    known = {(row.kind, row.at) for row in stays.movements}
    moved = [row for row in goes.movements if (row.kind, row.at) not in known]
    session = object_session(goes)
    if not moved or session is None:
        return
    for row in moved:
        row.attendance_id = stays.id
    session.flush(moved)
    session.expire(goes, ["movements"])
    session.expire(stays, ["movements"])


def _fits(first: BilingualText, second: BilingualText) -> bool:
    """Whether two texts say the same as far as both speak."""
    sides = ((first.fr, second.fr), (first.zh, second.zh))
    spoken = [(fold(mine), fold(theirs)) for mine, theirs in sides if mine.strip() and theirs.strip()]
    return all(mine == theirs for mine, theirs in spoken) and (bool(spoken) or first.is_blank or second.is_blank)


def _both(first: BilingualText, second: BilingualText) -> BilingualText:
    text: BilingualText = second if first.is_blank else filled(first, second)
    return text
