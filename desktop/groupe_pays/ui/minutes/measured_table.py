"""A table of rows that are measured bit by bit: those in sight at once, the others while nothing else is going on."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QTableView

from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.anchoring import Anchored
from groupe_pays.ui.minutes.entry_texts import EntryTexts, guessed_height
from groupe_pays.ui.minutes.model import MinutesModel
from groupe_pays.ui.minutes.rows import EntryRow, HintRow, Row, SectionRow
from groupe_pays.ui.minutes.section_heads import section_height

_SLICE = 24
"""Rows measured at a time while idle."""


class MeasuredTable(QTableView):
    """``moved`` tells that rows stand elsewhere: scrolled, resized, other heights."""

    moved = Signal()

    def __init__(self, model: MinutesModel) -> None:
        super().__init__()
        self._heights: dict[str, tuple[Row, int, int]] = {}
        self._fixed: tuple[str, int] | None = None
        self._settling = False
        self.texts = EntryTexts()
        self._minutes = model
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._measure_some)

    def follow_model(self) -> None:
        """Measure what comes and changes from now on; once the model is set."""
        model = self._minutes
        model.rowsInserted.connect(lambda _parent, first, last: self._on_inserted(first, last))
        model.rowsRemoved.connect(lambda *_place: self._on_removed())
        model.dataChanged.connect(lambda first, last: self._on_data_changed(first.row(), last.row()))

    @property
    def minutes(self) -> MinutesModel:
        return self._minutes

    # Heights

    def text_width(self) -> int:
        return measures.text_width(self.viewport().width())

    def set_row_height(self, key: str | None, height: int = 0) -> None:
        """Give the row being edited the height of its editor; None gives it back to its text."""
        before, self._fixed = self._fixed, (key, height) if key is not None else None
        if self._fixed == before:
            return
        with Anchored(self):
            for changed in (before, self._fixed):
                place = self.minutes.place_of(changed[0]) if changed is not None else -1
                if place >= 0:
                    self._set_height(place, self._height(place, measure=True))

    def measure_all(self) -> None:
        """Give every row its known or guessed height, and those in sight their true one."""
        self._settling = True
        width = self.text_width()
        header = self.verticalHeader()
        header.setUpdatesEnabled(False)
        for place in range(self.minutes.rowCount()):
            height = self._height(place)
            if header.sectionSize(place) != height:
                header.resizeSection(place, height)
        header.setUpdatesEnabled(True)
        self._heights = {key: kept for key, kept in self._heights.items() if kept[1] == width}
        self._settling = False
        self.updateGeometries()
        self.settle()
        self._idle.start()

    def _on_inserted(self, first: int, last: int) -> None:
        """Measure the rows that came; the others keep their heights."""
        if last - first > _SLICE:
            self.measure_all()
            return
        for place in range(first, last + 1):
            self._set_height(place, self._height(place, measure=True))
        self._on_removed()

    def _on_removed(self) -> None:
        self.updateGeometries()
        self.settle()

    def scroll_by(self, distance: int) -> None:
        if distance:
            self.updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + distance)

    def settle(self) -> None:
        """Measure the rows in sight; they stay where they are."""
        if self._settling or self.minutes.rowCount() == 0:
            return
        self._settling = True
        with Anchored(self):
            place = max(self.rowAt(0), 0)
            while place < self.minutes.rowCount() and self.rowViewportPosition(place) < self.viewport().height():
                self._set_height(place, self._height(place, measure=True))
                place += 1
        self._settling = False
        self.moved.emit()

    def _measure_some(self) -> None:
        width, left = self.text_width(), _SLICE
        with Anchored(self):
            for place, row in enumerate(self.minutes.rows()):
                if self.is_measured(row, width):
                    continue
                self._set_height(place, self._height(place, measure=True))
                left -= 1
                if left == 0:
                    return
        self._idle.stop()

    def is_measured(self, row: Row, width: int) -> bool:
        if not isinstance(row, EntryRow):
            return True
        kept = self._heights.get(row.key)
        return kept is not None and kept[1] == width and kept[0] == row

    def _height(self, place: int, measure: bool = False) -> int:
        row, width = self.minutes.rows()[place], self.text_width()
        if self._fixed is not None and row.key == self._fixed[0]:
            return self._fixed[1]
        if isinstance(row, SectionRow):
            return section_height(row, width)
        if isinstance(row, HintRow):
            return measures.HINT_HEIGHT
        if self.is_measured(row, width):
            return self._heights[row.key][2]
        if not measure:
            return guessed_height(row.entry, width)
        height = self.texts.row_height(row.entry, width)
        self._heights[row.key] = (row, width, height)
        return height

    def _set_height(self, place: int, height: int) -> None:
        if self.rowHeight(place) != height:
            self.verticalHeader().resizeSection(place, height)

    def _on_data_changed(self, first: int, last: int) -> None:
        if last - first > 50:
            self.measure_all()
            return
        with Anchored(self):
            for place in range(first, last + 1):
                self._set_height(place, self._height(place, measure=True))
        self.moved.emit()
