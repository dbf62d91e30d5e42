"""The signed sheet back into data: its rows in the printed order, its code, its spare rows, its scan."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from groupe_pays.domain.attendance import AttendanceStatus, SheetOrder
from groupe_pays.domain.meetings import Meeting
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.ui.attachments import AttachmentsCard
from groupe_pays.ui.attendance.hint_line import HintLine
from groupe_pays.ui.attendance.paper_table import PaperModel, PaperTable
from groupe_pays.ui.attendance.questions import Questions
from groupe_pays.ui.attendance.roll_model import LETTERS, RollRow, representative
from groupe_pays.ui.attendance.walk_in import WalkInRow
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.counters import Bar
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline, Keycap, Label
from groupe_pays.ui.widgets.segments import Segments

PAPER = "paper"
"""What a route names as its focus to open the signed sheet."""
SIDE = 330
_WHOLE_CODE = 12
"""Signs of a code with a day, after which nothing found is worth saying."""
_ORDERS = (SheetOrder.PROTOCOL, SheetOrder.NAME, SheetOrder.ORGANISATION)


class PaperView(Retranslating, QWidget):
    """In place of the roll until it is closed; the walk-in row is lent by the roll."""

    closed = Signal()

    def __init__(self, context: Context, walk_in: WalkInRow) -> None:
        super().__init__()
        self.setObjectName("paper_view")
        self._context, self._walk_in = context, walk_in
        self._meeting_id, self._order = "", SheetOrder.PROTOCOL
        self._other: Meeting | None = None
        self._model = PaperModel(self)
        self.table = PaperTable("paper_rows", self._model)
        self.table.setProperty("pane", True)
        self.questions = Questions(context, self.table)
        self.files = AttachmentsCard(context, "paper_files")
        self._build_head()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _build_head(self) -> None:
        self._title, self._code_name = Label("card"), Label("meta", "text2")
        self.code = QLineEdit()
        self.code.setObjectName("paper_code")
        self.code.setFixedWidth(170)
        self._code_name.setBuddy(self.code)
        self._code_told = Label("meta", "text2")
        self._code_told.setObjectName("paper_code_told")
        self.open_other = Button("paper_open_other")
        self.order = Segments("paper_order", _ORDERS)
        self.figure, self._bar = Label("strong"), Bar(6, full_is_ok=True)
        self.figure.setObjectName("paper_progress")
        self._bar.setFixedWidth(120)
        self.back = Button("paper_close", "default", "arrow-left")
        keys = ("", *(LETTERS[status] for status in LETTERS if status is not AttendanceStatus.PRESENT), "⌫", "42")
        self._keys = [(Keycap(key), Label("meta", "text2")) for key in keys]
        self._hints = HintLine(self._keys)

    def _lay_out(self) -> None:
        first = row(
            self._title, 8, self._code_name, self.code, self._code_told, self.open_other, None,
            self.figure, self._bar, 8, self.back, spacing=8,
        )  # fmt: skip
        second = row(self.order, 8, spacing=8)
        second.addWidget(self._hints, 1)
        head = QFrame()
        head.setProperty("kind", "band")
        head.setLayout(column(first, second, spacing=7, margins=(16, 8, 16, 8)))
        side = QFrame()
        side.setProperty("kind", "band")
        side.setProperty("pane", True)
        side.setFixedWidth(SIDE)
        side.setLayout(column(self.files, None, margins=(12, 12, 12, 12)))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(head)
        left.addWidget(Hairline())
        left.addWidget(self.questions.doubt)
        left.addWidget(self.table, 1)
        left.addWidget(Hairline())
        self._foot = QVBoxLayout()
        left.addLayout(self._foot)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(left, 1)
        box.addWidget(Hairline(vertical=True))
        box.addWidget(side)
        self.setFocusProxy(self.table)
        stops = (self.code, self.open_other, *self.order.findChildren(QWidget), self.back, self.table)
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _connect(self) -> None:
        self.table.keyed.connect(self._key)
        self.table.letter_chosen.connect(self._key)
        self.table.edit_requested.connect(self.questions.edit_day)
        self.table.left.connect(self.closed)
        self.code.textEdited.connect(self._on_code)
        self.code.returnPressed.connect(self._on_code_entered)
        self.open_other.clicked.connect(self._open_other)
        self.order.chosen.connect(self._on_order)
        self.back.clicked.connect(self.closed)

    def retranslate(self) -> None:
        self._title.setText(_("Signed sheet"))
        self._code_name.setText(_("Code of the sheet"))
        self.code.setAccessibleName(_("Code of the sheet"))
        self.back.set_words(_("Back to the roll call"), pgettext("key", "Esc"))
        names = {
            SheetOrder.PROTOCOL: pgettext("order", "Protocol"),
            SheetOrder.NAME: pgettext("order", "Name"),
            SheetOrder.ORGANISATION: pgettext("order", "Organisation"),
        }
        self.order.set_words(names, _("Order of the sheet"))
        words = (
            _("signed"), pgettext("paper", "video"), pgettext("paper", "represented"), pgettext("paper", "excused"),
            pgettext("paper", "absent"), _("row before"), _("row of that number"),
        )  # fmt: skip
        self._keys[0][0].set_text(_("Enter"))
        for (_key, label), said in zip(self._keys, words, strict=True):
            label.setText(said)
        self._hints.fit()
        self.table.set_words(_("Rows of the signed sheet"))
        if self._meeting_id:
            self._on_code(self.code.text())
            self.reload()

    def start(self, meeting_id: str) -> None:
        """Begin at the first row that has not been keyed in."""
        self._meeting_id = meeting_id
        self.order.set_value(self._order)
        self._foot.addWidget(self._walk_in)
        self.code.clear()
        self.code.setPlaceholderText(self._context.services.paper.code(meeting_id))
        self._on_code("")
        self._model.set_rows([])
        self.files.show_meeting(meeting_id)
        self.reload()
        self._go_to_first()
        self.table.setFocus()

    def reload(self) -> None:
        """Read the rows again; the current one stays."""
        rows = self._context.services.paper.rows(self._meeting_id, self._order)
        self._model.show([_roll_row(one.number, one.attendance) for one in rows], self._order)
        read = sum(one.attendance.status is not AttendanceStatus.EXPECTED for one in rows)
        self.figure.setText(f"{read} / {len(rows)}")
        spoken = _("{number} rows of {total} keyed in").format(number=read, total=len(rows))
        self.figure.setAccessibleName(spoken)
        self._bar.show_value(read, len(rows), spoken)
        self._walk_in.show_number(len(rows) + 1)
        self.files.reload()

    def added(self) -> None:
        """Somebody written on a spare row is in: on to the next one."""
        self._walk_in.start()

    def _go_to_first(self) -> None:
        records = (self._model.record(place) for place in range(self._model.rowCount()))
        waiting = (one for one in records if one is not None and one.attendance.status is AttendanceStatus.EXPECTED)
        first = next(waiting, None)
        if first is None:
            self.table.select_first()
        else:
            self.table.select_id(first.id)

    def _key(self, record: RollRow, status: AttendanceStatus) -> None:
        """What stands in the row, then the next one; after the last, the spare rows."""
        self._context.drafts.flush()
        if status is AttendanceStatus.REPRESENTED:
            self.questions.ask_representative(record, self._after)
            return
        if record.attendance.status is not status:
            self._context.services.attendance.set_status(record.id, status)
        self._after()

    def _after(self) -> None:
        if self.table.go_on():
            self.table.setFocus()
        else:
            self._walk_in.start()

    def _on_order(self, order: Any) -> None:
        self._order = SheetOrder(order)
        self.reload()
        self._go_to_first()
        self.table.setFocus()

    def _on_code(self, typed: str) -> None:
        """Say whose sheet the code names."""
        found = self._context.services.paper.find(typed)
        own = found is not None and found.id == self._meeting_id
        self._other = None if own else found
        words, tone = "", "text2"
        if own:
            words, tone = _("the sheet of this meeting"), "ok"
        elif found is not None:
            words, tone = _("the sheet of another meeting: {title}").format(title=_title(found)), "warn"
        elif len(typed.strip()) >= _WHOLE_CODE:
            words, tone = _("No meeting has this code."), "danger"
        self._code_told.setText(words)
        self._code_told.set_tone(tone)
        self.open_other.setVisible(self._other is not None)
        self.open_other.set_words(_("Go to that meeting"))

    def _on_code_entered(self) -> None:
        if self._other is not None:
            self._open_other()
        elif self._context.services.paper.find(self.code.text()) is not None:
            self.table.setFocus()

    def _open_other(self) -> None:
        if self._other is not None:
            self._context.open("meeting", self._other.id, "receive", PAPER)


def _roll_row(number: int, attendance: Any) -> RollRow:
    return RollRow(attendance, number, representative(attendance))


def _title(meeting: Meeting) -> str:
    language = current_language()
    day = date_words(meeting.date, language) if meeting.date is not None else ""
    return ", ".join(part for part in (meeting.title.best(language), day) if part)
