"""The documents of a meeting: which one, in which language; the preview is the very file that will be saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.printing import DocumentKind, DocumentRequest, Form
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import error_sentence
from groupe_pays.paths import documents_folder
from groupe_pays.services.printing.service import PrintJob
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import ask_where_to_save
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.page import GAP, PADDING, Page
from groupe_pays.ui.printing.paper import print_pages
from groupe_pays.ui.printing.pdf_pages import PdfPages
from groupe_pays.ui.printing.preview import Preview
from groupe_pays.ui.routes import Route
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.cards import Card, PageHead
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.notices import Banner, EmptyState
from groupe_pays.ui.widgets.segments import Segments

LANGUAGES = {"fr": (Language.FR,), "zh": (Language.ZH,), "fr+zh": (Language.FR, Language.ZH)}
"""The forms a document comes in; two languages stand facing."""

REST = 300
"""Milliseconds after a change before the document is set anew."""

SETTINGS = "documents"
"""Where the choices of this page are remembered."""


class DocumentsPage(Page):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("documents_page")
        self._job: PrintJob | None = None
        self._rendered: Any = None
        self._pages: PdfPages | None = None
        self._asked = 0
        self._is_setting = False
        self._again = QTimer(self, singleShot=True, interval=REST)
        self._again.timeout.connect(self._render)
        self._build()
        context.actions.handle("print_document", self, self._print)
        self.retranslate()

    def _build(self) -> None:
        chosen = self.context.settings.pages.get(SETTINGS, {})
        self._head = PageHead()
        self._save = Button("save_document", "primary", "download")
        self._print_button = Button("print_document_button", icon="printer")
        self._open = Button("open_document", icon="external-link")
        for button in (self._open, self._print_button, self._save):
            self._head.add_button(button)
        self._meeting_label = Label("meta", "text2")
        self._meeting = QComboBox()
        self._meeting.setObjectName("document_meeting")
        self._meeting_label.setBuddy(self._meeting)
        self._meeting.setMinimumWidth(280)
        self._kind = Segments("document_kind", [DocumentKind.MINUTES.value, DocumentKind.SIGN_IN_SHEET.value])
        self._language = Segments("document_language", list(LANGUAGES))
        self._kind.set_value(chosen.get("kind", DocumentKind.MINUTES.value))
        self._language.set_value(chosen.get("language", "fr+zh"))
        self._preview = Preview()
        self._zoom_out, self._zoom_in = IconButton("zoom_out", "zoom-out"), IconButton("zoom_in", "zoom-in")
        self._fit = Button("fit_width", "ghost")
        self._place = Label("meta", "text2")
        self._notice = Banner("document_notice", "warn")
        self._empty = EmptyState("no_document", "file-text")
        self._card = Card("document_card", headed=False, margins=(0, 0, 0, 0))
        self._card.body.addWidget(self._preview)
        choices = row(self._meeting_label, self._meeting, self._kind, self._language, None, spacing=12)
        for widget in (self._place, self._zoom_out, self._fit, self._zoom_in):
            choices.addWidget(widget)
        self._choices = QWidget()
        self._choices.setLayout(choices)
        self.setLayout(
            column(self._head, self._choices, self._notice, self._card, self._empty, spacing=GAP - 4, margins=PADDING)
        )
        self._connect()

    def _connect(self) -> None:
        self._meeting.activated.connect(lambda _index: self._choose())
        self._kind.chosen.connect(lambda _value: self._choose())
        self._language.chosen.connect(lambda _value: self._choose())
        self._save.clicked.connect(self._save_as)
        self._print_button.clicked.connect(self._print)
        self._open.clicked.connect(self._open_outside)
        self._zoom_in.clicked.connect(self._preview.zoom_in)
        self._zoom_out.clicked.connect(self._preview.zoom_out)
        self._fit.clicked.connect(lambda: self._preview.set_zoom(None))
        self._preview.page_changed.connect(lambda _page: self._tell_place())
        self._preview.zoom_changed.connect(lambda _zoom: self._tell_place())
        self._empty.button.clicked.connect(lambda: self.context.open("meetings", part="new"))

    def retranslate(self) -> None:
        self._head.title.setText(_("Documents"))
        self._save.set_words(_("Save as PDF…"))
        self._print_button.set_words(_("Print…"))
        self._open.set_words(_("Open"), _("Open it with the program that shows PDF files on this computer"))
        self._meeting_label.setText(_("Meeting"))
        self._kind.set_words(
            {DocumentKind.MINUTES.value: _("Minutes"), DocumentKind.SIGN_IN_SHEET.value: _("Attendance sheet")},
            _("Document"),
        )
        self._language.set_words({"fr": "Français", "zh": "中文", "fr+zh": _("Facing")}, _("Language of the document"))
        self._zoom_out.set_words("", _("Smaller (Ctrl+−)"), _("Smaller"))
        self._zoom_in.set_words("", _("Larger (Ctrl++)"), _("Larger"))
        self._fit.set_words(_("Fit the width"), _("Ctrl+0"))
        self._empty.set_words(_("A document needs a meeting: there is none yet."), _("Plan a meeting"))
        self._name_meetings()
        self._tell_setting(self._is_setting)
        self._tell_place()
        self._tell_missing()

    def reload(self) -> None:
        self._fill_meetings()
        self._again.start()

    def open_route(self, route: Route) -> None:
        if route.record is not None:
            self._meeting.setCurrentIndex(max(self._meeting.findData(route.record), 0))
        if route.part in set(DocumentKind):
            self._kind.set_value(route.part)
        if route.focus in LANGUAGES:
            self._language.set_value(route.focus)
        if self._again.isActive() or route.record is not None or route.part is not None:
            self._again.stop()
            self._render()
        self._preview.setFocus()

    def _choose(self) -> None:
        self.context.settings.pages[SETTINGS] = {"kind": self._kind.value, "language": self._language.value}
        self.context.settings.save()
        self._preview.go_to_page(0)
        self._render()

    def _fill_meetings(self) -> None:
        chosen = self._meeting.currentData()
        self._meeting.clear()
        for summary in self.services.meetings.list_meetings():
            self._meeting.addItem("", summary.meeting.id)
        self._name_meetings()
        self._meeting.setCurrentIndex(max(self._meeting.findData(chosen), 0))
        there = self._meeting.count() > 0
        for widget in (self._choices, self._card, self._save, self._print_button, self._open):
            widget.setVisible(there)
        self._empty.setVisible(not there)

    def _name_meetings(self) -> None:
        language = current_language()
        if not self._meeting.count():
            return
        known = {summary.meeting.id: summary.meeting for summary in self.services.meetings.list_meetings()}
        for index in range(self._meeting.count()):
            meeting = known.get(self._meeting.itemData(index))
            if meeting is not None:
                when = date_words(meeting.date, language) if meeting.date is not None else _("no date")
                self._meeting.setItemText(index, f"{when} · {meeting.title.best(language)}")

    def _render(self) -> None:
        """Read the content now, set it off the main thread; only the last one asked for is shown."""
        meeting_id = self._meeting.currentData()
        if meeting_id is None:
            return
        self.context.drafts.flush()
        kind, form = DocumentKind(str(self._kind.value)), Form.parse(str(self._language.value))
        job = self.services.printing.prepare(DocumentRequest(kind, form, meeting_id))
        self._asked += 1
        asked = self._asked
        self._tell_setting(True)
        self.context.tasks.run(
            job.render,
            done=lambda rendered: self._show(job, rendered, asked),
            failed=lambda error: self._failed(error, asked),
        )

    def _show(self, job: PrintJob, rendered: Any, asked: int) -> None:
        if asked != self._asked:
            return
        self._job, self._rendered = job, rendered
        self._pages = PdfPages(rendered.data)
        self._preview.show_pdf(self._pages)
        self._tell_setting(False)
        self._tell_place()
        self._tell_missing()

    def _failed(self, error: BaseException, asked: int) -> None:
        if asked == self._asked:
            self._tell_setting(False)
            self._notice.say(sentence_of(error))

    def _tell_setting(self, is_setting: bool) -> None:
        self._is_setting = is_setting
        self._head.set_meta(_("Setting the document…") if is_setting else "")

    def _tell_place(self) -> None:
        if self._pages is None:
            self._place.setText("")
            return
        page = _("Page {number} of {total}").format(number=self._preview.current_page + 1, total=len(self._pages))
        self._place.setText(f"{page} · {round(self._preview.zoom * 100)}\u00a0%")

    def _tell_missing(self) -> None:
        missing = sorted(self._rendered.missing) if self._rendered is not None else []
        if missing:
            sentence = _("No font has these characters, they are printed as □: {characters}")
            self._notice.say(sentence.format(characters=" ".join(missing)))
        else:
            self._notice.hide()

    def _save_as(self) -> None:
        if self._job is None:
            return
        folder = Path(self.context.settings.pages.get("documents_folder") or documents_folder())
        folder = folder if folder.is_dir() else Path.home()
        path = ask_where_to_save(self, _("Save as PDF"), folder / self._job.file_name, _("PDF files (*.pdf)"))
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> bool:
        """Write the document shown to ``path``; a refusal is told above the preview."""
        try:
            self._job.write(self._rendered, path)
        except GroupePaysError as error:
            self._notice.say(error_sentence(error), way_out=_("Choose another place…"), do=self._save_as)
            return False
        self.context.settings.pages["documents_folder"] = str(path.parent)
        self.context.settings.save()
        self.context.signals.message.emit(_("Saved: {file}").format(file=path))
        return True

    def _print(self) -> None:
        if self._pages is not None and self._job is not None:
            print_pages(self, self._pages, self._job.file_name.removesuffix(".pdf"))

    def _open_outside(self) -> None:
        """A copy in the temporary folder, so that no dossier's document lies about unasked."""
        if self._job is None:
            return
        import tempfile

        path = Path(tempfile.mkdtemp(prefix="groupe-pays-")) / self._job.file_name
        if self.save_copy(path):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def save_copy(self, path: Path) -> bool:
        try:
            self._job.write(self._rendered, path)
        except GroupePaysError as error:
            self._notice.say(error_sentence(error))
            return False
        return True
