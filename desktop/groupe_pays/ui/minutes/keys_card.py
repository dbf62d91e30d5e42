"""The keys of note-taking on a small card under the minutes: there at first, put away for good, back with Shift+F1."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.i18n import _, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.actions import Actions
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.settings import Settings
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.flow import FlowLayout, row
from groupe_pays.ui.widgets.labels import Hairline, Keycap, Label, set_shown

REMEMBERED = "minutes_keys"
"""Its place among the settings of pages: whether the card is shown."""


@dataclass(frozen=True, slots=True)
class _Line:
    presses: Callable[[], tuple[str, ...]]
    words: Callable[[], str]


class _Key(QWidget):
    """The keycaps of one command and what it does."""

    def __init__(self, line: _Line) -> None:
        super().__init__()
        self._line = line
        self._caps = [Keycap() for _key in line.presses()]
        self._words = Label("meta", "text2")
        self.setLayout(row(*self._caps, self._words, spacing=5))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        keys = self._line.presses()
        for cap, key in zip(self._caps, keys, strict=True):
            cap.set_text(key)
        self._words.setText(self._line.words())
        self.setAccessibleName(f"{' '.join(keys)}: {self._line.words()}")
        self.setFixedSize(self.layout().sizeHint())


class KeysCard(Retranslating, QFrame):
    """``toggle`` shows it or puts it away; which of the two is remembered."""

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("minutes_keys_card")
        self.setProperty("kind", "band")
        self._settings = settings
        self._title = Label("meta_strong", "text2")
        self._lines = [_Key(line) for line in _lines(actions)]
        self.away = IconButton("minutes_keys_away", "x")
        self.away.clicked.connect(self.toggle)
        self._actions = actions
        flow = FlowLayout(14, between_lines=4)
        flow.addWidget(self._title)
        for line in self._lines:
            flow.addWidget(line)
        inside = QHBoxLayout()
        inside.setContentsMargins(16, 4, 8, 4)
        inside.addLayout(flow, 1)
        inside.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(Hairline())
        box.addLayout(inside)
        self._makes_room = False
        set_shown(self, self._wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(_("Keys"))
        self.setAccessibleName(_("Keys while taking the minutes"))
        for line in self._lines:
            line.retranslate()
        self.away.set_words(
            _("Put the keys away ({key} brings them back)").format(key=self._actions.keys("minutes_keys"))
        )

    @property
    def _wanted(self) -> bool:
        return bool(self._settings.pages.get(REMEMBERED, True))

    def toggle(self) -> None:
        """Show the card, or put it away with the keys staying where they are."""
        self._makes_room = False
        self._settings.pages[REMEMBERED] = shown = self.isHidden()
        self._settings.save()
        self.setVisible(shown)

    def make_room(self, wanted: bool) -> None:
        """Step aside while something else needs the height; what the user chose stays remembered."""
        if wanted != self._makes_room:
            self._makes_room = wanted
            set_shown(self, self._wanted and not wanted)


def _lines(actions: Actions) -> list[_Line]:
    def sign(letter: str, kind: EntryKind) -> _Line:
        return _Line(lambda: (f"/{letter}",), lambda: label(kind))

    def command(name: str, words: Callable[[], str]) -> _Line:
        return _Line(lambda: (actions.keys(name),), words)

    return [
        _Line(lambda: (_("Enter"),), lambda: pgettext("key", "next entry")),
        _Line(lambda: ("@",), lambda: pgettext("key", "speaker, owner, name")),
        sign("i", EntryKind.INTERVENTION),
        sign("d", EntryKind.DECISION),
        sign("a", EntryKind.ACTION),
        sign("n", EntryKind.NOTE),
        sign("c", EntryKind.QUOTATION),
        _Line(lambda: ("/l",), lambda: pgettext("entry", "List")),
        _Line(lambda: ("Tab",), lambda: pgettext("key", "other language, or the date understood")),
        command("next_item", lambda: pgettext("key", "next item")),
        command("movement", lambda: pgettext("key", "arrival or departure")),
        command("next_to_review", lambda: pgettext("key", "to review")),
        command("undo", lambda: pgettext("key", "undo")),
    ]
