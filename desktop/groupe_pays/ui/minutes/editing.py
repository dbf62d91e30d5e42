"""Which entry is being edited, and its editor in place over the row: opened, closed, crossed from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QTableView, QWidget

from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.review import FACING, Check, Finding
from groupe_pays.domain.text import Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.changes import units
from groupe_pays.ui.minutes.entry_editor import EntryEditor
from groupe_pays.ui.minutes.heads import head_of
from groupe_pays.ui.minutes.model import ColumnOf
from groupe_pays.ui.minutes.rows import EntryRow
from groupe_pays.ui.minutes.tab_round import take_focus
from groupe_pays.ui.minutes.view import MinutesView

PROPOSALS = 330
"""Height of the longest list of names, with its foot."""
AT_START, AT_END = "start", "end"
Place = int | str | None
"""Where the cursor goes: a position in the text, ``AT_START``, ``AT_END``, or None for where the work is."""


class RowWindow(QWidget):
    """The part of the edited row that is in sight; the wheel over it scrolls the table."""

    def __init__(self, view: MinutesView) -> None:
        super().__init__(view.parentWidget())
        self.setObjectName("edited_row")
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def wheelEvent(self, event: QWheelEvent) -> None:
        QTableView.wheelEvent(self._view, event)

    # The gutter of the edited row takes it elsewhere, as that of any other row does.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        seen = self._in_view(event)
        self._view.drag.press(seen, self._view.rowAt(int(seen.position().y())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons():
            self._view.drag.move(self._in_view(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._view.drag.release()

    def _in_view(self, event: QMouseEvent) -> QMouseEvent:
        viewport = self._view.viewport()
        place = viewport.mapFromGlobal(event.globalPosition())
        return QMouseEvent(
            event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )


class Editing(QObject):
    """One for a view; ``opened`` and ``closed`` tell the rest of the stage."""

    opened = Signal(str)
    closed = Signal()
    placed = Signal()
    """The row stands elsewhere on screen, or may."""

    def __init__(self, context: Context, view: MinutesView, own: set[str]) -> None:
        super().__init__(view)
        self._view = view
        self._meeting: Meeting | None = None
        self._window = RowWindow(view)
        self.editor = EntryEditor(context, own)
        self.editor.setParent(self._window)
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.setInterval(0)
        self._sight.timeout.connect(self.keep_in_sight)
        self.editor.height_changed.connect(self._on_height)
        self.editor.left.connect(self.leave)
        self.editor.tabbed_out.connect(self._on_tabbed_out)
        view.enter_row = self._enter_row
        for edit in (self.editor.fr, self.editor.zh):
            edit.crossed.connect(lambda step, edit=edit: self.cross(step, edit.language))
            edit.cursorPositionChanged.connect(self._sight.start)
        view.moved.connect(self.place)

    @property
    def entry(self) -> MinuteEntry | None:
        return self.editor.entry

    @property
    def meeting(self) -> Meeting | None:
        return self._meeting

    @property
    def is_open(self) -> bool:
        return self.editor.entry is not None

    def show_meeting(self, meeting: Meeting) -> None:
        self._meeting = meeting

    # Opening and closing

    def open(self, place: int, language: Language | None = None, at: Place = None) -> bool:
        """Edit the entry of a row; the cursor goes to ``language``, else to where there is something to write."""
        row = self._view.minutes.row_at(place)
        if not isinstance(row, EntryRow) or self._meeting is None:
            return False
        if self.entry is None or self.entry.id != row.key:
            if not self.close():
                return False
            self._open_row(row.key, keep_lines=isinstance(at, int))
        self._put_cursor(row.entry, language, at)
        return True

    def _open_row(self, key: str, keep_lines: bool) -> None:
        """Put the editor in the place of a row; the lines somebody clicked into stay where they are."""
        view, place = self._view, self._view.minutes.place_of(key)
        row = view.minutes.row_at(place)
        if not isinstance(row, EntryRow) or self._meeting is None:
            return
        view.setCurrentIndex(view.minutes.index(place, ColumnOf.FRENCH))
        before = view.rowViewportPosition(place) + measures.text_top(head_of(row.entry, Language.FR) is not None)
        self._window.resize(view.viewport().width(), 10)
        self.editor.resize(view.viewport().width(), max(self.editor.row_height(), 10))
        self.editor.show_entry(row.entry, self._meeting)
        view.set_row_height(key, self.editor.row_height())
        self._window.show()
        if keep_lines:
            view.scroll_by(view.rowViewportPosition(place) + self.editor.fr.y() - before)
        else:
            view.show_row(place, below=self._room_below(row.entry))
        self.place()
        self.opened.emit(key)

    def _room_below(self, entry: MinuteEntry) -> int:
        """Where names are going to be proposed, they need room under the field."""
        asks = entry.kind is EntryKind.INTERVENTION and not entry.speakers
        return min(PROPOSALS, self._view.viewport().height() // 2) if asks else 0

    def close(self) -> bool:
        """Stop editing; False where what was typed could not be written."""
        if not self.is_open:
            return True
        if not self.editor.close_entry():
            return False
        self._hide()
        return True

    def leave(self) -> None:
        """Escape: back to the row in the table."""
        if self.close():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_row(self) -> bool:
        """Tab on the table while a row is edited."""
        return self.is_open and any(take_focus(stop, forwards=True) for stop in self.editor.stops())

    def _on_tabbed_out(self, forwards: bool) -> None:
        """Before the row is the table, behind it what comes behind the table."""
        self._view.setFocus(Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
        if forwards:
            self._view.go_on_behind()

    def drop(self) -> None:
        """The entry is gone."""
        self.editor.forget_entry()
        self._hide()

    def _hide(self) -> None:
        had_focus = self._window.isAncestorOf(self._window.window().focusWidget() or self._window.window())
        self._window.hide()
        self._view.set_row_height(None)
        self.closed.emit()
        if had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self) -> None:
        """The rows were read again: show what became of the entry being edited."""
        if self.entry is None or self._meeting is None:
            return
        row = self._view.minutes.row_at(self._view.minutes.place_of(self.entry.id))
        if not isinstance(row, EntryRow):
            self.drop()
            return
        self.editor.follow_entry(row.entry, self._meeting)
        self._view.set_row_height(row.key, self.editor.row_height())
        self.place()

    def _put_cursor(self, entry: MinuteEntry, language: Language | None, at: Place) -> None:
        if at is None and language is None and entry.kind is EntryKind.INTERVENTION and not entry.speakers:
            self.editor.head.speaker.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        edit = self.editor.editor(language or entry.text.source)
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(at, int):
            cursor = edit.textCursor()
            cursor.setPosition(min(at, edit.document().characterCount() - 1))
            edit.setTextCursor(cursor)
        elif at is not None:
            edit.moveCursor(QTextCursor.MoveOperation.Start if at == AT_START else QTextCursor.MoveOperation.End)
        elif language is None:
            edit.moveCursor(QTextCursor.MoveOperation.End)
        self.keep_in_sight()

    def focus_lack(self, check: Check) -> None:
        """Put the cursor into the field of the head that is to be filled."""
        head = self.editor.head
        field = {Check.OWNER: head.owner, Check.DUE: head.due, Check.SPEAKER: head.speaker}.get(check)
        if field is not None and not field.isHidden():
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_words(self, finding: Finding) -> None:
        """Select the words a doubt is about, where they still stand there."""
        if finding.language is None or finding.at is None or not self.is_open:
            return
        edit = self.editor.editor(finding.language)
        cursor = edit.textCursor()
        start = units(edit.rich_text().characters[: finding.at])
        words = _words_meant(finding, edit.rich_text().characters)
        cursor.setPosition(min(start, edit.document().characterCount() - 1))
        if edit.rich_text().characters.startswith(words, finding.at):
            cursor.setPosition(start + units(words), QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)

    def cross(self, step: int, language: Language) -> bool:
        """Go on in the entry before or after, in the same language; False where there is none."""
        place = self._view.minutes.place_of(self.entry.id if self.entry is not None else None) + step
        while 0 <= place < self._view.minutes.rowCount():
            if isinstance(self._view.minutes.row_at(place), EntryRow):
                return self.open(place, language, AT_END if step < 0 else AT_START)
            place += step
        return False

    # Where it stands

    def _on_height(self) -> None:
        if self.entry is not None:
            self._view.set_row_height(self.entry.id, self.editor.row_height())
            self.place()

    def place(self) -> None:
        """Put the editor over its row, cut off where the view ends."""
        place = self._view.minutes.place_of(self.entry.id) if self.entry is not None else -1
        if place < 0:
            return
        viewport = self._view.viewport()
        top, height = self._view.rowViewportPosition(place), self._view.rowHeight(place)
        upper = measures.SECTION_HEIGHT if self._view.head_above() is not None else 0
        seen = QRect(0, top, viewport.width(), height) & QRect(0, upper, viewport.width(), viewport.height() - upper)
        origin = viewport.mapTo(self._view.parentWidget(), QPoint(0, 0))
        self.editor.setGeometry(0, top - seen.top(), viewport.width(), height)
        # Out of sight it stays shown, a pixel beside the table: hidden, it would lose the cursor.
        self._window.setGeometry(QRect(-2, -2, 1, 1) if seen.isEmpty() else seen.translated(origin))
        self._window.raise_()
        self.placed.emit()

    def keep_in_sight(self) -> None:
        """Scroll so that the line with the cursor can be seen."""
        language = self.editor.focused_language()
        place = self._view.minutes.place_of(self.entry.id) if self.entry is not None else -1
        if language is None or place < 0:
            return
        edit = self.editor.editor(language)
        line = edit.cursorRect().translated(edit.pos())
        top = self._view.rowViewportPosition(place) + line.top()
        upper = measures.SECTION_HEIGHT + 4
        lower = self._view.viewport().height() - line.height() - measures.BOTTOM
        if top > lower:
            self._view.scroll_by(top - lower)
        elif top < upper and self._view.verticalScrollBar().value() > 0:
            self._view.scroll_by(top - upper)


def _words_meant(finding: Finding, text: str) -> str:
    """What is to be selected at the place of a doubt: of two spaces these alone, not the words around them."""
    if finding.check is Check.SPACES:
        behind = text[finding.at :]
        return behind[: len(behind) - len(behind.lstrip(" \u00a0\u202f\u3000"))]
    return finding.other if finding.check in FACING and finding.language is Language.ZH else finding.words
