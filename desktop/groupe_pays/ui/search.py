"""The search field at the top: records in either language, and commands, one Enter away."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from groupe_pays.domain.collation import fold
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.action_table import COMMANDS
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.places import icon_of, kind_words, open_record
from groupe_pays.ui.widgets.completion import Choice, CompletionPopup
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.matching import find_typed

if TYPE_CHECKING:
    from groupe_pays.services.searching import Hit

REST = 90
"""Milliseconds without a key before the dossier is searched."""
RECORDS, MOST_COMMANDS = 20, 4
LONGEST = 90
"""Characters of a title shown."""


class SearchEverywhere(Retranslating, QObject):
    """Proposes while one types; the field keeps the focus, and gives it back when something was chosen."""

    def __init__(self, context: Context, field: SearchField) -> None:
        super().__init__(field)
        self._context = context
        self._field = field
        self._before: QWidget | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._search)
        self._popup = CompletionPopup(field, "search_results", takes_tab=False)
        self._popup.chosen.connect(self._go)
        field.textEdited.connect(lambda _text: self._rest.start())
        field.returnPressed.connect(self._search)
        field.left.connect(self._leave)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._on_focus)
        self.retranslate()

    def retranslate(self) -> None:
        self._popup.set_words(_("What was found"), take=_("open"))

    def _search(self) -> None:
        self._rest.stop()
        words = self._field.text().strip()
        if not words or self._context.services is None:
            self._popup.close_popup()
            return
        choices = [self._record(hit, words) for hit in self._context.services.search.find(words, RECORDS)]
        choices += self._commands(words)
        if not choices:
            choices = [Choice(None, _("Nothing was found for “{words}”").format(words=words), icon="search")]
        self._popup.show_choices(choices)

    def _record(self, hit: Hit, words: str) -> Choice:
        language = current_language()
        title = _around(" ".join(hit.title.best(language).split()), words)
        other = " ".join(hit.title.side(language.other).split())
        second = other[:LONGEST] if other and other != title else ""
        return Choice(hit, title, kind_words(hit.kind), second, find_typed(title, words), icon_of(hit.kind))

    def _commands(self, words: str) -> list[Choice]:
        """The commands that can be given now and hold every word."""
        wanted = fold(words).split()
        found = []
        actions = self._context.actions
        for name, command in COMMANDS.items():
            label = actions.words(name)
            if actions.all[name].isEnabled() and all(word in fold(label) for word in wanted):
                icon = command.icon or "settings"
                found.append(Choice(name, label, actions.keys(name), "", find_typed(label, words), icon))
        return found[:MOST_COMMANDS]

    def _go(self, chosen: Hit | str | None) -> None:
        if chosen is None:
            return
        self._field.clear()
        if isinstance(chosen, str):
            self._context.actions.all[chosen].trigger()
        else:
            open_record(self._context, chosen.kind, chosen.id, chosen.meeting_id)

    def _leave(self) -> None:
        """Esc in the empty field: back to where one was, else to the page."""
        before, self._before = self._before, None
        if before is None or not shiboken6.isValid(before) or not before.isVisible():
            before = self._field.window().findChild(QWidget, "pages")
        if before is not None:
            before.setFocus()

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """The keyboard is remembered where it was; from nowhere it comes back with the window."""
        if now is self._field and old is not None and old.window() is self._field.window():
            self._before = old


def _around(title: str, words: str) -> str:
    """A long title cut to where the words are."""
    places = find_typed(title, words)
    start = max(min((at for at, _length in places), default=0) - 20, 0)
    if len(title) <= LONGEST:
        return title
    return ("…" if start else "") + title[start : start + LONGEST] + "…"
