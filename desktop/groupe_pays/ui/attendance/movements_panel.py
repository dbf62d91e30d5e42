"""Who came late and who left early: the list beside the roll, each line corrected in place."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from groupe_pays.domain.agenda import AgendaItem
from groupe_pays.domain.errors import NotATime
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.movements import Movement, MovementKind
from groupe_pays.formats import NameStyle, item_number, name_words, time_words
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.attendance.movements import item_words
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import LabelledField, leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, restyle
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import TWO_LINES, RecordTable

WIDTH = 372
_LABELS = 72


@dataclass(frozen=True, slots=True)
class _Line:
    movement: Movement
    item: str

    @property
    def id(self) -> str:
        return self.movement.id


class _List(RecordTable):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class MovementsPanel(Retranslating, QFrame):
    """In place of the counters until it is closed; Enter on a line goes to its time, Delete takes it away."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._meeting: Meeting | None = None
        self._items: list[AgendaItem] = []
        self._shown: Movement | None = None
        self.setObjectName("movements_panel")
        self.setProperty("kind", "band")
        self.setProperty("pane", True)
        self.setFixedWidth(WIDTH)
        self._title, self._hint = Label("card"), Label("meta", "text2", wrap=True)
        self._hint.wrap_at(WIDTH - 32)
        self._close = IconButton("movements_close", "x")
        self._model = RecordModel((Column("movement", lambda: _("Arrivals and departures"), _cell),))
        self.list = _List("movements_list", self._model, TWO_LINES)
        self.list.horizontalHeader().hide()
        self._build_editor()
        top = column(row(self._title, None, self._close), self._hint, spacing=6, margins=(16, 10, 16, 8))
        box = column(top, spacing=0)
        box.addWidget(self.list, 1)
        box.addWidget(self._editor)
        self.setLayout(box)
        self._connect()
        self.retranslate()

    def _build_editor(self) -> None:
        self.time = QLineEdit()
        self.time.setObjectName("movement_time")
        leave_undo_to_dossier(self.time)
        self._refusal = Label("meta", "danger", wrap=True)
        self._refusal.setObjectName("movement_refusal")
        self._refusal.hide()
        self.kind = EnumBox("movement_kind", MovementKind)
        self.item = QComboBox()
        self.item.setObjectName("movement_item")
        self.delete = Button("movement_delete", "ghost", "trash-2")
        self._fields = [LabelledField(field, _LABELS) for field in (self.time, self.kind, self.item)]
        self._editor = QWidget()
        self._editor.setLayout(
            column(*self._fields, self._refusal, row(None, self.delete), spacing=6, margins=(16, 10, 16, 12))
        )

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self.list.left.connect(self.closed)
        self.list.record_selected.connect(self._show)
        self.list.record_opened.connect(self._edit_time)
        self.list.delete_requested.connect(self._delete)
        self.time.textEdited.connect(self._on_time_typed)
        self.time.editingFinished.connect(self._on_time_left)
        self.kind.chosen.connect(lambda kind: self._save(kind=kind))
        self.item.activated.connect(lambda _at: self._save(agenda_item_id=self.item.currentData()))
        self.delete.clicked.connect(lambda: self._delete(self.list.selected_record()))

    def retranslate(self) -> None:
        self._title.setText(_("Arrivals and departures"))
        self._hint.setText(
            _("{key} on somebody notes that they come or go now. The minutes say it by themselves.").format(
                key=self._context.actions.keys("movement")
            )
        )
        self._close.set_words(_("Close"))
        self.list.set_words(_("Arrivals and departures"))
        words = (_("Time"), _("What happened"), pgettext("movement", "Item"))
        for field, said in zip(self._fields, words, strict=True):
            field.set_words(said)
        self.delete.set_words(_("Delete"))
        self._fill_items()
        self._show(self.list.selected_record())

    def show_meeting(self, meeting_id: str) -> None:
        """Read the list again; what is being typed stays."""
        services = self._context.services
        self._meeting = services.meetings.load(meeting_id)
        self._items = services.agenda.list_items(meeting_id)
        self._fill_items()
        numbering = self._meeting.numbering
        movements = services.movements.list_movements(meeting_id)
        self._model.set_rows([_Line(movement, item_words(movement, numbering)) for movement in movements])
        if self.list.selected_record() is None:
            self.list.select_first()
        self._show(self.list.selected_record())

    def _fill_items(self) -> None:
        if self._meeting is None:
            return
        language, numbering = current_language(), self._meeting.numbering
        self.item.blockSignals(True)
        self.item.clear()
        self.item.addItem(_("None"), None)
        for item in self._items:
            number = item_number(item.path, numbering, language)
            self.item.addItem(f"{number}  {item.title.best(language)}", item.id)
        self.item.blockSignals(False)

    def _show(self, line: Any) -> None:
        self._editor.setEnabled(line is not None)
        movement = line.movement if line is not None else None
        same = movement is not None and self._shown is not None and self._shown.id == movement.id
        self._shown = movement
        if movement is None:
            self.time.clear()
            return
        if not (same and self._context.drafts.pending):
            words = time_words(movement.at, current_language(), padded=True)
            if self.time.text() != words and not (same and self.time.hasFocus()):
                self.time.setText(words)
                self._say("")
        self.kind.set_value(movement.kind)
        self.item.setCurrentIndex(max(self.item.findData(movement.agenda_item_id), 0))

    def _edit_time(self, _line: object) -> None:
        self.time.setFocus()
        self.time.selectAll()

    def _on_time_typed(self, words: str) -> None:
        movement = self._shown
        if movement is None or not words.strip():
            return
        key: Hashable = ("movement", movement.id, "at")
        service = self._context.services.movements
        self._say("")
        save = partial(service.edit, movement.id, at=words)
        self._context.drafts.put(key, save, refused=self._refuse, at_rest=False)

    def _on_time_left(self) -> None:
        self._context.drafts.flush()
        if self._shown is not None and not self._refusal.text():
            line: Any = self.list.selected_record()
            at = line.movement.at if line is not None else self._shown.at
            self.time.setText(time_words(at, current_language(), padded=True))

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, NotATime):
            raise error
        self._say(sentence_of(error))

    def _say(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self.time.setProperty("refused", bool(sentence))
        restyle(self.time)

    def _save(self, **values: object) -> None:
        if self._shown is not None:
            self._context.services.movements.edit(self._shown.id, **values)

    def _delete(self, line: Any) -> None:
        if line is None:
            return
        self._context.drafts.flush()
        self._context.services.movements.delete(line.id)
        self._context.signals.undo_offered.emit(_("Arrival or departure deleted"))


def _cell(line: _Line) -> Cell:
    movement, language = line.movement, current_language()
    time = time_words(movement.at, language, padded=True)
    name = name_words(movement.name, language, NameStyle.LIST)
    item = _("item {number}").format(number=line.item) if line.item else ""
    second = " · ".join(part for part in (label(movement.kind), item) if part)
    icon = "log-in" if movement.kind is MovementKind.ARRIVAL else "log-out"
    return Cell(time, name, second=second, weight=600, after_weight=500, after_tone="text", icon=icon)
