"""Import address books and lists of members: file, columns, preview, done; nothing is written before the button."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QProgressBar, QStackedWidget, QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.importing import Field
from groupe_pays.i18n import _
from groupe_pays.services.importing_members.plan import Choice, Decisions, Imported, MembersPlan, RowPlan
from groupe_pays.services.importing_members.words import choice_word
from groupe_pays.ui.announcing import announce
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.import_minutes.page import dropped_files
from groupe_pays.ui.importing.asking import ask_for_address_book, ask_where_to_save_report
from groupe_pays.ui.importing.columns import ColumnsStep
from groupe_pays.ui.importing.done import DoneStep
from groupe_pays.ui.importing.focus import KeptFocus
from groupe_pays.ui.importing.foot import Foot
from groupe_pays.ui.importing.looking import LookingOver
from groupe_pays.ui.importing.steps import StepLine
from groupe_pays.ui.importing.words import table_words
from groupe_pays.ui.importing.work import Reading, Work
from groupe_pays.ui.importing.writing_dialog import WritingDialog
from groupe_pays.ui.page import PADDING, Page
from groupe_pays.ui.routes import Route
from groupe_pays.ui.tasks import Task
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import PageHead
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.notices import Banner, EmptyState


class ImportMembersPage(Page):
    """``route.record``: a file to read at once; ``route.part`` « choose »: ask for one."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._reading: Reading | None = None
        self._plan: MembersPlan | None = None
        self._decisions = Decisions()
        self._task: Task | None = None
        self._dialog: WritingDialog | None = None
        self._file = self._reads = Path()
        self._goes_on = False
        self._written_as: str | None = None
        self._focus = KeptFocus(self)
        self._head = PageHead()
        self.choose = Button("import_members_choose", "default", "folder-open")
        self._head.add_button(self.choose)
        self.steps, self._hint = StepLine(), Label("meta", "text2")
        self.columns, self.looking, self.done, self.foot = ColumnsStep(), LookingOver(), DoneStep(), Foot()
        self.cards, self.preview, self.bodies = self.looking.cards, self.looking.preview, self.looking.bodies
        self.parts, self.go = self.looking.parts, self.foot.go
        self.empty = EmptyState("import_members_empty", "users", "folder-open")
        self._build()
        self._connect()
        self.setAcceptDrops(True)
        self._show(self.empty, "file")
        self.retranslate()

    def _build(self) -> None:
        self.progress = QProgressBar()
        self.progress.setObjectName("import_members_progress")
        self._waiting, self._waiting_words = QWidget(), Label("lead", "text2")
        self.stop = Button("import_members_stop", "default", "x")
        self._waiting.setLayout(
            column(None, self._waiting_words, self.progress, row(None, self.stop, None), None, spacing=12)
        )
        self._states = QStackedWidget()
        for state in (self.empty, self._waiting, self.columns, self.looking, self.done):
            self._states.addWidget(state)
        self._refused = Banner("import_members_refused", "danger")
        line = row(self.steps, None, self._hint, spacing=8)
        whole = column(self._head, line, self._refused, spacing=10, margins=PADDING)
        whole.addWidget(self._states, 1)
        whole.addWidget(self.foot)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.ask_for_file)
        self.empty.button.clicked.connect(self.ask_for_file)
        for widget in (self.columns, self.looking):
            widget.mapped.connect(self.map_column)
        self.columns.read_again.connect(self._read_again)
        self.columns.overwrite_changed.connect(self._set_overwrite)
        self.looking.answered.connect(self.answer)
        self.looking.decided.connect(self.decide_body)
        self.stop.clicked.connect(self.give_up)
        self.foot.cancel.clicked.connect(self.give_up)
        self.foot.back.clicked.connect(self.go_back)
        self.foot.go.clicked.connect(self.go_on)
        self.done.undo_wanted.connect(self._undo_import)
        self.done.report_wanted.connect(self.ask_and_save_report)
        self.done.members_wanted.connect(self._open_members)
        self.done.again_wanted.connect(self.ask_for_file)

    def retranslate(self) -> None:
        self._head.title.setText(_("Import members"))
        self.choose.set_words(_("Choose a file…") if self._plan is None else _("Choose another file…"))
        self.empty.set_words(
            _("Choose an address book or a list of members (CSV, Excel, OpenDocument, vCard, LDIF), or drop it here."),
            _("Choose a file…"),
        )
        self.foot.set_words(self.context.actions.keys("undo"))
        self.stop.set_words(_("Cancel"))
        self.progress.setAccessibleName(_("Reading"))
        self._waiting_words.setText(_("Reading {file}…").format(file=self._reads.name))
        self._tell()

    def nav_page(self) -> str:
        return "members"

    def open_route(self, route: Route) -> None:
        if route.record:
            self.read_file(Path(route.record))
        elif route.part == "choose" and self._plan is None:
            self.ask_for_file()

    def reload(self) -> None:
        self._tell_undone()

    def on_store_changed(self, notice: Any) -> None:
        self._tell_undone()
        if (
            self._reading is not None
            and self._dialog is None
            and self.steps.step == "preview"
            and notice.touches("person", "organisation")
        ):
            self._plan_again()

    @property
    def plan(self) -> MembersPlan | None:
        """What is on screen."""
        return self._plan

    # ------------------------------------------------------------------ reading and planning, in the worker

    def ask_for_file(self) -> None:
        """Ask which file to read."""
        path = ask_for_address_book(self, self.context.settings.pages)
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Read a file and show what would become of its rows."""
        self._focus.forget()
        self._start(Work(self.services.importing_members, path, overwrite=self.columns.overwrite.isChecked()))

    def _read_again(self, sheet: str, encoding: str, separator: str) -> None:
        work = Work(
            self.services.importing_members, self._file, sheet or None, encoding, separator,
            overwrite=self.columns.overwrite.isChecked(), stay=True,
        )  # fmt: skip
        self._start(work)

    def _plan_again(self) -> None:
        if self._reading is not None:
            self._start(Work.over(self.services.importing_members, self._file, self._reading, self._decisions))

    def _start(self, work: Work) -> None:
        self._stop_work()
        self._refused.close_banner()
        self._reads, self._goes_on = work.path, False
        if not work.is_quick:
            if self._reading is not None and work.path == self._file:
                self._focus.keep()
            self.progress.setRange(0, 0)
            self._waiting_words.setText(_("Reading {file}…").format(file=work.path.name))
            self._states.setCurrentWidget(self._waiting)
            self.foot.hide()
            self.stop.setFocus()
        self._task = self.context.tasks.run(work.run, self._on_read, self._on_refused, self._on_progress)

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)

    def _on_read(self, reading: Reading) -> None:
        self._task = None
        is_new = self._reading is None or self._reading.given.table is not reading.given.table
        if is_new and not reading.stay:
            self._decisions = Decisions()
        self._file, goes_on, self._goes_on = self._reads, self._goes_on, False
        self._reading, self._plan = reading, reading.plan
        self.columns.show_table(reading.given.table, reading.given.columns)
        self.looking.show_plan(reading.plan, is_new=is_new)
        to_columns = reading.stay if is_new else self.steps.step == "columns"
        self._show_columns() if to_columns or (is_new and reading.is_unsure) else self._show_preview()
        self.retranslate()
        if goes_on and self.go.isEnabled():
            self.go_on()

    def _on_refused(self, error: BaseException) -> None:
        self._task = None
        if self._plan is None:
            self._show(self.empty, "file")
        elif self.steps.step == "done":
            self._show(self.done, "done")
        else:
            self.columns.show_table(self._plan.given.table, self._plan.given.columns)
            self._show_columns() if self.steps.step == "columns" else self._show_preview()
        self._reads = self._file
        if not isinstance(error, GroupePaysError):
            raise error
        self._refused.say(sentence_of(error))

    # ------------------------------------------------------------------ looking over

    def map_column(self, index: int, field: Field) -> None:
        """Say what a column means, and plan anew."""
        if self._reading is not None:
            self._reading = self._reading.mapped(index, Field(field))
            self._plan_again()

    def _set_overwrite(self, overwrite: bool) -> None:
        if self._reading is not None:
            self._reading = self._reading.overwriting(overwrite)
            self._plan_again()

    def answer(self, row_plan: RowPlan, choice: Choice) -> None:
        """Say what a doubtful row is; the other row of the pair is answered with it."""
        number = row_plan.number
        twin = row_plan.twin
        if twin is not None and twin.row is not None and twin.row > number:
            number = twin.row
        self._decisions = self._decisions.with_row(number, Choice(choice))
        self._plan_again()
        announce(self.preview.table, choice_word(Choice(choice)))

    def decide_body(self, key: str, record_id: str | None) -> None:
        """Say which organisation is meant."""
        self._decisions = self._decisions.with_body(key, record_id)
        self._plan_again()

    def go_on(self) -> None:
        """From the columns to the preview, from the preview to the dossier."""
        if self.steps.step == "columns":
            self._show_preview()
        elif self.steps.step == "preview" and self._task is not None:
            self._goes_on = True  # what was just said is planned first
        elif self.steps.step == "preview":
            self.import_now()

    def go_back(self) -> None:
        """From the preview to the columns, from the columns to the choice of a file."""
        if self.steps.step == "preview":
            self._show_columns()
        else:
            self.give_up()

    def give_up(self) -> None:
        """Stop reading, or put away what was read; nothing was written."""
        self._stop_work()
        self._reading = self._plan = None
        self._decisions = Decisions()
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self._show(self.empty, "file")
        self.retranslate()
        if had_focus:
            self.empty.button.setFocus()

    def _stop_work(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._goes_on = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops the reading, or goes back from the preview; what was read is not lost by it."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._states.currentWidget() is self._waiting:
            self.give_up()
        elif self.steps.step == "preview":
            self.go_back()

    # ------------------------------------------------------------------ writing

    def import_now(self) -> None:
        """Write the plan in one step of undo, off the main thread."""
        if self._reading is None:
            return
        self.context.drafts.flush()
        self._dialog = WritingDialog(self, self._file.name)
        self._dialog.given_up.connect(self._stop_writing)
        given, decisions, service = self._reading.given, self._decisions, self.services.importing_members

        def work(progress: Any) -> Imported:
            return service.apply(given, decisions, progress.report)

        self._task = self.context.tasks.run(work, self._on_written, self._on_not_written, self._dialog.show_progress)
        self._dialog.open()

    def _stop_writing(self) -> None:
        self._stop_work()
        self._close_dialog()
        self.go.setFocus()
        self.context.signals.message.emit(_("Nothing is written."))

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.given_up.disconnect(self._stop_writing)
            self._dialog.put_away()
            self._dialog = None

    def _on_written(self, done: Imported) -> None:
        self._task = None
        self._close_dialog()
        assert self._plan is not None
        self.done.show_done(done, self._plan)
        self._written_as = self.services.history.undo_label()
        self._reading = None
        self._show(self.done, "done")
        self.retranslate()
        self.done.members.setFocus()
        self.context.signals.undo_offered.emit(_("{file} is imported").format(file=self._plan.given.name))

    def _on_not_written(self, error: BaseException) -> None:
        self._task = None
        self._close_dialog()
        if not isinstance(error, GroupePaysError):
            raise error
        self._refused.say(sentence_of(error))

    def _tell_undone(self) -> None:
        """Undone by the menu or the keys, the last step says so."""
        if self.steps.step == "done" and self._written_as is not None:
            history = self.services.history
            self.done.show_whether_undone(
                is_undone=history.redo_label() == self._written_as, is_last=history.undo_label() == self._written_as
            )

    def _undo_import(self) -> None:
        self.context.actions.all["undo"].trigger()
        self.give_up()

    def _open_members(self) -> None:
        self.context.open("members", part="people")
        self.give_up()

    def ask_and_save_report(self) -> None:
        """Ask for a place and save every row with its fate and why."""
        if self._plan is not None and (path := ask_where_to_save_report(self, self._plan.given.name)) is not None:
            self.services.importing_members.save_report(self._plan, path)
            self.context.signals.message.emit(_("{file} saved").format(file=path.name))

    # ------------------------------------------------------------------ what is shown

    def _show_columns(self) -> None:
        is_there = self.columns.isVisible()
        self._show(self.columns, "columns")
        if not is_there and not self._focus.give_back():
            self.columns.take_focus()

    def _show_preview(self) -> None:
        is_there = self.looking.isVisible()
        self._show(self.looking, "preview")
        if not is_there and not self._focus.give_back():
            self.preview.table.setFocus()

    def _show(self, state: QWidget, step: str) -> None:
        self._states.setCurrentWidget(state)
        is_other = step != self.steps.step
        self.steps.show_step(step)
        if is_other:
            announce(self.steps, self.steps.accessibleName())
        self._tell()

    def _tell(self) -> None:
        plan, step = self._plan, self.steps.step
        self.foot.show_step(step, plan)
        self.choose.setVisible(step in ("columns", "preview"))  # the empty page and the last step offer it themselves
        if plan is None:
            self._head.set_meta("")
            self._hint.setText("")
            return
        self._head.set_meta(f"{plan.given.name}   {table_words(plan.given.table)}")
        words = _("{shown} columns shown of {total}")
        self._hint.setText(words.format(shown=len(self.preview.shown), total=len(plan.given.columns)))
        self._hint.setVisible(step == "preview")

    # ------------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := dropped_files(event.mimeData()):
            self.read_file(files[0])
            event.acceptProposedAction()
