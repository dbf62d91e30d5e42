"""The panel beside the list: reading by default, every field at a press of « Edit », or the form of a new record."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
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
    """A subclass fills ``sections`` in ``show_record``, which gives the record to ``fill_form``, and names its sections
    in ``name_sections``. Fields and form of a new record are built when they are first to be typed in.
    """

    delete_wanted = Signal()
    made = Signal(str)
    """The id of a new record."""
    abandoned = Signal()
    """None was made."""

    def __init__(
        self, context: Context, name: str, make_form: Callable[[], Form], make_new: Callable[[], NewRecordForm]
    ) -> None:
        super().__init__(f"{name}_panel", WIDTH)
        self._context = context
        self.go: Go = context.open
        self.record_id: str | None = None
        self._make_form, self._make_new = make_form, make_new
        self._record: Any = None
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
        for part in (self.head, self._reading):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addWidget(self.delete)
        self.footer.addStretch(1)
        self.footer.addWidget(self.merge)
        self._connect()

    def _connect(self) -> None:
        self.edit.clicked.connect(lambda: self.set_editing(not self.is_editing))
        self.delete.clicked.connect(self.delete_wanted)
        self.merge.clicked.connect(lambda: self._leave("duplicates", self.record_id, self._tab))

    @cached_property
    def form(self) -> Form:
        """Every field of the record shown."""
        form = self._make_form()
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), form)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(lambda: self.set_editing(False))
        self._take_in(form)
        if self._record is not None:
            form.show_record(self._record)
        return form

    @cached_property
    def new(self) -> NewRecordForm:
        """The few fields of a new record."""
        new = self._make_new()
        new.made.connect(self.made)
        new.abandoned.connect(self.abandoned)
        self._take_in(new)
        return new

    def _take_in(self, form: QWidget) -> None:
        """Put a form under what is read, not shown yet."""
        form.hide()
        self.body.insertWidget(self.body.indexOf(self._reading) + 1, form)

    def _has(self, form: str) -> bool:
        return form in self.__dict__

    def fill_form(self, record: Any) -> None:
        """Have the fields show a record, now or when they are built; what is typed in them stays."""
        self._record = record
        if self._has("form"):
            self.form.show_record(record)

    def _leave(self, page: str, record: str | None = None, part: str | None = None, focus: str | None = None) -> None:
        """Follow a link; the page says how, so that one comes back here."""
        self.go(page, record, part, focus)

    @property
    def is_editing(self) -> bool:
        return self._has("form") and not self.form.isHidden()

    @property
    def is_making(self) -> bool:
        return self._has("new") and not self.new.isHidden()

    def set_editing(self, editing: bool) -> None:
        """Show the fields in place of the summary, or the reverse; what was typed is saved first."""
        self._context.drafts.flush()
        if self.record_id is None:
            return
        if not editing and not self._has("form"):
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
        self._hide_form()
        self._show_parts(making=True)
        self.new.begin(focus)

    def end_new(self) -> None:
        self._show_parts(making=False)

    def _show_parts(self, making: bool) -> None:
        there = self.record_id is not None and not making
        if making or self._has("new"):
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
            self._hide_form()
            self._name_edit()
        self.record_id = record_id
        if record_id is not None:
            self.show_record(record_id)
        self._show_parts(making=False)

    def _hide_form(self) -> None:
        if self._has("form"):
            self.form.hide()

    def show_record(self, record_id: str) -> Any:
        """Fill head, sections and form. Raises ``NothingFound``."""
        raise NotImplementedError
