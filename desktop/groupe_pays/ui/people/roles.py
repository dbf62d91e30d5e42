"""The roles of a person in the group, one a line: which, from when, until when; past ones stay as history."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from groupe_pays.domain.people import GroupRole, GroupRoleHeld, Person
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.parts_editor import PartsEditor
from groupe_pays.ui.people.saved import SavedDate
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import column, row

_LABEL = 56


class _RoleLine(Retranslating, QWidget):
    """One role; every field is saved by itself."""

    def __init__(self, context: Context, place: int, held: GroupRoleHeld) -> None:
        super().__init__()
        self._context, self._id = context, held.id
        name = f"role_{place}"
        self.setObjectName(name)
        self.role = EnumBox(f"{name}_role", GroupRole)
        self.since, self.until = SavedDate(context, f"{name}_since"), SavedDate(context, f"{name}_until")
        self.end = Button(f"{name}_end", "ghost")
        self.remove = IconButton(f"{name}_remove", "trash-2")
        self._from, self._to = LabelledField(self.since, _LABEL), LabelledField(self.until, _LABEL)
        top = row(spacing=6)
        top.addWidget(self.role, 1)
        top.addWidget(self.end)
        top.addWidget(self.remove)
        self.setLayout(column(top, self._from, self._to, spacing=4))
        people = context.services.people
        self.since.bind(("group_role", held.id, "since"), lambda day: people.edit_role(held.id, since=day))
        self.until.bind(("group_role", held.id, "until"), lambda day: people.edit_role(held.id, until=day))
        self.role.chosen.connect(self._on_role)
        self.end.clicked.connect(self._on_end)
        self.remove.clicked.connect(self._on_remove)
        self.show_record(held)
        self.retranslate()

    def retranslate(self) -> None:
        self.role.setAccessibleName(_("Role in the group"))
        self._from.set_words(_("From"))
        self._to.set_words(_("Until"))
        self.since.set_words(_("From"))
        self.until.set_words(_("Until"))
        self.end.set_words(_("Ends today"))
        self.remove.set_words(_("Remove this role"))

    def first_field(self) -> QWidget:
        return self.role

    def show_record(self, held: GroupRoleHeld) -> None:
        self.role.set_value(held.role)
        self.since.show_value(held.since)
        self.until.show_value(held.until)
        self.end.setVisible(held.until is None)

    def _on_role(self, role: GroupRole) -> None:
        self._context.drafts.flush()
        self._context.services.people.edit_role(self._id, role=role)

    def _on_end(self) -> None:
        self._context.drafts.flush()
        self._context.services.people.end_role(self._id)

    def _on_remove(self) -> None:
        self._context.drafts.flush()
        self._context.services.people.remove_role(self._id)
        self._context.signals.undo_offered.emit(_("Role removed"))


class RolesEditor(PartsEditor):
    """The lines and « Add a role »."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "roles", "role_add")

    def retranslate(self) -> None:
        self.add.set_words(_("Add a role"))

    def make(self, number: int, part: GroupRoleHeld) -> _RoleLine:
        return _RoleLine(self._context, number, part)

    def show_record(self, person: Person) -> None:
        """Show the roles of somebody."""
        self.show_parts(person, person.roles)

    def add_part(self, person: Person) -> str:
        return self._context.services.people.add_role(person.id, GroupRole.REFERENT)
