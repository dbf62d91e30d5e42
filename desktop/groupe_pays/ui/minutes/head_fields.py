"""What stands above the text of the entry being edited: who speaks, or who owes the action and by when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.actions import ActionItem
from groupe_pays.domain.dates import RoughDate, parse_words
from groupe_pays.domain.dates.as_said import is_said
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.minutes import EntryKind, MinuteEntry, Speaker
from groupe_pays.domain.parties import Party
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui import fonts
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.delegate import paint_head
from groupe_pays.ui.minutes.heads import Head, head_of
from groupe_pays.ui.minutes.painting import line_width
from groupe_pays.ui.parties.party_field import PartyField
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Label, restyle


class HeadPreview(QWidget):
    """The head line as the rows paint it, in one content language."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._head: Head | None = None
        self.setFixedHeight(measures.HEAD_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_head(self, head: Head | None) -> None:
        self._head = head
        self.setAccessibleName(head.spoken() if head is not None else "")
        self.setVisible(head is not None)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """No wider than its first words, to leave room for fields; else as wide as it may be."""
        policy = QSizePolicy.Policy.Fixed if narrow else QSizePolicy.Policy.Ignored
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._head is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_head(painter, QRectF(self.rect()), self._head, self._language)

    def sizeHint(self) -> QSize:
        words = self._head.strong if self._head is not None else ""
        return QSize(int(line_width(words, fonts.content_font(self._language, 13, 600))) + 8, measures.HEAD_HEIGHT)


def editing_head(entry: MinuteEntry, language: Language) -> Head | None:
    """The head line while a text is edited: a note says so there, its prefix being no part of the text."""
    if entry.kind is EntryKind.INTERVENTION and not entry.speakers:
        return None
    if entry.kind is EntryKind.NOTE and not entry.speakers:
        return Head(label(EntryKind.NOTE, language), "text2")
    return head_of(entry, language)


_GO_ON_WITH = ",;，；、"
_STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Reasons to lose the focus that do not mean that the user went on."""
_DUE_WIDTH, _DUE_KEPT = 128, 156
"""Width of the field of the due date in pixels: the least, and what longer words get before who is responsible."""
_AROUND_DUE = 28
"""Pixels its border and padding take at both sides together."""


class DueField(Retranslating, QLineEdit):
    """When an action is due, in the words somebody would say; ``settled`` gives the date, or None and the words."""

    settled = Signal(object, str)
    refused = Signal(str)
    """The sentence to show when the words are no date; "" once they are."""
    entered = Signal()
    """Enter: the entry is done. Words that are no date are told first, and take a second one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("action_due")
        self._said = ""
        self._from = clock.today()
        leave_undo_to_dossier(self)
        self.setMinimumWidth(_DUE_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self.settle)
        self.returnPressed.connect(self._on_return)
        self.textChanged.connect(lambda _text: self._fit())
        self.textEdited.connect(lambda _text: self._show_refusal(""))
        self.retranslate()

    def retranslate(self) -> None:
        self.setPlaceholderText(_("Due…"))
        self.setAccessibleName(_("Due date of the action"))
        self.setToolTip(_("A date in words: 1 March, end of March, before the summer"))

    def show_due(self, action: ActionItem, meeting: Meeting) -> None:
        """Show what is known; words being typed stay."""
        self._from = meeting.date.earliest if meeting.date is not None else clock.today()
        side = Language.ZH if current_language() is Language.ZH else Language.FR
        words = action.due_words.best(side)
        if action.due is not None and (action.due.is_exact or not words):
            words = date_words(action.due, side)
        if words != self._said:
            self._said = words
            if not self.isModified():
                self.setText(words)
                self._show_beginning()
        if not self.isModified():
            self._show_refusal(_refusal(action.due, words))

    def settle(self) -> None:
        """Read the words and hand over what they mean."""
        if not self.isModified():
            return
        self.setModified(False)
        words = self.text().strip()
        due = parse_words(words, current_language(), self._from) if words else None
        self._said = words
        self._show_refusal(_refusal(due, words))
        self.settled.emit(due, words)

    def _on_return(self) -> None:
        fresh = self.isModified()
        self.settle()
        if not (fresh and self.property("refused")):
            self.entered.emit()

    def _show_beginning(self) -> None:
        """Words wider than the field are cut off at their end, not at their beginning."""
        if not self.hasFocus():
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self._show_beginning()

    def _fit(self) -> None:
        self.setMinimumWidth(min(self.sizeHint().width(), _DUE_KEPT))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(max(words + _AROUND_DUE, _DUE_WIDTH), super().sizeHint().height())

    def _show_refusal(self, sentence: str) -> None:
        self.setProperty("refused", bool(sentence))
        restyle(self)
        self.refused.emit(sentence)


def _refusal(due: RoughDate | None, words: str) -> str:
    """What is said of words that are no date, unless they name an occasion."""
    if due is not None or not words or is_said(words):
        return ""
    return _("This is not a date that can be read: it is kept as words, without a due date.")


class HeadFields(Retranslating, QWidget):
    """The head of the French side while editing; it writes what is chosen at once."""

    done = Signal()
    """Somebody was chosen: the text is next."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("entry_head")
        self._context = context
        self._entry: MinuteEntry | None = None
        self._meeting: Meeting | None = None
        self._stays = False
        """Whether somebody else speaks too: a comma took the proposal, the field keeps the cursor."""
        self.preview = HeadPreview(Language.FR)
        self.speaker = PartyField(context, "entry_speaker", people_only=True)
        self.speaker.keeps_words = True
        self.owner = PartyField(context, "action_owner")
        self.due = DueField()
        self.setLayout(row(self.preview, self.speaker, self.owner, self.due, spacing=6))
        self.speaker.edited.connect(self._on_speakers)
        self.owner.edited.connect(self._on_owners)
        self.due.settled.connect(self._on_due)
        self.speaker.line.installEventFilter(self)
        context.signals.taking_back.connect(self.settle)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.retranslate()

    def retranslate(self) -> None:
        self.speaker.set_words(_("Speaker"))
        self.owner.set_words(_("Who is responsible for the action"))
        if self._entry is not None and self._entry.action is not None and self._meeting is not None:
            self.due.show_due(self._entry.action, self._meeting)

    def show_entry(self, entry: MinuteEntry, meeting: Meeting) -> None:
        """Show the fields the kind of the entry has."""
        self._entry, self._meeting = entry, meeting
        head = editing_head(entry, Language.FR)
        speaks = entry.kind is EntryKind.INTERVENTION or (bool(entry.speakers) and entry.action is None)
        speaks = speaks and entry.kind is not EntryKind.DECISION
        if entry.action is not None:
            head = Head(head.strong, head.tone) if head is not None else None
            self.owner.set_parties(entry.action.owners)
            self.due.show_due(entry.action, meeting)
        self.preview.show_head(None if speaks else head)
        self.preview.set_narrow(entry.action is not None)
        for field in (self.speaker, self.owner):
            field.set_meeting(meeting.id)
        self.speaker.set_parties([_party(speaker) for speaker in entry.speakers])
        self.speaker.setVisible(speaks)
        self.owner.setVisible(entry.action is not None)
        self.due.setVisible(entry.action is not None)
        self.setVisible(speaks or head is not None)

    def stops(self) -> list[QWidget]:
        """What Tab goes through."""
        return [*self.speaker.stops(), *self.owner.stops(), self.due]

    def has_fields(self) -> bool:
        return not (self.speaker.isHidden() and self.owner.isHidden())

    def is_blank(self) -> bool:
        """Whether the fields in sight say nothing."""
        fields = (self.speaker, self.owner)
        if any((field.parties() or field.typed()) and not field.isHidden() for field in fields):
            return False
        return self.due.isHidden() or not self.due.text().strip()

    def settle(self) -> None:
        """Take what still stands in the fields: the row is left."""
        if self._entry is not None:
            self.speaker.keep_typed()
            self.owner.keep_typed()
            self.due.settle()

    def forget(self) -> None:
        """The entry is gone: what was half typed for it goes too."""
        self._entry = None
        for field in (self.speaker, self.owner):
            field.line.clear()
            field.popup.close_popup()
        self.due.setModified(False)

    def eventFilter(self, watched: object, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.text() in _GO_ON_WITH and event.text():
                self._stays = True
                taken = self.speaker.popup.take_current()
                self._stays = False
                return taken
            if enter and self.speaker.popup.isHidden() and not self.speaker.line.text().strip():
                self.done.emit()
                return True
        return False

    def _on_speakers(self, parties: Sequence[Party]) -> None:
        if self._entry is None:
            return
        minutes = self._context.services.minutes
        known = {speaker.person_id: speaker for speaker in self._entry.speakers if speaker.person_id}
        speakers = []
        for party in parties:
            if party.person_id is None:
                speakers.append(Speaker(words=party.words))
            elif party.person_id in known:
                speakers.append(known[party.person_id])
            else:
                speakers.append(minutes.speaker_of(self._entry.meeting_id, party.person_id))
        # Somebody who went elsewhere with a name half typed stays there.
        added = len(speakers) > len(self._entry.speakers) and self.speaker.line.hasFocus()
        minutes.set_speakers(self._entry.id, tuple(speakers))
        if added and not self._stays:
            self.done.emit()

    def _on_owners(self, parties: Sequence[Party]) -> None:
        if self._entry is not None and self._entry.action is not None:
            self._context.services.actions.set_owners(self._entry.action.id, tuple(parties))

    def _on_due(self, due: RoughDate | None, words: str) -> None:
        if self._entry is None or self._entry.action is None:
            return
        kept = BilingualText()
        if words and (due is None or not due.is_exact):
            side = Language.ZH if current_language() is Language.ZH else Language.FR
            kept = BilingualText().edited(side, words)
        self._context.services.actions.edit_action(self._entry.action.id, due=due, due_words=kept)


def _party(speaker: Speaker) -> Party:
    return Party(person_id=speaker.person_id, person_name=speaker.name, words=speaker.words)


class FieldSentence(Label):
    """What is wrong with a field of the head, under it; hidden while nothing is."""

    def __init__(self) -> None:
        super().__init__("meta", "danger", wrap=True)
        self.setObjectName("entry_sentence")
        self.hide()

    def say(self, sentence: str) -> None:
        self.setText(sentence)
        self.setVisible(bool(sentence))
