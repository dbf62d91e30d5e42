"""Dates and names typed in the line of an action: shown as they were understood, set when a key says so.

« M. Fort enverra la liste avant fin mars » proposes first who is responsible, then by when. The words stay in the text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from groupe_pays.domain import clock
from groupe_pays.domain.actions import ActionItem
from groupe_pays.domain.live_line import addressed_at_end
from groupe_pays.domain.meetings import Meeting
from groupe_pays.formats import name_words
from groupe_pays.i18n import _, current_language
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.caret_spot import CaretSpot, before_cursor, is_composing, position_of
from groupe_pays.ui.minutes.deadlines import Deadline, deadline_at_end
from groupe_pays.ui.minutes.editing import Editing
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.line_hint import LineHint
from groupe_pays.ui.minutes.mentions import Mentions
from groupe_pays.ui.parties.choices import party_choices
from groupe_pays.ui.widgets.completion import Choice, CompletionPopup

_ENDINGS = " \u00a0\u202f.,;:!?)»。，；：！？）、"


@dataclass(frozen=True, slots=True)
class _Meant:
    """What some words may mean: one ``choices`` is shown in a line, several in a list. ``take`` sets one of them."""

    kind: str
    block: int
    start: int
    words: str
    choices: tuple[Choice, ...]
    take: Callable[[object], None]
    by_enter: bool = False

    @property
    def key(self) -> tuple[str, str]:
        return self.kind, self.words


class Understood(Retranslating, QObject):
    """One for an editor; silent outside actions, and while an @ is being completed."""

    def __init__(self, context: Context, editing: Editing, edit: RichEditor, mentions: Mentions) -> None:
        super().__init__(edit)
        self._context, self._editing, self._edit, self._mentions = context, editing, edit, mentions
        self._waiting: list[_Meant] = []
        self._refused: set[tuple[str, str]] = set()
        self._spot = CaretSpot(edit)
        self.hint = LineHint(self._spot, f"{edit.objectName()}_understood")
        self.popup = CompletionPopup(edit, f"{edit.objectName()}_meanings", anchor=self._spot)
        edit.listen(self.popup)
        self.popup.chosen.connect(self._on_chosen)
        edit.typed.connect(self._on_typed)
        edit.listen(self)
        editing.opened.connect(self._on_opened)
        editing.closed.connect(self.close)
        self.retranslate()

    def retranslate(self) -> None:
        self.popup.set_words(_("Proposals"), _("choose"))
        if not self.hint.isHidden():
            self._show()

    def close(self) -> None:
        if self._waiting:
            self._waiting = []
            self.hint.hide()
            self.popup.close_popup()

    def _pause(self) -> None:
        """An input method is at work: what waits is out of its way, and shown again after it."""
        self.hint.hide()
        self.popup.close_popup()

    def follow(self) -> None:
        """The row went elsewhere on screen."""
        if self._waiting:
            self._spot.put(position_of(self._edit, self._waiting[-1].start))
            self.popup.follow()
            if not self.hint.isHidden():
                self.hint.place()

    def _on_opened(self, _entry_id: str) -> None:
        self._refused.clear()
        self.close()

    # What is typed

    def _on_typed(self, _at: int, _removed: int, _inserted: str) -> None:
        action = self._action()
        if action is None or self._mentions.is_open or not self._edit.hasFocus():
            self.close()
            return
        if is_composing(self._edit):
            self._pause()
            return
        before, block = before_cursor(self._edit), self._edit.textCursor().blockNumber()
        self._waiting = [one for one in self._waiting if self._still_stands(one, before, block)]
        for found in (self._addressed(before, block, action), self._date(before, block, action)):
            if found is not None and found.key not in self._refused:
                self._waiting = [one for one in self._waiting if one.kind != found.kind] + [found]
        self._show()

    def _action(self) -> ActionItem | None:
        entry = self._editing.entry
        return entry.action if entry is not None else None

    def _still_stands(self, one: _Meant, before: str, block: int) -> bool:
        return one.block == block and before[one.start :].startswith(one.words)

    def _date(self, before: str, block: int, action: ActionItem) -> _Meant | None:
        meetings, entry = self._context.services.meetings, self._editing.entry
        if entry is None:
            return None
        found = deadline_at_end(before, self._edit.language, self._day(), action, meetings, entry.meeting_id)
        if found is None:
            return None
        choices = tuple(Choice(one, one.spoken(action), icon="calendar-days") for one in found.meanings)
        return _Meant("due", block, found.start, found.words, choices, self._set_due, by_enter=found.is_sure)

    def _day(self) -> date:
        meeting: Meeting | None = self._editing.meeting
        return meeting.date.earliest if meeting is not None and meeting.date is not None else clock.today()

    def _addressed(self, before: str, block: int, action: ActionItem) -> _Meant | None:
        entry, found = self._editing.entry, addressed_at_end(before, self._edit.language)
        if found is None or entry is None:
            return None
        finding = self._context.services.finding
        bearers = finding.find_addressed(found.names, found.civility, entry.meeting_id)
        known = {owner.key for owner in action.owners}
        if not bearers or any(one.party.key in known for one in bearers):
            return None
        choices = tuple(party_choices(bearers, ""))
        return _Meant("owner", block, found.start, before[found.start : found.end], choices, self._add_owner)

    # What is shown

    def _show(self) -> None:
        """The last words understood; those before them wait their turn."""
        if not self._waiting:
            self.hint.hide()
            self.popup.close_popup()
            return
        meant = self._waiting[-1]
        self._spot.put(position_of(self._edit, meant.start))
        if len(meant.choices) > 1:
            self.hint.hide()
            self.popup.show_choices(meant.choices)
            return
        self.popup.close_popup()
        (choice,) = meant.choices
        keys = ("Tab", _("Enter")) if self._takes_enter(meant) else ("Tab",)
        self.hint.say(_ICONS[meant.kind], self._sentence(meant, choice), keys, _("set"))

    def _sentence(self, meant: _Meant, choice: Choice) -> str:
        if meant.kind == "owner":
            name = choice.value.party.person_name
            return _("Owner: {name}").format(name=name_words(name, current_language(), civil=True))
        action = self._action()
        return choice.value.spoken(action) if action is not None else choice.name

    def _takes_enter(self, meant: _Meant) -> bool:
        """Enter sets a deadline the cursor stands right behind; anywhere else it goes on to the next entry."""
        behind = before_cursor(self._edit)[meant.start + len(meant.words) :]
        return meant.by_enter and not behind.strip(_ENDINGS)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QInputMethodEvent):
            self._on_input_method(bool(event.preeditString()), bool(event.commitString()))
        elif kind is QEvent.Type.FocusOut:
            self.close()
        elif kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            return self._on_key(event, kind is QEvent.Type.ShortcutOverride)
        return False

    def _on_input_method(self, composes: bool, commits: bool) -> None:
        if composes:
            self._pause()
        elif not commits and self._waiting:
            QTimer.singleShot(0, self, self._show)

    @property
    def _is_shown(self) -> bool:
        return bool(self._waiting) and not (self.hint.isHidden() and self.popup.isHidden())

    def _on_key(self, event: QKeyEvent, asked_before: bool) -> bool:
        """Tab and Enter take what is shown, Escape leaves it."""
        if not self._is_shown or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Escape:
            if asked_before:
                event.accept()
            else:
                self._refused.add(self._waiting.pop().key)
                self._show()
            return True
        if self.hint.isHidden() or asked_before:
            return False
        meant = self._waiting[-1]
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Tab or (enter and self._takes_enter(meant)):
            self._on_chosen(meant.choices[0].value)
            return True
        return False

    # What is taken

    def _on_chosen(self, value: object) -> None:
        if not self._waiting:
            return
        meant = self._waiting.pop()
        others = list(self._waiting)
        if self._context.drafts.flush():
            meant.take(value)
            self._waiting = others
        self._show()

    def _set_due(self, when: object) -> None:
        action = self._action()
        if action is not None and isinstance(when, Deadline):
            self._context.services.actions.edit_action(action.id, due=when.due, due_words=when.said)

    def _add_owner(self, found: object) -> None:
        action = self._action()
        if action is not None and isinstance(found, FoundParty):
            self._context.services.actions.set_owners(action.id, (*action.owners, found.party))


_ICONS = {"due": "calendar-days", "owner": "user-check"}
