"""What was said: the words of the minutes a decision or an action comes from, and the way to where they stand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.domain.actions import ActionItem, Decision
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words, item_number
from groupe_pays.i18n import _, current_language
from groupe_pays.ui import fonts
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import SectionHeader
from groupe_pays.ui.widgets.labels import Label

_SHORT = {Language.FR: 320, Language.ZH: 130}
"""Characters shown of a long speech before « Tout lire »."""
_MARKS = {Language.FR: ("«\u00a0", "\u00a0»"), Language.ZH: ("“", "”")}

Outcome = ActionItem | Decision


def item_words(outcome: Outcome) -> str:
    """« point II »; empty where it stands under no item."""
    if not outcome.item_path:
        return ""
    return _("item {number}").format(number=item_number(outcome.item_path, outcome.numbering, current_language()))


def meeting_words(outcome: Outcome, with_item: bool = True) -> str:
    """« Réunion du groupe-pays Chine, 31 janvier 2017, point II »."""
    language = current_language()
    parts = [outcome.meeting_title.best(language)]
    if outcome.meeting_date is not None:
        parts.append(date_words(outcome.meeting_date, language))
    if with_item:
        parts.append(item_words(outcome))
    return ("，" if language is Language.ZH else ", ").join(part for part in parts if part)


class SaidBox(Retranslating, QWidget):
    """``opened`` asks for the minutes."""

    opened = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._outcome: Outcome | None = None
        self._whole = False
        self._head = SectionHeader("quote")
        self.link = Button(f"{name}_link", "link", "arrow-right")
        self.link.clicked.connect(self.opened)
        self._head.add_trailing(self.link)
        self._words = Label(wrap=True)
        self._words.setObjectName(f"{name}_words")
        self._more = Button(f"{name}_more", "link")
        self._more.clicked.connect(self._show_more)
        self._where = Label("meta", "text2", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        for part in (self._head, self._words):
            box.addWidget(part)
        box.addWidget(self._more, 0)
        box.addWidget(self._where)
        self.retranslate()

    def show_outcome(self, outcome: Outcome) -> None:
        if self._outcome is None or self._outcome.id != outcome.id:
            self._whole = False
        self._outcome = outcome
        self.setVisible(outcome.entry_id is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.set_title(_("What was said"))
        self.link.set_words(_("See in the minutes"))
        self._more.set_words(_("Show less") if self._whole else _("Read all of it"))
        if self._outcome is None:
            return
        shown, language = current_language(), self._language()
        words = " ".join(self._outcome.said.side(language).plain.split())
        short = words if len(words) <= _SHORT[language] + 40 else _cut(words, language)
        self._more.setVisible(short != words)
        before, after = _MARKS[language]
        self._words.setFont(fonts.content_font(language if shown is not Language.EN else Language.FR))
        self._words.setText(f"{before}{words if self._whole else short}{after}")
        self._where.setText(meeting_words(self._outcome))

    def _language(self) -> Language:
        """The language of the interface where something is said in it, else the other one."""
        wanted = Language.ZH if current_language() is Language.ZH else Language.FR
        said = self._outcome.said
        return wanted if not said.side(wanted).is_blank else wanted.other

    def _show_more(self) -> None:
        self._whole = not self._whole
        self.retranslate()


def _cut(words: str, language: Language) -> str:
    """The beginning, up to a space in French."""
    start = words[: _SHORT[language]]
    return (start.rsplit(" ", 1)[0] if language is Language.FR else start).rstrip(" ,;:") + " […]"
