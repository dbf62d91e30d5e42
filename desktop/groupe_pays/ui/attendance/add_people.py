"""A panel to put several known people on the list at once, as expected."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from groupe_pays.domain.collation import fold
from groupe_pays.domain.people import Person
from groupe_pays.formats import NameStyle, name_words
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.ui.attendance.matching import has_words
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.ordering import person_order
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import TWO_LINES, RecordTable

WIDTH = 372


class _Choices(RecordTable):
    """Space ticks a person and goes on to the next, Enter adds those ticked."""

    ticked = Signal(object)
    added = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.selected_record() is not None:
            self.ticked.emit(self.selected_record())
            below = self.model().index(self.currentIndex().row() + 1, 0)
            if below.isValid():
                self.setCurrentIndex(below)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.added.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class AddPeoplePanel(Retranslating, QFrame):
    """Beside the roll, in place of the counters, until it is closed."""

    closed = Signal()
    added = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._meeting_id = ""
        self._people: list[tuple[Person, tuple[str, ...]]] = []
        self._chosen: set[str] = set()
        self.setObjectName("add_people_panel")
        self.setProperty("kind", "band")
        self.setProperty("pane", True)
        self.setFixedWidth(WIDTH)
        self._title = Label("card")
        self._close = IconButton("add_people_close", "x")
        self.search = SearchField("add_people_search")
        self._model = RecordModel((Column("person", lambda: _("Person"), self._cell),))
        self.list = _Choices("add_people_list", self._model, TWO_LINES)
        self.list.horizontalHeader().hide()
        self._all = Button("add_people_all", "ghost")
        self._add = Button("add_people_add", "default", "plus")
        self._connect()
        top = column(row(self._title, None, self._close), self.search, spacing=8, margins=(16, 10, 16, 8))
        box = column(top, spacing=0)
        box.addWidget(self.list, 1)
        box.addLayout(row(self._all, None, self._add, margins=(12, 8, 16, 12)))
        self.setLayout(box)
        self.retranslate()

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self.search.left.connect(self.closed)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._on_search_entered)
        self.list.ticked.connect(self._tick)
        self.list.clicked.connect(self._on_clicked)
        self.list.added.connect(self.add)
        self.list.left.connect(self.closed)
        self._all.clicked.connect(self._tick_all)
        self._add.clicked.connect(self.add)

    def retranslate(self) -> None:
        self._title.setText(_("Add people to the list"))
        self._close.set_words(_("Close"))
        self.search.set_words(_("Name, organisation or 中文…"))
        self.list.set_words(_("Known people"))
        self._all.set_words(_("Tick all shown"))
        self._show_count()

    def start(self, meeting_id: str) -> None:
        """Offer everybody who is not on the list of this meeting."""
        self._meeting_id, self._chosen = meeting_id, set()
        services = self._context.services
        there = {row.person_id for row in services.attendance.list_attendance(meeting_id)}
        people = [person for person in services.people.list_people() if person.id not in there]
        people.sort(key=person_order(current_language()))
        self._people = [(person, _haystack(person)) for person in people]
        self.search.clear()
        self._filter("")
        self._show_count()
        self.search.setFocus()

    def chosen(self) -> list[str]:
        """The ids of the people ticked, in the order shown."""
        return [person.id for person, _words in self._people if person.id in self._chosen]

    def add(self) -> None:
        """Put those ticked on the list; nothing where nobody is."""
        if self._chosen:
            self._context.services.attendance.add_people(self._meeting_id, self.chosen())
            self.added.emit()
            self.closed.emit()

    def _filter(self, text: str) -> None:
        words = fold(text).split()
        self._model.set_rows([person for person, folded in self._people if has_words(folded, words)])
        self.list.select_first()

    def _on_search_entered(self) -> None:
        """Enter ticks the first one shown, so that several can be taken without leaving the field."""
        first = self._model.record(0)
        if self.search.text() and first is not None:
            self._tick(first)
            self.search.selectAll()
        else:
            self.add()

    def _on_clicked(self, index: QModelIndex) -> None:
        person = self._model.record(index.row())
        if person is not None:
            self._tick(person)

    def _tick(self, person: Person) -> None:
        self._chosen ^= {person.id}
        self._model.retranslate()
        self._show_count()

    def _tick_all(self) -> None:
        shown = {self._model.record(row).id for row in range(self._model.rowCount())}
        self._chosen = self._chosen - shown if shown <= self._chosen else self._chosen | shown
        self._model.retranslate()
        self._show_count()

    def _show_count(self) -> None:
        number = len(self._chosen)
        words = ngettext("Add {number} person", "Add {number} people", number).format(number=number)
        self._add.set_words(words if number else pgettext("people", "Add"))
        self._add.setEnabled(number > 0)

    def _cell(self, person: Person) -> Cell:
        language = current_language()
        main = person.main_position
        ticked = person.id in self._chosen
        name = name_words(person.name, language, NameStyle.LIST)
        about = [main.organisation_name.best(language), main.title.best(language)] if main is not None else []
        second = " · ".join(part for part in about if part)
        state = pgettext("person", "ticked") if ticked else pgettext("person", "not ticked")
        return Cell(
            name,
            second=second,
            weight=600 if ticked else 500,
            shape="done" if ticked else "todo",
            spoken=", ".join(part for part in (name, second, state) if part),
        )


def _haystack(person: Person) -> tuple[str, ...]:
    words = [person.name.given_name, person.name.surname, person.name.name_zh]
    for position in person.positions:
        words += [position.organisation_name.fr, position.organisation_name.zh]
    return tuple(fold(part) for part in words if part)
