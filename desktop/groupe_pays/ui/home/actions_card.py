"""Actions that are late, and those that come next."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.actions import ActionItem, Urgency
from groupe_pays.formats import date_words, list_of, relative_days
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.home.home_card import HomeCard, OpenableRow
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Hairline, IconLabel, Label
from groupe_pays.ui.widgets.shapes import StateLabel

SHOWN = 3
"""Actions shown of each group."""


class ActionsCard(HomeCard):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "actions_card", "square-check-big", link="actions")
        self._late: list[ActionItem] = []
        self._coming: list[ActionItem] = []

    def read(self) -> None:
        today = clock.today()
        rows = [a for a in self.context.services.actions.list_actions() if a.state.is_open and a.due is not None]
        rows.sort(key=lambda action: action.due.sort_key)
        self._late = [action for action in rows if action.urgency(today) is Urgency.LATE]
        self._coming = [action for action in rows if action.urgency(today) is not Urgency.LATE]

    def show_words(self) -> None:
        self.set_title(_("Actions"))
        self.link.set_words(_("All actions"))
        self.clear_rows()
        if not (self._late or self._coming):
            nothing = Label("meta", "text2", wrap=True)
            nothing.setText(_("No action has a date to keep."))
            self.rows.addWidget(nothing)
        self._show_group(_("Late"), "danger", self._late)
        self._show_group(_("Coming"), "text2", self._coming)

    def _show_group(self, name: str, tone: str, actions: list[ActionItem]) -> None:
        if not actions:
            return
        head = Label("meta_strong", tone)
        head.setText(name)
        self.rows.addLayout(row(head, None, margins=(0, 6, 0, 2)))
        for ordinal, action in enumerate(actions[:SHOWN]):
            if ordinal:
                self.rows.addWidget(Hairline())
            self.rows.addWidget(self._row(action, tone == "danger"))

    def _row(self, action: ActionItem, late: bool) -> QWidget:
        language = current_language()
        words = action_words(action)
        shown = OpenableRow(f"home_action_{action.label}", words)
        title, line = ElidedLabel("medium"), ElidedLabel("meta", "text2")
        title.setText(words)
        owners = list_of([owner.name(language) for owner in action.owners], language) or _("nobody named")
        line.setText(owners)
        due = Label("meta_strong", "danger" if late else "text")
        due.setText(_due_words(action, late))
        shape = StateLabel("late" if late else "todo", size=16)
        shape.show_state("late" if late else "todo", "", spoken=_("late") if late else _("to do"))
        below = row(line, due, spacing=8)
        below.setStretch(0, 1)
        shown.setLayout(
            row(
                shape,
                column(title, below, spacing=1),
                IconLabel("chevron-right", "text2", 16),
                spacing=10,
                margins=(0, 5, 0, 5),
            )
        )
        shown.layout().setStretch(1, 1)
        shown.opened.connect(lambda: self.context.open("actions", action.id))
        return shown


def action_words(action: ActionItem) -> str:
    """The title of an action, or the words of the minutes that stand for it."""
    language = current_language()
    return action.title.best(language) or " ".join(action.said.best(language).plain.split())


def _due_words(action: ActionItem, late: bool) -> str:
    language = current_language()
    words = date_words(action.due, language, year=action.due.latest.year != clock.today().year)
    if not late:
        return words
    return f"{words} · {relative_days(-action.due.days_late(clock.today()), language, short=False)}"
