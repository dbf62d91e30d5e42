"""A field for one or several parties: people, organisations, or bare words.

    field = PartyField(context, "presenters")         # several; ``single`` keeps one, ``people_only`` refuses others
    field.set_words(_("Presented by"))                    # in ``retranslate``: the accessible name
    field.set_meeting(meeting_id)                         # those present come first
    field.set_parties(item.presenters)                    # shows without emitting
    field.edited.connect(lambda parties: services.agenda.set_presenters(item_id, parties))

Two letters of a surname, given name or organisation (or one Chinese character) open the proposals; Tab or Enter takes
one, Ctrl+Enter keeps the words as they are or, where only people are wanted, makes a new person of that name. Backspace
in the empty line goes to the last name, Delete removes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from groupe_pays.domain.collation import fold
from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.names import read_name
from groupe_pays.domain.parties import Party
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import _, current_language
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import show_error
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.parties.chips import HEIGHT, Chip
from groupe_pays.ui.parties.choices import is_enough, party_choices, party_words
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.completion import CompletionPopup

_LINE_WIDTH = 96
"""Pixels the line needs beside the last name; with less it goes to a row of its own."""
_REST_WIDTH = 24
"""Pixels that are enough for the line while nobody types in it."""
_GAP = 2
_SIGNS = "@＠"
_STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Reasons to lose the focus that do not mean that the user went on."""
_BARE = "QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 0px 5px; min-height: 26px; }"


