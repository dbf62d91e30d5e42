"""The functions of a person, each in a card: where, what, from when to when, which is the main one, in what order."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.people import Person, Position
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.body_line import OrganisationLine
from groupe_pays.ui.people.form import Form
from groupe_pays.ui.people.parts_editor import PartsEditor
from groupe_pays.ui.people.saved import SavedBilingual, SavedDate
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.flow import column, row


class _PositionCard(Retranslating, QFrame):
    """One function; every field is saved by itself."""

    def __init__(self, context: Context, place: int, position: Position) -> None:
        super().__init__()
        self._context, self._id = context, position.id
        name = f"position_{place}"
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self.title = SavedBilingual(context, f"{name}_title")
        self.organisation = OrganisationLine(context, f"{name}_organisation")
        self.since, self.until = SavedDate(context, f"{name}_since"), SavedDate(context, f"{name}_until")
        self.main = QCheckBox()
        self.main.setObjectName(f"{name}_main")
        self.head = QCheckBox()
        self.head.setObjectName(f"{name}_head")
        self.up, self.down = IconButton(f"{name}_up", "arrow-up"), IconButton(f"{name}_down", "arrow-down")
        self.end = Button(f"{name}_end", "ghost")
        self.remove = IconButton(f"{name}_remove", "trash-2")
        self._form = Form(f"{name}_form")
        self._form.add(self.title, lambda: _("Function"))
        self._form.add(self.organisation, lambda: _("Organisation"))
        self._form.add(self.since, lambda: _("From"))
        self._form.add(self.until, lambda: _("Until"))
        foot = row(self.end, None, self.up, self.down, self.remove)
        self.setLayout(column(self._form, self.main, self.head, foot, spacing=4, margins=(12, 10, 8, 6)))
        self._connect()
        self.show_record(position)
        self.retranslate()

    def _connect(self) -> None:
        people, position_id = self._context.services.people, self._id
        for field in ("title", "organisation", "since", "until"):
            getattr(self, field).bind(
                ("position", position_id, field),
                lambda value, field=field: people.edit_position(position_id, **{field: value}),
            )
        self.main.toggled.connect(lambda on: self._edit(is_main=on))
        self.head.toggled.connect(lambda on: self._edit(is_head=on))
        self.up.clicked.connect(lambda: self._move(down=False))
        self.down.clicked.connect(lambda: self._move(down=True))
        self.end.clicked.connect(lambda: self._edit(until=RoughDate.day(clock.today())))
        self.remove.clicked.connect(self._remove)

    def retranslate(self) -> None:
        self._form.retranslate()
        self.main.setText(_("Main function"))
        self.head.setText(_("At the head of the organisation"))
        self.up.set_words(_("Move this function up"))
        self.down.set_words(_("Move this function down"))
        self.end.set_words(_("Ends today"))
        self.remove.set_words(_("Remove this function"))

    def first_field(self) -> QWidget:
        return self.title

    def show_record(self, position: Position) -> None:
        self.title.show_value(position.title)
        self.organisation.show_value(position.organisation_name)
        self.since.show_value(position.since)
        self.until.show_value(position.until)
        for box, on in ((self.main, position.is_main), (self.head, position.is_head)):
            with QSignalBlocker(box):
                box.setChecked(on)
        self.end.setVisible(position.is_current)

    def _edit(self, **values: object) -> None:
        self._context.drafts.flush()
        self._context.services.people.edit_position(self._id, **values)

    def set_place(self, first: bool, last: bool) -> None:
        """Whether it can still go up or down."""
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def _move(self, down: bool) -> None:
        self._context.drafts.flush()
        self._context.services.people.move_position(self._id, down)

    def _remove(self) -> None:
        self._context.drafts.flush()
        self._context.services.people.remove_position(self._id)
        self._context.signals.undo_offered.emit(_("Function removed"))


class PositionsEditor(PartsEditor):
    """The cards and « Add a function »."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "positions", "position_add")

    def retranslate(self) -> None:
        self.add.set_words(_("Add a function"))

    def make(self, number: int, part: Position) -> _PositionCard:
        return _PositionCard(self._context, number, part)

    def show_record(self, person: Person) -> None:
        """Show the functions of somebody."""
        self.show_parts(person, person.positions)
        last = len(person.positions) - 1
        for place, position in enumerate(person.positions):
            self.card(position.id).set_place(place == 0, place == last)

    def add_part(self, person: Person) -> str:
        """A new function, the main one where there is none."""
        first = not any(position.is_main for position in person.positions)
        return self._context.services.people.add_position(person.id, None, BilingualText(), is_main=first)
