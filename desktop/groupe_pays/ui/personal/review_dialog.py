"""The people nobody has confirmed for years, one by one: still true, to be changed, or to go."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from groupe_pays.domain.people import Person, Position
from groupe_pays.domain.text import Language
from groupe_pays.formats import DateStyle, NameStyle, date_words, name_words, number
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.reach import ReachSection
from groupe_pays.ui.people.words import joined
from groupe_pays.ui.personal.erase_dialog import EraseDialog
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.fields import NumberField
from groupe_pays.ui.widgets.flow import Scrolled, column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import RecordTable

_SIZE = (900, 600)
_MOST_YEARS = 30


def open_review(parent: QWidget, context: Context) -> None:
    """Show the list until its window is closed; « Edit » closes it and leads to the record."""
    context.drafts.flush()
    dialog = ReviewDialog(parent.window(), context)
    dialog.exec()
    dialog.deleteLater()
    if dialog.route is not None:
        page, *rest = dialog.route
        context.open(str(page), *rest)  # type: ignore[arg-type]


class ReviewDialog(Retranslating, QDialog):
    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent)
        self.setObjectName("review_dialog")
        self.resize(*_SIZE)
        self._context = context
        self._shown: Person | None = None
        self.route: tuple[str | None, ...] | None = None
        self._title, self._about = Label("detail"), WrappedLabel("", "text2")
        self._years_before, self._years_after = Label("medium"), Label("medium")
        self.years = NumberField("review_years", 1, _MOST_YEARS)
        self.years.setValue(context.services.personal_data.review_years())
        self.table = RecordTable("review_table", RecordModel(_COLUMNS))
        self._functions = WrappedLabel("", "text")
        self._reach = ReachSection("review_reach")
        self.confirm = Button("review_confirm", "primary", "check")
        self.edit = Button("review_edit", "default", "pencil")
        self.delete = Button("review_delete", "ghost", "trash-2")
        self.erase = Button("review_erase", "ghost", "shield-check")
        self.close_it = Button("review_close")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.table.select_first()
        self.table.setFocus()

    def _lay_out(self) -> None:
        card = Card("review_card", headed=False, margins=(1, 1, 1, 1))
        card.body.addWidget(self.table)
        sheet = Scrolled()
        sheet.body.addWidget(self._functions)
        sheet.body.addWidget(self._reach)
        sheet.body.addStretch(1)
        sheet.setFixedHeight(176)
        self._sheet = sheet
        box = column(self._title, self._about, spacing=8, margins=(24, 20, 24, 20))
        box.addLayout(row(self._years_before, self.years, self._years_after, None, spacing=8))
        box.addWidget(card, 1)
        box.addWidget(sheet)
        box.addLayout(row(self.delete, self.erase, None, self.close_it, self.edit, self.confirm, spacing=12))
        self.setLayout(box)

    def _connect(self) -> None:
        self.years.valueChanged.connect(self._on_years)
        self.table.record_selected.connect(self._show)
        self.table.record_opened.connect(self._on_edit)
        self.table.delete_requested.connect(self._on_delete)
        self.confirm.clicked.connect(self._on_confirm)
        self.edit.clicked.connect(self._on_edit)
        self.delete.clicked.connect(self._on_delete)
        self.erase.clicked.connect(self._on_erase)
        self.close_it.clicked.connect(self.accept)

    def retranslate(self) -> None:
        self.setWindowTitle(_("People to review"))
        self._title.setText(_("People to review"))
        self._years_before.setText(_("Not confirmed for"))
        self._years_after.setText(pgettext("review", "years"))
        self.years.setAccessibleName(_("Years without confirmation"))
        self.table.set_words(_("People to review"))
        self.confirm.set_words(_("Confirmed today"))
        self.edit.set_words(_("Edit this record"))
        self.delete.set_words(_("Delete"))
        self.erase.set_words(_("Erase…"), _("Anonymise this person for good"))
        self.close_it.set_words(_("Close"))
        self.reload()

    def reload(self) -> None:
        """Read the list again; the next one in it is selected where the one shown has left it."""
        place, shown = self.table.currentIndex().row(), self._shown
        people = self._context.services.personal_data.list_to_review()
        self.table.records.set_rows(people)
        if shown is not None and not self.table.select_id(shown.id) and people:
            self.table.select_id(people[min(max(place, 0), len(people) - 1)].id)
        told = ngettext("{number} person to review", "{number} people to review", len(people))
        nobody = _("Nobody is to be reviewed: everybody was confirmed within that time.")
        self._about.setText(told.format(number=number(len(people), current_language())) if people else nobody)
        self._show(self.table.selected_record())

    def _show(self, person: Any) -> None:
        self._shown = person
        for button in (self.confirm, self.edit, self.delete, self.erase):
            button.setEnabled(person is not None)
        self._sheet.setVisible(person is not None)
        if person is not None:
            language = current_language()
            self._functions.setText("\n".join(filter(None, (_held(one, language) for one in person.positions))))
            self._reach.show_person(person)

    def _on_years(self, years: int) -> None:
        self._context.services.personal_data.set_review_years(years)
        self.reload()

    def _on_confirm(self) -> None:
        if self._shown is not None:
            self._context.services.people.confirm([self._shown.id])
            self.reload()
            self.table.setFocus()

    def _on_edit(self, *_ignored: object) -> None:
        if self._shown is not None:
            self.route = ("members", self._shown.id, "people")
            self.accept()

    def _on_delete(self, *_ignored: object) -> None:
        if self._shown is not None:
            self._context.services.people.delete(self._shown.id)
            self._context.signals.undo_offered.emit(_("Person deleted"))
            self.reload()
            self.table.setFocus()

    def _on_erase(self) -> None:
        if self._shown is None:
            return
        dialog = EraseDialog(self, self._context, self._shown)
        dialog.exec()
        if dialog.route is not None:
            self.route = dialog.route
            self.accept()
        else:
            self.reload()


def _held(position: Position, language: Language) -> str:
    words = (position.title.best(language), position.organisation_name.best(language))
    return joined([part for part in words if part], language)


def _main(person: Person, language: Language) -> str:
    return _held(person.main_position, language) if person.main_position is not None else ""


def _confirmed(person: Person) -> str:
    if person.confirmed_on is None:
        return _("Never")
    return date_words(person.confirmed_on, current_language(), DateStyle.MEDIUM)


def _name(person: Person) -> Cell:
    return Cell(name_words(person.name, current_language(), NameStyle.LIST), weight=500)


def _function(person: Person) -> Cell:
    words = _main(person, current_language())
    return Cell(words, tone="text2", tip=words)


_COLUMNS: tuple[Any, ...] = (
    Column("name", lambda: pgettext("person", "Name"), _name, 230),
    Column("function", lambda: _("Function"), _function),
    Column("source", lambda: _("Source"), lambda one: Cell(one.source, tone="text2", tip=one.source), 180),
    Column("confirmed", lambda: _("Confirmed on"), lambda one: Cell(_confirmed(one)), 130),
)
