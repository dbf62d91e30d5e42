"""The first run: two doors, the languages, an existing dossier, and that no connection is ever opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from groupe_pays.domain.text import Language
from groupe_pays.i18n import OWN_NAMES, _
from groupe_pays.ui.actions import Actions
from groupe_pays.ui.icons import mark
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import Scrolled, row
from groupe_pays.ui.widgets.labels import IconLabel, Keycap, Label
from groupe_pays.ui.widgets.notices import Banner
from groupe_pays.ui.widgets.segments import Segments

WIDTH = 872
DOOR_HEIGHT = 336
TWO_LINES = 40
"""Both doors keep room for two lines, so that what follows stands at one height."""


class _Mark(QWidget):
    """The mark of the program, 52 wide."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(52, 52)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, mark(52))


class _Door(QFrame):
    """One way in: icon, title, two lines, three facts, a button and its key."""

    def __init__(self, name: str, icon: str, button: Button) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self.setMinimumHeight(DOOR_HEIGHT)
        self.button = button
        self.key = Keycap()
        self._title = Label("door")
        self._text = Label("", "text2", wrap=True)
        self._text.setMinimumHeight(TWO_LINES)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._facts = [Label() for _number in range(3)]
        box = QVBoxLayout(self)
        box.setContentsMargins(26, 26, 26, 22)
        box.setSpacing(0)
        box.addWidget(IconLabel(icon, "accenttext", 32))
        box.addSpacing(16)
        box.addWidget(self._title)
        box.addSpacing(10)
        box.addWidget(self._text)
        box.addSpacing(10)
        for fact in self._facts:
            box.addLayout(row(IconLabel("check", "ok", 14), fact, None, spacing=9))
            box.addSpacing(5)
        box.addStretch(1)
        box.addLayout(row(button, None, self.key))

    def set_words(self, title: str, text: str, facts: tuple[str, str, str], button: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        for label, fact in zip(self._facts, facts, strict=True):
            label.setText(fact)
        self.button.set_words(button)
        self.setAccessibleName(title)


class FirstRun(Retranslating, QWidget):
    """Shown while no dossier is open."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("first_run")
        self._actions = actions
        self.languages = Segments("first_language", list(Language))
        self.languages.name_languages()
        self._language = Label("meta", "text2")
        self._welcome, self._lead = Label("welcome"), Label("lead", "text2")
        self.banner = Banner("first_banner")
        self.example = _Door("door_example", "book-open", Button("first_example", "primary", large=True))
        self.new = _Door("door_new", "folder-plus", Button("first_new", "default", large=True))
        self.existing = Button("first_existing", "link", "folder-open")
        self._existing_key = Keycap()
        self._offline = Label("meta", "text2")
        self._build()
        self._tie(self.example.button, actions.open_example)
        self._tie(self.new.button, actions.new_dossier)
        self._tie(self.existing, actions.open_dossier)
        self.retranslate()

    def _build(self) -> None:
        scrolled = Scrolled(fill=True)
        outside = QHBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scrolled)
        held = QWidget()
        held.setMinimumWidth(WIDTH)
        held.setMaximumWidth(WIDTH)
        box = QVBoxLayout(held)
        box.setContentsMargins(0, 20, 0, 24)
        box.setSpacing(0)
        box.addLayout(row(None, self._language, self.languages, spacing=10))
        box.addSpacing(16)
        box.addWidget(self.banner)
        box.addSpacing(12)
        centre = Qt.AlignmentFlag.AlignHCenter
        box.addWidget(_Mark(), 0, centre)
        box.addSpacing(15)
        box.addWidget(self._welcome, 0, centre)
        box.addSpacing(2)
        box.addWidget(self._lead, 0, centre)
        box.addSpacing(32)
        box.addLayout(row(self.example, self.new, spacing=20))
        box.addSpacing(24)
        offline = row(IconLabel("wifi-off"), self._offline, spacing=8)
        box.addLayout(row(self.existing, self._existing_key, None, offline, spacing=8))
        box.addStretch(1)
        scrolled.body.addWidget(held, 1, centre)

    def _tie(self, button: Button, action: QAction) -> None:
        button.clicked.connect(lambda: action.trigger())

    def retranslate(self) -> None:
        self.setAccessibleName(_("Welcome to Groupe-Pays"))
        self._language.setText(_("Language"))
        self.languages.set_words(OWN_NAMES, _("Language of the interface"))
        self._welcome.setText(_("Welcome to Groupe-Pays"))
        self._lead.setText(_("Prepare, hold and follow up the meetings of a country group, in French and in Chinese."))
        self.example.set_words(
            _("Open the example group"),
            _("The country group for China, as its documents describe it: nothing to lose, everything to try."),
            (
                _("The meeting of 31 January 2017, in two languages"),
                _("The people who came, with their functions of that day"),
                _("12 actions to follow up"),
            ),
            _("Open the example"),
        )
        self.new.set_words(
            _("Create our dossier"),
            _("A single file, kept where you want: it can be copied and opened elsewhere."),
            (
                _("Everything is saved as you type"),
                _("French and Chinese face to face"),
                _("Undo, even after closing the program"),
            ),
            _("Create the dossier…"),
        )
        self.existing.set_words(_("Open an existing dossier…"))
        self._offline.setText(_("This program opens no connection: everything stays on this computer."))
        self.example.key.set_text(_("Enter"))
        self.new.key.set_text(self._actions.keys("new_dossier"))
        self._existing_key.set_text(self._actions.keys("open_dossier"))

    def say(self, sentence: str) -> None:
        """Show why the last dossier did not open; nothing hides it."""
        if sentence:
            self.banner.say(sentence)
        else:
            self.banner.hide()

    def take_focus(self) -> None:
        self.example.button.setDefault(True)
        self.example.button.setAutoDefault(True)
        self.example.button.setFocus(Qt.FocusReason.OtherFocusReason)
