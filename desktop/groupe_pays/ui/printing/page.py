"""The documents: which kind, about what, in which form; the preview is the very file that will be saved.

``route.part`` is the kind, ``record`` the meeting or organisation, ``focus`` the form, ``only`` the records meant.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.printing import FORM_CODES, DocumentKind, DocumentRequest, FileType, Form, Options, Scope
from groupe_pays.i18n import _
from groupe_pays.services.printing.kinds import KINDS
from groupe_pays.services.printing.service import PrintJob
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.page import Page
from groupe_pays.ui.printing.choices import Choices
from groupe_pays.ui.printing.files import DocumentFiles
from groupe_pays.ui.printing.layout import DocumentsLayout
from groupe_pays.ui.printing.paper import PrintRun, ask_printer, pages_asked
from groupe_pays.ui.printing.pdf_pages import PdfPages
from groupe_pays.ui.printing.print_progress import PrintProgress
from groupe_pays.ui.routes import Route

REST = 300
"""Milliseconds after a change of the dossier before the document is set anew."""


class DocumentsPage(Page):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("documents_page")
        self.choices = Choices(context.settings)
        self._options = Options()
        self._asked = 0
        self.is_setting = False
        self.rendered: Any = None
        self.pages: PdfPages | None = None
        self.view = view = DocumentsLayout(context)
        self.setLayout(view.layout())
        self.files = DocumentFiles(self, context, self.choices, view.notice)
        self._again = QTimer(self, singleShot=True, interval=REST)
        self._again.timeout.connect(self._render)
        self._connect()
        self._show_kind(self.choices.kind)
        self.retranslate()

    def _connect(self) -> None:
        view, handle = self.view, self.context.actions.handle
        view.kinds.kind_chosen.connect(self._on_kind)
        view.subject.chosen.connect(self._on_subject)
        view.form.chosen.connect(lambda _form: self._choose())
        view.file_type.chosen.connect(lambda _type: self._choose())
        view.options.chosen.connect(self._on_options)
        view.only.chosen.connect(lambda: self._render(to_top=True))
        view.save.clicked.connect(self.files.save_as)
        view.open.clicked.connect(self.files.open_outside)
        view.mail.clicked.connect(self.files.mail)
        view.print.clicked.connect(self.print_document)
        view.look.clicked.connect(lambda: self.context.actions.document_look.trigger())
        view.empty.button.clicked.connect(self._leave_empty)
        self.files.busy_changed.connect(self._tell_setting)
        handle("find_here", self, view.find.take_focus)
        for key, step in (("F3", 1), ("Shift+F3", -1)):
            QShortcut(QKeySequence(key), self).activated.connect(lambda step=step: view.finder.go_on(step))

    def retranslate(self) -> None:
        self.view.retranslate_page()
        self._show_file_words()
        self._tell_setting(self.is_setting)
        self._tell_empty()
        self._tell_missing()

    # ------------------------------------------------------------------ what is asked for

    def reload(self) -> None:
        self.view.subject.reload()
        self._tell_empty()
        self._again.start()

    def open_route(self, route: Route) -> None:
        if route.part in set(DocumentKind):
            self._show_kind(DocumentKind(str(route.part)))
        kind = self.view.kinds.kind
        scope = KINDS[kind].scope
        if route.record is not None and scope is Scope.ORGANISATION:
            self.view.subject.set_organisation(route.record)
        elif route.record is not None:
            self.view.subject.set_meeting(route.record)
        if route.focus in FORM_CODES:
            self.view.form.set_value(route.focus)
        if route.part is not None or route.record is not None:
            self.view.only.show_only(kind, self.view.subject.meeting_id, route.only)
            self.view.show_choices_there()
        if self._again.isActive() or route.record is not None or route.part is not None:
            self._render(to_top=True)
        self.view.preview.setFocus()

    def on_store_changed(self, notice: Any) -> None:
        self.reload()

    def request(self) -> DocumentRequest | None:
        """The document chosen; None where it is not yet said what it is about."""
        view = self.view
        if not view.subject.is_chosen:
            return None
        return DocumentRequest(
            kind=view.kinds.kind,
            form=Form.parse(str(view.form.value)),
            meeting_id=view.subject.meeting_id,
            organisation_id=view.subject.organisation_id,
            record_ids=view.only.record_ids,
            file_type=FileType(str(view.file_type.value)),
            options=self._options,
        )

    def _show_kind(self, kind: DocumentKind) -> None:
        """Show the choices made last for this kind."""
        view, info = self.view, KINDS[kind]
        self._options = self.choices.options(kind)
        view.kinds.set_kind(kind)
        view.subject.show_scope(info.scope)
        view.form.set_value(self.choices.form(kind).code)
        view.file_type.set_value(self.choices.file_type(kind).value)
        view.file_type.setVisible(len(info.file_types) > 1)
        view.options.show_options(info.options, self._options)
        view.only.show_only(kind, view.subject.meeting_id, None)
        view.show_choices_there()
        self._show_file_words()

    def _on_kind(self, kind: DocumentKind) -> None:
        self._show_kind(kind)
        self._choose()

    def _on_subject(self) -> None:
        self.view.only.show_only(self.view.kinds.kind, self.view.subject.meeting_id, None)
        self._render(to_top=True)

    def _on_options(self, options: Options) -> None:
        self._options = options
        self._choose(to_top=False)

    def _choose(self, to_top: bool = True) -> None:
        view = self.view
        form, file_type = Form.parse(str(view.form.value)), FileType(str(view.file_type.value))
        self.choices.keep(view.kinds.kind, form, file_type, self._options)
        self._show_file_words()
        self._render(to_top)

    # ------------------------------------------------------------------ the preview

    def _render(self, to_top: bool = False) -> None:
        """Read the content now, set it off the main thread; only the last one asked for is set and shown."""
        self._again.stop()
        self._asked += 1
        asked = self._asked
        self._tell_empty()
        request = self.request()
        if request is None or not self.context.drafts.flush():
            return
        try:
            job = self.services.printing.prepare(replace(request, file_type=FileType.PDF))
            wanted = job if request.file_type is FileType.PDF else self.services.printing.prepare(request)
        except GroupePaysError as error:
            self._failed(error, asked)
            return
        self._tell_setting(True)
        self.context.tasks.run(
            lambda: job.render() if asked == self._asked else None,
            done=lambda rendered: self._show(wanted, rendered, asked, to_top),
            failed=lambda error: self._failed(error, asked),
        )

    def _show(self, job: PrintJob, rendered: Any, asked: int, to_top: bool) -> None:
        if asked != self._asked or rendered is None:
            return
        self.rendered = rendered
        self.files.show_document(job, rendered if job.request.file_type is FileType.PDF else None)
        self.pages = PdfPages(rendered.data)
        self.view.show_pdf(self.pages, to_top)
        self._tell_setting(False)
        self._tell_missing()

    def _failed(self, error: BaseException, asked: int) -> None:
        if asked == self._asked:
            self.files.show_document(None, None)
            self._tell_setting(False)
            self.view.notice.say(sentence_of(error))

    def _tell_setting(self, is_setting: bool) -> None:
        self.is_setting = is_setting
        self.view.head.set_meta(_("Setting the document…") if is_setting else "")
        ready = self.files.job is not None
        for button in self.view.file_buttons:
            button.setEnabled(ready)

    def _tell_missing(self) -> None:
        missing = sorted(self.rendered.missing) if self.rendered is not None else []
        if missing:
            sentence = _("No font has these characters, they are printed as □: {characters}")
            self.view.notice.say(sentence.format(characters=" ".join(missing)))
        else:
            self.view.notice.hide()

    def _tell_empty(self) -> None:
        """Why there is no document, and what to do about it."""
        empty, subject = self.view.empty, self.view.subject
        self.view.show_document_there(subject.is_chosen)
        if KINDS[self.view.kinds.kind].scope is Scope.ORGANISATION:
            empty.set_words(_("Whose commitments? Choose an organisation."), _("Choose an organisation"))
        else:
            empty.set_words(_("A document needs a meeting: there is none yet."), _("Plan a meeting"))

    def _leave_empty(self) -> None:
        if KINDS[self.view.kinds.kind].scope is Scope.ORGANISATION:
            self.view.subject.organisation.line.setFocus()
        else:
            self.context.open("meetings", part="new")

    def _show_file_words(self) -> None:
        is_pdf = self.view.file_type.value == FileType.PDF.value
        self.view.save.set_words(_("Save as PDF…") if is_pdf else _("Save as a Word document…"))

    # ------------------------------------------------------------------ on paper

    def save_to(self, path: Path) -> bool:
        return self.files.save_to(path)

    def print_document(self) -> bool:
        if self.pages is None or self.rendered is None or self.files.job is None:
            return True
        current = self.view.preview.current_page
        printer = ask_printer(self, self.pages, Path(self.files.job.file_name).stem, current)
        if printer is not None:
            pages = PdfPages(self.rendered.data)  # the one on screen may be replaced meanwhile
            run = PrintRun(self, printer, pages, pages_asked(printer, len(pages), current))
            run.ended.connect(lambda whole: self._on_printed(whole, run.is_cancelled))
            progress = PrintProgress(self, run)
            run.start()
            progress.exec()
            pages.close()
        return True

    def _on_printed(self, whole: bool, was_cancelled: bool) -> None:
        if whole or was_cancelled:
            told = _("Sent to the printer") if whole else _("Printing was given up")
            self.context.signals.message.emit(told)
        else:
            sentence = _("The printer did not take the document. See whether it is switched on and has paper.")
            self.view.notice.say(sentence, way_out=_("Print…"), do=self.view.print.click)
