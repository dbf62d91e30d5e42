"""Which records the document holds where not all of them: ticked people of a meeting, or a list as it was filtered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.printing import DocumentKind, Scope
from groupe_pays.i18n import _, ngettext
from groupe_pays.services.printing.kinds import KINDS
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.printing.people_dialog import PeopleDialog
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel

FOR_PEOPLE = frozenset(
    {DocumentKind.INVITATION, DocumentKind.NAME_PLATES, DocumentKind.BADGES, DocumentKind.CERTIFICATES}
)
"""The kinds made for people of a meeting, who can be chosen."""


class Only(Retranslating, QWidget):
    """``chosen`` after a change of ``record_ids``; hidden where the kind has nothing to choose."""

    chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kind = DocumentKind.MINUTES
        self._meeting_id: str | None = None
        self._ids: tuple[str, ...] | None = None
        self._label, self._said = Label("meta", "text2"), WrappedLabel("medium")
        self.choose = Button("document_people_choose", "default", "users")
        self.all = Button("document_only_all", "link")
        line = row(spacing=8)
        line.addWidget(self._said, 1)
        line.addWidget(self.choose)
        self.setLayout(column(self._label, line, row(self.all, None), spacing=3))
        self.choose.clicked.connect(self._ask)
        self.all.clicked.connect(lambda: self._set(None))
        self.retranslate()

    @property
    def record_ids(self) -> tuple[str, ...] | None:
        return self._ids

    def show_only(self, kind: DocumentKind, meeting_id: str | None, ids: tuple[str, ...] | None) -> None:
        """Show whom or what the document is for, without emitting."""
        self._kind, self._meeting_id, self._ids = kind, meeting_id, ids
        self.setVisible(kind in FOR_PEOPLE or ids is not None)
        self.retranslate()

    def retranslate(self) -> None:
        for_people, some = self._kind in FOR_PEOPLE, self._ids is not None
        self._label.setText(_("People") if for_people else _("Records"))
        self._said.setText(self._words())
        self.choose.setVisible(for_people)
        self.choose.set_words(_("Choose…"), _("Choose the people of the document"), _("Choose the people"))
        self.all.setVisible(some)
        self.all.set_words(self._everyone() if for_people else _("Print all of them"))

    def _words(self) -> str:
        if self._ids is None:
            return self._everyone()
        number = len(self._ids or ())
        if KINDS[self._kind].scope is Scope.MEETING:
            return ngettext("{number} person chosen", "{number} people chosen", number).format(number=number)
        words = ngettext("{number} record of the filtered list", "{number} records of the filtered list", number)
        return words.format(number=number)

    def _everyone(self) -> str:
        is_letter = self._kind is DocumentKind.INVITATION
        return _("One letter to everyone") if is_letter else _("Everyone concerned")

    def _ask(self) -> None:
        if self._meeting_id is None:
            return
        people = self._context.services.attendance.list_attendance(self._meeting_id)
        chosen = self._ids
        if chosen is None:
            chosen = tuple(one.person_id for one in people if _is_concerned(one.status, self._kind))
        dialog = PeopleDialog(self, people, chosen)
        if dialog.exec() == PeopleDialog.DialogCode.Accepted:
            self._set(dialog.chosen())

    def _set(self, ids: tuple[str, ...] | None) -> None:
        self.show_only(self._kind, self._meeting_id, ids)
        self.chosen.emit()


def _is_concerned(status: AttendanceStatus, kind: DocumentKind) -> bool:
    """Whether somebody in this state is among those the document is made for where nobody is chosen."""
    if kind is DocumentKind.INVITATION:
        return True
    if kind is DocumentKind.CERTIFICATES:
        return status.takes_part
    return status in (AttendanceStatus.EXPECTED, AttendanceStatus.PRESENT)