class PartyField(Retranslating, QWidget):
    """See the top of the file for how it is used."""

    edited = Signal(object)
    """The parties as a tuple, after each one taken or removed."""
    unknown = Signal(str)
    """Words left in the line that are nobody's name, where only names are taken; blank once they are gone."""

    def __init__(self, context: Context, name: str, single: bool = False, people_only: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._context = context
        self._single, self._people_only = single, people_only
        self.keeps_words = not people_only
        self._meeting_id: str | None = None
        self._what = ""
        self._chips: list[Chip] = []
        self.line = QLineEdit(self)
        self.line.setObjectName(f"{name}_line")
        self.line.setStyleSheet(_BARE)
        self.line.textEdited.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.popup = CompletionPopup(self.line, f"{name}_popup", anchor=self)
        self.popup.chosen.connect(self._on_chosen)
        self.popup.other_chosen.connect(self._on_words)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)
        self.retranslate()

    def set_words(self, what: str) -> None:
        """Say what the parties are (« Presented by »)."""
        self._what = what
        self.retranslate()

    def retranslate(self) -> None:
        for chip in self._chips:
            chip.retranslate()
        self.setAccessibleName(self._what)
        self.line.setAccessibleName(self._what)
        self._show_placeholder()
        self.popup.set_words(_("Proposals"), _("choose"), self.words_for_new(), _("Ctrl+Enter"))
        self._arrange()

    def set_meeting(self, meeting_id: str | None) -> None:
        self._meeting_id = meeting_id

    def parties(self) -> tuple[Party, ...]:
        return tuple(chip.party for chip in self._chips)

    def set_parties(self, parties: Sequence[Party]) -> None:
        """Show these without emitting; the words being typed stay."""
        if tuple(parties) == self.parties():
            return
        had_focus = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, party in enumerate(parties):
            chip = Chip(party, f"{self.objectName()}_chip_{place}")
            chip.setParent(self)
            chip.clicked.connect(lambda _checked=False, chip=chip: self._remove(chip))
            chip.moved.connect(lambda step, chip=chip: self._go(self._chips.index(chip) + step))
            chip.carried.connect(lambda step, chip=chip: self._carry(chip, step))
            chip.show()
            self._chips.append(chip)
        if had_focus:
            self.line.setFocus()
        self._put_in_order()
        self._show_placeholder()
        self._arrange()

    def find(self, text: str) -> list[FoundParty]:
        """Who may be meant; a field for organisations alone finds those."""
        return self._context.services.finding.find_parties(text, self._meeting_id, people_only=self._people_only)

    def make_new(self, words: str) -> Party | None:
        """The party Ctrl+Enter makes of words nobody answers to; None where the words themselves are kept."""
        if not self._people_only:
            return None
        name = read_name(words)
        return Party(person_id=self._context.services.people.create(name), person_name=name)

    def typed(self) -> str:
        """What stands in the line; the sign that names people within a text is no part of it."""
        return self.line.text().strip().lstrip(_SIGNS).strip()

    def _on_typed(self, text: str) -> None:
        self._tell_unknown("")
        text = text.lstrip().lstrip(_SIGNS)
        found = self.find(text) if is_enough(text) else []
        self.popup.show_choices(party_choices(found, text))

    def _on_chosen(self, found: FoundParty) -> None:
        self._add(found.party)

    def _on_words(self) -> None:
        """Ctrl+Enter: the words are the party, or the name of a new person."""
        words = self.typed()
        if not words:
            return
        try:
            made = self.make_new(words)
        except GroupePaysError as error:
            show_error(error)
            return
        self._add(made or Party(words=_in_present_language(words)))

    def keep_typed(self) -> None:
        """Make a party of words left in the line: the one of that very name, else the words where they are allowed."""
        words = self.typed()
        if not words:
            return
        same = next((one for one in self.find(words) if _is_named(one.party, words)), None)
        if same is not None:
            self._add(same.party)
        elif self.keeps_words:
            self._add(Party(words=_in_present_language(words)))
        else:
            self._tell_unknown(words)

    def _tell_unknown(self, words: str) -> None:
        if bool(self.property("refused")) is not bool(words):
            self.setProperty("refused", bool(words))
            self.update()
        self.line.setAccessibleDescription(self.words_for_unknown(words) if words else "")
        self.setToolTip(self.line.accessibleDescription())
        self.unknown.emit(words)

    def words_for_unknown(self, words: str) -> str:
        """Why words are not taken, and what to do."""
        said = _("Nobody is called “{words}”: choose somebody, or press Ctrl+Enter to add a new person.")
        return said.format(words=words)

    def _add(self, party: Party) -> None:
        self.line.clear()
        self._tell_unknown("")
        self.popup.close_popup()
        before = self.parties()
        if party.key in {one.key for one in before}:
            return
        self.set_parties((party,) if self._single else (*before, party))
        self.edited.emit(self.parties())

    def _remove(self, chip: Chip) -> None:
        place = self._chips.index(chip)
        self.set_parties(tuple(one.party for one in self._chips if one is not chip))
        self._go(min(place, len(self._chips)) if self._chips else len(self._chips))
        self.edited.emit(self.parties())

    def _carry(self, chip: Chip, step: int) -> None:
        """Have a party change places with its neighbour; it keeps the focus."""
        place = self._chips.index(chip)
        other = place + step
        if 0 <= other < len(self._chips):
            parties = list(self.parties())
            parties[place], parties[other] = parties[other], parties[place]
            self.set_parties(parties)
            self._go(other)
            self.edited.emit(self.parties())

    def _go(self, place: int) -> None:
        """Give the focus to the chip at ``place``, or to the line after the last one."""
        if 0 <= place < len(self._chips):
            self._chips[place].setFocus()
        elif place >= len(self._chips):
            self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            at_start = self.line.cursorPosition() == 0 and not self.line.hasSelectedText()
            if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Left) and at_start and self._chips:
                self._go(len(self._chips) - 1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.popup.isHidden() and self.line.text():
                self.keep_typed()
                return True
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and isinstance(event, QFocusEvent):
            if event.lostFocus() and event.reason() not in _STAYING:
                self.keep_typed()
            self._arrange()
            self.update()
        return False

    def stops(self) -> list[QWidget]:
        """What Tab goes through: the names from left to right, then the line."""
        return [*self._chips, self.line]

    def _put_in_order(self) -> None:
        for first, second in pairwise(self.stops()):
            QWidget.setTabOrder(first, second)

    def words_for_new(self) -> str:
        """What Ctrl+Enter does, for the foot of the proposals."""
        return _("new person") if self._people_only else _("keep these words")

    def placeholder(self) -> str:
        return _("Name…") if self._people_only else _("Name or organisation…")

    def _show_placeholder(self) -> None:
        self.line.setPlaceholderText("" if self._chips else self.placeholder())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Set the names in rows, the line after the last of them, and the height that takes."""
        room, x, y = max(self.width() - 2, 80), 1, 1
        for chip in self._chips:
            width = min(chip.sizeHint().width(), room - _REST_WIDTH - _GAP)
            if x > 1 and x + width > room:
                x, y = 1, y + HEIGHT
            chip.setGeometry(x, y, width, HEIGHT)
            x += width + _GAP
        if x > 1 and room - x < _LINE_WIDTH:
            if not self.line.hasFocus() and (self._single or room - x >= _REST_WIDTH):
                x = min(x, room - _REST_WIDTH)
            else:
                x, y = 1, y + HEIGHT
        self.line.setGeometry(x + 3, y, max(room - x - 3, 20), HEIGHT)
        if self.height() != y + HEIGHT + 1 or self.minimumHeight() != y + HEIGHT + 1:
            self.setFixedHeight(y + HEIGHT + 1)

    def sizeHint(self) -> QSize:
        return QSize(200, max(self.minimumHeight(), HEIGHT + 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.line.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.line.hasFocus()
        edge_tone = "focus" if ring else "danger" if self.property("refused") else "ctrl"
        painter.setPen(QPen(color(edge_tone), 2 if ring else 1))
        painter.setBrush(color("surface"))
        edge = 1.0 if ring else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 5, 5)


def _is_named(party: Party, words: str) -> bool:
    return fold(words) in {fold(party_words(party, language)) for language in Language}


def _in_present_language(words: str) -> BilingualText:
    side = Language.ZH if current_language() is Language.ZH else Language.FR
    return BilingualText().edited(side, words)
