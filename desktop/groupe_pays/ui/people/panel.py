"""The panel beside the list: reading by default, every field at a press of « Edit », or the form of a new record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.page import RecordPanel as ListedPanel
from groupe_pays.ui.people.form import Form
from groupe_pays.ui.people.new_record import NewRecordForm
from groupe_pays.ui.people.words import breakable
from groupe_pays.ui.widgets.badges import Badge
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label

WIDTH = 448
Go = Callable[..., None]
"""``go(page, record, part, focus)``: leave for another page so that the way back leads here."""


class PanelHead(QWidget):
    """Name, the name in the other language, a badge and what is worth knowing at once; « Edit » at the right."""

    def __init__(self, edit: Button) -> None:
        super().__init__()
        self.name, self.other = Label("detail", wrap=True), Label("", "text2", wrap=True)
        self.badge, self.meta = Badge("accenttext"), Label("meta", "text2", wrap=True)
        line = row(spacing=8)
        line.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.meta, 1)
        words = column(self.name, self.other, spacing=1)
        top = row(spacing=12)
        top.addLayout(words, 1)
        top.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(top, line, spacing=7))

    def show_words(self, name: str, other: str, badge: str, meta: str) -> None:
        self.name.setText(breakable(name))
        self.other.setText(breakable(other))
        self.other.setVisible(bool(other))
        self.badge.show_state(badge, "accenttext")
        self.meta.setText(breakable(meta))


class RecordPanel(ListedPanel):
    """A subclass fills ``sections`` and the form in ``show_record`` and names its sections in ``name_sections``."""

    delete_wanted = Signal()

    def __init__(self, context: Context, name: str, form: Form, new: NewRecordForm) -> None:
        super().__init__(f"{name}_panel", WIDTH)
        self._context = context
        self.go: Go = context.open
        self.record_id: str | None = None
        self.form, self.new = form, new
        self.edit = Button(f"{name}_edit", "default", "pencil")
        self.delete = Button(f"{name}_delete", "ghost", "trash-2")
        self.merge = Button(f"{name}_merge", "ghost", "users")
        self._tab = "people" if name == "person" else "organisations"
        self.head = PanelHead(self.edit)
        self.sections = QVBoxLayout()
        self.sections.setContentsMargins(0, 0, 0, 0)
        self.sections.setSpacing(4)
        self._reading = QWidget()
        self._reading.setLayout(self.sections)
        for part in (self.head, self._reading, self.form, self.new):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addWidget(self.delete)
        self.footer.addStretch(1)
        self.footer.addWidget(self.merge)
        self.form.hide()
        self.new.hide()
        self._connect()

    def _connect(self) -> None:
        self.edit.clicked.connect(lambda: self.set_editing(not self.is_editing))
        self.delete.clicked.connect(self.delete_wanted)
        self.merge.clicked.connect(lambda: self._leave("duplicates", self.record_id, self._tab))
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.form)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(lambda: self.set_editing(False))

    def _leave(self, page: str, record: str | None = None, part: str | None = None, focus: str | None = None) -> None:
        """Follow a link; the page says how, so that one comes back here."""
        self.go(page, record, part, focus)

    @property
    def is_editing(self) -> bool:
        return not self.form.isHidden()

    @property
    def is_making(self) -> bool:
        return not self.new.isHidden()

    def set_editing(self, editing: bool) -> None:
        """Show the fields in place of the summary, or the reverse; what was typed is saved first."""
        self._context.drafts.flush()
        if self.record_id is None:
            return
        had_focus = self.form.isAncestorOf(self.window().focusWidget() or self.window())
        self._reading.setVisible(not editing)
        self.form.setVisible(editing)
        self._name_edit()
        if editing:
            self.form.take_focus()
        elif had_focus:
            self.edit.setFocus()

    def begin_new(self, focus: str | None = None) -> None:
        """Show the empty form of a new record, ready to type; ``focus`` is what it is made for, if anything."""
        self._context.drafts.flush()
        self.form.hide()
        self._show_parts(making=True)
        self.new.begin(focus)

    def end_new(self) -> None:
        self._show_parts(making=False)

    def _show_parts(self, making: bool) -> None:
        there = self.record_id is not None and not making
        self.new.setVisible(making)
        self.head.setVisible(there)
        self.delete.setVisible(there)
        self.merge.setVisible(there)
        self._reading.setVisible(there and not self.is_editing)

    def retranslate(self) -> None:
        self.delete.set_words(_("Delete"))
        self.merge.set_words(_("Merge…"), _("Make one record of this one and another"))
        self._name_edit()
        self.name_sections()
        if self.record_id is not None:
            self.show_record(self.record_id)

    def _name_edit(self) -> None:
        self.edit.set_icon("check" if self.is_editing else "pencil")
        self.edit.set_words(_("Done editing") if self.is_editing else _("Edit this record"), _("Edit every field (F2)"))

    def name_sections(self) -> None:
        raise NotImplementedError

    def show_id(self, record_id: str | None) -> None:
        """Read a record and show it; None for nothing chosen."""
        if record_id != self.record_id:
            self._context.drafts.flush()
            self.form.hide()
            self._name_edit()
        self.record_id = record_id
        if record_id is not None:
            self.show_record(record_id)
        self._show_parts(making=False)

    def show_record(self, record_id: str) -> Any:
        """Fill head, sections and form. Raises ``NothingFound``."""
        raise NotImplementedError
