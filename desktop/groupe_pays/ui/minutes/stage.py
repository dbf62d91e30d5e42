"""The minutes stage of a meeting: outline, commands, both languages facing each other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.meetings import Meeting, MeetingState
from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.text import Language
from groupe_pays.domain.translation import state_of
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.commands import EntryCommands, locked_sentence
from groupe_pays.ui.minutes.editing import AT_END, Editing, Place
from groupe_pays.ui.minutes.file_commands import FileCommands
from groupe_pays.ui.minutes.following import OF_AGENDA, OF_ENTRIES, Following
from groupe_pays.ui.minutes.going import Going
from groupe_pays.ui.minutes.keys_card import KeysCard
from groupe_pays.ui.minutes.live_typing import LiveTyping
from groupe_pays.ui.minutes.model import MinutesModel
from groupe_pays.ui.minutes.movement_popover import MovementPopover
from groupe_pays.ui.minutes.outline import RAIL_WIDTH, WIDTH, Outline
from groupe_pays.ui.minutes.review import Gaps, finding_at
from groupe_pays.ui.minutes.review_keeper import ReviewKeeper
from groupe_pays.ui.minutes.review_popover import ReviewPopover
from groupe_pays.ui.minutes.rows import EntryRow, HintRow, Row, SectionRow
from groupe_pays.ui.minutes.stage_actions import StageActions
from groupe_pays.ui.minutes.structure_commands import StructureCommands
from groupe_pays.ui.minutes.text_commands import TextCommands
from groupe_pays.ui.minutes.toolbar import MinutesToolbar
from groupe_pays.ui.minutes.translating import Translating
from groupe_pays.ui.minutes.view import MinutesView
from groupe_pays.ui.minutes.wiring import connect_commands, connect_own_commands, put_in_order
from groupe_pays.ui.minutes.writing_tools import WritingTools
from groupe_pays.ui.translation_help.commands import HelpCommands
from groupe_pays.ui.translation_help.drawer import TranslationHelp
from groupe_pays.ui.widgets.labels import Hairline
from groupe_pays.ui.widgets.notices import Banner, EmptyState

RAIL_BELOW = 1360
"""Width of the window below which the navigation, and with it the outline, is narrower."""
_TABLES = (*OF_ENTRIES, *OF_AGENDA, "attendance", "person", "position", "organisation", "series")
"""What these pages show anything of."""


class MinutesStage(Retranslating, QWidget):
    """Made once for the meeting page; ``show_meeting`` says which one."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("minutes_stage")
        self._context = context
        self._meeting: Meeting | None = None
        self.gaps = Gaps()
        self._own: set[str] = set()
        self._reading = False
        self._canvas = QWidget()
        self.keys = KeysCard(context.actions, context.settings)
        self._model = MinutesModel(self)
        self.view = MinutesView(self._model)
        self._put_on_canvas()
        self.editing = Editing(context, self.view, self._own)
        self.commands = EntryCommands(context, self.view, self.editing, self.reload)
        self.structure = StructureCommands(context, self.view, self.editing, self.commands)
        self.texts = TextCommands(context, self.editing, self.commands)
        self.live = LiveTyping(context, self.editing, self.commands)
        self.files = FileCommands(context, self.view, self.editing, self.commands, self._meeting_id)
        self.own_actions = StageActions(self, context.actions)
        self.help = TranslationHelp(context, self.editing, self)
        self.help.crowds.connect(self.keys.make_room)
        self.help_commands = HelpCommands(context, self.editing, self)
        self.toolbar = MinutesToolbar(context.actions, self.own_actions)
        self.outline = Outline(context)
        self.translating = Translating(context, self.view, self.editing, self.commands, self.outline)
        self._following = Following(context, self._model, self.outline, self.gaps)
        self.review = ReviewPopover(self.toolbar.review)
        self.keeper = ReviewKeeper(context, self.gaps, self._model)
        self.going = Going(context, self.view, self.editing, self.review)
        self._movement = MovementPopover(context, self._canvas)
        self._locked = Banner("minutes_locked", "info", closable=False)
        self._empty = EmptyState("minutes_empty", "list", "arrow-left")
        self.writing = WritingTools(self, context, self.view, self.editing, lambda: self._meeting)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)
        put_in_order(self)
        self.retranslate()

    def _put_on_canvas(self) -> None:
        box = QVBoxLayout(self._canvas)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        box.addWidget(self.keys)
        self._canvas.setProperty("pane", True)

    def _lay_out(self) -> None:
        right = QFrame()
        right.setProperty("kind", "band")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._notice = QWidget()
        around = QVBoxLayout(self._notice)
        around.setContentsMargins(16, 10, 16, 4)
        around.addWidget(self._locked)
        for part in (self.toolbar, Hairline(), self._notice):
            column.addWidget(part)
        column.addWidget(self._canvas, 1)
        column.addWidget(self.help)
        written = QWidget()
        box = QHBoxLayout(written)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (self.outline, Hairline(vertical=True)):
            box.addWidget(part)
        box.addWidget(right, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(written)
        self._pages.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _connect(self) -> None:
        connect_commands(self, self._context.actions)
        connect_own_commands(self)
        self._connect_parts()
        self._context.theme.changed.connect(self._on_theme_changed)

    def _connect_parts(self) -> None:
        self.view.edit_requested.connect(self._on_edit_requested)
        self.view.state_clicked.connect(self.toggle_state)
        self.view.current_changed.connect(self._on_current_changed)
        self.view.moved.connect(self._mark_item)
        editor = self.editing.editor
        editor.state.clicked.connect(lambda: self.commands.toggle_state())
        editor.kind.clicked.connect(self._open_kinds)
        editor.saved.connect(self._on_saved)
        self.outline.item_chosen.connect(self.going.to_item)
        self.outline.kind_chosen.connect(self.going.to_next)
        self.review.meant.connect(self.keeper.dismiss)
        self.review.restored.connect(self._list_again)
        self.keeper.changed.connect(self._show_gaps)
        self.outline.untranslated_chosen.connect(self.translating.next_untranslated)
        self.outline.people_chosen.connect(lambda: self._go_to_stage("receive"))
        self._empty.button.clicked.connect(lambda: self._go_to_stage("prepare"))

    def retranslate(self) -> None:
        self.view.setAccessibleName(_("Minutes"))
        self._empty.set_words(_("There is no agenda yet: the minutes follow its items."), _("Prepare the agenda"))
        if self._meeting is not None:
            self._show_lock()
        self._model.retranslate()
        self.view.horizontalHeader().viewport().update()

    # The meeting

    def settle(self) -> bool:
        """Write what is being typed; False where that is refused, and the row stays open."""
        return self.editing.close()

    def show_meeting(self, meeting_id: str) -> None:
        """Show the minutes of another meeting, from their beginning; what was typed has been settled."""
        self.editing.close()
        self._meeting = self._context.services.meetings.load(meeting_id)
        self.help_commands.show_meeting(meeting_id)
        self._model.set_rows([])
        self.reload()
        self.view.scrollToTop()

    def reload(self) -> None:
        """Read everything again; what is being typed stays."""
        if self._meeting is None:
            return
        services = self._context.services
        self._meeting = services.meetings.load(self._meeting.id)
        sections = services.minutes.load(self._meeting.id)
        writable = self._meeting.state is not MeetingState.ADOPTED
        if not writable and self.editing.is_open:
            self.editing.drop()
        self.editing.show_meeting(self._meeting)
        self.translating.meeting_id = self._meeting.id
        self.keeper.show_meeting(self._meeting.id)
        self.commands.writable = self.going.writable = self.view.drag.enabled = writable
        meeting = self._meeting
        self._keep_place(lambda: self._following.show_all(meeting, sections, writable))
        self._pages.setCurrentIndex(0 if sections else 1)
        self._show_lock()

    def _keep_place(self, change: Callable[[], object]) -> bool:
        """Change the rows; what is chosen and what is typed stay. What ``change`` returned, as a truth."""
        at = self.view.currentIndex().row()
        current = self._model.row_at(at)
        self._reading = True
        done = change()
        self.toolbar.show_gaps(self.gaps.count)
        self._keep_current(current, at)
        self._reading = False
        self.editing.follow()
        self._mark_item()
        return bool(done)

    def _keep_current(self, current: Row | None, at: int) -> None:
        """The same row stays current; where it is gone, the one that took its place."""
        if current is None or not self._model.rows():
            return
        place = self._model.place_of(current.key)
        if place < 0:
            place = min(at, len(self._model.rows()) - 1)
        if self.view.currentIndex().row() != place or not self.view.selectionModel().hasSelection():
            self.view.setCurrentIndex(self._model.index(place, 1))

    def _meeting_id(self) -> str | None:
        return self._meeting.id if self._meeting is not None else None

    def _show_lock(self) -> None:
        writable = self.commands.writable
        self.toolbar.set_writable(writable)
        self.own_actions.set_writable(writable)
        self._notice.setVisible(not writable)
        self._locked.say(locked_sentence())

    def on_store_changed(self, notice: ChangeNotice) -> None:
        """Something changed: read again, unless it is what is being typed here."""
        if self._own and notice.ids("entry") <= self._own and set(notice.touched) == {"entry"}:
            return
        self.keeper.on_store_changed(notice)
        if not notice.touches(*_TABLES) or self._meeting is None:
            return
        if not self._keep_place(lambda: self._following.catch_up(notice)):
            self.reload()
        if not self.commands.acting:
            self._reveal(notice)

    def _reveal(self, notice: ChangeNotice) -> None:
        """Go to the one entry that was undone or redone."""
        touched = notice.ids("entry")
        place = self._model.place_of(next(iter(touched))) if len(touched) == 1 else -1
        if place < 0 or place == self.view.currentIndex().row():
            return
        if self.editing.is_open:
            self.editing.open(place)
        else:
            self.view.setCurrentIndex(self._model.index(place, 1))

    def _on_saved(self, entry: MinuteEntry) -> None:
        """What was typed is in the dossier: the row under the editor, the outline and the review follow."""
        place = self._model.place_of(entry.id)
        row = self._model.row_at(place)
        if not isinstance(row, EntryRow):
            return
        self._model.set_row(place, EntryRow(entry))
        self.outline.model.recount(state_of(row.entry.text), state_of(entry.text), entry.agenda_item_id)
        self.gaps.read_again(entry)
        self.toolbar.show_gaps(self.gaps.count)

    def open_focus(self, focus: str | None) -> None:
        """Show an entry, an agenda item, the entry of an action or a decision, or a place of the review list."""
        finding = finding_at(focus or "")
        if finding is not None:
            self.going.to_gap(finding)
        elif focus is not None:
            self.going.to_record(focus)

    def _go_to_stage(self, stage: str) -> None:
        if self._meeting is not None:
            self._context.open("meeting", self._meeting.id, stage)

    def _mark_item(self) -> None:
        """The outline shows the item one is writing under, else the one at the top."""
        current = self.view.currentIndex().row()
        seen = current >= 0 and 0 <= self.view.rowViewportPosition(current) < self.view.viewport().height()
        place = self._model.head_of(current if seen else max(self.view.rowAt(0), 0))
        row = self._model.row_at(place) if place is not None else None
        self.outline.mark(row.item.id if isinstance(row, SectionRow) else None)

    def ask_who_moves(self) -> None:
        """F7: somebody comes or goes while one writes."""
        if self._meeting is not None:
            row = self._model.row_at(self._model.head_of(self.view.currentIndex().row()) or 0)
            item = row.item.id if isinstance(row, SectionRow) else None
            self._movement.ask(self._meeting.id, item)

    # Editing

    def _on_current_changed(self, place: int) -> None:
        """Another row was chosen: the one being edited is left."""
        if self._reading:
            return
        if self.editing.entry is not None and place != self._model.place_of(self.editing.entry.id):
            self.editing.close()
        self._mark_item()

    def _on_edit_requested(self, place: int, language: Language | None, leads: Place) -> None:
        if not self.commands.writable:
            self._context.signals.message.emit(locked_sentence())
            return
        row = self._model.row_at(place)
        if isinstance(row, HintRow):
            self.view.setCurrentIndex(self._model.index(place, 1))
            self.commands.add(EntryKind.DISCUSSION)
        elif isinstance(row, EntryRow):
            self.editing.open(place, language, AT_END if isinstance(leads, str) else leads)
        elif isinstance(row, SectionRow) and language is None:
            self._write_under(place)
        if isinstance(leads, str):
            self._type_on(leads)

    def _show_gaps(self) -> None:
        self.toolbar.show_gaps(self.gaps.count)

    def _list_again(self) -> None:
        self.keeper.restore()
        self.review.close_popover()
        self.show_review()

    def show_review(self) -> None:
        self.going.show_review(self.gaps, self._meeting)

    def toggle_state(self, place: int) -> None:
        row = self._model.row_at(place)
        if isinstance(row, SectionRow):
            self.translating.toggle_title(row)
        else:
            self.commands.toggle_state(place)

    def _write_under(self, place: int) -> None:
        """A key on the head of an item, such as the one just taken up, goes on behind the last of its entries."""
        self.view.setCurrentIndex(self._model.index(place, 1))
        self.commands.add(EntryKind.DISCUSSION)

    def _type_on(self, words: str) -> None:
        """The key that began the editing is the first one typed."""
        if self.editing.is_open:
            entry = self.editing.entry
            self.editing.editor.editor(entry.text.source).insertPlainText(words)

    def _open_kinds(self) -> None:
        button = self.editing.editor.kind
        menu = self.own_actions.conversions(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_theme_changed(self) -> None:
        self.view.forget_looks()
        self.editing.editor.refresh_looks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.outline.setFixedWidth(RAIL_WIDTH if self.window().width() < RAIL_BELOW else WIDTH)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.review.close_popover()
