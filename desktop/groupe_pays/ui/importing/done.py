"""What an import did, with the ways on: undo, the report, the members."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.importing_members.plan import Imported, MembersPlan
from groupe_pays.services.importing_members.words import undecided_words
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import IconLabel, Label


class DoneStep(Retranslating, QWidget):
    undo_wanted = Signal()
    report_wanted = Signal()
    members_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._done: Imported | None = None
        self._plan: MembersPlan | None = None
        self._is_undone = False
        self._title = Label("detail")
        self._lines = [Label("lead", "text2", wrap=True) for _line in range(4)]
        self.members = Button("import_members", "primary", "users")
        self.report = Button("import_report", "default", "file-spreadsheet")
        self.undo = Button("import_undo", "default", "undo-2")
        self.again = Button("import_again", "default", "folder-open")
        for button, signal in (
            (self.members, self.members_wanted), (self.report, self.report_wanted),
            (self.undo, self.undo_wanted), (self.again, self.again_wanted),
        ):  # fmt: skip
            button.clicked.connect(signal)
        card = QFrame()
        card.setProperty("kind", "card")
        head = row(IconLabel("check", "ok", 20), self._title, None, spacing=10)
        buttons = row(self.members, self.report, self.undo, self.again, None, spacing=8)
        card.setLayout(column(head, *self._lines, 8, buttons, spacing=8, margins=(24, 20, 24, 20)))
        box = QHBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        whole = column(box, None, spacing=0)
        self.setLayout(whole)
        self.retranslate()

    def retranslate(self) -> None:
        self.members.set_words(_("Show the members"))
        self.report.set_words(_("Save the report…"))
        self.undo.set_words(_("Undo the import"))
        self.again.set_words(_("Import another file…"))
        if self._done is not None and self._plan is not None:
            self.show_done(self._done, self._plan)

    def show_done(self, done: Imported, plan: MembersPlan) -> None:
        """Say what was written of a plan."""
        if done is not self._done:
            self._is_undone = False
        self._done, self._plan = done, plan
        title = _("The import of {file} is undone") if self._is_undone else _("{file} is imported")
        self._title.setText(title.format(file=plan.given.name))
        for line in self._lines:
            line.setHidden(self._is_undone)
        people = (
            ngettext("{number} person created", "{number} people created", done.people_made),
            ngettext("{number} person updated", "{number} people updated", done.people_changed),
        )
        bodies = (
            ngettext("{number} organisation created", "{number} organisations created", done.organisations_made),
            ngettext("{number} organisation updated", "{number} organisations updated", done.organisations_changed),
        )
        first, second, third, fourth = self._lines
        first.setText(" · ".join(_filled(people, (done.people_made, done.people_changed))))
        second.setText(" · ".join(_filled(bodies, (done.organisations_made, done.organisations_changed))))
        words = ngettext("{number} row refused", "{number} rows refused", plan.refused)
        third.setText(
            counted(words, current_language(), number=plan.refused) if plan.refused else _("No row was left out.")
        )
        fourth.setText(undecided_words(plan, is_written=True))
        fourth.setHidden(self._is_undone or not fourth.text())
        self.members.setAccessibleDescription("" if self._is_undone else ". ".join(self._said()))
        has_changed = any((done.people_made, done.people_changed, done.organisations_made, done.organisations_changed))
        self.undo.setEnabled(has_changed and not self._is_undone)

    def _said(self) -> list[str]:
        return [line.text() for line in self._lines if line.text()]

    def show_whether_undone(self, *, is_undone: bool, is_last: bool) -> None:
        """Say that it was undone; the button undoes it only while it is the last thing done."""
        self._is_undone = is_undone
        self.retranslate()
        self.undo.setEnabled(self.undo.isEnabled() and is_last)


def _filled(sentences: tuple[str, ...], numbers: tuple[int, ...]) -> list[str]:
    return [
        counted(sentence, current_language(), number=number)
        for sentence, number in zip(sentences, numbers, strict=True)
    ]
