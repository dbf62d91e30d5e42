"""Edited in place: the organisation and the function of one day, in both languages; the person's record stays."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label

HEIGHT = 128
"""Pixels the row grows to while it is edited."""


class DayEditor(Retranslating, QFrame):
    """Four lines; what is typed is saved as it is typed. Enter in the last line, or Esc, ends it."""

    finished = Signal()

    def __init__(self, context: Context, attendance: Attendance) -> None:
        super().__init__()
        self._context, self.record_id = context, attendance.id
        self.setObjectName("day_editor")
        self.setProperty("kind", "band")
        self._name = Label("strong")
        self._hint = Label("meta", "text2")
        self.organisation = BilingualLineEdit("day_organisation", stacked=True)
        self.function = BilingualLineEdit("day_function", stacked=True)
        self.show_record(attendance)
        self.organisation.edited.connect(lambda text: self._put("organisation", text))
        self.function.edited.connect(lambda text: self._put("function", text))
        for field in (self.organisation, self.function):
            field.state.setVisible(False)
            for line in (field.fr, field.zh):
                line.installEventFilter(self)
                line.editingFinished.connect(context.drafts.flush)
        head = row(self._name, self._hint, None)
        fields = row(spacing=12)
        fields.addWidget(self.organisation, 2)
        fields.addWidget(self.function, 3)
        self.setLayout(column(head, fields, spacing=4, margins=(8, 6, 8, 6)))
        self.setFocusProxy(self.function.fr)
        self.retranslate()

    def retranslate(self) -> None:
        self.organisation.set_words(_("Organisation that day"))
        self.function.set_words(_("Function that day"))
        self._hint.setText(_("the person’s own record does not change"))

    def show_record(self, attendance: Attendance) -> None:
        """Show the wording kept; a line being typed in is left alone."""
        self._name.setText(attendance.name.latin or attendance.name.name_zh)
        if not self._context.drafts.pending:
            self.organisation.set_value(attendance.organisation)
            self.function.set_value(attendance.function)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._context.drafts.flush()
            self.finished.emit()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, QLineEdit):
            self._context.drafts.flush()
            self.finished.emit()
            return True
        return False

    def _put(self, field: str, text: BilingualText) -> None:
        def save() -> None:
            attendance = self._context.services.attendance
            if field == "organisation":
                attendance.edit_day(self.record_id, organisation=text)
            else:
                attendance.edit_day(self.record_id, function=text)

        self._context.drafts.put(("attendance", self.record_id, field), save)
