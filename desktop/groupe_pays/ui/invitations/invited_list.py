"""Who is invited and what they answered: letters look for somebody, a key notes the answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.errors import GroupePaysError, NothingFound
from groupe_pays.domain.invitations import AnswerCount, Delegation
from groupe_pays.domain.people import PersonName
from groupe_pays.formats import name_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.attendance.head import RollSearch
from groupe_pays.ui.attendance.representative import RepresentativeQuestion
from groupe_pays.ui.attendance.roll_model import LETTERS
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import show_error
from groupe_pays.ui.invitations.answer_table import AnswerTable
from groupe_pays.ui.invitations.answers import GIVEN, NO_ANSWER_LETTER, SHOWN, AnswerModel, AnswerRow, with_answer
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline, Keycap, Label
from groupe_pays.ui.widgets.notices import EmptyState
from groupe_pays.ui.widgets.segments import Segments

EVERYBODY = "all"


class _Legend(Retranslating, QWidget):
    """P Coming, V By video… N No answer."""

    def __init__(self) -> None:
        super().__init__()
        self._words = {answer: Label("meta") for answer in (*GIVEN, Answer.NONE)}
        items: list[QWidget | int] = []
        for answer, words in self._words.items():
            letter = NO_ANSWER_LETTER if answer is Answer.NONE else LETTERS[SHOWN[answer]]
            items += [8 if items else 0, Keycap(letter), words]
        self.setLayout(row(*items, spacing=5))
        self.retranslate()

    def retranslate(self) -> None:
        for answer, words in self._words.items():
            words.setText(label(answer))


class InvitedList(Retranslating, QFrame):
    invite_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("invited_list")
        self.setProperty("kind", "band")
        self._context = context
        self._meeting_id = ""
        self._rows: list[AnswerRow] = []
        self._matches: list[AnswerRow] = []
        self._back_to_search = False
        self.search = RollSearch()
        self.search.setObjectName("invited_search")
        self.filter = Segments("invited_filter", (EVERYBODY, *(answer.value for answer in Answer)))
        self.filter.set_value(EVERYBODY)
        self._model = AnswerModel(self)
        self.table = AnswerTable("invited_table", self._model)
        self.empty = EmptyState("invited_empty", "users", "user-plus")
        self._views = QStackedWidget()
        self._views.addWidget(self.table)
        self._views.addWidget(self.empty)
        first = row(spacing=16)
        first.addWidget(self.search, 1)
        first.addWidget(_Legend())
        head = column(first, row(self.filter, None), spacing=7, margins=(16, 8, 16, 8))
        box = column(head, Hairline(), spacing=0)
        box.addWidget(self._views, 1)
        self.setLayout(box)
        self.setFocusProxy(self.search)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        self.search.moved.connect(self._move)
        self.search.taken.connect(self._take)
        self.search.others_wanted.connect(self._go_to_letters)
        self.filter.chosen.connect(lambda _value: self._show())
        self.table.letter_chosen.connect(self._note)
        self.table.delete_requested.connect(self.withdraw)
        self.table.left.connect(self._go_to_search)
        self.empty.button.clicked.connect(self.invite_requested)

    def retranslate(self) -> None:
        self.search.set_words(_("Name, organisation or 中文…"))
        words = {EVERYBODY: _("Everybody")} | {answer.value: label(answer) for answer in Answer}
        self.filter.set_words(words, _("Which answers are shown"))
        self.table.set_words(_("People invited"))
        self.empty.set_words(_("Nobody is invited yet. Choose whom to invite."), _("Choose whom to invite"))

    def show_invited(
        self, meeting_id: str, listed: list[Attendance], delegations: list[Delegation], count: AnswerCount
    ) -> None:
        """Show the list of a meeting; another one begins with an empty search and everybody shown."""
        if meeting_id != self._meeting_id:
            self._meeting_id = meeting_id
            self.table.answered()
            self.search.clear()
            self.filter.set_value(EVERYBODY)
        language = current_language()
        groups = {one.id: one.name.best(language) for one in delegations}
        names = {one.person_id: one.name for one in listed}
        self._rows = [
            AnswerRow(one, place, groups.get(one.delegation_id or "", ""), self._representative(one, names))
            for place, one in enumerate(listed, start=1)
        ]
        counts = {EVERYBODY: str(count.total)} | {answer.value: str(count.of(answer)) for answer in Answer}
        self.filter.set_counts(counts)
        self._show()

    def select_id(self, record_id: str) -> None:
        """Select somebody by the id of the attendance or of the person."""
        for one in self._rows:
            if record_id in (one.id, one.attendance.person_id):
                self.table.select_id(one.id)

    def selected(self) -> AnswerRow | None:
        record = self.table.selected_record()
        return record if isinstance(record, AnswerRow) else None

    def _show(self) -> None:
        value = self.filter.value
        wanted = None if value == EVERYBODY else Answer(str(value))
        self._model.show(self._rows, with_answer(wanted))
        self._views.setCurrentIndex(0 if self._rows else 1)
        self._on_typed(self.search.text(), move=False)

    def _representative(self, one: Attendance, names: Mapping[str, PersonName]) -> str:
        if one.represented_by_id is None:
            return one.represented_by
        name = names.get(one.represented_by_id)
        if name is None:
            try:
                name = self._context.services.people.load(one.represented_by_id).name
            except NothingFound:
                return one.represented_by
        return name_words(name, current_language())

    def _on_typed(self, text: str, move: bool = True) -> None:
        """Mark who is meant, and go to the first of them who has not answered; the list stays as it is."""
        self._matches = self._model.mark(text)
        current = self.selected()
        if move and self._matches and (current is None or current.id not in {one.id for one in self._matches}):
            waiting = (one for one in self._matches if not one.attendance.answer.is_given)
            self.table.select_id(next(waiting, self._matches[0]).id)

    def _move(self, step: int) -> None:
        """The arrows go through the matches, or through the whole list while nothing is typed."""
        ids = [one.id for one in (self._matches if self.search.text().strip() else self._model.people())]
        current = self.selected()
        if ids and (current is None or current.id not in ids):
            self.table.select_id(ids[0 if step > 0 else -1])
        elif ids and current is not None:
            self.table.select_id(ids[min(max(ids.index(current.id) + step, 0), len(ids) - 1)])

    def _take(self) -> None:
        """Enter in the field: whoever is current comes; letters that mean nobody stay."""
        current = self.selected()
        if current is not None and (self._matches or not self.search.text().strip()):
            self._set(current, Answer.COMING)
            self.search.clear()

    def _go_to_letters(self) -> None:
        """Tab after letters: one key more notes the answer, then the field is ready for the next person."""
        if self._matches:
            self._back_to_search = True
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to_search(self) -> None:
        self._back_to_search = False
        self.search.setFocus()
        self.search.selectAll()

    def _note(self, one: AnswerRow, answer: Answer) -> None:
        """A letter on a row, by key or by click; « R » asks in place who stands in."""
        back, self._back_to_search = self._back_to_search, False
        if answer is Answer.REPRESENTED:
            self._ask_representative(one, back)
            return
        self._set(one, answer)
        if back:
            self._next_person()

    def _ask_representative(self, one: AnswerRow, back: bool) -> None:
        question = RepresentativeQuestion(self._context, one.attendance, one.representative)

        def end() -> None:
            self.table.answered()
            if back:
                self._next_person()
            else:
                self.table.setFocus()

        def answered(person_id: str | None, words: str) -> None:
            self._set(one, Answer.REPRESENTED, person_id, words)
            end()

        question.answered.connect(answered)
        question.given_up.connect(end)
        self.table.select_id(one.id)
        self.table.ask(question, one.id, ("function", "function"))

    def _next_person(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _set(self, one: AnswerRow, answer: Answer, by_id: str | None = None, by_words: str = "") -> None:
        self._context.drafts.flush()
        if answer is one.attendance.answer and answer is not Answer.REPRESENTED:
            return
        try:
            self._context.services.invitations.set_answer(one.id, answer, by_id, by_words)
        except GroupePaysError as error:
            show_error(error)

    def withdraw(self, one: Any) -> None:
        """Take somebody off the list; the row below becomes the current one."""
        ids = [shown.id for shown in self._model.people()]
        after = [*ids[ids.index(one.id) + 1 :], *ids[: ids.index(one.id)][::-1]] if one.id in ids else []
        self._context.services.attendance.remove(one.id)
        if after:
            self.table.select_id(after[0])
        name = name_words(one.attendance.name, current_language())
        self._context.signals.undo_offered.emit(_("{name} removed from the meeting").format(name=name))
