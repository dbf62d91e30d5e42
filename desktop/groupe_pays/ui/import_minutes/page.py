"""Import earlier minutes: choose, look over what was recognised, say who is who, import."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QProgressBar, QStackedWidget, QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.recognition.pieces import Recognised
from groupe_pays.formats import sentences
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.labels import label
from groupe_pays.paths import documents_folder
from groupe_pays.services.importing.plan import ImportPlan
from groupe_pays.services.importing_minutes import ImportingMinutesService, doubts_of
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.import_minutes.facts import MeetingFacts
from groupe_pays.ui.import_minutes.people import WhoIsWho
from groupe_pays.ui.import_minutes.review import Review
from groupe_pays.ui.import_minutes.words import counts_line, doubt_words
from groupe_pays.ui.import_minutes.writing import Writing
from groupe_pays.ui.page import PADDING, Page
from groupe_pays.ui.routes import Route
from groupe_pays.ui.tasks import Progress, Task
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import PageHead
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import IconLabel, Label
from groupe_pays.ui.widgets.notices import Banner, EmptyState
from groupe_pays.ui.widgets.segments import Segments

KINDS = "*.docx *.docm *.odt *.rtf *.html *.htm *.txt *.md"
SETTINGS = "import_minutes"
REST_MS = 250
"""After the last correction, before names and facts are looked up anew."""


class ImportMinutesPage(Page):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._plan: ImportPlan | None = None
        self._task: Task | None = None
        self._name = ""
        self._head = PageHead()
        self.choose = Button("import_choose", "default", "folder-open")
        self.paste = Button("import_paste", "default", "copy")
        self._head.add_button(self.paste)
        self._head.add_button(self.choose)
        self.banner = Banner("import_banner", "warn")
        self._counts = Label("meta", "text2", wrap=True)
        self.parts = Segments("import_parts", ("text", "meeting", "people"))
        self.review, self.people, self.facts = Review(), WhoIsWho(), MeetingFacts(context.drafts)
        self._writing = Writing(context, self)
        self._revision = 0
        """Counts what the user changed: a look in the worker that began before is made anew."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._empty = EmptyState("import_empty", "file-text", "folder-open")
        self._build()
        self._connect()
        self.setAcceptDrops(True)
        self._show_state(self._empty)
        self.retranslate()

    def _build(self) -> None:
        self._middle = QStackedWidget()
        self._middle.addWidget(self.review)
        self._middle.addWidget(self.facts)
        self._middle.addWidget(self.people)
        self._shield = IconLabel("shield-check", "ok", 16)
        self._nothing, self._undo = Label("strong"), Label("", "text2")
        self.cancel, self.go = Button("import_cancel"), Button("import_go", "primary", "check")
        foot = row(self._shield, self._nothing, self._undo, None, self.cancel, self.go, spacing=8)
        top = row(self.parts, self._counts, spacing=12)
        top.setStretch(1, 1)
        self._whole = QWidget()
        whole = column(top, self.banner, self._middle, foot, spacing=10, margins=(0, 0, 0, 0))
        whole.setStretch(2, 1)
        self._whole.setLayout(whole)
        self._reading = QWidget()
        self.progress = QProgressBar()
        self.progress.setObjectName("import_progress")
        self.stop = Button("import_stop", "default", "x")
        self._reading_words = Label("lead", "text2")
        self._reading.setLayout(
            column(None, self._reading_words, self.progress, row(None, self.stop, None), None, spacing=12)
        )
        self._states = QStackedWidget()
        for state in (self._empty, self._reading, self._whole):
            self._states.addWidget(state)
        whole = column(self._head, spacing=12, margins=PADDING)
        self._refused = Banner("import_refused", "danger")
        whole.addWidget(self._refused)
        whole.addWidget(self._states, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.ask_for_file)
        self._empty.button.clicked.connect(self.ask_for_file)
        self.paste.clicked.connect(self.read_clipboard)
        self.parts.chosen.connect(self.show_part)
        self.review.changed.connect(self._on_pieces)
        self.people.changed.connect(self._on_decided)
        self.facts.changed.connect(self._on_fact)
        self._rest.timeout.connect(self._look_again)
        self._writing.written.connect(self._on_written)
        self._writing.given_up.connect(self._on_given_up)
        self._writing.failed.connect(self._on_refused)
        self.cancel.clicked.connect(self.give_up)
        self.stop.clicked.connect(self.give_up)
        self.go.clicked.connect(self.import_now)
        self.context.actions.handle("find_here", self, self.review.pieces.setFocus)

    def retranslate(self) -> None:
        self._head.title.setText(_("Import earlier minutes"))
        self.choose.set_words(_("Choose a file…"))
        self.paste.set_words(_("From the clipboard"), _("Read what was copied in another program"))
        self._empty.set_words(
            _("Choose earlier minutes as Word, OpenDocument, RTF, web page or plain text, or drop the file here."),
            _("Choose a file…"),
        )
        words = {"text": pgettext("import", "Text"), "meeting": _("Meeting"), "people": _("Who is who")}
        self.parts.set_words(words, _("What to look over"))
        self._nothing.setText(_("Nothing is written yet."))
        self._undo.setText(_("One {keys} undoes the whole import.").format(keys=self.context.actions.keys("undo")))
        self.cancel.set_words(_("Cancel"))
        self.stop.set_words(_("Cancel"))
        self.go.set_words(_("Import the meeting"))
        self.progress.setAccessibleName(_("Reading"))
        self._reading_words.setText(_("Reading {file}…").format(file=self._name))
        if self._plan is not None:
            self._tell()

    def nav_page(self) -> str:
        return "meetings"

    def open_route(self, route: Route) -> None:
        """``record``: a file to read at once; ``part`` « choose »: ask for one, « paste »: read the clipboard."""
        if route.record:
            self.read_file(Path(route.record))
        elif route.part == "paste":
            self.read_clipboard()
        elif route.part == "choose" and self._plan is None:
            self.ask_for_file()
        if self.paste.hasFocus():
            # The window gives it to the first field of a page; here that is not what one comes for
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_store_changed(self, notice: Any) -> None:
        if self._plan is not None and notice.touches("person", "organisation", "meeting", "series"):
            self._rest.start()

    # Reading

    def ask_for_file(self) -> None:
        """Ask which file to read."""
        kinds = ";;".join((_("Minutes ({kinds})").format(kinds=KINDS), _("All files (*)")))
        folder = self.context.settings.pages.get(SETTINGS, {}).get("folder") or str(documents_folder())
        name, _kind = QFileDialog.getOpenFileName(self, _("Import earlier minutes"), folder, kinds)
        if name:
            self.context.settings.pages.setdefault(SETTINGS, {})["folder"] = str(Path(name).parent)
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Read a file off the main thread and show what was recognised."""
        reader = self.services.importing_minutes.read
        self._start(path.name, lambda progress: reader(path, progress.report))

    def read_clipboard(self) -> None:
        """The same of what was copied elsewhere."""
        self.read_mime(QGuiApplication.clipboard().mimeData() or QMimeData())

    def read_mime(self, data: QMimeData) -> None:
        """Read what a clipboard or a drop holds as HTML or as words."""
        html = data.html() if data.hasHtml() else ""
        text = data.text()
        name = _("Clipboard")
        reader = self.services.importing_minutes.read_clipboard
        self._start(name, lambda progress: reader(html, text, name, progress.report))

    def _start(self, name: str, job: Any) -> None:
        self.give_up()
        self._name = name
        self._refused.close_banner()
        self._show_state(self._reading)
        self.progress.setRange(0, 0)
        self._reading_words.setText(_("Reading {file}…").format(file=name))

        preview = self.services.importing_minutes.preview

        def work(progress: Progress) -> ImportPlan:
            return preview(job(progress))

        self._task = self.context.tasks.run(work, self._on_read, self._on_refused, self._on_progress)

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_read(self, plan: ImportPlan) -> None:
        self._task = None
        self._on_plan(plan)
        self.review.show_recognised(plan.recognised)
        self.parts.set_value("text")
        self.show_part("text")
        self._show_state(self._whole)
        self.review.pieces.setFocus()

    def _on_refused(self, error: BaseException) -> None:
        self._task = None
        self._whole.setEnabled(True)
        self._show_state(self._empty if self._plan is None else self._whole)
        if not isinstance(error, GroupePaysError):
            raise error
        self._refused.say(sentence_of(error))

    # Looking over

    def show_part(self, part: str) -> None:
        """Show the text, the meeting or the names."""
        self._middle.setCurrentWidget({"people": self.people, "meeting": self.facts}.get(part, self.review))

    def _on_pieces(self, recognised: Recognised) -> None:
        """Take a corrected text at once; what it means for names and facts is looked up in a worker."""
        self._take(replace(self._plan, recognised=recognised))
        self._rest.start()

    def _on_decided(self, plan: ImportPlan) -> None:
        plan = replace(plan, doubts=doubts_of(plan))
        self._take(plan)
        self.people.show_plan(plan)

    def _on_fact(self, plan: ImportPlan) -> None:
        self._take(replace(plan, doubts=doubts_of(plan)))

    def _take(self, plan: ImportPlan) -> None:
        self._revision += 1
        self._plan = plan
        self._tell()

    def _look_again(self) -> None:
        if self._plan is not None and not self._writing.busy:
            work = partial(_previewed, self.services.importing_minutes, self._plan, self._revision)
            self.context.tasks.run(work, self._on_looked)

    def _on_looked(self, found: tuple[ImportPlan, int]) -> None:
        plan, revision = found
        if self._plan is None or self._writing.busy:
            return
        if revision != self._revision:
            self._rest.start()
            return
        self._on_plan(plan)

    def _on_plan(self, plan: ImportPlan) -> None:
        self._plan = plan
        self.review.day = plan.day
        self.people.show_plan(plan)
        self.facts.show_plan(plan)
        self._tell()

    def _tell(self) -> None:
        plan = self._plan
        self._head.set_meta(plan.recognised.source.name)
        self._counts.setText(counts_line(plan))
        told = [doubt_words(doubt, number, plan) for doubt, number in plan.doubts.items()]
        lost = plan.recognised.source.lost
        told += [
            _("{what} not kept: {number}").format(what=label(kind), number=number)
            for kind, number in lost.items()
            if number
        ]
        if told:
            self.banner.say(sentences(told, current_language()))
        else:
            self.banner.close_banner()

    def import_now(self) -> None:
        """Make the meeting in a worker; ``_on_written`` opens its minutes."""
        if self._writing.busy or not self.context.drafts.flush() or self._plan is None:
            return
        self._whole.setEnabled(False)
        self._writing.write(self._plan, self._plan.facts.title.best(current_language()) or self._name)

    def _on_written(self, meeting_id: str) -> None:
        self._whole.setEnabled(True)
        self._plan = None
        self._show_state(self._empty)
        self.retranslate()
        self._head.set_meta("")
        self.context.open("meeting", meeting_id, "minutes")
        self.context.signals.undo_offered.emit(_("Minutes imported"))

    def _on_given_up(self) -> None:
        self._whole.setEnabled(True)

    def give_up(self) -> None:
        """Stop reading, or put what was read away; nothing was written."""
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._plan = None
        self._head.set_meta("")
        self._show_state(self._empty)

    def _show_state(self, state: QWidget) -> None:
        self._states.setCurrentWidget(state)
        # What the keyboard comes to first is what is to be done now
        first = {self._empty: self._empty.button, self._reading: self.stop, self._whole: self.review.pieces}
        self.setFocusProxy(first[state])

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            self.read_file(files[0])
        else:
            self.read_mime(event.mimeData())
        event.acceptProposedAction()


def _previewed(service: ImportingMinutesService, plan: ImportPlan, revision: int) -> tuple[ImportPlan, int]:
    return service.preview(plan.recognised, plan), revision


def dropped_files(data: QMimeData) -> list[Path]:
    """The files of this machine in what was dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
