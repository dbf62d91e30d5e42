"""The line of commands over the minutes: the modifier once, then a word and a letter per command; the review list."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.formats import with_aside
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.actions import Actions
from groupe_pays.ui.icons import set_icon
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.heads import ICONS, TONES
from groupe_pays.ui.minutes.stage_actions import StageActions
from groupe_pays.ui.widgets.badges import Badge
from groupe_pays.ui.widgets.buttons import Button, IconButton, tie_to_action
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Keycap, Label

HEIGHT = 42
SHOWN = ("intervention", "decision", "action", "note", "quotation", "list")
_KINDS = {
    "intervention": EntryKind.INTERVENTION,
    "decision": EntryKind.DECISION,
    "action": EntryKind.ACTION,
    "note": EntryKind.NOTE,
    "quotation": EntryKind.QUOTATION,
}


class _Command(QWidget):
    """A button of one command with its letter behind it."""

    def __init__(self, actions: Actions, name: str) -> None:
        super().__init__()
        self._actions, self._command = actions, f"add_{name}"
        kind = _KINDS.get(name)
        self.button = Button(f"toolbar_{name}", "ghost")
        icon = ICONS[kind] if kind is not None else "list"
        set_icon(self.button, icon, TONES.get(kind, "text2") if kind is not None else "text2", 18, 2)
        tie_to_action(self.button, actions.all[self._command])
        self.key = Keycap()
        self.setLayout(row(self.button, self.key, spacing=0))
        self._kind = kind

    def retranslate(self) -> None:
        words = label(self._kind) if self._kind is not None else pgettext("entry", "List")
        self.button.setText(words)
        self.button.setAccessibleName(self._actions.words(self._command))
        self.key.set_text(self._actions.keys(self._command).rsplit("+", 1)[-1])


class MinutesToolbar(Retranslating, QFrame):
    """The commands that add an entry, the menu with all others, and what is to be reviewed at the right."""

    def __init__(self, actions: Actions, own: StageActions) -> None:
        super().__init__()
        self.setObjectName("minutes_toolbar")
        self.setProperty("kind", "band")
        self.setFixedHeight(HEIGHT)
        self._actions, self._own = actions, own
        self._modifier = Label("meta", "text2")
        self._commands = [_Command(actions, name) for name in SHOWN]
        self.more = IconButton("minutes_more", "ellipsis")
        self.more.clicked.connect(self._open_menu)
        self.review = Button("review_button", "ghost")
        set_icon(self.review, "list-checks", "danger", 18, 2)
        tie_to_action(self.review, actions.next_to_review)
        self._count = Badge()
        self._review_key = Keycap()
        self.setLayout(
            row(
                self._modifier,
                2,
                *self._commands,
                self.more,
                None,
                self.review,
                self._count,
                self._review_key,
                spacing=5,
                margins=(14, 0, 12, 0),
            )
        )
        self._gaps = 0
        self.retranslate()

    def stops(self) -> list[QWidget]:
        """The buttons in their order."""
        return [*(command.button for command in self._commands), self.more, self.review]

    def retranslate(self) -> None:
        keys = self._actions.keys("add_decision")
        self._modifier.setText(keys.rsplit("+", 1)[0])
        for command in self._commands:
            command.retranslate()
        self.more.set_words(_("More commands"))
        self.review.setText(_("To review"))
        self._review_key.set_text(self._actions.keys("next_to_review"))
        self.show_gaps(self._gaps)
        self._fit()

    def show_gaps(self, number: int) -> None:
        """Say how many places are to be reviewed."""
        self._gaps = number
        self._count.show_state(str(number) if number else "", "danger")
        self.review.setAccessibleName(with_aside(_("To review"), str(number), current_language()))

    def set_writable(self, writable: bool) -> None:
        for command in self._commands:
            command.setEnabled(writable)
        self.more.setEnabled(writable)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """With little room first the letters go, then the last commands, which the menu has all the same."""
        for part in (self._modifier, *(command.key for command in self._commands), *self._commands):
            part.show()
        self.layout().invalidate()
        if self._needed() > self.width():
            for part in (self._modifier, *(command.key for command in self._commands)):
                part.hide()
        for command in reversed(self._commands):
            self.layout().invalidate()
            if self._needed() <= self.width():
                return
            command.hide()

    def _needed(self) -> int:
        self.layout().activate()
        return self.layout().sizeHint().width()

    def _open_menu(self) -> None:
        menu = self._own.menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
