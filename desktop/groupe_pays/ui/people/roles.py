"""The roles of a person in the group, one a line: which, from when, until when; past ones stay as history."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.domain.people import GroupRole, GroupRoleHeld, Person
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
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


class RolesEditor(Retranslating, QWidget):
    """The lines and « Add a role »."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("roles")
        self._context = context
        self._person: Person | None = None
        self._lines: dict[str, _RoleLine] = {}
        self._made = 0
        self.add = Button("role_add", "ghost", "plus")
        self.add.clicked.connect(self._on_add)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addLayout(row(self.add, None))
        self.retranslate()

    def retranslate(self) -> None:
        self.add.set_words(_("Add a role"))

    def show_record(self, person: Person) -> None:
        """Show the roles of somebody; lines that stay keep what is being typed in them."""
        self._person = person
        wanted = [held.id for held in person.roles]
        for gone in [key for key in self._lines if key not in wanted]:
            line = self._lines.pop(gone)
            self._box.removeWidget(line)
            line.hide()
            line.deleteLater()
        for place, held in enumerate(person.roles):
            if held.id in self._lines:
                self._lines[held.id].show_record(held)
            else:
                self._lines[held.id] = _RoleLine(self._context, self._made, held)
                self._made += 1
                self._box.insertWidget(place, self._lines[held.id])

    def _on_add(self) -> None:
        if self._person is None:
            return
        self._context.drafts.flush()
        made = self._context.services.people.add_role(self._person.id, GroupRole.REFERENT)
        if made in self._lines:
            self._lines[made].role.setFocus()
