"""A message that brings the document: to whom, its subject and words; opened in the mail program or saved as a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from groupe_pays.domain.printing import DocumentRequest
from groupe_pays.formats import bytes_size, sentences
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.mailing import EXTENSION, Attachment, MailDraft, Recipients, compose
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import ask_where_to_save
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import IconLabel, Label
from groupe_pays.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from groupe_pays.ui.printing.files import DocumentFiles

WIDTH, HEIGHT = 620, 560
MEETING, NOBODY = "meeting", "nobody"


class MailDialog(Retranslating, QDialog):
    """Nothing is sent from here: the message opens where the user writes messages, or is kept as a file."""

    def __init__(
        self, parent: QWidget, context: Context, files: DocumentFiles, request: DocumentRequest, attachment: Attachment
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mail_dialog")
        self.resize(WIDTH, HEIGHT)
        self._files, self._attachment = files, attachment
        mailing = context.services.mailing
        self._people = Recipients((), ())
        if request.meeting_id is not None:
            self._people = mailing.recipients(request.meeting_id, request.record_ids)
        self._draft = mailing.draft(request, (attachment,))
        self._build()
        self.subject.setText(self._draft.subject)
        self.subject.setCursorPosition(0)
        self.body.setPlainText(self._draft.body)
        self.recipients.set_value(MEETING if self._people.reachable else NOBODY)
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._title = Label("detail")
        self._to, self._who = Label("medium"), Label("meta", "text2")
        self._who.wrap_at(WIDTH - 48)
        self.recipients = Segments("mail_recipients", (MEETING, NOBODY))
        self._subject_label, self._body_label = Label("medium"), Label("medium")
        self.subject, self.body = QLineEdit(), QPlainTextEdit()
        self.subject.setObjectName("mail_subject")
        self.body.setObjectName("mail_body")
        self.body.setTabChangesFocus(True)
        self._subject_label.setBuddy(self.subject)
        self._body_label.setBuddy(self.body)
        self._file = Label("meta", "text2")
        self.open_button, self.save = Button("mail_open", "primary", "mail"), Button("mail_save", "default", "download")
        self.cancel = Button("mail_cancel")
        self.setLayout(
            column(
                *(self._title, 2, row(self._to, None, self.recipients), self._who, 2),
                *(self._subject_label, self.subject, 2, self._body_label, self.body),
                *(row(IconLabel("paperclip"), self._file, None), 6),
                row(self.save, None, self.cancel, self.open_button, spacing=12),
                spacing=6,
                margins=(24, 20, 24, 20),
            )
        )

    def _connect(self) -> None:
        self.recipients.chosen.connect(lambda _value: self._tell_who())
        self.open_button.clicked.connect(self._open)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)

    def retranslate(self) -> None:
        self.setWindowTitle(_("Message with the document"))
        self._title.setText(_("Message with the document"))
        self._to.setText(_("Recipients"))
        self.recipients.set_words({MEETING: _("People of the meeting"), NOBODY: _("None yet")}, _("Recipients"))
        self.recipients.button(MEETING).setEnabled(bool(self._people.reachable))
        self._subject_label.setText(_("Subject"))
        self._body_label.setText(_("Message"))
        self.subject.setAccessibleName(_("Subject"))
        self.body.setAccessibleName(_("Message"))
        size = bytes_size(len(self._attachment.data), current_language())
        self._file.setText(f"{self._attachment.file_name} · {size}")
        self.open_button.set_words(_("Open in the mail program"))
        self.save.set_words(_("Save the message…"), _("A file any mail program opens as a draft"))
        self.cancel.set_words(_("Cancel"))
        self._tell_who()

    def draft(self) -> MailDraft:
        """The message as it stands in the fields."""
        bcc = self._people.reachable if self.recipients.value == MEETING else ()
        return replace(self._draft, subject=self.subject.text(), body=self.body.toPlainText(), bcc=bcc)

    def _tell_who(self) -> None:
        if self.recipients.value == NOBODY:
            self._who.setText(_("You choose the recipients in your mail program."))
            return
        number, missing = len(self._people.reachable), len(self._people.unreachable)
        words = ngettext("{number} address, in blind copy.", "{number} addresses, in blind copy.", number)
        told = [words.format(number=number)]
        if missing:
            words = ngettext("{number} person has no email.", "{number} people have no email.", missing)
            told.append(words.format(number=missing))
        self._who.setText(sentences(told, current_language()))
        self._who.setToolTip("\n".join(self._people.unreachable))

    def _open(self) -> None:
        if self._files.open_draft(self._file_name(), compose(self.draft())):
            self.accept()
        else:
            self.reject()

    def _save(self) -> None:
        proposed = self._files.folder(EXTENSION) / self._file_name()
        path = ask_where_to_save(self, _("Save the message"), proposed, _("Messages (*.eml)"))
        if path is not None:
            self._files.save_draft(path, compose(self.draft()))
            self.accept()

    def _file_name(self) -> str:
        return Path(self._attachment.file_name).stem + EXTENSION
