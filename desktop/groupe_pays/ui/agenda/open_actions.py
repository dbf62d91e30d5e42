"""« To take up »: open actions of earlier meetings, each with a box to tick; nothing is added before « Apply »."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from groupe_pays.formats.dates import date_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.carry_over import OpenAction
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import SectionHeader
from groupe_pays.ui.widgets.flow import clear_layout, column, row
from groupe_pays.ui.widgets.labels import Hairline, Label, WrappedLabel

WORDS = 250
"""Width of a title, beside its box in the panel and its scroll bar."""
SHOWN = 5
"""Actions shown before « Show more »."""


class _Line(QWidget):
    """One action: box, title, and what became of it."""

    toggled = Signal()

    def __init__(self, shown: OpenAction, place: int, taken_as: str) -> None:
        super().__init__()
        self.shown = shown
        self.box = QCheckBox()
        self.box.setObjectName(f"take_up_{place}")
        self.box.setChecked(bool(taken_as))
        self.box.setEnabled(not taken_as)
        self.box.setFixedWidth(24)
        self.box.toggled.connect(lambda _on: self.toggled.emit())
        title, meta = Label("medium", "text2" if taken_as else "text"), Label("meta", "text2")
        for words in (title, meta):
            words.wrap_at(WORDS)
        title.setText(shown.title.best(current_language()))
        meta.setText(_fate(shown, taken_as))
        self.box.setAccessibleName(f"{title.text()}, {meta.text()}")
        whole = row(spacing=6)
        whole.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(column(title, meta, spacing=2, margins=(0, 4, 0, 8)), 1)
        self.setLayout(whole)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole line ticks the box."""
        if self.box.isEnabled():
            self.box.toggle()


class OpenActions(Retranslating, QWidget):
    """``apply_requested`` gives the ids of the actions ticked."""

    apply_requested = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_Line] = []
        self._open: list[OpenAction] = []
        self._items: dict[str, str] = {}

        self._numbers: Callable[[int], str] = lambda count: str(count)
        self._head = SectionHeader("repeat")
        self._since = WrappedLabel("meta", "text2")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._all_shown = False
        self.more = Button("take_up_more", "link")
        self.more.clicked.connect(self._show_all)
        self._chosen = WrappedLabel("meta", "text2")
        self.apply = Button("take_up_apply")
        self.apply.clicked.connect(self._on_apply)
        self._foot = QWidget()
        foot = row(spacing=8)
        foot.addWidget(self._chosen, 1)
        foot.addWidget(self.apply)
        self._foot.setLayout(foot)
        self.setLayout(column(self._head, self._since, 2, self._list, row(self.more, None), self._foot, spacing=4))
        self.retranslate()

    def show_actions(self, actions: Sequence[OpenAction], items: dict[str, str], numbers: Callable[[int], str]) -> None:
        """``items``: the numbers of this agenda's items by id; ``numbers``: those that so many new ones would get."""
        ticked = self.ticked()
        if [one.id for one in actions] != [one.id for one in self._open]:
            self._all_shown = False
        self._open, self._items, self._numbers = list(actions), items, numbers
        self._fill(ticked)

    def ticked(self) -> list[str]:
        return [line.shown.id for line in self._lines if line.box.isChecked() and line.box.isEnabled()]

    def retranslate(self) -> None:
        self._head.set_title(_("To take up"))
        self.apply.set_words(_("Apply"), _("Add the chosen actions to the agenda"))
        self._fill(self.ticked())

    def _fill(self, ticked: Sequence[str]) -> None:
        clear_layout(self._list)
        self._lines = []
        self._since.setText(self._since_words())
        shown = self._open if self._all_shown else self._open[:SHOWN]
        for place, action in enumerate(shown):
            line = _Line(action, place, self._items.get(action.item_id or "", ""))
            if action.id in ticked and line.box.isEnabled():
                line.box.setChecked(True)
            line.toggled.connect(self._count)
            if place:
                self._list.addWidget(Hairline())
                self._list.addSpacing(4)
            self._list.addWidget(line)
            self._lines.append(line)
        hidden = len(self._open) - len(shown)
        self.more.set_words(ngettext("Show {number} more", "Show {number} more", hidden).format(number=hidden))
        self.more.setVisible(hidden > 0)
        self._foot.setVisible(any(line.box.isEnabled() for line in self._lines))
        self._count()

    def _show_all(self) -> None:
        self._all_shown = True
        self._fill(self.ticked())
        if len(self._lines) > SHOWN:
            self._lines[SHOWN].box.setFocus()

    def _since_words(self) -> str:
        if not self._open:
            return _("Nothing is left open from earlier meetings.")
        dates = {one.action.meeting_date for one in self._open}
        when = next(iter(dates))
        if len(dates) == 1 and when is not None:
            return _("Not finished since the meeting of {date}.").format(date=date_words(when, current_language()))
        return _("Not finished since earlier meetings, the oldest first.")

    def _count(self) -> None:
        count = len(self.ticked())
        self.apply.setEnabled(count > 0)
        if not count:
            self._chosen.setText(_("Tick what to take up again."))
            return
        words = ngettext("{count} chosen, as item {items}", "{count} chosen, as items {items}", count)
        self._chosen.setText(words.format(count=count, items=self._numbers(count)))

    def _on_apply(self) -> None:
        chosen = self.ticked()
        for line in self._lines:
            line.box.blockSignals(True)
            line.box.setChecked(False)
            line.box.blockSignals(False)
        self.apply_requested.emit(chosen)


def _fate(shown: OpenAction, taken_as: str) -> str:
    """« Action 2017-4 · never taken up », or the item of this agenda that does."""
    number = _("Action {number}").format(number=shown.action.label)
    if taken_as:
        return f"{number} · " + _("already item {number}").format(number=taken_as)
    if not shown.times:
        return f"{number} · " + _("never taken up")
    times = ngettext("taken up {count} time", "taken up {count} times", shown.times).format(count=shown.times)
    return f"{number} · {times}"
