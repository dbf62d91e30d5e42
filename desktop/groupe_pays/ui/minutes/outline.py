"""The agenda at the left of the minutes: how much is written and translated under each item, and the tally below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QVBoxLayout, QWidget

from groupe_pays.domain.agenda import ItemOutcome
from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.minutes import EntryKind, MinuteEntry, Section
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _
from groupe_pays.ui.agenda.outcomes import outcome_commands, outcome_of_key, say_outcome
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.outline_items import OutlineDelegate, OutlineModel, outline_items
from groupe_pays.ui.minutes.tally import TallyLine
from groupe_pays.ui.minutes.translation_progress import TranslationProgress
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.labels import Hairline, Label

WIDTH, RAIL_WIDTH = 232, 216
_TITLE_EDITOR_HEIGHT = 100


class Outline(Retranslating, QFrame):
    """``item_chosen`` gives the id of an item to go to; ``kind_chosen`` the kind of entry to go to the next of."""

    item_chosen = Signal(str)
    kind_chosen = Signal(object)
    people_chosen = Signal()
    untranslated_chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("minutes_outline")
        self.setProperty("kind", "band")
        self.setProperty("pane", True)
        self._context = context
        self._heading = Label("meta_strong", "text2")
        self._tally_heading = Label("meta_strong", "text2")
        self.model = OutlineModel(self)
        self.list = self._make_list()
        self.title = BilingualLineEdit("outline_title", stacked=True, prose=True)
        self.title.setParent(self.list.viewport())
        self.title.setAutoFillBackground(True)
        self.title.hide()
        self.title.edited.connect(self._on_title)
        for line in (self.title.fr, self.title.zh):
            line.installEventFilter(self)
        self._renamed = ""
        self.decision_line = TallyLine("outline_decisions", "gavel", "brick")
        self.action_line = TallyLine("outline_actions", "square-check-big", "info")
        self.people_line = TallyLine("outline_people", "users", "text2")
        self.decision_line.clicked.connect(lambda: self.kind_chosen.emit(EntryKind.DECISION))
        self.action_line.clicked.connect(lambda: self.kind_chosen.emit(EntryKind.ACTION))
        self.people_line.clicked.connect(self.people_chosen)
        self.progress = TranslationProgress()
        self.progress.chosen.connect(self.untranslated_chosen)
        for told in (self.model.dataChanged, self.model.modelReset):
            told.connect(self._show_progress)
        self._lay_out()
        self.retranslate()

    def _make_list(self) -> QListView:
        made = QListView()
        made.setObjectName("outline_items")
        made.setModel(self.model)
        made.setItemDelegate(OutlineDelegate(made))
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.clicked.connect(lambda index: self.item_chosen.emit(self.model.item_id(index.row())))
        made.doubleClicked.connect(lambda index: self.rename(index.row()))
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._show_menu)
        made.installEventFilter(self)
        return made

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 12)
        box.setSpacing(0)
        for heading in (self._heading, self._tally_heading):
            heading.setContentsMargins(16, 0, 16, 6)
        line = QWidget()
        inside = QVBoxLayout(line)
        inside.setContentsMargins(16, 10, 16, 12)
        inside.addWidget(Hairline())
        box.addWidget(self._heading)
        box.addWidget(self.list, 1)
        for part in (line, self._tally_heading, self.decision_line, self.action_line, self.people_line, self.progress):
            box.addWidget(part)
        box.addStretch(0)

    def retranslate(self) -> None:
        self._heading.setText(_("Agenda"))
        self._tally_heading.setText(_("Tally"))
        self.list.setAccessibleName(_("Agenda"))
        self.title.set_words(_("Title"))
        self.model.retranslate()
        self._show_tally_words()
        self._fit()

    def _show_tally_words(self) -> None:
        self.decision_line.set_words(_("Decisions"), _("Go to the next decision"))
        self.action_line.set_words(_("Actions to take"), _("Go to the next action"))
        self.people_line.set_words(_("Participants"), _("Go to the attendance"))

    # What is shown

    def show_sections(self, meeting: Meeting, sections: Sequence[Section], attendance: Sequence[Attendance]) -> None:
        self.show_items(meeting, sections)
        entries = [entry for section in sections for entry in section.entries]
        self.decision_line.show_count(sum(entry.decision is not None for entry in entries))
        self.action_line.show_count(sum(len(entry.actions) for entry in entries))
        self.show_people(attendance)

    def show_items(self, meeting: Meeting, sections: Sequence[Section]) -> None:
        self.model.set_items(outline_items(meeting, sections))
        self._fit()

    def show_difference(self, before: MinuteEntry | None, after: MinuteEntry | None) -> None:
        """One entry became another; None where there was none, or is none any more."""
        for entry, step in ((before, -1), (after, 1)):
            if entry is not None:
                self.model.count(entry, step)
                self.decision_line.step(step * (entry.decision is not None))
                self.action_line.step(step * len(entry.actions))

    def show_people(self, attendance: Sequence[Attendance]) -> None:
        self.people_line.show_count(sum(row.status.takes_part for row in attendance))

    def _show_progress(self, *_where: object) -> None:
        self.progress.show_count(self.model.texts())

    def mark(self, item_id: str | None) -> None:
        """Show which item one is at."""
        place = self.model.place_of(item_id)
        if place >= 0 and place != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(place, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The list is as high as its items while there is room, so that the tally stands right below."""
        self.list.scheduleDelayedItemsLayout()
        self.list.setMaximumHeight(self.model.height(self.list.width()) + 4)

    # Titles

    def rename(self, place: int, language: Language = Language.FR, at_end: bool = False) -> None:
        """Edit the title of an item in both languages, in place; the words of one are selected, unless ``at_end``."""
        if not self.isEnabled() or self.model.item(place) is None or not self.model.writable:
            return
        item = self.model.item(place)
        self._renamed = item.item.id
        self.title.set_value(item.item.title)
        rect = self.list.visualRect(self.model.index(place, 0))
        top = max(min(rect.y(), self.list.viewport().height() - _TITLE_EDITOR_HEIGHT), 0)
        self.title.setGeometry(QRect(6, top, self.list.viewport().width() - 12, _TITLE_EDITOR_HEIGHT))
        self.title.show()
        line = self.title.zh if language is Language.ZH else self.title.fr
        line.setFocus()
        if at_end:
            line.end(False)
        else:
            line.selectAll()

    def say_outcome(self, place: int, outcome: ItemOutcome) -> None:
        """Mark an item as treated, postponed or withdrawn; the same mark again takes it back."""
        shown = self.model.item(place)
        if shown is not None and self._context.drafts.flush():
            say_outcome(self._context.services.agenda, shown.item, outcome)

    def _show_menu(self, position: QPoint) -> None:
        index = self.list.indexAt(position)
        shown = self.model.item(index.row() if index.isValid() else self.list.currentIndex().row())
        if shown is None:
            return
        place = self.model.place_of(shown.item.id)
        menu = QMenu(self)
        menu.setObjectName("outline_menu")
        for words, outcome in outcome_commands(shown.item):
            menu.addAction(words).triggered.connect(
                lambda _checked=False, outcome=outcome: self.say_outcome(place, outcome)
            )
        menu.popup(self.list.viewport().mapToGlobal(position))

    def _on_title(self, title: object) -> None:
        item_id = self._renamed
        edit = self._context.services.agenda.edit_item
        self._context.drafts.put(("agenda_item", item_id, "title"), lambda: edit(item_id, title=title))

    def _end_rename(self) -> None:
        self._context.drafts.flush()
        self.title.hide()
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        left = event.type() is QEvent.Type.FocusOut and watched is not self.list
        if left and not self.title.isAncestorOf(self.window().focusWidget() or self.window()):
            self._context.drafts.flush()
            self.title.hide()
        return False

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        key, outcome = event.key(), outcome_of_key(event.key(), event.modifiers())
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        place = self.list.currentIndex().row()
        if watched is not self.list:
            if enter or key == Qt.Key.Key_Escape:
                self._end_rename()
                return True
        elif key == Qt.Key.Key_F2 and place >= 0:
            self.rename(place)
            return True
        elif outcome is not None and place >= 0:
            self.say_outcome(place, outcome)
            return True
        elif enter and place >= 0:
            self.item_chosen.emit(self.model.item_id(place))
            return True
        return False
