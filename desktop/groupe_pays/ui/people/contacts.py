"""Phones, addresses and sites of a person or an organisation, one a line."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import cast

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.formats.reaching import contact_fault, contact_words
from groupe_pays.i18n import _, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label

Save = Callable[[tuple[ContactPoint, ...]], None]


class _ContactLine(Retranslating, QWidget):
    """A kind, a value, and a cross; below, the note, and what is doubtful or how the number is written."""

    def __init__(self, name: str, place: int, point: ContactPoint, country: str) -> None:
        super().__init__()
        self._country = country
        self.kind = EnumBox(f"{name}_kind_{place}", ContactKind)
        self.kind.set_value(point.kind)
        self.value = QLineEdit(point.value)
        self.value.setObjectName(f"{name}_value_{place}")
        leave_undo_to_dossier(self.value)
        self.remove = IconButton(f"{name}_remove_{place}", "x")
        self.note = QLineEdit(point.note)
        self.note.setObjectName(f"{name}_note_{place}")
        self.note.setMaxLength(200)
        leave_undo_to_dossier(self.note)
        self.noted = IconButton(f"{name}_noted_{place}", "sticky-note")
        self.said = Label("meta", "text2", wrap=True)
        self.said.setObjectName(f"{name}_said_{place}")
        self.kind.setFixedWidth(130)
        line = row(self.kind, spacing=6)
        line.addWidget(self.value, 1)
        line.addWidget(self.noted)
        line.addWidget(self.remove)
        self.setLayout(column(line, self.note, self.said, spacing=3))
        self.note.setVisible(bool(point.note))
        self.value.textEdited.connect(self.judge)
        self.noted.clicked.connect(self._on_note)
        self.retranslate()

    def set_country(self, country: str) -> None:
        self._country = country
        self.judge()

    def judge(self) -> None:
        """Say what is doubtful about what is typed, or how the number is written; nothing where all is well."""
        point = self.read()
        fault = contact_fault(point, self._country)
        shown = contact_words(point, self._country)
        self.said.setText(label(fault) if fault is not None else _("Shown as {number}").format(number=shown))
        self.said.set_tone("warn" if fault is not None else "text2")
        self.said.setVisible(fault is not None or shown != point.value)

    def _on_note(self) -> None:
        self.note.show()
        self.note.setFocus()

    def retranslate(self) -> None:
        self.kind.setAccessibleName(_("Kind of contact"))
        self.value.setAccessibleName(label(self.kind.value()))
        self.remove.set_words(_("Remove this line"))
        self.noted.set_words(_("Note: direct line, assistant…"))
        self.note.setAccessibleName(pgettext("contact", "Note"))
        self.note.setPlaceholderText(_("Note: direct line, assistant…"))
        self.judge()

    def read(self) -> ContactPoint:
        value, note = (" ".join(field.text().split()) for field in (self.value, self.note))
        return ContactPoint(cast(ContactKind, self.kind.value()), value, note)


class ContactsEditor(Retranslating, QWidget):
    """The lines and « Add a contact »; empty lines are not kept."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._context = context
        self._key: Hashable = None
        self._save: Save | None = None
        self._lines: list[_ContactLine] = []
        self._made = 0
        self._country = "FR"
        self.add = Button(f"{name}_add", "ghost", "plus")
        self.add.clicked.connect(self._on_add)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self._box.addLayout(row(self.add, None))
        self.retranslate()

    def retranslate(self) -> None:
        self.add.set_words(_("Add a contact"))

    def bind(self, key: Hashable, save: Save) -> None:
        if key != self._key:
            self._clear()
        self._key, self._save = key, save

    def set_country(self, country: str) -> None:
        """Where numbers without a country code are looked for first (ISO 3166-1 alpha-2)."""
        if country != self._country:
            self._country = country
            for line in self._lines:
                line.set_country(country)

    def read(self) -> tuple[ContactPoint, ...]:
        return tuple(point for point in (line.read() for line in self._lines) if point.value)

    def show_value(self, contacts: tuple[ContactPoint, ...]) -> None:
        """Show what is stored, unless it is what stands there already."""
        if contacts != self.read() and not self._context.drafts.pending:
            self._clear()
            for point in contacts:
                self._append(point)

    def _clear(self) -> None:
        for line in list(self._lines):
            self._drop(line)

    def _drop(self, line: _ContactLine) -> None:
        self._lines.remove(line)
        self._box.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _append(self, point: ContactPoint) -> _ContactLine:
        line = _ContactLine(self.objectName(), self._made, point, self._country)
        self._made += 1
        for field in (line.value, line.note):
            field.textEdited.connect(self._put)
            field.editingFinished.connect(self._context.drafts.flush)
        line.kind.chosen.connect(lambda _kind: self._on_kind(line))
        line.remove.clicked.connect(lambda: self._remove(line))
        self._lines.append(line)
        self._box.insertWidget(len(self._lines) - 1, line)
        return line

    def _on_add(self) -> None:
        kinds = [line.kind.value() for line in self._lines]
        kind = ContactKind.EMAIL if ContactKind.EMAIL not in kinds else ContactKind.PHONE
        self._append(ContactPoint(kind, "")).value.setFocus()

    def _on_kind(self, line: _ContactLine) -> None:
        line.retranslate()
        self._put()
        self._context.drafts.flush()

    def _remove(self, line: _ContactLine) -> None:
        had_value = bool(line.read().value)
        self._drop(line)
        self.add.setFocus()
        if had_value:
            self._put()
            self._context.drafts.flush()

    def _put(self, *_ignored: object) -> None:
        save = self._save
        if save is not None:
            self._context.drafts.put(self._key, lambda: save(self.read()))
