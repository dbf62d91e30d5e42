"""All actions over all meetings: who owes what by when, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from groupe_pays.domain import clock
from groupe_pays.domain.actions import ActionItem, ActionState, Priority
from groupe_pays.domain.collation import sort_key
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.actions_list import listed
from groupe_pays.ui.actions_list.listed import NOBODY, ListedAction
from groupe_pays.ui.actions_list.panel import ActionPanel
from groupe_pays.ui.actions_list.table import ActionTable, action_model
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.filters import Choices, FilterField, ListFilters
from groupe_pays.ui.lists.page import ListPage, texts_of
from groupe_pays.ui.parties.choices import party_words
from groupe_pays.ui.routes import Route
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.segments import Segments

OPEN, CLOSED = "open", "closed"
VIEWS = ("list", "owner", "meeting")


class ActionsPage(ListPage):
    name = "actions"
    table_kind = TableKind.ACTIONS
    document_kind = DocumentKind.ACTION_LIST
    panel: ActionPanel
    table: ActionTable

    def __init__(self, context: Context) -> None:
        self._actions: list[ActionItem] = []
        fields = (
            FilterField("state", lambda: _("State"), _states),
            FilterField("owner", lambda: _("Owner"), self._owners),
            FilterField("meeting", lambda: _("Meeting"), self._meetings),
            FilterField("priority", lambda: _("Priority"), lambda: [(p.value, label(p)) for p in Priority]),
        )
        filters = ListFilters("actions_filters", fields, {"state": OPEN})
        table = ActionTable("actions_table", action_model())
        super().__init__(context, table, partial(ActionPanel, context), filters, "square-check-big")
        self.views = Segments("actions_view", VIEWS)
        self.views.set_value("list")
        self.views.chosen.connect(lambda _view: self.refresh())
        self.new = Button("new_action", "primary", "plus")
        self.head.add_beside(self.views)
        self.head.add_button(self.new)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.new.clicked.connect(self.begin_new)
        self.table.toggled.connect(lambda row: self._toggle(row.action))
        self.table.record_opened.connect(lambda _row: self.panel.title.take_focus())
        self.panel.made.connect(self.reveal)
        self.panel.abandoned.connect(self.abandon_new)
        self.panel.minutes_wanted.connect(lambda one: self.go("meeting", one.meeting_id, "minutes", one.entry_id))
        self.panel.delete_wanted.connect(self.delete_shown)
        self.panel.toggle_wanted.connect(self._toggle)
        self.context.actions.handle("add_action", self, self.begin_new)

    def retranslate(self) -> None:
        self.head.title.setText(_("Actions"))
        self.views.set_words(
            {"list": _("List"), "owner": _("By owner"), "meeting": _("By meeting")}, _("How the actions are grouped")
        )
        self.new.set_words(_("New action"), self.context.actions.tip("add_action"))
        self.search.set_words(_("Search in the actions"))
        self.table.set_words(_("Actions"))
        super().retranslate()

    # ------------------------------------------------------------------ what is listed

    def read(self) -> None:
        self._actions = self.services.actions.list_actions()

    def rows(self) -> Sequence[Any]:
        today, language = clock.today(), current_language()
        shown = [action for action in self._actions if self._passes(action)]
        if self.views.value == "owner":
            return listed.by_owner(shown, today, language)
        if self.views.value == "meeting":
            return listed.by_meeting(shown, today, language)
        return listed.by_urgency(shown, today)

    def _passes(self, action: ActionItem) -> bool:
        chosen = self.filters.chosen
        state, owner, meeting, priority = (chosen(key) for key in ("state", "owner", "meeting", "priority"))
        owners = [party.key for party in action.owners] or [NOBODY]
        return (
            (state is None or state == action.state.value or state == (OPEN if action.state.is_open else CLOSED))
            and (owner is None or owner in owners)
            and (meeting is None or meeting == (action.meeting_id or NOBODY))
            and (priority is None or priority == action.priority.value)
            and self.matches(action.label, *texts_of(action.title), *_said(action), *_owner_texts(action))
        )

    def _owners(self) -> Choices:
        language = current_language()
        owners = {owner.key: party_words(owner, language) for action in self._actions for owner in action.owners}
        named = sorted(owners.items(), key=lambda pair: sort_key(pair[1], language))
        return [(NOBODY, pgettext("owner", "to be named")), *named]

    def _meetings(self) -> Choices:
        found = listed.distinct(self._actions, lambda action: action.meeting_id or NOBODY)
        return [(one.meeting_id or NOBODY, listed.meeting_name(one, current_language())) for one in found]

    def show_count(self) -> None:
        today = clock.today()
        shown = {row.action.id: row.action for row in self.rows() if isinstance(row, ListedAction)}
        late = sum(action.is_late(today) for action in shown.values())
        many = len(shown)
        if late:
            words = ngettext("{shown} action of {total}, {late} late", "{shown} actions of {total}, {late} late", many)
        else:
            words = ngettext("{shown} action of {total}", "{shown} actions of {total}", many)
        self.count.setText(words.format(shown=many, total=len(self._actions), late=late))

    def has_records(self) -> bool:
        return bool(self._actions)

    def say_empty(self) -> None:
        if self._actions:
            self.empty.set_words(_("No action answers the search and the filters."), _("Show all actions"))
        else:
            sentence = _("No action yet. One is recorded in the minutes of a meeting, or here.")
            self.empty.set_words(sentence, _("New action"))

    # ------------------------------------------------------------------ the record

    def show_record(self, record: Any | None) -> None:
        action = record.action if record is not None else None
        self.panel.show_action(action, self.services.actions.taken_up(action.id) if action is not None else ())

    def shown_id(self) -> str | None:
        return self.panel.action.id if self.panel.action is not None else None

    def open_route(self, route: Route) -> None:
        if route.part in VIEWS:
            self.views.set_value(route.part)
            self.refresh()
        super().open_route(route)

    def _toggle(self, action: ActionItem) -> None:
        """Mark as done, or take that back."""
        self.context.drafts.flush()
        done = action.state.is_open
        self.services.actions.edit_action(action.id, state=ActionState.DONE if done else ActionState.TODO)
        words = _("Action {number} is done") if done else _("Action {number} is open again")
        self.context.signals.undo_offered.emit(words.format(number=action.label))

    def delete_shown(self) -> None:
        action = self.panel.action
        if action is not None:
            self.context.drafts.flush()
            self.services.actions.delete(action.id)
            self.context.signals.undo_offered.emit(_("Action {number} deleted").format(number=action.label))

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches("action", "entry", "meeting", "agenda_item", "person", "organisation"):
            self.reload()


def _states() -> Choices:
    return [(OPEN, _("open ones")), (CLOSED, _("closed ones")), *((state.value, label(state)) for state in ActionState)]


def _said(action: ActionItem) -> tuple[str, str]:
    return action.said.fr.plain, action.said.zh.plain


def _owner_texts(action: ActionItem) -> list[str]:
    """The owners as they are searched: in both languages."""
    texts: list[str] = []
    for owner in action.owners:
        texts += texts_of(owner.words, owner.organisation_name)
        if owner.person_name is not None:
            texts += [owner.person_name.latin, owner.person_name.name_zh]
    return texts
