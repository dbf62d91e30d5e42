"""The messages that invite: to whom, in which languages, who cannot be reached; opened, or kept as files."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.i18n import _, ngettext
from groupe_pays.labels import label
from groupe_pays.paths import documents_folder
from groupe_pays.services.invitation_mail import Mailing, PlannedMessage
from groupe_pays.services.writing import write_file
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.notices import Banner
from groupe_pays.ui.widgets.segments import Segments

WIDTH, HEIGHT = 620, 520
ONE, BY_LANGUAGE = "one", "by_language"
EVERYBODY, WAITING = "everybody", "waiting"
_FOLDER_SETTING = "invitation_folder"


class InvitationMailDialog(Retranslating, QDialog):
    """Nothing is sent from here: messages open where the user writes messages, or are kept as files."""

    def __init__(self, parent: QWidget, context: Context, meeting_id: str) -> None:
        super().__init__(parent)
        self.setObjectName("invitation_mail_dialog")
        self.resize(WIDTH, HEIGHT)
        self._context, self._meeting_id = context, meeting_id
        self._waiting = tuple(
            one.person_id for one in context.services.invitations.list_invited(meeting_id) if not one.answer.is_given
        )
        self._title = Label("detail")
        self._form_label, self._to_label = Label("medium"), Label("medium")
        self.form = Segments("invitation_mail_form", (ONE, BY_LANGUAGE))
        self.form.set_value(ONE)
        self.to = Segments("invitation_mail_to", (EVERYBODY, WAITING))
        self.to.set_value(EVERYBODY)
        self.messages = Label("", "text2")
        self.messages.wrap_at(WIDTH - 48)
        self._missing_label = Label("medium")
        self.missing = QPlainTextEdit()
        self.missing.setObjectName("invitation_mail_missing")
        self.missing.setReadOnly(True)
        self.missing.setTabChangesFocus(True)
        self._missing_label.setBuddy(self.missing)
        self.notice = Banner("invitation_mail_notice")
        self.save, self.cancel = Button("invitation_mail_save", "default", "download"), Button("invitation_mail_cancel")
        self.open_button = Button("invitation_mail_open", "primary", "mail")
        self.mailing = self._plan()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.setLayout(
            column(
                *(self._title, 2, row(self._form_label, None, self.form), row(self._to_label, None, self.to), 2),
                *(self.messages, 4, self._missing_label, self.missing, self.notice, 4),
                row(self.save, None, self.cancel, self.open_button, spacing=12),
                spacing=8,
                margins=(24, 20, 24, 20),
            )
        )

    def _connect(self) -> None:
        self.form.chosen.connect(lambda _value: self._plan_again())
        self.to.chosen.connect(lambda _value: self._plan_again())
        self.open_button.clicked.connect(lambda: self._compose(self._open))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)

    def retranslate(self) -> None:
        self.setWindowTitle(_("Messages of invitation"))
        self._title.setText(_("Messages of invitation"))
        self._form_label.setText(_("Languages"))
        words = {ONE: _("One message in both languages"), BY_LANGUAGE: _("One per preferred language")}
        self.form.set_words(words, _("Languages"))
        self._to_label.setText(_("Recipients"))
        self.to.set_words({EVERYBODY: _("Everybody invited"), WAITING: _("Without an answer")}, _("Recipients"))
        self.to.button(WAITING).setEnabled(bool(self._waiting))
        self.missing.setAccessibleName(_("Without an email address"))
        self.save.set_words(_("Save in a folder…"), _("Files any mail program opens as drafts"))
        self.open_button.set_words(_("Open in the mail program"))
        self.cancel.set_words(_("Cancel"))
        self._tell()

    def _plan(self) -> Mailing:
        people = self._waiting if self.to.value == WAITING else None
        by_language = self.form.value == BY_LANGUAGE
        return self._context.services.invitation_mail.plan(self._meeting_id, by_language=by_language, person_ids=people)

    def _plan_again(self) -> None:
        self.mailing = self._plan()
        self._tell()

    def _tell(self) -> None:
        told = [self._about(message) for message in self.mailing.messages]
        attached = _("Attached: the invitation as PDF and the calendar file.")
        if self.mailing.calendar is None:
            attached = _("Attached: the invitation as PDF. A calendar file needs an exact date.")
        self.messages.setText("\n".join((*told, attached)))
        number = len(self.mailing.unreachable)
        words = ngettext("{number} person has no email address:", "{number} people have no email address:", number)
        self._missing_label.setText(words.format(number=number) if number else _("Everybody has an email address."))
        self.missing.setPlainText("\n".join(self.mailing.unreachable))
        self.missing.setVisible(number > 0)

    def _about(self, message: PlannedMessage) -> str:
        number = len(message.draft.bcc)
        words = ngettext("{number} address, in blind copy.", "{number} addresses, in blind copy.", number)
        languages = " + ".join(label(language) for language in message.form.languages)
        return _("{languages}: {addresses}").format(languages=languages, addresses=words.format(number=number))

    def _save(self) -> None:
        kept = self._context.settings.pages.get(_FOLDER_SETTING, "")
        start = kept if kept and Path(kept).is_dir() else str(documents_folder())
        name = QFileDialog.getExistingDirectory(self, _("Save the messages in a folder"), start)
        if name:
            self._context.settings.pages[_FOLDER_SETTING] = name
            self._context.settings.save()
            self._compose(lambda files: self._write(Path(name), files))

    def _compose(self, use: Callable[[dict[str, bytes]], None]) -> None:
        """Set the letters in another thread, then ``use`` the files by their names."""
        messages = self.mailing.messages
        self._set_busy(True)
        self._context.tasks.run(
            lambda: {message.file_name: message.compose() for message in messages},
            done=use,
            failed=self._refuse,
        )

    def _set_busy(self, busy: bool) -> None:
        for button in (self.save, self.open_button):
            button.setEnabled(not busy)

    def _refuse(self, error: BaseException) -> None:
        self._set_busy(False)
        self.notice.say(sentence_of(error))

    def _write(self, folder: Path, files: dict[str, bytes]) -> None:
        try:
            for name, data in files.items():
                write_file(folder / name, data)
        except GroupePaysError as error:
            self._refuse(error)
            return
        self._context.signals.message.emit(_("Saved: {file}").format(file=folder))
        self._finish()

    def _open(self, files: dict[str, bytes]) -> None:
        folder = Path(tempfile.mkdtemp(prefix="groupe-pays-"))
        try:
            for name, data in files.items():
                write_file(folder / name, data)
        except GroupePaysError as error:
            self._refuse(error)
            return
        if all([QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder / name))) for name in files]):
            self._finish()
        else:
            self._set_busy(False)
            self.notice.say(_("No program on this computer opens this file. It can be saved instead."))

    def _finish(self) -> None:
        """The messages are out: the calendar file in them is the one a later file takes the place of."""
        if self.mailing.calendar is not None:
            self._context.services.calendar_file.note_sent(self.mailing.calendar)
        self.accept()
