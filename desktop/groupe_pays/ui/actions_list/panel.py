"""The sheet of an action: everything about it, edited in place and saved as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.actions import ActionItem, ActionState, Priority, TakenUp
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _
from groupe_pays.ui.actions_list.life import events_of
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.lists.page import RecordPanel
from groupe_pays.ui.lists.said import SaidBox
from groupe_pays.ui.parties.party_field import PartyField
from groupe_pays.ui.widgets.badges import Badge
from groupe_pays.ui.widgets.bilingual_area import BilingualArea
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import SectionHeader
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.growing import Overhang
from groupe_pays.ui.widgets.labels import Hairline, Label
from groupe_pays.ui.widgets.life_line import LifeLine
from groupe_pays.ui.widgets.rough_date import RoughDateField

_NEW = ("action", "new")
"""The key of the draft of an action that is not made yet."""


class ActionPanel(RecordPanel):
    """``made`` gives the id of an action once it has a title, ``abandoned`` comes when none was typed."""

    made = Signal(str)
    abandoned = Signal()
    minutes_wanted = Signal(object)
    delete_wanted = Signal()
    toggle_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__("action_panel")
        self._context = context
        self.action: ActionItem | None = None
        self.is_making = False
        self._taken_up: Sequence[TakenUp] = ()
        self._build_head()
        self._build_fields()
        self._build_story()
        self.delete = Button("delete_action", "ghost", "trash-2")
        self.delete.clicked.connect(self.delete_wanted)
        self.footer.addStretch(1)
        self.footer.addWidget(self.delete)
        self.show_action(None)

    def _build_head(self) -> None:
        self._number, self._late = Badge(), Badge()
        self.finish = Button("finish_action", "default", "check")
        self.finish.clicked.connect(lambda: self.toggle_wanted.emit(self.action))
        self.title = BilingualArea("action_title", "title")
        self.title.edited.connect(self._on_title)
        self.title.left.connect(self._context.drafts.flush)
        self._refusal = Label("meta", "danger", wrap=True)
        self._refusal.setObjectName("action_title_refusal")
        self._hint = Label("meta", "text2", wrap=True)
        self.body.addLayout(row(self._number, self._late, None, self.finish))
        self.body.addLayout(Overhang(self.title))
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._hint)

    def _build_fields(self) -> None:
        self.owners = PartyField(self._context, "action_owners")
        self.owners.edited.connect(self._on_owners)
        self.due = RoughDateField("action_due")
        self.due.follow(self._context.drafts, lambda: ("action", self._id(), "due"), lambda due: self._edit(due=due))
        self.state, self.priority = EnumBox("action_state", ActionState), EnumBox("action_priority", Priority)
        self.state.chosen.connect(lambda state: self._edit(state=state))
        self.priority.chosen.connect(lambda priority: self._edit(priority=priority))
        self._fields = [LabelledField(field, 96) for field in (self.owners, self.due, self.state, self.priority)]
        for field in self._fields:
            field.layout().setAlignment(field.label, Qt.AlignmentFlag.AlignTop)
            field.label.setContentsMargins(0, 6, 0, 0)
        self._facts = QWidget()
        self._facts.setLayout(column(*self._fields, spacing=4, margins=(0, 4, 0, 4)))
        self.body.addWidget(self._facts)

    def _build_story(self) -> None:
        self.said = SaidBox("action_said")
        self.said.opened.connect(lambda: self.minutes_wanted.emit(self.action))
        self._life_head = SectionHeader("milestone")
        self.life = LifeLine("action_life")
        self._said_line, self._life_line = Hairline(), Hairline()
        for part in (self._said_line, self.said, self._life_line, self._life_head, self.life):
            self.body.addWidget(part)

    # ------------------------------------------------------------------ what is shown

    def show_action(self, action: ActionItem | None, taken_up: Sequence[TakenUp] = ()) -> None:
        """Show an action, or nothing; what is being typed of the same one stays."""
        other = action is None or self.action is None or action.id != self.action.id
        self.action, self._taken_up, self.is_making = action, taken_up, False
        self._show_parts()
        if other:
            self.to_top()
        if action is not None:
            self._show_values(action, other)
        self.retranslate()

    def begin_new(self) -> None:
        """An empty title to type in; the action is made with its first words."""
        self._context.drafts.flush()
        self.action, self.is_making = None, True
        self.title.set_value(BilingualText())
        self._show_parts()
        self.retranslate()
        self.title.take_focus()

    def _show_parts(self) -> None:
        there = self.action is not None
        for part in (self.finish, self._facts, self._life_line, self._life_head, self.life, self.delete):
            part.setVisible(there)
        said = there and self.action.entry_id is not None
        self._said_line.setVisible(said)
        self.said.setVisible(said)
        self.title.setVisible(there or self.is_making)
        self._refusal.hide()

    def _show_values(self, action: ActionItem, other: bool) -> None:
        if other or not self._context.drafts.pending:
            self.title.set_value(action.title)
        self.owners.set_meeting(action.meeting_id)
        if other:
            self.owners.line.clear()
        self.owners.set_parties(action.owners)
        self.due.show_value(action.due, force=other)
        self.due.show_tone("danger" if action.is_late(clock.today()) else "")
        self.state.set_value(action.state)
        self.priority.set_value(action.priority)
        self.said.show_outcome(action)

    def retranslate(self) -> None:
        action = self.action
        number = _("Action {number}").format(number=action.label) if action is not None else _("New action")
        self._number.show_state(number if action is not None or self.is_making else "", "info")
        late = action is not None and action.is_late(clock.today())
        self._late.show_state(_("Late") if late else "", "danger")
        is_open = action is None or action.state.is_open
        self.finish.set_words(_("Finish") if is_open else _("Reopen"))
        self.finish.set_icon("check" if is_open else "rotate-ccw")
        self.title.set_words(_("What is to be done"))
        words = (_("Owner"), _("Due date"), _("State"), _("Priority"))
        for field, text in zip(self._fields, words, strict=True):
            field.set_words(text)
        self.owners.set_words(words[0])
        self.due.set_words(words[1], _("No date yet"))
        self._life_head.set_title(_("Life of the action"))
        self.delete.set_words(_("Delete"))
        self.setAccessibleName(number)
        self._show_hint()
        if action is not None:
            self.life.show_events(events_of(action, self._taken_up, clock.today()))

    def _show_hint(self) -> None:
        hint = ""
        if self.is_making:
            hint = _("The action gets its number with its first words.")
        elif self.action is None:
            hint = _("Choose an action in the list to see what was said and what became of it.")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    # ------------------------------------------------------------------ what is typed

    def _id(self) -> str:
        return self.action.id if self.action is not None else ""

    def _edit(self, **values: Any) -> None:
        self._context.drafts.flush()
        if self.action is not None:
            self._context.services.actions.edit_action(self.action.id, **values)

    def _on_owners(self, owners: tuple) -> None:
        self._context.drafts.flush()
        if self.action is not None:
            self._context.services.actions.set_owners(self.action.id, owners)

    def _on_title(self, title: BilingualText) -> None:
        drafts, actions = self._context.drafts, self._context.services.actions
        self._refusal.hide()
        if self.action is not None:
            key = self.action.id
            drafts.put(("action", key, "title"), lambda: actions.edit_action(key, title=title), self._refuse)
        elif title.is_blank:
            drafts.discard(_NEW)
        else:
            drafts.put(_NEW, self._make, self._refuse)

    def _make(self) -> None:
        if self.is_making:
            made = self._context.services.actions.create_action(self.title.value())
            self.show_action(self._context.services.actions.load(made))
            self.made.emit(made)

    def _refuse(self, error: Exception) -> None:
        self.title.show_refused(True)
        self._refusal.setText(sentence_of(error))
        self._refusal.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_making:
            self._context.drafts.discard(_NEW)
            self.is_making = False
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)
