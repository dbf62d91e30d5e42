"""Several parts of a person, each with fields of its own, and a button that adds one: functions, roles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.domain.people import Person
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import row


class PartsEditor(Retranslating, QWidget):
    """One widget a part, which stays as long as its part does: what is being typed in it stays too.

    Subclasses make the widget of a part (``make``, with ``show_record(part)``), name the button ``add`` in
    ``retranslate``, and write a new part (``add_part``).
    """

    def __init__(self, context: Context, name: str, add_name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._context = context
        self.person: Person | None = None
        self._shown: dict[str, Any] = {}
        self._made = 0
        self.add = Button(add_name, "ghost", "plus")
        self.add.clicked.connect(self._on_add)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addLayout(row(self.add, None))
        self.retranslate()

    def make(self, number: int, part: Any) -> Any:
        """The widget of a part; ``number`` is never given twice."""
        raise NotImplementedError

    def add_part(self, person: Person) -> str:
        """Write a new part of somebody; its id."""
        raise NotImplementedError

    def card(self, part_id: str) -> Any:
        return self._shown[part_id]

    def show_parts(self, person: Person, parts: Sequence[Any]) -> None:
        """Show these in their order."""
        self.person = person
        wanted = {part.id for part in parts}
        for gone in [key for key in self._shown if key not in wanted]:
            widget = self._shown.pop(gone)
            self._box.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for place, part in enumerate(parts):
            widget = self._shown.get(part.id)
            if widget is None:
                widget = self._shown[part.id] = self.make(self._made, part)
                self._made += 1
            else:
                widget.show_record(part)
            self._place(widget, place)

    def _place(self, widget: QWidget, place: int) -> None:
        """Put a widget where it belongs; one that moves keeps the focus."""
        if self._box.indexOf(widget) == place:
            return
        has_focus = widget.hasFocus() or widget.isAncestorOf(self.focusWidget() or self)
        focused = widget.focusWidget() if has_focus else None
        self._box.removeWidget(widget)
        self._box.insertWidget(place, widget)
        if focused is not None:
            focused.setFocus()

    def _on_add(self) -> None:
        """A new part; the cursor goes into it."""
        if self.person is None:
            return
        self._context.drafts.flush()
        made = self.add_part(self.person)
        if made in self._shown:
            self._shown[made].first_field().setFocus()
