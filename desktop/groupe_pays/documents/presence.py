"""The four boxes of a sign-in sheet, P V R E, with what is already known marked in them."""

from __future__ import annotations

from groupe_pays.documents.edges import one_line
from groupe_pays.documents.elements import Element
from groupe_pays.documents.look import SECONDARY, TEXT, WHITE
from groupe_pays.documents.pen import Pen
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.text import Language

_SIDE = 11.1
_STEP = 13.5
_LETTERS = {
    "P": AttendanceStatus.PRESENT,
    "V": AttendanceStatus.REMOTE,
    "R": AttendanceStatus.REPRESENTED,
    "E": AttendanceStatus.EXCUSED,
}
_LETTER_SIZE = 6.6
_THIN, _THICK = 0.5, 1.3


class PresenceBoxes(Element):
    """A thick box for presence announced, a filled one for another reply, thin ones for the rest."""

    def __init__(self, known: AttendanceStatus | None = None) -> None:
        self._known = known

    def height(self, width: float) -> float:
        return _SIDE

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        for letter, status in _LETTERS.items():
            self._box(pen, x, y, letter, marked=status is self._known)
            x += _STEP

    def _box(self, pen: Pen, x: float, y: float, letter: str, *, marked: bool) -> None:
        announced = marked and self._known is AttendanceStatus.PRESENT
        filled = marked and not announced
        if filled:
            pen.panel(x, y, _SIDE, _SIDE, TEXT)
        else:
            grow = _THICK / 2 if announced else 0.0
            side = _SIDE + 2 * grow
            colour = TEXT if announced else SECONDARY
            pen.outline(x - grow, y - grow, side, side, colour, _THICK if announced else _THIN)
        line = one_line(letter, Language.FR, _LETTER_SIZE, 20, bold=marked)
        left = x + (_SIDE - line.width) / 2
        pen.write(left, y + _SIDE / 2 + 0.36 * _LETTER_SIZE, line, WHITE if filled else TEXT if marked else SECONDARY)
