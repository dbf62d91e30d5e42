"""« Bring a translation back… »: what the file brings, text by text, before anything is written."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QProgressBar, QSplitter, QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.translation_return import Choice, Fate, Preview, StateChoice
from groupe_pays.formats import counted, date_words, joined, sentences
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.labels import label
from groupe_pays.services.translation_return import Applied
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.long_change import LongChange
from groupe_pays.ui.translation_exchange.choice_table import ChoiceTable
from groupe_pays.ui.translation_exchange.return_table import Line, lines, return_columns
from groupe_pays.ui.translation_exchange.versions import Versions
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel
from groupe_pays.ui.widgets.segments import Segments

SIZE = (1180, 720)
ALL = "all"
_PRESSING = (Fate.CONFLICT, Fate.BROKEN, Fate.UNKNOWN)


class ReturnDialog(Retranslating, QDialog):
    """The file is read in the background; what is chosen is written when one says so, in one step of undo."""

    def __init__(self, parent: QWidget | None, context: Context, path: Path) -> None:
        super().__init__(parent)
        self.setObjectName("return_dialog")
        self.resize(*SIZE)
        self._context, self._path = context, path
        self._preview: Preview | None = None
        self._choices: dict[str, Choice] = {}
        self._change = LongChange(context, self)
        self._build()
        self._connect()
        self.retranslate()
        self._task = context.tasks.run(
            partial(context.services.translation_return.preview, path), self._on_read, self._refuse
        )

    def _build(self) -> None:
        self._title, self._about = Label("detail"), WrappedLabel("meta", "text2")
        self._warning = WrappedLabel("meta", "warn")
        self._warning.hide()
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName("return_refusal")
        self._refusal.hide()
        self.bar = QProgressBar()
        self.bar.setObjectName("return_progress")
        self.bar.setRange(0, 0)
        self.filter = Segments("return_filter", [ALL, *(fate.value for fate in Fate)])
        self.filter.set_value(ALL)
        self.table, self.versions = ChoiceTable("return_table", return_columns()), Versions()
        card = Card("return_card", headed=False, margins=(1, 1, 1, 1))
        card.body.addWidget(self.table)
        beside = Card("return_versions_card", headed=False, margins=(1, 1, 1, 1))
        beside.body.addWidget(self.versions)
        self._both = QSplitter()
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(card)
        self._both.addWidget(beside)
        self._both.setSizes([700, 430])
        self._states_name = Label("meta", "text2")
        self.states = Segments("return_states", list(StateChoice))
        self.states.set_value(StateChoice.AS_FILE)
        self._nothing_yet = Label("meta_strong", "text2")
        self.cancel, self.bring = Button("return_cancel"), Button("return_bring", "primary", "check")
        self.bring.setDefault(True)
        box = column(
            self._title, self._about, self._warning, self._refusal, self.bar, spacing=8, margins=(24, 20, 24, 20)
        )
        box.addLayout(row(self.filter, None))
        box.addWidget(self._both, 1)
        box.addLayout(
            row(self._states_name, self.states, 12, self._nothing_yet, None, self.cancel, self.bring, spacing=12)
        )
        self.setLayout(box)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._fill)
        self.table.record_selected.connect(self._show)
        self.table.turned.connect(self._turn)
        self.table.next_wanted.connect(self.go_to_next)
        self.versions.chosen.connect(self._choose)
        self.cancel.clicked.connect(self.reject)
        self.bring.clicked.connect(self.apply)
        self._change.made.connect(self._on_made)
        self._change.given_up.connect(self._tell)
        self._change.failed.connect(self._on_failed)

    def retranslate(self) -> None:
        self.setWindowTitle(_("Bring a translation back"))
        self._title.setText(_("Bring a translation back"))
        self.bar.setAccessibleName(_("Reading the file"))
        self.filter.set_words(
            {ALL: pgettext("translation", "All"), **{fate.value: label(fate) for fate in Fate}},
            _("Which texts are listed"),
        )
        self._states_name.setText(_("They count as"))
        self.states.set_words({choice: label(choice) for choice in StateChoice}, _("They count as"))
        self.table.set_words(_("Texts that came back"))
        self.cancel.set_words(_("Cancel"))
        self._tell()

    # ------------------------------------------------------------------ what is shown

    def _on_read(self, preview: Preview) -> None:
        self._preview = preview
        self._choices = {row.id: row.proposed for row in preview.rows}
        self.bar.hide()
        self.versions.set_languages(preview.source, preview.target)
        counts = preview.counts()
        for fate in Fate:
            self.filter.button(fate.value).setVisible(counts[fate] > 0)
        self.filter.set_counts({ALL: str(len(preview.rows)), **{fate.value: str(counts[fate]) for fate in Fate}})
        self._tell()
        self._fill()
        self.table.select_first()
        self.table.setFocus()

    def _refuse(self, error: BaseException) -> None:
        self.bar.hide()
        self._refusal.setText(sentence_of(error))
        self._refusal.show()
        self.cancel.set_words(_("Close"))
        if not isinstance(error, GroupePaysError):
            raise error

    def _meeting_words(self, meeting_id: str) -> str:
        meeting, language = self._context.services.meetings.load(meeting_id), current_language()
        day = date_words(meeting.date, language) if meeting.date is not None else ""
        return joined((meeting.title.best(language), day), language)

    def _tell(self) -> None:
        preview = self._preview
        self._about.setText(self._meeting_words(preview.meeting_id) if preview is not None else self._path.name)
        self._warning.setText(_warnings(preview) if preview is not None else "")
        self._warning.setVisible(bool(self._warning.text()))
        self._nothing_yet.setText(_("Nothing is written yet."))
        number = len(self._taken())
        self.bring.setEnabled(number > 0)
        words = ngettext("Bring in {number} text", "Bring in {number} texts", number)
        self.bring.set_words(counted(words, current_language(), number=number) if number else _("Bring in"))
        for widget in (self.filter, self._both, self._states_name, self.states, self._nothing_yet, self.bring):
            widget.setVisible(preview is not None)

    def _taken(self) -> list[str]:
        if self._preview is None:
            return []
        rows = (row for row in self._preview.rows if row.fate.can_be_taken)
        return [row.id for row in rows if self._choices[row.id] is not Choice.OURS]

    def _fill(self, _value: Any = None) -> None:
        if self._preview is None:
            return
        value = str(self.filter.value or ALL)
        fate = None if value == ALL else Fate(value)
        self.table.records.set_rows(lines(self._preview.rows, self._choices, fate))
        if self.table.selected_record() is None:
            self.table.select_first()
        self._show(self.table.selected_record())

    def _show(self, line: Any) -> None:
        self.versions.show_row(line.row if line is not None else None, line.choice if line is not None else None)

    # ------------------------------------------------------------------ what is chosen

    def _turn(self, line: Line | None, step: int) -> None:
        choices = list(Choice)
        if line is not None and line.row.fate.can_be_taken:
            self._choose(choices[(choices.index(line.choice) + step) % len(choices)])

    def _choose(self, choice: Any) -> None:
        line: Any = self.table.selected_record()
        if line is None or not line.row.fate.can_be_taken:
            return
        self._choices[line.id] = Choice(choice)
        self._fill()
        self._tell()

    def go_to_next(self) -> None:
        """The next text that somebody should look at, from the top again after the last."""
        ids = self.table.records.record_ids()
        here: Any = self.table.selected_record()
        start = ids.index(here.id) + 1 if here is not None else 0
        rows = {row.id: row for row in self._preview.rows} if self._preview is not None else {}
        for each in (*ids[start:], *ids[:start]):
            if rows[each].fate in _PRESSING:
                self.table.select_id(each)
                return

    def apply(self) -> None:
        """Write what is chosen; a refusal is told here and nothing is lost."""
        if self._preview is None or not self._context.drafts.flush():
            return
        if self._change.busy:
            return
        states = StateChoice(str(self.states.value))
        self.bring.setEnabled(False)
        service = self._context.services.translation_return
        self._change.begin(partial(service.apply, self._preview, dict(self._choices), states))

    def _on_failed(self, error: BaseException) -> None:
        self._tell()
        self._refusal.setText(sentence_of(error))
        self._refusal.show()

    def _on_made(self, applied: Applied) -> None:
        self.accept()
        said = ngettext("{number} translation brought back", "{number} translations brought back", applied.texts)
        self._context.signals.undo_offered.emit(counted(said, current_language(), number=applied.texts))

    def done(self, result: int) -> None:
        self._task.cancel()
        super().done(result)


def _warnings(preview: Preview) -> str:
    said = []
    if preview.tracked:
        said.append(_("The file holds tracked changes: they are read as accepted."))
    if preview.forgetful:
        said.append(
            _("The file no longer tells how the texts were when it went out: what differs is shown as a conflict.")
        )
    return sentences(said, current_language())
