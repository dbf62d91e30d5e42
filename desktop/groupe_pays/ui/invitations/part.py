"""The invitations to a meeting: whom to invite, what they answer, and what is sent to them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QMenu, QStackedWidget, QWidget

from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.errors import GroupePaysError, NothingFound
from groupe_pays.domain.invitations import Delegation, count_answers
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.printing import FORM_CODES, DocumentKind, Form
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.paths import documents_folder
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import ask_where_to_save, confirm
from groupe_pays.ui.errors import sentence_of, show_error
from groupe_pays.ui.invitations.choose_list import ChooseList
from groupe_pays.ui.invitations.delegations import DelegationDialog, unsaved_delegation
from groupe_pays.ui.invitations.invited_list import InvitedList
from groupe_pays.ui.invitations.side import AnswersSide
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import FlowLayout, column, row
from groupe_pays.ui.widgets.labels import Hairline
from groupe_pays.ui.widgets.notices import Banner
from groupe_pays.ui.widgets.segments import Segments

TABLES = (
    *("attendance", "meeting", "delegation", "audience", "audience_person", "person", "contact", "position"),
    *("organisation", "partnership", "group_role", "sector"),
)
ANSWERS, CHOOSE = "answers", "choose"
_FOLDER_SETTING = "invitation_folder"


class InvitationsPart(Retranslating, QWidget):
    """Within the Prepare stage; ``show_meeting`` says of which meeting."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("invitations_part")
        self._context = context
        self._meeting: Meeting | None = None
        self._listed: list[Attendance] = []
        self._delegations: list[Delegation] = []
        self.view = Segments("invitations_view", (ANSWERS, CHOOSE))
        self.view.set_value(ANSWERS)
        self.letter = Button("invitation_letter", "default", "printer")
        self.calendar = Button("calendar_file", "default", "calendar")
        self.mails = Button("mail_drafts", "default", "mail")
        self._forms = QMenu(self.calendar)
        self._forms.setObjectName("calendar_forms")
        self.calendar.setMenu(self._forms)
        self.notice = Banner("invitations_notice", "warn")
        self.cancelled = Banner("meeting_cancelled", "warn", closable=False)
        self.invited, self.choose = InvitedList(context), ChooseList(context)
        self.side = AnswersSide()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._lists = QStackedWidget()
        self._lists.addWidget(self.invited)
        self._lists.addWidget(self.choose)
        paper = QFrame()
        paper.setProperty("kind", "band")
        paper.setProperty("pane", True)
        head = FlowLayout(at_end=3)
        for button in (self.view, self.letter, self.calendar, self.mails):
            head.addWidget(button)
        self._above = column(self.cancelled, self.notice, spacing=8, margins=(16, 0, 16, 0))
        box = column(column(head, margins=(16, 8, 16, 8)), self._above, Hairline(), spacing=0)
        box.addWidget(self._lists, 1)
        paper.setLayout(box)
        whole = row(spacing=0)
        whole.addWidget(paper, 1)
        whole.addWidget(Hairline(vertical=True))
        whole.addWidget(self.side)
        self.setLayout(whole)
        self.setFocusProxy(self.invited)

    def _connect(self) -> None:
        self.view.chosen.connect(lambda value: self.show_view(str(value)))
        self.invited.invite_requested.connect(lambda: self.show_view(CHOOSE, focus=True))
        self.choose.left.connect(lambda: self.show_view(ANSWERS, focus=True))
        self.invited.table.menu_requested.connect(self._show_menu)
        self.letter.clicked.connect(self._open_letter)
        self._forms.aboutToShow.connect(self._fill_forms)
        self.mails.clicked.connect(self.open_mails)
        self.side.remind.clicked.connect(self.copy_reminders)
        self.side.call_off.clicked.connect(self.call_off)
        self.side.set_due.clicked.connect(self._edit_meeting)
        self.side.delegations.new_requested.connect(self.new_delegation)
        self.side.delegations.edit_requested.connect(self.edit_delegation)
        self._context.actions.handle("delete", self, self._delete_selected)

    def retranslate(self) -> None:
        self.view.set_words(
            {ANSWERS: _("Invited and answers"), CHOOSE: _("Whom to invite")}, _("What is shown of the invitations")
        )
        self.letter.set_words(_("Invitation (PDF)"), _("The letter with the agenda, previewed and printed"))
        self.calendar.set_words(_("Calendar file…"), _("A file that puts the meeting into any calendar"))
        self.mails.set_words(_("Mail drafts…"), _("Messages with the letter and the calendar file, in blind copy"))
        self.reload()

    def show_meeting(self, meeting_id: str) -> None:
        other = self._meeting is None or self._meeting.id != meeting_id
        self._meeting = self._context.services.meetings.load(meeting_id)
        if other:
            self.notice.hide()
            self.show_view(ANSWERS)
        self.reload()

    def reload(self) -> None:
        """Read the list again; it does not jump while only answers change."""
        if self._meeting is None:
            return
        services, meeting_id = self._context.services, self._meeting.id
        try:
            self._meeting = services.meetings.load(meeting_id)
        except NothingFound:
            return
        self._listed = services.invitations.list_invited(meeting_id)
        self._delegations = services.invitations.list_delegations(meeting_id)
        self.side.show_meeting(self._meeting)
        self._show_cancelled(self._meeting)
        self._show_invited(meeting_id)

    def _show_invited(self, meeting_id: str) -> None:
        count = count_answers(self._listed)
        self.invited.show_invited(meeting_id, self._listed, self._delegations, count)
        if self._lists.currentWidget() is self.choose:
            self.choose.show_invited(meeting_id, self._listed)
        self.side.counts.show_count(count)
        self.side.delegations.show_delegations(self._delegations, self._listed, self._heads())
        self.side.remind.setEnabled(count.total > count.given)

    def on_store_changed(self, notice: Any) -> None:
        """One answer more reads that row alone: three hundred take a tenth of a second."""
        if not notice.touches(*TABLES):
            return
        if self._meeting is not None and set(notice.touched) == {"attendance"}:
            fresh = self._context.services.invitations.refreshed(self._listed, notice.ids("attendance"))
            if fresh is not None:
                self._listed = fresh
                self._show_invited(self._meeting.id)
                return
        self.reload()

    def open_focus(self, focus: str) -> None:
        """Select somebody by the id of the attendance or of the person."""
        self.show_view(ANSWERS)
        self.invited.select_id(focus)

    def show_view(self, view: str, focus: bool = False) -> None:
        """The answers, or the members to choose from."""
        self.view.set_value(view)
        shown = self.choose if view == CHOOSE else self.invited
        self._lists.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        if view == CHOOSE and self._meeting is not None:
            self.choose.show_invited(self._meeting.id, self._listed)
        if focus:
            shown.setFocus()

    # ------------------------------------------------------------------ what is sent

    def _open_letter(self) -> None:
        if self._meeting is not None:
            self._context.open("documents", self._meeting.id, DocumentKind.INVITATION.value)

    def _edit_meeting(self) -> None:
        if self._meeting is not None:
            self._context.open("meetings", self._meeting.id, None, "reply_by")

    def open_mails(self) -> None:
        """Ask how the messages are to go out."""
        from groupe_pays.ui.invitations.mail_dialog import InvitationMailDialog

        if self._meeting is not None:
            self._context.drafts.flush()
            InvitationMailDialog(self, self._context, self._meeting.id).exec()

    def _fill_forms(self) -> None:
        self._forms.clear()
        for code in FORM_CODES[:3]:
            words = " + ".join(label(language) for language in Form.parse(code).languages)
            self._forms.addAction(words, partial(self.save_calendar, code))

    def save_calendar(self, code: str) -> None:
        """Write the calendar file where the user says, and remember it as sent; ``code`` names its languages."""
        if self._meeting is None:
            return
        self._context.drafts.flush()
        service = self._context.services.calendar_file
        try:
            made = service.prepare(self._meeting.id, Form.parse(code))
            kept = self._context.settings.pages.get(_FOLDER_SETTING, "")
            folder = Path(kept) if kept and Path(kept).is_dir() else documents_folder()
            kinds = _("Calendar files (*.ics)")
            path = ask_where_to_save(self, _("Save the calendar file"), folder / made.file_name, kinds)
            if path is None:
                return
            made.write(path)
        except GroupePaysError as error:
            self._refuse(sentence_of(error))
            return
        service.note_sent(made)
        self._context.signals.message.emit(_("Saved: {file}").format(file=path))

    def copy_reminders(self) -> None:
        """The addresses of those without an answer, to the clipboard; who has none is told."""
        if self._meeting is None:
            return
        people = self._context.services.invitations.without_answer(self._meeting.id)
        QGuiApplication.clipboard().setText("; ".join(one.address for one in people.reachable))
        number = len(people.reachable)
        words = ngettext("{number} address copied.", "{number} addresses copied.", number).format(number=number)
        if people.unreachable:
            lacking = _("Without an email address: {names}").format(names=", ".join(people.unreachable))
            self._refuse(f"{words} {lacking}")
        else:
            self._context.signals.message.emit(words)

    def _refuse(self, sentence: str) -> None:
        self._above.setContentsMargins(16, 0, 16, 8)
        self.notice.say(sentence)

    # ------------------------------------------------------------------ the meeting called off

    def call_off(self) -> None:
        """Cancel the meeting, after a question, or have it take place after all; undo takes either back."""
        meeting, invitations = self._meeting, self._context.services.invitations
        if meeting is None:
            return
        self._context.drafts.flush()
        if meeting.cancelled_on is not None:
            invitations.restore_meeting(meeting.id)
            return
        title = _("Cancel the meeting?")
        sentence = _("All that is prepared stays. Mail drafts and calendar files then announce the cancellation.")
        if confirm(self, title, sentence, _("Cancel the meeting")):
            invitations.cancel_meeting(meeting.id)
            self._context.signals.undo_offered.emit(_("Meeting cancelled"))

    def _show_cancelled(self, meeting: Meeting) -> None:
        off = meeting.cancelled_on
        if off is not None:
            words = _("This meeting was cancelled on {date}.").format(date=date_words(off, current_language()))
            self.cancelled.say(words, "", _("Reinstate the meeting"), self.call_off)
        else:
            self.cancelled.hide()
        shown = off is not None or self.notice.isVisibleTo(self)
        self._above.setContentsMargins(16, 0, 16, 8 if shown else 0)

    # ------------------------------------------------------------------ delegations

    def _heads(self) -> dict[str, PersonName]:
        there = {one.person_id for one in self._listed}
        outside = [one.head_id for one in self._delegations if one.head_id and one.head_id not in there]
        people = self._context.services.people.list_people(outside) if outside else []
        return {person.id: person.name for person in people}

    def new_delegation(self) -> None:
        """Ask for a delegation, at first that of the person selected and their organisation."""
        meeting, selected = self._meeting, self.invited.selected()
        if meeting is None:
            return
        one = selected.attendance if selected is not None else None
        fellows = [
            row.id for row in self._listed if one and one.organisation_id and row.organisation_id == one.organisation_id
        ]
        dialog = DelegationDialog(self, self._context, meeting.id, unsaved_delegation(meeting.id, one), len(fellows))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            alone = [one.id] if one is not None else []
            self._context.services.invitations.add_delegation(
                meeting.id,
                dialog.name.value(),
                dialog.organisation_id(),
                dialog.head_id(),
                fellows if dialog.all.isChecked() else alone,
            )

    def edit_delegation(self, delegation: Delegation) -> None:
        """Change a delegation, or break it up."""
        invitations = self._context.services.invitations
        dialog = DelegationDialog(self, self._context, delegation.meeting_id, delegation)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if dialog.delete_chosen:
            invitations.delete_delegation(delegation.id)
            name = delegation.name.best(current_language())
            self._context.signals.undo_offered.emit(_("Delegation “{name}” deleted").format(name=name))
            return
        try:
            invitations.edit_delegation(
                delegation.id,
                name=dialog.name.value(),
                organisation_id=dialog.organisation_id(),
                head_id=dialog.head_id(),
            )
        except GroupePaysError as error:
            show_error(error)

    def _show_menu(self, position: QPoint) -> None:
        self.row_menu().popup(position)

    def row_menu(self) -> QMenu:
        """The menu of the person selected: into a delegation, out of it, off the list."""
        menu = QMenu(self)
        menu.setObjectName("invited_menu")
        selected = self.invited.selected()
        if selected is None:
            return menu
        one, join = selected.attendance, self._context.services.invitations.join
        for delegation in self._delegations:
            action = menu.addAction(delegation.name.best(current_language()).replace("&", "&&"))
            action.setCheckable(True)
            inside = one.delegation_id == delegation.id
            action.setChecked(inside)
            target = None if inside else delegation.id
            action.triggered.connect(lambda _on, target=target: join([one.id], target))
        if self._delegations:
            menu.addSeparator()
        menu.addAction(_("New delegation…"), self.new_delegation)
        menu.addSeparator()
        menu.addAction(_("Remove from the meeting"), lambda: self.invited.withdraw(selected))
        return menu

    def _delete_selected(self) -> None:
        selected = self.invited.selected()
        if selected is not None and self._lists.currentWidget() is self.invited:
            self.invited.withdraw(selected)
