"""@ in the text being typed: the people and organisations it may mean, and what becomes of the one that is taken.

At the start of what somebody says it names the speaker, in an action the owner; anywhere else the name is written out.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor

from groupe_pays.domain.live_line import AT_SIGNS, Mention, makes_speaker, mention_at
from groupe_pays.domain.minutes import MinuteEntry
from groupe_pays.domain.names import read_name
from groupe_pays.domain.parties import Party
from groupe_pays.formats import name_words
from groupe_pays.i18n import _
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.caret_spot import CaretSpot, before_cursor, is_composing, position_of
from groupe_pays.ui.minutes.editing import Editing
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.line_hint import LineHint
from groupe_pays.ui.parties.choices import party_choices
from groupe_pays.ui.widgets.completion import CompletionPopup

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Mentions(Retranslating, QObject):
    """One for an editor; the field keeps the keys, and an input method at work is left alone."""

    def __init__(self, context: Context, editing: Editing, edit: RichEditor) -> None:
        super().__init__(edit)
        self._context, self._editing, self._edit = context, editing, edit
        self._mention: Mention | None = None
        self._left_alone: int | None = None
        """Where an @ stands that Escape said to leave as it is."""
        self._spot = CaretSpot(edit)
        self.popup = CompletionPopup(edit, f"{edit.objectName()}_people", anchor=self._spot)
        edit.listen(self.popup)
        self.popup.chosen.connect(self._on_chosen)
        self.popup.other_chosen.connect(self._make_new)
        self.nobody = LineHint(self._spot, f"{edit.objectName()}_nobody")
        edit.typed.connect(self._on_typed)
        edit.cursorPositionChanged.connect(self._on_cursor)
        edit.listen(self)
        editing.closed.connect(self.close)
        self.retranslate()

    def retranslate(self) -> None:
        self._say_keys()

    @property
    def is_open(self) -> bool:
        """Whether an @ is being completed."""
        return self._mention is not None

    def close(self) -> None:
        if self._mention is not None:
            self._mention = None
            self._say_keys()
        self.popup.close_popup()
        self.nobody.hide()

    def follow(self) -> None:
        """The row went elsewhere on screen."""
        if self._mention is not None:
            self._spot.put(position_of(self._edit, self._mention.start))
            self.popup.follow()
            if not self.nobody.isHidden():
                self.nobody.place()

    # What is typed

    def _on_typed(self, _at: int, _removed: int, _inserted: str) -> None:
        """Most lines have no @: nothing more is asked of them at each key."""
        line = self._edit.textCursor().block().text()
        if self._mention is not None or self._left_alone is not None or any(sign in line for sign in AT_SIGNS):
            self._propose()

    def _propose(self) -> None:
        found = None if is_composing(self._edit) else mention_at(before_cursor(self._edit))
        if found is None:
            self._left_alone = None
        entry = self._editing.entry
        if found is None or entry is None or not self._edit.hasFocus() or found.start == self._left_alone:
            self.close()
            return
        self._mention = found
        self._say_keys()
        self._spot.put(position_of(self._edit, found.start))
        choices = party_choices(self._find(entry, found), found.typed.strip())
        self.popup.show_choices(choices)
        if not choices and found.is_name:
            words = _("Nobody is called “{name}”").format(name=found.typed)
            self.nobody.say("user-plus", words, (_("Ctrl+Enter"),), _("new person"))
        else:
            self.nobody.hide()

    def _on_cursor(self) -> None:
        """The cursor left the letters of the @."""
        if self._mention is not None and mention_at(before_cursor(self._edit)) != self._mention:
            QTimer.singleShot(0, self, self._close_if_left)

    def _close_if_left(self) -> None:
        if self._mention is not None and mention_at(before_cursor(self._edit)) != self._mention:
            self.close()

    def _find(self, entry: MinuteEntry, mention: Mention) -> list[FoundParty]:
        finding, speaks = self._context.services.finding, self._speaks(entry, mention)
        if not mention.typed.strip():
            return finding.find_near(entry.meeting_id)
        return finding.find_parties(mention.typed, entry.meeting_id, people_only=speaks)

    def _say_keys(self) -> None:
        """Ctrl+Enter is ours only while there are letters to make a name of."""
        new = _("new person") if self._mention is not None and self._mention.is_name else ""
        self.popup.set_words(_("Proposals"), _("choose"), new, _("Ctrl+Enter"))

    def _speaks(self, entry: MinuteEntry, mention: Mention) -> bool:
        if entry.action is not None or self._edit.textCursor().blockNumber() > 0:
            return False
        before = before_cursor(self._edit)
        nothing_else = before.strip() == self._edit.toPlainText().strip()
        other = self._editing.editor.editor(self._edit.language.other)
        return makes_speaker(entry, before[: mention.start], nothing_else and other.is_empty())

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            if event.preeditString():
                self.close()
            elif not event.commitString():
                QTimer.singleShot(0, self, self._propose)
        elif kind is QEvent.Type.FocusOut:
            self.close()
        elif kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            return self._on_key(event, kind is QEvent.Type.ShortcutOverride)
        return False

    def _on_key(self, event: QKeyEvent, asked_before: bool) -> bool:
        """Escape leaves the @ as typed; Ctrl+Enter goes to the list before it may part an entry."""
        if self._mention is None:
            return False
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control and self._mention.is_name:
            if asked_before:
                event.accept()
            return asked_before
        if event.key() == Qt.Key.Key_Escape and not (self.popup.isHidden() and self.nobody.isHidden()):
            if asked_before:
                event.accept()
            else:
                self._left_alone = self._mention.start
                self.close()
            return True
        return False

    # What is taken

    def _on_chosen(self, found: FoundParty) -> None:
        if self._mention is not None:
            self._take(found.party)

    def _make_new(self) -> None:
        """Ctrl+Enter: the letters are the name of somebody nobody knows yet."""
        mention, services = self._mention, self._context.services
        if mention is not None and mention.is_name:
            name = read_name(mention.typed.strip())
            self._take(Party(person_id=services.people.create(name), person_name=name))

    def _take(self, party: Party) -> None:
        mention, entry = self._mention, self._editing.entry
        if mention is None or entry is None:
            return
        speaks = self._speaks(entry, mention)
        self.close()
        cursor = self._edit.textCursor()
        cursor.setPosition(position_of(self._edit, mention.start), _KEEP)
        if entry.action is not None or speaks:
            self._take_out(cursor, from_start=speaks)
            if self._context.drafts.flush():
                self._name(entry, party, speaks)
        else:
            cursor.insertText(self._words_for(party), cursor.charFormat())
            self._edit.setTextCursor(cursor)

    def _take_out(self, cursor: QTextCursor, from_start: bool) -> None:
        """Take the letters away, with the space before them."""
        start, end = sorted((cursor.anchor(), cursor.position()))
        cursor.setPosition(end)
        if from_start:
            start = 0
        elif start and self._edit.document().characterAt(start - 1) in " \u00a0":
            start -= 1
        cursor.setPosition(start, _KEEP)
        cursor.removeSelectedText()
        self._edit.setTextCursor(cursor)

    def _name(self, entry: MinuteEntry, party: Party, speaks: bool) -> None:
        services = self._context.services
        if speaks:
            services.speaking.add_speaker(entry.id, party.person_id or "")
        elif entry.action is not None and party.key not in {owner.key for owner in entry.action.owners}:
            services.actions.set_owners(entry.action.id, (*entry.action.owners, party))

    def _words_for(self, party: Party) -> str:
        """The name as it stands in the language of the text."""
        if party.person_name is not None:
            return name_words(party.person_name, self._edit.language, civil=True)
        return party.name(self._edit.language)
