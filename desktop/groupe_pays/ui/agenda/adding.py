"""Where a new item goes, the number it will have, and its making."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from groupe_pays.domain.agenda import AgendaItem
from groupe_pays.domain.agenda_moves import DEEPEST
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.agenda.add_line import AddLine
from groupe_pays.ui.agenda.numbers import number_words
from groupe_pays.ui.context import Context


class Adding(QObject):
    """Opens the line under the agenda for an item at some place; ``added`` gives the id of each one made."""

    added = Signal(str)

    def __init__(self, context: Context, line: AddLine) -> None:
        super().__init__(line)
        self._context, self._line = context, line
        self._meeting: Meeting | None = None
        self._items: list[AgendaItem] = []
        self._parent_id: str | None = None
        self._after: str | None = None
        line.submitted.connect(self._add)

    def show_agenda(self, items: Sequence[AgendaItem], meeting: Meeting) -> None:
        self._items, self._meeting = list(items), meeting

    def begin_last(self) -> None:
        """Take the title of a new item at the end."""
        self._begin(None, None)

    def begin_part(self, item: AgendaItem) -> None:
        """Take the title of a new part of ``item``, or of one more beside it where parts have none."""
        deep = item.depth >= DEEPEST
        self._begin(item.parent_id if deep else item.id, item.id if deep else None)

    def begin_below(self, item: AgendaItem) -> None:
        self._begin(item.parent_id, item.id)

    def numbers_of_next(self, count: int) -> str:
        """« 8 to 11 »: the numbers that so many items added at the end would have."""
        taken = sum(item.depth == 0 for item in self._items)
        first, last = self._number((taken + 1,)), self._number((taken + count,))
        return first if count == 1 else _("{first} to {last}").format(first=first, last=last)

    def _begin(self, parent_id: str | None, after: str | None) -> None:
        self._parent_id, self._after = parent_id, after
        self._line.show()
        self._line.open(self._number_of_new())

    def _number_of_new(self) -> str:
        siblings = [item.id for item in self._items if item.parent_id == self._parent_id]
        place = siblings.index(self._after) + 1 if self._after in siblings else len(siblings)
        above = next((item.path for item in self._items if item.id == self._parent_id), ())
        return self._number((*above, place + 1))

    def _number(self, path: tuple[int, ...]) -> str:
        if self._meeting is None:
            return ""
        return number_words(AgendaItem("", "", BilingualText(), path), self._meeting.numbering)

    def _add(self, typed: str) -> None:
        """Make the item, in the language of the interface, and wait for the next one below it."""
        if self._meeting is None:
            return
        side = Language.ZH if current_language() is Language.ZH else Language.FR
        title = BilingualText().edited(side, typed)
        made = self._context.services.agenda.add_item(
            self._meeting.id, title, after=self._after, parent_id=self._parent_id
        )
        self.added.emit(made)
        self._after = made if self._after is not None else None
        self._line.open(self._number_of_new())
