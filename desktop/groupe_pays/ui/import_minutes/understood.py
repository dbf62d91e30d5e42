"""What was understood of the piece selected, to be corrected in place: level, status, who, and when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.recognition.corrections import (
    DEEPEST,
    WITH_WHEN,
    WITH_WHO,
    when_of_piece,
    who_of,
    with_level,
    with_status,
    with_when,
    with_who,
)
from groupe_pays.domain.recognition.pieces import Piece, PieceKind
from groupe_pays.domain.recognition.when import parse_date
from groupe_pays.i18n import _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Label, restyle
from groupe_pays.ui.widgets.segments import Segments

STATUSES = tuple(status for status in AttendanceStatus if status is not AttendanceStatus.EXPECTED)
"""In the order of the figures that choose them."""
_FACTS = (PieceKind.TITLE, PieceKind.WHEN, PieceKind.PLACE, PieceKind.ACCESS, PieceKind.CHAIR)
_HEIGHT = 34


class Understood(Retranslating, QWidget):
    """``changed`` gives the piece as the user says it is, ``left`` comes when a field was left by Enter or Esc."""

    changed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._piece: Piece | None = None
        self._day = date.min
        self.level = Segments("import_level", tuple(range(1, DEEPEST + 1)))
        self.status = EnumBox("import_status", STATUSES)
        self.who, self.when = QLineEdit(), QLineEdit()
        self.who.setObjectName("import_who")
        self.when.setObjectName("import_when")
        self._words: dict[QWidget, Label] = {
            field: Label("meta", "text2") for field in (self.level, self.status, self.who, self.when)
        }
        self._hint = Label("meta", "text2")
        parts = [part for field, words in self._words.items() for part in (words, field)]
        line = row(*parts, self._hint, None, spacing=8, margins=(0, 0, 12, 0))
        line.setStretch(parts.index(self.who), 3)
        line.setStretch(parts.index(self.when), 2)
        self.setLayout(line)
        self.setFixedHeight(_HEIGHT)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.level.chosen.connect(self.set_level)
        self.status.chosen.connect(self.set_status)
        for field, save in ((self.who, self._save_who), (self.when, self._save_when)):
            field.editingFinished.connect(save)
            field.installEventFilter(self)
            self._words[field].setBuddy(field)

    def retranslate(self) -> None:
        self.level.set_words({number: str(number) for number in range(1, DEEPEST + 1)}, _("Level"))
        self._words[self.level].setText(_("Level (1 to 3)"))
        self._words[self.status].setText(_("Status (1 to 5)"))
        self.status.setAccessibleName(_("Status"))
        action = self._piece is not None and self._piece.kind is PieceKind.ACTION
        self._words[self.who].setText(_("Owners (F2)") if action else _("Speakers (F2)"))
        self._words[self.when].setText(_("Due") if action else _("Date (F2)"))
        for field in (self.who, self.when):
            field.setAccessibleName(self._words[field].text())
        self._hint.setText(_("To be corrected under “Meeting”."))

    def show_piece(self, piece: Piece | None, day: date) -> None:
        """Show what the kind of a piece lets one say; ``day`` is that of the meeting."""
        self._piece, self._day = piece, day
        kind = piece.kind if piece is not None else None
        shown = {
            self.level: kind is PieceKind.SECTION, self.status: kind is PieceKind.ATTENDANCE,
            self.who: kind in WITH_WHO, self.when: kind in WITH_WHEN,
        }  # fmt: skip
        for field, is_shown in shown.items():
            field.setVisible(is_shown)
            self._words[field].setVisible(is_shown)
        self._hint.setVisible(kind in _FACTS)
        if piece is not None:
            self._fill(piece)
        self.retranslate()

    def _fill(self, piece: Piece) -> None:
        self.level.set_value(min(piece.level, DEEPEST))
        if piece.status in STATUSES:
            self.status.set_value(piece.status)
        self.who.setText(who_of(piece, self._day))
        self.when.setText(when_of_piece(piece, self._day))
        self._mark(refused=False)

    def begin(self) -> None:
        """Put the cursor in the first field of the piece."""
        field = next((one for one in self._words if not one.isHidden()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(field, QLineEdit):
                field.selectAll()

    def take_figure(self, figure: int) -> None:
        """A figure typed in the list: the level of a section, the status of people."""
        if self._piece is None:
            return
        if self._piece.kind is PieceKind.SECTION and figure <= DEEPEST:
            self.set_level(figure)
        elif self._piece.kind is PieceKind.ATTENDANCE and figure <= len(STATUSES):
            self.set_status(STATUSES[figure - 1])

    def set_level(self, level: int) -> None:
        """Say how deep the section is."""
        if self._piece is not None:
            self.changed.emit(with_level(self._piece, level))

    def set_status(self, status: AttendanceStatus) -> None:
        """Say who was there how."""
        if self._piece is not None:
            self.changed.emit(with_status(self._piece, AttendanceStatus(status)))

    def _save_who(self) -> None:
        words = self.who.text()
        if self._piece is not None and words.strip() != who_of(self._piece, self._day):
            self.changed.emit(with_who(self._piece, words))

    def _save_when(self) -> None:
        words = self.when.text().strip()
        if self._piece is None or words == when_of_piece(self._piece, self._day):
            return
        if words and parse_date(words, self._day) is None:
            self._mark(refused=True)
            return
        self._mark(refused=False)
        self.changed.emit(with_when(self._piece, words))

    def _mark(self, refused: bool) -> None:
        self.when.setProperty("refused", refused)
        self.when.setToolTip(_("This is not understood as a date.") if refused else "")
        restyle(self.when)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self._piece is not None:
                self._fill(self._piece)
                self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                (self._save_who if watched is self.who else self._save_when)()
                if not self.when.property("refused"):
                    self.left.emit()
                return True
        return False
