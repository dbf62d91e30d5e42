"""Actions that are late, and those that come next."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from groupe_pays.domain import clock
from groupe_pays.formats import date_words, list_of, relative_days
from groupe_pays.i18n import _, current_language
from groupe_pays.services.overview import ActionAhead
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
        self._late: list[ActionAhead] = []
        self._coming: list[ActionAhead] = []

    def read(self) -> None:
        overview = self.context.services.overview
        self._late, self._coming = overview.late_actions(SHOWN), overview.coming_actions(SHOWN)

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

    def _show_group(self, name: str, tone: str, actions: list[ActionAhead]) -> None:
        if not actions:
            return
        head = Label("meta_strong", tone)
        head.setText(name)
        self.rows.addLayout(row(head, None, margins=(0, 6, 0, 2)))
        for ordinal, action in enumerate(actions):
            if ordinal:
                self.rows.addWidget(Hairline())
            self.rows.addWidget(self._row(action, tone == "danger"))

    def _row(self, action: ActionAhead, late: bool) -> QWidget:
        language = current_language()
        words = " ".join(action.title.best(language).split())
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
        chevron = IconLabel("chevron-right", "text2", 16)
        parts = row(shape, column(title, below, spacing=1), chevron, spacing=10, margins=(0, 5, 0, 5))
        parts.setStretch(1, 1)
        shown.setLayout(parts)
        shown.opened.connect(lambda: self.context.open("actions", action.id))
        return shown


def _due_words(action: ActionAhead, late: bool) -> str:
    language = current_language()
    words = date_words(action.due, language, year=action.due.latest.year != clock.today().year)
    if not late:
        return words
    return f"{words} · {relative_days(-action.due.days_late(clock.today()), language, short=False)}"
