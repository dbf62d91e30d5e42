"""A list in which several rows can be selected: with Shift and Ctrl, by mouse or arrows, or all of them at once."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView

from groupe_pays.ui.widgets.records import RecordModel
from groupe_pays.ui.widgets.tables import ROW, RecordTable

_MOST_RUNS = 2000
"""Runs of rows that are selected again after the list was sorted or filtered; more would take moments."""


class SeveralTable(RecordTable):
    """``several_changed`` tells how many rows are selected; ``menu_wanted`` where a context menu is asked for.

    ``is_moving`` while a key is answered that may be held down: rows gone by are not worth reading. ``is_painted`` is
    set when the rows were painted; who waits for that takes it back first.
    """

    several_changed = Signal(int)
    menu_wanted = Signal(QPoint)
    typed = Signal(str)
    """A letter typed in the list: of itself Qt would read tens of thousands of rows to find one that begins with it."""

    def __init__(self, name: str, model: RecordModel, row_height: int = ROW) -> None:
        self._kept_several: list[str] = []
        self.is_moving = self.is_painted = False
        super().__init__(name, model, row_height)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._tell_several)

    def selected_count(self) -> int:
        return sum(bottom - top + 1 for top, bottom in self._runs())

    def selected_ids(self) -> list[str]:
        """The ids of the rows selected, in the order of the list."""
        ids = [self.records.id_at(row) for top, bottom in self._runs() for row in range(top, bottom + 1)]
        return [key for key in ids if key is not None]

    def clear_several(self) -> None:
        """Keep the current row alone selected."""
        index = self.currentIndex()
        self.clearSelection()
        if index.isValid():
            self.setCurrentIndex(index)

    def _runs(self) -> list[tuple[int, int]]:
        """First and last row of each run of selected rows, from the top; a run may be told once for each column."""
        found = sorted({(one.top(), one.bottom()) for one in list(self.selectionModel().selection())})  # type: ignore[call-overload]
        return list(_apart(found))

    def _tell_several(self) -> None:
        self.several_changed.emit(self.selected_count())

    # ------------------------------------------------------------------ kept while the list changes

    def _keep_selection(self) -> None:
        super()._keep_selection()
        several = self.selected_ids() if self.selected_count() > 1 else []
        self._kept_several = several

    def _after_reset(self) -> None:
        kept, self._kept_several = self._kept_several, []
        super()._after_reset()
        if kept:
            self._select_again(kept)
        self._tell_several()

    def _select_again(self, kept: list[str]) -> None:
        model, wanted = self.records, set(kept)
        rows = [row for row in range(model.rowCount()) if model.id_at(row) in wanted]
        runs = list(_runs_of(rows))
        if not runs or len(runs) > _MOST_RUNS:
            return
        selection, last = QItemSelection(), model.columnCount() - 1
        for top, bottom in runs:
            selection.select(model.index(top, 0), model.index(bottom, last))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.is_painted = True

    # ------------------------------------------------------------------ keys and menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape and self.selected_count() > 1:
            self.clear_several()
        elif event.key() == Qt.Key.Key_Space and held:
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(self.currentIndex(), flags.Toggle | flags.Rows)
        else:
            self.is_moving = True
            try:
                super().keyPressEvent(event)
            finally:
                self.is_moving = False

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the row under the mouse, or by its key of the current one."""
        spot = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            spot = QPoint(rect.left() + 24, min(rect.bottom(), self.viewport().height() - 1))
        elif not self.indexAt(spot).isValid():
            return
        if self.records.rowCount():
            self.menu_wanted.emit(self.viewport().mapToGlobal(spot))


def _apart(runs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Runs that overlap or touch made one."""
    at: tuple[int, int] | None = None
    for top, bottom in runs:
        if at is None or top > at[1] + 1:
            if at is not None:
                yield at
            at = (top, bottom)
        else:
            at = (at[0], max(at[1], bottom))
    if at is not None:
        yield at


def _runs_of(rows: list[int]) -> Iterator[tuple[int, int]]:
    return _apart([(row, row) for row in rows])
